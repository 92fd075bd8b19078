import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterAll, describe, expect, test } from "vitest"
import { unchunked } from "../../../src/capture/archive/read-warc.ts"
import { type Capture, isUncaptured, openArchive, readMhtml, readWacz, readWarc, type Uncaptured } from "../../../src/capture/index.ts"

const folder = mkdtempSync(join(tmpdir(), "sitrep-archive-"))
afterAll(() => rmSync(folder, { recursive: true }))

const page = (number: number): string => `<p>Convoy ${number} left Port Selk on Monday, the mission said.</p>`
const capture = (number: number, words = page(number)): Capture & { at: string } => {
  const payload = gzipSync(words)
  return {
    url: `https://ledger.example/${number}`,
    at: `2026-06-14T09:00:0${number}Z`,
    status: 200,
    headers: [
      ["content-type", "text/html"],
      ["content-encoding", "gzip"],
      ["etag", `"${number}"`],
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ],
    payload,
    sha256: createHash("sha256").update(payload).digest("hex"),
  }
}
async function all(source: AsyncIterable<Capture | Uncaptured>): Promise<(Capture | Uncaptured)[]> {
  const list: (Capture | Uncaptured)[] = []
  for await (const one of source) list.push(one)
  return list
}
const outline = (list: readonly (Capture | Uncaptured)[]): string[] => list.map((one) => (isUncaptured(one) ? one.code : one.url))
async function* pieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
/** An archive of some captures, and its WARC data. */
async function written(name: string, captures: readonly (Capture & { at: string })[]) {
  const path = join(folder, name)
  const archive = await openArchive(path, "sitrep test")
  const became: string[] = []
  for (const one of captures) became.push(await archive.keep(one))
  const data = readFileSync(`${path}.part.warc.gz`)
  await archive.finish("2026-06-14T10:00:00Z")
  return { path, became, data }
}

describe("a web archive that was written", () => {
  test("gives the same captures back", async () => {
    const { path } = await written("whole.wacz", [capture(1), capture(2)])
    const [first, second] = await all(readWacz(path))
    for (const [got, was] of [
      [first, capture(1)],
      [second, capture(2)],
    ] as const) {
      if (!got || isUncaptured(got)) throw new Error("not captured")
      expect([got.url, got.at, got.status, got.sha256, Buffer.compare(got.payload, was.payload)]).toEqual([
        was.url,
        was.at,
        200,
        was.sha256,
        0,
      ])
      expect(got.headers.filter(([name]) => name === "set-cookie")).toHaveLength(2)
    }
  })
  test("[W10] is added to, and keeps a copy as a revisit", async () => {
    const { path } = await written("more.wacz", [capture(1)])
    const again = await openArchive(path, "sitrep test")
    expect([again.known("https://ledger.example/1")?.etag, again.known("https://ledger.example/2")]).toEqual(['"1"', undefined])
    expect([await again.keep(capture(1)), await again.keep(capture(1, page(9))), await again.keep(capture(2))]).toEqual([
      "same",
      "new",
      "new",
    ])
    expect(await again.finish("2026-06-15T10:00:00Z")).toEqual({ records: 4 })
    expect(outline(await all(readWacz(path)))).toEqual(["https://ledger.example/1", "https://ledger.example/1", "https://ledger.example/2"])
  })
  test("[W10] what a killed run left is taken up, wherever it was torn", async () => {
    const { data } = await written("torn.wacz", [capture(1), capture(2), capture(3)])
    for (let cut = 60; cut <= data.length; cut += 37) {
      const path = join(folder, `torn-${cut}.wacz`)
      writeFileSync(`${path}.part.warc.gz`, data.subarray(0, cut))
      const archive = await openArchive(path, "sitrep test")
      const whole = [1, 2, 3].filter((number) => archive.known(`https://ledger.example/${number}`)).length
      expect(await archive.keep(capture(4))).toBe("new")
      await archive.finish("2026-06-14T10:00:00Z")
      expect(outline(await all(readWacz(path)))).toEqual(
        [...[1, 2, 3].slice(0, whole), 4].map((number) => `https://ledger.example/${number}`),
      )
    }
  })
  test("its index says where each record stands", async () => {
    const { data } = await written("index.wacz", [capture(1), capture(2)])
    const path = join(folder, "index-read.wacz")
    writeFileSync(`${path}.part.warc.gz`, data)
    await (await openArchive(path, "sitrep test")).finish("2026-06-14T10:00:00Z")
    const zip = readFileSync(path).toString("latin1")
    const lines = [...zip.matchAll(/example,ledger\)\/(\d) (\d{14}) (\{.*\})$/gm)]
    expect(lines.map(([, number, time]) => [number, time])).toEqual([
      ["1", "20260614090001"],
      ["2", "20260614090002"],
    ])
    for (const [, number, , json = ""] of lines) {
      const { offset, length, digest } = JSON.parse(json)
      const record = gunzipSync(data.subarray(Number(offset), Number(offset) + Number(length))).toString("latin1")
      expect(record).toContain(`WARC-Target-URI: https://ledger.example/${number}`)
      expect(record).toContain(digest)
    }
    expect(zip).toContain('"wacz_version": "1.1.1"')
  })
})

describe("web archives of others", () => {
  const record = (type: string, url: string, body: string): string =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-06-14T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
  const answer = (status: number, type: string, body: string, more = ""): string =>
    `HTTP/1.1 ${status} X\r\nContent-Type: ${type}\r\n${more}\r\n${body}`
  const read = (text: string | Uint8Array) => all(readWarc(pieces(Buffer.from(text)), "x.warc"))

  test("[W6] pages, not pictures, redirects, requests or revisits", async () => {
    const warc = [
      record("request", "http://ledger.example/0", "GET / HTTP/1.1\r\n\r\n"),
      record("response", "http://ledger.example/1", answer(200, "text/html", page(1))),
      record("response", "http://ledger.example/2", answer(200, "image/png", "\u0001")),
      record("response", "http://ledger.example/3", answer(301, "text/html", "moved")),
      record("revisit", "http://ledger.example/4", answer(200, "text/html", "")),
      record("response", "http://ledger.example/5", answer(200, "text/html", page(5))),
    ].join("")
    expect(outline(await read(warc))).toEqual(["http://ledger.example/1", "http://ledger.example/5"])
    expect(outline(await read(gzipSync(warc)))).toEqual(["http://ledger.example/1", "http://ledger.example/5"])
  })
  test("[W7] records before a fault are kept, wherever the file is cut", async () => {
    const { data } = await written("cut.wacz", [capture(1), capture(2), capture(3)])
    let most = 0
    for (let cut = 1; cut < data.length; cut += 29) {
      const list = outline(await read(data.subarray(0, cut)))
      const pages = list.filter((one) => one.startsWith("https:"))
      expect(pages).toEqual([1, 2, 3].slice(0, pages.length).map((number) => `https://ledger.example/${number}`))
      expect(list.length - pages.length).toBeLessThan(2)
      expect(pages.length).toBeGreaterThanOrEqual(most)
      most = pages.length
    }
    expect(most).toBeGreaterThan(1)
  })
  test.each([
    ["no archive", "<html>no</html>"],
    ["another kind of archive", "filedesc://x.arc 0.0.0.0 20200101000000 text/plain 9\r\n1 0 X\r\n"],
    ["gzip of something else", gzipSync("hello there\nall of you\n\n")],
  ])("[W7] %s", async (_name, bytes) => expect(outline(await read(bytes))).toEqual(["bad-archive"]))
  test("[W7] a length that is a lie", async () => {
    const warc = record("response", "http://ledger.example/1", answer(200, "text/html", page(1)))
    const list = outline(await read(`${warc}${warc.replace(/Content-Length: \d+/, "Content-Length: 999999")}`))
    expect(list).toEqual(["http://ledger.example/1", "bad-archive"])
  })
  test("[W8] chunks", async () => {
    const [got] = await read(
      record(
        "response",
        "http://ledger.example/1",
        answer(200, "text/html", "5\r\n<p>He\r\n6\r\nlp</p>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
      ),
    )
    expect(got && !isUncaptured(got) && Buffer.from(got.payload).toString()).toBe("<p>Help</p>")
  })
  test.each([
    ["never chunked", "<p>plain</p>", "<p>plain</p>"],
    ["broken later", "3\r\nabc\r\nzz\r\ndef", "abc"],
    ["cut off", "ff\r\nabc", "abc"],
  ])("[W8] %s", (_name, body, expected) => expect(Buffer.from(unchunked(Buffer.from(body))).toString()).toBe(expected))
  test("a ZIP that is none", async () => {
    const path = join(folder, "bad.wacz")
    writeFileSync(path, "PK\u0003\u0004 nothing")
    expect(outline(await all(readWacz(path)))).toEqual(["bad-archive"])
  })
  test("a ZIP that breaks off", async () => {
    const { path } = await written("short.wacz", [capture(1), capture(2)])
    truncateSync(path, statSync(path).size - 30)
    expect(outline(await all(readWacz(path)))).toEqual(["bad-archive"])
  })
})

describe("a page saved as MHTML", () => {
  const mhtml = (type: string, body: string): Buffer =>
    Buffer.from(
      `From: <Saved>\r\nSnapshot-Content-Location: https://ledger.example/1\r\nDate: Sun, 14 Jun 2026 09:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ledger.example/1\r\n\r\n${body}\r\n--b--\r\n`,
      "latin1",
    )
  test("[W9] its page, address and time", async () => {
    const got = await readMhtml(mhtml("text/html; charset=iso-8859-1", "<p>Caf=E9 in Port Selk</p>"), "x.mhtml")
    expect(isUncaptured(got) ? got : [got.url, got.at, Buffer.from(got.payload).toString().trim()]).toEqual([
      "https://ledger.example/1",
      "2026-06-14T09:00:00Z",
      "<p>Café in Port Selk</p>",
    ])
  })
  test("[W9] one without a page", async () =>
    expect(await readMhtml(mhtml("image/png", "x"), "x.mhtml")).toMatchObject({ code: "bad-archive" }))
})
