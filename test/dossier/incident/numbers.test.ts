import { describe, expect, test } from "vitest"
import type { Definition } from "../../../src/dossier/definition/types.ts"
import type { SomeReport } from "../some-material.ts"
import { disagreements, inShort, someIncident } from "./some-incident.ts"

const report = (number: string, rest: Partial<SomeReport> & { readonly after?: string; readonly place?: string } = {}): SomeReport => {
  const { after = "", place = "Marrow", ...given } = rest
  return { text: `${number} were killed when a mine exploded near ${place} on Monday.${after}`, ...given }
}
const numbers = (reports: readonly SomeReport[]): string[] => disagreements(someIncident(reports, {}, /exploded/), "number").map(inShort)

describe("numbers that differ", () => {
  test("[O60] two numbers of one day stand, with who tells which", () => {
    const [only] = disagreements(someIncident([report("Nine people"), report("Twelve people")]), "number")
    expect(only).toMatchObject({ scope: "killed", stands: true })
    expect(only?.reasons).toEqual([{ rule: "O60", why: "9 by Outlet 1 on 2026-06-11; 12 by Outlet 2 on 2026-06-11" }])
    expect(only?.values.map(({ value, sources, told }) => [value, sources, told.map(({ words }) => words.words)])).toEqual([
      ["9", 1, ["Nine"]],
      ["12", 1, ["Twelve"]],
    ])
  })
  test.each([
    ["the same number", [report("Nine people"), report("Nine people")]],
    ["the same number with a bound", [report("Nine people"), report("At least nine people")]],
    ["one account alone", [report("Nine people")]],
  ])("[O60] nothing differs: %s", (_, reports) => expect(numbers(reports)).toEqual([]))
  test("[O60] one pair without a reason lets it stand, and the reasons of the others stay", () => {
    expect(numbers([report("At least eight people"), report("Nine people"), report("Twelve people")])).toEqual([
      "at least 8 | 9 | 12 stands: O60 O10",
    ])
  })
  test("[O60] more different values than are compared stand without a reason", () => {
    const many = Array.from({ length: 26 }, (_, at) => report(`At least ${at + 2} people`))
    expect(numbers(many)[0]).toMatch(/ stands: O10$/)
  })

  test("[O10] bounds that one number can meet", () => {
    expect(numbers([report("At least eight people"), report("Nine people")])).toEqual(["at least 8 | 9 does not stand: O10"])
    expect(numbers([report("About 400 people"), report("Some 380 people")])).toEqual(["about 400 | about 380 does not stand: O10"])
  })
  test("[O10] bounds that no number can meet", () => {
    expect(numbers([report("At least 12 people"), report("Nine people")])).toEqual(["at least 12 | 9 stands: O60"])
    expect(numbers([report("About 400 people"), report("300 people")])).toEqual(["about 400 | 300 stands: O60"])
  })

  const grew = " Two of the wounded had died in hospital, doctors said."
  test("[O11] a toll that grew, in words", () => {
    expect(numbers([report("Nine people", { published: "2026-06-10" }), report("Eleven people", { after: grew })])).toEqual([
      "9 | 11 does not stand: O11",
    ])
  })
  test("[O11] a higher number without such words differs, and so does one told before", () => {
    expect(numbers([report("Nine people", { published: "2026-06-10" }), report("Eleven people")])).toEqual(["9 | 11 stands: O60"])
    expect(numbers([report("Nine people"), report("Eleven people", { after: grew, published: "2026-06-10" })])).toEqual([
      "11 | 9 stands: O60",
    ])
  })

  const said = (number: string, by: string, published: string): SomeReport => ({
    text: `${number} people were killed when a mine exploded near Marrow on Monday, the ${by} said.`,
    published,
  })
  test("[O12] the same speaker on a later day", () => {
    expect(numbers([said("Six", "Harbour Mission", "2026-06-09"), said("Nine", "Harbour Mission", "2026-06-10")])).toEqual([
      "6 | 9 does not stand: O12",
    ])
    expect(numbers([said("Nine", "Harbour Mission", "2026-06-09"), said("Six", "Harbour Mission", "2026-06-10")])).toEqual([
      "9 | 6 does not stand: O12",
    ])
  })
  test("[O12] another speaker on a later day, or the same on one day", () => {
    expect(numbers([said("Six", "Harbour Mission", "2026-06-09"), said("Nine", "Verin Health Service", "2026-06-10")])).toEqual([
      "6 | 9 stands: O60",
    ])
    expect(numbers([said("Six", "Harbour Mission", "2026-06-10"), said("Nine", "Harbour Mission", "2026-06-10")])).toEqual([
      "6 | 9 stands: O60",
    ])
  })

  test("[O13] some of those who were killed", () => {
    expect(numbers([report("Five shepherds"), report("Nine people")])).toEqual(["5 | 9 does not stand: O13"])
    expect(numbers([report("Seven civilians"), report("Nine people")])).toEqual(["9 | 7 civilians does not stand: O13"])
  })
  test("[O13] more of some than of everybody", () => {
    expect(numbers([report("Twelve shepherds"), report("Nine people")])).toEqual(["12 | 9 stands: O60"])
  })
  test("[O17] more civilians than people", () => {
    expect(numbers([report("Twelve civilians"), report("Nine people")])).toEqual(["9 | 12 civilians stands: O60"])
    expect(numbers([report("Twelve civilians"), report("More than nine people")])).toEqual([
      "at least 10 | 12 civilians does not stand: O13",
    ])
  })
  test("[O17] a part that its own account puts beside the whole is no news", () => {
    const text = "Nine people, including three children, were killed when a mine exploded near Marrow on Monday."
    expect(numbers([{ text }, report("Nine people")])).toEqual([])
  })

  test("[O14] a village, and the province round it", () => {
    const at = (name: string, precision: "exact" | "region") => ({
      kind: "place" as const,
      names: [{ name }],
      at: { lat: 40, lon: 20, precision },
    })
    const among = (definition: Partial<Definition>): string[] =>
      disagreements(
        someIncident([report("Nine people", { place: "Marrow" }), report("Twelve people", { place: "Tarnia" })], definition),
        "number",
      ).map(inShort)
    expect(among({ names: [at("Marrow", "exact"), at("Tarnia", "region")] })).toEqual(["9 | 12 does not stand: O14"])
    expect(among({ names: [at("Marrow", "exact"), at("Tarnia", "exact")] })).toEqual(["9 | 12 stands: O60"])
    expect(among({ names: [at("Marrow", "region"), at("Tarnia", "exact")] })).toEqual(["9 | 12 stands: O60"])
  })

  test("[O15] killed and injured together", () => {
    const together = { text: "A mine exploded near Marrow on Monday. Twenty people were killed or wounded." }
    expect(numbers([together, report("Nine people")])).toEqual(["20 | 9 does not stand: O15"])
    expect(
      numbers([{ text: "A mine exploded near Marrow on Monday. Twenty people were killed and ten were wounded." }, report("Nine people")]),
    ).toEqual(["20 | 9 stands: O60"])
  })

  test("[O16] copies of one text that differ", () => {
    expect(numbers([report("Nine people"), report("Ten people", { copyOf: "r1" })])).toEqual(["9 | 10 does not stand: O16"])
    const two = said("Nine", "Harbour Mission", "2026-06-10")
    expect(numbers([two, { ...said("Ten", "Verin Health Service", "2026-06-10"), copyOf: "r1" }])).toEqual(["9 | 10 stands: O60"])
  })
})
