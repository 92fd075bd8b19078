import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { identity, type Mapping, type Piece, toSource, wordsOf } from "../../src/evidence/index.ts"

/** A source, a text made from runs of it with supplied text between them, and the mapping back. Runs may come in any order. */
const made = fc
  .record({
    source: fc.string({ maxLength: 60 }),
    steps: fc.array(fc.record({ at: fc.nat(60), length: fc.nat(20), supplied: fc.constantFrom("", "\n\n", " ... ", "x") }), {
      maxLength: 12,
    }),
  })
  .map(({ source, steps }) => {
    let text = ""
    const pieces: Piece[] = []
    for (const { at, length, supplied } of steps) {
      text += supplied
      const run = source.slice(at, at + length)
      if (run) pieces.push({ from: text.length, at, length: run.length })
      text += run
    }
    return { source, text, mapping: pieces satisfies Mapping }
  })

const within = (text: string, a: number, b: number) => ({ from: Math.min(a, b, text.length), to: Math.min(Math.max(a, b), text.length) })

describe("the way back to the source", () => {
  const mapping: Mapping = [
    { from: 0, at: 10, length: 5 },
    { from: 7, at: 20, length: 3 },
  ]

  test.each([
    ["a whole piece", { from: 0, to: 5 }, [{ from: 10, to: 15 }]],
    ["a part of one", { from: 1, to: 3 }, [{ from: 11, to: 13 }]],
    [
      "two pieces and what was supplied between them",
      { from: 3, to: 9 },
      [
        { from: 13, to: 15 },
        { from: 20, to: 22 },
      ],
    ],
  ])("is found for %s", (_, span, runs) => expect(toSource(mapping, span)).toEqual(runs))

  test.each([
    ["text that was supplied", { from: 5, to: 7 }],
    ["an empty span between pieces", { from: 6, to: 6 }],
    ["text behind the last piece", { from: 10, to: 30 }],
  ])("is absent for %s", (_, span) => expect(toSource(mapping, span)).toEqual([]))

  test("is absent where there is no mapping", () => expect(toSource([], { from: 0, to: 9 })).toEqual([]))

  test("gives back the same words, run by run, for every span of every text", () => {
    fc.assert(
      fc.property(made, fc.nat(300), fc.nat(300), ({ source, text, mapping: pieces }, a, b) => {
        const span = within(text, a, b)
        const runs = toSource(pieces, span)
        const kept = pieces
          .map(({ from, length }) => text.slice(Math.max(from, span.from), Math.max(0, Math.min(from + length, span.to))))
          .join("")
        expect(runs.map((run) => wordsOf(source, run)).join("")).toBe(kept)
        if (span.from < span.to) for (const run of runs) expect(run.from).toBeLessThan(run.to)
      }),
    )
  })

  test("of a span and of its two halves is the same", () => {
    fc.assert(
      fc.property(made, fc.nat(300), fc.nat(300), fc.nat(300), ({ source, text, mapping: pieces }, a, b, c) => {
        const { from, to } = within(text, a, b)
        const middle = Math.min(Math.max(c, from), to)
        const words = (one: { from: number; to: number }) =>
          toSource(pieces, one)
            .map((run) => wordsOf(source, run))
            .join("")
        expect(words({ from, to: middle }) + words({ from: middle, to })).toBe(words({ from, to }))
      }),
    )
  })
})

describe("the mapping of an unchanged text", () => {
  test("leads every span to itself", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (length, a, b) => {
        const from = Math.min(a, b, length)
        const to = Math.min(Math.max(a, b), length)
        if (from < to) expect(toSource(identity(length), { from, to })).toEqual([{ from, to }])
      }),
    )
  })

  test("of an empty text has no piece", () => expect(identity(0)).toEqual([]))
})
