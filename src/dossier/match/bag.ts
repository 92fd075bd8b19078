/** Words as numbers in ascending order, each once, with what each weighs. `size`: the length of the vector. Sorted, so that sums do not depend on the text's order. */
export interface Bag {
  readonly keys: Int32Array
  readonly weights: Float64Array
  readonly size: number
}

export function bagOf(weighed: ReadonlyMap<number, number>): Bag {
  const keys = new Int32Array(weighed.size)
  let at = 0
  for (const key of weighed.keys()) keys[at++] = key
  keys.sort()
  const weights = new Float64Array(keys.length)
  let sum = 0
  for (let i = 0; i < keys.length; i++) {
    const weight = weighed.get(keys[i] ?? 0) ?? 0
    weights[i] = weight
    sum += weight * weight
  }
  return { keys, weights, size: Math.sqrt(sum) }
}

/** Calls `met` for every key of both, in ascending order, with what it weighs in either. */
export function eachShared(a: Bag, b: Bag, met: (key: number, one: number, other: number) => void): void {
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const [x = 0, y = 0] = [a.keys[i], b.keys[j]]
    if (x === y) met(x, a.weights[i] ?? 0, b.weights[j] ?? 0)
    if (x <= y) i++
    if (y <= x) j++
  }
}

/** Cosine of two bags, 0 where one is empty. `least`: a size below which a bag is too small for its cosine to mean much, so that one name in both is not all. */
export function likeness(a: Bag, b: Bag, least: number): number {
  if (!a.size || !b.size) return 0
  let sum = 0
  eachShared(a, b, (_, one, other) => {
    sum += one * other
  })
  return sum / (Math.max(a.size, least) * Math.max(b.size, least))
}
