import type pg from "pg"
import { query } from "./query.ts"
import { storable } from "./rows-of.ts"

/** A query by its name; what PostgreSQL keeps in no text stands in its values as U+FFFD. */
export const prepared = (name: string, values: readonly unknown[]): pg.QueryConfig => ({
  name,
  text: query(name),
  values: values.map((value) => (typeof value === "string" ? storable(value) : value)),
})
