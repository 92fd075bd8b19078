import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { open, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import type pg from "pg"
import { to } from "pg-copy-streams"
import type { Store } from "../store/open-store.ts"
import { query } from "../store/query.ts"
import { inSnapshot } from "./in-batches.ts"

/** What a backup holds: rows by table, and the digest (SHA-256, hex) that stands at its end. */
export interface BackedUp {
  readonly schema: number
  readonly tables: Readonly<Record<string, number>>
  readonly sha256: string
}

/** A table of the store: the columns that can be written, and the one that is numbered by itself. */
export interface Table {
  readonly table: string
  readonly columns: readonly string[]
  readonly identity: string | null
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const tablesOf = async (client: pg.ClientBase): Promise<readonly Table[]> => (await client.query<Table>(query("find-columns"))).rows
/** What ends the rows of a table; no row looks like it, for in a row a backslash is two. */
export const END = "\\.\n"

/**
 * Writes the whole store to one file, out of one moment of it: gzip over a line that tells the schema and `software`, then each table as a line with its
 * columns, its rows as COPY gives them and an end, then a line with counts and the SHA-256 of all before. The file is there whole or not at all.
 * Throws what the file system throws (ENOENT, ENOSPC, EACCES).
 */
export async function backUp(store: Store, file: string, software: string): Promise<BackedUp> {
  const begun = `${file}.${process.pid}.part`
  const done: { backup?: BackedUp } = {}
  try {
    const bytes = inSnapshot(store, (client) => bytesOf(client, software, done))
    await pipeline(Readable.from(bytes, { objectMode: false }), createGzip(), createWriteStream(begun, { flush: true }))
    await rename(begun, file)
    await syncFolder(dirname(file))
  } catch (problem) {
    await rm(begun, { force: true })
    throw problem
  }
  if (!done.backup) throw new Error("a backup that was written has an end")
  return done.backup
}

async function* bytesOf(client: pg.PoolClient, software: string, done: { backup?: BackedUp }): AsyncGenerator<Buffer> {
  const hash = createHash("sha256")
  const hashed = (chunk: Buffer | string): Buffer => {
    const bytes = Buffer.from(chunk)
    hash.update(bytes)
    return bytes
  }
  const { rows: there } = await client.query("select to_regclass('sitrep.migration') is not null as there")
  const { rows: migrations } = there[0]?.there
    ? await client.query<{ number: number; checksum: string }>("select number, checksum from sitrep.migration order by number")
    : { rows: [] }
  const schema = migrations.length
  yield hashed(
    `${JSON.stringify({ sitrep: 1, kind: "backup", schema, migrations: migrations.map(({ checksum }) => checksum), software })}\n`,
  )
  const tables: Record<string, number> = {}
  for (const { table, columns } of schema ? await tablesOf(client) : []) {
    if (table === "migration") continue
    yield hashed(`${JSON.stringify({ table, columns })}\n`)
    const rows = client.query(to(`copy sitrep.${quoted(table)} (${columns.map(quoted).join(", ")}) to stdout`))
    for await (const chunk of rows) yield hashed(chunk)
    yield hashed(END)
    tables[table] = rows.rowCount
  }
  const sha256 = hash.digest("hex")
  done.backup = { schema, tables, sha256 }
  yield Buffer.from(`${JSON.stringify({ tables, sha256 })}\n`)
}

/** The name is on disk when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
