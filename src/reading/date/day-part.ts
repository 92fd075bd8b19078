import { type Lexeme, type Match, wordAt } from "./lexeme.ts"
import type { DayPart } from "./literal.ts"

// TIMEX3's parts of a day; "dawn" and "dusk" fall to the part they open.
export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ["morning", "MO"],
  ["mornings", "MO"],
  ["dawn", "MO"],
  ["afternoon", "AF"],
  ["afternoons", "AF"],
  ["evening", "EV"],
  ["evenings", "EV"],
  ["dusk", "EV"],
  ["night", "NI"],
  ["nights", "NI"],
])

/** "morning", "early morning", "late night". */
export function dayPartAt(lexemes: readonly Lexeme[], at: number): Match<DayPart> | undefined {
  const word = wordAt(lexemes, at)
  const start = word === "early" || word === "late" ? at + 1 : at
  const part = DAY_PARTS.get(wordAt(lexemes, start))
  return part ? { end: start + 1, literal: part } : undefined
}
