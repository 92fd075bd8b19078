import { digitsAt, isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"

// The English cardinals, in the order of their values; the tens follow.
const UNDER_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ")

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...UNDER_TWENTY.map((word, at): [string, number] => [word, at]),
  ...TENS.map((word, at): [string, number] => [word, 20 + 10 * at]),
])
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(ORDINALS.map((word, at): [string, number] => [word, at + 1]))

/** Words for a number that is not told: TIMEX3 writes X. */
const VAGUE = new Set(["several", "few", "many", "some", "numerous", "various"])

/** "X" for a number that is not told. */
export type Amount = number | "X"

/** A count in digits or words: "12", "1,000", "twenty-four", "a hundred", "several", "a few", "a couple of", "half a dozen". */
export function amountAt(lexemes: readonly Lexeme[], at: number): Match<Amount> | undefined {
  const word = wordAt(lexemes, at)
  const digits = digitsAt(lexemes, at)
  if (digits !== undefined) return digitAmount(lexemes, at, digits)
  if (VAGUE.has(word)) return { end: at + 1, literal: "X" }
  if (word === "a" || word === "an") {
    const next = wordAt(lexemes, at + 1)
    if (next === "few") return { end: at + 2, literal: "X" }
    if (next === "couple") return { end: at + (wordAt(lexemes, at + 2) === "of" ? 3 : 2), literal: 2 }
    if (next === "dozen") return { end: at + 2, literal: 12 }
    if (next === "hundred") return { end: at + 2, literal: 100 }
    return { end: at + 1, literal: 1 }
  }
  return wordAmount(lexemes, at)
}

function digitAmount(lexemes: readonly Lexeme[], at: number, digits: number): Match<Amount> {
  const tail = lexemes[at + 2]
  const glued = lexemes[at + 1]?.gap === 0 && tail?.gap === 0 && tail.digits
  if (glued && wordAt(lexemes, at + 1) === "," && tail.word.length === 3) return { end: at + 3, literal: digits * 1000 + Number(tail.word) }
  if (glued && wordAt(lexemes, at + 1) === "." && tail.word.length <= 2) return { end: at + 3, literal: Number(`${digits}.${tail.word}`) }
  return { end: at + 1, literal: digits }
}

function wordAmount(lexemes: readonly Lexeme[], at: number): Match<Amount> | undefined {
  const value = CARDINALS.get(wordAt(lexemes, at))
  if (value === undefined) return undefined
  const next = wordAt(lexemes, at + 1)
  if (next === "hundred") return { end: at + 2, literal: value * 100 }
  if (value < 20) return { end: at + 1, literal: value }
  const one = isDash(next) ? at + 2 : at + 1
  const rest = CARDINALS.get(wordAt(lexemes, one))
  return rest !== undefined && rest > 0 && rest < 10 ? { end: one + 1, literal: value + rest } : { end: at + 1, literal: value }
}

/** "first" to "twelfth", "1st" to "31st". */
export function ordinalAt(lexemes: readonly Lexeme[], at: number): Match<number> | undefined {
  const word = ORDINAL_WORDS.get(wordAt(lexemes, at))
  if (word !== undefined) return { end: at + 1, literal: word }
  const digits = digitsAt(lexemes, at)
  if (digits === undefined || lexemes[at + 1]?.gap !== 0) return undefined
  return ["st", "nd", "rd", "th"].includes(wordAt(lexemes, at + 1)) ? { end: at + 2, literal: digits } : undefined
}
