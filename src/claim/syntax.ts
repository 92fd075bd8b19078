import type { Span } from "../evidence/index.ts"
import type { NounPhrase, Reading, Sentence, Token, VerbGroup } from "../reading/index.ts"

/** A reading with the way from a token to the phrase, verb group and sentence it stands in. */
export interface Syntax {
  readonly reading: Reading
  readonly phraseAt: Int32Array
  readonly verbAt: Int32Array
  readonly sentenceAt: Int32Array
}

export function syntaxOf(reading: Reading): Syntax {
  const count = reading.tokens.length
  const phraseAt = new Int32Array(count).fill(-1)
  const verbAt = new Int32Array(count).fill(-1)
  const sentenceAt = new Int32Array(count).fill(-1)
  reading.phrases.forEach((phrase, i) => {
    phraseAt.fill(i, phrase.first, phrase.end)
  })
  reading.verbs.forEach((verb, i) => {
    verbAt.fill(i, verb.first, verb.end)
  })
  reading.sentences.forEach((sentence, i) => {
    sentenceAt.fill(i, sentence.first, sentence.end)
  })
  return { reading, phraseAt, verbAt, sentenceAt }
}

export const phraseOf = (syntax: Syntax, token: number): NounPhrase | undefined => syntax.reading.phrases[syntax.phraseAt[token] ?? -1]
export const verbOf = (syntax: Syntax, token: number): VerbGroup | undefined => syntax.reading.verbs[syntax.verbAt[token] ?? -1]
export const sentenceOf = (syntax: Syntax, token: number): Sentence | undefined => syntax.reading.sentences[syntax.sentenceAt[token] ?? -1]
export const wordAt = (syntax: Syntax, token: number): string => syntax.reading.tokens[token]?.word.toLowerCase() ?? ""
export const tagAt = (syntax: Syntax, token: number): string => syntax.reading.tokens[token]?.tag ?? ""
const tokenAt = (syntax: Syntax, token: number): Token | undefined => syntax.reading.tokens[token]

/** Token ranges, half-open. */
export interface Range {
  readonly first: number
  readonly end: number
}

export function spanOf(syntax: Syntax, range: Range): Span {
  return { from: tokenAt(syntax, range.first)?.from ?? 0, to: tokenAt(syntax, range.end - 1)?.to ?? 0 }
}

/** The index of the first token that starts at or after a position. O(log tokens). */
export function tokenFrom(reading: Reading, position: number): number {
  let low = 0
  let high = reading.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.tokens[middle]?.from ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

const RELATIVE = /^(?:who|which|that|whose|whom|where)$/
const LINKS = /^(?:of|for|in|at|from|on|to|with|near|by|between|against|about|into|inside|around|within|outside|over)$/
/** How many tokens a subject may reach back; longer runs are not subjects but lost parses. */
const LONGEST_PHRASE = 40

/**
 * The subject of a verb: the noun phrase on its left with what hangs on it, its apposition and its coordination; across a relative
 * clause or an insertion between commas. Undefined when a clause boundary or another verb stands in between.
 */
export function subjectOf(syntax: Syntax, verb: VerbGroup): Range | undefined {
  const sentence = sentenceOf(syntax, verb.main)
  if (!sentence) return undefined
  const limit = Math.max(sentence.first, verb.first - LONGEST_PHRASE)
  let at = skipLeft(syntax, verb.first - 1, limit)
  if (at < limit) return undefined
  if (wordAt(syntax, at) === ",") {
    const opening = insertionStart(syntax, at, limit)
    if (opening < 0) return undefined
    const before = phraseEndingAt(syntax, opening - 1, limit)
    return before ? { first: before.first, end: isApposition(syntax, opening + 1) ? at : before.end } : undefined
  }
  if (RELATIVE.test(wordAt(syntax, at)) && tagAt(syntax, at).startsWith("W")) {
    at = wordAt(syntax, at - 1) === "," ? at - 2 : at - 1
  }
  return phraseEndingAt(syntax, at, limit)
}

/** Steps left over adverbs, dates and "on Facebook"-like adjuncts that stand between a subject and its verb. */
function skipLeft(syntax: Syntax, from: number, limit: number): number {
  let at = from
  for (let moved = true; moved && at >= limit; ) {
    moved = false
    while (at >= limit && /^(?:RB|RBR)$/.test(tagAt(syntax, at))) {
      at--
      moved = true
    }
    if (at < limit || syntax.phraseAt[at] !== -1) break
    const date = dateEndingAt(syntax, at)
    if (date !== undefined && date > limit) {
      at = date - 1
      if (/^(?:on|in|at|of|late|early)$/.test(wordAt(syntax, at))) at--
      moved = true
    }
  }
  return at
}

function dateEndingAt(syntax: Syntax, token: number): number | undefined {
  const { reading } = syntax
  const to = tokenAt(syntax, token)?.to ?? -1
  const { dates } = reading
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.to ?? 0) < to) low = middle + 1
    else high = middle
  }
  const date = dates[low]
  // A date may begin inside a word: "mid-December".
  return date && date.to === to ? Math.min(token, tokenFrom(reading, date.from)) : undefined
}

/** From a comma back to the comma that opens the insertion it closes; -1 when there is none nearby. */
function insertionStart(syntax: Syntax, comma: number, limit: number): number {
  for (let at = comma - 1; at > limit; at--)
    if (wordAt(syntax, at) === ",")
      return syntax.phraseAt[at - 1] !== -1 || wordAt(syntax, at - 1) === ")" ? at : insertionBefore(syntax, at, limit)
  return -1
}
const insertionBefore = (syntax: Syntax, comma: number, limit: number): number => {
  for (let at = comma - 1; at > limit; at--) if (wordAt(syntax, at) === ",") return syntax.phraseAt[at - 1] !== -1 ? at : -1
  return -1
}

/** Whether a noun phrase opens here with no verb before the insertion's closing comma. */
const isApposition = (syntax: Syntax, at: number): boolean => syntax.phraseAt[at] !== -1 && !RELATIVE.test(wordAt(syntax, at))

/** The noun phrase ending at a token, with the prepositional phrases and coordination that lead up to it. */
export function phraseEndingAt(syntax: Syntax, token: number, limit: number): Range | undefined {
  let at = token
  if (wordAt(syntax, at) === ")") {
    while (at > limit && wordAt(syntax, at) !== "(") at--
    at--
  } else if (/^["”’]$/.test(wordAt(syntax, at))) at--
  const last = phraseOf(syntax, at)
  if (!last || last.end !== at + 1 || last.first < limit) return undefined
  let first = last.first
  for (;;) {
    const before = first - 1
    const word = wordAt(syntax, before)
    if (before <= limit) break
    let candidate: NounPhrase | undefined
    if (LINKS.test(word) || word === "and" || word === "or" || word === "&") candidate = phraseOf(syntax, before - 1)
    else if (word === "," && joinsList(syntax, before, last.end)) candidate = phraseOf(syntax, before - 1)
    if (wordAt(syntax, before - 1) === ")" && LINKS.test(word)) {
      let open = before - 1
      while (open > limit && wordAt(syntax, open) !== "(") open--
      candidate = phraseOf(syntax, open - 1)
      if (candidate && candidate.end === open && candidate.first >= limit) {
        first = candidate.first
        continue
      }
      break
    }
    if (!candidate || candidate.end !== before || candidate.first < limit) break
    // "attacked the town and the ministry said": what follows another verb is that verb's object, not half of a subject.
    if ((word === "and" || word === "or" || word === ",") && governed(syntax, candidate, limit)) break
    if (LINKS.test(word) && word !== "of" && governed(syntax, candidate, limit) && syntax.verbAt[candidate.first - 1] !== -1) break
    first = candidate.first
  }
  return { first, end: token + 1 }
}

/** A comma of an enumeration: "Azerbaijan, Russia and Armenia". */
const joinsList = (syntax: Syntax, comma: number, end: number): boolean => {
  for (let at = comma + 1; at < end; at++) if (/^(?:and|or)$/.test(wordAt(syntax, at))) return true
  return false
}

const governed = (syntax: Syntax, phrase: NounPhrase, limit: number): boolean => {
  for (let at = phrase.first - 1; at >= limit; at--) {
    if (syntax.verbAt[at] !== -1) return true
    if (/^(?:,|;|:|that|when|while|as|but|if|because|["“”])$/.test(wordAt(syntax, at))) return false
    if (syntax.phraseAt[at] === -1 && !LINKS.test(wordAt(syntax, at)) && !/^(?:and|or)$/.test(wordAt(syntax, at))) return false
  }
  return false
}

/**
 * The noun phrase that starts at a token, with its of-phrases, prepositional phrases where `deep`, enumeration and apposition.
 * Undefined when no phrase starts there.
 */
export function phraseStartingAt(syntax: Syntax, token: number, limit: number, deep = true): Range | undefined {
  let at = token
  if (/^["“‘]$/.test(wordAt(syntax, at))) at++
  const base = phraseOf(syntax, at)
  if (!base || base.first > at || base.end > limit) return undefined
  let end = base.end
  for (;;) {
    if (end >= limit || end - token > LONGEST_PHRASE) break
    const word = wordAt(syntax, end)
    if (word === "(") {
      let close = end
      while (close < limit && wordAt(syntax, close) !== ")") close++
      if (close < limit && close - end < 8) {
        end = close + 1
        continue
      }
    }
    if (/^["”]$/.test(word) && syntax.phraseAt[end + 1] === -1) break
    const links = word === "of" || (deep && LINKS.test(word)) || /^(?:and|or|&)$/.test(word)
    const next = links || word === "," ? phraseOf(syntax, end + 1) : undefined
    if (!next || next.first !== end + 1 || next.end > limit) break
    if (/^(?:and|or|,)$/.test(word)) {
      // The next phrase opens a clause of its own when a finite verb follows it.
      const after = verbOf(syntax, next.end)
      if (after?.finite) break
      if (word === "," && !listGoesOn(syntax, next.end, limit) && !/^(?:,|\.|;|["”])$/.test(wordAt(syntax, next.end)) && next.end < limit)
        break
    }
    end = next.end
  }
  return { first: token, end }
}

const listGoesOn = (syntax: Syntax, from: number, limit: number): boolean => {
  for (let at = from; at < Math.min(limit, from + 12); at++) {
    if (/^(?:and|or)$/.test(wordAt(syntax, at))) return true
    if (syntax.phraseAt[at] === -1 && wordAt(syntax, at) !== ",") return false
  }
  return false
}
