import type { RankReason } from "./types.ts"

/** What is known of a report that was found. Absent: it was not asked for. */
export interface Facts {
  /** How often and how near each other the words stand, from 0: ts_rank of PostgreSQL, divided by the logarithm of the length. */
  readonly words?: number
  /** Whether the title has them all. */
  readonly title?: boolean
  /** Whether who and what was asked for has a part in claims, and is not only named. */
  readonly part?: boolean
  /** Day of publication, ISO. */
  readonly day?: string
}

// Points. Chosen by hand so that one strong reason outweighs the day, and the words outweigh any other one.
const WORDS = 50
const TITLE = 20
const PART = 20
const NEW = 10
/** The ts_rank that gets half the points: about that of two words which stand ten words from each other, once, in a text of 300. */
const HALF = 0.02
/** Days after which a report has half the points of the newest one. */
const HALF_AS_NEW = 30

/** [U8] What speaks for a report, in points. `newest`: the newest day of publication among the reports that are ranked. */
export function reasonsOf({ words, title, part, day }: Facts, newest: string | undefined): RankReason[] {
  const reasons: RankReason[] = []
  const give = (points: number, why: string): void => {
    const rounded = Math.round(points * 10) / 10
    if (rounded > 0) reasons.push({ rule: "U8", why, points: rounded })
  }
  if (words !== undefined) give((WORDS * words) / (words + HALF), "how often and how near each other the words stand")
  if (title) give(TITLE, "the title has all the words")
  if (part) give(PART, "who and where is asked for has a part in its claims")
  if (day && newest) {
    const behind = daysBetween(day, newest)
    give(
      (NEW * HALF_AS_NEW) / (HALF_AS_NEW + behind),
      behind ? `${behind} ${behind === 1 ? "day" : "days"} older than the newest` : "the newest",
    )
  }
  return reasons
}

export const scoreOf = (reasons: readonly RankReason[]): number =>
  Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 10) / 10

const ms = (day: string): number => {
  const [year = 1, month = 1, date = 1] = day.split("-").map(Number)
  return Date.UTC(year, month - 1, date)
}
const daysBetween = (from: string, to: string): number => Math.max(0, Math.round((ms(to) - ms(from)) / 86_400_000))
