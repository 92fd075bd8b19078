import { describe, expect, test } from "vitest"
import { faultIn } from "../../bench/quality/faults.ts"

const text = "Two mines. \u{1f600} One more."
const record = (more: object) => ({ sitrep: 1, id: "a1", article: { text }, ...more })

describe("a record's faults", () => {
  test.each([
    ["an error", { id: "a1", error: { code: "empty", message: "" } }],
    ["no article", { id: "a1" }],
    ["nothing", null],
    ["a span behind the text's end", record({ sentences: [{ from: 0, to: text.length + 1 }] })],
    ["an empty span", record({ sentences: [{ from: 3, to: 3 }] })],
    ["a span from right to left", record({ sentences: [{ from: 5, to: 3 }] })],
    ["a span before the beginning", record({ sentences: [{ from: -1, to: 3 }] })],
    ["half a span", record({ claims: [{ quote: { from: 1 } }] })],
    ["a broken number", record({ claims: [{ quote: { from: 1, to: 2.5 } }] })],
    ["a span that ends inside a character", record({ names: [{ from: 0, to: 12 }] })],
    ["a bad span deep down", record({ claims: [{ killed: { from: 0, to: 3, of: { from: 4, to: 400 } } }] })],
  ])("are found: %s", (_, found) => expect(faultIn(found, undefined)).toBeDefined())

  test("are found: a text other than the one given", () => expect(faultIn(record({}), "Three mines.")).toBeDefined())

  test.each([
    [
      "whole spans",
      record({
        sentences: [
          { from: 0, to: 10 },
          { from: 11, to: text.length },
        ],
      }),
    ],
    ["the whole character", record({ names: [{ from: 11, to: 13 }] })],
    ["a slot with a value alone", record({ claims: [{ date: { value: "2026-06-08", certainty: "implied" } }] })],
    ["an open bound", record({ quantities: [{ from: 0, to: 3, low: 2, high: null }] })],
    ["no lists at all", record({})],
  ])("are none: %s", (_, found) => expect(faultIn(found, text)).toBeUndefined())
})
