import type pg from "pg"
import { findCopies, recentOf } from "./find-copies.ts"
import { inTransaction, type Store } from "./open-store.ts"
import { prepared } from "./prepared.ts"
import { json, type PackedRows } from "./rows-of.ts"

/** Bytes as they came. `given`: what the caller said of them. `digest`, `sha256`: hex; the first over all of it, the second over the payload. */
export interface KeptCapture {
  readonly digest: string
  readonly url?: string
  readonly asked?: string
  readonly at?: string
  readonly status: number
  readonly headers: unknown
  readonly given: unknown
  readonly sha256: string
  readonly payload: Uint8Array
}

/** A report on its way into the store: the capture it came in, and its rows or why there are none. */
export interface Keeping {
  readonly capture: KeptCapture
  /** The article's address, or what stands for it. */
  readonly key: string
  /** Hex SHA-256 over all that went into the reading: the same source is not kept twice. */
  readonly source: string
  readonly part: string
  readonly software: string
  /** Hex digests that a tombstone would have. */
  readonly tombstones: readonly string[]
  readonly read: PackedRows | { readonly code: string; readonly message: string }
}

/** What became of a report. `version`: the article was there with another text. `same`: nothing new. `forgotten`: it was removed on request. */
export type Became = "new" | "version" | "same" | "forgotten"

/** The lock that every keeping holds together, and who changes names alone: a name that is added meets every report. Any unused number. */
export const NAMING = 7_173_303

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex")

/** Keeps one report in one transaction: all of it or nothing. `at`: ISO time. */
export async function keepReport(store: Store, keeping: Keeping, at: string): Promise<Became> {
  const recent = recentOf(store)
  return inTransaction(store, async (client) => {
    const { read, key } = keeping
    const rows = "record" in read ? read : undefined
    // Its names are judged as it is kept: what searches ask of it is made once, not again for each judgement.
    await client.query(prepared("hold-names", [NAMING, "on"]))
    const article = await articleOf(client, key, rows, keeping.tombstones)
    if (!article) return "forgotten"
    const version = await versionOf(client, keeping, article.id, at)
    if (version === undefined) return "same"
    if (rows) recent.set(version.id, rows.shingles)
    // Last: reports that share a hash wait for each other from here on, and where an outlet ends every report with one sentence, those are all of its own.
    const copies = rows?.sketch.length ? await findCopies(client, recent, rows, article.id) : []
    if (copies.length) await client.query(prepared("keep-copies", [version.id, JSON.stringify(copies), keeping.software, at]))
    return version.another ? "version" : "new"
  })
}

/** The article's row; none where a tombstone stands. To be called where names are held. */
export async function articleOf(
  client: pg.ClientBase,
  key: string,
  rows: Pick<PackedRows, "outlet" | "url" | "entities"> | undefined,
  tombstones: readonly string[],
) {
  const outlet = rows?.outlet
  const ask = () =>
    client.query<{ id: number; outlet_id: number | null }>(
      prepared("keep-article", [key, rows?.url ?? null, outlet?.key ?? null, rows?.entities ?? "[]", tombstones.map(bytes)]),
    )
  const [first] = (await ask()).rows
  if (!first || !outlet || first.outlet_id !== null) return first
  await client.query(prepared("keep-outlet", [outlet.key, outlet.name ?? null, outlet.domain ?? null]))
  return (await ask()).rows[0] ?? first
}

/** Keeps a version; its id and whether the article has another, or nothing where it has this one. `judged`: whether the names in it are judged here and now. */
export async function versionOf(
  client: pg.ClientBase,
  { capture, source, part, software, read }: Omit<Keeping, "key" | "tombstones">,
  article: number,
  at: string,
  judged = true,
) {
  const rows = "record" in read ? read : undefined
  const failure = "record" in read ? undefined : read
  const { rows: kept } = await client.query<{ id: number; another: boolean }>(
    prepared("keep-version", [
      bytes(capture.digest),
      capture.url ?? null,
      capture.asked ?? null,
      capture.at ?? null,
      capture.status,
      json(capture.headers),
      json(capture.given),
      bytes(capture.sha256),
      capture.payload,
      at,
      article,
      part,
      bytes(source),
      software,
      failure?.code ?? null,
      failure?.message ?? null,
      rows?.title ?? null,
      rows?.text ?? null,
      rows?.agency ?? null,
      rows?.language ?? null,
      rows?.published ?? null,
      rows?.publishedDay ?? null,
      rows?.record ?? null,
      rows?.claims ?? "[]",
      rows?.statements ?? "[]",
      rows?.mentions ?? "[]",
      rows?.namings ?? "[]",
      OWN_NAME,
      rows?.sketch ?? [],
      judged,
    ]),
  )
  return kept[0]
}

/** [B1] The user's own entries win; the reason that is stored with the judgement. */
const OWN_NAME = JSON.stringify([{ rule: "B1", why: "a name of the user's own" }])
