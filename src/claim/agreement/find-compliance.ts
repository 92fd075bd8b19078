import { holds, type Span } from "../../evidence/index.ts"
import type { Sentence, VerbGroup } from "../../reading/index.ts"
import { clauseAround } from "../clause.ts"
import { type Syntax, tokenFrom, verbOf } from "../syntax.ts"
import type { Provision, StatusWord } from "../types.ts"

/** What a sentence without an agreement's name says of the one named before. `provisions`: the duties it speaks of; empty: the whole. */
export interface Compliance {
  readonly says: StatusWord
  readonly quote: Span
  readonly at: Span
  readonly provisions: readonly string[]
}

const KEEPS = /^(?:keep|honour|honor|respect|observe|implement|fulfil|fulfill|do|deliver|meet|apply)$/
const CALLS = /^(?:call|declare|consider|deem|pronounce|term)$/
const NONE =
  /^\s*(?:(?:almost|nearly|virtually|practically|absolutely)\s+)?(?:none|nothing|little|hardly any(?:thing)?)\s+of\s+(?:it|them|this|that)\b/i
const NEITHER = /^\s*neither\b(?!\s+\w+\s+nor)/i
const ALL = /^\s*(?:(?:all|most|every part)\s+of\s+(?:it|them|this)|its part|both)(?=[\s,.;]|$)/i
const VOID = /^\s*(?:it|them|this|that)\s+(?:null and )?(?:void|invalid|dead|worthless|a dead letter)\b/i
/** "Only 61 of the 140 lorries due in May": less than was promised. */
const SHORT = /\bonly\s+(?:\S+\s+){1,3}of\s+the\s+(?:\S+\s+){1,4}(?:due|promised|agreed|pledged|owed|required)\b/i

/**
 * [K15] What is said of "it", "none of it", "neither" is said of the agreement named shortly before, or of its duties told last: "Orvania has kept
 * none of it", "Kestria has done neither", "called it void"; so is less than was due ("only 61 of the 140 lorries due in May").
 */
export function complianceIn(syntax: Syntax, sentence: Sentence, provisions: readonly Provision[]): Compliance[] {
  const { text } = syntax.reading
  const found: Compliance[] = []
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = verbOf(syntax, token)
    if (!verb) continue
    token = verb.end - 1
    const says = saidOf(verb, text.slice(verb.to, Math.min(sentence.to, verb.to + LONGEST)))
    if (!says) continue
    const both = /^\s*(?:neither|both)\b/i.test(text.slice(verb.to, verb.to + LONGEST))
    // Who calls it void says so of what stands behind the verb.
    const calling = says === "void" ? VOID.exec(text.slice(verb.to, sentence.to)) : undefined
    const at = calling ? { from: verb.to + 1, to: verb.to + calling[0].length } : { from: verb.from, to: verb.to }
    found.push({ says, quote: clauseAround(syntax, verb, sentence), at, provisions: both ? toldBefore(provisions, sentence) : [] })
  }
  const short = SHORT.exec(text.slice(sentence.from, sentence.to))
  if (short) {
    const at = { from: sentence.from + short.index, to: sentence.from + short.index + short[0].length }
    const quote = clauseAround(syntax, syntax.reading.tokens[tokenFrom(syntax.reading, at.from)] ?? at, sentence)
    const nouns: string[] = short[0].toLowerCase().match(/\p{L}{4,}/gu) ?? []
    const about = provisions.filter(({ quote: duty }) => nouns.some((noun) => text.slice(duty.from, duty.to).toLowerCase().includes(noun)))
    if (!found.some((each) => holds(each.quote, at)))
      found.push({ says: "not-implemented", quote, at, provisions: about.slice(-1).map(({ id }) => id) })
  }
  return found
}

/** The two duties told last before a sentence. */
const toldBefore = (provisions: readonly Provision[], sentence: Span): string[] =>
  provisions
    .filter((provision) => provision.quote.to <= sentence.from)
    .slice(-2)
    .map(({ id }) => id)

/** How many characters behind a verb its object may need: "almost none of them". */
const LONGEST = 60

function saidOf(verb: VerbGroup, behind: string): StatusWord | undefined {
  if (verb.modal || verb.infinitive) return undefined
  if (CALLS.test(verb.lemma) && VOID.test(behind)) return verb.negated ? undefined : "void"
  if (!KEEPS.test(verb.lemma)) return undefined
  if (NONE.test(behind) || NEITHER.test(behind)) return verb.negated ? undefined : "not-implemented"
  return ALL.test(behind) ? (verb.negated ? "not-implemented" : "kept") : undefined
}
