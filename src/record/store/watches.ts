import { ask, isoOf } from "./ask.ts"
import type { Store } from "./open-store.ts"
import { query } from "./query.ts"

/** An address that is followed. Times are ISO 8601 in UTC. `every`: seconds. `failures`: rounds in a row that failed, for the reason `failure`. */
export interface Watch {
  readonly url: string
  readonly every: number
  readonly since: string
  readonly checked?: string
  readonly due: string
  readonly failure?: string
  readonly failures: number
}

/** An address that a watch has asked: when first, when last, and what its server can tell a change by. */
export interface WatchedPage {
  readonly url: string
  readonly first: string
  readonly asked: string
  readonly etag?: string
  readonly lastModified?: string
}

/** How a round ended. `begun`: absent where it was broken off. `asked`: what was asked in it; `over`: what is not asked any more. */
export interface RoundEnd {
  readonly begun?: string
  readonly failure?: string
  readonly asked: readonly Omit<WatchedPage, "first">[]
  readonly over: readonly string[]
}

/** Addresses that this process follows and no other does. Live until they are closed, or the process ends. */
export interface WatchLocks {
  /** Whether the address is now ours; no, where another process has it. */
  readonly take: (url: string) => Promise<boolean>
  readonly give: (url: string) => Promise<void>
  readonly close: () => void
}

/** Follows an address from now on. `every`: seconds; absent: `otherwise`, or what it was for one that is followed already. */
export async function addWatch(
  store: Store,
  url: string,
  every: number | undefined,
  otherwise: number,
  at: string,
): Promise<"new" | "same"> {
  const [row] = await ask<{ fresh: boolean }>(store.pool, "add-watch", [url, every ?? null, otherwise, at])
  return row?.fresh ? "new" : "same"
}

/** Follows an address no longer. What was read of it stays. Whether it was followed. */
export async function dropWatch(store: Store, url: string): Promise<boolean> {
  return (await ask(store.pool, "drop-watch", [url])).length > 0
}

/** The watches of these addresses, or all, those first that are due first. */
export async function listWatches(store: Store, urls?: readonly string[]): Promise<Watch[]> {
  const rows = await ask<{
    url: string
    every_seconds: number
    since: string
    checked_at: string | null
    due_at: string
    failure: string | null
    failures: number
  }>(store.pool, "list-watches", [urls ?? null])
  return rows.map(({ url, every_seconds: every, since, checked_at: checked, due_at: due, failure, failures }) => ({
    url,
    every,
    since: isoOf(since),
    ...(checked ? { checked: isoOf(checked) } : {}),
    due: isoOf(due),
    ...(failure ? { failure } : {}),
    failures,
  }))
}

/** What a watch has asked, by address. */
export async function watchedPages(store: Store, watch: string): Promise<Map<string, WatchedPage>> {
  const rows = await ask<{ url: string; first_at: string; asked_at: string; etag: string | null; last_modified: string | null }>(
    store.pool,
    "watched-pages",
    [watch],
  )
  return new Map(
    rows.map(({ url, first_at: first, asked_at: asked, etag, last_modified: lastModified }) => [
      url,
      { url, first: isoOf(first), asked: isoOf(asked), ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
    ]),
  )
}

/** Keeps what a round has asked and how it ended; nothing where the watch was dropped meanwhile. */
export async function endRound(store: Store, watch: string, { begun, failure, asked, over }: RoundEnd): Promise<void> {
  const rows = asked.map(({ url, asked: at, etag, lastModified }) => ({ url, asked_at: at, etag, last_modified: lastModified }))
  await ask(store.pool, "end-round", [watch, begun ?? null, failure ?? null, JSON.stringify(rows), over])
}

/** Locks on a connection of their own: whoever dies has none. */
export async function watchLocks(store: Store): Promise<WatchLocks> {
  const client = await store.pool.connect()
  // Whoever asks next is told that it broke.
  client.on("error", () => {})
  return {
    take: async (url) => {
      const { rows } = await client.query({ name: "take-watch", text: query("take-watch"), values: [url] })
      return Boolean(rows[0]?.taken)
    },
    give: async (url) => {
      await client.query({ name: "give-watch", text: query("give-watch"), values: [url] })
    },
    close: () => client.release(true),
  }
}
