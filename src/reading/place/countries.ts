import { readFileSync } from "node:fs"

export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string
  readonly geonames: number
  readonly lat: number
  readonly lon: number
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
}

const FILE = new URL("../../../data/place/countries.tsv", import.meta.url)
let loaded: ReadonlyMap<string, Country> | undefined

/** All countries by code: data/place/countries.tsv. */
export function countries(): ReadonlyMap<string, Country> {
  loaded ??= new Map(
    rows(readFileSync(FILE, "utf8")).map(([code = "", geonames, lat, lon, names, demonyms]) => [
      code,
      { code, geonames: Number(geonames), lat: Number(lat), lon: Number(lon), names: several(names), demonyms: several(demonyms) },
    ]),
  )
  return loaded
}

/** The rows of one of our own tables: tab-separated, `#` opens a comment line. */
export const rows = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"))

/** The names in one cell, parted by `|`. */
export const several = (cell: string | undefined): string[] => (cell ? cell.split("|").filter(Boolean) : [])
