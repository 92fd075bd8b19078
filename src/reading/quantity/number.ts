import type { Token } from "../types.ts"

/** A number in digits or words. `high` null: no upper bound ("dozens"). `end`: the first token after it. `to`: where its words end. */
export interface Numeral {
  readonly low: number
  readonly high: number | null
  readonly end: number
  readonly to: number
  /** What is glued behind the digits: "45km", "$10k" leaves nothing. */
  readonly unit?: string
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  )
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
])
const TIMES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
])
// What agencies write behind digits. "m" is a million only behind a currency, which the caller knows.
const SHORT: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
])
/** [N3] Words for a number that is not told: what the word needs at least. Two of the plural, three of "several". */
const VAGUE: ReadonlyMap<string, number> = new Map([
  ["several", 3],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2000],
  ["millions", 2e6],
  ["billions", 2e9],
  ["tens", 20],
])

/** The number that begins at a token. `money`: a currency stands before it, so "5m" is five million. */
export function numeralAt(tokens: readonly Token[], at: number, money: boolean): Numeral | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const word = token.word.toLowerCase()
  const vague = vagueAt(tokens, at, word)
  if (vague) return vague
  const digits = /^\d/.test(word) ? digitsOf(word, money) : undefined
  if (digits)
    return digits.unit
      ? { ...digits, high: digits.low, end: at + 1, to: token.to - digits.unit.length }
      : times(tokens, at + 1, digits.low, token.to)
  if (/^\d/.test(word)) return undefined
  return wordsAt(tokens, at, word)
}

function digitsOf(word: string, money: boolean): { low: number; unit?: string } | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\p{L}*)$/u.exec(word)
  if (!match) return undefined
  const [, whole = "", part = "", tail = ""] = match
  // "007", "0900": numbers of things, not amounts.
  if (/^0\d/.test(whole) || whole.replace(/,/g, "").length > 15) return undefined
  const value = Number(whole.replace(/,/g, "") + part)
  if (!tail) return { low: value }
  const scale = money && tail === "m" ? 1e6 : SHORT.get(tail)
  if (scale) return { low: round(value * scale) }
  return /^(?:st|nd|rd|th|s|am|pm)$/.test(tail) ? undefined : { low: value, unit: tail }
}

/** Products of decimals leave dust in the last digits. */
const round = (value: number): number => Number(value.toPrecision(12))

/** "2.5 million", "300 thousand", "a million and a half". */
function times(tokens: readonly Token[], at: number, value: number, to: number): Numeral {
  let end = at
  let last = to
  let number = value
  for (let scale = TIMES.get(lower(tokens, end)); scale !== undefined; scale = TIMES.get(lower(tokens, end))) {
    number = round(number * scale)
    last = tokens[end]?.to ?? last
    end++
    if (lower(tokens, end) === "and" && lower(tokens, end + 1) === "a" && lower(tokens, end + 2) === "half") {
      number = round(number + scale / 2)
      last = tokens[end + 2]?.to ?? last
      end += 3
    }
  }
  return { low: number, high: number, end, to: last }
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.word.toLowerCase() ?? ""

/** "several hundred", "dozens", "tens of thousands", "a few". */
function vagueAt(tokens: readonly Token[], at: number, word: string): Numeral | undefined {
  const few = word === "a" && (lower(tokens, at + 1) === "few" || lower(tokens, at + 1) === "handful")
  const low = few ? 3 : VAGUE.get(word)
  if (low === undefined) return undefined
  let end = at + (few ? 2 : 1)
  let value = low
  const scale = TIMES.get(lower(tokens, end))
  if (scale !== undefined && (few || word === "several")) {
    value *= scale
    end++
  } else if (lower(tokens, end) === "of" && VAGUE.has(lower(tokens, end + 1)) && lower(tokens, end + 1) !== "several") {
    const plural = VAGUE.get(lower(tokens, end + 1)) ?? 2
    value *= plural / 2
    end += 2
  } else if (word === "tens") return undefined
  return { low: value, high: null, end, to: tokens[end - 1]?.to ?? 0 }
}

/** "twenty-four", "one hundred and five", "a dozen", "half a dozen". */
function wordsAt(tokens: readonly Token[], at: number, word: string): Numeral | undefined {
  if ((word === "a" || word === "an") && TIMES.has(lower(tokens, at + 1))) return times(tokens, at + 1, 1, tokens[at]?.to ?? 0)
  if (word === "half" && lower(tokens, at + 1) === "a" && TIMES.has(lower(tokens, at + 2)))
    return times(tokens, at + 2, 0.5, tokens[at]?.to ?? 0)
  let total = 0
  let part = smallOf(word)
  if (part === undefined) return undefined
  let end = at + 1
  let to = tokens[at]?.to ?? 0
  // "ninety six" in two words.
  const ones = part >= 20 && part % 10 === 0 ? smallOf(lower(tokens, end)) : undefined
  if (ones !== undefined && ones > 0 && ones < 10) {
    part += ones
    to = tokens[end]?.to ?? to
    end++
  }
  for (let steps = 0; steps < 8; steps++) {
    const scale = TIMES.get(lower(tokens, end))
    if (scale !== undefined) {
      if (scale === 100 || scale === 12) part *= scale
      else {
        total += part * scale
        part = 0
      }
      to = tokens[end]?.to ?? to
      end++
      continue
    }
    const and = lower(tokens, end) === "and" && (total > 0 || part >= 100) ? 1 : 0
    const next: number | undefined =
      (total > 0 && part === 0) || (part >= 100 && part % 100 === 0) ? smallOf(lower(tokens, end + and)) : undefined
    if (next === undefined) break
    part += next
    to = tokens[end + and]?.to ?? to
    end += and + 1
  }
  return { low: total + part, high: total + part, end, to }
}

/** "seven", "twenty-four". */
function smallOf(word: string): number | undefined {
  const value = VALUES.get(word)
  if (value !== undefined) return value
  const [tens = "", ones = "", ...more] = word.split(/[-‐‑]/)
  const [high, low] = [VALUES.get(tens), VALUES.get(ones)]
  return more.length === 0 && high !== undefined && high >= 20 && low !== undefined && low > 0 && low < 10 ? high + low : undefined
}
