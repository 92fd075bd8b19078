import { independentOf } from "../material/independent.ts"
import type { Told } from "../types.ts"

/** One value with all who tell it and how many independent sources they are. */
export interface Value<V> {
  readonly value: V
  readonly key: string
  readonly told: readonly Told<V>[]
  readonly sources: number
}

/** Each different value once, in the order first told. */
export function valuesOf<V>(told: readonly Told<V>[], keyOf: (value: V) => string): Value<V>[] {
  const [only] = told
  if (only && told.length === 1) return [{ value: only.value, key: keyOf(only.value), told, sources: sourcesOf(told) }]
  const groups = new Map<string, Told<V>[]>()
  for (const one of told) {
    const key = keyOf(one.value)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ value: all[0].value, key, told: all, sources: sourcesOf(all) }] : []))
}

/** As `independentOf`; most values are told once, and then there is nothing to group. */
export const sourcesOf = (told: readonly Told<unknown>[]): number =>
  told.length === 1 ? Number(!told[0]?.superseded) : independentOf(told)

/** [O7] The value of most independent sources, of equals the one told first; where all are superseded, the same among those. `told`: in order of day. */
export function mostTold<V>(told: readonly Told<V>[], keyOf: (value: V) => string): Value<V> | undefined {
  let most: Value<V> | undefined
  for (const one of valuesOf(told, keyOf)) if (!most || one.sources > most.sources) most = one
  return most
}
