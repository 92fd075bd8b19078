import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Mark } from "../../web/evidence/marks-of.ts"
import { paragraphAt, paragraphsOf } from "../../web/evidence/paragraphs-of.ts"
import { rangeOf } from "../../web/evidence/range-of.ts"
import { segmentsOf } from "../../web/evidence/segments-of.ts"
import { en } from "../../web/words/en.ts"

const markAt = (id: string, from: number, to: number): Mark => ({ id, from, to, drawn: "incident", certainty: "known", main: true })
const someMarks = fc
  .array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 })
  .map((pairs) => pairs.map(([a, b], at) => markAt(`i${at}`, Math.min(a, b), Math.max(a, b))))
const someSpan = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([from, length]) => ({ from, to: from + length }))

describe("the segments of a paragraph", () => {
  test("marks that overlap are cut where either begins or ends", () => {
    const found = segmentsOf({ from: 0, to: 10 }, [markAt("a", 0, 6), markAt("b", 4, 8)])
    expect(found.map(({ from, to, marks }) => [from, to, marks.map(({ id }) => id).join("")])).toEqual([
      [0, 4, "a"],
      [4, 6, "ab"],
      [6, 8, "b"],
      [8, 10, ""],
    ])
    expect(found.map(({ starts }) => starts.map(({ id }) => id))).toEqual([["a"], ["b"], [], []])
  })

  test("whatever the marks, the segments cover the span once, and each mark covers exactly its own", () => {
    fc.assert(
      fc.property(someSpan, someMarks, (span, marks) => {
        const segments = segmentsOf(span, marks)
        expect(segments[0]?.from).toBe(span.from)
        expect(segments.at(-1)?.to).toBe(span.to)
        segments.forEach(({ from, to, marks: own }, at) => {
          expect(from).toBeLessThan(to)
          if (at) expect(from).toBe(segments[at - 1]?.to)
          for (let place = from; place < to; place++) expect(own).toEqual(marks.filter((mark) => mark.from <= place && place < mark.to))
        })
      }),
    )
  })
})

describe("the paragraphs of a text", () => {
  test("empty lines part them, single ones do not, and blank edges are left out", () => {
    const text = "\n\nOne.\nStill one. \n \n\nTwo.\n"
    expect(paragraphsOf(text).map(({ number, from, to }) => [number, text.slice(from, to)])).toEqual([
      [1, "One.\nStill one."],
      [2, "Two."],
    ])
    expect([0, 2, 8, text.indexOf("Two")].map((at) => paragraphAt(paragraphsOf(text), at))).toEqual([0, 1, 1, 2])
    expect(paragraphsOf(" \n ")).toEqual([])
  })

  test("every word stands in one, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", " ", "\n", "b."), { maxLength: 30 }), (pieces) => {
        const text = pieces.join("")
        const all = paragraphsOf(text).map(({ from, to }) => text.slice(from, to))
        expect(all.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""))
        for (const words of all) expect(words).not.toMatch(/^\s|\s$|\n\s*\n/)
      }),
    )
  })
})

test.each([
  [{ low: 9, high: 9 }, "9"],
  [{ low: 3200, high: 3200, approximate: true as const }, "about 3,200"],
  [{ low: 12, high: null }, "at least 12"],
  [{ low: null, high: 40 }, "at most 40"],
  [{ low: 4, high: 6 }, "4–6"],
])("the range %j is said as it is meant", (range, said) => expect(rangeOf(range, en, "en")).toBe(said))
