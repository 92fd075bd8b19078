import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type Article, decodeBytes, isUnreadable, readArticle, tellForm } from "../../src/article/index.ts"
import { wordsOf } from "../../src/evidence/index.ts"
import { article } from "./read.ts"

const PROSE = "The road between Dalmora and Lower Verin was closed on Monday after a mine had gone off under a minibus, the ministry said."
const MORE = "Nobody was hurt, and the road will be open again on Friday, a spokesman told reporters in Port Selk."

const code = (source: string, form: "text" | "page" | "html" = "text"): string | undefined => {
  const result = readArticle(source, form, {})
  return isUnreadable(result) ? result.code : undefined
}

describe("what cannot be read", () => {
  test.each([
    ["empty-input", " \n "],
    ["binary-input", "\u0000\u0001PK\u0003\u0004 abc"],
    ["no-text", "123 456 --- 789"],
    ["too-large", "a ".repeat(500_001)],
  ])("[A1] %s", (found, source) => expect(code(source)).toBe(found))
  test.each(["June 2026", "2026-13", "2026-06-32", "7:58 AM"])("[A16] %s is no day of publication, and the report is read", (published) => {
    const result = readArticle(PROSE, "text", { published })
    expect(isUnreadable(result) ? result : [result.published, result.dropped]).toEqual([
      undefined,
      [{ text: published, reason: "bad-published" }],
    ])
  })
  test.each(["2026", "2026-06", "2026-06-11", "2026-06-11T18:40+03:00"])("[A16] %s is one", (published) => {
    const result = readArticle(PROSE, "text", { published })
    expect(isUnreadable(result) ? result : result.published?.value).toBe(published)
  })
  test("[A1] one short sentence is read", () => expect(code("Rebels left.")).toBeUndefined())
  test("[A1] a page without prose has no text", () => expect(code("Home\nNews\nSport", "page")).toBe("no-text"))
})

describe("bytes", () => {
  test("[A2] UTF-8 and UTF-16 with its mark", () => {
    expect(decodeBytes(new TextEncoder().encode("Dalmöra"))).toBe("Dalmöra")
    expect(decodeBytes(Uint8Array.from([0xff, 0xfe, 0x41, 0]))).toBe("A")
  })
  test("[A2] a page in the encoding it names", () =>
    expect(decodeBytes(Buffer.from('<html><meta charset="windows-1251"><p>\xcc\xe8\xf0', "latin1"))).toContain("Мир"))
  test("[A2] a text that is not UTF-8 is refused", () => {
    const result = decodeBytes(Uint8Array.from([0x41, 0xe9, 0x41]), "text")
    expect(typeof result === "object" && result.code).toBe("bad-encoding")
    expect(typeof result === "object" && result.message).toContain("0xe9 at 1")
  })
})

describe("language, dateline, form", () => {
  test("[A3] English and another language", () => {
    expect(article(PROSE, "text").language).toBe("en")
    expect(
      article(
        "Die Straße zwischen den beiden Städten wurde am Montag nach einer Explosion für den Verkehr gesperrt, sagte der Sprecher.",
        "text",
      ).language,
    ).toBe("de")
  })
  test("[A3] of a few words it is not told", () => expect(article("Mir i dom", "text").language).toBeUndefined())
  test("[A4] place, day and agency", () => {
    const { dateline, agency } = article(`PORT SELK, Kestria, June 9 (Harbour Press) -- ${PROSE}`, "text")
    expect(dateline).toEqual({ place: "PORT SELK, Kestria", date: "June 9" })
    expect(agency).toBe("Harbour Press")
  })
  test.each([`Dalmora - a town of mills - was calm. ${PROSE}`, PROSE])("[A4] no dateline: %s", (text) =>
    expect(article(text, "text").dateline).toBeUndefined(),
  )
  test.each([
    [`<!doctype html><p>${PROSE}</p>`, "html"],
    [`A mine on the Dalmora road\n11 June 2026 18:40\n${PROSE}`, "page"],
    [PROSE, "text"],
    [`${PROSE}\n\n${MORE}`, "text"],
  ])("[A5] %j", (source, form) => expect(tellForm(source)).toBe(form))
})

describe("copied pages", () => {
  const page = (...lines: string[]): Article => article(lines.join("\n"), "page")
  const TITLE = "A mine on the Dalmora road"
  const reasons = (result: Article): string[] => result.dropped.map(({ reason }) => reason)

  test.each([
    ["follow-invitation", "Follow us on Telegram"],
    ["share", "Share this article"],
    ["advert", "Advertisement"],
    ["subscription", "Subscribe to our newsletter"],
    ["read-more", "Read more"],
    ["comments", "Leave a comment"],
    ["copyright", "© 2026 Kestria Ledger. All rights reserved."],
    ["cookie", "We use cookies to make this site work."],
  ])("[A6] %s", (reason, line) => expect(reasons(page(TITLE, PROSE, line, MORE))).toContain(reason))
  test.each(["They follow us on the road to Dalmora, he said.", "Share prices fell in Port Selk after the blast, traders said."])(
    "[A6] prose stays: %s",
    (line) => expect(page(TITLE, PROSE, line, MORE).text).toContain(line),
  )
  test.each([
    ["30 December 2023 12:59 (UTC+04:00)", "2023-12-30T12:59+04:00"],
    ["Published: June 11, 2026 at 6:40 pm", "2026-06-11T18:40"],
    ["Thursday, 11 June 2026", "2026-06-11"],
    ["2026-06-11 18:40 GMT", "2026-06-11T18:40Z"],
  ])("[A7] %s", (line, value) => expect(page(TITLE, line, PROSE).published?.value).toBe(value))
  test("[A7] a sentence with a date is no date line", () =>
    expect(page(TITLE, "On 11 June 2026 the road was closed to all.", PROSE).published).toBeUndefined())
  test("[A8] from the first line of prose to the last", () => {
    const result = page(TITLE, PROSE, MORE, "Ferry fares to rise")
    expect(result.text).toBe(`${PROSE}\n\n${MORE}`)
    expect(reasons(result)).toContain("after-article")
  })
  test("[A8] a heading between paragraphs stays", () =>
    expect(page(TITLE, PROSE, "What comes next", MORE).text).toContain("What comes next"))
  test("[A9] the title is the line that stands twice", () => {
    const result = page("A much longer line of words than the title has in it", TITLE, TITLE, PROSE)
    expect(result.title).toBe(TITLE)
    expect(reasons(result)).toContain("repeated-title")
  })
  test("[A9] no title where no line could be one", () => expect(page("News", PROSE).title).toBeUndefined())
  test("[A10] the day of the copy apart from publication", () => {
    const result = page("Sunday 14 June 2026", TITLE, "11 June 2026", PROSE)
    expect([result.retrieved?.value, result.published?.value]).toEqual(["2026-06-14", "2026-06-11"])
  })
  test("[A10] one date alone is no day of the copy", () => expect(page("11 June 2026", TITLE, PROSE).retrieved).toBeUndefined())
  test("[A11] bylines", () => {
    expect(page(TITLE, "By Tomas Heller and Ana Brek", PROSE).byline).toEqual(["Tomas Heller", "Ana Brek"])
    expect(page(TITLE, "Lena Voss", "Lena Voss", PROSE).byline).toEqual(["Lena Voss"])
  })
  test("[A11] a section's name is none", () => expect(page(TITLE, "Verin Valley News", PROSE).byline).toBeUndefined())
})

describe("saved pages", () => {
  const html = (body: string, head = ""): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

  test("[A12] entities, inline elements and blank space; scripts have no text", () => {
    const result = article(
      html(
        `<article><p>${PROSE.replace("road", "<b>road</b>&nbsp;")}<script>var a = "${MORE}"</script></p><p>${MORE} A &amp; B met.</p></article>`,
      ),
      "html",
    )
    expect(result.text).toContain("A & B met.")
    expect(result.text.split(MORE)).toHaveLength(2)
  })
  test("[A12] the way back leads to the page", () => {
    const source = html(`<article><p>${PROSE}</p><p>${MORE}</p></article>`)
    const [first] = article(source, "html").mapping
    expect(first && wordsOf(source, { from: first.at, to: first.at + first.length })).toBe(PROSE)
  })
  test("[A12] a page of unclosed elements is read within the time a test has", () => {
    const result = readArticle(html(`${"<div><b>".repeat(100_000)}<p>${PROSE}</p>`), "html", {})
    expect(isUnreadable(result) ? result.code : result.text).toContain(PROSE)
  })
  test("[A13] what the page says of itself", () => {
    const data = {
      "@type": "NewsArticle",
      headline: "A mine",
      datePublished: "2026-06-11T18:40:00+03:00",
      author: { name: "Tomas Heller" },
      publisher: { name: "Kestria Ledger" },
    }
    const { title, published, byline, outlet } = article(
      html(`<p>${PROSE}</p>`, `<script type="application/ld+json">${JSON.stringify(data)}</script>`),
      "html",
    )
    expect([title, published?.value, byline, outlet?.name]).toEqual([
      "A mine",
      "2026-06-11T18:40+03:00",
      ["Tomas Heller"],
      "Kestria Ledger",
    ])
  })
  test("[A13] broken data costs itself only", () => {
    const { title, published } = article(
      html(`<p>${PROSE}</p>`, '<script type="application/ld+json">{"headline": </script><meta property="og:title" content="A mine">'),
      "html",
    )
    expect([title, published]).toEqual(["A mine", undefined])
  })
  test("[A14] the element whose paragraphs weigh most", () => {
    const links = `<ul>${'<li><a href="/x">Ferry fares to rise again, and harvest down by a fifth, traders say</a></li>'.repeat(30)}</ul>`
    expect(article(html(`<div>${links}</div><div><p>${PROSE}</p><p>${MORE}</p></div>`), "html").text).toBe(`${PROSE}\n\n${MORE}`)
  })
  test("[A15] elements named for furniture, and what stands outside", () => {
    const result = article(
      html(
        `<nav><p>${MORE}</p></nav><article><p>${PROSE}</p><div class="related-stories"><p>${MORE}</p></div><p>Follow us on Telegram</p></article><p>Imprint</p>`,
      ),
      "html",
    )
    expect(result.text).toBe(PROSE)
    expect(result.dropped.map(({ reason }) => reason)).toEqual(["menu", "related", "follow-invitation", "outside-article"])
  })
})

describe("text", () => {
  test("is taken as it is", () => expect(article(`  ${PROSE}\r\n\r\n${MORE}  `, "text").text).toBe(`  ${PROSE}\r\n\r\n${MORE}  `))
})

describe("the examples", () => {
  test.each([
    ["kestria-ledger.txt", "2026-06-11T18:40+03:00", "2026-06-14"],
    ["arden-courier.txt", "2026-06-11T15:05Z", undefined],
    ["orvan-herald.txt", "2026-06-12T09:15+04:00", "2026-06-12"],
  ])("%s: published and copied", (name, published, retrieved) => {
    const result = article(readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8"), "page")
    expect([result.published?.value, result.retrieved?.value]).toEqual([published, retrieved])
  })
})
