import { readFileSync } from "node:fs"
import type { Place } from "../types.ts"
import { rows, several } from "./countries.ts"

/** A place of our own list: names of all sides, and where it lies. */
export interface Supplement {
  readonly names: readonly string[]
  readonly place: Place
}

const FILE = new URL("../../../data/place/supplement.tsv", import.meta.url)
let loaded: readonly Supplement[] | undefined

/**
 * Regions, waters, borders and contested places that lists of cities lack: data/place/supplement.tsv. [E22] The names that the sides of a
 * dispute use lead to one place; it has a country only where GeoNames files it under one.
 */
export function supplement(): readonly Supplement[] {
  loaded ??= rows(readFileSync(FILE, "utf8")).map(([names, lat, lon, country, precision, geonames]) => ({
    names: several(names),
    place: {
      ...(lat && lon ? { lat: Number(lat), lon: Number(lon) } : {}),
      ...(country ? { country } : {}),
      precision: precision === "exact" || precision === "near" || precision === "country" ? precision : "region",
      ...(geonames ? { gazetteer: `geonames:${geonames}` } : {}),
    },
  }))
  return loaded
}
