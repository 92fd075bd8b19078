import { dayNumber, daysBetween } from "../material/day.ts"

/** [Z22] A day as the moment it begins in UTC, for formats that know no days. */
export const momentOf = (day: string): string => `${day}T00:00:00.000Z`

/** An ISO day as milliseconds of UTC since 1970. */
export const timeOf = (day: string): number => dayNumber(day) * 86_400_000

/** How many days a range of days has: 1 for a single one. */
export const daysIn = ({ first, last }: { readonly first: string; readonly last: string }): number => daysBetween(first, last) + 1
