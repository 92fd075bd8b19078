import type { Trace } from "../../evidence/index.ts"
import type { Bounds, Range, Told } from "../types.ts"
import { sourcesOf, type Value, valuesOf } from "./most-told.ts"

/** Whether a toll grew from the one number to the other. */
type Grew = (less: readonly Told<Bounds>[], more: readonly Told<Bounds>[]) => boolean

/** The one number that stands for what was said: the exact one, the bound of "at least 12" and "up to 20", the lower of "500 to 1,300". */
export const numberOf = ({ low, high }: Bounds): number | null => low ?? high

/**
 * [O5] The range of a toll. A bound left open by somebody ("at least 12") counts as the number it gives, and the range is open at an end only where the furthest
 * number is given so. Best is the number of most independent sources, of equals the one told last;
 * of one speaker only what he said last is counted.
 */
export function rangeOf(told: readonly Told<Bounds>[], grewTo: Grew = () => false): Range {
  const counted = told.some(({ superseded }) => !superseded) ? told.filter(({ superseded }) => !superseded) : told
  const lows = counted.flatMap(({ value }) => numbersOf(value))
  const low = lows.length ? lows.reduce((a, b) => Math.min(a, b)) : null
  const high = lows.length ? lows.reduce((a, b) => Math.max(a, b)) : null
  const openBelow = counted.some(({ value }) => value.low === null && value.high === low)
  const openAbove = counted.some(({ value }) => value.high === null && value.low === high)
  const { best, why } = bestOf(counted, grewTo)
  return { low: openBelow ? null : low, best, high: openAbove ? null : high, why, sources: sourcesOf(told) }
}

const numbersOf = ({ low, high }: Bounds): number[] => [low, high].filter((one) => one !== null)

function bestOf(counted: readonly Told<Bounds>[], grewTo: Grew): { best: number | null; why: Trace } {
  const values = valuesOf(lastWords(counted), (bounds) => String(numberOf(bounds)))
  const most = Math.max(0, ...values.map(({ sources }) => sources))
  const [best, ...others] = values.filter(({ sources }) => sources === most).sort((a, b) => betterOf(a, b, grewTo))
  if (!best) return { best: null, why: { rule: "O5", why: "nobody gives a number" } }
  const sources = `${most} independent ${most === 1 ? "source gives" : "sources give"} ${best.key}`
  const rest = values.filter((one) => one !== best).map((one) => `${one.key} has ${one.sources}`)
  const grown = others.some((other) => other.told.at(-1)?.day === best.told.at(-1)?.day && grewTo(other.told, best.told))
  const how = grown ? "the one that the toll grew to" : `the one told last, on ${best.told.at(-1)?.day}`
  const tie = others.length ? `; of equals ${how}` : ""
  return { best: numberOf(best.value), why: { rule: "O5", why: [sources, ...rest].join(", ") + tie } }
}

/**
 * Of equals the one told last; of those told last on one day the one that the toll grew to, then an exact number before a bound, then the lower, as casualty
 * recorders have it.
 */
function betterOf(a: Value<Bounds>, b: Value<Bounds>, grewTo: Grew): number {
  const last = ({ told }: Value<Bounds>): string => told.at(-1)?.day ?? ""
  const exact = ({ told }: Value<Bounds>): number => Number(told.some(({ value }) => value.low === value.high && !value.approximate))
  if (last(a) !== last(b)) return last(b) > last(a) ? 1 : -1
  const number = ({ value }: Value<Bounds>): number => numberOf(value) ?? 0
  const [less, more] = number(a) < number(b) ? [a, b] : [b, a]
  if (grewTo(less.told, more.told)) return more === a ? -1 : 1
  return exact(b) - exact(a) || number(a) - number(b)
}

/** Of what a named speaker said on several days, that of the last day. */
function lastWords(told: readonly Told<Bounds>[]): Told<Bounds>[] {
  const last = new Map<string, string>()
  for (const { by, day } of told) if ((last.get(by.key) ?? "") < day) last.set(by.key, day)
  return told.filter(({ by, day }) => by.kind === "unnamed" || by.kind === "outlet" || last.get(by.key) === day)
}
