import { type Days, daysOf } from "../statement/days-of.ts"
import type { BadQuestion } from "./types.ts"

/** An interval that is open on one side reaches so many years: claims tell of the past, and of terms to come. */
const OPEN = 150
/** A longer one is cut at its early end. */
const LONGEST = 1000

/** [U6] The days that a filter covers: `2026`, `2026-06`, `2026-06-08`, `2026-05/2026-06`, `2026-05/..`, `../2026-06`: open is 150 years. */
export function readDays(value: string, option: string): Days | BadQuestion {
  const parts = value.trim().split("/")
  const [from = "", to = ""] = parts
  const open = (part: string): boolean => part === ".." || part === ""
  const begins = daysOf(from)?.first
  const ends = daysOf(to)?.last
  const first = open(from) ? ends && yearsFrom(ends, -OPEN) : begins
  const last = open(to) ? begins && yearsFrom(begins, OPEN) : ends
  if (parts.length === 2 && !(open(from) && open(to)) && first && last && first <= last) return { first, last }
  const days = parts.length === 1 && value.trim() ? daysOf(value.trim()) : undefined
  return (
    days ?? {
      code: "bad-query",
      message: `--${option} "${value}" is no day, month, year or interval; allowed are 2026, 2026-06, 2026-06-08, 2026-05/2026-06, 2026-05/.. and ../2026-06`,
    }
  )
}

const yearsFrom = (day: string, years: number): string =>
  `${String(Math.min(9999, Math.max(1, Number(day.slice(0, 4)) + years))).padStart(4, "0")}${years < 0 ? "-01-01" : "-12-31"}`

/** Longer intervals are looked up by years. */
const MOST_MONTHS = 36

/** The months that days lie in, as keys name them; none when they are more than can be asked one by one. */
export function monthsOf({ first, last }: Days): string[] {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1]
  const count = (Number(last.slice(0, 4)) - year) * 12 + Number(last.slice(5, 7)) - month
  if (count > MOST_MONTHS) return []
  return Array.from({ length: count }, (_, at) => {
    const one = month + at
    return `${String(year + Math.floor(one / 12)).padStart(4, "0")}-${String((one % 12) + 1).padStart(2, "0")}`
  })
}

/** The keys of `sought` that a claim has which tells of one of these days: a superset, for months and years are whole. */
export function keysOfDays(days: Days): string[] {
  const last = Number(days.last.slice(0, 4))
  const first = Math.max(Number(days.first.slice(0, 4)), last - LONGEST)
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const long = years.map((year) => `long:${year}`)
  const months = monthsOf(days)
  return [...(months.length ? months.map((month) => `month:${month}`) : years.map((year) => `year:${year}`)), ...long]
}
