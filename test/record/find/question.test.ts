import { describe, expect, test } from "vitest"
import { findWords, wordsIn, worthStemming } from "../../../src/record/find/find-words.ts"
import { readKinds } from "../../../src/record/find/kinds-of-claims.ts"
import { reasonsOf, scoreOf } from "../../../src/record/find/rank.ts"
import { keysOfDays, monthsOf, readDays } from "../../../src/record/find/read-days.ts"

describe("days of a question", () => {
  test.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-06", "2026-06-01", "2026-06-30"],
    ["2026-06-08", "2026-06-08", "2026-06-08"],
    ["2026-05/2026-06-08", "2026-05-01", "2026-06-08"],
    ["2026-05/..", "2026-05-01", "2176-12-31"],
    ["../2026-06", "1876-01-01", "2026-06-30"],
  ])("[U6] %s is %s to %s", (value, first, last) => expect(readDays(value, "happened")).toEqual({ first, last }))
  test.each(["", "June", "2026-13", "2026-06-31", "../..", "2026-06/2026-05", "2026/2027/2028", "P3M"])("[U6] %j is refused", (value) =>
    expect(readDays(value, "happened")).toMatchObject({ code: "bad-query", message: expect.stringContaining(`--happened "${value}"`) }),
  )
  test("months are asked one by one, longer times by years", () => {
    expect(monthsOf({ first: "2025-11-20", last: "2026-02-01" })).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"])
    expect(monthsOf({ first: "2020-01-01", last: "2026-02-01" })).toEqual([])
    expect(keysOfDays({ first: "2026-06-01", last: "2026-06-30" })).toEqual(["month:2026-06", "long:2026"])
    expect(keysOfDays({ first: "2020-01-01", last: "2023-12-31" })).toContain("year:2022")
  })
})

describe("types and kinds of a question", () => {
  test("[U5] are those of the record, with blanks for hyphens", () =>
    expect(readKinds(["Armed clash"], ["incident"])).toEqual({ type: ["armed-clash"], kind: ["incident"] }))
  test.each([
    [["battle"], [], "no such type"],
    [[], ["event"], "no such kind"],
    [["armed-clash"], ["figure"], "never of this type"],
    [["killed"], ["agreement"], "allowed are none"],
  ])("[U5] %j of kind %j: %s", (type, kind, why) =>
    expect(readKinds(type, kind)).toMatchObject({ code: "bad-query", message: expect.stringContaining(why) }),
  )
})

describe("rank", () => {
  test("[U8] every reason has its points, and the score is their sum", () => {
    const reasons = reasonsOf({ words: 0.02, title: true, part: true, day: "2026-05-15" }, "2026-06-14")
    expect(reasons.map(({ points }) => points)).toEqual([25, 20, 20, 5])
    expect(scoreOf(reasons)).toBe(70)
  })
  test("[U8] what was not asked for gives none", () => expect(reasonsOf({ title: false, part: false }, undefined)).toEqual([]))
  test("[U8] more words are worth more, the newer report too", () => {
    expect(scoreOf(reasonsOf({ words: 0.3 }, undefined))).toBeGreaterThan(scoreOf(reasonsOf({ words: 0.1 }, undefined)))
    expect(scoreOf(reasonsOf({ day: "2026-06-14" }, "2026-06-14"))).toBeGreaterThan(scoreOf(reasonsOf({ day: "2026-06-01" }, "2026-06-14")))
  })
})

describe("words in a text", () => {
  const stems = new Map([
    ["shelling", ["shell"]],
    ["shelled", ["shell"]],
    ["the", []],
    ["zone", ["zone"]],
    ["buffer", ["buffer"]],
    ["of", []],
  ])
  const text = "Shelling of the buffer zone. Troops shelled the Zone; a buffer."
  const found = (words: string) => findWords(wordsIn(text), { kind: "words", words }, stems).map(({ from, to }) => text.slice(from, to))
  test("[U1] are found whatever their endings", () => expect(found("shelled")).toEqual(["Shelling", "shelled"]))
  test("[U2] a phrase is found in its order, a word that the index leaves out stands for any", () => {
    expect(found("buffer zone")).toEqual(["buffer zone"])
    expect(found("shelling of the buffer")).toEqual(["Shelling of the buffer"])
    expect(found("zone buffer")).toEqual([])
    expect(found("the")).toEqual([])
  })
  test("only words that may fit are stemmed", () =>
    expect(worthStemming([wordsIn(text)], [{ kind: "words", words: "shelled zone" }]).sort()).toEqual(["shelled", "shelling", "zone"]))
})
