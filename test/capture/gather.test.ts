import { expect, test } from "vitest"
import { withoutTracking } from "../../src/capture/gather.ts"
import { fetcherOf, gather } from "../../src/capture/index.ts"
import { allowing, outcome, siteOf, stillClock } from "./site.ts"

const feed = (...links: string[]): string =>
  `<rss version="2.0"><channel><title>T</title>${links.map((link) => `<item><title>a</title><link>${link}</link></item>`).join("")}</channel></rss>`

/** What a gathering from the given paths of a site asks for, and what comes of it. */
async function gathered(pages: Readonly<Record<string, string>>, seeds: readonly string[], most = 100) {
  const site = await siteOf((path, reply) => {
    const page = pages[path]
    if (page === undefined) reply.writeHead(404).end()
    else reply.end(page)
  })
  const fetcher = fetcherOf({ clock: stillClock(), allowed: allowing(site.host), robots: false, interval: 0 })
  const outcomes: string[] = []
  for await (const answer of gather(
    seeds.map((seed) => site.url + seed),
    { fetcher, most, hosts: 4, known: () => undefined },
  ))
    outcomes.push(outcome(answer))
  await fetcher.close()
  await site.close()
  return { asked: site.asked, outcomes }
}

test("[F10] a feed's pages, each once, whatever it carries", async () => {
  const { asked } = await gathered({ "/feed": feed("/1", "/1?utm_source=rss", "/1#top", "/2"), "/1": "<p>one</p>", "/2": "<p>two</p>" }, [
    "/feed",
    "/2",
  ])
  expect(asked.sort()).toEqual(["/1", "/2", "/feed"])
})
test("[F10] what an address means is kept", () => {
  expect(withoutTracking("https://ledger.example/a?id=7&utm_medium=x&fbclid=y#c")).toBe("https://ledger.example/a?id=7")
  expect(withoutTracking("no address")).toBe("no address")
})
test("sitemaps lead to sitemaps, and articles to their next page", async () => {
  const { asked } = await gathered(
    {
      "/index": "<sitemapindex><sitemap><loc>/map</loc></sitemap></sitemapindex>",
      "/map": "<urlset><url><loc>/story</loc></url></urlset>",
      "/story": '<html><head><link rel="next" href="/story?page=2"></head><p>one</p></html>',
      "/story?page=2": "<html><p>two</p></html>",
    },
    ["/index"],
  )
  expect(asked).toEqual(["/index", "/map", "/story", "/story?page=2"])
})
test("a sitemap that leads to itself ends", async () =>
  expect(
    (
      await gathered(
        {
          "/a": "<sitemapindex><sitemap><loc>/a</loc></sitemap><sitemap><loc>/b</loc></sitemap></sitemapindex>",
          "/b": "<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>",
        },
        ["/a"],
      )
    ).asked,
  ).toEqual(["/a", "/b"]))
test("no more is asked than allowed, and links inward are refused", async () => {
  const links = Array.from({ length: 50 }, (_, number) => `/${number}`)
  expect((await gathered({ "/feed": feed(...links) }, ["/feed"], 10)).asked).toHaveLength(10)
  expect((await gathered({ "/feed": feed("http://10.0.0.1/", "http://127.0.0.1:1/") }, ["/feed"])).outcomes.sort()).toEqual([
    "address-refused",
    "address-refused",
    "captured",
  ])
})
test("[F11] one request at a time to a host", async () => {
  let [now, most] = [0, 0]
  const site = await siteOf((path, reply) => {
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      reply.end(path === "/feed" ? feed("/1", "/2", "/3", "/4") : "<p>x</p>")
    }, 5)
  })
  const fetcher = fetcherOf({ clock: stillClock(), allowed: allowing(site.host), robots: false, interval: 0 })
  for await (const answer of gather([`${site.url}/feed`], { fetcher, most: 100, hosts: 4, known: () => undefined }))
    expect(outcome(answer)).toBe("captured")
  await fetcher.close()
  await site.close()
  expect([most, site.asked.length]).toEqual([1, 5])
})
