import { createHash } from "node:crypto"
import { createGunzip } from "node:zlib"
import { LimitReader, WARCParser, type WARCRecord } from "warcio"
import { type Capture, type HeaderList, LARGEST, type Uncaptured } from "../types.ts"

/** Types that may hold a report or lead to one; what names none may. */
const READ = /^$|html|xml|^text\/plain|json/i

/**
 * The pages of a WARC file, plain or gzip, in their order; one record is held at a time. [W6] Kept are answers of status 200 and resources that may
 * hold text; a revisit points to a record that is read where it stands, and nothing is ever asked of the network. [W7] Where a file breaks,
 * the records before are kept and the fault is told once.
 */
export async function* readWarc(source: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Capture | Uncaptured> {
  const bad = (why: string): Uncaptured => ({ url: name, code: "bad-archive", message: `"${name}" ${why}; the records before are kept` })
  const parser = new WARCParser(plain(source))
  for (;;) {
    let found: Capture | Uncaptured | undefined
    try {
      const record = await parser.parse()
      if (!record) return
      if (!/^WARC\/[01]\.\d/.test(record.warcHeaders.statusline))
        return yield bad(`is no WARC at byte ${parser.offset}: "${record.warcHeaders.statusline.slice(0, 40)}"`)
      found = await captureOf(record)
      if (await breaksOff(record)) return yield bad(`breaks off inside the record at byte ${parser.offset}`)
    } catch (problem) {
      return yield bad(`breaks at byte ${parser.offset}: ${problem instanceof Error ? problem.message : "unknown"}`)
    }
    if (found) yield found
  }
}

const isWarc = (head: Uint8Array): boolean =>
  (head[0] === 0x1f && head[1] === 0x8b) || Buffer.from(head.subarray(0, 5)).toString("latin1") === "WARC/"

/**
 * The source as plain WARC, which must begin as one: the parser would look for a line's end in anything. It is unpacked here, for the parser loses
 * its place where several records, or one without a body, share a member.
 */
async function* plain(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true
  const checked = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      if (first && chunk.length && !isWarc(chunk)) throw new Error("it begins neither with WARC/ nor as gzip does")
      first &&= chunk.length === 0
      yield chunk
    }
  }
  const chunks = checked()
  const head = await chunks.next()
  if (head.done) return
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield head.value
    yield* chunks
  }
  if (head.value[0] !== GZIP) return yield* whole()
  yield* unpacked(whole())
}
const GZIP = 0x1f

/** Gzip without its packing, member after member; what breaks off is unpacked as far as it goes, and a fault comes after all that stood before it. */
async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const ready: Uint8Array[] = []
  let fault: Error | undefined
  // Read by iteration, a stream that fails throws away what it had ready.
  gunzip
    .on("data", (chunk: Uint8Array) => ready.push(chunk))
    .on("error", (problem) => {
      fault = problem
    })
  for await (const chunk of source) {
    await new Promise<void>((resolve) => gunzip.write(chunk, () => resolve()))
    yield* ready.splice(0)
    if (fault) throw fault
  }
  await new Promise<void>((resolve) =>
    gunzip
      .once("end", resolve)
      .once("error", () => resolve())
      .end(),
  )
  yield* ready
  if (fault) throw fault
}

/** Reads what is left of a record; whether the file ends inside it. The library's own way to skip never ends where the file does. */
export async function breaksOff({ reader }: WARCRecord): Promise<boolean> {
  for await (const _rest of reader);
  return reader instanceof LimitReader && reader.limit > 0
}

async function captureOf(record: WARCRecord): Promise<Capture | Uncaptured | undefined> {
  const { warcType: type, httpHeaders, warcTargetURI } = record
  if (!/^\d+$/.test(record.warcHeader("content-length") ?? "")) throw new Error("a record does not say how long it is")
  if (type !== "response" && type !== "resource") return undefined
  const url = warcTargetURI ?? ""
  const headers: HeaderList = httpHeaders
    ? [...httpHeaders.headers].map(([name, value]) => [name.toLowerCase(), value] as const)
    : [["content-type", record.warcContentType ?? ""]]
  const header = (name: string): string => headers.find(([field]) => field === name)?.[1] ?? ""
  const status = httpHeaders ? Number(httpHeaders.statusCode) : 200
  if (status !== 200 || !READ.test(header("content-type").split(";")[0]?.trim() ?? "") || /^(?:dns|whois|metadata|urn):/.test(url))
    return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record.reader) {
    length += chunk.length
    if (length <= LARGEST) chunks.push(chunk)
  }
  if (length > LARGEST) return { url, code: "too-large", message: `"${url}" is larger than ${LARGEST} bytes; allowed are ${LARGEST}` }
  const whole = Buffer.concat(chunks)
  const payload = /chunked/i.test(header("transfer-encoding")) ? unchunked(whole) : whole
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(record.warcDate ?? "")?.[0]
  return {
    url,
    ...(at ? { at: `${at}Z` } : {}),
    status,
    headers: headers.filter(([name]) => name !== "transfer-encoding"),
    payload,
    sha256: createHash("sha256").update(payload).digest("hex"),
  }
}

/** [W8] A body without the marks of its chunks; where they stop making sense, what has been read is kept, and a body without any is as it is. */
export function unchunked(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    const size =
      end < 0 || end - at > 64
        ? undefined
        : /^([0-9a-f]{1,8})\s*(?:;.*)?\r?\n?$/i.exec(Buffer.from(bytes.subarray(at, end + 1)).toString("latin1"))?.[1]
    if (size === undefined) return parts.length ? Buffer.concat(parts) : bytes
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (bytes[at] === 13) at++
    if (bytes[at] === 10) at++
  }
  return Buffer.concat(parts)
}
