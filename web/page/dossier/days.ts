import type { Days } from "../../../src/record/index.ts"
import { language } from "../../language.ts"

const DAY = 86_400_000

/** An ISO day so many days later, or earlier. */
export const dayAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)

/** A day as the language writes it. */
export const dayOf = (day: string): string =>
  new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))

/** Days as the language writes them: one, or from the first to the last. */
export const daysOf = ({ first, last }: Days): string => (first === last ? dayOf(first) : `${dayOf(first)} – ${dayOf(last)}`)
