import { isUtf8 } from "node:buffer"
import type pg from "pg"
import type { Store } from "../store/open-store.ts"
import { inBatches, inSnapshot } from "./in-batches.ts"

type Row = Readonly<Record<string, unknown>>
interface CaptureRow {
  readonly payload: Buffer | null
  readonly [column: string]: unknown
}
interface VersionRow {
  readonly record: string | null
  readonly [column: string]: unknown
}

/** Rows held at once: few where a row holds a page or a record, which may be of many megabytes. */
const FEW = 4
const SOME = 16
const MANY = 500
/** A payload is longer in base64 by a third, as text by what JSON escapes: a text of control characters by five times, and then base64 is used. */
const ESCAPED = 4 / 3

/**
 * The whole store as JSON lines, each with its newline, out of one moment of it: what was removed, who names stand for, captures, versions, dossiers, judgements,
 * what people said within dossiers, watches, the audit trail. The same store gives the same lines, and so does one that was made of them: nothing in them is numbered by the store.
 */
export const exportLines = (store: Store): AsyncGenerator<string> => inSnapshot(store, linesOfStore)

async function* linesOfStore(client: pg.PoolClient): AsyncGenerator<string> {
  const { rows } = await client.query<{ number: number }>("select max(number) as number from migration")
  yield line("export", { schema: rows[0]?.number ?? 0 })
  for await (const { at, ...row } of inBatches<Row>(client, "export-tombstones", MANY)) yield line("tombstone", { ...row, at: time(at) })
  for await (const { kind, ...row } of inBatches<Row>(client, "export-entities", MANY)) yield line("entity", { type: kind, ...row })
  for await (const { payload, kept_at, ...row } of inBatches<CaptureRow>(client, "export-captures", FEW))
    yield line("capture", { ...row, kept_at: time(kept_at), ...packed(payload) })
  for await (const row of inBatches<VersionRow>(client, "export-versions", SOME)) yield versionLine(row)
  for await (const { at, nth, ...row } of inBatches<Row>(client, "export-dossiers", MANY))
    yield line("dossier", { ...row, at: time(at), nth })
  for await (const { decided_at, withdrawn_at, ...row } of inBatches<Row>(client, "export-judgements", MANY))
    yield line("judgement", { ...row, decided_at: time(decided_at), withdrawn_at: time(withdrawn_at) })
  for (const kind of ["decision", "placement", "level"] as const)
    for await (const { at, withdrawn_at, ...row } of inBatches<Row>(client, `export-${kind}s`, MANY))
      yield line(kind, { ...row, at: time(at), withdrawn_at: time(withdrawn_at) })
  for await (const { at, ...row } of inBatches<Row>(client, "export-alerted", MANY)) yield line("alerted", { ...row, at: time(at) })
  for await (const { watch } of inBatches<{ watch: Row }>(client, "export-watches", MANY)) yield line("watch", { watch: inUtc(watch) })
  for await (const { page } of inBatches<{ page: Row }>(client, "export-watched-pages", MANY))
    yield line("watched-page", { page: inUtc(page) })
  for await (const { at, ...row } of inBatches<Row>(client, "export-audit", MANY)) yield line("audit", { at: time(at), ...row })
}

/** What is absent is left out, as in the record; an `nth` of 0 is what every line has. */
function line(kind: string, fields: Row): string {
  const told = Object.entries(fields).filter(([name, value]) => value !== null && value !== undefined && !(name === "nth" && value === 0))
  return `${JSON.stringify({ sitrep: 1, kind, ...Object.fromEntries(told) })}\n`
}

function versionLine({
  article,
  url,
  outlet,
  outlet_name,
  outlet_domain,
  failure_code,
  failure_message,
  record,
  kept_at,
  ...row
}: VersionRow) {
  const about = {
    article: {
      key: article,
      ...(url === null ? {} : { url }),
      ...(outlet === null ? {} : { outlet: { key: outlet, ...named("name", outlet_name), ...named("domain", outlet_domain) } }),
    },
    ...row,
    kept_at: time(kept_at),
  }
  if (record === null) return line("version", { ...about, failure: { code: failure_code, message: failure_message } })
  // The record is JSON already, on one line: it stands in the line as it stands in the store.
  return `${line("version", about).slice(0, -2)},"record":${record}}\n`
}

const named = (name: string, value: unknown) => (value === null ? {} : { [name]: value })

/** "2026-06-14 10:00:00.25+00", as PostgreSQL prints it for a connection in UTC, in ISO 8601. */
const time = (value: unknown): string | undefined =>
  typeof value === "string" ? value.replace(" ", "T").replace(/\+00(?::00)?$/, "Z") : undefined

const inUtc = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (value === null) return []
      return [[name, typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/.test(value) ? time(value) : value]]
    }),
  )

/** Bytes as text where they are UTF-8, else in base64; of what was removed nothing. */
function packed(payload: Buffer | null): { readonly text?: string; readonly base64?: string } {
  if (!payload) return {}
  if (isUtf8(payload)) {
    const text = payload.toString("utf8")
    if (payload.length < 1_000_000 || JSON.stringify(text).length <= payload.length * ESCAPED) return { text }
  }
  return { base64: payload.toString("base64") }
}
