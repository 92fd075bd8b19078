import { type Value, valuesOf } from "../incident/most-told.ts"
import type { Told } from "../types.ts"

export type Weighed<V> = Value<V>

/** [Z23] Different values, the one of most independent sources first, of equals the one told first, as [O7] has it. What a later version took back is left out. */
export const weighed = <V>(told: readonly Told<V>[], keyOf: (value: V) => string): Weighed<V>[] =>
  valuesOf(
    told.filter(({ superseded }) => !superseded),
    keyOf,
  ).sort((a, b) => b.sources - a.sources)

/** The order of code units, the same on every machine. */
