import fc from "fast-check"
import { parseHTML } from "linkedom"
import mammoth from "mammoth"
import { describe, expect, test } from "vitest"
import { composeBrief } from "../../../src/dossier/brief/compose-brief.ts"
import { directions, isolated } from "../../../src/dossier/brief/render/right-to-left.ts"
import { renderBrief } from "../../../src/dossier/brief/render-brief.ts"
import type { Brief } from "../../../src/dossier/brief/types.ts"
import { changesBetween } from "../../../src/dossier/change/changes-between.ts"
import type { Dossier } from "../../../src/dossier/types.ts"
import { isRefusal } from "../../../src/record/index.ts"
import { randomDossier } from "../random-dossier.ts"
import { someDossier } from "../some-dossier.ts"
import { changedAt, emptied } from "./brief-parts.ts"

const composed = (dossier = someDossier): Brief => composeBrief(dossier, changesBetween(emptied(dossier), dossier), "2026-06-01")

async function bytesOf(form: "md" | "html" | "docx", dossier: Dossier = someDossier, brief = composed(dossier)): Promise<Uint8Array> {
  const rendered = await renderBrief(brief, dossier, form)
  if (isRefusal(rendered)) throw new Error(rendered.refused.message)
  return rendered.bytes
}
const textOf = async (form: "md" | "html", dossier?: Dossier): Promise<string> => new TextDecoder().decode(await bytesOf(form, dossier))

/** The example's reports with other titles, names and words. */
const withTitle = (title: string): Dossier => ({
  ...someDossier,
  joined: someDossier.joined.map((joined) => ({
    ...joined,
    account: { ...joined.account, report: { ...joined.account.report, article: { ...joined.account.report.article, title } } },
  })),
})

test.each(["md", "html", "docx"] as const)("[Z1] a brief with a sentence that nothing carries is refused: %s", async (form) => {
  const brief = changedAt(composed(), 6, (one) => ({ ...one, words: [] }))
  const refused = await renderBrief(brief, someDossier, form)
  expect(isRefusal(refused) && refused.refused.code).toBe("brief-unsupported")
  expect(isRefusal(refused) && refused.refused.message).toContain("it rests on no words")
})

describe("Markdown", () => {
  test("[Z17] every mark has its note and every note its mark, numbered as they come", async () => {
    const text = await textOf("md")
    const [body = "", ...notes] = text.split(/^(?=\[\^\d+\]: )/m)
    const marks = [...new Set([...body.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)))]
    expect(marks).toEqual(notes.map((_, at) => at + 1))
    expect(notes[0]).toBe(
      "[^1]: Arden Courier, “Monitors count 11 dead in Verin Valley blast”, 11 June 2026: “The mission's five-year mandate ends in October 2027.” https://courier.example/2026-06-11/courier-monitors\n",
    )
  })

  test("[Z17] words of one sentence share a note, those of two do not", async () => {
    const text = await textOf("md")
    const toll = text.split("\n").find((line) => line.includes("Killed: 9")) ?? ""
    const [, nine] = /Killed: 9 according to the Interior Ministry(\[\^\d+\])/.exec(toll) ?? []
    const [, injured] = /Injured: 14 according to the Interior Ministry(\[\^\d+\])/.exec(toll) ?? []
    const [, eleven] = /; 11 according to Ilse Maron(\[\^\d+\])/.exec(toll) ?? []
    expect(nine).toBeDefined()
    expect(injured).toBe(nine)
    expect(eleven).toBeDefined()
    expect(eleven).not.toBe(nine)
  })

  test("what is a sign of Markdown in a title is words", async () => {
    expect(await textOf("md", withTitle("A | [link](x) <b> *loud*"))).toContain("A \\| \\[link\\](x) \\<b\\> \\*loud\\*")
  })
})

describe("HTML", () => {
  test("[Z19] it fetches nothing, runs nothing and leads out to the web alone", async () => {
    const { document } = parseHTML(await textOf("html", withTitle(`<script>alert("1")</script><img src=x onerror=y>`)))
    expect(document.querySelectorAll("script, img, link, iframe, object, form, [onerror], [src]").length).toBe(0)
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content")
    expect(policy).toContain("default-src 'none'")
    const out = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "").filter((href) => !href.startsWith("#"))
    expect(out.length).toBeGreaterThan(0)
    expect(out.every((href) => href.startsWith("https://"))).toBe(true)
    expect(document.documentElement.getAttribute("lang")).toBe("en")
  })

  test("[Z19] an address that is none of the web is words, not a link", async () => {
    const url = "javascript:alert(1)"
    const dossier: Dossier = {
      ...someDossier,
      joined: someDossier.joined.map((joined) => ({
        ...joined,
        account: { ...joined.account, report: { ...joined.account.report, article: { ...joined.account.report.article, url } } },
      })),
    }
    const { document } = parseHTML(await textOf("html", dossier))
    expect([...document.querySelectorAll("a")].every((link) => link.getAttribute("href")?.startsWith("#"))).toBe(true)
    expect(document.body.textContent).toContain(url)
  })

  test("[Z17] notes and marks lead to each other", () => {
    return fc.assert(
      fc.asyncProperty(randomDossier, async (dossier) => {
        const { document } = parseHTML(await textOf("html", dossier))
        const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const led = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1) ?? "")
        expect(led.filter((id) => !ids.includes(id))).toEqual([])
        const notes = ids.filter((id) => id.startsWith("note-"))
        expect(notes.filter((id) => !led.includes(id))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe("Word", () => {
  test("[Z17] another program reads its text, tables and footnotes", async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await bytesOf("docx")) })
    const { document } = parseHTML(`<html><body>${value}</body></html>`)
    expect(messages.filter(({ type }) => type === "error")).toEqual([])
    const text = document.body.textContent ?? ""
    expect(text).toContain("Killed: 9 according to the Interior Ministry")
    expect(document.querySelectorAll("table").length).toBeGreaterThanOrEqual(5)
    const notes = [...document.querySelectorAll("li[id^=footnote-]")]
    expect(notes[0]?.textContent).toContain("“The mission's five-year mandate ends in October 2027.”")
    const html = parseHTML(await textOf("html")).document
    expect(notes.length).toBe(html.querySelectorAll("footer li").length)
    expect(document.querySelectorAll('a[href="https://courier.example/2026-06-11/courier-monitors"]').length).toBeGreaterThan(0)
  })

  test("the same brief gives the same bytes, and they hold no other day than its own", async () => {
    const [one, other] = [await bytesOf("docx"), await bytesOf("docx")]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const dates = [
      ...Buffer.from(one)
        .toString("latin1")
        .matchAll(/<dcterms:\w+[^>]*>([^<]*)/g),
    ].map(([, date]) => date)
    expect(dates).toEqual(["2026-06-13T00:00:00Z", "2026-06-13T00:00:00Z"])
  })

  test("it is the same bytes in every zone, on a day on which clocks are put forward too", async () => {
    const dossier = { ...someDossier, asOf: "2026-03-29" }
    const zone = process.env.TZ
    const all = new Set<string>()
    for (const TZ of ["UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/New_York"]) {
      process.env.TZ = TZ
      all.add(Buffer.from(await bytesOf("docx", dossier)).toString("base64"))
    }
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(all.size).toBe(1)
  })

  test("it can be read whatever the words are, control characters too", () =>
    fc.assert(
      fc.asyncProperty(randomDossier, fc.constantFrom("\u0000", "\u000b", "\ud800", "\uffff", "]]>"), async (dossier, mark) => {
        const titled = { ...dossier, definition: { ...dossier.definition, title: `Title ${mark} end` } }
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf("docx", titled)) })
        expect(value).toContain("What changed")
        expect(value).toContain("end")
      }),
      { numRuns: 15 },
    ))
})

describe("right to left", () => {
  test.each([
    ["bridge الجسر الكبير fell", ["bridge ", "الجسر الكبير", " fell"]],
    ["شلومו 12 שלום", ["شلومו 12 שלום"]],
    ["plain words, 12", ["plain words, 12"]],
    ["a\u202eb", ["ab"]],
  ])("[Z18] %j", (text, runs) => expect(directions(text).map((run) => run.text)).toEqual(runs))

  test("[Z18] in Markdown it stands between isolates, in HTML in an element of its own", async () => {
    expect(isolated("the الجسر fell")).toBe("the \u2068الجسر\u2069 fell")
    const html = await textOf("html", withTitle("The الجسر fell"))
    expect(html).toContain('The <bdi dir="rtl">الجسر</bdi> fell')
    expect(await textOf("html", withTitle("The bridge fell"))).not.toContain("<bdi")
  })
})
