import { fold } from "../../reading/index.ts"
import { agencyOf } from "../copy/agency-of.ts"
import { type Shingles, shinglesOf } from "../copy/shingles-of.ts"
import { sketchOf } from "../copy/sketch-of.ts"
import { nameEntities } from "../name/name-entities.ts"
import { registerOf } from "../name/register-of.ts"
import { plain } from "../name/slug.ts"
import type { Report } from "../report.ts"
import { daysOf } from "../statement/days-of.ts"
import { statementsOf } from "../statement/statements-of.ts"

/** What the store keeps of a record, in the shape of its tables: lists are JSON, as the queries take them. Made where the reading is, off the main thread. */
export interface Rows {
  readonly outlet?: { readonly key: string; readonly name?: string; readonly domain?: string }
  readonly url?: string
  readonly title?: string
  readonly text: string
  readonly agency?: string
  readonly language?: string
  readonly published?: string
  readonly publishedDay?: string
  readonly record: string
  readonly claims: string
  readonly statements: string
  readonly mentions: string
  readonly entities: string
  readonly namings: string
  readonly shingles: Shingles
  /** The hashes that candidates for copies are found by: safe integers. */
  readonly sketch: readonly number[]
}

const LONG = ["text", "record", "claims", "statements", "mentions", "entities", "namings"] as const
type Long = (typeof LONG)[number]

/** Rows whose long texts may be UTF-8 already: they go from thread to thread and on to the server as they are. */
export type PackedRows = Omit<Rows, Long> & { readonly [name in Long]: string | Uint8Array }

/** Rows with their long texts as UTF-8, each in a buffer of its own, and these buffers: what moves between threads is then not copied. */
export function packed(rows: Rows): { readonly rows: PackedRows; readonly buffers: ArrayBuffer[] } {
  const encoder = new TextEncoder()
  const texts = LONG.map((name) => [name, encoder.encode(rows[name])] as const)
  // An encoder makes a new buffer for each text, and none that is shared.
  return { rows: { ...rows, ...Object.fromEntries(texts) }, buffers: texts.map(([, bytes]) => bytes.buffer as ArrayBuffer) }
}

// The user's own names are in the store, and win when the report is kept: a thread that reads knows the shipped register alone.
const NOTHING_OWN = registerOf([])

/** The rows of a record. Pure: the same record gives the same rows. */
export function rowsOf(report: Report): Rows {
  const { article, entities } = report
  const { claims, statements } = statementsOf(report)
  const namings = nameEntities(report, NOTHING_OWN)
  const agency = agencyOf(report)
  const shingles = shinglesOf(article.text)
  const published = article.published?.value
  const day = published === undefined ? undefined : daysOf(published)?.first
  const { name, domain } = article.outlet ?? {}
  const key = domain ?? (name && fold(name))
  return {
    ...(key ? { outlet: { key, ...(name ? { name } : {}), ...(domain ? { domain } : {}) } } : {}),
    ...(article.url ? { url: article.url } : {}),
    ...(article.title ? { title: storable(article.title) } : {}),
    text: storable(article.text),
    ...(agency ? { agency: agency.name } : {}),
    ...(article.language ? { language: article.language } : {}),
    ...(published ? { published } : {}),
    ...(day ? { publishedDay: day } : {}),
    record: JSON.stringify(report),
    claims: json(
      claims.map(({ quote, saidBy, days, ...one }) => ({
        ...one,
        quote_from: quote.from,
        quote_to: quote.to,
        said_by: saidBy,
        ...(days ? { first_day: days.first, last_day: days.last } : {}),
      })),
    ),
    statements: json(statements.map(({ span, ...one }) => ({ ...one, ...(span ? { span_from: span.from, span_to: span.to } : {}) }))),
    mentions: json(
      entities.map(({ id, kind, name: called, role, affiliation }) => ({
        ref: id,
        kind,
        name: called,
        folded: plain(called),
        role,
        affiliation,
      })),
    ),
    entities: json(
      [...new Map(namings.map(({ entry }) => [entry.key, entry])).values()].map(({ names, ...entry }) => ({
        ...entry,
        names: names.map((one, position) => ({ ...one, folded: plain(one.name), position })),
      })),
    ),
    namings: json(namings.map(({ ref, entry, score, reasons }) => ({ ref, key: entry.key, score, reasons }))),
    shingles,
    sketch: sketchOf(shingles),
  }
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair: each stands as U+FFFD, so that positions stay. */
export const storable = (text: string): string =>
  text.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")

/** JSON that PostgreSQL takes: the same, in the escapes that JSON gives such characters. */
export const json = (value: unknown): string =>
  JSON.stringify(value).replace(/(\\\\)|\\u0000|\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, (_, pair: string | undefined) => pair ?? "\\ufffd")
