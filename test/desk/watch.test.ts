import type { ServerResponse } from "node:http"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { follow, followed, unfollow, type Watched, type WatchSettings, watch } from "../../src/desk/watch.ts"
import { isDue } from "../../src/desk/watch-round.ts"
import { openStore, type Store, type Where } from "../../src/record/index.ts"
import { allowing, type Site, siteOf } from "../capture/site.ts"
import { closeStores, somePlace } from "../record/store/some-store.ts"

let where: Where
let store: Store
beforeAll(async () => {
  where = await somePlace()
  store = await openStore(where)
}, 60_000)
afterAll(async () => {
  await store.close()
  await closeStores()
})

interface Page {
  body: string
  etag?: string
  status?: number
}

/** A site that a test changes: its pages by path, the paths its feed lists, and what was answered. */
let site: Site
let pages: Map<string, Page>
let listed: string[]
let answered: string[]
let feedStatus: number
let robots: string
beforeEach(async () => {
  pages = new Map()
  listed = []
  answered = []
  feedStatus = 200
  robots = ""
  site = await siteOf((path, reply, request) => {
    const give = (status: number, body: string, type: string, etag?: string): ServerResponse => {
      answered.push(`${path} ${status}`)
      reply.writeHead(status, { "content-type": type, ...(etag ? { etag } : {}) })
      return reply.end(status === 304 ? undefined : body)
    }
    if (path === "/robots.txt") return reply.writeHead(robots ? 200 : 404).end(robots)
    if (path === "/feed.xml") return give(feedStatus, feed(), "application/rss+xml")
    const page = pages.get(path)
    if (!page) return give(404, "", "text/html")
    if (page.etag && request.headers["if-none-match"] === page.etag) return give(304, "", "text/html", page.etag)
    return give(page.status ?? 200, page.body, "text/html", page.etag)
  })
})
afterEach(async () => {
  for (const { url } of await followed(store)) await unfollow(store, url)
  await site.close()
})

const feed = (words = (_: string): string => ""): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kestria Ledger</title>${listed
    .map((path) => `<item><title>Item ${path}</title><link>${site.url}${path}</link>${words(path)}</item>`)
    .join("")}</channel></rss>`

const story = (toll: number, place = "Dalmora"): string =>
  `<html><head><title>Blast in ${place}</title></head><body><article><h1>Blast in ${place}</h1><p>At least ${toll} people were killed when a bomb exploded at the market of ${place} on Monday, the Kestrian Health Ministry said. Hospitals in the town asked residents to give blood.</p><p>Nobody said who had planted it. The governor told reporters that the roads to ${place} would stay closed until Thursday, and that schools would open again next week.</p></article></body></html>`

/** So many seconds after nine o'clock. */
const clock = (seconds: number): string => new Date(Date.UTC(2026, 5, 14, 9, 0, seconds)).toISOString().replace(".000", "")
/** The time that the desk is told; tests move it on. */
let time = clock(0)
let passed = 0
const later = (seconds: number): void => {
  passed += seconds
  time = clock(passed)
}
beforeEach(() => {
  passed = 0
  time = clock(0)
})

async function round(settings: Partial<WatchSettings> = {}, into = store): Promise<Watched[]> {
  const all: Watched[] = []
  const asking = { allowed: allowing("127.0.0.1"), interval: 0 }
  for await (const one of watch(into, { asking, once: true, now: () => time, threads: 1, ...settings })) all.push(one)
  return all
}
const reports = (all: readonly Watched[]): string[] =>
  all.flatMap((one) => (one.kind === "report" ? [`${one.became} ${one.id.replace(site.url, "")}`] : [])).sort()
const follows = (every = 900, path = "/feed.xml"): Promise<string[]> => follow(store, [`${site.url}${path}`], every, time)

describe("watching", () => {
  test("a new article appears, and is told once", async () => {
    pages.set("/a", { body: story(59, "Ostrava Minor"), etag: '"a1"' })
    listed = ["/a"]
    await follows()
    expect(reports(await round())).toEqual(["new /a"])
    pages.set("/b", { body: story(3, "Upper Tesk") })
    listed = ["/b", "/a"]
    expect(await round()).toEqual([])
    later(900)
    expect(reports(await round())).toEqual(["new /b"])
    later(3600)
    expect(reports(await round())).toEqual(["same /b"])
  })

  test("[F10] [F15] a page that its server calls unchanged is not taken again, and nothing of it is kept twice", async () => {
    pages.set("/kept", { body: story(12, "Orvan"), etag: '"k"' })
    listed = ["/kept"]
    await follows()
    await round()
    later(900)
    expect(reports(await round())).toEqual([])
    expect(answered.filter((line) => line.startsWith("/kept"))).toEqual(["/kept 200", "/kept 304"])
    const { rows } = await store.pool.query("select count(*)::int as n from capture where url = $1", [`${site.url}/kept`])
    expect(rows[0].n).toBe(1)
  })

  test("an article that changed is told with what it claims now", async () => {
    pages.set("/toll", { body: story(59) })
    listed = ["/toll"]
    await follows()
    await round()
    pages.set("/toll", { body: story(61) })
    later(900)
    const [changed] = (await round()).filter(({ kind }) => kind === "report")
    expect(changed).toMatchObject({ became: "version", words: true, changes: ["killed at least 59 to at least 61"] })
  })

  test("other bytes around the same words are a version that says so", async () => {
    pages.set("/token", { body: story(7, "Saltmarsh") })
    listed = ["/token"]
    await follows()
    await round()
    pages.set("/token", { body: story(7, "Saltmarsh").replace("<head>", '<head><meta name="csrf" content="8842">') })
    later(900)
    const [other] = (await round()).filter(({ kind }) => kind === "report")
    expect(other).toMatchObject({ became: "version", words: false, changes: [] })
  })

  test.each([
    [0, 900, false, "in the round it was first asked"],
    [900, 900, true, "a round later"],
    [3600, 900, true, "an hour old, asked a quarter of an hour ago"],
    [4 * 86_400, 43_200, false, "four days old, asked half a day ago"],
    [4 * 86_400, 86_400, true, "four days old, asked a day ago"],
  ])("[F12] a page %i s old that was asked %i s ago is due: %s (%s)", (age, ago, due) => {
    expect(isDue({ first: clock(0), asked: clock(age - (age ? ago : 0)) }, 900, clock(age))).toBe(due)
  })

  test("[F13] a page that left its feed is asked for seven days more", async () => {
    pages.set("/left", { body: story(4, "Nether Pass") })
    listed = ["/left"]
    await follows(3600)
    await round()
    listed = []
    const asked = (): number => answered.filter((line) => line.startsWith("/left")).length
    later(3600)
    await round()
    expect(asked()).toBe(2)
    pages.set("/left", { body: story(5, "Nether Pass") })
    later(5 * 86_400)
    const changed = await round()
    expect(changed[0]).toMatchObject({ became: "version", changes: ["killed at least 4 to at least 5"] })
    later(3 * 86_400)
    await round()
    later(3 * 86_400)
    await round()
    expect(asked()).toBe(3)
    const { rows } = await store.pool.query("select url from watched_page where url = $1", [`${site.url}/left`])
    expect(rows).toEqual([])
  })

  test("[F14] a feed that fails is asked after twice as long each time, and ends nothing", async () => {
    feedStatus = 410
    await follows(600)
    await follow(store, [`${site.url}/page`], 600, time)
    pages.set("/page", { body: story(8, "Kastel Mira") })
    const all = await round()
    expect(reports(all)).toEqual(["new /page"])
    expect(all.find((one) => one.kind === "round" && one.watch.endsWith("feed.xml"))).toMatchObject({
      due: "2026-06-14T09:20:00Z",
      failure: { code: "http-status" },
    })
    later(1200)
    await round()
    expect((await followed(store)).find(({ url }) => url.endsWith("feed.xml"))).toMatchObject({ failures: 2, due: "2026-06-14T10:00:00Z" })
    feedStatus = 200
    later(2400)
    await round()
    const [mended] = (await followed(store)).filter(({ url }) => url.endsWith("feed.xml"))
    expect(mended).toMatchObject({ failures: 0, due: "2026-06-14T10:10:00Z" })
    expect(mended?.failure).toBeUndefined()
  })

  test("[F14] a watch that fails for long is asked once a day", async () => {
    await follows(3600, "/gone")
    for (let tried = 0; tried < 8; tried++) {
      await round()
      later(86_400)
    }
    const [one] = await followed(store)
    expect([one?.failures, Date.parse(one?.due ?? "") - Date.parse(one?.checked ?? "")]).toEqual([8, 86_400_000])
  })

  test("[F9] robots.txt is heeded, and a page that is not had is asked again", async () => {
    robots = "User-agent: *\nDisallow: /closed"
    pages.set("/closed/a", { body: story(9) })
    listed = ["/closed/a"]
    await follows()
    const [refused] = await round()
    expect(refused).toMatchObject({ became: "failed", failure: { error: { code: "robots-refused" } } })
    expect(site.asked).not.toContain("/closed/a")
    robots = ""
    later(900)
    expect(reports(await round())).toEqual(["new /closed/a"])
  })

  test("[F16] the words of a feed stand in for a page that cannot be had", async () => {
    await site.close()
    const entry = `<description>&lt;p&gt;${"Rebels left the town of Lower Verin on Monday, the Kestrian army said. ".repeat(4)}&lt;/p&gt;</description>`
    listed = ["/had", "/walled"]
    site = await siteOf((path, reply) => {
      if (path === "/feed.xml") return reply.writeHead(200, { "content-type": "application/rss+xml" }).end(feed(() => entry))
      if (path === "/had") return reply.writeHead(200, { "content-type": "text/html" }).end(story(2, "Arden"))
      return reply.writeHead(path === "/walled" ? 402 : 404).end()
    })
    await follows()
    expect(reports(await round())).toEqual(["failed /walled", "new /had", "new /walled"])
    later(900)
    expect(reports(await round())).toEqual(["failed /walled", "same /had", "same /walled"])
  })

  test("goes on where it was after the store was closed", async () => {
    pages.set("/again", { body: story(31, "Brandt's Ford"), etag: '"r"' })
    listed = ["/again"]
    await follows()
    await round()
    const other = await openStore(where)
    try {
      expect(await round({}, other)).toEqual([])
      later(900)
      expect(reports(await round({}, other))).toEqual([])
      expect(answered.filter((line) => line.startsWith("/again"))).toEqual(["/again 200", "/again 304"])
    } finally {
      await other.close()
    }
  })

  test("what is dropped is not asked again", async () => {
    pages.set("/p", { body: story(77, "Port Selk") })
    const [url = ""] = await follows(900, "/p")
    await round()
    expect([await unfollow(store, url), await unfollow(store, url)]).toEqual([true, false])
    later(900)
    expect(await round()).toEqual([])
  })

  test("an address that is followed again keeps its interval, or takes the one that is given", async () => {
    const [url = ""] = await follows(600)
    await follow(store, [`${url}?utm_source=mail#top`])
    expect((await followed(store)).map(({ every }) => every)).toEqual([600])
    await follow(store, [url], 7200)
    expect((await followed(store)).map(({ every }) => every)).toEqual([7200])
  })

  test("[F17] two at one store do not have the same address in hand", async () => {
    for (const path of ["/one", "/two", "/three"]) pages.set(path, { body: story(6, `Tesk ${path.slice(1)}`) })
    listed = ["/one", "/two", "/three"]
    await follows()
    const other = await openStore(where)
    try {
      const both = await Promise.all([round(), round({}, other)])
      expect(reports(both.flat())).toEqual(["new /one", "new /three", "new /two"])
      expect(answered.filter((line) => line.startsWith("/feed.xml"))).toHaveLength(1)
    } finally {
      await other.close()
    }
  })

  test("goes on in rounds until the signal, and ends at once then", async () => {
    pages.set("/live", { body: story(15, "Verin Gate") })
    listed = []
    await follow(store, [`${site.url}/feed.xml`], 1)
    const stop = new AbortController()
    const seen: Watched[] = []
    const asking = { allowed: allowing("127.0.0.1"), interval: 0 }
    for await (const one of watch(store, { asking, threads: 1, stop: stop.signal })) {
      seen.push(one)
      listed = ["/live"]
      if (one.kind === "report") stop.abort()
    }
    expect(reports(seen)).toEqual(["new /live"])
  })
})
