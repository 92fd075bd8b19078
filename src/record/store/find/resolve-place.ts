import type { BadQuestion } from "../../find/types.ts"
import { shippedRegister } from "../../name/shipped-register.ts"
import { type Askable, ask } from "../ask.ts"
import { candidates, undecided, type Who } from "./resolve-name.ts"

interface Point {
  readonly lat: number
  readonly lon: number
}

/** Kilometres of one degree of latitude, and the farthest that a question may ask around. */
const DEGREE = 111.2
const FARTHEST = 5000
/** Places of one name that a distance is measured from. */
const MOST = 20

const bad = (message: string): BadQuestion => ({ code: "bad-query", message })

/**
 * [U7] The places that a name or a point stands for. A country stands for all places in it. With a distance: those in the store that lie within it of any place of
 * this name; regions and countries, which are no points, only under their own name.
 */
export async function resolvePlace(db: Askable, place: string, within: number | undefined): Promise<Who | BadQuestion> {
  if (within !== undefined && !(within > 0 && within <= FARTHEST))
    return bad(`--within ${within} is no distance; allowed are kilometres over 0, up to ${FARTHEST}`)
  const numbers = /^\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*$/.exec(place)
  if (numbers) {
    const point = { lat: Number(numbers[1]), lon: Number(numbers[2]) }
    if (Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180)
      return bad(`--place "${place}" is no point; allowed are latitudes of -90 to 90 and longitudes of -180 to 180`)
    if (within === undefined) return bad(`--place "${place}" is a point; it needs --within KM`)
    return { ids: await around(db, [point], within), folded: [], countries: [], inside: [], notes: [] }
  }
  if (!/[\p{L}\p{N}]/u.test(place)) return bad(`--place "${place}" has no letter; needed is a name, or LAT,LON`)
  const all = (await candidates(db, "place", place)).filter(({ exact }) => exact)
  const own = all.filter(({ origin }) => origin === "own")
  const chosen = own.length ? own : all
  const ids = chosen.map(({ id }) => id)
  const folded = own.length ? [] : await undecided(db, place)
  if (within === undefined) {
    const countries = chosen.flatMap(({ precision, country }) => (precision === "country" && country ? [country] : []))
    // A country that no report names may still be where its towns are.
    const unmet = chosen.length
      ? []
      : shippedRegister()
          .called(place)
          .filter(({ precision }) => precision === "country")
    const codes = [...new Set([...countries, ...unmet.flatMap(({ country }) => country ?? [])])]
    const inside = codes.length ? await ask<{ id: number }>(db, "sought-inside", [codes]) : []
    return { ids, folded, countries: codes, inside: inside.map(({ id }) => id), notes: [] }
  }
  const known: readonly { lat?: number | null; lon?: number | null; kind: string }[] = chosen.some(({ lat }) => lat !== null)
    ? chosen
    : shippedRegister().called(place).slice(0, 1)
  const points = known.flatMap(({ lat, lon, kind }) =>
    kind === "place" && typeof lat === "number" && typeof lon === "number" ? [{ lat, lon }] : [],
  )
  if (!points.length)
    return { ids, folded, countries: [], inside: [], notes: [`nobody knows where "${place}" lies: only reports that name it are found`] }
  const near = await around(db, points.slice(0, MOST), within)
  return { ids: [...new Set([...ids, ...near])], folded, countries: [], inside: [], notes: [] }
}

/** The entries within so many kilometres of any of the points. */
async function around(db: Askable, points: readonly Point[], within: number): Promise<number[]> {
  const found = new Set<number>()
  for (const { lat, lon } of points) {
    const tall = within / DEGREE
    const narrow = Math.cos((Math.min(89.9, Math.abs(lat) + tall) * Math.PI) / 180)
    // Near a pole, and for great distances, every longitude may lie within.
    const wide = Math.min(180, within / (DEGREE * narrow))
    for (const shift of [-360, 0, 360]) {
      const values = [lat - tall, lat + tall, lon + shift - wide, lon + shift + wide, lat, lon, within]
      for (const { id } of await ask<{ id: number }>(db, "sought-around", values)) found.add(id)
    }
  }
  return [...found]
}
