import type { Trace } from "../../evidence/index.ts"
import { idOf } from "../material/id-of.ts"
import { independentOf } from "../material/independent.ts"
import type { Disagreement, DisagreementValue, Told } from "../types.ts"
import { inOrder } from "./tell-once.ts"

/** A value that differs from others, before it is put into a disagreement. `value`: in short words. */
export interface Side<V> {
  readonly value: string
  readonly told: readonly Told<V>[]
}

/** Why two values do not disagree after all; undefined when no reason was found; null for a pair that is compared elsewhere. */
export type Explain<V> = (a: Side<V>, b: Side<V>) => Trace | undefined | null

// More different values of one thing than any incident has had; pairs of them stay few, and a value beyond that stands without a reason.
const MOST_VALUES = 24

/**
 * [O60] Values that differ, as one object: each once with all who tell it, and for each pair a reason why the two do not disagree, or how they differ. It stands while one pair
 * is without a reason. What a later version took back differs from nothing. Undefined for fewer than two values.
 */
export function disagreementOf<V>(
  kind: Disagreement["kind"],
  about: string,
  scope: string,
  sides: readonly Side<V>[],
  explain: Explain<V>,
): Disagreement | undefined {
  const [first, second] = sides
  if (!first || !second) return undefined
  const compared = sides.slice(0, MOST_VALUES)
  const explained: Trace[] = []
  const unexplained: Trace[] = []
  for (const [at, a] of compared.entries())
    for (const b of compared.slice(at + 1)) {
      const why = explain(a, b)
      if (why) explained.push(why)
      else if (why === undefined) unexplained.push({ rule: "O60", why: `${saidBy(a)}; ${saidBy(b)}` })
    }
  const stands = unexplained.length > 0 || sides.length > MOST_VALUES
  return {
    id: idOf("d", kind, about, scope),
    kind,
    about,
    scope,
    values: sides.map(asValue),
    stands,
    reasons: once([...unexplained, ...explained]),
  }
}

const asValue = <V>({ value, told }: Side<V>): DisagreementValue => ({
  value,
  told: [...told].sort(inOrder).map((one) => ({ ...one, value })),
  sources: independentOf(told),
})

function once(traces: readonly Trace[]): Trace[] {
  const seen = new Set<string>()
  return traces.filter(({ rule, why }) => {
    const key = `${rule} ${why}`
    return !seen.has(key) && seen.add(key)
  })
}

/** "9 by Interior Ministry in Kestria Ledger on 2026-06-11": the first who tells it, and how many more. */
export function saidBy<V>({ value, told }: Side<V>): string {
  const [first] = told
  if (!first) return value
  const more = told.length > 1 ? ` and ${told.length - 1} more` : ""
  return `${value} by ${inWords(first)} on ${first.day}${more}`
}

/** A speaker with who passes him on. */
export function inWords({ by }: Told<unknown>): string {
  const outlet = by.through.at(-1)
  return outlet ? `${by.name} in ${outlet}` : by.name
}
