import { InvalidArgumentError } from "commander"
import { isIsoDate } from "../article/index.ts"

/** An ISO day of the calendar. */
export function day(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  const [year, month, number] = match ? match.slice(1).map(Number) : []
  const exists =
    year !== undefined &&
    month !== undefined &&
    number !== undefined &&
    month >= 1 &&
    month <= 12 &&
    number >= 1 &&
    number <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (!exists) throw new InvalidArgumentError("needed is a day: 2026-06-14")
  return value
}

/** An ISO 8601 prefix, from the year to the minute. */
export function isoDate(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError("needed is an ISO 8601 date: 2026-06-11, 2026-06-11T18:40+03:00")
  return value
}

export function columns(value: string): number {
  const width = Number(value)
  if (!Number.isInteger(width) || width < 30 || width > 500) throw new InvalidArgumentError("allowed are 30 to 500 columns")
  return width
}

export function count(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > 10_000_000) throw new InvalidArgumentError("needed is a count, from 1")
  return number
}

export function port(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > 65_535) throw new InvalidArgumentError("allowed are 0 to 65535")
  return number
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** A length of time, in seconds: "90s", "15m", "6h", "1d"; from 10 seconds to 30 days. */
export function duration(value: string): number {
  const [, number = "", unit = ""] = /^(\d{1,7})([smhd])$/.exec(value) ?? []
  const seconds = Number(number) * (UNITS[unit] ?? 0)
  if (seconds < 10 || seconds > 30 * 86_400) throw new InvalidArgumentError("needed is a length of time from 10s to 30d: 15m, 6h, 1d")
  return seconds
}

/** Seconds in the largest unit that they are whole in: "15m". */
export function saidDuration(seconds: number): string {
  const [unit, size] = Object.entries(UNITS).findLast(([, one]) => seconds % one === 0) ?? ["s", 1]
  return `${seconds / size}${unit}`
}
