import { findCalendarDate } from "./calendar-date.ts"
import { dayPartAt } from "./day-part.ts"
import { glued, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import type { Literal, Side } from "./literal.ts"

const FULL = "monday tuesday wednesday thursday friday saturday sunday".split(" ")
const SHORT: ReadonlyMap<string, number> = new Map([
  ["mon", 1],
  ["tue", 2],
  ["tues", 2],
  ["wed", 3],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["fri", 5],
  ["sat", 6],
  ["sun", 7],
])

/** A weekday with a capital; a short form only with its full stop or before a comma or a date. */
export function weekdayAt(lexemes: readonly Lexeme[], at: number): Match<number> | undefined {
  const word = wordAt(lexemes, at)
  if (!lexemes[at]?.capital) return undefined
  const full = FULL.indexOf(word.endsWith("s") ? word.slice(0, -1) : word)
  if (full >= 0) return { end: at + 1, literal: full + 1 }
  const short = SHORT.get(word)
  if (short === undefined) return undefined
  const stop = wordAt(lexemes, at + 1) === "." && glued(lexemes, at + 1) ? at + 2 : at + 1
  const date = dateBehind(lexemes, stop)
  return date ? { end: stop, literal: short } : undefined
}

/** The date after a weekday: "Tuesday, 1 June", "Friday Oct. 13"; never a month alone. */
function dateBehind(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const start = wordAt(lexemes, at) === "," || (wordAt(lexemes, at) === "the" && wordAt(lexemes, at + 2) !== "of") ? at + 1 : at
  const date = findCalendarDate(lexemes, start)
  return date?.literal.kind === "calendar" && date.literal.start.day !== undefined && date.end > start + 1 ? date : undefined
}

const WEEK_BEHIND: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["next", 1],
  ["this", 0],
])

/**
 * [D10] A weekday by name; with a date behind it the two are one span and the date decides. [D11] "last", "this" and "next" before it
 * belong to its span; "Sunday morning" and "Sunday night" are times.
 */
export function findWeekday(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const first = wordAt(lexemes, at)
  const led = first === "last" || first === "next" || first === "this" || first === "past" || first === "coming"
  const start = led ? at + 1 : at
  const weekday = weekdayAt(lexemes, start)
  if (!weekday) return undefined
  const date = dateBehind(lexemes, weekday.end)
  if (date) return withPart(lexemes, date)
  if (wordAt(lexemes, start).endsWith("s") && !lexemes[start + 1]) return undefined
  if (wordAt(lexemes, weekday.end) === "night" && wordAt(lexemes, weekday.end + 1) === "live") return undefined
  const plural = wordAt(lexemes, start).endsWith("s")
  const side: Side = first === "next" || first === "coming" ? 1 : led && first !== "this" ? -1 : 0
  const week = WEEK_BEHIND.get(wordAt(lexemes, weekday.end))
  if (week !== undefined && wordAt(lexemes, weekday.end + 1) === "week" && !led)
    return { end: weekday.end + 2, literal: { kind: "weekday", weekday: weekday.literal, side: 0, week } }
  if (plural) return withPart(lexemes, { end: weekday.end, literal: { kind: "fixed", type: "set", value: `XXXX-WXX-${weekday.literal}` } })
  return withPart(lexemes, { end: weekday.end, literal: { kind: "weekday", weekday: weekday.literal, side } })
}

function withPart(lexemes: readonly Lexeme[], day: Match<Literal>): Match<Literal> {
  const part = dayPartAt(lexemes, day.end)
  if (!part || day.literal.kind === "fixed") return day
  return { end: part.end, literal: { kind: "clock", part: part.literal, day: day.literal } }
}
