import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkBrief } from "../../../src/dossier/brief/check-brief.ts"
import { composeBrief } from "../../../src/dossier/brief/compose-brief.ts"
import { printed, rootOf, valueAt } from "../../../src/dossier/brief/value-at.ts"
import { changesBetween } from "../../../src/dossier/change/changes-between.ts"
import { randomDossier } from "../random-dossier.ts"
import { someChanges, someDossier } from "../some-dossier.ts"
import { changed, changedAt, emptied, sentencesOf } from "./brief-parts.ts"

const composed = (dossier = someDossier) => composeBrief(dossier, changesBetween(emptied(dossier), dossier), "2026-06-01")
const problems = (brief = composed(), dossier = someDossier) => checkBrief(brief, dossier).map(({ problem }) => problem)

describe("what is composed stands", () => {
  test("[Z1] [Z2] [Z8] a brief of the example has no problem", () => {
    expect(problems()).toEqual([])
    expect(sentencesOf(composed()).length).toBeGreaterThan(40)
  })

  test("[Z1] [Z2] [Z4] every number in a brief is the dossier's, on random dossiers", () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const brief = composed(dossier)
        expect(checkBrief(brief, dossier)).toEqual([])
        const root = rootOf(dossier, brief)
        for (const { text, values } of sentencesOf(brief)) {
          let bare = text
          for (const { from, to, path } of [...values].reverse()) {
            expect(text.slice(from, to)).toBe(printed(valueAt(root, path), dossier.asOf))
            bare = bare.slice(0, from) + bare.slice(to)
          }
          expect(bare).not.toMatch(/\p{N}/u)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe("what is tampered with does not", () => {
  test("[Z1] a sentence without words, wherever it stands", () => {
    fc.assert(
      fc.property(randomDossier, fc.nat(), (dossier, pick) => {
        const brief = composed(dossier)
        const all = sentencesOf(brief)
        const cells = new Set(
          brief.sections.flatMap(({ parts }) =>
            parts.flatMap((part) => (part.kind === "table" ? part.rows.flatMap((row) => row.cells) : [])),
          ),
        )
        const at = pick % all.length
        const bare = checkBrief(
          changedAt(brief, at, (one) => ({ ...one, words: [] })),
          dossier,
        )
        const one = all[at]
        if (one && !cells.has(one)) expect(bare.map(({ problem, sentence }) => [problem, sentence])).toContainEqual(["no-words", one.text])
      }),
      { numRuns: 60 },
    )
  })

  test("[Z1] a row without words", () => {
    const brief = composed()
    const sections = brief.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) =>
        part.kind === "table"
          ? { ...part, rows: part.rows.map((row) => ({ words: [], cells: row.cells.map((cell) => ({ ...cell, words: [] })) })) }
          : part,
      ),
    }))
    const rows = brief.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "table" ? part.rows : [])))
    expect(problems({ ...brief, sections })).toEqual(rows.map(() => "no-words"))
  })

  test("[Z2] any digit that is changed, added or taken away", () => {
    fc.assert(
      fc.property(randomDossier, fc.nat(), fc.nat(9), (dossier, pick, digit) => {
        const brief = composed(dossier)
        const withDigits = sentencesOf(brief).flatMap(({ text }, at) => (/\d/.test(text) ? [{ text, at }] : []))
        const one = withDigits[pick % withDigits.length]
        if (!one) return
        const places = [...one.text.matchAll(/\d/g)].map(({ index }) => index)
        const place = places[pick % places.length] ?? 0
        const other = String((Number(one.text[place]) + 1 + (digit % 9)) % 10)
        const text = one.text.slice(0, place) + other + one.text.slice(place + 1)
        expect(
          checkBrief(
            changedAt(brief, one.at, (was) => ({ ...was, text })),
            dossier,
          ),
        ).not.toEqual([])
        expect(
          checkBrief(
            changedAt(brief, one.at, (was) => ({ ...was, text: `${was.text} ${digit}` })),
            dossier,
          ),
        ).not.toEqual([])
        expect(
          checkBrief(
            changedAt(brief, one.at, (was) => ({ ...was, values: [] })),
            dossier,
          ),
        ).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ["a letter further on", { from: 1 }, "words-differ"],
    ["other words", { words: "Ten" }, "words-differ"],
    ["no letter at all", { words: "", to: 0, from: 0 }, "words-differ"],
    ["before the text", { from: -4 }, "words-differ"],
    ["of a report that is not there", { account: "ledger/other" }, "no-account"],
  ])("[Z1] words that do not slice: %s", (_, change, problem) => {
    const brief = changed(composed(), { sentence: (one) => ({ ...one, words: one.words.map((words) => ({ ...words, ...change })) }) })
    expect(new Set(problems(brief))).toEqual(new Set([problem]))
  })

  test("[Z2] a number of another place of the dossier", () => {
    const swap = (path: string): string => path.replace(/\/tolls\/0\/range\/low$/, "/tolls/0/range/high")
    const brief = changed(composed(), {
      sentence: (one) => ({ ...one, values: one.values.map((value) => ({ ...value, path: swap(value.path) })) }),
    })
    expect(problems(brief)).toContain("value-differs")
  })

  test.each(["/incidents/99/days", "/constructor/name", "/incidents/0/__proto__", "/definition", "incidents", ""])(
    "[Z2] a path that leads to nothing that is printed: %j",
    (path) => {
      const brief = changedAt(composed(), 0, (one) => ({ ...one, values: one.values.map((value) => ({ ...value, path })) }))
      expect(problems(brief)).toContain("value-differs")
    },
  )

  test("[Z8] a sentence about the world among the notes", () => {
    const text = "Nobody was hurt."
    expect(problems(changed(composed(), { note: () => ({ text, values: [] }) }))).toContain("note-unknown")
    expect(problems(changed(composed(), { note: () => ({ text: "None.", values: [] }) }))).toEqual([])
  })

  test("[Z2] another day or title in the head", () => {
    expect(problems({ ...composed(), asOf: "2026-06-14" })).toContain("value-differs")
    expect(problems({ ...composed(), title: "Another valley" })).toEqual(["value-differs"])
  })

  test("[Z1] a change whose words are not the dossier's", () => {
    const brief = composeBrief(someDossier, someChanges, "2026-06-10")
    expect(problems({ ...brief, changes: brief.changes.map((change) => ({ ...change, words: [] })) })).toEqual(["no-words"])
  })
})
