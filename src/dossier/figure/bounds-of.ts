import type { Bounds } from "../types.ts"

/** The bounds of a sum: open where a part is. */
export function sumOf(parts: readonly Bounds[]): Bounds {
  const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  const low = parts.map((one) => one.low).reduce(add, 0)
  const high = parts.map((one) => one.high).reduce(add, 0)
  return { low, high, ...(parts.some(({ approximate }) => approximate) ? { approximate: true as const } : {}) }
}

export const isExact = ({ low, high, approximate }: Bounds): boolean => low !== null && low === high && !approximate

/** Whether no number fits both. What is approximate or open fits what lies near it, so only sharp bounds are apart. */
export function apart(a: Bounds, b: Bounds): boolean {
  if (a.approximate || b.approximate) return false
  return above(a, b) || above(b, a)
}

/** Whether all of `a` lies above all of `b`. */
export const above = (a: Bounds, b: Bounds): boolean => a.low !== null && b.high !== null && a.low > b.high
