import type { Place } from "../types.ts"
import { fold } from "./fold.ts"
import { gazetteer, type Listed } from "./gazetteer.ts"

/** A place named in a text, once for all its mentions. */
export interface Named {
  /** The words as written, the longest form. */
  readonly words: string
  /** Where a list of ours puts it. */
  readonly listed?: Place
  /** Words of names that stand right behind it after a comma or in brackets: "Paris, Texas". */
  readonly within: readonly string[]
}

/** What else the text tells about where it plays: mentions by country code. */
export type Setting = ReadonlyMap<string, number>

// What a candidate gains. Chosen by trying round numbers on news with known positions: only the order of size matters.
const NAMED_WITHIN = 8
const COUNTRY_MENTIONED = 1
const COUNTRY_SHARE = 4
const SAME_REGION = 1.5
const KIND_SAID = 4
const LEVEL: Readonly<Record<Listed["level"], number>> = { capital: 2, seat: 0.5, place: 0, region: -0.5, district: -1.2, section: -1.5 }
/** No more candidates than this are weighed for one name: the largest. */
const MOST = 60

// Folded names: a region's, a town's and a part's own words for what it is. Own lists.
const REGION_NOUN = new RegExp(
  `(?: |^)(?:(?:province|governorate|region|district)s?|oblast|state|county|department|prefecture|krai|republic|` +
    `voivodeship|canton|emirate|division|raion|rayon|woreda|zone|territory)$`,
)
const CITY_NOUN = /(?: |^)(?:city|town|village|township|municipality|hamlet)$/
const COMPASS =
  /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south) ?(?:east|west)(?:ern)?|central|upper|lower|greater|downtown|old|inner|outer) /

/**
 * [E20] A name's place is the candidate that the text speaks for: the one inside what is named right behind it, in a country that is
 * mentioned, near the other places, then the largest. [E21] What no list knows has no place.
 */
export function resolvePlaces(named: readonly Named[], setting: Setting): (Place | undefined)[] {
  const candidates = named.map((one) => (one.listed ? [] : candidatesFor(one.words)))
  const total = Math.max(
    1,
    [...setting.values()].reduce((sum, count) => sum + count, 0),
  )
  const first = named.map((one, i) => best(one, candidates[i] ?? [], setting, total, new Map()))
  // The second look adds what the first settled: regions that several places share.
  const regions = new Map<number, number>()
  const countries = new Map(setting)
  first.forEach((found, i) => {
    if (!found) return
    if (found.parent >= 0) regions.set(found.parent, (regions.get(found.parent) ?? 0) + 1)
    const alone = (candidates[i] ?? []).length === 1
    if (alone || (named[i]?.within.length ?? 0) > 0) countries.set(found.country, (countries.get(found.country) ?? 0) + 1)
  })
  const weight = Math.max(
    1,
    [...countries.values()].reduce((sum, count) => sum + count, 0),
  )
  return named.map((one, i) => {
    if (one.listed) return one.listed
    const found = best(one, candidates[i] ?? [], countries, weight, regions)
    return found ? placeFrom(found, one.words) : undefined
  })
}

/** Where a name lies when only the name is known; absent when no list has it. */
export function placeOf(words: string, setting: Setting = new Map()): Place | undefined {
  return resolvePlaces([{ words, within: [] }], setting)[0]
}

/** The gazetteer's places of a name, without its generic noun or compass word when the whole is not listed. */
function candidatesFor(words: string): readonly Listed[] {
  const key = fold(words).replace(/^the /, "")
  const tries = [
    key,
    key.replace(REGION_NOUN, "").trim(),
    key.replace(CITY_NOUN, "").trim(),
    key.replace(/^(?:mount|lake|camp|fort|city of|town of|village of|district of|province of|state of|port of) /, ""),
  ]
  tries.push(...tries.map((one) => one.replace(COMPASS, "")))
  for (const one of tries) {
    const found = one ? gazetteer().called(one) : []
    if (found.length) return found.length > MOST ? [...found].sort((a, b) => b.population - a.population).slice(0, MOST) : found
  }
  return []
}

function best(
  one: Named,
  candidates: readonly Listed[],
  setting: Setting,
  total: number,
  regions: ReadonlyMap<number, number>,
): Listed | undefined {
  const key = fold(one.words)
  const region = REGION_NOUN.test(key)
  const city = CITY_NOUN.test(key)
  let chosen: Listed | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const large = candidate.level === "region" || candidate.level === "district"
    let score = Math.log10(candidate.population + 1) + LEVEL[candidate.level]
    const count = setting.get(candidate.country) ?? 0
    if (count) score += COUNTRY_MENTIONED + (COUNTRY_SHARE * count) / total
    if (candidate.parent >= 0 && (regions.get(candidate.parent) ?? 0) > 1) score += SAME_REGION
    if ((region && large) || (city && !large)) score += KIND_SAID
    if (one.within.some((outer) => liesWithin(candidate, outer))) score += NAMED_WITHIN
    if (score > most) {
      most = score
      chosen = candidate
    }
  }
  return chosen
}

/** `outer` is a country's code, a region's `geonames:ID`, or a name. */
function liesWithin(candidate: Listed, outer: string): boolean {
  if (outer === candidate.country) return true
  const parent = candidate.parent >= 0 ? gazetteer().at(candidate.parent) : undefined
  if (!parent) return false
  if (outer.startsWith("geonames:")) return outer === `geonames:${parent.geonames}`
  return gazetteer()
    .called(fold(outer))
    .some((place) => place.number === parent.number)
}

function placeFrom(found: Listed, words: string): Place {
  const key = fold(words)
  const near = COMPASS.test(key) && !gazetteer().called(key).length
  return {
    lat: found.lat,
    lon: found.lon,
    country: found.country,
    precision: found.level === "region" || found.level === "district" ? "region" : near ? "near" : "exact",
    ...(found.geonames ? { gazetteer: `geonames:${found.geonames}` } : {}),
  }
}
