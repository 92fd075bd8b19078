import { describe, expect, test } from "vitest"
import { assembleAgreements } from "../../../src/dossier/agreement/assemble-agreements.ts"
import { namesOf } from "../../../src/dossier/material/dossier-names.ts"
import { someMaterial, someTellers } from "../some-material.ts"
import { sides } from "./made-up.ts"

const MEMORANDUM = "Under the Dalmora Memorandum, Orvania must release all prisoners."

/** What is said of Orvania's duty in a text that is really read, and of the memorandum. */
function told(text: string): string[] {
  const material = someMaterial([{ text }], { sides })
  const { agreements } = assembleAgreements(someTellers(material), material.definition, namesOf(material.definition), [], "2026-06-13")
  return agreements.flatMap(({ provisions, force }) => [
    ...provisions.flatMap(({ type, compliance }) => compliance.map(({ value, by }) => `${type} ${value} ${by.name}`)),
    ...force.map(({ value, by }) => `${value} ${by.name}`),
  ])
}

describe("words for how much is kept", () => {
  test.each([
    ["Orvania has kept almost none of it", "not-yet"],
    ["Orvania has honoured all of it", "kept"],
    ["Orvania has broken every line of it", "breached"],
  ])("[L28] %s", (words, value) =>
    expect(told(`${MEMORANDUM} ${words}, Mira Solen said.`)).toEqual([`prisoner-exchange ${value} Mira Solen`]),
  )

  test.each(["Orvania has kept the road open", "Orvania has kept watch", "Orvania has done well"])("[L28] not: %s", (words) =>
    expect(told(`${MEMORANDUM} ${words}, Mira Solen said.`)).toEqual([]),
  )

  test("[L28] nor before any agreement is named", () =>
    expect(told(`Orvania has kept almost none of it, Mira Solen said. ${MEMORANDUM}`)).toEqual([]))
})
