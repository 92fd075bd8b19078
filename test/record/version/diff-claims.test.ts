import { describe, expect, test } from "vitest"
import type { Claim } from "../../../src/claim/index.ts"
import type { Report } from "../../../src/record/report.ts"
import { diffClaims } from "../../../src/record/version/diff-claims.ts"
import { sayChange } from "../../../src/record/version/say-change.ts"
import { readVersion } from "./read-version.ts"

const TEXT = `At least 59 people were killed and 12 injured in an air strike on Port Selk on Tuesday, officials said.

The ceasefire agreement signed by Kestria and Velland on 3 May 2021 remains in force, President Adan Orel said. Some 3,000 soldiers are deployed along the border.

Fighting also broke out in Marrow on Monday, killing three soldiers.`

const said = (before: string | Report, after: string | Report): string[] => {
  const [a, b] = [before, after].map((one) => (typeof one === "string" ? readVersion(one) : one)) as [Report, Report] // two in, two out
  const changes = diffClaims(a, b)
  for (const change of changes) {
    for (const [side, report] of [
      [change.before, a],
      [change.after, b],
    ] as const) {
      if (!side?.words) continue
      expect(side.words.from).toBeLessThan(side.words.to)
      expect(report.article.text.slice(side.words.from, side.words.to).trim()).not.toBe("")
      if (side.claim !== undefined) expect(report.claims.map(({ id }) => id)).toContain(side.claim)
    }
    expect(change.trace.rule).toMatch(/^V\d+$/)
  }
  return changes.map(sayChange)
}

/** A record with claims by hand; `words` finds their spans. */
function record(text: string, ...claims: ((words: (part: string) => { from: number; to: number }) => Claim)[]): Report {
  const words = (part: string) => ({ from: text.indexOf(part), to: text.indexOf(part) + part.length })
  const article = { text, dropped: [] }
  const empty = { sentences: [], names: [], entities: [], dates: [], quantities: [], attributions: [] }
  return { sitrep: 1, id: "v", article, ...empty, claims: claims.map((claim) => claim(words)) }
}

const bare = { saidBy: [], realis: "actual", trace: { rule: "X", why: "by hand" } } as const
const known = { certainty: "known" } as const

describe("[V4] a claim that only moved", () => {
  test.each([
    ["behind a new first paragraph", `It rained in Port Selk.\n\n${TEXT}`],
    ["to the end", TEXT.split("\n\n").reverse().join("\n\n")],
    ["not at all", TEXT],
  ])("is unchanged: %s", (_, after) => expect(said(TEXT, after)).toEqual([]))

  test("twice in both versions is nothing new", () => expect(said(`${TEXT}\n\n${TEXT}`, `${TEXT}\n\n${TEXT}`)).toEqual([]))
})

describe("[V6] a claim that changed", () => {
  test.each([
    ["a toll", "59", "61", ["killed at least 59 to at least 61"]],
    ["a bound", "At least 59", "Some 59", ["killed at least 59 to about 59"]],
    ["a place", "in Marrow", "in Dorn", ["place Marrow to Dorn"]],
    ["a speaker", "officials said", "the army said", ["said by officials to the army"]],
    ["a day", "on Monday", "on Sunday", ["date 2021-06-07 to 2021-06-06"]],
    ["a status", "remains in force", "has collapsed", ["status says in force to ended"]],
    [
      "who signed",
      "Kestria and Velland on",
      "Kestria, Velland and Morav on",
      ["agreement signatories Kestria, Velland to Kestria, Velland, Morav"],
    ],
    [
      "a weapon, and with it the type",
      "an air strike",
      "an artillery attack",
      ["type air drone strike to shelling artillery missile", "weapon an air strike to artillery"],
    ],
  ])("says %s", (_, before, after, changes) => expect(said(TEXT, TEXT.replace(before, after))).toEqual(changes))

  test.each([
    ["an article before a noun", "in an air strike", "in the air strike"],
    ["the same number in words", "killing three soldiers", "killing 3 soldiers"],
    ["a mark", "Port Selk on Tuesday, officials", "Port Selk on Tuesday; officials"],
    ["other words around", "Fighting also broke out", "Fighting broke out"],
  ])("is none: %s", (_, before, after) => expect(said(TEXT, TEXT.replace(before, after))).toEqual([]))

  test("is none: a shorter name of one person", () => {
    const before = `${TEXT} It was a victory, Adan Orel told reporters.`
    expect(said(before, before.replace("President Adan Orel said", "Orel said"))).toEqual([])
  })

  test("the end of a term, known by its words", () => {
    const version = (day: string, value: string) =>
      record(`The mandate of the mission in Kestria runs until ${day}.`, (words) => ({
        kind: "term",
        id: "t1",
        ...bare,
        quote: words(`The mandate of the mission in Kestria runs until ${day}`),
        end: { ...words(day), value, ...known },
      }))
    const [change, ...others] = diffClaims(version("30 June 2022", "2022-06-30"), version("31 December 2022", "2022-12-31"))
    expect(others).toEqual([])
    expect(change).toEqual({
      change: "changed",
      of: "term",
      property: "end",
      before: { claim: "t1", value: "2022-06-30", words: { from: 49, to: 61 } },
      after: { claim: "t1", value: "2022-12-31", words: { from: 49, to: 65 } },
      trace: { rule: "V6", why: "both versions say it, and differ" },
    })
    expect(said(version("30 June 2022", "2022-06-30"), version("June 30, 2022", "2022-06-30"))).toEqual([])
  })

  test("a place that a version leaves out, and one that was only supplied", () => {
    const version = (place?: "known" | "implied") =>
      record("Shells hit the harbour of Dorn at night.", (words) => ({
        kind: "incident",
        id: "i1",
        type: "shelling-artillery-missile",
        ...bare,
        quote: words("Shells hit the harbour of Dorn at night"),
        ...(place === "known" ? { place: { ...words("Dorn"), ...known } } : {}),
        ...(place === "implied" ? { place: { value: "Dorn", certainty: "implied", basis: "dateline" } } : {}),
      }))
    expect(said(version("known"), version())).toEqual(["place Dorn no longer said"])
    expect(said(version(), version("known"))).toEqual(["place now Dorn"])
    expect(said(version("implied"), version())).toEqual([])
    expect(said(version("implied"), version("known"))).toEqual([])
  })
})

describe("[V5] which claims are one", () => {
  test("a sentence written anew with the same place, day and type", () => {
    const after = "Tuesday's air strike on Port Selk killed 61 people, the mayor's office announced in the evening."
    const changes = said("At least 59 people were killed on Tuesday in an air strike on Port Selk, officials said.", after)
    expect(changes).toContain("killed at least 59 to 61")
    expect(changes.filter((change) => /^(?:new|gone)/.test(change))).toEqual([])
  })

  test("two incidents of one mould keep to their places", () => {
    const [dorn, marrow] = ["Three soldiers were killed in shelling in Dorn.", "Four soldiers were killed in shelling in Marrow."]
    expect(said(`${dorn}\n\n${marrow}`, `${marrow.replace("Four", "Six")}\n\n${dorn}`)).toEqual(["killed 4 to 6"])
  })

  test.each([
    [
      "another kind of violence elsewhere",
      "Three soldiers were killed in shelling in Dorn.",
      "Police arrested nine protesters in Marrow on Friday.",
    ],
    [
      "another incident in a like sentence",
      "Rebels shelled the port of Dorn, killing two.",
      "A bomb in a Marrow market killed two guards.",
    ],
  ])("is none: %s", (_, before, after) => {
    const changes = said(before, after)
    expect(changes.length).toBeGreaterThanOrEqual(2)
    expect(changes.filter((change) => !/^(?:new|gone)/.test(change))).toEqual([])
  })

  test("each once: two that are alike do not both become one", () => {
    const one = "Three soldiers were killed in shelling in Dorn on Monday."
    const changes = said(`${one} It was quiet at night. ${one.replace("Three", "Two")}`, one)
    expect(changes.filter((change) => change.startsWith("gone incident"))).toHaveLength(1)
    expect(changes.filter((change) => !change.startsWith("gone"))).toEqual([])
  })

  test("a record of thousands of claims is matched, the same way each time", () => {
    const version = (add: number) => {
      const lines = Array.from({ length: 3_000 }, (_, at) => `Clash ${at} in Dorn killed ${at + add} men.`)
      const text = lines.join("\n")
      let from = 0
      const claims = lines.map((line, at): Claim => {
        const quote = { from, to: from + line.length }
        const number = { from: from + line.lastIndexOf(` ${at + add} `) + 1, to: quote.to - 5 }
        from = quote.to + 1
        return { kind: "figure", id: `f${at}`, ...bare, quote, number, low: at + add, high: at + add, unit: "person", role: "killed" }
      })
      return { ...record(text), claims }
    }
    const changes = diffClaims(version(0), version(5_000))
    expect(changes.length).toBeGreaterThan(2_000)
    expect(diffClaims(version(0), version(5_000))).toEqual(changes)
    expect(diffClaims(version(0), version(0))).toEqual([])
  })
})

describe("[V7] what is gone and what is new", () => {
  test("a paragraph that went", () =>
    expect(said(TEXT, TEXT.replace(/\n\nFighting.*$/, ""))).toEqual([
      "gone incident: Fighting also broke out in Marrow on Monday, killing three soldiers",
    ]))

  test("a sentence that came", () =>
    expect(said(TEXT, `${TEXT} A car bomb exploded in Dorn on Sunday, wounding nine policemen.`)).toEqual([
      "new incident: A car bomb exploded in Dorn on Sunday, wounding nine policemen",
    ]))

  test("words that claim nothing are neither", () => expect(said(TEXT, `${TEXT}\n\nThe weather was fine.`)).toEqual([]))
})

describe("[V8] the article", () => {
  const page = (more: Partial<Report["article"]>): Report => {
    const report = record("Nothing happened. Correction: an earlier version named another town.")
    return { ...report, article: { ...report.article, ...more } }
  }
  const day = (value: string) => ({ value, ...known })

  test("title, byline, times", () => {
    expect(
      said(
        page({ title: "59 killed in Port Selk", byline: ["Lena Orr"], published: day("2021-06-09"), modified: day("2021-06-09T10:00Z") }),
        page({
          title: "61 killed in Port Selk",
          byline: ["Lena Orr", "Ina Tolv"],
          published: day("2021-06-09"),
          modified: day("2021-06-09T18:00Z"),
        }),
      ),
    ).toEqual([
      "title 59 killed in Port Selk to 61 killed in Port Selk",
      "byline Lena Orr to Lena Orr, Ina Tolv",
      "modified 2021-06-09T10:00Z to 2021-06-09T18:00Z",
    ])
  })

  test("a correction that the later version prints", () => {
    const corrected = page({ corrections: [{ from: 18, to: 67 }] })
    expect(said(page({}), corrected)).toEqual(["correction now Correction: an earlier version named another town"])
    expect(said(corrected, corrected)).toEqual([])
  })

  test("the same page is unchanged", () => expect(said(page({ title: "A" }), page({ title: "A" }))).toEqual([]))
})

describe("[V9] a number told once", () => {
  test("the toll is the incident's and the figure's", () => {
    const [before, after] = [readVersion(TEXT), readVersion(TEXT.replace("59", "61"))]
    expect(before.claims.filter((claim) => claim.kind === "figure" && claim.low === 59)).toHaveLength(1)
    expect(diffClaims(before, after).map(({ of }) => of)).toEqual(["incident"])
  })

  test("a figure of its own is told", () => {
    expect(
      said("The war has killed 9,000 people since 2016.", "The war has killed 9,500 people since 2016.").filter((change) =>
        /9500/.test(change),
      ),
    ).toHaveLength(1)
  })
})

describe("[V10] the words of a change", () => {
  const trace = { rule: "V6", why: "" }
  const side = (value: string) => ({ value })
  test.each([
    [{ change: "changed", of: "incident", property: "killed", before: side("59"), after: side("61"), trace }, "killed 59 to 61"],
    [{ change: "changed", of: "incident", property: "date", after: side("2021-06-08"), trace }, "date now 2021-06-08"],
    [{ change: "changed", of: "term", property: "end", before: side("2021-06-30"), trace }, "term end 2021-06-30 no longer said"],
    [{ change: "changed", of: "article", property: "title", before: side("A"), after: side("B"), trace }, "title A to B"],
    [{ change: "new", of: "figure", after: side("Some 200 fled"), trace }, "new figure: Some 200 fled"],
    [{ change: "gone", of: "status", before: side("The truce holds"), trace }, "gone status: The truce holds"],
  ] as const)("%#: %j is %j", (change, words) => expect(sayChange(change)).toBe(words))
})
