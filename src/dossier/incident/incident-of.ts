import type { Incident, Slot } from "../../claim/index.ts"
import { wordsOf } from "../../evidence/index.ts"
import { incidentIdOf } from "../match/incident-id-of.ts"
import { compare } from "../material/compare.ts"
import type { Teller } from "../material/teller.ts"
import type { Sameness, Telling } from "../material/types.ts"
import type { Disagreement, DossierIncident, Told } from "../types.ts"
import { disagreeActors } from "./disagree-actors.ts"
import { daysInWords, daysOfAll, disagreeDates } from "./disagree-dates.ts"
import { disagreeNumbers } from "./disagree-numbers.ts"
import { disagreeOccurrence } from "./disagree-occurrence.ts"
import { disagreePlaces, isNamed, keyOf } from "./disagree-places.ts"
import { findSaid, type Loose, looseOf } from "./find-said.ts"
import { mostTold, sourcesOf } from "./most-told.ts"
import type { SaidOf } from "./said-of.ts"
import type { Tale } from "./tale.ts"
import { tellOnce } from "./tell-once.ts"
import { tollsOf } from "./tolls-of.ts"

/** `said`: the accusations and denials of it, which may stand in accounts that tell nothing else of it. */
export interface Assembled {
  readonly incident: DossierIncident
  readonly disagreements: readonly Disagreement[]
  readonly said: readonly SaidOf[]
}

/** Judgements that one of a group's tellings is in: on two tellings of the group, or on one of it and one outside. In the order they were made. */
export interface Ties {
  readonly within: readonly Sameness[]
  readonly beyond: readonly Sameness[]
}

/**
 * Tellings of one group as one incident, with what its accounts disagree about. Depends on all tellers, for a denial may stand in an account that tells of nothing
 * else of it: `loose` is what those were searched for once. Undefined for no tellings.
 */
export function incidentOf(
  tales: readonly Tale[],
  tellers: ReadonlyMap<string, Teller>,
  ties: Ties,
  loose: Loose = looseOf(tellers.values()),
): Assembled | undefined {
  const [first] = tales
  if (!first) return undefined
  const id = incidentIdOf(first.telling)
  const articleOf = (account: string): string => tellers.get(account)?.account.article ?? account
  // [O53] Who denies it tells of no day, place or toll of it; where all deny it, that is all there is.
  const asserted = tales.some(({ claim }) => claim.realis !== "denied") ? tales.filter(({ claim }) => claim.realis !== "denied") : tales
  const list = <Value>(give: (tale: Tale) => Told<Value> | undefined, key: (value: Value) => string): Told<Value>[] =>
    tellOnce(
      asserted.flatMap((tale) => give(tale) ?? []),
      key,
      articleOf,
    )
  const parties = (slot: "initiator" | "target") => (tale: Tale) => {
    const given = tale.claim[slot]
    const party = given && tale.teller.party(given)
    return given && party && tellSlot(tale, party, given)
  }

  const types = list(({ teller, claim }) => teller.tell(claim.type, claim), String)
  const dates = list((tale) => {
    const days = tale.teller.days(tale.claim.date)
    return days && tale.claim.date && tellSlot(tale, days, tale.claim.date)
  }, daysInWords)
  const places = list((tale) => {
    const spot = tale.claim.place && tale.teller.spot(tale.claim.place, tale.claim.quote.from)
    return spot && tale.claim.place && tellSlot(tale, spot, tale.claim.place)
  }, keyOf)
  const weapons = list((tale) => {
    const weapon = tale.claim.weapon
    const words = weapon && wordsOfSlot(weapon, tale)
    return words === undefined || !weapon ? undefined : tellSlot(tale, words, weapon)
  }, String)
  const type = mostTold(types, String)?.value ?? first.claim.type
  const days = daysOfAll(dates)
  const named = places.filter(({ value }) => isNamed(value))
  const place = mostTold(named.length ? named : places, keyOf)?.value
  const said = findSaid(tales, loose, { type, ...(days ? { days } : {}) })
  const answers = answersOf(said)
  const accused = said.flatMap((one) => (one.kind === "accused" && one.accused ? [one.teller.tellSaid(one.accused, one.attribution)] : []))
  const initiators = tellOnce([...asserted.flatMap((tale) => parties("initiator")(tale) ?? []), ...accused], keyOf, articleOf)
  const realis = tellOnce([...tales.flatMap((tale) => realisOf(tale, answers)), ...said.flatMap(notSo)], String, articleOf)
  const tolls = tollsOf(asserted, articleOf)
  const told = tellOnce(
    tales.map(({ teller, claim }) => teller.tell(wordsOf(teller.account.report.article.text, claim.quote), claim)),
    String,
    articleOf,
  )

  return {
    incident: {
      id,
      tellings: tales.map(({ telling }) => telling),
      type,
      types,
      ...(days ? { days } : {}),
      dates,
      ...(place ? { place } : {}),
      places,
      initiators,
      targets: list(parties("target"), keyOf),
      weapons,
      realis,
      tolls: tolls.tolls,
      sources: sourcesOf(told),
      told,
      joined: lastWords(ties.within).filter(({ says }) => says === "same"),
      proposed: lastWords(ties.beyond).filter(({ says }) => says === "perhaps"),
    },
    disagreements: [
      ...disagreeNumbers(id, tolls),
      ...disagreeDates(id, dates),
      ...disagreePlaces(id, places),
      ...disagreeActors(id, initiators, said),
      ...disagreeOccurrence(id, realis),
    ],
    said,
  }
}

/** Of several judgements on one pair the last, a person's over the machine's; in order of the tellings they tie. */
function lastWords(samenesses: readonly Sameness[]): Sameness[] {
  const ordered = samenesses.map((sameness) => {
    const { one, other } = sameness
    return compareTellings(one, other) <= 0 ? { sameness, low: one, high: other } : { sameness, low: other, high: one }
  })
  // The order in which they were made stays within a pair.
  ordered.sort((a, b) => compareTellings(a.low, b.low) || compareTellings(a.high, b.high))
  const last: typeof ordered = []
  for (const one of ordered) {
    const before = last.at(-1)
    if (!before || compareTellings(before.low, one.low) || compareTellings(before.high, one.high)) last.push(one)
    else if (before.sameness.by === "sitrep" || one.sameness.by !== "sitrep") last[last.length - 1] = one
  }
  return last.map(({ sameness }) => sameness)
}

const compareTellings = (a: Telling, b: Telling): number => compare(a.account, b.account) || compare(a.claim, b.claim)
const tellingKey = ({ account, claim }: Telling): string => `${account}\n${claim}`

const tellSlot = <Value>({ teller, claim }: Tale, value: Value, slot: Slot): Told<Value> => {
  const { from, to, certainty, basis } = slot
  return teller.tell(value, claim, from !== undefined && to !== undefined ? { from, to } : undefined, {
    certainty,
    ...(basis ? { basis } : {}),
  })
}

const wordsOfSlot = ({ from, to, value }: Slot, { teller }: Tale): string | undefined =>
  from !== undefined && to !== undefined ? wordsOf(teller.account.report.article.text, { from, to }) : value

type Realis = DossierIncident["realis"][number]

/** The denials that answer who did it, by the tellings they stand near. */
const answersOf = (said: readonly SaidOf[]): ReadonlySet<string> =>
  new Set(
    said.flatMap(({ kind, hosts, teller }) =>
      kind === "not us" ? hosts.map((claim) => tellingKey({ account: teller.account.key, claim })) : [],
    ),
  )

/** Whether it happened, by a telling; [O51] one that denies only that one's own people did it says nothing on that. */
const realisOf = ({ telling, teller, claim }: Tale, answers: ReadonlySet<string>): Realis[] =>
  claim.realis === "denied" && answers.has(tellingKey(telling)) ? [] : [teller.tell<Incident["realis"]>(claim.realis, claim)]

const notSo = ({ kind, teller, attribution }: SaidOf): Realis[] =>
  kind === "not so" ? [teller.tellSaid<Incident["realis"]>("denied", attribution)] : []
