import { readFileSync } from "node:fs"
import { countries, fold, gazetteer, type Place, rows, supplement } from "../../reading/index.ts"
import { slugOf } from "./slug.ts"
import type { Entry, EntryName, Register } from "./types.ts"

/** Places that ship with Sitrep. */
export interface Places extends Register {
  /** The entry of a place that the reading resolved, under the name that the report gives it; none where the place has no id and no list it. */
  readonly of: (name: string, place: Place) => Entry | undefined
  /** The entry of a place that only the gazetteer has, by its key, with all its names in the order of the alphabet. */
  readonly packed: (key: string) => Entry | undefined
  /** How many entries the lists have; those of the gazetteer stand in none. */
  readonly listed: number
}

/** No more of the gazetteer's places than this are given for one name: the most populous. */
const MOST = 20
const PRECISION = { region: "region", district: "region", place: "exact", seat: "exact", capital: "exact", section: "exact" } as const
const SIDES = new URL("../../../data/actor/sides.tsv", import.meta.url)
let loaded: Places | undefined

/** Countries and our own places with all their names; the gazetteer stays packed, so its places have the name they were asked by. */
export function places(): Places {
  loaded ??= build()
  return loaded
}

function build(): Places {
  const drafts = new Map<string, { place: Place; names: Map<string, EntryName> }>()
  const keyByName = new Map<string, string[]>()
  const call = (key: string, name: string, side?: string): void => {
    const draft = drafts.get(key)
    const folded = fold(name)
    if (!draft || !folded) return
    draft.names.set(folded, { name: draft.names.get(folded)?.name ?? name, ...(side ? { side } : {}) })
    const there = keyByName.get(folded)
    if (!there) keyByName.set(folded, [key])
    else if (!there.includes(key)) there.push(key)
  }
  const put = (key: string, place: Place, names: readonly string[]): void => {
    if (!drafts.has(key)) drafts.set(key, { place, names: new Map() })
    for (const name of names) call(key, name)
  }
  for (const { code, geonames, lat, lon, names } of countries().values())
    put(`geonames:${geonames}`, { lat, lon, country: code, precision: "country" }, names)
  for (const { names, place } of supplement()) put(place.gazetteer ?? `place:${slugOf(names[0] ?? "")}`, place, names)
  // [B11] Names that one side uses stand with the side.
  for (const [key = "", name = "", side] of rows(readFileSync(SIDES, "utf8"))) call(key, name, side)

  const entries = new Map<string, Entry>()
  for (const [key, { place, names }] of drafts) entries.set(key, entryOf(key, [...names.values()], place))
  const listedAs = (name: string): readonly Entry[] => (keyByName.get(fold(name)) ?? []).flatMap((key) => entries.get(key) ?? [])

  const called = (name: string): readonly Entry[] => {
    const listed = listedAs(name)
    const seen = new Set(listed.map(({ key }) => key))
    const found = [...gazetteer().called(fold(name))]
      .filter(({ geonames }) => geonames)
      .sort((a, b) => b.population - a.population || a.geonames - b.geonames)
      .flatMap(({ geonames, lat, lon, country, level }): Entry[] => {
        const key = `geonames:${geonames}`
        if (seen.has(key)) return []
        seen.add(key)
        const known = entries.get(key)
        return [known ?? entryOf(key, [{ name: shown(name) }], { lat, lon, country, precision: PRECISION[level] })]
      })
    return [...listed, ...found.slice(0, MOST)]
  }
  const of = (name: string, place: Place): Entry | undefined => {
    if (place.gazetteer) return entries.get(place.gazetteer) ?? entryOf(place.gazetteer, [{ name: shown(name) }], place)
    return listedAs(name).find(({ lat, lon }) => lat === place.lat && lon === place.lon)
  }
  const packed = (key: string): Entry | undefined => {
    const place = gazetteer().known(Number(/^geonames:(\d+)$/.exec(key)?.[1] ?? 0))
    if (!place) return undefined
    const { lat, lon, country, level, names } = place
    return entryOf(
      key,
      names.map((name) => ({ name: capitals(name) })),
      { lat, lon, country, precision: PRECISION[level] },
    )
  }
  return { called, of, packed, entry: (key) => entries.get(key), listed: entries.size }
}

const entryOf = (key: string, names: readonly EntryName[], { lat, lon, country, precision }: Place): Entry => ({
  key,
  kind: "place",
  names,
  ...(country ? { country } : {}),
  ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}),
  precision,
  origin: "register",
})

/** A dateline's capitals are no part of the name: "DALMORA" is shown as "Dalmora". */
const shown = (name: string): string => (/\p{Ll}/u.test(name) || name.length < 4 ? name.trim() : capitals(name.trim().toLowerCase()))

/** "port selk" as one writes it: "Port Selk". */
const capitals = (name: string): string => name.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
