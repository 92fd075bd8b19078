import type { Sentence, VerbGroup } from "../../reading/index.ts"
import { CUES, type Cue } from "../kind/cue.ts"
import { phraseEndingAt, phraseStartingAt, type Range, type Syntax, subjectOf, tagAt, verbOf, wordAt } from "../syntax.ts"
import type { Site } from "./draft.ts"

/** Verbs that carry an infinitive cue on: "went on to claim", "refused to comment", "continued to deny". */
const CARRIES = /^(?:go|continue|begin|start|want|refuse|decline|seek|wish|like|try|proceed|hasten|fail)$/
/** How many words may stand between a verb and the word it needs: "call again for". */
const REACH = 3

/** [C1] Reporting verbs with their subject; [C2] verbs that take the subject before them over; [C3] passives, with and without "by". */
export function findVerbCues(syntax: Syntax, sentence: Sentence): Site[] {
  const sites: Site[] = []
  for (let at = sentence.first; at < sentence.end; ) {
    const verb = verbOf(syntax, at)
    if (!verb) {
      at++
      continue
    }
    const site = siteOf(syntax, sentence, verb, sites)
    if (site) sites.push(site)
    at = Math.max(verb.end, at + 1)
  }
  return sites
}

const COUNTED = /^(?:CD|RBR|JJR|IN)$/

/** "called it void", "called the deal dead": naming is saying; "called it off" and "called him" are not. */
const callsIt = (syntax: Syntax, verb: VerbGroup): boolean =>
  verb.lemma === "call" &&
  !verb.passive &&
  verb.finite &&
  /^(?:it|them|this|that)$/.test(wordAt(syntax, verb.end)) &&
  /^(?:JJ|DT|VBN?|NN)/.test(tagAt(syntax, verb.end + 1))
const CALLS_IT: Cue = { stance: "assert", frame: "matter" }

function siteOf(syntax: Syntax, sentence: Sentence, verb: VerbGroup, before: readonly Site[]): Site | undefined {
  // "They spoke of six killed" gives a number; "they spoke of peace" reports no words.
  if (verb.lemma === "speak" && !COUNTED.test(syntax.reading.tokens[verb.end + 1]?.tag ?? "")) return undefined
  // "reports to the council every month" tells of a duty.
  if (verb.lemma === "report" && wordAt(syntax, verb.end) === "to" && !verb.passive) return undefined
  const cue = callsIt(syntax, verb) ? CALLS_IT : CUES.get(verb.lemma)
  if (!cue) return undefined
  const particle = cue.with ? particleAfter(syntax, verb.end, sentence.end, cue.with) : 0
  if (cue.with && !particle && !verb.passive) return undefined
  const base = { lemma: verb.lemma, stance: verb.negated && cue.stance === "assert" ? ("deny" as const) : cue.stance }
  // "out", "to", "for", "on" belong to the cue; "that", "whether" open its content.
  const end = particle && !/^(?:that|whether|why|how|claims?|a|the)$/.test(wordAt(syntax, particle - 1)) ? particle : verb.end

  if (verb.passive) {
    // "a group backed by Orvania" tells of help, not of words.
    const agent = cue.frame === "matter" && !verb.finite && cue.stance !== "accuse" ? undefined : agentAfter(syntax, verb, sentence.end)
    const cueRange = { first: verb.first, end: verb.end }
    if (agent) {
      const matter = subjectOf(syntax, verb) ?? phraseEndingAt(syntax, verb.first - 1, sentence.first)
      return matter && { ...base, frame: "agent", cue: cueRange, speaker: agent, first: matter.first, shared: false }
    }
    if (!cue.passive || !verb.finite) return undefined
    const subject = subjectOf(syntax, verb)
    return { ...base, frame: "passive", cue: cueRange, first: subject?.first ?? verb.first, shared: false }
  }
  if (verb.infinitive && !verb.finite) {
    const carrier =
      verbOf(syntax, verb.first - 1) ?? (/^(?:on|again)$/.test(wordAt(syntax, verb.first - 1)) ? verbOf(syntax, verb.first - 2) : undefined)
    if (!carrier || !CARRIES.test(carrier.lemma)) return undefined
    const subject = subjectOf(syntax, carrier)
    return (
      subject && { ...base, frame: cue.frame, cue: { first: carrier.first, end }, speaker: subject, first: subject.first, shared: false }
    )
  }
  const cueRange = { first: verb.first, end }
  const last = before.at(-1)
  if (!verb.finite) {
    if (tagAt(syntax, verb.main) !== "VBG" || cue.frame === "thought") return undefined
    const speaker = last?.speaker ?? subjectBefore(syntax, verb, sentence)
    return speaker && { ...base, frame: cue.frame, cue: cueRange, speaker, first: verb.first, shared: true }
  }
  if (verb.modal && /^(?:can|could|may|might)$/.test(verb.modal)) return undefined
  const subject = subjectOf(syntax, verb)
  if (subject) {
    if (tagAt(syntax, subject.first) === "EX") return undefined
    return { ...base, frame: cue.frame, cue: cueRange, speaker: subject, first: subject.first, shared: false }
  }
  const previous = wordAt(syntax, verb.first - 1)
  if (/^(?:,|["”’'])$/.test(previous) && cue.frame !== "thought") {
    const inverted = phraseStartingAt(syntax, verb.end, sentence.end)
    if (inverted && cue.frame === "clause")
      return { ...base, frame: cue.frame, cue: cueRange, speaker: inverted, first: verb.first, shared: false }
  }
  if (/^(?:and|but|,|then|also)$/.test(previous)) {
    const speaker = last?.speaker ?? subjectBefore(syntax, verb, sentence)
    if (speaker) return { ...base, frame: cue.frame, cue: cueRange, speaker, first: verb.first, shared: true }
  }
  return undefined
}

function particleAfter(syntax: Syntax, from: number, limit: number, words: readonly string[]): number {
  for (let at = from; at < Math.min(limit, from + REACH); at++) {
    if (words.includes(wordAt(syntax, at))) return at + 1
    if (!/^(?:RB|RBR|CC|PRP|DT)$/.test(tagAt(syntax, at))) return 0
  }
  return 0
}

function agentAfter(syntax: Syntax, verb: VerbGroup, limit: number): Range | undefined {
  for (let at = verb.end; at < Math.min(limit, verb.end + REACH); at++)
    if (wordAt(syntax, at) === "by") return phraseStartingAt(syntax, at + 1, limit)
  return undefined
}

/** The subject of the nearest finite verb to the left in the same sentence. */
function subjectBefore(syntax: Syntax, verb: VerbGroup, sentence: Sentence): Range | undefined {
  for (let at = verb.first - 1; at >= sentence.first; at--) {
    const other = verbOf(syntax, at)
    if (!other) continue
    at = other.first
    if (!other.finite) continue
    const subject = subjectOf(syntax, other)
    if (subject) return subject
  }
  return undefined
}
