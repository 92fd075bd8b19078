import { type Days, daysOf } from "../../record/index.ts"
import type { Bounds, Range } from "../types.ts"

const MONTHS = "January February March April May June July August September October November December".split(" ")

/** "1,250": digits in groups of three. */
export const numberInWords = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",")

/** "8 June 2026", of an ISO day. */
export const dayInWords = (day: string): string => {
  const [year = "", month = "", date = ""] = day.split("-")
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${Number(year)}`
}

/** [P26] Days at the precision they have: "8 June 2026", "June 2026", "2026", "8 to 10 June 2026". */
export function daysInWords({ first, last }: Days): string {
  if (first === last) return dayInWords(first)
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)]
  const whole = (value: string): boolean => {
    const days = daysOf(value)
    return days !== undefined && days.first === first && days.last === last
  }
  if (whole(year)) return String(Number(year))
  if (whole(month)) return dayInWords(first).replace(/^\d+ /, "")
  const from = dayInWords(first)
  if (last.startsWith(month)) return `${from.split(" ")[0]} to ${dayInWords(last)}`
  return last.startsWith(`${year}-`) ? `${from.replace(/ \d+$/, "")} to ${dayInWords(last)}` : `${from} to ${dayInWords(last)}`
}

/** "11", "at least 12", "up to 20", "9 to 11", "about 70". */
export function boundsInWords({ low, high, approximate }: Bounds): string {
  const about = approximate ? "about " : ""
  if (low === null) return high === null ? "a number not told" : `${about}up to ${numberInWords(high)}`
  if (high === null) return `${about}at least ${numberInWords(low)}`
  return low === high ? `${about}${numberInWords(low)}` : `${about}${numberInWords(low)} to ${numberInWords(high)}`
}

/** "9 to 11 (best 11)": the best value where it is neither end alone. */
export function rangeInWords(range: Pick<Range, "low" | "best" | "high">): string {
  const bounds = boundsInWords(range)
  return range.best === null || range.low === range.high ? bounds : `${bounds} (best ${numberInWords(range.best)})`
}

const UNITS: readonly (readonly [letter: string, word: string])[] = [
  ["Y", "year"],
  ["M", "month"],
  ["W", "week"],
  ["D", "day"],
]

/** "5 years", "1 year 6 months", of an ISO 8601 duration in days or longer; any other stays as it is. */
export function durationInWords(duration: string): string {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration)
  const words = UNITS.flatMap(([, word], at) => {
    const count = parts?.[at + 1]
    return count === undefined ? [] : [`${Number(count)} ${word}${Number(count) === 1 ? "" : "s"}`]
  })
  return words.join(" ") || duration
}

/** A value in short words, as `Disagreement` and changes have it: ISO days, months, intervals and durations in words, the rest as it is. */
export function valueInWords(value: string): string {
  const text = value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/, "$1/$2")
  if (/^P\d/.test(text)) return durationInWords(text)
  // A bare year is left: "2022" may be a number of people as well.
  const days = /^\d{4}-\d\d/.test(text) ? daysOf(text) : undefined
  return days ? daysInWords(days) : text
}
