import type { IncidentType } from "../../claim/index.ts"
import { wordsOf } from "../../evidence/index.ts"
import type { Days } from "../../record/index.ts"
import type { Teller } from "../material/teller.ts"
import { nextDay } from "./disagree-dates.ts"
import { fits, type SaidOf, saidOf } from "./said-of.ts"
import type { Tale } from "./tale.ts"

/** Accusations and denials that speak of something their own account does not tell, by place, deed and day of publication. */
export interface Loose {
  readonly at: ReadonlyMap<string, readonly SaidOf[]>
  /** The deeds and days that there are any of, so that most incidents need not be asked for their places. */
  readonly days: ReadonlySet<string>
}

const dayKey = (deed: IncidentType, day: string): string => `${deed}\n${day}`
const looseKey = (place: string, deed: IncidentType, day: string): string => `${place}\n${deed}\n${day}`

/** Of one speaker that many accounts print on one day, the first by the account's key: so an incident gathers no more denials than there are who deny. */
export function looseOf(tellers: Iterable<Teller>): Loose {
  const loose = new Map<string, SaidOf[]>()
  const days = new Set<string>()
  const speakers = new Set<string>()
  for (const teller of [...tellers].sort((a, b) => (a.account.key < b.account.key ? -1 : 1)))
    for (const said of saidOf(teller)) {
      if (!said.loose) continue
      const speaker = teller.speaker(said.attribution).key
      for (const place of new Set(said.places))
        for (const deed of said.deeds) {
          const key = looseKey(place, deed, teller.account.known)
          if (speakers.has(`${key}\n${speaker}`)) continue
          days.add(dayKey(deed, teller.account.known))
          speakers.add(`${key}\n${speaker}`)
          const of = loose.get(key)
          if (of) of.push(said)
          else loose.set(key, [said])
        }
    }
  return { at: loose, days }
}

// A denial is news of the same week, of an incident whose days are told to the week.
const DAYS_AFTER = 7
const LONGEST = 7

/**
 * [O50] The accusations and denials that speak of an incident: those near one of its tellings that name the deed, or "the attack"; [O52] and those of another account that tells no such
 * incident, where they name the deed and the place, and are published in the week after.
 */
export function findSaid(tales: readonly Tale[], loose: Loose, incident: { type: IncidentType; days?: Days }): SaidOf[] {
  const claims = new Set(tales.map(({ telling }) => `${telling.account}\n${telling.claim}`))
  const near = [...new Set(tales.map(({ teller }) => teller))].flatMap((teller) =>
    saidOf(teller).filter(({ hosts }) => hosts.some((host) => claims.has(`${teller.account.key}\n${host}`))),
  )
  const { type, days } = incident
  if (!days || !loose.days.size || !fits(type, [])) return near
  const published: string[] = []
  for (let day = days.first, asked = 0, after = 0; after <= DAYS_AFTER && asked <= LONGEST + DAYS_AFTER; day = nextDay(day), asked++) {
    if (loose.days.has(dayKey(type, day))) published.push(day)
    if (day >= days.last) after++
  }
  if (!published.length) return near
  const places = [...new Set(tales.flatMap(placesIn))]
  const far = places.flatMap((place) => published.flatMap((day) => loose.at.get(looseKey(place, type, day)) ?? []))
  return [...new Set([...near, ...far])]
}

/** Keys of all places that a telling's clause names, its own place among them. */
function placesIn({ teller, claim }: Tale): string[] {
  const { article, entities } = teller.account.report
  const words = wordsOf(article.text, claim.quote)
  const named = entities.filter(({ kind, name }) => kind === "place" && words.includes(name))
  const own = claim.place && teller.spot(claim.place, claim.quote.from)
  return [...named.flatMap(({ id }) => teller.spot({ ref: id, certainty: "known" })?.key ?? []), ...(own ? [own.key] : [])]
}
