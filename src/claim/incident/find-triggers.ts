import type { Span } from "../../evidence/index.ts"
import type { Sentence, VerbGroup } from "../../reading/index.ts"
import { INCIDENT_KINDS } from "../kind/incident.ts"
import { phraseOf, type Syntax, spanOf, tagAt, verbOf, wordAt } from "../syntax.ts"
import type { IncidentType } from "../types.ts"
import { firstAfter } from "./fill-where-when.ts"

/** A word that tells of an incident, and how it stands in its clause. */
export interface Trigger extends Span {
  readonly type: IncidentType
  /** Place of its kind in the table: lower wins. */
  readonly rank: number
  readonly first: number
  readonly end: number
  readonly lemma: string
  /** The verb group it heads; absent for nouns. */
  readonly verb?: VerbGroup
}

interface Pattern {
  readonly words: readonly string[]
  readonly type: IncidentType
  readonly rank: number
  readonly verbal: boolean
}

const PATTERNS: ReadonlyMap<string, readonly Pattern[]> = (() => {
  const byFirst = new Map<string, Pattern[]>()
  INCIDENT_KINDS.forEach(({ type, verbs, nouns }, rank) => {
    for (const [list, verbal] of [
      [verbs, true],
      [nouns, false],
    ] as const)
      for (const entry of list) {
        const parts = entry.split(" ")
        const first = parts[0] ?? ""
        byFirst.set(first, [...(byFirst.get(first) ?? []), { words: parts, type, rank, verbal }])
      }
  })
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.words.length - a.words.length || a.rank - b.rank)
  return byFirst
})()

/** The triggers of one sentence, in order; the longest of several at one place, then the one of the kind that comes first. Words of a date are none: "in March". */
export function findTriggers(syntax: Syntax, sentence: Sentence): Trigger[] {
  const triggers: Trigger[] = []
  for (let at = sentence.first; at < sentence.end; ) {
    const trigger = triggerAt(syntax, at, sentence.end)
    if (trigger && !inDate(syntax, at)) triggers.push(trigger)
    at = trigger ? trigger.end : at + 1
  }
  return triggers
}

function inDate(syntax: Syntax, at: number): boolean {
  const { dates, tokens } = syntax.reading
  const from = tokens[at]?.from ?? 0
  const date = dates[firstAfter(dates, from)]
  return date !== undefined && date.from <= from
}

function triggerAt(syntax: Syntax, at: number, limit: number): Trigger | undefined {
  const token = syntax.reading.tokens[at]
  const patterns = PATTERNS.get(token?.lemma ?? "") ?? PATTERNS.get(token?.word.toLowerCase() ?? "")
  if (!token || !patterns) return undefined
  for (const pattern of patterns) {
    const end = at + pattern.words.length
    if (end > limit || !matches(syntax, at, pattern)) continue
    const verb = verbOf(syntax, at)
    if (pattern.verbal) {
      if (!verb || verb.main !== at) continue
      return {
        ...spanOf(syntax, { first: at, end }),
        type: pattern.type,
        rank: pattern.rank,
        first: at,
        end,
        lemma: pattern.words.join(" "),
        verb,
      }
    }
    if (!/^(?:NN|JJ|VBG|CD)/.test(tagAt(syntax, end - 1)) || (verb && pattern.words.length === 1)) continue
    // "attack helicopters", "mine clearance": in front of its head a word of one token only describes, unless the head is a trigger as well.
    const phrase = phraseOf(syntax, at)
    if (pattern.words.length === 1 && phrase && phrase.head > at && phrase.head < phrase.end && !describesTrigger(syntax, phrase.head))
      continue
    return { ...spanOf(syntax, { first: at, end }), type: pattern.type, rank: pattern.rank, first: at, end, lemma: pattern.words.join(" ") }
  }
  return undefined
}

const describesTrigger = (syntax: Syntax, head: number): boolean => {
  const patterns = PATTERNS.get(syntax.reading.tokens[head]?.lemma ?? "")
  return patterns?.some((pattern) => !pattern.verbal && pattern.words.length === 1) ?? false
}

function matches(syntax: Syntax, at: number, pattern: Pattern): boolean {
  return pattern.words.every((word, i) => i === 0 || syntax.reading.tokens[at + i]?.lemma === word || wordAt(syntax, at + i) === word)
}
