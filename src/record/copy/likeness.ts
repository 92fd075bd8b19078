import type { Shingles } from "./shingles-of.ts"

/** How many runs two texts share. Linear. */
export function sharedBy(a: Shingles, b: Shingles): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}

/** Exact Jaccard: the share of all runs of both texts that both have, from 0 to 1. Texts without words are like nothing. */
export function likeness(a: Shingles, b: Shingles): number {
  const shared = sharedBy(a, b)
  return shared ? shared / (a.length + b.length - shared) : 0
}

/** The share of the shorter text's runs that the longer one has too, from 0 to 1. */
export function containment(a: Shingles, b: Shingles): number {
  const shared = sharedBy(a, b)
  return shared ? shared / Math.min(a.length, b.length) : 0
}
