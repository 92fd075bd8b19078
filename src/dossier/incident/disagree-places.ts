import type { Trace } from "../../evidence/index.ts"
import type { Place } from "../../reading/index.ts"
import { plain, tellingWords } from "../../record/index.ts"
import type { Disagreement, Spot, Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { disagreementOf, type Side } from "./disagreement.ts"
import { valuesOf } from "./most-told.ts"

export const keyOf = ({ key }: { readonly key: string }): string => key

/** Whether words hold a name; the capital that begins a sentence is none before "the" and common words for actors. */
export const isProper = (words: string): boolean => {
  const bare = words.replace(/^(?:The|An?|Its|His|Her|Their|Our|Some) /, "")
  return /\p{Lu}/u.test(COMMON.test(bare) ? bare.slice(1) : bare)
}

const COMMON =
  /^(?:Gunm[ae]n|Attackers?|Assailants?|Bombers?|Snipers?|Men|Fighters?|Forces|Troops|Soldiers|Police|Government|Rebels?|Insurgents?|Militants?|Separatists?|Armed|Unknown|Unidentified|Masked|Suspected)\b/

/** [O34] "the village", "a checkpoint": which one the words do not say. It is shown, and differs from nothing. */
export const isNamed = ({ name, at }: Spot): boolean => at !== undefined || isProper(name)

/** Different places for one incident. */
export function disagreePlaces(id: string, places: readonly Told<Spot>[]): Disagreement[] {
  const named = counted(places).filter(({ value }) => isNamed(value))
  const sides = valuesOf(named, keyOf).map(({ value, told }) => ({ value: value.name, told }))
  return [disagreementOf("place", id, "where it happened", sides, explain) ?? []].flat()
}

function explain(a: Side<Spot>, b: Side<Spot>): Trace | undefined {
  const [one, other] = [a.told[0]?.value, b.told[0]?.value]
  return one && other ? (within(one, other) ?? near(one, other) ?? named(one, other) ?? stretch(one, other)) : undefined
}

// A region of the gazetteers is rarely wider than from its middle to 150 km off; a country is asked by its code alone.
const REGION_KM = 150
// A report names the next village as readily as the spot: reports of one incident in the public groups lie up to 15 km apart.
const NEAR_KM = 15

/** [O30] One is a region or country and the other lies in it or not far from its middle. */
function within(a: Spot, b: Spot): Trace | undefined {
  for (const [wide, inner] of [
    [a, b],
    [b, a],
  ] as const) {
    if (wide.at?.precision === "country" && wide.at.country && wide.at.country === inner.at?.country)
      return { rule: "O30", why: `${inner.name} lies in ${wide.name}` }
    const km = wide.at?.precision === "region" ? kmBetween(wide.at, inner.at) : undefined
    if (km !== undefined && km <= REGION_KM)
      return { rule: "O30", why: `${wide.name} is a region; ${inner.name} lies ${km} km from its middle` }
  }
  return undefined
}

/** [O31] Both lie within a day's walk of each other. */
function near(a: Spot, b: Spot): Trace | undefined {
  const km = kmBetween(a.at, b.at)
  return km !== undefined && km <= NEAR_KM ? { rule: "O31", why: `${a.name} and ${b.name} lie ${km} km apart` } : undefined
}

/** [O32] One name holds the telling words of the other: "the Lower Verin police post" and "Lower Verin". "Upper Tesk" and "Lower Tesk" are two. */
function named(a: Spot, b: Spot): Trace | undefined {
  const words = (spot: Spot): string => ` ${plain(spot.name)} `
  const [shorter, longer] = words(a).length <= words(b).length ? [a, b] : [b, a]
  const inside = tellingWords(shorter.name).length > 0 && words(longer).includes(words(shorter))
  return inside ? { rule: "O32", why: `${longer.name} names ${shorter.name}` } : undefined
}

const STRETCH =
  /\b(?:road|highway|route|valley|district|province|region|governorate|county|area|border|frontier|corridor|line|hills?|mountains?|river|coast|front|countryside|outskirts|sector|zone)\b/i

/** [O33] One is a road, a valley, a district or the like, of which nobody knows that the other lies elsewhere. */
function stretch(a: Spot, b: Spot): Trace | undefined {
  const long = [a, b].find(({ name }) => STRETCH.test(name))
  if (!long || kmBetween(a.at, b.at) !== undefined) return undefined
  return { rule: "O33", why: `${long.name} is no single spot and may hold ${(long === a ? b : a).name}` }
}

/** Kilometres between two places, whole; undefined where one of them lies nowhere known. */
export function kmBetween(a: Place | undefined, b: Place | undefined): number | undefined {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return undefined
  const rad = Math.PI / 180
  const half = (x: number): number => Math.sin(x / 2) ** 2
  const h = half((b.lat - a.lat) * rad) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half((b.lon - a.lon) * rad)
  return Math.round(12742 * Math.asin(Math.min(1, Math.sqrt(h))))
}
