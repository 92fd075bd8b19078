import type { Keeping, KeptCapture } from "./keep-report.ts"
import { inTransaction, type Store } from "./open-store.ts"
import { prepared } from "./prepared.ts"
import { json } from "./rows-of.ts"

/** A capture as it stands in the store. */
export interface StoredCapture extends Omit<KeptCapture, "digest" | "headers" | "given"> {
  /** A list of [name, value], as it was kept. */
  readonly headers: unknown
  readonly given: unknown
}

/** How many captures are kept and not yet read; `ready`: of those, nobody has taken; `givenUp`: reading them failed too often. */
export interface Waiting {
  readonly waiting: number
  readonly ready: number
  readonly givenUp: number
}

/** Tries of one job, with longer and longer waits between them: some ten hours. A job fails where the store does, never for what a report holds. */
const TRIES = 10

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex")

/** The library's own name for its place in the database; nothing from outside moves it. */
export const SCHEMA = "graphile_worker"

/** Makes the queue ready in the store's database. Twice is once. */
export async function prepareQueue(store: Store): Promise<void> {
  // A connection at work that breaks tells its query; without a listener it would end the process as well.
  if (!store.pool.listenerCount("connect")) store.pool.on("connect", (client) => client.on("error", () => {}))
  const { Logger, runMigrations } = await import("graphile-worker")
  await runMigrations({ pgPool: store.pool, schema: SCHEMA, logger: new Logger(() => () => {}) })
}

/**
 * Keeps a capture and the job of reading it, in one transaction: both are there, or neither. `same`: it is read or waits already. Needs `prepareQueue`.
 * `at`: ISO time.
 */
export async function queueCapture(
  store: Store,
  { capture, tombstones }: Pick<Keeping, "capture" | "tombstones">,
  at: string,
): Promise<"queued" | "same" | "forgotten"> {
  return inTransaction(store, async (client) => {
    const { digest, url, asked, at: had, status, headers, given, sha256, payload } = capture
    const values = [
      bytes(digest),
      url ?? null,
      asked ?? null,
      had ?? null,
      status,
      json(headers),
      json(given),
      bytes(sha256),
      payload,
      at,
      tombstones.map(bytes),
    ]
    const keep = async () => (await client.query<Kept>(prepared("keep-capture", values))).rows[0]
    // Nothing: another was keeping it at this moment, and is done now.
    const kept = (await keep()) ?? (await keep())
    if (!kept) throw new Error("a capture that is kept has a row")
    if (kept.forgotten) return "forgotten"
    if (kept.read) return "same"
    const { rows: jobs } = await client.query<{ fresh: boolean }>(prepared("queue-capture", [kept.id, TRIES]))
    return jobs[0]?.fresh ? "queued" : "same"
  })
}

interface Kept {
  readonly id: number
  readonly fresh: boolean
  readonly read: boolean
  readonly forgotten: boolean
}

/** A capture out of the store; nothing where it is gone, or its bytes were removed on request. */
export async function takeCapture(store: Store, id: number): Promise<StoredCapture | undefined> {
  const { rows } = await store.pool.query(prepared("take-capture", [id]))
  const [row] = rows
  if (!row) return undefined
  const { url, asked, at, ...rest } = row
  return { ...rest, ...(url === null ? {} : { url }), ...(asked === null ? {} : { asked }), ...(at === null ? {} : { at }) }
}

/** How much there is to do. Needs `prepareQueue`. */
export async function countWaiting(store: Store): Promise<Waiting> {
  const { rows } = await store.pool.query(prepared("count-waiting", []))
  const { waiting, ready, given_up } = rows[0] ?? {}
  return { waiting: Number(waiting), ready: Number(ready), givenUp: Number(given_up) }
}
