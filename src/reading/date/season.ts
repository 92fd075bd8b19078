import { isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import { fixed, type Literal, type Side } from "./literal.ts"
import { amountAt, ordinalAt } from "./number-words.ts"
import { durationOf, PLURAL_UNITS } from "./unit-names.ts"
import { yearAfter } from "./year.ts"

const SEASONS: ReadonlyMap<string, "SP" | "SU" | "FA" | "WI"> = new Map<string, "SP" | "SU" | "FA" | "WI">([
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
])
/** "fall" and "spring" are common words: alone they are no seasons. */
const DOUBTFUL = new Set(["fall", "spring"])
const SIDES: ReadonlyMap<string, Side> = new Map<string, Side>([
  ["last", -1],
  ["this", 0],
  ["next", 1],
  ["past", -1],
  ["coming", 1],
])
const YEAR_SHIFT: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
])

const numeric = (year: ReturnType<typeof yearAfter>): { year: number } | undefined =>
  year && "year" in year.literal ? { year: year.literal.year } : undefined

/** [D19] "last summer", "the winter of 1994", "spring 2022" : TIMEX3's `1994-WI`. [D20] "the third quarter", "the first half of 2021", "Q3 2021". */
export function findSeason(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  return season(lexemes, at) ?? quarter(lexemes, at)
}

function season(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const first = wordAt(lexemes, at)
  const side = SIDES.get(first)
  const the = first === "the" ? 1 : 0
  const middle = the && SIDES.has(wordAt(lexemes, at + 1)) ? 1 : 0
  const start = side === undefined ? at + the + middle : at + 1
  const word = wordAt(lexemes, start)
  const name = SEASONS.get(word)
  if (!name) return undefined
  const found = yearAfter(lexemes, start + 1)
  const year = numeric(found)
  if (found && year) return { end: found.end, literal: { kind: "season", season: name, ...year, side: 0 } }
  const before = lexemes[at]?.gap === 2 ? "" : (lexemes[at - 1]?.word ?? "")
  const led = side !== undefined || /^(?:in|early|late|mid|during|since|until|by|of|that)$/.test(before) || isDash(before)
  if (!led || (DOUBTFUL.has(word) && side === undefined && !(the && before === "in"))) return undefined
  if (word === "fall" && (wordAt(lexemes, start + 1) === "of" || wordAt(lexemes, start + 1) === "in")) return undefined
  return { end: start + 1, literal: { kind: "season", season: name, side: side ?? 0 } }
}

function quarter(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const first = wordAt(lexemes, at)
  const the = first === "the" ? 1 : 0
  const q = /^q$/.test(first) && /^[1-4]$/.test(wordAt(lexemes, at + 1)) && lexemes[at + 1]?.gap === 0
  const fiscal = wordAt(lexemes, at + the) === "fiscal" ? 1 : 0
  const ordinal = q ? { end: at + 2, literal: Number(wordAt(lexemes, at + 1)) } : ordinalAt(lexemes, at + the + fiscal)
  if (!ordinal) return undefined
  const months = the ? opening(lexemes, ordinal) : undefined
  if (months) return months
  let end = q ? ordinal.end : ordinal.end + (isDash(wordAt(lexemes, ordinal.end)) || wordAt(lexemes, ordinal.end) === "fiscal" ? 1 : 0)
  const unit = wordAt(lexemes, end)
  const half = unit === "half"
  if (!q && unit !== "quarter" && !half) return undefined
  if (ordinal.literal < 1 || ordinal.literal > (half ? 2 : 4)) return undefined
  if (!q) end++
  const found = yearAfter(lexemes, end)
  const year = numeric(found)
  const base = { kind: "quarter" as const, quarter: ordinal.literal, ...(half ? { half } : {}) }
  if (found && year) return { end: found.end, literal: { ...base, ...year } }
  const of = wordAt(lexemes, end) === "of" ? 1 : 0
  const shift = YEAR_SHIFT.get(wordAt(lexemes, end + of))
  if (shift !== undefined && wordAt(lexemes, end + of + 1) === "year") return { end: end + of + 2, literal: { ...base, yearShift: shift } }
  return half ? undefined : { end, literal: base }
}

/** "the first nine months": a length that begins with what it is part of. */
function opening(lexemes: readonly Lexeme[], ordinal: Match<number>): Match<Literal> | undefined {
  const amount = ordinal.literal === 1 ? amountAt(lexemes, ordinal.end) : undefined
  const unit = amount && PLURAL_UNITS.get(wordAt(lexemes, amount.end))
  return unit && amount ? { end: amount.end + 1, literal: fixed("duration", durationOf(amount.literal, unit)) } : undefined
}
