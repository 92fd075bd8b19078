import type { Unit } from "./calendar.ts"
import { glued, isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import { fixed, type Literal } from "./literal.ts"
import { type Amount, amountAt } from "./number-words.ts"
import { durationOf, PLURAL_UNITS, SINGULAR_UNITS, unitOf } from "./unit-names.ts"

// "a year" is a length of time after these, and a rate ("$5 a year", "twice a day") elsewhere.
const BEFORE_ONE = new Set(
  "for in within after over under almost nearly about than least every only lasted lasting last lasts took takes take spent spend with to up by of roughly some once until".split(
    " ",
  ),
)
const RATE = new Set(["once", "twice", "times", "thrice"])
const BEFORE_UNTOLD = new Set("for in within over of after many took lasted spent takes take last".split(" "))

/** What turns a length into a place on the line: "ago" looks back from publication, "later" on from the date before. */
const TURN: ReadonlyMap<string, readonly ["published" | "focus", -1 | 1]> = new Map<string, readonly ["published" | "focus", -1 | 1]>([
  ["ago", ["published", -1]],
  ["earlier", ["focus", -1]],
  ["before", ["focus", -1]],
  ["previously", ["focus", -1]],
  ["later", ["focus", 1]],
  ["after", ["focus", 1]],
  ["afterwards", ["focus", 1]],
])

interface Length {
  readonly amount: Amount
  readonly unit: Unit
  readonly value: string
  /** "a two-month truce": the unit stands in the singular behind a count. */
  readonly modifies: boolean
}

/**
 * [D16] A count and a unit are a duration: "five years", "10-day", "a two-month truce" (without its noun). "5-year-old" and "five
 * years old" are ages and no dates. [D17] With "ago", "earlier", "later" behind it a duration is a date, as fine as its unit.
 */
export function findDuration(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const length = lengthAt(lexemes, at)
  if (!length) return undefined
  const { end, literal } = length
  const turn = literal.modifies ? undefined : turnAt(lexemes, end)
  if (turn && literal.amount !== "X") {
    const [from, by] = turn.literal
    return { end: turn.end, literal: { kind: "shift", from, unit: literal.unit, by: by * Math.round(literal.amount) } }
  }
  if (turn && turn.literal[0] === "published") return { end: turn.end, literal: fixed("date", "PAST_REF") }
  return { end, literal: fixed("duration", literal.value) }
}

function turnAt(lexemes: readonly Lexeme[], at: number): Match<readonly ["published" | "focus", -1 | 1]> | undefined {
  const word = wordAt(lexemes, at)
  const turn = TURN.get(word)
  if (!turn) return undefined
  // "three days before the vote", "two years after he left" count from what follows, which is no date to be had here.
  if (word === "before" || word === "after") return undefined
  return { end: at + 1, literal: turn }
}

function lengthAt(lexemes: readonly Lexeme[], at: number): Match<Length> | undefined {
  const before = lexemes[at]?.gap === 2 ? "" : (lexemes[at - 1]?.word ?? "")
  const untold = untoldLength(lexemes, at, before)
  if (untold) return untold
  const amount = amountAt(lexemes, at)
  if (!amount) return undefined
  const article = amount.end === at + 1 && /^an?$/.test(wordAt(lexemes, at))
  if (article && RATE.has(before)) return undefined
  if (lexemes[at]?.digits && glued(lexemes, at) && /^[$£€.,:/\w]$/.test(before)) return undefined
  let place = amount.end
  const half = halfAt(lexemes, place)
  if (half) place = half
  const hyphen = isDash(wordAt(lexemes, place)) && glued(lexemes, place) && glued(lexemes, place + 1)
  if (hyphen) place++
  else if (/^(?:more|full|consecutive|straight|whole|long|additional|further|extra|fiscal)$/.test(wordAt(lexemes, place))) place++
  const word = wordAt(lexemes, place)
  const unit = unitOf(word)
  if (unit === undefined || (lexemes[place]?.digits ?? true) || (word === "second" && amount.literal !== 1 && !hyphen)) return undefined
  if (word === "second" || word === "min" || word === "quarter") if (!hyphen && article) return undefined
  const singular = SINGULAR_UNITS.has(word)
  const end = place + 1
  if (isAge(lexemes, end)) return undefined
  if (article && !half && !TURN.has(wordAt(lexemes, end)) && !BEFORE_ONE.has(before)) return undefined
  if (singular && !hyphen && !article && amount.literal !== 1 && !half && wordAt(lexemes, end) === "") return undefined
  const number = amount.literal === "X" ? "X" : amount.literal + (half ? 0.5 : 0)
  return { end, literal: { amount: number, unit, value: halved(number, unit), modifies: hyphen } }
}

/** "two and a half", "9 1/2". */
function halfAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  if (wordAt(lexemes, at) === "and" && wordAt(lexemes, at + 1) === "a" && wordAt(lexemes, at + 2) === "half") return at + 3
  if (wordAt(lexemes, at) === "1" && wordAt(lexemes, at + 1) === "/" && wordAt(lexemes, at + 2) === "2") return at + 3
  return wordAt(lexemes, at) === "½" ? at + 1 : undefined
}

/** Half a year is six months, half an hour thirty minutes. */
function halved(amount: Amount, unit: Unit): string {
  if (amount === "X" || Number.isInteger(amount)) return durationOf(amount, unit)
  if (unit === "year") return `P${Math.floor(amount)}Y${Math.round((amount % 1) * 12)}M`
  if (unit === "hour") return `PT${Math.floor(amount)}H${Math.round((amount % 1) * 60)}M`
  return durationOf(amount, unit)
}

function isAge(lexemes: readonly Lexeme[], at: number): boolean {
  const word = wordAt(lexemes, at)
  return word === "old" || word === "olds" || ((isDash(word) || word === "of") && /^(?:olds?|age)$/.test(wordAt(lexemes, at + 1)))
}

/** "for weeks", "in years", "decades of war": the count is not told. */
function untoldLength(lexemes: readonly Lexeme[], at: number, before: string): Match<Length> | undefined {
  const unit = PLURAL_UNITS.get(wordAt(lexemes, at))
  if (unit === undefined || unit === "second" || unit === "quarter") return undefined
  const long = isDash(wordAt(lexemes, at + 1)) && wordAt(lexemes, at + 2) === "long"
  const turned = /^(?:ago|later|earlier)$/.test(wordAt(lexemes, at + 1))
  const of = wordAt(lexemes, at + 1) === "of" && (unit === "year" || unit === "decade" || unit === "month" || unit === "week")
  if (isAge(lexemes, at + 1) || !(BEFORE_UNTOLD.has(before) || turned || of || long)) return undefined
  return { end: long ? at + 3 : at + 1, literal: { amount: "X", unit, value: durationOf("X", unit), modifies: long } }
}
