import { daysIn } from "./calendar.ts"
import { digitsAt, glued, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import type { ClockTime, Literal, PartialDate } from "./literal.ts"

/**
 * [D5] "2023-09-18", "2023/09/18", "18/09/2023", "18.09.2023": digits with one kind of mark between. Day and month in either order
 * only when a number over 12 tells which is which; "05/06/2023" stays unread.
 */
export function findNumericDate(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const mark = wordAt(lexemes, at + 1)
  if (mark !== "-" && mark !== "/" && mark !== ".") return undefined
  if (wordAt(lexemes, at + 3) !== mark || ![1, 2, 3, 4].every((step) => glued(lexemes, at + step))) return undefined
  if (at > 0 && glued(lexemes, at) && !/^[("'“[<>,]$/.test(lexemes[at - 1]?.word ?? "")) return undefined
  const start = partsOf(lexemes, at)
  if (!start) return undefined
  const { year, month, day } = start
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > daysIn(year ?? 2000, month)) return undefined
  const literal: Literal = { kind: "calendar", start, side: 0 }
  const clock = mark === "-" ? isoClock(lexemes, at + 5) : undefined
  if (clock) return { end: clock.end, literal: { kind: "clock", time: clock.literal, day: literal } }
  const tail = lexemes[at + 5]
  if (
    tail?.gap === 0 &&
    (tail.digits || /^[/-]$/.test(tail.word) || (tail.word === "." && lexemes[at + 6]?.gap === 0 && lexemes[at + 6]?.digits))
  )
    return undefined
  return { end: at + 5, literal }
}

function partsOf(lexemes: readonly Lexeme[], at: number): PartialDate | undefined {
  const [first, second, third] = [0, 2, 4].map((step) => digitsAt(lexemes, at + step))
  if (first === undefined || second === undefined || third === undefined) return undefined
  const widths = [0, 2, 4].map((step) => lexemes[at + step]?.word.length)
  if (widths[0] === 4 && widths[1] === 2 && widths[2] === 2) return { year: first, month: second, day: third }
  if ((widths[0] ?? 9) > 2 || (widths[1] ?? 9) > 2) return undefined
  const year = widths[2] === 4 ? { year: third } : widths[2] === 2 && wordAt(lexemes, at + 1) === "/" ? { shortYear: third } : undefined
  if (!year) return undefined
  if (first > 12 || first === second) return { ...year, month: second, day: first }
  return second > 12 ? { ...year, month: first, day: second } : undefined
}

/** "T21:45", "T21:45:00Z", "T21:45+04:00". */
function isoClock(lexemes: readonly Lexeme[], at: number): Match<ClockTime> | undefined {
  if (wordAt(lexemes, at) !== "t" || !glued(lexemes, at) || wordAt(lexemes, at + 2) !== ":") return undefined
  const hour = digitsAt(lexemes, at + 1)
  const minute = digitsAt(lexemes, at + 3)
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59) return undefined
  let end = at + 4
  if (wordAt(lexemes, end) === ":" && glued(lexemes, end) && digitsAt(lexemes, end + 1) !== undefined) end += 2
  const mark = glued(lexemes, end) ? wordAt(lexemes, end) : ""
  if (mark === "z") return { end: end + 1, literal: { hour, minute, offset: "Z" } }
  if ((mark === "+" || mark === "-") && wordAt(lexemes, end + 2) === ":")
    return { end: end + 4, literal: { hour, minute, offset: `${mark}${wordAt(lexemes, end + 1)}:${wordAt(lexemes, end + 3)}` } }
  return { end, literal: { hour, minute } }
}
