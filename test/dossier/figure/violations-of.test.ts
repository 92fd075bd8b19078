import { describe, expect, test } from "vitest"
import { violationsOf } from "../../../src/dossier/figure/violations-of.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

const violations = (...reports: (string | SomeReport)[]) =>
  violationsOf(someTellers(someMaterial(reports.map((one) => (typeof one === "string" ? { text: one } : one)))))

const weekly =
  "The mission recorded 179 ceasefire violations in the Verin Valley between 1 and 7 June, including 115 explosions and 40 bursts of fire."

describe("violations counted", () => {
  test("[Y15] by area and kind, with their period", () => {
    const [one, ...others] = violations(weekly)
    expect(others).toEqual([])
    expect(one?.area?.name).toBe("Verin Valley")
    expect(one?.period).toEqual({ first: "2026-06-01", last: "2026-06-07" })
    expect(one?.kinds.map(({ kind, count }) => `${count.value.low} ${kind}`)).toEqual(["115 explosions", "40 bursts of fire"])
    expect(one?.before).toBeUndefined()
  })

  test("[Y15] what counts something else, or is only hoped for, is none", () => {
    expect(violations("The mission recorded 115 explosions in the valley.", "Orvania bought 12 howitzers.")).toEqual([])
  })

  test("[Y15] copies of one text count once", () => {
    expect(
      violations({ key: "a", text: weekly, outlet: "Courier" }, { key: "b", text: weekly, outlet: "Courier", copyOf: "a" }),
    ).toHaveLength(1)
  })
})

describe("the period before", () => {
  test("[Y16] [Y18] in the next sentence", () => {
    const [one] = violations(`${weekly} In the previous period the mission recorded 77 ceasefire violations in the valley.`)
    expect(one?.sentence).toBe("179, including 115 explosions and 40 bursts of fire; 77 in the period before")
    expect(one?.beforePeriod).toEqual({ first: "2026-05-25", last: "2026-05-31" })
    expect(one?.before?.words.words).toBe("77")
  })

  test("[Y16] [Y18] a year before, in the same sentence", () => {
    const [one] = violations(
      "The mission recorded 214 ceasefire violations between 1 January and 31 May, against 131 in the same months of last year.",
    )
    expect(one?.sentence).toBe("214; 131 in the same period a year before")
    expect(one?.beforePeriod).toEqual({ first: "2025-01-01", last: "2025-05-31" })
  })

  test("[Y16] behind a kind it is set against the whole", () => {
    const [one] = violations(
      "The mission recorded 240 ceasefire violations in the valley, including 30 explosions, compared with 179 in the week before.",
    )
    expect(one?.sentence).toBe("240, including 30 explosions; 179 in the period before")
  })

  test("[Y16] another number of another area is no period before", () => {
    const found = violations("The mission recorded 179 ceasefire violations in Orvan. It recorded 30 ceasefire violations in Dalmora.")
    expect(found.map(({ sentence }) => sentence)).toEqual(["179", "30"])
  })

  const before = "The mission recorded 77 ceasefire violations in the Verin Valley between 25 and 31 May."
  const told = (text: string, outlet: string, published: string): SomeReport => ({ key: published, text, outlet, published })

  test("[Y17] from the report of the period that ends the day before", () => {
    const reports = [told(weekly, "Courier", "2026-06-08"), told(before, "Courier", "2026-06-01")]
    const sentences = (order: readonly SomeReport[]) => violations(...order).map(({ sentence }) => sentence)
    const expected = ["77", "179, including 115 explosions and 40 bursts of fire; 77 in the period before"]
    expect(sentences(reports)).toEqual(expected)
    expect(sentences([...reports].reverse())).toEqual(expected)
  })

  test.each([
    ["another voice", told(before, "Herald", "2026-06-01")],
    ["another area", told(before.replace("the Verin Valley", "Orvan"), "Courier", "2026-06-01")],
    ["a period that ends earlier", told(before.replace("25 and 31", "20 and 26"), "Courier", "2026-06-01")],
  ])("[Y17] not from %s", (_, other) => {
    expect(violations(other, told(weekly, "Courier", "2026-06-08")).every((one) => one.before === undefined)).toBe(true)
  })
})
