import { describe, expect, test } from "vitest"
import type { Definition } from "../../../src/dossier/definition/types.ts"
import { namesOf } from "../../../src/dossier/material/dossier-names.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

/** Key, name and side of an entity of each report, by its name there. */
function asNamed(reports: readonly SomeReport[], definition: Partial<Definition>, name: string) {
  const { accounts, definition: whole } = someMaterial(reports, definition)
  const names = namesOf(whole)
  return accounts.map((account) => {
    const entity = account.report.entities.find((one) => one.name === name)
    return entity && names.entity(account, entity.id)
  })
}

const sides = [
  { name: "Kestria", members: ["Kestria", "Kestrian", "Pavel Oster"], outlets: ["The Ledger"] },
  { name: "Orvania", members: ["Orvania", "Orvanian"], outlets: ["The Herald"] },
]
const ministry = { text: "The Interior Ministry said nine people were killed in Lower Verin." }

describe("names in a dossier", () => {
  test("[P1] the definition says what is one, under its first name, whoever prints the other", () => {
    const names = [
      {
        kind: "place" as const,
        names: [{ name: "Lower Verin" }, { name: "Nether Werin", by: "Orvania" }],
        at: { lat: 1, lon: 2, precision: "near" as const },
      },
    ]
    const found = asNamed([{ text: "Nine people were killed in Nether Werin, the army said." }], { names, sides }, "Nether Werin")
    expect(found).toEqual([{ key: "named:lower verin", name: "Lower Verin", at: { lat: 1, lon: 2, precision: "near" } }])
  })

  test("[P1] words that hold a place's name are near it, and keep their own words", () => {
    const names = [{ kind: "place" as const, names: [{ name: "Dalmora" }, { name: "Dalmara" }] }]
    const { definition, accounts } = someMaterial([ministry], { names })
    const [account] = accounts
    const near = (words: string) => account && namesOf(definition).near(words, account)
    expect(near("the Dalmara road")).toEqual({ key: "named:dalmora", name: "the Dalmara road" })
    expect(near("the Dalmaran road")).toBeUndefined()
  })

  test("[P1] the village is the place that was named last before it, and no state", () => {
    const [teller] = someTellers(
      someMaterial(
        [{ text: "Residents of Upper Tesk were afraid. Kestria denied it, but 20 shells killed two people in the village on Tuesday." }],
        { sides },
      ),
    )
    const text = teller?.account.report.article.text ?? ""
    const from = text.indexOf("the village")
    expect(teller?.spot({ from, to: from + 11, certainty: "known" })?.name).toBe("Upper Tesk")
    expect(teller?.spot({ from: 0, to: 9, certainty: "known" })?.name).toBe("Residents")
  })

  test("[P1] a name of the definition is not one of another kind", () => {
    const names = [{ kind: "person" as const, names: [{ name: "Lower Verin" }, { name: "L. Verin" }] }]
    expect(asNamed([ministry], { names }, "Lower Verin")[0]?.key).not.toContain("named:")
  })

  test("[P2] a body without its state is that of its outlet's side", () => {
    const found = asNamed(
      [
        { ...ministry, outlet: "The Ledger" },
        { ...ministry, outlet: "The Herald" },
        { ...ministry, outlet: "Courier" },
      ],
      { sides },
      "Interior Ministry",
    )
    expect(found.map((one) => one?.side)).toEqual(["Kestria", "Orvania", undefined])
    expect(new Set(found.map((one) => one?.key)).size).toBe(3)
  })

  test("[P2] a name that says which it is keeps its own side, wherever it is printed", () => {
    const found = asNamed(
      [{ text: "The Orvanian Interior Ministry said nothing.", outlet: "The Ledger" }],
      { sides },
      "Orvanian Interior Ministry",
    )
    expect(found[0]?.side).toBe("Orvania")
  })

  test("[P2] a person with an office and no state is of the side whose outlet prints it; one with none is of no side", () => {
    const minister = { text: "Interior Minister Emil Tosk said nine people were killed.", outlet: "The Herald" }
    expect(asNamed([minister], { sides }, "Emil Tosk")[0]?.side).toBe("Orvania")
    expect(asNamed([{ ...minister, outlet: "The Courier" }], { sides }, "Emil Tosk")[0]?.side).toBeUndefined()
    expect(
      asNamed([{ text: "Emil Tosk, a teacher, said nine people were killed.", outlet: "The Herald" }], { sides }, "Emil Tosk")[0]?.side,
    ).toBeUndefined()
  })

  test("[P2] a name with the words of two sides is of none", () => {
    const found = asNamed(
      [{ text: "The Kestrian-Orvanian Border Commission met. The Kestrian-Orvanian Border Commission said so." }],
      { sides },
      "Kestrian-Orvanian Border Commission",
    )
    expect(found[0]?.side).toBeUndefined()
  })
})

describe("who says a claim", () => {
  const voices = (report: SomeReport) => {
    const [teller] = someTellers(someMaterial([report], { sides }))
    return teller?.account.report.claims.flatMap((claim) => (claim.kind === "incident" ? [teller.voice(claim.saidBy)] : []))
  }

  test("is the outlet where no speaker stands before it", () => {
    expect(voices({ text: "Nine people were killed by a mine in Lower Verin on Monday.", outlet: "The Ledger" })).toEqual([
      { kind: "outlet", name: "The Ledger", key: "outlet:ledger", through: [] },
    ])
  })

  test("is the innermost speaker, told by those further out and the outlet at last", () => {
    const [voice] =
      voices({
        text: "Nine people were killed by a mine in Lower Verin on Monday, Interior Minister Pavel Oster said.",
        outlet: "The Courier",
      }) ?? []
    expect(voice).toMatchObject({ kind: "person", name: "Pavel Oster", side: "Kestria", through: ["The Courier"] })
  })
})
