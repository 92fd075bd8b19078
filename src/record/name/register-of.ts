import { plain, slugOf } from "./slug.ts"
import type { Entry, Register } from "./types.ts"

/** A register of these entries; of two with one key the first counts. Names are looked up as `plain` has them. */
export function registerOf(entries: readonly Entry[]): Register {
  const byKey = new Map<string, Entry>()
  const byName = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (byKey.has(entry.key)) continue
    byKey.set(entry.key, entry)
    for (const { name } of entry.names) {
      const key = plain(name)
      if (!slugOf(key)) continue
      const there = byName.get(key)
      if (!there) byName.set(key, [entry])
      else if (there[there.length - 1] !== entry) there.push(entry)
    }
  }
  return { called: (name) => byName.get(plain(name)) ?? [], entry: (key) => byKey.get(key) }
}
