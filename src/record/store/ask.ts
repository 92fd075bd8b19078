import type pg from "pg"
import { prepared } from "./prepared.ts"

/** What can be asked: the pool of a store, or the one connection of a transaction. */
export interface Askable {
  readonly query: <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => Promise<pg.QueryResult<Row>>
}

/** The rows that a query of src/record/store/query/ gives, run as a prepared statement of its name. */
export async function ask<Row extends pg.QueryResultRow>(db: Askable, name: string, values: unknown[]): Promise<Row[]> {
  const { rows } = await db.query<Row>(prepared(name, values))
  return rows
}

/** A time as PostgreSQL writes it in UTC, in ISO 8601: "2026-06-14 10:00:00+00" is "2026-06-14T10:00:00Z". */
export const isoOf = (time: string): string => time.replace(" ", "T").replace(/\+00(?::00)?$/, "Z")
