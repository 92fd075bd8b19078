import { describe, expect, test } from "vitest"
import { diffText } from "../../../src/record/version/diff-text.ts"
import { stretchesOf } from "../../../src/record/version/stretches-of.ts"

const words = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(" ")
const stretches = (before: string, after: string) => stretchesOf(diffText(before, after), before, after, 3)
/** "…w7 w8 [w9]{x9} w10…" */
const written = (before: string, after: string): string[] =>
  stretches(before, after).map(
    ({ pieces, from, to }) =>
      (from ? "…" : "") +
      pieces
        .map(({ kind, words }) => (kind === "same" ? words : kind === "removed" ? `[${words.trim()}]` : `{${words.trim()}} `))
        .join("")
        .trim() +
      (to ? "…" : ""),
  )

describe("[V11] what changed with the words around it", () => {
  test("three words stand on each side", () =>
    expect(written(words(0, 20), words(0, 20).replace("w9 ", "x9 "))).toEqual(["…w6 w7 w8 [w9]{x9} w10 w11 w12…"]))
  test("changes that are near stand in one stretch, far ones in two", () => {
    const near = words(0, 20).replace("w9 ", "x9 ").replace("w14 ", "x14 ")
    expect(written(words(0, 20), near)).toEqual(["…w6 w7 w8 [w9]{x9} w10 w11 w12 w13 [w14]{x14} w15 w16 w17…"])
    const far = words(0, 30).replace("w9 ", "x9 ").replace("w20 ", "x20 ")
    expect(written(words(0, 30), far)).toHaveLength(2)
  })
  test("at the ends of the text nothing is left out", () => {
    expect(written(words(1, 4), words(0, 4))).toEqual(["{w0} w1 w2 w3"])
    expect(written(words(0, 3), words(0, 4))).toEqual(["w0 w1 w2 {w3}"])
  })
  test.each([words(0, 20), ""])("the same text has none: %s", (text) => expect(stretches(text, text)).toEqual([]))
  test("a text that came is one", () => expect(written("", "w0 w1")).toEqual(["{w0 w1}"]))
})
