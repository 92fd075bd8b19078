import { daysIn } from "./calendar.ts"
import { digitsAt, glued, isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import type { Literal, PartialDate, Side } from "./literal.ts"
import { isDoubtful, monthAt } from "./month-names.ts"
import { ordinalAt } from "./number-words.ts"
import { yearAfter } from "./year.ts"

// A month alone is one only after these: prepositions, determiners and modifiers of time.
const BEFORE_A_MONTH = new Set(
  "in since until till by from during before after of through throughout between and or to last next this early late mid every each for around previous past following the".split(
    " ",
  ),
)
/** "may" and "march" are words of other trades: fewer of them will do. */
const BEFORE_A_DOUBTFUL_MONTH = new Set(
  "in since until till during before after last next this early late mid through every each previous".split(" "),
)
const TO: ReadonlySet<string> = new Set(["to", "until", "through", "till"])

/** "18", "18th", "18th of": the day before a month's name. */
function dayBefore(lexemes: readonly Lexeme[], at: number): Match<number> | undefined {
  const ordinal = ordinalAt(lexemes, at)
  const day = ordinal?.literal ?? digitsAt(lexemes, at)
  if (day === undefined || day < 1 || day > 31 || (lexemes[at]?.word.length ?? 0) > 2 === (ordinal === undefined)) return undefined
  let end = ordinal?.end ?? at + 1
  if (wordAt(lexemes, end) === "of") end++
  else if (wordAt(lexemes, end) === "day" && wordAt(lexemes, end + 1) === "of") end += 2
  else if (ordinal && !ordinal.literal) return undefined
  return { end, literal: day }
}

/** "18", "18th": the day after a month's name; nothing that goes on as an amount or a time. */
function dayAfter(lexemes: readonly Lexeme[], at: number): Match<number> | undefined {
  const start = wordAt(lexemes, at) === "the" ? at + 1 : at
  const ordinal = ordinalAt(lexemes, start)
  if (start !== at && !ordinal) return undefined
  const day = ordinal?.literal ?? digitsAt(lexemes, start)
  if (day === undefined || day < 1 || day > 31 || (!ordinal && (lexemes[start]?.word.length ?? 0) > 2)) return undefined
  const next = wordAt(lexemes, start + 1)
  if (!ordinal && glued(lexemes, start + 1) && (next === ":" || next === "%" || /^[a-z]/.test(next))) return undefined
  if (!ordinal && (next === "." || next === ",") && glued(lexemes, start + 1) && glued(lexemes, start + 2) && lexemes[start + 2]?.digits)
    return undefined
  return { end: ordinal?.end ?? start + 1, literal: day }
}

interface Whole {
  readonly date: PartialDate
  readonly endDay?: number
}

/** The second day of "2 to 8", "2-8", "between 2 and 8". */
function secondDay(
  lexemes: readonly Lexeme[],
  at: number,
  first: number,
  between: boolean,
  read: typeof dayAfter,
): Match<number> | undefined {
  const link = wordAt(lexemes, at)
  if (!isDash(link) && !TO.has(link) && !(between && link === "and")) return undefined
  const day = read(lexemes, at + 1)
  return day && day.literal > first ? day : undefined
}

/** Year told in words: "June last year" and its like. */
const YEAR_SHIFT: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
])

function withYear(lexemes: readonly Lexeme[], at: number, date: PartialDate): Match<PartialDate> {
  const year = yearAfter(lexemes, at)
  if (year) return { end: year.end, literal: { ...date, ...year.literal } }
  const of = wordAt(lexemes, at) === "of" || wordAt(lexemes, at) === "," ? 1 : 0
  const shift = YEAR_SHIFT.get(wordAt(lexemes, at + of))
  if (shift !== undefined && wordAt(lexemes, at + of + 1) === "year") return { end: at + of + 2, literal: { ...date, yearShift: shift } }
  return { end: at, literal: date }
}

/** Two digits right after day and month, in the short style of wire copy: "5 JAN 89". */
function shortYear(lexemes: readonly Lexeme[], at: number): Match<PartialDate> | undefined {
  const year = lexemes[at]?.word.length === 2 ? digitsAt(lexemes, at) : undefined
  if (
    year === undefined ||
    glued(lexemes, at) ||
    /^[a-z%:.]/.test(glued(lexemes, at + 1) && glued(lexemes, at + 2) ? wordAt(lexemes, at + 1) : "")
  )
    return undefined
  return { end: at + 1, literal: { shortYear: year } }
}

function dayMonth(lexemes: readonly Lexeme[], at: number, between: boolean): Match<Whole> | undefined {
  const first = dayBefore(lexemes, at)
  if (!first || (at > 0 && glued(lexemes, at) && /^[.:$£€\d-]$/.test(lexemes[at - 1]?.word ?? ""))) return undefined
  const plain = ordinalAt(lexemes, at)?.end ?? at + 1
  const second = secondDay(lexemes, plain, first.literal, between, dayBefore)
  const month = monthAt(lexemes, second?.end ?? (isDash(wordAt(lexemes, first.end)) ? first.end + 1 : first.end))
  if (!month || first.literal > daysIn(2000, month.literal)) return undefined
  const dash = isDash(wordAt(lexemes, month.end)) && glued(lexemes, month.end) ? month.end + 1 : month.end
  const named = lexemes[month.end - 1]?.word
  const day = { month: month.literal, day: first.literal }
  let dated = withYear(lexemes, month.end, day)
  if (dated.end === month.end && (named === undefined || named.length <= 4 || dash > month.end)) {
    const short = shortYear(lexemes, month.end)
    if (short) dated = { end: short.end, literal: { ...day, ...short.literal } }
  }
  return { end: dated.end, literal: second ? { date: dated.literal, endDay: second.literal } : { date: dated.literal } }
}

function monthDay(lexemes: readonly Lexeme[], at: number, between: boolean): Match<Whole> | undefined {
  const month = monthAt(lexemes, at)
  if (!month) return undefined
  const first = dayAfter(lexemes, month.end)
  if (!first || first.literal > daysIn(2000, month.literal)) return undefined
  const second = secondDay(lexemes, first.end, first.literal, between, dayAfter)
  // "May 5 to 8 June" has its second month after the second day.
  const taken = second && !monthAt(lexemes, second.end) ? second : undefined
  const dated = withYear(lexemes, taken?.end ?? first.end, { month: month.literal, day: first.literal })
  return { end: dated.end, literal: taken ? { date: dated.literal, endDay: taken.literal } : { date: dated.literal } }
}

function monthAlone(lexemes: readonly Lexeme[], at: number): Match<Whole> | undefined {
  const month = monthAt(lexemes, at)
  if (!month) return undefined
  const dated = withYear(lexemes, month.end, { month: month.literal })
  if (dated.end === month.end) {
    const word = wordAt(lexemes, at)
    const dash = isDash(lexemes[at - 1]?.word ?? "") && glued(lexemes, at)
    const before = lexemes[at]?.gap === 2 ? "" : (lexemes[dash ? at - 2 : at - 1]?.word ?? "")
    if (!(isDoubtful(word) ? BEFORE_A_DOUBTFUL_MONTH : BEFORE_A_MONTH).has(before)) return undefined
    // "the March" of a name, "from June Carver": a capital goes on where a month alone would stop.
    const next = lexemes[month.end]
    if (next?.capital && next.gap === 1 && !monthAt(lexemes, month.end) && /^(?:and|or|to|for|of|the|after|before|by|from)$/.test(before))
      return undefined
  }
  return { end: dated.end, literal: { date: dated.literal } }
}

const one = (lexemes: readonly Lexeme[], at: number, between: boolean): Match<Whole> | undefined =>
  dayMonth(lexemes, at, between) ?? monthDay(lexemes, at, between) ?? monthAlone(lexemes, at)

/**
 * [D1] Day and month in either order, with or without a year, ordinals too. [D2] A month alone only after a preposition, determiner
 * or modifier of time, or before a year. [D3] "2 to 8 November 1993", "27 September to 10 November 2020" are one range, the year
 * of the second standing for both.
 */
export function findCalendarDate(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const before = lexemes[at]?.gap === 2 ? "" : (lexemes[at - 1]?.word ?? "")
  const between = before === "between"
  const first = one(lexemes, at, between)
  if (!first) return daysApart(lexemes, at)
  const side: Side = before === "last" || before === "past" || before === "previous" ? -1 : before === "next" ? 1 : 0
  const { date, endDay } = first.literal
  if (endDay !== undefined) return { end: first.end, literal: { kind: "calendar", start: date, end: { ...date, day: endDay }, side } }
  const link = wordAt(lexemes, first.end)
  if ((isDash(link) && (lexemes[first.end]?.gap === 0) === glued(lexemes, first.end + 1)) || TO.has(link) || (between && link === "and")) {
    const second = one(lexemes, first.end + 1, false)
    if (second && second.literal.endDay === undefined && (second.literal.date.day === undefined) === (date.day === undefined))
      return { end: second.end, literal: { kind: "calendar", start: date, end: second.literal.date, side } }
  }
  return { end: first.end, literal: { kind: "calendar", start: date, side } }
}

/** [D4] "15 and 19 February 1992": two days; the first takes its month and year from the second. Only its number is its span. */
function daysApart(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const day = digitsAt(lexemes, at)
  if (day === undefined || day < 1 || day > 31 || (lexemes[at]?.word.length ?? 9) > 2) return undefined
  // A list of three days at most: "3, 7 and 9 May".
  for (let next = at + 1; next <= at + 3; next += 2) {
    const link = wordAt(lexemes, next)
    if (link !== "and" && link !== "," && link !== "or" && link !== "&") return undefined
    const last = dayMonth(lexemes, next + 1, false)
    if (last && last.literal.date.day !== undefined && last.literal.date.day > day)
      return { end: at + 1, literal: { kind: "calendar", start: { ...last.literal.date, day }, side: 0 } }
    const middle = digitsAt(lexemes, next + 1)
    if (middle === undefined || middle > 31) return undefined
  }
  return undefined
}
