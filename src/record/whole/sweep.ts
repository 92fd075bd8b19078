import type pg from "pg"
import { ask } from "../store/ask.ts"
import { quoted } from "./back-up.ts"
import { blotted, blottedIn } from "./redact.ts"

/** Rows in which names were blotted out, and the keys of articles among them: as they were. */
export interface Swept {
  readonly rows: number
  readonly keys: readonly string[]
}

/** What has to be as it was made: the migrations, what is searched, which follows from the rest, and the desk's own people, who must still be let in. */
const LEFT_ALONE = new Set(["migration", "sought", "account", "visit"])

/** Blots forms out of every text and JSON of the store. `pattern`: how PostgreSQL finds rows that may have one. Every table is read through. */
export async function sweep(client: pg.ClientBase, forms: RegExp, pattern: string): Promise<Swept> {
  let swept = 0
  const keys: string[] = []
  for (const { table, column, type } of await ask<{ table: string; column: string; type: string }>(client, "find-text-columns", [])) {
    if (LEFT_ALONE.has(table)) continue
    const [from, name] = [quoted(table), quoted(column)]
    const { rows } = await client.query<{ at: string; words: string }>(
      `select ctid::text as at, ${name}::text as words from ${from} where ${name}::text ~* $1`,
      [pattern],
    )
    for (const { at, words } of rows) {
      const without = type === "text" ? blotted(words, forms) : JSON.stringify(blottedIn(JSON.parse(words), forms))
      if (without === words || (type !== "text" && without === JSON.stringify(JSON.parse(words)))) continue
      if (table === "article" && column === "key") keys.push(words)
      await client.query(`update ${from} set ${name} = $1 where ctid = $2::tid`, [without, at])
      swept++
    }
  }
  return { rows: swept, keys }
}
