const DAY = 86_400_000

/** Days since 1970-01-01, of an ISO day. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return Date.UTC(year, month - 1, date) / DAY
}

/** The ISO day of a number of days since 1970-01-01. */
export function dayOf(number: number): string {
  const day = new Date(Date.UTC(1970, 0, 1 + number))
  return day.toISOString().slice(0, 10)
}

/** The ISO day `count` days after another, before it when negative. */
export const dayAfter = (day: string, count: number): string => dayOf(dayNumber(day) + count)

/** Whole days from one ISO day to another, negative when the other is earlier. Days of the calendar: no hour, no zone. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)
