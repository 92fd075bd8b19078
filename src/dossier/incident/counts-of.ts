import { type Count, type Figure, type Incident, type Who, whoIs } from "../../claim/index.ts"
import { type Span, touches, wordsOf } from "../../evidence/index.ts"
import { boundsOf } from "../material/teller.ts"
import type { Account } from "../material/types.ts"
import type { Bounds, Outcome } from "../types.ts"
import { hostOf } from "./host-of.ts"
import { listsOf, sumOf } from "./sum-of.ts"

/** A number of people that a report gives for an incident. `claim`: the one it stands in. `of`: who is counted, in its words. `who` absent: everybody. */
export interface Counted {
  readonly outcome: Outcome
  readonly bounds: Bounds
  readonly who?: Who
  readonly of: string
  readonly at: Span
  readonly claim: Incident | Figure
  /** [O15] Whether it counts killed and injured together: "20 casualties", "19 killed and injured". */
  readonly together: boolean
  /** For a sum that the report leaves to its reader: the words it is the sum of. */
  readonly basis?: string
}

/** Whether the words of a count leave nobody out. */
export const isEverybody = (of: string): boolean =>
  /^(?:(?:\w+ ){0,2}(?:people|persons?|others?|lives|bodies|victims|casualties|dead|deaths|killed|wounded|injured|m[ae]n)|)$/i.test(of)

export const outcomes: readonly Outcome[] = ["killed", "injured", "missing", "captured", "displaced"]

// [O2] What kills over a stretch of time, not in one incident.
const BACKGROUND =
  /\bsince (?!then\b)|\b(?:war|conflict|uprising|insurgency|revolution|crisis)\b.{0,40}\b(?:kill|claim|cost|dead|began|start|erupt|broke)|\bkill\w* .{0,60}\b(?:in|during|by) the (?:\w+ )?(?:war|conflict|uprising|insurgency)\b|\bdue to the violence\b|\b(?:so far this|this|over the (?:past|last)|in the (?:past|last)|every|each) (?:year|month|decade|week)s?\b|\bhave since (?:killed|died|injured)/i

// [O1] A later sentence that begins anew elsewhere or at another time counts the people of something else.
const ANEW = /\b(?:earlier|last|previous(?:ly)?|elsewhere|separate(?:ly)?|another|in (?:a|an|19|20)\d*|meanwhile|months?|years?) /i

/** How far after an incident's clause a number still is its toll, in sentences. A sentence more brought in as many wrong tolls as right ones (made-up and public reports). */
const REACH = 1

// [O1] "The dead are four police officers": those of what was told some sentences before.
const THE_DEAD = /^\W*(?:(?:among|most of|of) )?(?:the|those) (?:\w+ )?(?:dead|killed|victims|casualties|wounded|injured|toll)\b/i
const REACH_OF_THE_DEAD = 3
// [O1] That some of the wounded died since is the same incident going on, not a new one that numbers after it could belong to.
const DIED_SINCE = /\b(?:died|succumbed)\b.{0,40}\b(?:hospital|wounds|injuries)\b/i

const found = new WeakMap<Account, ReadonlyMap<string, readonly Counted[]>>()

/** The numbers of killed, injured, missing, captured and displaced in an account, by the id of the incident claim they belong to. */
export function countsOf(account: Account): ReadonlyMap<string, readonly Counted[]> {
  let counts = found.get(account)
  if (!counts) {
    counts = countAll(account)
    found.set(account, counts)
  }
  return counts
}

function countAll(account: Account): ReadonlyMap<string, readonly Counted[]> {
  const { claims } = account.report
  const { text } = account.report.article
  const counts = new Map<string, Counted[]>()
  const add = (host: Incident, counted: Counted): void => {
    const of = counts.get(host.id)
    if (of) of.push(counted)
    else counts.set(host.id, [counted])
  }
  const figures = claims.flatMap((claim) => (claim.kind === "figure" ? [claim] : []))
  const numbers = new Set(figures.map((figure) => keyOf(figure.role, figure.number)))
  // Whose own count a number is, the shortest clause first. Where a figure reads the same number, it is the figure that tells it: its speaker is its own.
  const own = new Map<string, Incident>()
  for (const claim of claims.flatMap((one) => (one.kind === "incident" ? [one] : [])))
    for (const outcome of outcomes) {
      const count = claim[outcome]
      if (!count) continue
      const key = keyOf(outcome, count)
      const other = own.get(key)
      if (!other || length(claim.quote) < length(other.quote)) own.set(key, claim)
      if (!numbers.has(key) && !BACKGROUND.test(wordsOf(text, claim.quote))) add(claim, ofCount(outcome, count, claim, text))
    }
  const told = figures.filter((figure) => tells(figure, text))
  const lists = listsOf(
    told.filter((figure) => !isPart(figure, text)),
    text,
  )
  const listed = new Set(lists.flat())
  const hosts = new Map<Figure, Incident>()
  for (const figure of told) {
    const outcome = outcomeOf(figure)
    const holder = outcome && own.get(keyOf(outcome, figure.number))
    const host = holder ?? (outcome && hostOf(account, figure.number, reachOf(figure, text), (claim) => canHost(claim, text)))
    if (!outcome || !host) continue
    hosts.set(figure, host)
    const of = figure.of ? wordsOf(text, figure.of) : ""
    const count = holder?.[outcome]
    const same = count && count.low === figure.low && count.high === figure.high
    const who = (same ? count.who : undefined) ?? whoIs(of) ?? (listed.has(figure) || isPart(figure, text) ? "other" : undefined)
    const together = isTogether(figure.number, text)
    add(host, { outcome, bounds: boundsOf(figure), of, at: figure.number, claim: figure, together, ...(who ? { who } : {}) })
  }
  for (const [first, ...more] of lists) {
    const host = first && hosts.get(first)
    const outcome = first && outcomeOf(first)
    if (host && outcome) add(host, { ...sumOf([first, ...more], text), outcome, claim: first, together: false })
  }
  return counts
}

const outcomeOf = ({ role }: Figure): Outcome | undefined => outcomes.find((one) => one === role)

const canHost = ({ realis, quote }: Incident, text: string): boolean =>
  realis !== "hypothetical" && realis !== "denied" && !DIED_SINCE.test(wordsOf(text, quote))

function reachOf({ quote }: Figure, text: string): number {
  const words = wordsOf(text, quote)
  return THE_DEAD.test(words) ? REACH_OF_THE_DEAD : ANEW.test(words) ? 0 : REACH
}

/** [O4] "including 12 members of a family", "12 of them": a part of those counted, though no category of ours. */
const isPart = ({ number }: Figure, text: string): boolean =>
  /\b(?:including|among (?:them|whom|the dead)|of (?:them|whom))(?: (?:were|are|was))?\s+$/i.test(
    text.slice(Math.max(0, number.from - 32), number.from),
  ) || /^\s+of (?:them|whom|the (?:dead|victims|wounded|injured|killed))\b/i.test(text.slice(number.to, number.to + 24))

const TOGETHER =
  /^[^.;,]{0,48}?\b(?:casualt(?:y|ies)|(?:killed|dead|deaths) (?:and|or) (?:injured|wounded|injuries)|(?:dead|killed)(?: |-)wounded)\b/i
const isTogether = ({ to }: Span, text: string): boolean => TOGETHER.test(text.slice(to, to + 72))

/** [O2] A figure over a period, or of a war, is no incident's toll; nor is one that is planned or denied, except that nobody was harmed. */
function tells(figure: Figure, text: string): boolean {
  const nobody = figure.low === 0 && figure.high === 0
  // A period in another clause of a long sentence ("the heaviest fighting since January") is not this number's.
  const { from, to } = figure.period ?? {}
  const period = figure.period && (from === undefined || to === undefined || touches(figure.quote, { from, to }))
  if (period || (figure.realis !== "actual" && figure.realis !== "ongoing" && !nobody)) return false
  return !BACKGROUND.test(wordsOf(text, figure.quote))
}

const keyOf = (outcome: string, { from }: Span): string => `${outcome} ${from}`
const length = ({ from, to }: Span): number => to - from

function ofCount(outcome: Outcome, count: Count, claim: Incident, text: string): Counted {
  const of = count.of ? wordsOf(text, count.of) : ""
  return {
    outcome,
    bounds: boundsOf(count),
    of,
    at: { from: count.from, to: count.to },
    claim,
    together: isTogether(count, text),
    ...(count.who ? { who: count.who } : {}),
  }
}
