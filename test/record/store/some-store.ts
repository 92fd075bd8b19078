import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { openStore, type Store, type Where } from "../../../src/record/index.ts"

/** The server that the store's tests run on, where one is named; else each has an embedded server of its own. */
export const SERVER = process.env.SITREP_TEST_DATABASE_URL

const endings: (() => Promise<void>)[] = []
let made = 0

/** A place for a new store: a folder, or a database of the server. It is gone after `closeStores`. */
export async function somePlace(): Promise<Where> {
  if (!SERVER) return { data: someFolder() }
  const name = `sitrep_test_${process.pid}_${made++}`
  await administer(`create database ${name}`)
  endings.push(() => administer(`drop database ${name} with (force)`))
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return { url: url.href }
}

/** A new folder that is gone after `closeStores`. Every user may enter it: for root, the embedded server runs as another. */
export function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-"))
  chmodSync(folder, 0o755)
  endings.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open store with nothing in it. `upTo`: of an earlier schema. */
export async function someStore(upTo?: number): Promise<Store> {
  const store = await openStore(await somePlace(), upTo)
  endings.push(store.close)
  return store
}

/** Closes what was opened, newest first, and takes it away. */
export async function closeStores(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end()
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(statement)
  await client.end()
}
