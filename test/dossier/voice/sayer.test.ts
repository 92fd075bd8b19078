import { describe, expect, test } from "vitest"
import type { Voice } from "../../../src/dossier/types.ts"
import { holderOf } from "../../../src/dossier/voice/sayer.ts"

const voice = (some: Partial<Voice>): Voice => ({
  kind: "person",
  name: "Mira Solen",
  key: "name:mira solen",
  through: ["Ledger"],
  ...some,
})
const ministry = voice({ kind: "organisation", name: "Foreign Ministry", key: "body:foreign", side: "Kestria" })

describe("who is held to what was said", () => {
  test("[P13] the people of one ministry of one side, and the ministry", () => {
    expect(holderOf(voice({ role: "Deputy Foreign Minister", side: "Kestria" }))).toBe(holderOf(ministry))
    expect(holderOf({ ...ministry, name: "Ministry of Foreign Affairs" })).toBe(holderOf(ministry))
  })

  test.each([
    ["another ministry", voice({ role: "Interior Minister", side: "Kestria" })],
    ["another side's", { ...ministry, side: "Orvania" }],
    ["one of no side", voice({ role: "Foreign Minister" })],
    ["somebody without a ministry", voice({ role: "Colonel", side: "Kestria" })],
  ])("[P13] not %s", (_, other) => expect(holderOf(other)).not.toBe(holderOf(ministry)))

  test("[P13] somebody of no side is held to his own words only", () => {
    expect(holderOf(voice({ affiliation: "Home Guard" }))).toBe("name:mira solen")
  })
})
