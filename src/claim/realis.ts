import type { Span } from "../evidence/index.ts"
import type { VerbGroup } from "../reading/index.ts"
import { phraseOf, type Syntax, verbOf, wordAt } from "./syntax.ts"
import type { Attribution, Realis } from "./types.ts"

// Own lists: verbs and nouns that put what hangs on them into the future or into doubt.
const PLANS =
  /^(?:plan|intend|prepare|schedule|order|authorise|authorize|promise|pledge|vow|agree|decide|aim|set|want|mean|seek|request|propose|urge|demand|call|due|hope|undertake|commit|ask|instruct|expect)$/
const DOUBTS = /^(?:threaten|fear|risk|warn|attempt|try|fail|want|could|refuse|avoid|prevent|allow|help)$/
const DOUBTFUL_NOUNS = /^(?:threat|risk|fear|possibility|prospect|danger|potential|chance|warning|likelihood|plan|call|demand)$/

/**
 * How a clause holds what it tells: [R1] "not" and a denial deny it; [R2] "will", "plans to" plan it; [R3] "may", "if", "threat of" make it
 * hypothetical; [R4] "is fighting", "continues" let it go on; [R5] else it happened.
 */
export function realisOf(
  syntax: Syntax,
  at: number,
  verb: VerbGroup | undefined,
  said: readonly Attribution[],
  sentence: Span & { first: number; end: number },
): Realis {
  const governing = verb ?? governingVerb(syntax, at)
  if (said.some((attribution) => attribution.stance === "deny")) return "denied"
  if (rejected(said) || calledFalse(syntax, at, sentence.end)) return "denied"
  if (verb?.negated || negatedNoun(syntax, at) || (verb && nobody(syntax, verb))) return "denied"
  const modal = governing?.modal
  if (modal && /^(?:will|shall)$/.test(modal)) return "planned"
  if (modal && /^(?:may|might|could|can|would|should|must|ought)$/.test(modal) && !governing?.perfect) return "hypothetical"
  if (conditional(syntax, at, sentence.first)) return "hypothetical"
  if (verb?.infinitive && !verb.finite) {
    const carrier = carrierOf(syntax, verb, sentence.first)
    if (carrier && PLANS.test(carrier)) return "planned"
    if (carrier && DOUBTS.test(carrier)) return "hypothetical"
    if (carrier === "be" || carrier === "to") return "planned"
  }
  if (governing && !verb && /^(?:plan|intend|schedule|prepare)$/.test(governing.lemma)) return "planned"
  if (governing && !verb && /^(?:threaten|fear|prevent|avoid)$/.test(governing.lemma)) return "hypothetical"
  if (doubtfulNoun(syntax, at)) return "hypothetical"
  if (verb?.progressive && /^(?:is|are|am|been)$/.test(auxiliaryOf(syntax, verb))) return "ongoing"
  if (governing && !verb && /^(?:continue|rage|persist|intensify|go)$/.test(governing.lemma) && !governing.infinitive) return "ongoing"
  if (verb && /^(?:continue|keep)$/.test(verbBefore(syntax, verb)?.lemma ?? "")) return "ongoing"
  if (/^(?:ongoing|continuing|continued|escalating)$/.test(wordAt(syntax, at - 1))) return "ongoing"
  return "actual"
}

const governingVerb = (syntax: Syntax, at: number): VerbGroup | undefined => {
  const phrase = phraseOf(syntax, at)
  return verbOf(syntax, phrase?.end ?? at + 1) ?? verbOf(syntax, (phrase?.first ?? at) - 1)
}
const verbBefore = (syntax: Syntax, verb: VerbGroup): VerbGroup | undefined => verbOf(syntax, verb.first - 1)
const auxiliaryOf = (syntax: Syntax, verb: VerbGroup): string => {
  for (let at = verb.main - 1; at >= verb.first; at--) if (syntax.reading.tokens[at]?.lemma === "be") return wordAt(syntax, at)
  return ""
}

/** "He rejected the claim that ...": the claim is another's, and he denies it. */
const rejected = (said: readonly Attribution[]): boolean =>
  said.some(
    (outer) =>
      outer.stance === "reject" &&
      said.some(
        (inner) =>
          inner.within === outer.id && /^(?:claim|allegation|accusation|report|suggestion|assertion)$/.test(inner.cue?.lemma ?? ""),
      ),
  )

/** "A rumour of a strike was false", "reports of shelling are untrue". */
function calledFalse(syntax: Syntax, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) {
    const word = wordAt(syntax, i)
    if (/^(?:,|;|:|that|who|which|and|but)$/.test(word)) return false
    if (FALSE.test(word))
      return verbOf(syntax, i - 1)?.lemma === "be" || /^(?:all|completely|entirely|simply|totally)$/.test(wordAt(syntax, i - 1))
  }
  return false
}
const FALSE = /^(?:false|untrue|baseless|unfounded|fabricated|fake|invented)$/

/** "Police detained no one", "None of the villagers was hurt". */
function nobody(syntax: Syntax, verb: VerbGroup): boolean {
  const after = `${wordAt(syntax, verb.end)} ${wordAt(syntax, verb.end + 1)}`
  if (/^(?:no-one|nobody|none)\b|^no one\b/.test(after)) return true
  const subject = phraseOf(syntax, verb.first - 1)
  return subject !== undefined && /^(?:no|nobody|no-one|none|neither)$/.test(wordAt(syntax, subject.first))
}

function negatedNoun(syntax: Syntax, at: number): boolean {
  const phrase = phraseOf(syntax, at)
  return (
    (phrase !== undefined && /^(?:no|without)$/.test(wordAt(syntax, phrase.first))) ||
    (phrase !== undefined && /^(?:without|no)$/.test(wordAt(syntax, phrase.first - 1)))
  )
}

function conditional(syntax: Syntax, at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 10); i--) {
    if (/^(?:if|unless|whether|should)$/.test(wordAt(syntax, i))) return true
    if (/^[,;:]$/.test(wordAt(syntax, i))) return false
  }
  return false
}

function doubtfulNoun(syntax: Syntax, at: number): boolean {
  const phrase = phraseOf(syntax, at)
  const before = (phrase?.first ?? at) - 1
  if (!/^(?:of|for)$/.test(wordAt(syntax, before))) return false
  return DOUBTFUL_NOUNS.test(syntax.reading.tokens[before - 1]?.lemma ?? "")
}

/** The word an infinitive hangs on: the verb or noun right before it, across its object. */
function carrierOf(syntax: Syntax, verb: VerbGroup, first: number): string | undefined {
  for (let at = verb.first - 1; at >= Math.max(first, verb.first - 8); at--) {
    const carrier = verbOf(syntax, at)
    if (carrier) return carrier.lemma
    const word = syntax.reading.tokens[at]?.lemma ?? ""
    if (DOUBTFUL_NOUNS.test(word) || PLANS.test(word)) return word
    if (/^(?:,|;|:|in|by|after|and)$/.test(word)) return undefined
  }
  return undefined
}
