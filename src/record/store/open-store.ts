import pg from "pg"
import { attach, type Place } from "./engine/embedded.ts"
import { migrate } from "./migrate.ts"
import { isStoreError, storeError } from "./store-error.ts"

/** Where a store is: a data folder with its embedded server, or a database of a server (`postgres://...`). */
export type Where = { readonly data: string } | { readonly url: string }

/** A store that is open. Lives until it is closed. */
export interface Store {
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/** Connections of one process; a command that ingests uses most of them. */
const CONNECTIONS = 10
const OPTIONS = "-c search_path=sitrep,public -c timezone=UTC -c jit=off -c intervalstyle=iso_8601 -c datestyle=ISO"

const INT8 = 20
/** date, timestamp, timestamptz. */
const TIMES = new Set([1082, 1114, 1184])
// Numbers stay numbers, days and times stay the text that PostgreSQL gives: a Date would carry this machine's zone in.
const types: pg.CustomTypesConfig = {
  // pg's own type of it names each object id by an overload.
  getTypeParser: parserOf as typeof pg.types.getTypeParser,
}

function parserOf(id: number, format: "text") {
  if (id === INT8) return Number
  return TIMES.has(id) ? String : pg.types.getTypeParser(id, format)
}

/** Opens a store, making and migrating it where needed (`upTo`: no further than this schema). Throws a StoreError where that cannot be. */
export async function openStore(where: Where, upTo?: number): Promise<Store> {
  const place = "data" in where ? await attach(where.data) : remote(where.url)
  const pool = new pg.Pool({ ...place.config, max: CONNECTIONS, options: OPTIONS, types, application_name: "sitrep" })
  // An idle connection that breaks is replaced by the pool; one at work tells whoever works with it.
  pool.on("error", () => {})
  const close = async (): Promise<void> => {
    await pool.end()
    await place.leave()
  }
  try {
    const client = await pool.connect()
    try {
      await migrate(client, upTo)
    } finally {
      client.release()
    }
  } catch (problem) {
    await close()
    throw isStoreError(problem) ? problem : unreachable(problem)
  }
  return { pool, close }
}

const remote = (url: string): Place => ({ config: { connectionString: url }, leave: async () => {} })

const unreachable = (problem: unknown): Error =>
  storeError(
    {
      code: "store-unreachable",
      message: `the store cannot be reached: ${problem instanceof Error ? problem.message : String(problem)}; is the server that DATABASE_URL names running?`,
    },
    problem,
  )

/** What PostgreSQL says when two transactions stood in each other's way: each may be tried again. */
const TRY_AGAIN = new Set(["40001", "40P01"])
const TRIES = 5

/** Runs `work` in one transaction: all of it is kept, or nothing. Tried again where another stood in its way. */
export async function inTransaction<T>(store: Store, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    const client = await store.pool.connect()
    let broken: Error | undefined
    try {
      await client.query("begin")
      const result = await work(client)
      await client.query("commit")
      return result
    } catch (problem) {
      await client.query("rollback").catch((again: Error) => {
        broken = again
      })
      if (tried === TRIES || !(problem instanceof Error && "code" in problem && TRY_AGAIN.has(String(problem.code)))) throw problem
    } finally {
      // A connection that cannot even roll back is not given to anyone again.
      client.release(broken)
    }
  }
}
