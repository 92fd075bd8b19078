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
