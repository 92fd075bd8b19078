import { describe, expect, test } from "vitest"
import { joiningOf } from "../../../src/dossier/definition/join-reports.ts"
import type { Definition } from "../../../src/dossier/definition/types.ts"
import { namesOf } from "../../../src/dossier/material/dossier-names.ts"
import { kilometres } from "../../../src/dossier/material/kilometres.ts"
import type { Placing } from "../../../src/dossier/material/types.ts"
import { type SomeReport, someMaterial } from "../some-material.ts"

/** The rules and words by which one report joins. */
function whyJoined(report: SomeReport, definition: Partial<Definition>, placings: readonly Placing[] = []): string[] {
  const material = someMaterial([report], definition)
  const join = joiningOf(material.definition, placings, namesOf(material.definition))
  return material.accounts.flatMap((account) => join(account).map(({ rule, why }) => `${rule} ${why}`))
}

const blast = {
  text: "The Verin Home Guard killed four soldiers in Lower Verin on Monday, the Interior Ministry said.",
  title: "Four soldiers killed",
  outlet: "The Ledger",
}

describe("a report joins a dossier", () => {
  test("[P6] that watches an actor or a place its claims speak of", () => {
    expect(whyJoined(blast, { actors: ["Verin Home Guard"] })).toEqual(["P6 speaks of Verin Home Guard"])
    expect(whyJoined(blast, { places: ["Lower Verin"] })).toEqual(["P6 speaks of Lower Verin"])
    expect(whyJoined(blast, { places: ["Upper Tesk"], actors: ["Orvania"] })).toEqual([])
  })

  test("[P6] by another name of the same, where the definition has it", () => {
    const names = [{ kind: "place" as const, names: [{ name: "Lower Verin" }, { name: "Nether Werin" }] }]
    expect(whyJoined(blast, { places: ["Nether Werin"] })).toEqual([])
    expect(whyJoined(blast, { places: ["Nether Werin"], names })).toEqual(["P6 speaks of Nether Werin"])
  })

  test("[P6] of a place named in the title, but not of one that is named in passing", () => {
    const passing = { text: "The ferry to Port Selk left early. Fares rise in July.", title: "Ferry fares rise" }
    expect(whyJoined(passing, { places: ["Port Selk"] })).toEqual([])
    expect(whyJoined({ ...passing, title: "Port Selk ferry fares rise" }, { places: ["Port Selk"] })).toEqual([
      "P6 its title names Port Selk",
    ])
  })

  test("[P6] of a place within an area", () => {
    const goma = { text: "Twelve people were killed in Goma on Monday, the army said." }
    const area = { lat: -1.5, lon: 29, km: 60 }
    expect(whyJoined(goma, { areas: [area] })).toEqual([expect.stringMatching(/^P6 speaks of Goma, \d+ km from -1\.5, 29$/)])
    expect(whyJoined(goma, { areas: [{ ...area, km: 5 }] })).toEqual([])
  })

  test("[P5] that watches an agreement it names, however briefly", () => {
    const brief = { text: "Prices rose. The Dalmora Memorandum was not mentioned at the fair." }
    expect(whyJoined(brief, { agreements: [{ kind: "agreement", name: "Dalmora Memorandum", also: [] }] })).toContain(
      "P5 names Dalmora Memorandum",
    )
    expect(whyJoined(brief, { agreements: [{ kind: "agreement", name: "Tesk Accord", also: [] }] })).toEqual([])
  })

  test("[P7] whose words it has, as whole words in their order", () => {
    expect(whyJoined({ text: "Operation Clear Road has begun." }, { words: ["clear road"] })).toEqual(['P7 has the words "clear road"'])
    expect(whyJoined({ text: "They made it clear. Roads stay shut." }, { words: ["clear road"] })).toEqual([])
  })

  test("[P4] only from the outlets and the time it names", () => {
    const watch = { actors: ["Verin Home Guard"] }
    expect(whyJoined(blast, { ...watch, outlets: ["The Ledger"], since: "2026-06-11", until: "2026-06-11" })).toEqual([
      "P6 speaks of Verin Home Guard",
    ])
    expect(whyJoined(blast, { ...watch, outlets: ["The Herald"] })).toEqual([])
    expect(whyJoined(blast, { ...watch, since: "2026-06-12" })).toEqual([])
    expect(whyJoined(blast, { ...watch, until: "2026-06-10" })).toEqual([])
  })

  test("[P8] of an outlet, where nothing else is watched", () => {
    expect(whyJoined(blast, { outlets: ["Ledger", "The Ledger"] })).toEqual(["P8 published by The Ledger"])
    expect(whyJoined({ ...blast, outlet: "The Herald" }, { outlets: ["The Ledger"] })).toEqual([])
  })

  test("[P9] when a person says so, and not when a person says not", () => {
    const placing = { article: "r1", by: "ada", why: "same road" }
    expect(whyJoined(blast, { places: ["Upper Tesk"] }, [{ ...placing, says: "in" }])).toEqual(["P9 ada put it in: same road"])
    expect(
      whyJoined(blast, { actors: ["Verin Home Guard"] }, [
        { ...placing, says: "in" },
        { ...placing, says: "out" },
      ]),
    ).toEqual([])
    expect(whyJoined(blast, { actors: ["Verin Home Guard"] }, [{ ...placing, article: "r2", says: "out" }])).toHaveLength(1)
  })
})

test("kilometres on the ground, over the date line too", () => {
  expect(kilometres({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111.2, 0)
  expect(kilometres({ lat: 60, lon: 10 }, { lat: 60, lon: 11 })).toBeCloseTo(55.6, 0)
  expect(kilometres({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0)
})
