import { describe, expect, test } from "vitest"
import { read } from "../../../src/desk/index.ts"
import { pickPassages } from "../../../src/record/find/pick-passages.ts"
import { isFailure } from "../../../src/record/index.ts"
import { statementsOf } from "../../../src/record/statement/statements-of.ts"

const TEXT = `Troops left Orvan on Monday. Colonel Pavel Oster said the troops left the bridge. ${"The convoy of wheat and barley crossed the plain near the river, ".repeat(12)}and the mortar fell.`
const report = read({ id: "a", text: TEXT, as: "text" })
if (isFailure(report)) throw new Error(report.error.message)
const where = (words: string) => [...TEXT.matchAll(new RegExp(words, "g"))].map(({ index }) => ({ from: index, to: index + words.length }))
const picked = (words: string[], claims: readonly string[] = [], named: string[] = []) =>
  pickPassages({
    report,
    text: TEXT,
    words: words.map(where),
    claims: statementsOf(report).claims.filter(({ ref }) => claims.includes(ref)),
    named,
  })

describe("passages", () => {
  test("[U10] the sentence with most of the words stands before one with a word twice", () =>
    expect(picked(["left", "bridge"]).map(({ words }) => words)).toEqual(["Colonel Pavel Oster said the troops left the bridge."]))
  test("[U10] sentences with as many stand in the order of the text, two at most", () =>
    expect(picked(["left"]).map(({ words }) => words.slice(0, 7))).toEqual(["Troops ", "Colonel"]))
  test("[U10] a long sentence is cut around what was found, at a blank", () => {
    const [only] = picked(["mortar"])
    expect(only?.words.length).toBeLessThanOrEqual(600)
    expect(only?.words).toContain("the mortar fell")
    expect(TEXT.slice(only?.from, only?.to)).toBe(only?.words)
    expect(TEXT[(only?.from ?? 1) - 1]).toBe(" ")
  })
  test("[U10] without words and claims the first sentence", () => expect(picked([])[0]?.words).toBe("Troops left Orvan on Monday."))
  test("[U10] a claim that fits stands before sentences", () => {
    const [attribution] = report.attributions
    expect(picked(["mortar"], [attribution?.id ?? ""]).map(({ claim }) => claim?.kind)).toEqual(["attribution"])
  })
  test("[U10] the outlet's own voice is nobody's, a speaker's words are the speaker's", () =>
    expect(picked(["left"]).map(({ saidBy }) => saidBy)).toEqual([[], ["Pavel Oster"]]))
})
