/** A calendar day, proleptic Gregorian; `month` and `day` count from 1 and are absent when the precision ends before them. */
export interface CalendarDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** A calendar date that is known to the day. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century"

const DAY = 86_400_000

/** Days since 1970-01-01. */
const dayNumber = ({ year, month, day }: CalendarDay): number => {
  // Date.UTC takes years under 100 for 19xx; a shift by 400 Gregorian years (146,097 days) goes around it.
  const early = year < 400
  return Date.UTC(early ? year + 400 : year, month - 1, day) / DAY - (early ? 146_097 : 0)
}

const dayOf = (number: number): CalendarDay => {
  const date = new Date(Date.UTC(1970, 0, 1 + number))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** How many days the month has. */
export const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

export const isDay = (date: CalendarDate): date is CalendarDay => date.month !== undefined && date.day !== undefined

export const plusDays = (date: CalendarDay, days: number): CalendarDay => dayOf(dayNumber(date) + days)

/** The month `months` away; the day is left out. */
export function plusMonths(date: { readonly year: number; readonly month: number }, months: number): { year: number; month: number } {
  const count = date.year * 12 + date.month - 1 + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: CalendarDay): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week: `2023-W07`. */
export function weekOf(date: CalendarDay): string {
  const thursday = plusDays(date, 4 - weekdayOf(date))
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return `${padded(thursday.year, 4)}-W${padded(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`
}

export const padded = (number: number, width = 2): string => String(number).padStart(width, "0")

/** ISO 8601 prefix whose length is the precision: `2023`, `2023-09`, `2023-09-18`. */
export function isoOf({ year, month, day }: CalendarDate): string {
  const head = year < 0 ? `-${padded(-year, 4)}` : padded(year, 4)
  if (month === undefined) return head
  return day === undefined ? `${head}-${padded(month)}` : `${head}-${padded(month)}-${padded(day)}`
}

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/

/** Reads the date of an ISO 8601 prefix; undefined for anything else. */
export function dateOf(iso: string | undefined): CalendarDate | undefined {
  const match = iso === undefined ? null : ISO.exec(iso)
  if (!match) return undefined
  const [year = 0, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (month === undefined) return { year }
  if (month < 1 || month > 12) return { year }
  return day === undefined || day < 1 || day > daysIn(year, month) ? { year, month } : { year, month, day }
}
