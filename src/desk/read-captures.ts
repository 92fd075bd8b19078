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
import type { Failure, Report } from "../record/index.ts"
import { type Input, read } from "./read.ts"

/** What a source is, where its content is not to tell: a form of article, or a file of many. */
export type SourceForm = "html" | "page" | "text" | "warc" | "feed"
/** What is known of a source from outside, for every report in it. */
export type Given = Omit<Input, "bytes" | "as" | "id"> & { readonly as?: SourceForm }

/**
 * The reports of a file or folder, in order: a page, a text, a feed's entries, the pages of a WARC, WACZ or MHTML file. What cannot be read is a
 * `Failure` among them. Throws only where the file itself cannot be opened (ENOENT and its like).
 */
export async function* readSource(path: string, given: Given): AsyncGenerator<Report | Failure> {
  const about = await stat(path)
  if (about.isDirectory()) {
    for (const name of (await readdir(path)).sort()) if (!name.startsWith(".")) yield* readSource(join(path, name), given)
    return
  }
  const kind = given.as === undefined ? await kindOf(path) : given.as
  if (kind === "wacz") return yield* reportsOf(readWacz(path), path, given)
  if (kind === "warc") return yield* reportsOf(readWarc(createReadStream(path), path), path, given)
  if (about.size > LARGEST)
    return yield { id: path, error: { code: "too-large", message: `"${path}" is too large: ${about.size} bytes; allowed are ${LARGEST}` } }
  yield* readBytes(await readFile(path), path, given)
}

async function kindOf(path: string): Promise<ReturnType<typeof tellKind>> {
  for await (const head of createReadStream(path, { end: 2047 })) return tellKind(head, "", path)
  return "text"
}

/** The reports in bytes that are held: one, or a feed's entries. */
export async function* readBytes(bytes: Uint8Array, id: string, given: Given): AsyncGenerator<Report | Failure> {
  const kind = given.as ?? tellKind(bytes, "", id)
  if (kind === "feed") return yield* entriesOf(bytes, given.url ?? id, "", given)
  if (kind === "mhtml") return yield* reportsOf([await readMhtml(bytes, id)], id, given)
  if (kind === "warc") return yield* reportsOf(readWarc(only(bytes), id), id, given)
  const { as, ...rest } = given
  yield read({ ...rest, ...(as === undefined || as === "warc" || as === "feed" ? {} : { as }), bytes, id })
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const nothingIn = (id: string): Failure => ({
  id,
  error: { code: "no-report", message: `"${id}" holds no page and no feed; needed is one` },
})

/** The reports of captures: a page is one, a feed its entries; sitemaps and data have none. */
export async function* reportsOf(
  captures: AsyncIterable<Capture | Uncaptured> | Iterable<Capture | Uncaptured>,
  source: string,
  given: Given,
): AsyncGenerator<Report | Failure> {
  let told = false
  for await (const capture of captures) {
    const body = isUncaptured(capture) ? capture : bodyOf(capture)
    if ("code" in body) yield failureOf(body)
    told ||= "code" in body
    if ("code" in body || isUncaptured(capture)) continue
    const type = headerOf(capture, "content-type") ?? ""
    const kind = tellKind(body, type, capture.url)
    const isPage = kind === "page" || (kind === "text" && /^text\/plain/i.test(type))
    if (kind === "feed") yield* entriesOf(body, capture.url, type, given)
    else if (isPage) yield read(inputOf(capture, body, type, given))
    told ||= kind === "feed" || isPage
  }
  if (!told) yield nothingIn(source)
}

export const failureOf = ({ url, code, message }: Uncaptured): Failure => ({ id: url, error: { code, message } })

function inputOf({ url, at }: Capture, bytes: Uint8Array, type: string, given: Given): Input {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1]
  const { as: said, ...rest } = given
  const form = said === "warc" || said === "feed" ? undefined : said
  return {
    ...rest,
    id: url,
    bytes,
    ...(form ? { as: form } : /html/i.test(type) ? { as: "html" as const } : {}),
    ...(/^https?:/.test(url) ? { url } : {}),
    ...(charset ? { charset } : {}),
    ...(at ? { retrieved: at } : {}),
  }
}

/** The entries of a feed that carry words of their own, each a report. */
function* entriesOf(bytes: Uint8Array, url: string, type: string, { as: _form, ...given }: Given): Generator<Report | Failure> {
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
  const outlet = given.outlet ?? feed.title
  for (const { url: id, title, published, html } of feed.items)
    if (html)
      yield read({
        ...given,
        id,
        url: id,
        // A feed's words have no page around them: the date stands in them as an element does.
        html: `<article>${published ? `<time datetime="${published.replace(/["<>&]/g, "")}"></time>` : ""}${/<p[\s>]/i.test(html) ? html : `<p>${html}</p>`}</article>`,
        ...(title ? { title } : {}),
        ...(outlet ? { outlet } : {}),
      })
}
