import { findCalendarDate } from "./date/calendar-date.ts"
import { findClock } from "./date/clock.ts"
import { findDayWord } from "./date/day-word.ts"
import { findDuration } from "./date/duration.ts"
import { type Lexeme, lexemesOf, type Match } from "./date/lexeme.ts"
import type { Literal } from "./date/literal.ts"
import { findNumericDate } from "./date/numeric-date.ts"
import { findPeriod } from "./date/period.ts"
import { resolver } from "./date/resolve.ts"
import { findSeason } from "./date/season.ts"
import { findSet } from "./date/set.ts"
import { findWeekday } from "./date/weekday.ts"
import { findYear } from "./date/year.ts"
import type { DateMention, Reading } from "./types.ts"

type Family = (lexemes: readonly Lexeme[], at: number) => Match<Literal> | undefined

const dayAt: Family = (lexemes, at) => findWeekday(lexemes, at) ?? findCalendarDate(lexemes, at) ?? findDayWord(lexemes, at)

/** The families of expressions. Where two begin at one word, the longer is taken; of two as long, the earlier here. */
const families: readonly Family[] = [
  findSet,
  findNumericDate,
  (lexemes, at) => findClock(lexemes, at, (place) => dayAt(lexemes, place)),
  findWeekday,
  findCalendarDate,
  findSeason,
  findPeriod,
  findDuration,
  findDayWord,
  findYear,
]

/** Finds expressions of time and gives each its value: rules [D1] to [D28] in docs/rules/dates.md. Linear in the text. */
export function findDates(reading: Reading): Reading {
  const lexemes = lexemesOf(reading.text)
  const resolve = resolver(reading.context)
  const dates: DateMention[] = []
  for (let at = 0; at < lexemes.length; ) {
    const match = longestAt(lexemes, at)
    const first = lexemes[at]
    const last = match && lexemes[match.end - 1]
    if (!match || !first || !last) {
      at++
      continue
    }
    dates.push({ from: first.from, to: last.to, ...resolve(match.literal, lexemes, at) })
    at = match.end
  }
  return { ...reading, dates }
}

function longestAt(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  let longest: Match<Literal> | undefined
  for (const family of families) {
    const match = family(lexemes, at)
    if (match && (!longest || match.end > longest.end)) longest = match
  }
  return longest
}
