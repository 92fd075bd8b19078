import type pg from "pg"
import { decideCopy } from "../copy/decide-copy.ts"
import { type Shingles, shinglesOf } from "../copy/shingles-of.ts"
import { sharedNeeded } from "../copy/sketch-of.ts"
import type { Store } from "./open-store.ts"
import { prepared } from "./prepared.ts"
import type { Rows } from "./rows-of.ts"

/** The runs of texts that were met of late, by version: copies come close together. Some 10 MB. */
export type Recent = Map<number, Shingles>
const MOST_RECENT = 2000
const recents = new WeakMap<Store, Recent>()

/** The recent texts of a store, no more than are kept. */
export function recentOf(store: Store): Recent {
  const recent = recents.get(store) ?? new Map<number, Shingles>()
  recents.set(store, recent)
  // The oldest go first: a map keeps the order of its keys.
  for (const id of recent.keys()) {
    if (recent.size <= MOST_RECENT) break
    recent.delete(id)
  }
  return recent
}

/** The versions that are copies of a text, with score and reasons. Whoever keeps a text that shares a hash waits until this transaction is over. */
export async function findCopies(
  client: pg.ClientBase,
  recent: Recent,
  { shingles, sketch }: Pick<Rows, "shingles" | "sketch">,
  article: number,
) {
  await client.query(prepared("lock-shingles", [sketch]))
  const { rows: likely } = await client.query<{ id: number }>(prepared("find-likely-copies", [sketch, sharedNeeded(sketch), article]))
  const unknown = likely.flatMap(({ id }) => (recent.has(id) ? [] : id))
  if (unknown.length) {
    const { rows: texts } = await client.query<{ id: number; text: string }>(prepared("texts-of", [unknown]))
    for (const { id, text } of texts) recent.set(id, shinglesOf(text))
  }
  return likely.flatMap(({ id }) => {
    const { copy, score, trace } = decideCopy(shingles, recent.get(id) ?? NONE)
    return copy ? [{ other: id, score, reasons: [trace] }] : []
  })
}

const NONE = new Float64Array(0)
