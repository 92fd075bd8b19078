import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import type pg from "pg"
import { storeError } from "./store-error.ts"

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const FOLDER = new URL("./migration/", import.meta.url)
/** One migrates at a time. Any number that nobody else uses. */
export const MIGRATING = 7_173_302
/** What stands before the first migration. */
export const LAID = `create schema if not exists sitrep;
  create table if not exists sitrep.migration (number integer primary key, name text not null, checksum text not null)`

/** The migrations in order; their numbers run from 1 without a gap. */
export const migrations = (): readonly Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, FOLDER), "utf8")
      return { number: Number(name.slice(0, 4)), name: name.slice(0, -4), sql, checksum: createHash("sha256").update(sql).digest("hex") }
    })

/**
 * Brings a database to the newest schema, or to `upTo`: each migration in a transaction of its own, so that a killed one is as if never begun. A database of a
 * newer Sitrep, or one whose migrations were others, is refused before anything is written. Throws a StoreError.
 */
export async function migrate(client: pg.ClientBase, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  const all = migrations()
  if ((await applied(client, all)) >= Math.min(upTo, all.length)) return
  await client.query("select pg_advisory_lock($1)", [MIGRATING])
  try {
    await client.query(LAID)
    const done = await applied(client, all)
    for (const migration of all) {
      const { number, name } = migration
      if (number <= done || number > upTo) continue
      await client.query("begin")
      try {
        await apply(client, migration)
        await client.query("commit")
      } catch (problem) {
        await client.query("rollback").catch(() => {})
        throw storeError(
          { code: "migration-failed", message: `the store cannot be brought up to date by "${name}"; it is as it was before it` },
          problem,
        )
      }
    }
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATING]).catch(() => {})
  }
}

/** Applies one migration, in the transaction that the client is in. */
export async function apply(client: pg.ClientBase, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query("insert into sitrep.migration (number, name, checksum) values ($1, $2, $3)", [number, name, checksum])
}

/** The number of the last migration that was applied. */
async function applied(client: pg.ClientBase, all: readonly Migration[]): Promise<number> {
  const { rows: there } = await client.query("select to_regclass('sitrep.migration') is not null as there")
  if (!there[0]?.there) return 0
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>("select * from sitrep.migration order by number")
  const last = rows.at(-1)?.number ?? 0
  if (last > all.length)
    throw storeError({
      code: "newer-store",
      message: `the store has schema ${last}, made by a newer Sitrep; this one knows ${all.length}. Nothing was changed`,
    })
  for (const { number, name, checksum } of rows)
    if (all[number - 1]?.checksum !== checksum)
      throw storeError({
        code: "other-schema",
        message: `migration ${number} of the store, "${name}", is not the one this Sitrep knows; nothing was changed`,
      })
  return last
}
