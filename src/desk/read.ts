import { createHash } from "node:crypto"
import { type Article, decodeBytes, type Form, isUnreadable, pathTo, readArticle, tellForm, type Unreadable } from "../article/index.ts"
import { findClaims } from "../claim/index.ts"
import { type Span, toSource } from "../evidence/index.ts"
import { annotate } from "../reading/index.ts"
import type { Failure, Report } from "../record/index.ts"

/**
 * One report to read: exactly one of `text` (the body alone), `page` (copied from a page), `html` (a saved page) or `bytes` (a file; `as` says
 * what it is, else its content tells). `published`: ISO 8601 prefix. `id`: else made from the content.
 */
export interface Input {
  readonly id?: string
  readonly text?: string
  readonly page?: string
  readonly html?: string
  readonly bytes?: Uint8Array
  readonly as?: Form
  /** The encoding of `bytes` that the transport names. */
  readonly charset?: string
  /** When the copy was made: ISO 8601. */
  readonly retrieved?: string
  readonly published?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
}

/**
 * Reads one report. Pure: no clock, no network, the same input gives the same record. Never throws on bad input: what cannot be read is a
 * `Failure`. A report in another language than English keeps its article, and nothing is read from it.
 */
export function read(input: Input): Report | Failure {
  const given = sourceOf(input)
  const id =
    input.id ??
    `r-${createHash("sha256")
      .update(given?.source ?? "")
      .digest("hex")
      .slice(0, 16)}`
  if (!given) return failed(id, "no-input", "the input has none of text, page, html, bytes; needed is one of them")
  if (typeof given.source !== "string")
    return failed(id, "bad-input", `the input's ${given.form ?? "bytes"} is ${typeof given.source}; needed is a string`)
  if ("unreadable" in given) return failed(id, given.unreadable.code, given.unreadable.message)
  const article = articleOf(given, input)
  return isUnreadable(article) ? failed(id, article.code, article.message) : reportOf(id, article)
}

function articleOf(given: Source, input: Input): Article | Unreadable {
  return readArticle(given.source, given.form ?? tellForm(given.source), {
    ...(input.published ? { published: input.published } : {}),
    ...(input.url ? { url: input.url } : {}),
    ...(input.outlet ? { outlet: input.outlet } : {}),
    ...(input.title ? { title: input.title } : {}),
    ...(input.retrieved ? { retrieved: input.retrieved } : {}),
  })
}

/** Where words of a record stand in the input: half-open, in UTF-16 code units of its source; on a saved page the element's CSS selector too. */
export interface Located extends Span {
  readonly path?: string
}

/**
 * The way back from a span of `article.text` to the input it was read from: a run for each stretch that stands there unbroken, none for what was supplied
 * (blank space, the bars of a table) or where the input cannot be read. Pure; reads the article again.
 */
export function locate(input: Input, span: Span): Located[] {
  const given = sourceOf(input)
  if (!given || typeof given.source !== "string" || "unreadable" in given) return []
  const article = articleOf(given, input)
  if (isUnreadable(article)) return []
  const { source, form = tellForm(given.source) } = given
  return toSource(article.mapping, span).map((run) => (form === "html" ? { ...run, path: pathTo(source, run.from) } : run))
}

const failed = (id: string, code: string, message: string): Failure => ({ id, error: { code, message } })

interface Source {
  readonly source: string
  readonly form?: Form
}

function sourceOf({
  text,
  page,
  html,
  bytes,
  as,
  charset,
}: Input): Source | (Source & { unreadable: { code: string; message: string } }) | undefined {
  if (text !== undefined) return { source: text, form: "text" }
  if (page !== undefined) return { source: page, form: "page" }
  if (html !== undefined) return { source: html, form: "html" }
  if (!bytes) return undefined
  const source = decodeBytes(bytes, as, charset)
  if (typeof source !== "string") return { source: "", unreadable: source }
  return as ? { source, form: as } : { source }
}

function reportOf(id: string, { mapping: _mapping, ...article }: Article): Report {
  const base = { sitrep: 1 as const, id, article }
  if (article.language !== undefined && article.language !== "en")
    return { ...base, sentences: [], names: [], entities: [], dates: [], quantities: [], attributions: [], claims: [] }
  const outlet = article.outlet?.name
  const reading = annotate(article.text, {
    ...(article.published ? { published: article.published.value } : {}),
    ...(outlet ? { outlet } : {}),
    ...(article.title ? { title: article.title } : {}),
    ...(article.parts
      ? { parts: article.parts.map(({ from, to, published }) => ({ from, to, ...(published ? { published: published.value } : {}) })) }
      : {}),
  })
  const { attributions, claims } = findClaims(reading)
  const { names, entities, dates, quantities } = reading
  const sentences = reading.sentences.map(({ from, to }) => ({ from, to }))
  return { ...base, sentences, names, entities, dates, quantities, attributions, claims }
}
