import { describe, expect, test } from "vitest"
import { pathTo, readArticle } from "../../../src/article/index.ts"
import { writtenDates } from "../../../src/article/written-date.ts"
import { toSource } from "../../../src/evidence/index.ts"
import { article } from "../read.ts"

const PROSE = "The road between Dalmora and Lower Verin was closed on Monday after a mine had gone off under a minibus, the ministry said."
const MORE = "Nobody was hurt, and the road will be open again on Friday, a spokesman told reporters in Port Selk."
const LAST = "Monitors of the Orvan mission counted three violations of the ceasefire in the week before, fewer than in May."
const page = (body: string, head = ""): string => `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
const read = (body: string, head = "", url?: string) => article(page(body, head), "html", url ? { url } : {})
const reasonOf = (body: string, words: string): string | undefined => read(body).dropped.find(({ text }) => text.includes(words))?.reason
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join("")
const data = (object: object): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`

describe("the body", () => {
  test("[A14] prose above it and below the headline belongs to it", () =>
    expect(
      read(`<h1>Road closed</h1><div class="standfirst">${p(LAST)}</div><div class="article-body">${p(PROSE, MORE, PROSE, MORE)}</div>`)
        .text,
    ).toContain(LAST))
  test("[A14] verses without prose", () => expect(read("<main><p>No road</p><p>No river</p></main>").text).toBe("No road\n\nNo river"))
  test("[A15] a name is no reason where most of the prose stands", () =>
    expect(read(`<div class="sidebar menu">${p(PROSE, MORE)}</div>`).text).toBe(`${PROSE}\n\n${MORE}`))
  test("[A15] comments that outweigh a short article", () =>
    expect(read(`<article>${p(PROSE, MORE)}</article><div class="comments">${p(...Array(9).fill(LAST))}</div>`).text).toBe(
      `${PROSE}\n\n${MORE}`,
    ))
  test.each([
    ["hidden", `<div style="display: none">${p(LAST)}</div>`],
    ["related", `<aside>${p(LAST)}</aside>`],
    ["advert", `<div class="ad-slot">${p(LAST)}</div>`],
    ["author-box", `<div class="c-author-bio__text">${p(LAST)}</div>`],
    ["caption", `<figure><img><figcaption>${LAST}</figcaption></figure>`],
    ["subscription", `<form>${p(LAST)}</form>`],
  ])("[A15] %s", (reason, furniture) =>
    expect(reasonOf(`<article>${p(PROSE, MORE)}${furniture}${p(PROSE, MORE)}</article>`, LAST)).toBe(reason),
  )
  test("[A17] a program between paragraphs goes, a poem in a fixed type stays", () => {
    expect(reasonOf(`<article>${p(PROSE)}<pre>if (a[0] == {}) { b = c; }</pre>${p(MORE)}</article>`, "if (")).toBe("code")
    expect(read(`<article>${p(PROSE)}<pre>${MORE}</pre>${p(LAST)}</article>`).text).toContain(MORE)
  })
  test("[A17] what is too long to be read is left out with its reason", () =>
    expect(read(`<article>${p(...Array(2000).fill(PROSE))}</article>`).dropped.some(({ reason }) => reason === "too-long")).toBe(true))
  test("quoted sources and lists stay", () =>
    expect(
      read(`<article>${p(PROSE)}<blockquote>${p(MORE)}</blockquote><ul><li>Nine killed</li><li>Fourteen hurt</li></ul>${p(LAST)}</article>`)
        .text,
    ).toBe([PROSE, MORE, "Nine killed", "Fourteen hurt", LAST].join("\n\n")))
  test("two breaks part paragraphs, one does not", () =>
    expect(read(`<article>${PROSE}<br><br>${MORE}<br>${LAST}</article>`).text).toBe(`${PROSE}\n\n${MORE} ${LAST}`))
  test("[A18] a row of a table is a paragraph", () =>
    expect(
      read(
        `<article>${p(PROSE)}<table><tr><th>Place</th><th>Killed</th></tr><tr><td>Lower Verin</td><td>9</td></tr></table>${p(MORE)}</article>`,
      ).text,
    ).toContain("Place | Killed\n\nLower Verin | 9"))
  test("[A18] a table that lays a page out keeps its paragraphs", () =>
    expect(read(`<table><tr><td>${p(PROSE)}${p(MORE)}</td></tr></table>`).text).toBe(`${PROSE}\n\n${MORE}`))
  test("[A19] a paragraph cut in two is one again", () =>
    expect(
      read(
        `<article>${p(MORE, "The mission, which has watched the line since May,")}<div class="ad-slot">Advertisement</div>${p("counted three violations in a week.", PROSE)}</article>`,
      ).text,
    ).toContain("May, counted"))
  test("[A19] a new sentence begins a paragraph", () =>
    expect(read(`<article>${p(PROSE, MORE)}</article>`).text).toBe(`${PROSE}\n\n${MORE}`))
  test("[A20] what follows such a heading goes with it", () => {
    const result = read(`<article>${p(PROSE, MORE, PROSE, MORE)}<h3>Related articles</h3>${p(LAST)}</article>`)
    expect([result.text.includes(LAST), result.dropped.find(({ text }) => text === LAST)?.reason]).toEqual([false, "related"])
  })
  test("[A20] to the next heading of its rank, and not where the article stands", () => {
    expect(
      read(`<article>${p(PROSE, MORE)}<h3>Related articles</h3><p>A list.</p><h3>What comes next</h3>${p(LAST, PROSE)}</article>`).text,
    ).toContain(LAST)
    expect(read(`<article>${p(PROSE)}<h3>Discussion</h3>${p(MORE, LAST, PROSE)}</article>`).text).toContain(LAST)
  })
  test("[A27] long attributes cost themselves only", () =>
    expect(read(`<p data-x="${"a".repeat(300_000)}">x</p>${p(PROSE, MORE)}`).text).toContain(PROSE))
})

describe("what a page says of itself", () => {
  test("[A22] an author by reference, in a graph, between comments", () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "Kestria Ledger" },
        { "@type": "NewsArticle", headline: "Road closed", author: { "@id": "#p" }, datePublished: "2026-06-11T18:40:00+03:00" },
        { "@type": "Person", "@id": "#p", name: "Lena Voss" },
      ],
    }
    const { byline, published } = read(p(PROSE), `<script type="application/ld+json"><!-- ${JSON.stringify(graph)} --></script>`)
    expect([byline, published?.value]).toEqual([["Lena Voss"], "2026-06-11T18:40+03:00"])
  })
  test("[A22] a list of other articles is not the article", () =>
    expect(
      read(p(PROSE), data({ "@type": "ItemList", itemListElement: [{ "@type": "NewsArticle", headline: "Another" }] })).title,
    ).toBeUndefined())
  test.each([
    [
      "the heading that says what the data say",
      "<h1>Kestria Ledger</h1><h1>Road closed near Dalmora</h1>",
      "Road closed near Dalmora - Kestria Ledger",
      "Road closed near Dalmora",
    ],
    ["the title less the site", "", "Road closed near Dalmora | Kestria Ledger", "Road closed near Dalmora"],
    ["the site in front", "", "Kestria Ledger | Road closed near Dalmora", "Road closed near Dalmora"],
    ["a bar that parts no site", "", "Road closed | what we know", "Road closed | what we know"],
  ])("[A23] %s", (_name, heading, title, expected) =>
    expect(read(`${heading}${p(PROSE)}`, `<title>${title}</title><meta property="og:site_name" content="Kestria Ledger">`).title).toBe(
      expected,
    ),
  )
  test.each([
    ["an element", '<span class="author-name">Lena Voss</span>', ["Lena Voss"]],
    ["two of them", '<span class="byline"><a>Lena Voss</a> and <a>Ana Brek</a></span>', ["Lena Voss", "Ana Brek"]],
    ["a line", "<div>June 11, 2026 · 3 min read · By Lena Voss</div>", ["Lena Voss"]],
    ["a role below", '<div class="byline">By Lena Voss<div>Senior editor</div></div>', ["Lena Voss"]],
  ])("[A11] from %s", (_name, line, expected) =>
    expect(read(`<h1>Road closed</h1>${line}<article>${p(PROSE, MORE)}</article>`).byline).toEqual(expected),
  )
  test("[A11] an account gives way to a name", () =>
    expect(
      read(`<h1>Road closed</h1><div class="byline">By Lena Voss</div>${p(PROSE, MORE)}`, '<meta name="author" content="editor7">').byline,
    ).toEqual(["Lena Voss"]))
})

describe("dates of a page", () => {
  const head = "<h1>Road closed</h1>"
  test.each([
    [
      "the data",
      data({ "@type": "NewsArticle", datePublished: "2026-06-11T18:40:00+03:00", dateModified: "2026-06-12" }),
      head,
      "2026-06-11T18:40+03:00",
      "page data",
    ],
    ["a meta tag", '<meta property="article:published_time" content="20260611T18:40:00Z">', head, "2026-06-11T18:40Z", "page metadata"],
    ["an element", "", `${head}<time datetime="2026-06-11T18:40+03:00">yesterday</time>`, "2026-06-11T18:40+03:00", "page time element"],
    ["a line in another language", "", `${head}<p class="datum">Donnerstag, 11. Juni 2026, 18:40 Uhr</p>`, "2026-06-11T18:40", "page text"],
  ])("[A24] from %s", (_name, meta, above, value, basis) => {
    const { published } = read(`${above}${p(PROSE, MORE)}`, meta)
    expect([published?.value, published?.basis, published?.certainty]).toEqual([value, basis, "known"])
  })
  test("[A24] the article's own, not another story's or a comment's", () => {
    const other =
      '<div class="related"><time datetime="2026-06-20">20 June</time><a href="/x">Another story of the day that is told elsewhere</a></div>'
    const comment = '<div class="comments"><time datetime="2026-06-13">13 June</time><p>First!</p></div>'
    expect(read(`${other}${head}<div class="date">11 June 2026</div>${p(PROSE, MORE)}${other}${comment}`).published?.value).toBe(
      "2026-06-11",
    )
  })
  test("[A24] from the address, and from modification, as implied", () => {
    expect(read(p(PROSE), "", "https://ledger.example/2026/06/11/road").published).toEqual({
      value: "2026-06-11",
      certainty: "implied",
      basis: "address",
    })
    expect(read(p(PROSE), '<meta property="article:modified_time" content="2026-06-12">').published?.certainty).toBe("implied")
  })
  test("[A24] a tag and a printed date that agree win over the data", () =>
    expect(
      read(
        `${head}<div class="date">11 June 2026</div>${p(PROSE, MORE)}`,
        `${data({ "@type": "NewsArticle", datePublished: "2026-06-02" })}<meta property="article:published_time" content="2026-06-11T09:00Z">`,
      ).published?.value,
    ).toBe("2026-06-11T09:00Z"))
  test("modification apart", () => {
    const { published, modified } = read(`${head}<p>Published 11 June 2026</p><p>Updated 12 June 2026</p>${p(PROSE, MORE)}`)
    expect([published?.value, modified?.value]).toEqual(["2026-06-11", "2026-06-12"])
  })
  test("[A10] today's date in the page's head", () => {
    const { published, retrieved } = read(`<div>Sunday, 14 June 2026</div>${head}<div class="date">11 June 2026</div>${p(PROSE, MORE)}`)
    expect([published?.value, retrieved?.value]).toEqual(["2026-06-11", "2026-06-14"])
  })
  test.each([
    ["11/06/2026", "2026-06-11"],
    ["11 de junio de 2026", "2026-06-11"],
    ["1er juin 2026 à 18h40", "2026-06-01T18:40"],
    ["June 11th, 2026 at 6:40 pm", "2026-06-11T18:40"],
    ["2026年6月11日", "2026-06-11"],
    ["Thu Jun 11 18:40:21 CEST 2026", "2026-06-11T18:40+02:00"],
    ["11.6.26", "2026-06-11"],
  ])("[A21] %s", (text, value) => expect(writtenDates(text, false).map((date) => date.value)).toEqual([value]))
  test.each(["June 2026", "1.2.3.2026", "31 February 2026", "version 2.10.2026.1", "11/13/14/2026"])("[A21] %s is none", (text) =>
    expect(writtenDates(text, false)).toEqual([]),
  )
  test("[A21] the month first on American pages", () => expect(writtenDates("06/11/2026", true)[0]?.value).toBe("2026-06-11"))
})

describe("parts and corrections", () => {
  const entry = (time: string, text: string): string =>
    `<section class="entry"><time>${time}</time><h3>Entry at ${time}</h3>${p(text)}</section>`
  test("[A26] entries of a live blog", () => {
    const { parts = [], text } = read(
      `<h1>Talks, live</h1><div class="date">11 June 2026</div><div class="live">${entry("09:05", PROSE)}${entry("10:30", MORE)}${entry("11:45", LAST)}</div>`,
    )
    expect(parts.map(({ published, title }) => [published?.value, published?.certainty, title])).toEqual([
      ["2026-06-11T09:05", "implied", "Entry at 09:05"],
      ["2026-06-11T10:30", "implied", "Entry at 10:30"],
      ["2026-06-11T11:45", "implied", "Entry at 11:45"],
    ])
    expect(parts.map(({ from, to }) => text.slice(from, to).includes("Entry at"))).toEqual([true, true, true])
  })
  test("[A26] an article with one time is none", () => expect(read(`<h1>x</h1><time>09:05</time>${p(PROSE, MORE)}`).parts).toBeUndefined())
  test.each([
    "Correction: an earlier version gave the toll as nine.",
    "This article was amended on 12 June 2026 to correct a name.",
    "Editor's note: the toll has changed since.",
    "UPDATE: the toll has risen to eleven.",
  ])("[A25] %s", (notice) => {
    const { corrections = [], text } = read(`<article>${p(PROSE, MORE, notice)}</article>`)
    expect(corrections.map(({ from, to }) => text.slice(from, to))).toEqual([notice])
  })
  test.each(["Update your passport before you travel: the ministry said so.", "The editor noted the correction in the second edition."])(
    "[A25] %s is none",
    (words) => expect(read(`<article>${p(PROSE, MORE, words)}</article>`).corrections).toBeUndefined(),
  )
})

test("a span of the text leads back to the page and to its element", () => {
  const source = page(
    `<div><p>x</p></div><article><p>${PROSE}</p><p><b>Nobody</b> was hurt, and the road will be open again on Friday.</p></article>`,
  )
  const result = readArticle(source, "html", {})
  if ("code" in result) throw new Error(result.message)
  const from = result.text.indexOf("Nobody")
  const [place] = toSource(result.mapping, { from, to: from + 6 })
  expect([place && source.slice(place.from, place.to), place && pathTo(source, place.from)]).toEqual([
    "Nobody",
    "html > body > article:nth-of-type(1) > p:nth-of-type(2) > b:nth-of-type(1)",
  ])
})
