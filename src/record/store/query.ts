import { readFileSync } from "node:fs"

const loaded = new Map<string, string>()

/** The text of a query in src/record/store/query/, by its file's name without ".sql". */
export function query(name: string): string {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`./query/${name}.sql`, import.meta.url), "utf8")
  loaded.set(name, text)
  return text
}
