import { bounded, comparatorAfter, comparatorBefore } from "./quantity/comparator.ts"
import { countedAt } from "./quantity/counted.ts"
import { isAmount } from "./quantity/no-amount.ts"
import { type Numeral, numeralAt } from "./quantity/number.ts"
import { singleAt } from "./quantity/single.ts"
import { currencyOf } from "./quantity/unit.ts"
import type { Quantity, Reading, Sentence, Token } from "./types.ts"

/** Finds numbers with their comparators, and what they count: rules [N1] to [N9] in docs/rules/quantities.md. Linear in the text. */
export function findQuantities(reading: Reading): Reading {
  const { tokens } = reading
  const dated = datedTokens(reading)
  const quantities: Quantity[] = []
  for (const sentence of reading.sentences) {
    let free = sentence.first
    for (let at = sentence.first; at < sentence.end; ) {
      const found = dated[at] ? undefined : (quantityAt(tokens, at, sentence, free) ?? singleAt(tokens, at, sentence))
      if (!found) {
        at++
        continue
      }
      quantities.push(found.quantity)
      at = Math.max(at + 1, found.end)
      free = at
    }
  }
  return { ...reading, quantities }
}

interface Found {
  readonly quantity: Quantity
  readonly end: number
}

/** [N1] A number in digits or words with its comparator; bounds as they are said. */
function quantityAt(tokens: readonly Token[], at: number, sentence: Sentence, free: number): Found | undefined {
  const symbol = currencyOf(tokens[at - 1]?.word ?? "")
  const hyphened = numberInHyphens(tokens, at)
  const numeral = hyphened ?? numeralAt(tokens, at, symbol !== undefined)
  if (!numeral || numeral.end > sentence.end || !isAmount(tokens, at, numeral, sentence)) return undefined
  const start = symbol && at - 1 >= free ? at - 1 : at
  const before = comparatorBefore(tokens, start, free)
  const range = hyphened ? undefined : rangeAt(tokens, numeral, before === undefined && isBetween(tokens, start, free))
  const after = before || range ? undefined : comparatorAfter(tokens, numeral.end, sentence.end)
  const low = numeral.low
  const high = range ? range.high : numeral.high
  const end = range?.end ?? after?.end ?? numeral.end
  const first = before?.first ?? (range && isBetween(tokens, start, free) ? start - 1 : start)
  const bounds = bounded(low, high, before?.bound ?? after?.bound)
  const counted = hyphened
    ? { unit: hyphened.unit ?? "item", of: { from: hyphened.to + 1, to: tokens[at]?.to ?? 0 } }
    : countedAt(tokens, end, sentence.end, symbol, numeral.unit)
  if (!counted) return undefined
  const to = range?.to ?? (after ? (tokens[after.end - 1]?.to ?? numeral.to) : numeral.to)
  return { quantity: { from: tokens[first]?.from ?? 0, to, ...bounds, ...counted }, end }
}

/** "seven-hour", "three-day": a number and a unit of measure in one word. */
function numberInHyphens(tokens: readonly Token[], at: number): (Numeral & { unit?: string }) | undefined {
  const token = tokens[at]
  const dash = token && /^\p{L}/u.test(token.word) ? token.word.search(/[-‐‑]/) : -1
  if (!token || dash < 0) return undefined
  const head = token.word.slice(0, dash)
  const tail = token.word.slice(dash + 1).toLowerCase()
  if (!/^(?:year|month|week|day|hour|minute|second|mile|kilometre|kilometer|metre|meter|tonne|ton|pound|foot)$/.test(tail)) return undefined
  const numeral = numeralAt([{ ...token, word: head, to: token.from + dash }], 0, false)
  return numeral ? { ...numeral, end: at + 1, unit: unitName(tail) } : undefined
}

const unitName = (word: string): string => {
  const metric: Readonly<Record<string, string>> = {
    kilometre: "km",
    kilometer: "km",
    metre: "m",
    meter: "m",
    tonne: "t",
    ton: "t",
    pound: "lb",
    foot: "ft",
  }
  return metric[word] ?? word
}

const isBetween = (tokens: readonly Token[], at: number, free: number): boolean =>
  at - 1 >= free && tokens[at - 1]?.word.toLowerCase() === "between"

/** [N4] "3,000 to 5,000", "5-8", "between 5 and 8", "five or six" are one quantity. */
function rangeAt(
  tokens: readonly Token[],
  low: Numeral,
  between: boolean,
): { readonly high: number; readonly end: number; readonly to: number } | undefined {
  const link = tokens[low.end]?.word.toLowerCase() ?? ""
  if (link !== "to" && link !== "or" && !/^[-–—]$/.test(link) && !(between && link === "and")) return undefined
  const symbol = currencyOf(tokens[low.end + 1]?.word ?? "") ? 1 : 0
  const high = numeralAt(tokens, low.end + 1 + symbol, symbol === 1)
  if (!high || high.high === null || high.low <= low.low || high.low > low.low * MOST_TIMES) return undefined
  return { high: high.low, end: high.end, to: high.to }
}

/** The ends of a range are no further apart than this: "from 3 to 500" tells of a change. */
const MOST_TIMES = 20

/** Tokens of a date that is no length of time. */
function datedTokens({ tokens, dates }: Reading): Uint8Array {
  const dated = new Uint8Array(tokens.length)
  let at = 0
  for (const date of dates) {
    while (at < tokens.length && (tokens[at]?.to ?? 0) <= date.from) at++
    if (date.type === "duration") continue
    for (let i = at; i < tokens.length && (tokens[i]?.from ?? 0) < date.to; i++) dated[i] = 1
  }
  return dated
}
