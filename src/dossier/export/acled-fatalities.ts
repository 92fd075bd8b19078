import type { Trace } from "../../evidence/index.ts"
import { compare } from "../material/compare.ts"
import type { Bounds, DossierIncident, Told } from "../types.ts"

/** ACLED's numbers for words that give none, codebook, "Fatalities"; where its 3 or 10 "by context" is asked for, the lower one. */
const VAGUE: readonly (readonly [words: RegExp, number: number])[] = [
  [/\bhundreds\b/i, 100],
  [/\bdozens\b/i, 12],
  [/\b(?:several|many|few|some|a number of)\b/i, 3],
]

/** What one telling comes to: its lower bound; of open words ACLED's number; undefined for "up to 20". */
function conservative({ value, words }: Told<Bounds>): number | undefined {
  const { low, high } = value
  if (low === null) return undefined
  // A bound that is open and comes from no digits is a vague word's; "at least 24" is none, whatever else the clause says.
  if (high === null && !/\d/.test(words.words)) for (const [vague, number] of VAGUE) if (vague.test(words.words)) return number
  return low
}

/**
 * [Z32] Fatalities as ACLED counts them: the most conservative number told for everybody, one's own later number in place of one's earlier; without such a
 * toll the sum of categories that do not overlap; 0 where nobody tells of any. Sitrep's own bounds stay in the other exports.
 */
export function acledFatalities({ tolls }: DossierIncident): { readonly count: number; readonly why: Trace } {
  const killed = tolls.filter(({ outcome }) => outcome === "killed")
  const told = killed.map(({ who, told: of }) => ({ who, least: leastOf(of) }))
  const whole = told.find(({ who }) => who === undefined)?.least
  if (whole !== undefined) return { count: whole, why: { rule: "Z32", why: "the most conservative number told" } }
  const parts = told.flatMap(({ who, least }) => (who === undefined || least === undefined ? [] : [{ who, least }]))
  const apart = parts.filter(({ who }) => who !== "child" && who !== "woman" && who !== "medical" && who !== "journalist")
  if (apart.length) {
    const count = apart.reduce((sum, { least }) => sum + least, 0)
    return { count, why: { rule: "Z32", why: `sum of ${apart.map(({ who }) => who).join(", ")}, the most conservative number of each` } }
  }
  const [most] = [...parts].sort((a, b) => b.least - a.least || compare(a.who, b.who))
  if (most) return { count: most.least, why: { rule: "Z32", why: `the most conservative number told for "${most.who}"` } }
  return { count: 0, why: { rule: "Z32", why: killed.length ? "only told with an upper bound" : "nobody tells of any killed" } }
}

function leastOf(told: readonly Told<Bounds>[]): number | undefined {
  const latest = new Map<string, Told<Bounds>>()
  for (const one of told) {
    const earlier = latest.get(one.by.key)
    if (!one.superseded && (!earlier || one.day >= earlier.day)) latest.set(one.by.key, one)
  }
  const numbers = [...latest.values()].flatMap((one) => conservative(one) ?? [])
  return numbers.length ? Math.min(...numbers) : undefined
}
