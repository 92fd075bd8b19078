import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { duration, saidDuration } from "../../src/cli/values.ts"
import { type Site, siteOf } from "../capture/site.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { sitrep as run } from "./run.ts"

let data = ""
let site: Site
let toll = 59
beforeAll(async () => {
  data = someFolder()
  site = await siteOf((path, reply) => {
    if (path === "/feed.xml") return reply.writeHead(200).end(feed())
    if (path === "/dorn") return reply.writeHead(200, { "content-type": "text/html" }).end(story())
    return reply.writeHead(404).end()
  })
})
afterAll(async () => {
  await site.close()
  await closeStores()
})
const feed = (): string =>
  `<rss version="2.0"><channel><title>Dorn Ledger</title><item><title>Dorn</title><link>${site.url}/dorn</link></item></channel></rss>`
const story = (): string =>
  `<html><body><article><h1>Shells on Dorn</h1><p>Two shells struck the market of Dorn on Monday, killing at least ${toll} people, Pavel Oster said. He named no reason for it.</p><p>Residents left the town in the evening, and the road to the north was closed by police until Tuesday.</p></article></body></html>`

/** Runs a command line on the store of this file. */
const sitrep = (args: readonly string[], input = "") => run([...args, "--data", data], input)

describe("sitrep watch", () => {
  const once = ["--once", "--allow", "127.0.0.1", "--interval", "0", "--threads", "1"]

  test("with nothing to follow says so", async () => {
    const { err, code } = await sitrep(["watch", "--once"])
    expect([code, err.startsWith("no-watch: ")]).toEqual([1, true])
  })
  test.each(["ledger", "ftp://ledger.example/", "http://"])("%s cannot be followed", async (address) => {
    const { err, code } = await sitrep(["watch", address])
    expect([code, err.startsWith("bad-url: ")]).toEqual([2, true])
  })
  test("follows, tells what changed, lists and drops", async () => {
    const first = await sitrep(["watch", `${site.url}/feed.xml`, "--every", "10s", ...once])
    expect(first.out).toContain(`  new ${site.url}/dorn\n`)
    expect(first.out).toMatch(/feed\.xml: 1 new, 0 with other bytes, next \d{4}-/)
    expect(first.code).toBe(0)
    expect((await sitrep(["watch", ...once])).out).toBe("")
    expect((await sitrep(["watch", "--list"])).out).toMatch(/feed\.xml: every 10s, last \S+, next \S+\n$/)
    toll = 61
    await sitrep(["watch", "--drop", `${site.url}/feed.xml`])
    const again = await sitrep(["watch", `${site.url}/feed.xml#top`, "--jsonl", ...once])
    const rows = again.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(rows).toMatchObject([
      { kind: "report", became: "version", changes: ["killed at least 59 to at least 61"], words: true },
      { kind: "round", counts: { version: 1 } },
    ])
    expect((await sitrep(["watch", "--drop", `${site.url}/feed.xml`])).code).toBe(0)
    const gone = await sitrep(["watch", "--drop", `${site.url}/feed.xml`])
    expect([gone.code, gone.err.startsWith("no-watch: ")]).toEqual([1, true])
  })
  test("an address that fails is told, with exit code 1", async () => {
    const { out, code } = await sitrep(["watch", `${site.url}/nothing`, ...once])
    expect([code, out.includes("http-status")]).toEqual([1, true])
  })
})

describe("sitrep worker", () => {
  test("reads what was queued, and says what waits", async () => {
    const line = `{"id":"q","text":"Rebels left the town of Dalmora on Monday, the army said."}\n`
    expect((await sitrep(["ingest", "--queue", "-"], line + line)).out).toBe("1 already there, 1 queued\n")
    const { out, err, code } = await sitrep(["worker", "--once", "--threads", "1"])
    expect([code, out]).toEqual([0, "1 new\n"])
    expect(err).toContain("1 capture waits to be read\n")
    expect((await sitrep(["worker", "--once", "--threads", "1"])).out).toBe("nothing to keep\n")
  })
})

describe("lengths of time", () => {
  test.each([
    ["90s", 90, "90s"],
    ["15m", 900, "15m"],
    ["120m", 7200, "2h"],
    ["7d", 604_800, "7d"],
  ])("%s is %i seconds, and said as %s", (words, seconds, said) => {
    expect([duration(words), saidDuration(seconds)]).toEqual([seconds, said])
  })
  test.each(["", "15", "9s", "31d", "-5m", "1.5h", "m"])("%j is none", (words) => expect(() => duration(words)).toThrow("10s to 30d"))
})
