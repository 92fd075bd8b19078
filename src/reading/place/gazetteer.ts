import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

/** What the gazetteer says of one place, in WGS84 degrees. `parent`: number of the region it lies in, or -1. `geonames`: 0 when unknown. */
export interface Listed {
  readonly number: number
  readonly geonames: number
  readonly lat: number
  readonly lon: number
  readonly country: string
  readonly parent: number
  readonly level: Level
  /** Inhabitants, within 5 %; 0 when unknown. */
  readonly population: number
}

export type Level = "region" | "district" | "place" | "seat" | "capital" | "section"
const LEVELS: readonly Level[] = ["region", "district", "place", "seat", "capital", "section"]

export interface Gazetteer {
  /** The places of a folded name (`fold`), none when it is in no list. */
  readonly called: (key: string) => readonly Listed[]
  /** The place of a number. */
  readonly at: (number: number) => Listed
  /** The place of a GeoNames id, with its folded names in the order of the alphabet: which of them it goes by is not in the file. About 1 ms. */
  readonly known: (geonames: number) => (Listed & { readonly names: readonly string[] }) | undefined
}

// The file is a header (its length, then JSON) and columns: see data/place/ORIGIN.md. The names stay one block of bytes, sorted, and are
// searched where they lie: a Map of them costs ten times the memory and four times the time to load.
const FILE = new URL("../../../data/place/gazetteer.bin.gz", import.meta.url)
let loaded: Gazetteer | undefined

/** The gazetteer, read on first use: about 100 ms and 20 MB. Throws when the package's data is missing. */
export function gazetteer(): Gazetteer {
  loaded ??= read(gunzipSync(readFileSync(FILE)))
  return loaded
}

function read(raw: Buffer): Gazetteer {
  const start = 4 + raw.readUInt32LE(0)
  // The header is our own file's: its shape is fixed by scripts/places.mjs.
  const { countries, lengths } = JSON.parse(raw.toString("utf8", 4, start)) as { countries: string[]; lengths: Record<string, number> }
  const sections = new Map<string, Uint8Array>()
  let at = start
  for (const [name, length] of Object.entries(lengths)) {
    sections.set(name, Uint8Array.from(raw.subarray(at, at + length)))
    at += length
  }
  const bytes = (name: string): Uint8Array => {
    const section = sections.get(name)
    if (!section) throw new Error(`gazetteer file without its section "${name}", needed are all that scripts/places.mjs writes`)
    return section
  }
  const id = new Uint32Array(bytes("id").buffer)
  const lat = new Int32Array(bytes("lat").buffer)
  const lon = new Int32Array(bytes("lon").buffer)
  const parent = new Int32Array(bytes("parent").buffer)
  const posting = new Uint32Array(bytes("posting").buffer)
  const country = bytes("country")
  const level = bytes("class")
  const population = bytes("population")
  const postings = bytes("postings")
  const keys = bytes("keys")

  const count = postings.length
  const starts = new Uint32Array(count + 1)
  const first = new Uint32Array(count + 1)
  let row = 0
  for (let i = 0; i < keys.length; i++) if (keys[i] === 10) starts[++row] = i + 1
  for (let i = 0; i < count; i++) first[i + 1] = (first[i] ?? 0) + (postings[i] ?? 0)

  const compare = (key: string, number: number): number => {
    const from = starts[number] ?? 0
    const length = (starts[number + 1] ?? 0) - 1 - from
    for (let i = 0; i < length && i < key.length; i++) {
      const difference = key.charCodeAt(i) - (keys[from + i] ?? 0)
      if (difference) return difference
    }
    return key.length - length
  }
  const listed = (number: number): Listed => ({
    number,
    geonames: id[number] ?? 0,
    lat: (lat[number] ?? 0) / 1000,
    lon: (lon[number] ?? 0) / 1000,
    country: countries[country[number] ?? 0] ?? "",
    parent: parent[number] ?? -1,
    level: LEVELS[level[number] ?? 2] ?? "place",
    population: Math.round(Math.exp((population[number] ?? 0) / 10)) - 1,
  })
  const called = (key: string): readonly Listed[] => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = compare(key, middle)
      if (order === 0) return Array.from(posting.subarray(first[middle], first[middle + 1]), listed)
      if (order < 0) high = middle - 1
      else low = middle + 1
    }
    return []
  }
  // Asked for one place at a time, by people: columns are gone through from end to end, and no index lies in memory for it.
  const known: Gazetteer["known"] = (geonames) => {
    const number = geonames > 0 ? id.indexOf(geonames) : -1
    if (number < 0) return undefined
    const names: string[] = []
    for (let at = posting.indexOf(number); at >= 0; at = posting.indexOf(number, at + 1)) {
      const name = lastAtMost(first, at)
      names.push(String.fromCharCode(...keys.subarray(starts[name] ?? 0, (starts[name + 1] ?? 1) - 1)))
    }
    return { ...listed(number), names }
  }
  return { called, at: listed, known }
}

/** The number of the last value at or below a wanted one, in a list that rises. */
function lastAtMost(values: Uint32Array, wanted: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
