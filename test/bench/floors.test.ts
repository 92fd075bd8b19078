import { describe, expect, test } from "vitest"
import { broken, raised } from "../../bench/quality/floors.ts"
import type { Outcome } from "../../bench/quality/measure.ts"

const outcome = (measures: Record<string, number>, faults: string[] = []): Outcome => ({
  name: "dates",
  what: "dates",
  reports: 9,
  seconds: 1,
  measures,
  faults,
})

describe("a floor", () => {
  test.each([
    ["a measure below it", outcome({ value: 0.699 }), { dates: { value: 0.7 } }],
    ["a measure that was not taken", outcome({}), { dates: { value: 0.7 } }],
    ["a faulty record where none is allowed", outcome({ value: 0.9 }, ["a1: no article"]), {}],
    ["more faulty records than allowed", outcome({}, ["a1: x", "a2: x"]), { dates: { faults: 1 } }],
  ])("breaks for %s", (_, measured, floors) => expect(broken(measured, floors)).toHaveLength(1))

  test.each([
    ["a measure at it", outcome({ value: 0.7 }), { dates: { value: 0.7 } }],
    ["a measure without one", outcome({ value: 0.1 }), {}],
    ["the floor of another set", outcome({ value: 0.1 }), { names: { value: 0.7 } }],
    ["as many faulty records as allowed", outcome({}, ["a1: x"]), { dates: { faults: 1 } }],
  ])("holds for %s", (_, measured, floors) => expect(broken(measured, floors)).toEqual([]))
})

describe("raising the floors", () => {
  test("cuts to thousandths, and what was measured then holds", () => {
    const measured = outcome({ value: 0.70899, type: 1 })
    const { floors, kept } = raised([measured], {}, false)
    expect(floors).toEqual({ dates: { value: 0.708, type: 1 } })
    expect(kept).toEqual([])
    expect(broken(measured, floors)).toEqual([])
  })

  test("does not lower one, and tells", () => {
    const { floors, kept } = raised([outcome({ value: 0.5 })], { dates: { value: 0.7 } }, false)
    expect(floors).toEqual({ dates: { value: 0.7 } })
    expect(kept).toHaveLength(1)
  })

  test("lowers one when that is asked for", () => {
    expect(raised([outcome({ value: 0.5 }, ["a1: x"])], { dates: { value: 0.7 } }, true)).toEqual({
      floors: { dates: { value: 0.5, faults: 1 } },
      kept: [],
    })
  })

  test("leaves the sets alone that were not measured", () => {
    expect(raised([outcome({ value: 0.5 })], { names: { all: 0.4 } }, false).floors).toEqual({ names: { all: 0.4 }, dates: { value: 0.5 } })
  })

  test("does not allow faulty records by itself", () => {
    const { floors, kept } = raised([outcome({}, ["a1: x"])], {}, false)
    expect(floors).toEqual({ dates: {} })
    expect(kept).toHaveLength(1)
  })
})
