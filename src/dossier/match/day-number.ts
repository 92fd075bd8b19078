import type { Days } from "../../record/index.ts"

/** Days since 1970 of an ISO day; undefined for what is none. */
export function dayNumber(day: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(day)
  return found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000 : undefined
}

/** The one day that a date allows; undefined where it allows several. */
export const oneDay = (days: Days | undefined): number | undefined => (days && days.first === days.last ? dayNumber(days.first) : undefined)
