/** [Z22] A day as the moment it begins in UTC, for formats that know no days. */
export const momentOf = (day: string): string => `${day}T00:00:00.000Z`

const DAY = 86_400_000

/** An ISO day as milliseconds of UTC since 1970. */
export const timeOf = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** How many days a range of days has: 1 for a single one. */
export const daysIn = ({ first, last }: { readonly first: string; readonly last: string }): number =>
  Math.round((timeOf(last) - timeOf(first)) / DAY) + 1

/** The day `count` days after another. */
export function dayAfter(day: string, count: number): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + count))
  return date.toISOString().slice(0, 10)
}
