import { type Lexeme, type Match, wordAt } from "./lexeme.ts"

const FULL = "january february march april may june july august september october november december".split(" ")
// The short forms of news agencies' style books; wire copy in capitals leaves the full stop out.
const SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

const NAMES: ReadonlyMap<string, number> = new Map([
  ...FULL.map((word, at): [string, number] => [word, at + 1]),
  ...SHORT.map((word, at): [string, number] => [word, at + 1]),
  ["sept", 9],
])
const FULL_NAMES = new Set(FULL)

/** Months whose name is a common word too: alone they need more than any preposition. */
export const isDoubtful = (word: string): boolean => word === "may" || word === "march" || word === "mar"

/** A month's name with a capital, its full stop taken in when it is short. */
export function monthAt(lexemes: readonly Lexeme[], at: number): Match<number> | undefined {
  const word = wordAt(lexemes, at)
  const month = NAMES.get(word)
  if (month === undefined || !lexemes[at]?.capital) return undefined
  const stop = !FULL_NAMES.has(word) && wordAt(lexemes, at + 1) === "." && lexemes[at + 1]?.gap === 0
  return { end: stop ? at + 2 : at + 1, literal: month }
}

export const isMonthWord = (word: string): boolean => NAMES.has(word)
