import { createHash } from "node:crypto"
import { createReadStream, createWriteStream, existsSync } from "node:fs"
import { type FileHandle, open, rename, rm, stat, truncate } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import { getSurt, WARC_1_1, WARCParser, WARCRecord, WARCSerializer } from "warcio"
import { ZipFile } from "yazl"
import { type Capture, headerOf, type Known } from "../types.ts"
import { warcsOf } from "./read-wacz.ts"
import { breaksOff } from "./read-warc.ts"

/** What is remembered of a record: enough to ask again, to tell a copy, and to write the index. */
interface Kept {
  readonly url: string
  readonly asked?: string
  readonly at: string
  readonly status: number
  readonly mime: string
  readonly sha256: string
  readonly etag?: string
  readonly lastModified?: string
  readonly revisit: boolean
  readonly offset: number
  readonly length: number
}

/** A WACZ file that is being written. Lives until it is finished. */
export interface Archive {
  /** What is known of an address from the captures in the file. */
  readonly known: (url: string) => Known | undefined
  /** Keeps a capture; when this is done it is in the file beside, whole. A copy of what is there under the same address is kept as a revisit. */
  readonly keep: (capture: Capture & { readonly at: string }) => Promise<"new" | "same">
  /** Builds the WACZ in one step. `at`: ISO time of its making. */
  readonly finish: (at: string) => Promise<{ readonly records: number }>
}

const ASKED = "Sitrep-Asked-URI"
const ARCHIVE = "archive/data.warc.gz"

/**
 * Opens a WACZ file for writing, new or begun before. [W10] Captures go to `PATH.part.warc.gz` as they come, a gzip member each; the WACZ is built when it
 * is finished, and put in its place at once. What a killed run left is taken up: whole records stay, a torn last one is cut off. What an
 * earlier file holds is carried over, so that fetching again adds to it.
 */
export async function openArchive(path: string, software: string): Promise<Archive> {
  const part = `${path}.part.warc.gz`
  if (!existsSync(part) && existsSync(path)) await carryOver(path, part)
  const kept: Kept[] = existsSync(part) ? await indexOf(part) : []
  const newest = new Map<string, Kept>()
  const remember = (one: Kept): void => {
    kept.push(one)
    if (one.revisit) return
    newest.set(one.url, one)
    if (one.asked) newest.set(one.asked, one)
  }
  for (const one of kept.splice(0)) remember(one)
  let end = existsSync(part) ? (await stat(part)).size : 0
  const file = await open(part, "a")
  const append = async (record: WARCRecord): Promise<{ offset: number; length: number }> => {
    const bytes = await WARCSerializer.serialize(record, { gzip: true })
    await file.appendFile(bytes)
    const place = { offset: end, length: bytes.length }
    end += bytes.length
    return place
  }
  return {
    known: (url) => newest.get(url),
    keep: async (capture) => {
      if (end === 0) await append(aboutThis(software, capture.at))
      const before = newest.get(capture.url)
      const same = before?.sha256 === capture.sha256
      const place = await append(recordOf(capture, same ? before : undefined))
      const [etag, lastModified] = [headerOf(capture, "etag"), headerOf(capture, "last-modified")]
      remember({
        url: capture.url,
        ...(capture.asked ? { asked: capture.asked } : {}),
        at: capture.at,
        status: capture.status,
        mime: mimeOf(headerOf(capture, "content-type")),
        sha256: capture.sha256,
        ...(etag ? { etag } : {}),
        ...(lastModified ? { lastModified } : {}),
        revisit: same,
        ...place,
      })
      return same ? "same" : "new"
    },
    finish: async (at) => {
      await finished(file, part, path, kept, at, software)
      return { records: kept.length }
    },
  }
}

const aboutThis = (software: string, date: string): WARCRecord =>
  WARCRecord.createWARCInfo({ date, warcVersion: WARC_1_1 }, { software, format: "WARC File Format 1.1" })

const mimeOf = (type: string | undefined): string => type?.split(";")[0]?.trim() || "application/octet-stream"

function recordOf(capture: Capture & { readonly at: string }, before: Kept | undefined): WARCRecord {
  const { url, asked, at, status, headers, payload } = capture
  const own = headers
    .filter(([name]) => !/^(?:transfer-encoding|content-length|connection|keep-alive)$/.test(name))
    .map(([name, value]): [string, string] => [name, value])
  const httpHeaders: [string, string][] = [...own, ["content-length", String(payload.length)]]
  const warcHeaders: Record<string, string> = { "WARC-Payload-Digest": `sha256:${capture.sha256}`, ...(asked ? { [ASKED]: asked } : {}) }
  const shared = { url, date: at, warcVersion: WARC_1_1, warcHeaders, httpHeaders, statusline: `HTTP/1.1 ${status} OK` } as const
  return before
    ? WARCRecord.create({ ...shared, type: "revisit", refersToUrl: before.url, refersToDate: before.at })
    : WARCRecord.create({ ...shared, type: "response" }, [payload])
}

/** The records of the WARC data of an earlier file, put into the part. */
async function carryOver(path: string, part: string): Promise<void> {
  const begun = `${part}.begun`
  await rm(begun, { force: true })
  for await (const { name, stream } of warcsOf(path)) {
    if (!name.endsWith(".gz"))
      throw new Error(`"${path}" holds WARC data that are not compressed; needed is a file that was written by ${ARCHIVE}'s like`)
    await pipeline(stream, createWriteStream(begun, { flags: "a" }))
  }
  await rename(begun, part)
}

/** What a part holds; a torn end is cut off. */
async function indexOf(part: string): Promise<Kept[]> {
  const kept: Kept[] = []
  const parser = new WARCParser(createReadStream(part))
  let whole = 0
  for (;;) {
    try {
      const record = await parser.parse()
      if (!record) break
      const { warcType: type, warcTargetURI: url = "", httpHeaders } = record
      if (await breaksOff(record)) break
      const header = (name: string): string | undefined =>
        [...(httpHeaders?.headers ?? [])].find(([field]) => field.toLowerCase() === name)?.[1]
      const { offset } = parser
      // The parser knows where a record ends when it has looked for the next.
      if (type === "response" || type === "revisit") {
        const asked = record.warcHeader(ASKED) ?? undefined
        const [etag, lastModified] = [header("etag"), header("last-modified")]
        kept.push({
          url: url ?? "",
          ...(asked ? { asked } : {}),
          at: record.warcDate ?? "",
          status: Number(httpHeaders?.statusCode ?? 200),
          mime: mimeOf(header("content-type")),
          sha256: (record.warcPayloadDigest ?? "").replace(/^sha256:/, ""),
          ...(etag ? { etag } : {}),
          ...(lastModified ? { lastModified } : {}),
          revisit: type === "revisit",
          offset,
          length: 0,
        })
      }
      whole = offset
    } catch {
      break
    }
  }
  const size = (await stat(part)).size
  const end = await memberEnds(part, whole, size)
  if (end < size) await truncate(part, end)
  return kept.filter(({ offset }) => offset < end).map((one, i, all) => ({ ...one, length: (all[i + 1]?.offset ?? end) - one.offset }))
}

/** Where the last whole member of a part ends, given where the last one that was read begins. */
async function memberEnds(part: string, last: number, size: number): Promise<number> {
  const gunzip = createGunzip()
  try {
    await pipeline(createReadStream(part, { start: last }), gunzip, async (source) => {
      for await (const _chunk of source);
    })
    return size
  } catch {
    return last
  }
}

async function finished(file: FileHandle, part: string, path: string, kept: readonly Kept[], at: string, software: string): Promise<void> {
  await file.sync()
  await file.close()
  const index = kept
    .map((one) => cdxjOf(one))
    .sort()
    .join("")
  const pages = [
    JSON.stringify({ format: "json-pages-1.0", id: "pages", title: "All pages" }),
    ...kept
      .filter(({ revisit, mime }) => !revisit && /html/.test(mime))
      .map(({ url, at: ts, sha256 }) => JSON.stringify({ id: `${sha256.slice(0, 16)}`, url, ts })),
    "",
  ].join("\n")
  const digest = (bytes: Buffer | string): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`
  const hash = createHash("sha256")
  await pipeline(createReadStream(part), hash)
  const texts = { "indexes/index.cdxj": index, "pages/pages.jsonl": pages }
  const resources = [
    { name: "data.warc.gz", path: ARCHIVE, hash: `sha256:${hash.digest("hex")}`, bytes: (await stat(part)).size },
    ...Object.entries(texts).map(([name, text]) => ({
      name: name.replace(/^.*\//, ""),
      path: name,
      hash: digest(text),
      bytes: Buffer.byteLength(text),
    })),
  ]
  const description = `${JSON.stringify({ profile: "data-package", wacz_version: "1.1.1", created: at, software, resources }, null, 2)}\n`
  const zip = new ZipFile()
  zip.addFile(part, ARCHIVE, { compress: false })
  for (const [name, text] of Object.entries(texts)) zip.addBuffer(Buffer.from(text), name, { compress: false })
  zip.addBuffer(Buffer.from(description), "datapackage.json", { compress: false })
  zip.addBuffer(Buffer.from(JSON.stringify({ path: "datapackage.json", hash: digest(description) })), "datapackage-digest.json", {
    compress: false,
  })
  zip.end()
  const made = `${path}.tmp`
  await pipeline(zip.outputStream, createWriteStream(made))
  const handle = await open(made, "r+")
  await handle.sync()
  await handle.close()
  await rename(made, path)
  await rm(part)
}

function cdxjOf({ url, at, status, mime, sha256, revisit, offset, length }: Kept): string {
  const line = {
    url,
    mime: revisit ? "warc/revisit" : mime,
    status: String(status),
    digest: `sha256:${sha256}`,
    length: String(length),
    offset: String(offset),
    filename: "data.warc.gz",
  }
  return `${getSurt(url)} ${at.replace(/\D/g, "").slice(0, 14)} ${JSON.stringify(line)}\n`
}
