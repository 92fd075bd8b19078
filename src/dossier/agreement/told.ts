import { createHash } from "node:crypto"
import type { Told } from "../types.ts"

/** [L8] Everything told stands in order of day, then account, then place in the text. */
export const byDay = (a: Told<unknown>, b: Told<unknown>): number =>
  compare(a.day, b.day) || compare(a.words.account, b.words.account) || a.words.from - b.words.from || a.words.to - b.words.to

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const sorted = <Value>(told: readonly Told<Value>[]): Told<Value>[] => [...told].sort(byDay)

/** What counts: not what a later version of an article no longer says. */
export const standing = <Value>(told: readonly Told<Value>[]): Told<Value>[] => told.filter(({ superseded }) => !superseded)

/** [L8] The last word of each speaker, copies of one text being one; an outlet speaks for itself. */
export function lastWords<Value>(told: readonly Told<Value>[]): Told<Value>[] {
  const last = new Map<string, Told<Value>>()
  for (const one of sorted(standing(told))) last.set(one.by.kind === "outlet" || one.by.kind === "unnamed" ? one.copyOf : one.by.key, one)
  return sorted([...last.values()])
}

/** Words as a line: blank space of any kind is one space. */
export const line = (words: string): string => words.replace(/\s+/g, " ").trim()

/** The speakers of what is told, each once, in order: "Ilse Maron, the Orvan Herald". */
export const speakers = (told: readonly Told<unknown>[]): string => [...new Set(told.map(({ by }) => by.name))].join(", ")

/** An id that stays while reports are added: made of what it is of alone. */
export const idOf = (prefix: string, ...key: string[]): string =>
  `${prefix}-${createHash("sha256").update(key.join("\n")).digest("hex").slice(0, 10)}`
