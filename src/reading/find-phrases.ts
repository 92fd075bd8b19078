import type { NounPhrase, Reading, Token } from "./types.ts"

const NOUN = /^(?:NN|NNS|NNP|NNPS)$/
const OPENS = /^(?:DT|PDT|PRP\$|WP\$|CD|JJ|JJR|JJS|NN|NNS|NNP|NNPS|VBN|VBG|RB|\$|#|ADD|FW)$/
const INSIDE = /^(?:DT|PRP\$|CD|JJ|JJR|JJS|NN|NNS|NNP|NNPS|POS|VBN|VBG|\$|#|HYPH|ADD|FW|SYM|AFX)$/
const ALONE = /^(?:PRP|EX|WP|DT|CD)$/
/** What "the state demining agency" and "a mine clearing team" are: behind such a word the form in "-ing" only describes. Own list. */
const BODIES =
  /^(?:agency|team|service|committee|group|unit|department|company|commission|office|centre|center|board|council|programme|program)$/
/** A quantity's comparator may open a noun phrase: "more than 100 tanks", "at least two men", "up to 20". */
const COMPARATOR = /^(?:more|less|fewer|at|about|around|nearly|almost|some|over|up|as|approximately|only|just|roughly|under)$/i

/**
 * [H1] A noun phrase runs from its determiner, number or adjective to its last noun; a genitive goes on into what it owns.
 * [H2] Pronouns and lone numbers are phrases too. [H3] The words of a date or time are none, save a duration's.
 */
export function findPhrases(reading: Reading): Reading {
  const { tokens } = reading
  const dated = datedTokens(reading)
  const phrases: NounPhrase[] = []
  const comparators = comparatorStarts(reading)
  for (const sentence of reading.sentences) {
    for (let at = sentence.first; at < sentence.end; ) {
      const end = dated[at] ? at : phraseEnd(tokens, at, sentence.end, dated)
      if (end > at) {
        const head = lastNoun(tokens, at, end)
        const first = comparators.get(at) ?? at
        const from = tokens[first]?.from ?? 0
        phrases.push({ from, to: tokens[end - 1]?.to ?? from, first, end, head })
        at = end
      } else at++
    }
  }
  return { ...reading, phrases }
}

function datedTokens({ tokens, dates }: Reading): Uint8Array {
  const dated = new Uint8Array(tokens.length)
  let at = 0
  for (const date of dates) {
    if (date.type === "duration") continue
    while (at < tokens.length && (tokens[at]?.to ?? 0) <= date.from) at++
    for (let i = at; i < tokens.length && (tokens[i]?.from ?? 0) < date.to; i++) dated[i] = 1
  }
  return dated
}

/** Token at which a number's own words start, to the token at which its comparator does. */
function comparatorStarts({ tokens, quantities }: Reading): Map<number, number> {
  const starts = new Map<number, number>()
  let at = 0
  for (const quantity of quantities) {
    while (at < tokens.length && (tokens[at]?.from ?? 0) < quantity.from) at++
    let number = at
    while (number < tokens.length && (tokens[number]?.to ?? 0) < quantity.to && COMPARATOR.test(tokens[number]?.word ?? "")) number++
    for (let i = at; i <= number; i++) starts.set(i, at)
  }
  return starts
}

function phraseEnd(tokens: readonly Token[], start: number, limit: number, dated: Uint8Array): number {
  const tag = tokens[start]?.tag ?? ""
  if (!OPENS.test(tag) && !ALONE.test(tag) && !isOpeningMark(tokens, start)) return start
  let at = start
  let noun = 0
  while (at < limit && !dated[at]) {
    const token = tokens[at]
    if (!token) break
    const next = tokens[at + 1]?.tag ?? ""
    if (at > start && !INSIDE.test(token.tag)) {
      const binds = (token.tag === "RB" || token.tag === "RBR" || token.tag === "RBS") && /^(?:JJ|VBN|VBG|CD)/.test(next) && !noun
      const paired =
        (token.tag === "CC" && /^(?:JJ|VBN|CD)/.test(tokens[at - 1]?.tag ?? "") && /^(?:JJ|VBN|CD|NN)/.test(next) && !noun) ||
        (isMark(token) && !noun && INSIDE.test(next))
      if (!binds && !paired) break
    }
    // A verb form inside a phrase stands before a noun; behind one it opens a clause ("troops stationed here"), save in a body's name.
    const named = token.tag === "VBG" && next === "NN" && BODIES.test(tokens[at + 1]?.lemma ?? "") && tokens[at - 1]?.tag === "NN"
    if (!named && (token.tag === "VBN" || token.tag === "VBG") && (noun || (at > start && !/^(?:NN|JJ|CD|VBG|VBN|HYPH)/.test(next)))) break
    if (at === start && (token.tag === "VBN" || token.tag === "VBG") && !/^NN/.test(next)) return start
    if (at > start && /^(?:DT|PRP\$)$/.test(token.tag) && noun) break
    if (at > start && token.tag === "POS" && !noun) break
    if (NOUN.test(token.tag) || token.tag === "ADD" || token.tag === "FW") noun = at + 1
    if (token.tag === "POS" && at + 1 < limit && INSIDE.test(next)) noun = 0
    at++
  }
  if (noun) return trimClitic(tokens, noun)
  const alone =
    ALONE.test(tag) && (tag !== "DT" || /^(?:this|that|these|those|both|some|all|many|another)$/i.test(tokens[start]?.word ?? ""))
  if (alone) return tag === "DT" || tag === "CD" ? Math.max(start + 1, numberEnd(tokens, start, limit)) : start + 1
  return /^(?:JJ|VBN)$/.test(tokens[at - 1]?.tag ?? "") && tag === "DT" ? at : start // "the wounded", "the elderly"
}

const numberEnd = (tokens: readonly Token[], start: number, limit: number): number => {
  let at = start
  while (at < limit && tokens[at]?.tag === "CD") at++
  return at
}
const trimClitic = (tokens: readonly Token[], end: number): number => (tokens[end - 1]?.tag === "POS" ? end - 1 : end)
const isMark = (token: Token): boolean => /^["“‘”’]$/.test(token.word)
const isOpeningMark = (tokens: readonly Token[], at: number): boolean =>
  /^["“‘]$/.test(tokens[at]?.word ?? "") && tokens[at + 1]?.from === tokens[at]?.to && /^(?:JJ|NN)/.test(tokens[at + 1]?.tag ?? "")

function lastNoun(tokens: readonly Token[], first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) if (NOUN.test(tokens[at]?.tag ?? "")) return at
  return end - 1
}
