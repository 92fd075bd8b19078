import type { Writable } from "node:stream"
import { finished } from "node:stream/promises"
import type pg from "pg"
import { from } from "pg-copy-streams"
import { apply, LAID, MIGRATING, migrations } from "../store/migrate.ts"
import type { Store } from "../store/open-store.ts"
import { storeError } from "../store/store-error.ts"
import { quoted, tablesOf } from "./back-up.ts"
import { type BackupHead, readBackup } from "./read-backup.ts"

/** What was restored: rows by table, from a backup of which schema. */
export interface Restored {
  readonly schema: number
  readonly tables: Readonly<Record<string, number>>
}

/**
 * Puts a backup into a store with nothing in it, and brings it to the newest schema: in one transaction, after the whole file was checked. Needs a store that
 * was opened without being migrated (`upTo` 0), or one that is still empty. Throws a StoreError where the file is no whole backup (`bad-backup`), is of a
 * newer Sitrep (`newer-backup`, `other-schema`), or the store is not empty (`store-not-empty`): then nothing was changed.
 */
export async function restore(store: Store, file: string): Promise<Restored> {
  const { head, tables } = await checked(file)
  const client = await store.pool.connect()
  let broken: Error | undefined
  try {
    await client.query("begin")
    await client.query("select pg_advisory_xact_lock($1)", [MIGRATING])
    await needEmpty(client)
    await layOut(client, head)
    await load(client, file, tables)
    for (const migration of migrations().slice(head.schema)) await apply(client, migration)
    await client.query("commit")
    // A table that was just filled has no statistics, and queries are planned by them.
    await client.query("analyze")
    return { schema: head.schema, tables }
  } catch (problem) {
    await client.query("rollback").catch((again: Error) => {
      broken = again
    })
    throw problem
  } finally {
    client.release(broken)
  }
}

/** Reads all of a backup, so that nothing is touched for the sake of one that is broken. */
async function checked(file: string): Promise<{ readonly head: BackupHead; readonly tables: Readonly<Record<string, number>> }> {
  let head: BackupHead | undefined
  let tables: Readonly<Record<string, number>> = {}
  for await (const part of readBackup(file)) {
    if ("head" in part) head = part.head
    if ("end" in part) tables = part.end.tables
    const known = migrations()
    if (!("head" in part)) continue
    if (part.head.schema > known.length)
      throw storeError({
        code: "newer-backup",
        message: `"${file}" has schema ${part.head.schema}, made by "${part.head.software}", which is newer; this Sitrep knows ${known.length}. Nothing was changed`,
      })
    const other = part.head.migrations.findIndex((checksum, at) => known[at]?.checksum !== checksum)
    if (other >= 0)
      throw storeError({
        code: "other-schema",
        message: `migration ${other + 1} of "${file}" is not the one this Sitrep knows ("${known[other]?.name}"); nothing was changed`,
      })
  }
  if (!head) throw new Error("a backup that was read has a head")
  return { head, tables }
}

/** Throws where anything was kept. From here to the end of the transaction nobody else gets in. */
async function needEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query("select to_regnamespace('sitrep') is not null as there")
  if (!rows[0]?.there) return
  for (const { table } of await tablesOf(client)) {
    await client.query(`lock table sitrep.${quoted(table)} in access exclusive mode`)
    if (table === "migration") continue
    const { rows: kept } = await client.query(`select exists (select from sitrep.${quoted(table)}) as there`)
    if (kept[0]?.there)
      throw storeError({
        code: "store-not-empty",
        message: `the store has something in it already (table "${table}"); needed is an empty one: another --data folder or database. Nothing was changed`,
      })
  }
}

/** The schema of the backup. A store of another, empty as it is, is laid out anew. */
async function layOut(client: pg.ClientBase, { schema }: BackupHead): Promise<void> {
  const { rows: there } = await client.query("select to_regclass('sitrep.migration') is not null as there")
  const { rows } = there[0]?.there ? await client.query("select count(*)::int as number from sitrep.migration") : { rows: [] }
  if (rows[0]?.number === schema) return
  await client.query("drop schema if exists sitrep cascade")
  await client.query(LAID)
  for (const migration of migrations().slice(0, schema)) await apply(client, migration)
}

async function load(client: pg.PoolClient, file: string, counts: Readonly<Record<string, number>>): Promise<void> {
  const tables = await tablesOf(client)
  // What triggers derive from rows is in the backup as well.
  const triggers = async (how: "enable" | "disable"): Promise<void> => {
    for (const { table } of tables) await client.query(`alter table sitrep.${quoted(table)} ${how} trigger user`)
  }
  await triggers("disable")
  let into: { readonly table: string; readonly stream: Writable & { readonly rowCount: number } } | undefined
  const over = async (): Promise<void> => {
    if (!into) return
    const { table, stream } = into
    into = undefined
    stream.end()
    await finished(stream)
    if (stream.rowCount !== counts[table])
      throw storeError({
        code: "bad-backup",
        message: `"${file}" has ${stream.rowCount} rows of "${table}"; its end says ${counts[table]}. Nothing was changed`,
      })
  }
  for await (const part of readBackup(file)) {
    if ("rows" in part) {
      if (into && !into.stream.write(part.rows)) await drained(into.stream)
      continue
    }
    await over()
    if ("table" in part) {
      const { table, columns } = part
      const stream = client.query(from(`copy sitrep.${quoted(table)} (${columns.map(quoted).join(", ")}) from stdin`))
      // Told by whoever waits for it: while rows are read from the file nobody does.
      stream.on("error", () => {})
      into = { table, stream }
    }
  }
  await triggers("enable")
  for (const { table, identity } of tables)
    if (identity)
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max(${quoted(identity)}), 0) + 1 from sitrep.${quoted(table)}), false)`,
        [`sitrep.${quoted(table)}`, identity],
      )
}

const drained = (stream: Writable): Promise<void> =>
  new Promise((resolve, reject) => {
    if (stream.errored) return reject(stream.errored)
    stream.once("drain", resolve)
    stream.once("error", reject)
  })
