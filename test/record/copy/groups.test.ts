import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { groupsOf, independent } from "../../../src/record/copy/groups-of.ts"

describe("[M6] groups of copies", () => {
  test("copies of copies are one group, the others stand alone", () => {
    const pairs = [
      ["d", "b"],
      ["b", "e"],
    ] as const
    expect(groupsOf(["a", "b", "c", "d", "e"], pairs)).toEqual([["a"], ["b", "d", "e"], ["c"]])
  })

  test("a pair leads through an id that was not asked for", () => {
    const pairs = [
      ["a", "x"],
      ["x", "b"],
    ] as const
    expect(groupsOf(["a", "b", "c"], pairs)).toEqual([["a", "b"], ["c"]])
  })

  test("without pairs everything stands alone, without ids there is nothing", () => {
    expect(groupsOf(["b", "a", "b"], [])).toEqual([["b"], ["a"]])
    expect(groupsOf([], [["a", "b"]])).toEqual([])
  })

  test("do not hang on the order of pairs or of their sides", () => {
    const id = fc.constantFrom(..."abcdefgh")
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), (pairs) => {
        const ids = [..."abcdefgh"]
        const groups = groupsOf(ids, pairs)
        expect(
          groupsOf(
            ids,
            [...pairs].reverse().map(([a, b]) => [b, a] as const),
          ),
        ).toEqual(groups)
        expect(groups.flat().sort()).toEqual(ids)
      }),
    )
  })

  test("a long chain is walked without depth", () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `v${i}`)
    const pairs = ids.slice(1).map((id, i) => [id, `v${i}`] as const)
    expect(groupsOf(ids, pairs)).toHaveLength(1)
  })

  test.each([
    [["a", "b"], 1],
    [["a", "b", "c"], 2],
    [["a", "a"], 1],
    [["x", "y", "a"], 3],
    [[], 0],
  ])("%j are %i independent reports", (ids, count) => expect(independent([["a", "b"], ["c"]], ids)).toBe(count))
})
