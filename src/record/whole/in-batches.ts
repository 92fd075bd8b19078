import type pg from "pg"
import type { Store } from "../store/open-store.ts"
import { query } from "../store/query.ts"

/** The rows of a query, `size` at a time by a cursor of the transaction that `client` is in: no more of them are held. */
export async function* inBatches<Row extends pg.QueryResultRow>(client: pg.ClientBase, name: string, size: number): AsyncGenerator<Row> {
  const cursor = `"${name}"`
  await client.query(`declare ${cursor} no scroll cursor for ${query(name)}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${size} from ${cursor}`)
    yield* rows
    if (rows.length < size) break
  }
  await client.query(`close ${cursor}`)
}

/** Gives what `work` gives, all of it out of one moment of the store; nothing is written. */
export async function* inSnapshot<T>(store: Store, work: (client: pg.PoolClient) => AsyncGenerator<T>): AsyncGenerator<T> {
  const client = await store.pool.connect()
  let broken: Error | undefined
  try {
    await client.query("begin isolation level repeatable read read only")
    yield* work(client)
  } finally {
    // Whoever stops listening half-way leaves a transaction open; nothing in it is to be kept.
    await client.query("rollback").catch((problem: Error) => {
      broken = problem
    })
    client.release(broken)
  }
}
