import iconv from "iconv-lite"
import { describe, expect, test } from "vitest"
import { findLinks } from "../../../src/capture/feed/find-links.ts"
import { readSitemap } from "../../../src/capture/feed/read-sitemap.ts"
import { decodeXml, readFeed, tellKind } from "../../../src/capture/index.ts"

const BASE = "https://ledger.example/feed.xml"
const urls = (text: string): readonly string[] | string => {
  const feed = readFeed(text, BASE)
  return "code" in feed ? feed.code : feed.items.map(({ url }) => url)
}

describe("feeds", () => {
  const item =
    "<item><title>Blast</title><link>/1</link><pubDate>Thu, 11 Jun 2026 15:40:00 GMT</pubDate><description>&lt;p&gt;Nine killed&lt;/p&gt;</description></item>"
  test("[W2] RSS, with what its entries say", () =>
    expect(readFeed(`<rss version="2.0"><channel><title>Kestria Ledger</title>${item}</channel></rss>`, BASE)).toEqual({
      title: "Kestria Ledger",
      items: [{ url: "https://ledger.example/1", title: "Blast", published: "Thu, 11 Jun 2026 15:40:00 GMT", html: "<p>Nine killed</p>" }],
    }))
  test.each([
    [
      "Atom",
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>a</title><link rel="self" href="/s"/><link rel="alternate" href="/1"/></entry></feed>',
    ],
    [
      "RDF",
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item><title>a</title><link>https://ledger.example/1</link></item></rdf:RDF>',
    ],
    ["JSON Feed", JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", items: [{ id: "1", url: "/1" }] })],
    [
      "a permanent identifier for a link",
      '<rss version="2.0"><channel><title>T</title><item><title>a</title><guid>https://ledger.example/1</guid></item></channel></rss>',
    ],
  ])("[W2] %s", (_name, text) => expect(urls(text)).toEqual(["https://ledger.example/1"]))
  test.each([["javascript:alert(1)"], ["file:///etc/passwd"], ["data:text/html,x"]])("[W2] a link to %s is none", (link) =>
    expect(urls(`<rss version="2.0"><channel><title>T</title><item><title>a</title><link>${link}</link></item></channel></rss>`)).toEqual(
      [],
    ),
  )
  test.each([["<p>no feed</p>"], [""], ["{"], ["<rss"]])("[W2] %j is no feed", (text) => expect(urls(text)).toBe("bad-feed"))
  test("[W2] entities of a feed lead nowhere", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&b;&x;</title></channel></rss>`
    expect(JSON.stringify(readFeed(bomb, BASE))).not.toMatch(/root:|a{200}/)
  })
  test.each([
    ["utf-8", "", '<?xml version="1.0"?><rss>Café'],
    ["windows-1252", "", '<?xml version="1.0" encoding="windows-1252"?><rss>Café'],
    ["iso-8859-1", "application/rss+xml; charset=iso-8859-1", "<rss>Café"],
    ["utf-16le", "", '\ufeff<?xml version="1.0"?><rss>Café'],
    ["utf-16be", "", '<?xml version="1.0" encoding="utf-16"?><rss>Café'],
  ])("[W1] in %s", (encoding, type, text) => expect(decodeXml(iconv.encode(text, encoding), type)).toContain("Café"))
})

describe("sitemaps", () => {
  test("[W3] pages with dates and titles", () =>
    expect(
      readSitemap(
        '<?xml version="1.0"?><urlset xmlns:news="n" xmlns:image="i"><url><loc>https://ledger.example/1</loc><image:image><image:loc>https://ledger.example/p.png</image:loc></image:image><lastmod>2026-06-12</lastmod><news:news><news:publication_date>2026-06-11</news:publication_date><news:title>Blast &amp; talks</news:title></news:news></url><url><loc>ftp://x/</loc></url></urlset>',
        BASE,
      ),
    ).toEqual({
      pages: [{ url: "https://ledger.example/1", modified: "2026-06-12", published: "2026-06-11", title: "Blast & talks" }],
      sitemaps: [],
    }))
  test("[W3] an index, and a plain list", () => {
    expect(readSitemap("<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>", BASE).sitemaps).toEqual([
      "https://ledger.example/a.xml",
    ])
    expect(readSitemap("https://ledger.example/1\nnothing\nhttps://ledger.example/2\n", BASE).pages).toHaveLength(2)
  })
  test("[W3] no more than the standard allows", () =>
    expect(readSitemap(`<urlset>${"<url><loc>/1</loc></url>".repeat(60_000)}</urlset>`, BASE).pages).toHaveLength(50_000))
})

describe("what a body is", () => {
  test.each([
    ["feed", '<?xml version="1.0"?><!-- c --><rss version="2.0">'],
    ["feed", '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ["feed", '{"version": "https://jsonfeed.org/version/1.1"'],
    ["sitemap", '<?xml version="1.0"?><?xml-stylesheet href="a"?><urlset>'],
    ["page", "<!doctype html><html>"],
    ["page", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y">'],
    ["warc", "WARC/1.1\r\n"],
    ["wacz", "PK\u0003\u0004"],
    ["mhtml", 'From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n'],
    ["text", "Rebels left the town. Content of the feed was cut."],
  ])("[W4] %s", (kind, head) => expect(tellKind(Buffer.from(head, "latin1"))).toBe(kind))
})

describe("where a page leads", () => {
  const links = (head: string, base = "https://ledger.example/story") => findLinks(Buffer.from(head), base)
  test.each(["/story?page=2", "/story/2", "/story/page/2"])("[W5] the article goes on at %s", (href) =>
    expect(links(`<link rel="next" href="${href}">`).next).toBe(`https://ledger.example${href}`),
  )
  test.each(["/other-story", "/story", "https://elsewhere.example/story?page=2", "/archive/page/2"])("[W5] and not at %s", (href) =>
    expect(links(`<link rel="next" href="${href}">`).next).toBeUndefined(),
  )
  test("[W5] its own address", () =>
    expect(links('<link rel="canonical" href="/story">', "https://ledger.example/story?ref=x").canonical).toBe(
      "https://ledger.example/story",
    ))
})
