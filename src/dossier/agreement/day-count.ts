import type { Days } from "../../record/index.ts"
import { dayNumber, dayOf, daysBetween } from "../material/day.ts"

const two = (number: number): string => String(number).padStart(2, "0")

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const LENGTH = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/

/** Whether a value is an ISO duration of whole years, months, weeks or days, with at least one of them. */
export const isLength = (value: string): boolean => value.length > 2 && LENGTH.test(value)

/**
 * [L14] An ISO day plus (or less) an ISO duration: first the months, a day that the month does not have being its last ("31 August and a month" is 30 September,
 * 29 February and a year 28 February), then weeks and days. A result outside the years 1 to 9999 is undefined, as is a duration with hours.
 */
export function addLength(day: string, length: string, sign: 1 | -1 = 1): string | undefined {
  const parts = LENGTH.exec(length)
  if (!parts || length.length < 3) return undefined
  const [years, months, weeks, days] = [1, 2, 3, 4].map((at) => sign * Number(parts[at] ?? 0))
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const count = year * 12 + month - 1 + (years ?? 0) * 12 + (months ?? 0)
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  if (!(toYear >= 1 && toYear <= 9999)) return undefined
  const clamped = Math.min(date, lastOfMonth(toYear, toMonth))
  const at = `${String(toYear).padStart(4, "0")}-${two(toMonth)}-${two(clamped)}`
  const shift = (weeks ?? 0) * 7 + (days ?? 0)
  const found = shift === 0 ? at : dayOf(dayNumber(at) + shift)
  return /^\d{4}-/.test(found) && !found.startsWith("0000") ? found : undefined
}

/** Days from the first of a month to the last of one: "October 2027", "2027", "the autumn of 2022". */
const wholeMonths = ({ first, last }: Days): boolean =>
  first.endsWith("-01") && first !== last && dayOf(dayNumber(last) + 1).endsWith("-01")

/** The same for all days of a range; whole months stay whole months, so that February 2023 and a year is all of February 2024. */
export function addToDays(days: Days, length: string, sign: 1 | -1 = 1): Days | undefined {
  const first = addLength(days.first, length, sign)
  if (wholeMonths(days) && !/[WD]/.test(length)) {
    const next = addLength(dayOf(dayNumber(days.last) + 1), length, sign)
    return first && next ? { first, last: dayOf(dayNumber(next) - 1) } : undefined
  }
  const last = addLength(days.last, length, sign)
  return first && last ? { first, last } : undefined
}

export const overlap = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last
export const within = (inner: Days, outer: Days): boolean => outer.first <= inner.first && inner.last <= outer.last
/** How many days a range covers. */
export const spanOf = ({ first, last }: Days): number => daysBetween(first, last) + 1
export const keyOfDays = ({ first, last }: Days): string => (first === last ? first : `${first}..${last}`)
