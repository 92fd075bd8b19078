import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import {
  bodyOf,
  type Capture,
  decodeXml,
  headerOf,
  isUncaptured,
  LARGEST,
  readFeed,
  readMhtml,
  readWacz,
  readWarc,
  tellKind,
  type Uncaptured,
} from "../capture/index.ts"
import type { Failure } from "../record/index.ts"
import type { Input } from "./read.ts"

/** What a source is, where its content is not to tell: a form of article, or a file of many. */
export type SourceForm = "html" | "page" | "text" | "warc" | "feed"
/** What is known of a source from outside, for every report in it. `id`: the caller's own, where there is one. */
export type Given = Omit<Input, "bytes" | "text" | "page" | "html" | "as" | "id"> & { readonly as?: SourceForm; readonly id?: string }

/** A report that waits to be read: the capture it came in, what was said of it, and the input made of both. */
export interface Found {
  readonly capture: Capture
  readonly given: Given
  readonly input: Input & { readonly id: string }
}

export const isFound = (one: object): one is Found => "input" in one

/**
 * The reports of a file or folder, in order: a page, a text, a feed's entries, the pages of a WARC, WACZ or MHTML file. What cannot be had is a
 * `Failure` among them. Throws only where the file itself cannot be opened (ENOENT and its like).
 */
export async function* findInputs(path: string, given: Given): AsyncGenerator<Found | Failure> {
  const about = await stat(path)
  if (about.isDirectory()) {
    for (const name of (await readdir(path)).sort()) if (!name.startsWith(".")) yield* findInputs(join(path, name), given)
    return
  }
  const kind = given.as === undefined ? await kindOf(path) : given.as
  if (kind === "wacz") return yield* inputsIn(readWacz(path), path, given)
  if (kind === "warc") return yield* inputsIn(readWarc(createReadStream(path), path), path, given)
  if (about.size > LARGEST)
    return yield { id: path, error: { code: "too-large", message: `"${path}" is too large: ${about.size} bytes; allowed are ${LARGEST}` } }
  yield* inputsOfBytes(await readFile(path), path, given)
}

async function kindOf(path: string): Promise<ReturnType<typeof tellKind>> {
  for await (const head of createReadStream(path, { end: 2047 })) return tellKind(head, "", path)
  return "text"
}

/** The reports in bytes that are held: one, or a feed's entries. */
export async function* inputsOfBytes(bytes: Uint8Array, id: string, given: Given): AsyncGenerator<Found | Failure> {
  const kind = given.as ?? tellKind(bytes, "", id)
  if (kind === "mhtml") return yield* inputsIn([await readMhtml(bytes, id)], id, given)
  if (kind === "warc") return yield* inputsIn(readWarc(only(bytes), id), id, given)
  yield* inputsOf(localCapture(bytes, given.url ?? id), given)
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A capture of bytes that did not come over the network: it has no header fields. */
export const localCapture = (payload: Uint8Array, url: string): Capture => ({
  url,
  status: 200,
  headers: [],
  payload,
  sha256: createHash("sha256").update(payload).digest("hex"),
})

/** The reports of captures: a page is one, a feed its entries; sitemaps and data have none. */
export async function* inputsIn(
  captures: AsyncIterable<Capture | Uncaptured> | Iterable<Capture | Uncaptured>,
  source: string,
  given: Given,
): AsyncGenerator<Found | Failure> {
  let told = false
  for await (const capture of captures)
    for (const one of isUncaptured(capture) ? [failureOf(capture)] : inputsOf(capture, given)) {
      told = true
      yield one
    }
  if (!told) yield { id: source, error: { code: "no-report", message: `"${source}" holds no page and no feed; needed is one` } }
}

export const failureOf = ({ url, code, message }: Uncaptured): Failure => ({ id: url, error: { code, message } })

/** The reports of one capture. The same capture with the same `given` has the same ones, now and when it is taken out of the store. */
export function* inputsOf(capture: Capture, given: Given): Generator<Found | Failure> {
  const body = bodyOf(capture)
  if ("code" in body) return yield failureOf(body)
  const local = !capture.headers.length
  const type = headerOf(capture, "content-type") ?? ""
  const told = tellKind(body, type, capture.url)
  const kind = local ? (given.as ?? told) : told
  if (kind === "feed") yield* entriesOf(capture, body, type, given)
  else if (local || kind === "page" || (kind === "text" && /^text\/plain/i.test(type)))
    yield { capture, given, input: inputOf(capture, body, type, given) }
}

function inputOf({ url, at }: Capture, bytes: Uint8Array, type: string, { as: said, ...rest }: Given): Found["input"] {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1]
  const form = said === "warc" || said === "feed" ? undefined : said
  return {
    ...rest,
    id: rest.id ?? url,
    bytes,
    ...(form ? { as: form } : /html/i.test(type) ? { as: "html" as const } : {}),
    ...(/^https?:/.test(url) ? { url } : {}),
    ...(charset ? { charset } : {}),
    ...(at ? { retrieved: at } : {}),
  }
}

/** The entries of a feed that carry words of their own, each a report. */
function* entriesOf(capture: Capture, bytes: Uint8Array, type: string, given: Given): Generator<Found | Failure> {
  const { url } = capture
  const feed = readFeed(decodeXml(bytes, type), url)
  if ("code" in feed) return yield failureOf(feed)
  if (!feed.items.some(({ html }) => html))
    return yield {
      id: url,
      error: {
        code: "no-report",
        message: `"${url}" is a feed of ${feed.items.length} entries without words of their own; sitrep fetch gets their pages`,
      },
    }
  const { as: _form, ...rest } = given
  const outlet = given.outlet ?? feed.title
  for (const { url: id, title, published, html } of feed.items)
    if (html)
      yield {
        capture,
        given,
        input: {
          ...rest,
          id,
          url: id,
          // A feed's words have no page around them: the date stands in them as an element does.
          html: `<article>${published ? `<time datetime="${published.replace(/["<>&]/g, "")}"></time>` : ""}${/<p[\s>]/i.test(html) ? html : `<p>${html}</p>`}</article>`,
          ...(title ? { title } : {}),
          ...(outlet ? { outlet } : {}),
        },
      }
}
