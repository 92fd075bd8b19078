import { backFrom } from "./period-before.ts"
import type { Beside, Counted } from "./types.ts"

/** Words before a number that set it against the one told before. */
const AGAINST = /\b(?:against|compared (?:with|to)|up from|down from|fewer than the|more than the) (?:about |some |only |at least )?$/i
const INCLUDING = /\b(?:including|among (?:them|which|whom)|of (?:which|whom|them))\b/gi
/** How many numbers are looked back over. */
const MOST = 12

/**
 * [Y16] "214 violations …, against 131 in the same months of last year", "179 violations …. In the previous period it recorded 77": the number of an earlier period
 * beside the one before it in the paragraph, of the same things. "3,200 fighters; analysts speak of 2,000" sets two voices against each other and no periods.
 */
export function besideOf(one: Omit<Counted, "beside">, counted: readonly Counted[], text: string): Beside | undefined {
  const total = counted
    .slice(-MOST)
    .findLast((other) => !other.beside && other.role === one.role && other.noun?.noun === one.noun?.noun && other.unit === one.unit)
  if (!total || total.paragraph !== one.paragraph || one.at > total.at + 1) return undefined
  const { from } = one.figure.number
  const lead = text.slice(Math.max(one.sentence.from, total.end, from - 120), from)
  const against = AGAINST.test(lead)
  const back =
    backFrom(text.slice(one.end, Math.min(one.sentence.to, one.end + 80))) ?? (one.at > total.at || against ? backFrom(lead) : undefined)
  return back ? { total, back } : against ? { total } : undefined
}

/** The number that a bare one behind it in its sentence is like: the last, but for those that "including" names as parts of another. */
export function likeFor(counted: readonly Counted[], at: number, from: number, text: string): Counted | undefined {
  const near = counted.slice(-MOST).filter((one) => one.at === at)
  const first = near[0]
  const including = first && [...text.slice(first.end, from).matchAll(INCLUDING)][0]
  return first && including ? near.findLast((one) => one.figure.number.from < first.end + including.index) : near.at(-1)
}
