import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { holds, type Span, shared, touches, trimmed, wordsOf } from "../../src/evidence/index.ts"

const span = (from: number, to: number): Span => ({ from, to })
const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)))

describe("two spans", () => {
  test.each([
    ["one inside the other", span(0, 10), span(2, 5), 3],
    ["overlapping", span(0, 4), span(3, 9), 1],
    ["the same", span(2, 6), span(2, 6), 4],
  ])("share and touch: %s", (_, a, b, units) => {
    expect(shared(a, b)).toBe(units)
    expect(touches(a, b)).toBe(true)
  })

  test.each([
    ["end to end", span(0, 4), span(4, 9)],
    ["apart", span(0, 2), span(5, 9)],
    ["one empty, at the other's edge", span(0, 4), span(4, 4)],
  ])("share nothing and do not touch: %s", (_, a, b) => {
    expect(shared(a, b)).toBe(0)
    expect(touches(a, b)).toBe(false)
  })

  test.each([
    [span(0, 10), span(0, 10), true],
    [span(0, 10), span(3, 10), true],
    [span(0, 10), span(4, 4), true],
    [span(1, 10), span(0, 5), false],
    [span(0, 10), span(9, 11), false],
    [span(0, 10), span(12, 14), false],
  ])("%j holds %j: %s", (outer, inner, held) => expect(holds(outer, inner)).toBe(held))

  test("sharing and touching do not depend on the order, and agree for spans that are not empty", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(shared(a, b)).toBe(shared(b, a))
        expect(touches(a, b)).toBe(touches(b, a))
        if (a.from < a.to && b.from < b.to) expect(touches(a, b)).toBe(shared(a, b) > 0)
      }),
    )
  })

  test("what a span holds it shares whole", () => {
    fc.assert(fc.property(spans, spans, (a, b) => !holds(a, b) || shared(a, b) === b.to - b.from))
  })
})

describe("a trimmed span", () => {
  test.each([
    ["  two mines  ", "two mines"],
    ["\n\ttwo mines", "two mines"],
    ["\u00a0two\u2009mines\u00a0", "two\u2009mines"],
    ["two mines", "two mines"],
    ["   ", ""],
    ["", ""],
  ])("of %j has the words %j", (text, words) => expect(wordsOf(text, trimmed(text, span(0, text.length)))).toBe(words))

  test("does not reach for blank space outside of it", () => expect(trimmed("a b c", span(2, 3))).toEqual(span(2, 3)))

  test("stays inside the span, and trimming twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "\n", "a", ".", "\u00a0"), maxLength: 40 }), spans, (text, { from, to }) => {
        const inside = span(Math.min(from, text.length), Math.min(to, text.length))
        const once = trimmed(text, inside)
        expect(holds(inside, once)).toBe(true)
        expect(trimmed(text, once)).toEqual(once)
        expect(wordsOf(text, once)).toBe(wordsOf(text, inside).trim())
      }),
    )
  })
})
