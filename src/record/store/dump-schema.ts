import { readFileSync } from "node:fs"
import type pg from "pg"
import { query } from "./query.ts"

/** The schema of a store as text, the same on every version of PostgreSQL: tables with columns, constraints, indexes and triggers, then functions. */
export async function dumpSchema(client: pg.ClientBase | pg.Pool): Promise<string> {
  const { rows } = await client.query<{ words: string }>(query("dump-schema"))
  return `${rows.map(({ words }) => words).join("\n")}\n`
}

/** The schema that the migrations make, as it is committed: src/record/store/schema.txt, written by `npm run schema`. */
export const committedSchema = (): string => readFileSync(new URL("./schema.txt", import.meta.url), "utf8")
