import type pg from "pg"
import { type Askable, ask } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { NAMING } from "../store/keep-report.ts"
import type { Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"

/** What was removed, or would be. `left`: what still stands and should be looked at, in words. */
export interface Forgotten {
  readonly articles: number
  readonly versions: number
  readonly captures: number
  readonly mentions: number
  readonly entities: number
  readonly left: readonly string[]
}

/** Who removes, when, and whether it is only to be told what would go. `at`: ISO time. */
export interface Forgetting extends Act {
  readonly dry?: boolean
}

/** What must not come back: a digest of its key, its bytes or its folded name. */
export interface Tombstone {
  readonly digest: string
  readonly what: "report" | "address" | "person"
}

/**
 * Runs a removal in one transaction, alone: whoever keeps reports waits until it is over. With `dry` all is done and taken back, so that what is told is what
 * would be. A refusal takes everything back as well.
 */
export async function inForgetting(
  store: Store,
  { dry, who, at }: Forgetting,
  work: (client: pg.ClientBase) => Promise<{ readonly forgotten: Forgotten; readonly tombstones: readonly Tombstone[] } | Refusal>,
): Promise<Forgotten | Refusal> {
  const client = await store.pool.connect()
  let broken: Error | undefined
  try {
    await client.query("begin")
    await client.query("select pg_advisory_xact_lock($1)", [NAMING])
    await client.query("set local sitrep.forgetting = 'on'")
    const done = await work(client)
    if (isRefusal(done)) {
      await client.query("rollback")
      return done
    }
    const { forgotten, tombstones } = done
    await ask(client, "keep-tombstones", [JSON.stringify(tombstones), at, who])
    const { left: _, ...counts } = forgotten
    // The trail says that something went and how much; the subject is the digest that its tombstone has.
    await audit(client, { who, at }, "forget", tombstones[0]?.digest ?? "", counts)
    await client.query(dry ? "rollback" : "commit")
    return forgotten
  } catch (problem) {
    await client.query("rollback").catch((again: Error) => {
      broken = again
    })
    throw problem
  } finally {
    client.release(broken)
  }
}

/** What was removed stands in the files until their space is used again: this makes it free. */
export async function tidy(store: Store): Promise<void> {
  const { rows } = await store.pool.query<{ table: string }>(
    "select quote_ident(relname) as table from pg_class where relnamespace = 'sitrep'::regnamespace and relkind = 'r'",
  )
  await store.pool.query(`vacuum ${rows.map(({ table }) => `sitrep.${table}`).join(", ")}`)
}

export const nothingOf = (what: string, allowed: string): Refusal =>
  refusal({ code: "not-there", message: `the store has nothing of ${what}; needed is ${allowed}. Nothing was changed` })

export const removed = async (db: Askable, table: string, column: string, ids: readonly unknown[]): Promise<number> => {
  // Both names are our own.
  const { rows } = await db.query<{ there: number }>({
    text: `with gone as (delete from ${table} where ${column} = any ($1) returning 1) select count(*) as there from gone`,
    values: [ids],
  })
  return rows[0]?.there ?? 0
}
