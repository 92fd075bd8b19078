import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clipped, shown, wellFormed } from "../../../src/dossier/export/clean.ts"
import { tableOf } from "../../../src/dossier/export/csv.ts"

const read = (text: string): string[][] => parse(text, { relaxColumnCount: false })

describe("text in other formats", () => {
  test.each([
    ["a\u0000b\u001bc", "a\ufffdb\ufffdc"],
    ["one\r\ntwo\u2028three", "one\ntwo\nthree"],
    ["name\u202ecod.exe\u202c", "namecod.exe"],
    ["half \ud83d", "half \ufffd"],
    ["no character \uffff", "no character \ufffd"],
  ])("[Z20] %j is shown as %j", (text, as) => expect(shown(text)).toBe(as))

  test.each(["Orvan 🕊️", "عربي \u200f(1)", "e\u0301", "tab\tand\nline", "“quoted” – said"])("[Z20] %j is shown as it is", (text) =>
    expect(shown(text)).toBe(text),
  )

  test("[Z20] JSON keeps controls and bidi marks and mends halves of pairs alone", () =>
    expect(wellFormed("a\u0000\u202e\ud800b")).toBe("a\u0000\u202e\ufffdb"))

  test("[Z20] what is cut is marked, and never within a character", () => {
    expect(clipped("one  two\nthree", 50)).toBe("one two three")
    expect(clipped("abcdef🕊🕊", 9)).toBe("abcdef …")
    expect(clipped("abcdefghij", 9)).toBe("abcdefg …")
  })
})

describe("tables", () => {
  test("a row is quoted where it has to be", () => {
    expect(tableOf([["a", 'b "c", d', 1, null, undefined, true, "two\nlines"]])).toBe('a,"b ""c"", d",1,,,true,"two\nlines"\r\n')
  })

  test.each(["=1+1", "+1", "-2+3", "@SUM(A1)", " =1", "\t=1", '"=1', "\u200b=1", "＝1", "\ufeff@a"])(
    "[Z21] %j is no formula in a spreadsheet",
    (text) => expect(read(tableOf([[text]]))[0]?.[0]).toMatch(/^'/),
  )

  test.each(["a=1", "12 killed", "2026-06-08", "Kestria - Orvania", "1-2", "e-mail@ledger.example"])("[Z21] %j stays as it is", (text) =>
    expect(read(tableOf([[text]]))[0]?.[0]).toBe(text),
  )

  test("[Z21] a negative number is a number", () => expect(tableOf([[-12.5, 0]])).toBe("-12.5,0\r\n"))

  test("[Z20] text longer than a cell of a spreadsheet is cut and marked", () => {
    const cell = read(tableOf([["x".repeat(100_000)]]))[0]?.[0] ?? ""
    expect(cell.length).toBe(32_000)
    expect(cell.endsWith(" …")).toBe(true)
  })

  test("[Z21] whatever stands in cells, a reader finds as many of them, and no formula", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), { minLength: 1 }), (rows) => {
        const found = read(tableOf([["one", "two"], ...rows]))
        expect(found.length).toBe(rows.length + 1)
        for (const row of found) {
          expect(row.length).toBe(2)
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/)
        }
      }),
    )
  })
})
