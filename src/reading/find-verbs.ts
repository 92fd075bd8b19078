import type { Reading, Token, VerbGroup } from "./types.ts"

const VERB = /^VB[DGNPZ]?$/
const AUXILIARY = /^(?:be|have|do|get)$/
const BETWEEN = /^(?:RB|RBR|RBS)$/
/** "going to", "about to", "set to", "due to withdraw" and their like count as part of the group: they put it into the future. */
const MODAL_LIKE = /^(?:go|about|set|due|suppose|expect|oblige|bind|require|need|plan|intend)$/

/**
 * [H4] A verb group is modals, auxiliaries, "not" and adverbs up to the main verb. [H5] It is passive with be or get before a past participle,
 * and where a past participle stands alone behind its noun. [H6] "to" before it makes it an infinitive.
 */
export function findVerbs(reading: Reading): Reading {
  const { tokens } = reading
  const verbs: VerbGroup[] = []
  for (const sentence of reading.sentences) {
    for (let at = sentence.first; at < sentence.end; ) {
      const group = groupAt(tokens, at, sentence.end)
      if (group) {
        verbs.push(group)
        at = group.end
      } else at++
    }
  }
  return { ...reading, verbs: verbs.filter((verb) => !insidePhrase(reading, verb)) }
}

/** "the planned talks", "liberated territories": a participle in front of its noun is no verb of a clause. */
function insidePhrase(reading: Reading, verb: VerbGroup): boolean {
  if (verb.finite || verb.infinitive || verb.end - verb.first > 1) return false
  const { phrases } = reading
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.end ?? 0) <= verb.main) low = middle + 1
    else high = middle
  }
  const phrase = phrases[low]
  return phrase !== undefined && phrase.first <= verb.main && phrase.head > verb.main
}

function groupAt(tokens: readonly Token[], start: number, limit: number): VerbGroup | undefined {
  let at = start
  let main = -1
  let modal: string | undefined
  let infinitive = false
  let negated = false
  const chain: number[] = []
  while (at < limit) {
    const token = tokens[at]
    if (!token) break
    if (token.tag === "MD") modal = token.lemma
    else if (token.tag === "TO" && VERB.test(tokens[at + 1]?.tag ?? tokens[at + 2]?.tag ?? "")) {
      if (main >= 0 && !MODAL_LIKE.test(tokens[main]?.lemma ?? "")) break
      infinitive = true
    } else if (VERB.test(token.tag)) {
      const previous = main >= 0 ? tokens[main] : undefined
      // A second verb goes on only behind an auxiliary or a word that puts it into the future.
      if (previous && !AUXILIARY.test(previous.lemma) && !(MODAL_LIKE.test(previous.lemma) && infinitive)) break
      if (previous && !follows(previous, token, infinitive)) break
      main = at
      chain.push(at)
    } else if (BETWEEN.test(token.tag) && at > start) {
      if (/^(?:not|n['’]t|never|no)$/i.test(token.word)) negated = true
      else if (main >= 0 && !AUXILIARY.test(tokens[main]?.lemma ?? "")) break
    } else break
    at++
  }
  const verb = tokens[main]
  if (main < 0 || !verb) return undefined
  const head = tokens[chain[0] ?? main]
  const before = tokens[chain.at(-2) ?? -1]
  const finite = modal !== undefined || /^VB[DPZ]$/.test(head?.tag ?? "") || (!infinitive && head?.tag === "VB")
  const first = tokens[start]?.tag.startsWith("RB") ? (chain[0] ?? start) : start
  return {
    from: tokens[first]?.from ?? 0,
    to: verb.to,
    first,
    end: main + 1,
    main,
    lemma: verb.lemma,
    negated,
    finite,
    passive: verb.tag === "VBN" && (before ? /^(?:be|get)$/.test(before.lemma) : !finite),
    progressive: verb.tag === "VBG" && before?.lemma === "be",
    perfect: chain.slice(0, -1).some((index) => tokens[index]?.lemma === "have"),
    infinitive,
    ...(modal ? { modal } : {}),
  }
}

function follows(previous: Token, token: Token, infinitive: boolean): boolean {
  if (previous.lemma === "do" || infinitive) return token.tag === "VB" || token.tag === "VBP"
  return token.tag === "VBN" || token.tag === "VBG" || token.tag === "VBD"
}
