import { padded } from "./calendar.ts"
import { DAY_PARTS } from "./day-part.ts"
import { type Lexeme, type Match, wordAt } from "./lexeme.ts"
import { fixed, type Literal } from "./literal.ts"
import { monthAt } from "./month-names.ts"
import { amountAt, ordinalAt } from "./number-words.ts"
import { durationOf, SINGULAR_UNITS, unitOf } from "./unit-names.ts"
import { weekdayAt } from "./weekday.ts"

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "XXXX-XX-XXTNI"],
  ["weekly", "P1W"],
  ["fortnightly", "P2W"],
  ["biweekly", "P2W"],
  ["monthly", "P1M"],
  ["bimonthly", "P2M"],
  ["quarterly", "P3M"],
  ["biannually", "P6M"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
])

/** [D18] Something that comes again is a set, valued by its period: "daily", "every six months", "each Tuesday", "twice a week". */
export function findSet(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const word = wordAt(lexemes, at)
  const adverb = ADVERBS.get(word)
  if (adverb) return { end: at + 1, literal: fixed("set", adverb) }
  if (word === "once" || word === "twice" || wordAt(lexemes, at + 1) === "times")
    return rate(lexemes, word === "once" || word === "twice" ? at + 1 : at + 2)
  if (word !== "every" && word !== "each") return undefined
  const skip = wordAt(lexemes, at + 1) === "other" ? 2 : 1
  const next = wordAt(lexemes, at + skip)
  const unit = SINGULAR_UNITS.get(next)
  if (unit && next !== "second") return { end: at + skip + 1, literal: fixed("set", durationOf(skip, unit)) }
  const weekday = weekdayAt(lexemes, at + skip)
  if (weekday) return { end: weekday.end, literal: fixed("set", `XXXX-WXX-${weekday.literal}`) }
  const month = monthAt(lexemes, at + skip)
  if (month) return { end: month.end, literal: fixed("set", `XXXX-${padded(month.literal)}`) }
  const part = DAY_PARTS.get(next)
  if (part) return { end: at + skip + 1, literal: fixed("set", `XXXX-XX-XXT${part}`) }
  const amount = amountAt(lexemes, at + 1) ?? ordinalAt(lexemes, at + 1)
  const counted = amount && unitOf(wordAt(lexemes, amount.end))
  return counted && word === "every" ? { end: amount.end + 1, literal: fixed("set", durationOf(amount.literal, counted)) } : undefined
}

function rate(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  if (!/^(?:an?|every|each|per)$/.test(wordAt(lexemes, at))) return undefined
  const unit = SINGULAR_UNITS.get(wordAt(lexemes, at + 1))
  return unit ? { end: at + 2, literal: fixed("set", durationOf(1, unit)) } : undefined
}
