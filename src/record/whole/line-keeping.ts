import type pg from "pg"
import { plain } from "../name/slug.ts"
import type { Became } from "../store/keep-report.ts"
import { prepared } from "../store/prepared.ts"

/** A line of an export: `{"sitrep": 1, "kind": ...}`. */
export type ExportLine = Readonly<Record<string, unknown>>

/** What lines before have left to be known. */
export interface Memory {
  /** Versions that a tombstone of this store keeps out: the judgements behind them have nothing to stand on. */
  readonly gone: Set<string>
  /** Entities that are called as a person who was removed: they come back only with a report that came after. */
  readonly withheld: Map<string, ExportLine>
}

export type Kept = Became | { readonly wrong: string }
export type Keeper = (client: pg.ClientBase, rows: readonly ExportLine[], memory: Memory) => Promise<readonly Kept[]>
/** The same for one line. */
export type OneKeeper = (client: pg.ClientBase, row: ExportLine, memory: Memory) => Promise<Kept>

export const bytes = (hex: unknown): Buffer => Buffer.from(String(hex), "hex")
export const json = (value: unknown): string => JSON.stringify(value)
export const fresh = async (client: pg.ClientBase, name: string, values: unknown[]): Promise<Became> =>
  (await client.query(prepared(name, values))).rows[0]?.fresh ? "new" : "same"

/** The names of an entity's line, with how they are looked up. Its shape has been looked at. */
export const foldedNames = ({ names }: ExportLine): readonly { readonly name: string; readonly folded: string }[] =>
  // Checked: a list of names.
  ((names ?? []) as readonly { readonly name: string }[]).map((one) => ({ ...one, folded: plain(one.name) }))

export const keepEntityRow = (client: pg.ClientBase, row: ExportLine): Promise<Became> => {
  const { key, type, origin, country, lat, lon, precision } = row
  return fresh(client, "keep-line-entity", [key, type, origin, country, lat, lon, precision, json(foldedNames(row))])
}
