import { InvalidArgumentError } from "commander"
import { countries } from "../../reading/index.ts"

/** A country's code of ISO 3166-1, in capitals. */
export function countryCode(value: string): string {
  const code = value.toUpperCase()
  if (!countries().has(code)) throw new InvalidArgumentError("needed is a two-letter code of ISO 3166-1: KE")
  return code
}

/** "12.5,-3.25": degrees of latitude and longitude, WGS84. */
export function at(value: string): { readonly lat: number; readonly lon: number } {
  const [lat = Number.NaN, lon = Number.NaN, ...more] = value.split(",").map((part) => (part.trim() ? Number(part) : Number.NaN))
  if (more.length || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    throw new InvalidArgumentError("needed are degrees of latitude and longitude: 12.5,-3.25")
  return { lat, lon }
}
