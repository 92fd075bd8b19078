import type { Unit } from "./calendar.ts"
import { isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import { fixed, type Literal } from "./literal.ts"
import { amountAt } from "./number-words.ts"
import { durationOf, PLURAL_UNITS, SINGULAR_UNITS, unitOf } from "./unit-names.ts"

const PAST = new Set(["last", "past", "previous", "preceding"])
const FUTURE = new Set(["next", "coming", "following", "upcoming", "forthcoming"])
const LENGTH_NOUNS = new Set(["long"])

const shift = (from: "published" | "focus", unit: Unit | "weekend", by: number, end: number): Match<Literal> => ({
  end,
  literal: { kind: "shift", from, unit, by },
})

/**
 * [D14] "last month", "this week", "next year" lie beside publication; "the following day", "the previous year", "the same day",
 * "that date" beside the date before them. [D15] "the past three years", "the next 24 hours" are durations, whole.
 */
export function findPeriod(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const first = wordAt(lexemes, at)
  const the = first === "the" || first === "these" || first === "those" || first === "that" ? 1 : 0
  const word = wordAt(lexemes, at + the)
  if (first === "recent" || (the && word === "recent")) return untold(lexemes, at + the + 1, "PAST_REF")
  if (word === "coming" && PLURAL_UNITS.has(wordAt(lexemes, at + the + 1))) return untold(lexemes, at + the + 1, "FUTURE_REF")
  const same = sameUnit(lexemes, at)
  if (same) return same
  const direction = PAST.has(word) ? -1 : FUTURE.has(word) ? 1 : word === "this" ? 0 : undefined
  if (direction === undefined) return undefined
  return direction === 0 ? thisUnit(lexemes, at + 1) : besideUnit(lexemes, at + the + 1, word, direction, the === 1)
}

function untold(lexemes: readonly Lexeme[], at: number, value: string): Match<Literal> | undefined {
  return PLURAL_UNITS.has(wordAt(lexemes, at)) ? { end: at + 1, literal: fixed("date", value) } : undefined
}

function thisUnit(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const word = wordAt(lexemes, at)
  if (word === "weekend") return shift("published", "weekend", 0, at + 1)
  const past = word === "past" || word === "last" ? -1 : word === "coming" || word === "next" ? 1 : undefined
  if (past !== undefined) return besideUnit(lexemes, at + 1, "last", past, false)
  const unit = SINGULAR_UNITS.get(word)
  return unit === undefined || unit === "second" || unit === "minute" || unit === "hour" || unit === "day"
    ? undefined
    : shift("published", unit, 0, at + 1)
}

function besideUnit(lexemes: readonly Lexeme[], at: number, word: string, direction: number, the: boolean): Match<Literal> | undefined {
  // "the following day", "the next day" and "the previous year" look at the story; "last year" and "next year" at publication.
  const told = word === "following" || word === "previous" || word === "preceding" || (word === "next" && the)
  const name = wordAt(lexemes, at)
  if (name === "weekend") return shift("published", "weekend", direction, at + 1)
  const unit = SINGULAR_UNITS.get(name)
  if (unit && unit !== "second" && unit !== "minute" && unit !== "hour") {
    if (told) return shift("focus", unit, direction, at + 1)
    if (unit === "day") return undefined
    if (word === "past" && !the) return undefined
    if ((word === "past" || the) && (unit === "decade" || unit === "century" || word === "past"))
      return { end: at + 1, literal: fixed("duration", durationOf(1, unit)) }
    return shift("published", unit, direction, at + 1)
  }
  const plural = PLURAL_UNITS.get(name)
  if (plural && (word === "past" || the)) return { end: at + 1, literal: fixed("duration", durationOf("X", plural)) }
  const amount = amountAt(lexemes, at)
  if (!amount) return undefined
  const start = isDash(wordAt(lexemes, amount.end)) ? amount.end + 1 : amount.end
  const counted = unitOf(wordAt(lexemes, start))
  return counted ? { end: start + 1, literal: fixed("duration", durationOf(amount.literal, counted)) } : undefined
}

/** "the same day", "that same day", "that date", "that year": the date before it. */
function sameUnit(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const first = wordAt(lexemes, at)
  const same = wordAt(lexemes, at + 1) === "same"
  if (!(first === "that" || (first === "the" && same))) return undefined
  const place = same ? at + 2 : at + 1
  const name = wordAt(lexemes, place)
  const unit = name === "date" ? "day" : SINGULAR_UNITS.get(name)
  if (unit === undefined || !["day", "week", "month", "year"].includes(unit)) return undefined
  return LENGTH_NOUNS.has(wordAt(lexemes, place + 1)) ? undefined : shift("focus", unit, 0, place + 1)
}
