import type { Claim, Incident } from "../../claim/index.ts"
import { type Days, plain } from "../../record/index.ts"
import { entityOf } from "../material/dossier-names.ts"
import type { Teller } from "../material/teller.ts"
import type { Telling } from "../material/types.ts"
import type { Spot } from "../types.ts"
import { dayNumber, oneDay } from "./day-number.ts"
import { type Evidence, evidenceIn, type Said, wordsOfText } from "./evidence-of.ts"
import { isIncident, LEAD, leadDays, leadOf } from "./lead-of.ts"

/**
 * One incident claim with all that is compared. `leads`: its article leads with it; `lead`: here the words of the lead
 * speak for it, else those around its clause. `known`: the day of publication, absent
 * where it is not known. `own`: the day that the claim itself is dated to; `days`: that, unless it is the day of
 * publication, and for a lead those of its other claims, in order. `period`: a longer time that it is dated to. `background`: it is not compared. `anchors`: the days it is looked for under.
 * `killed`: the numbers of dead that are told of it. `actors`: names of those who did or suffered it, by key.
 */
export interface Profile {
  readonly telling: Telling
  readonly article: string
  readonly outlet: string
  readonly claim: Incident
  readonly lead: boolean
  readonly leads: boolean
  readonly known?: number
  readonly days: readonly number[]
  readonly own?: number
  readonly period?: string
  readonly background: boolean
  readonly anchors: readonly number[]
  readonly spots: readonly Spot[]
  readonly actors: ReadonlyMap<string, string>
  readonly killed: readonly number[]
  readonly evidence: Evidence
}

/** How far around its clause the words of a claim reach, within its paragraph: about a sentence each way. */
const BEFORE = 80
const AFTER = 220

/** What the claims of one account share: the headline and the text as one passage of words, and the place where the text begins in it. */
interface Passage {
  readonly text: string
  readonly start: number
  readonly said: readonly Said[]
}

/** [X1] The profiles of an account's incidents, in order of the text: one of each clause, and before its own another of the lead, whose words are the article's first. */
export function profilesOf(teller: Teller): Profile[] {
  const { title, text } = teller.account.report.article
  const head = title === undefined ? "" : `${title}.\n`
  const passage: Passage = { text: head + text, start: head.length, said: wordsOfText(head + text) }
  const lead = leadOf(teller)
  return teller.account.report.claims
    .filter(isIncident)
    .flatMap((claim) => [
      ...(claim === lead ? [profileOf(teller, passage, claim, true, true)] : []),
      profileOf(teller, passage, claim, false, claim === lead),
    ])
}

function profileOf(teller: Teller, passage: Passage, claim: Incident, lead: boolean, leads: boolean): Profile {
  const { account } = teller
  const { article, claims } = account.report
  const read = dayNumber(account.known) ?? 0
  const known = account.knownBy === "published" || account.knownBy === "modified" ? read : undefined
  const covered = teller.days(claim.date)
  const own = oneDay(covered)
  const period = covered && own === undefined && !lead ? `${covered.first}/${covered.last}` : undefined
  // A date equal to that of publication is often the one that the page printed: it tells no more than that.
  const days = ordered([...(own === undefined ? [] : [own]), ...(lead ? leadDays(teller) : [])]).filter((day) => day !== known)
  const [from, to] = lead ? [0, passage.start + LEAD] : around(passage, claim)
  return {
    telling: { account: account.key, claim: claim.id },
    article: account.article,
    outlet: plain(article.outlet?.name ?? article.outlet?.domain ?? ""),
    claim,
    lead,
    leads,
    ...(known === undefined ? {} : { known }),
    days,
    ...(own === undefined ? {} : { own }),
    ...(period ? { period } : {}),
    background: period !== undefined && isBackground(covered, read),
    anchors: period ? [] : ordered([...days, ...(lead || !days.length ? [read] : [])]),
    spots: spotsOf(teller, claim, lead ? passage.text.slice(from, to) : undefined),
    actors: actorsOf(teller, claim),
    killed: ordered(lead ? claims.filter(({ quote }) => quote.from < LEAD).flatMap(deadOf) : deadOf(claim)),
    evidence: evidenceIn(passage.said, from, to),
  }
}

/**
 * [X3] What is dated to a long time or to one long past, and to no day, is background: "the war that began in 2011" stands in every report of it. Chosen: a hundred
 * days.
 */
const RECENT = 100
const isBackground = (covered: Days | undefined, read: number): boolean =>
  covered !== undefined && read - (dayNumber(covered.first) ?? read) > RECENT

const ordered = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)

function around({ text, start }: Passage, { quote }: Incident): [from: number, to: number] {
  const [from, to] = [start + quote.from, start + quote.to]
  const end = text.indexOf("\n", to)
  return [Math.max(text.lastIndexOf("\n", from) + 1, from - BEFORE), Math.min(end < 0 ? text.length : end, to + AFTER)]
}

/** [X4] Where it happened: the claim's own place, and for a lead the places that it names, none as wide as a country. */
function spotsOf(teller: Teller, { place, quote }: Incident, lead: string | undefined): Spot[] {
  const own = place ? teller.spot(place, quote.from) : undefined
  // An entity's name is as the text has it.
  const named = lead === undefined ? [] : teller.account.report.entities.filter(({ kind, name }) => kind === "place" && lead.includes(name))
  const all = [...(own ? [own] : []), ...named.flatMap(({ id }) => teller.spot({ ref: id, certainty: "known" }) ?? [])]
  return [...new Map(all.map((spot) => [spot.key, spot])).values()].filter(
    ({ at, key }) => at?.precision !== "country" && !key.startsWith("body:"),
  )
}

/** Those who did or suffered it by a name of their own: "the army" is in every report. */
function actorsOf(teller: Teller, { initiator, target }: Incident): ReadonlyMap<string, string> {
  const parties = [initiator, target].flatMap((slot) =>
    slot?.ref === undefined || entityOf(teller.account, slot.ref)?.kind === "place" ? [] : (teller.party(slot) ?? []),
  )
  return new Map(parties.filter(({ key }) => !key.startsWith("body:")).map(({ key, name }) => [key, name]))
}

function deadOf(claim: Claim): number[] {
  const count = claim.kind === "incident" ? claim.killed : claim.kind === "figure" && claim.role === "killed" ? claim : undefined
  const number = count?.low ?? count?.high
  return number === undefined || number === null ? [] : [number]
}
