import { describe, expect, test } from "vitest"
import { disagreeFigures } from "../../../src/dossier/figure/disagree-figures.ts"
import { seriesOf } from "../../../src/dossier/figure/series-of.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

const differences = (...reports: readonly SomeReport[]): string[] =>
  disagreeFigures(seriesOf(someTellers(someMaterial(reports)))).map(
    ({ scope, values, stands, reasons }) =>
      `${stands ? "≠" : "="} ${scope}: ${values.map(({ value }) => value).join(" | ")}${stands ? "" : ` (${reasons[0]?.rule})`}`,
  )
const fighters = (number: string, published = "2026-06-11", more: Partial<SomeReport> = {}): SomeReport => ({
  text: `The Verin Home Guard has ${number} fighters in the valley, officials said.`,
  published,
  ...more,
})

describe("[Y19] figures of one scope", () => {
  test("that differ are a disagreement, with all who tell them", () => {
    expect(differences(fighters("3,200"), fighters("1,500"))).toEqual([
      expect.stringMatching(/^≠ strength of forces: fighter.*: (?:3,200 \| 1,500|1,500 \| 3,200)$/),
    ])
  })

  test("that agree are none", () => {
    expect(differences(fighters("3,200"), fighters("3,200"))).toEqual([])
    expect(differences(fighters("3,200"))).toEqual([])
  })

  test("that one number can meet differ for no reason that stands", () => {
    expect(differences(fighters("3,200"), fighters("more than 3,000"))).toEqual([expect.stringMatching(/^= .* \(O10\)$/)])
  })

  test("of copies of one text are one source", () => {
    const [one] = differences(
      fighters("3,200", "2026-06-11", { outlet: "Agency" }),
      fighters("3,300", "2026-06-11", { outlet: "Agency", copyOf: "r1" }),
    )
    expect(one).toMatch(/^= .* \(O16\)$/)
  })

  test("told more than a month apart are a change and no disagreement", () => {
    expect(differences(fighters("3,200"), fighters("1,500", "2026-09-11"))).toEqual([])
  })

  test("of two periods are two numbers; of one period they differ", () => {
    const violations = (number: number, months: string): SomeReport => ({
      text: `The mission recorded ${number} ceasefire violations between ${months} 2026.`,
    })
    expect(differences(violations(214, "1 January and 31 March"), violations(131, "1 April and 31 May"))).toEqual([])
    expect(differences(violations(214, "1 January and 31 March"), violations(131, "1 January and 31 March"))).toEqual([
      "≠ violations: ceasefire violation, 1 January to 31 March 2026: 214 | 131",
    ])
  })

  test("that a later version took back are in none", () => {
    expect(differences(fighters("3,200"), fighters("1,500", "2026-06-12", { article: "r1", number: 2, key: "r1#2" }))).toEqual([])
  })
})
