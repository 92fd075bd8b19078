import { compare } from "../material/compare.ts"
import type { Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"

/** [L8] Everything told stands in order of day, then account, then place in the text. */
export const byDay = (a: Told<unknown>, b: Told<unknown>): number =>
  compare(a.day, b.day) || compare(a.words.account, b.words.account) || a.words.from - b.words.from || a.words.to - b.words.to

export const sorted = <Value>(told: readonly Told<Value>[]): Told<Value>[] => [...told].sort(byDay)

/** [L8] The last word of each speaker, copies of one text being one; an outlet speaks for itself. */
export function lastWords<Value>(told: readonly Told<Value>[]): Told<Value>[] {
  const last = new Map<string, Told<Value>>()
  for (const one of sorted(counted(told))) last.set(one.by.kind === "outlet" || one.by.kind === "unnamed" ? one.copyOf : one.by.key, one)
  return sorted([...last.values()])
}

/** Words as a line: blank space of any kind is one space. */
export const line = (words: string): string => words.replace(/\s+/g, " ").trim()

/** The speakers of what is told, each once, in order: "Ilse Maron, the Orvan Herald". */
export const speakers = (told: readonly Told<unknown>[]): string => [...new Set(told.map(({ by }) => by.name))].join(", ")
