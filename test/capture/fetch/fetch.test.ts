import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib"
import { afterEach, describe, expect, test } from "vitest"
import { paceOf } from "../../../src/capture/fetch/pace.ts"
import { bodyOf, fetcherOf, headerOf } from "../../../src/capture/index.ts"
import type { Known } from "../../../src/capture/types.ts"
import { allowing, captured, outcome, type Site, siteOf, stillClock } from "../site.ts"

const PAGE = "<p>The road between Dalmora and Lower Verin was closed on Monday.</p>"
let site: Site | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

/** Asks a path of a site of its own, and gives the answer with the naps that were taken. */
async function ask(
  answer: Parameters<typeof siteOf>[0],
  { path = "/story", known, robots = false, patience = 2000 }: { path?: string; known?: Known; robots?: boolean; patience?: number } = {},
) {
  site = await siteOf(answer)
  const clock = stillClock()
  const fetcher = fetcherOf({ clock, allowed: allowing(site.host), robots, interval: 0, patience })
  const result = await fetcher.get(`${site.url}${path}`, known)
  await fetcher.close()
  return { result, naps: clock.naps, asked: site.asked, url: site.url }
}

describe("one address", () => {
  test("bytes, headers, hash and time are kept", async () => {
    const { result, url } = await ask((_path, reply) => reply.writeHead(200, { "content-type": "text/html", etag: '"e"' }).end(PAGE))
    const capture = captured(result)
    expect([
      Buffer.from(capture.payload).toString(),
      capture.url,
      capture.at,
      capture.status,
      headerOf(capture, "etag"),
      capture.asked,
    ]).toEqual([PAGE, `${url}/story`, "2026-06-14T09:00:00Z", 200, '"e"', undefined])
    expect(capture.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
  test("a page that has not changed is not sent again", async () => {
    const { result } = await ask((_path, reply, { headers }) => reply.writeHead(headers["if-none-match"] === '"e"' ? 304 : 200).end(), {
      known: { etag: '"e"' },
    })
    expect(outcome(result)).toBe("unchanged")
  })
  test("[F6] redirects, relative ones too", async () => {
    const { result, url } = await ask((path, reply) =>
      path === "/new" ? reply.end(PAGE) : reply.writeHead(301, { location: path === "/story" ? "old" : "/new" }).end(),
    )
    expect([captured(result).url, captured(result).asked]).toEqual([`${url}/new`, `${url}/story`])
  })
  test("[F6] redirects in a circle, and without end", async () => {
    expect(outcome((await ask((path, reply) => reply.writeHead(302, { location: path }).end())).result)).toBe("too-many-redirects")
    await site?.close()
    let count = 0
    expect(outcome((await ask((_path, reply) => reply.writeHead(302, { location: `/${count++}` }).end())).result)).toBe(
      "too-many-redirects",
    )
  })
  test("[F6] a redirect to another kind of address", async () =>
    expect(outcome((await ask((_path, reply) => reply.writeHead(302, { location: "file:///etc/passwd" }).end())).result)).toBe("bad-url"))
  test("[F7] a fault that passes is tried again", async () => {
    let count = 0
    const { result, naps } = await ask((_path, reply) => (++count < 3 ? reply.writeHead(503).end() : reply.end(PAGE)))
    expect([outcome(result), naps]).toEqual(["captured", [1000, 2000]])
  })
  test("[F7] as long as the server asks, and not for ever", async () => {
    let count = 0
    expect(
      (await ask((_path, reply) => (++count < 2 ? reply.writeHead(429, { "retry-after": "7" }).end() : reply.end(PAGE)))).naps,
    ).toEqual([7000])
    await site?.close()
    const { result, naps } = await ask((_path, reply) => reply.writeHead(503, { "retry-after": "9000" }).end())
    expect([outcome(result), naps]).toEqual(["http-status", []])
  })
  test("[F7] a page that is not there is asked for once", async () => {
    const { result, asked } = await ask((_path, reply) => reply.writeHead(404).end())
    expect([outcome(result), asked]).toEqual(["http-status", ["/story"]])
  })
  test("[F7] a connection that breaks inside the body", async () => {
    const { result, naps } = await ask((_path, reply) => {
      reply.writeHead(200, { "content-length": "1000" })
      reply.write("half")
      setTimeout(() => reply.destroy(), 5)
    })
    expect([outcome(result), naps]).toEqual(["fetch-failed", [1000, 2000, 4000]])
  })
  test("an answer that drips", async () => {
    const { result } = await ask((_path, reply) => void reply.writeHead(200).write("<p>"), { patience: 100 })
    expect(outcome(result)).toBe("timed-out")
  })
  test("an answer without end", async () => {
    const { result } = await ask(
      (_path, reply) => {
        const chunk = Buffer.alloc(1_000_000, 97)
        const more = (): void => {
          while (!reply.destroyed && reply.write(chunk));
        }
        reply.on("drain", more).on("error", () => {})
        more()
      },
      { patience: 20_000 },
    )
    expect(outcome(result)).toBe("too-large")
  })
})

describe("robots.txt", () => {
  const rules = (text: string | number) => (path: string, reply: Parameters<Parameters<typeof siteOf>[0]>[1]) =>
    path !== "/robots.txt" ? reply.end(PAGE) : typeof text === "number" ? reply.writeHead(text).end() : reply.end(text)
  test.each([
    ["captured", "User-agent: *\nDisallow: /private"],
    ["robots-refused", "User-agent: *\nDisallow: /"],
    ["captured", "User-agent: *\nDisallow: /\n\nUser-agent: sitrep\nAllow: /"],
    ["captured", 404],
    ["robots-refused", 500],
    ["captured", "\u0000\u0001 no rules"],
  ])("[F9] %s by %j", async (expected, text) => expect(outcome((await ask(rules(text), { robots: true })).result)).toBe(expected))
  test("[F9] the delay it asks for is kept", async () =>
    expect((await ask(rules("User-agent: *\nCrawl-delay: 3"), { robots: true })).naps).toEqual([3000]))
})

describe("pace", () => {
  test("[F8] one at a time to a host, hosts side by side", async () => {
    const running = new Map<string, number>()
    let [most, mostHosts] = [0, 0]
    const clock = stillClock()
    const pace = paceOf(clock, 3)
    const task = (host: string) => async (): Promise<string> => {
      running.set(host, (running.get(host) ?? 0) + 1)
      most = Math.max(most, running.get(host) ?? 0)
      mostHosts = Math.max(mostHosts, [...running.values()].filter(Boolean).length)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running.set(host, (running.get(host) ?? 0) - 1)
      return host
    }
    const results = await Promise.all(["a", "b", "c", "d", "e"].flatMap((host) => [1, 2, 3].map(() => pace(host, 50, task(host)))))
    expect([most, mostHosts, results.length, clock.naps.every((nap) => nap === 50)]).toEqual([1, 3, 15, true])
  })
  test("[F8] a task that fails does not hold its host up", async () => {
    const pace = paceOf(stillClock(), 1)
    const failed = pace("a", 0, () => Promise.reject(new Error("no"))).catch(() => "failed")
    expect(await Promise.all([failed, pace("a", 0, async () => "done")])).toEqual(["failed", "done"])
  })
})

describe("codings of a body", () => {
  const body = (payload: Uint8Array, coding: string) => {
    const result = bodyOf({ url: "http://ledger.example/", status: 200, headers: [["content-encoding", coding]], payload, sha256: "" })
    return "code" in result ? result.code : Buffer.from(result).toString()
  }
  test.each([
    ["gzip", gzipSync(PAGE)],
    ["x-gzip", gzipSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
    ["deflate", deflateSync(PAGE)],
    ["deflate", deflateRawSync(PAGE)],
    ["gzip, br", brotliCompressSync(gzipSync(PAGE))],
    ["identity", Buffer.from(PAGE)],
    ["gzip", Buffer.from(PAGE)],
  ])("[F5] %s", (coding, payload) => expect(body(payload, coding)).toBe(PAGE))
  test("[F5] what breaks off is read as far as it goes", () => {
    const long = PAGE.repeat(500)
    const whole = gzipSync(long, { level: 1 })
    const read = body(whole.subarray(0, whole.length - 60), "gzip")
    expect(read.length > 1000 && long.startsWith(read)).toBe(true)
  })
  test("[F5] bombs", () => {
    const zeros = Buffer.alloc(60_000_000)
    for (const [coding, payload] of [
      ["gzip", gzipSync(zeros)],
      ["br", brotliCompressSync(zeros)],
      ["gzip, gzip", gzipSync(gzipSync(zeros))],
    ] as const)
      expect(body(payload, coding)).toBe("too-large")
  })
  test("[F5] codings that are not known, or not there", () => {
    expect([
      body(Buffer.from(PAGE), "snappy"),
      body(Buffer.from([1, 2, 3, 4]), "gzip"),
      body(gzipSync(PAGE), "gzip,gzip,gzip,gzip"),
    ]).toEqual(["bad-coding", "bad-coding", "bad-coding"])
  })
})
