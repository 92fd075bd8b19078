import { compare } from "../material/compare.ts"
import type { Told } from "../types.ts"

/** In order of the day it could be read first, then of account and place in it. */
export const inOrder = (a: Told<unknown>, b: Told<unknown>): number =>
  compare(a.day, b.day) ||
  compare(a.words.account, b.words.account) ||
  compare(a.words.from, b.words.from) ||
  compare(a.words.claim, b.words.claim)

/**
 * [O6] What one voice says in one article is told once, with the words of the newest version that says it and the day of the oldest: a value that the newest version
 * still gives is not superseded; one that it no longer gives is shown once, as superseded.
 */
export function tellOnce<Value>(
  told: readonly Told<Value>[],
  keyOf: (value: Value) => string,
  articleOf: (account: string) => string,
): Told<Value>[] {
  if (told.length < 2) return [...told]
  const alike = new Map<string, Told<Value>>()
  for (const one of [...told].sort(inOrder)) {
    const key = `${articleOf(one.words.account)}\n${one.by.key}\n${keyOf(one.value)}`
    const first = alike.get(key)
    if (!first) alike.set(key, one)
    else if (first.superseded && !one.superseded) alike.set(key, { ...one, day: first.day })
  }
  return [...alike.values()].sort(inOrder)
}
