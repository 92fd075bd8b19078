import { describe, expect, test } from "vitest"
import type { Place } from "../../../src/reading/index.ts"
import { annotate } from "../../../src/reading/index.ts"

const placeIn = (text: string, name: string): Place | undefined =>
  annotate(text, {}).entities.find((entity) => entity.kind === "place" && entity.name === name)?.place

describe("places by noun and gazetteer", () => {
  const names = (text: string): string[] => annotate(text, {}).names.map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`)
  test.each([
    ["They burned the village of Selkmar.", "place: Selkmar"],
    ["Troops held Lower Verin District.", "place: Lower Verin District"],
    ["Boats crossed Lake Orsa.", "place: Lake Orsa"],
    ["Men fled from Orsat province.", "place: Orsat"],
    ["Shells fell in Damascus.", "place: Damascus"],
  ])("[E7] %j", (text, name) => expect(names(text)).toEqual([name]))
  test.each([
    "They burned the village.",
    "Troops held a district by the lake.",
    "Reading went well.",
    "He saw the province and its river.",
  ])("[E7] no place in %j", (text) => expect(names(text)).toEqual([]))
})

describe("where a place lies", () => {
  test.each([
    ["They left Tripoli, Lebanon.", "Tripoli", "LB"],
    ["They left Tripoli.", "Tripoli", "LY"],
    ["Talks in Geneva failed.", "Geneva", "CH"],
    ["Syrian police in Hama left. Syria said no.", "Hama", "SY"],
  ])("[E20] %j: %s is in %s", (text, name, country) => expect(placeIn(text, name)?.country).toBe(country))
  test.each([
    ["They left Tripoli. Later they left Lebanon by sea to Libya and Libya.", "Tripoli", "LB"],
    ["They left Paris, France.", "Paris", "US"],
    ["They left Goma for Kenya.", "Goma", "KE"],
  ])("[E20] %j: %s is not in %s", (text, name, country) => expect(placeIn(text, name)?.country).not.toBe(country))

  test.each([
    ["They left Syria.", "Syria", "country"],
    ["They left North Kivu.", "North Kivu", "region"],
    ["They left Goma.", "Goma", "exact"],
    ["They left eastern Goma for Northern Goma.", "Northern Goma", "near"],
  ])("[E21] %j: %s is known as %s", (text, name, precision) => expect(placeIn(text, name)?.precision).toBe(precision))
  test.each([
    ["They burned the village of Selkmarow.", "Selkmarow"],
    ["Boats crossed Lake Orsatin.", "Lake Orsatin"],
    ["They burned the village of Selkmarow and left for Syria.", "Selkmarow"],
  ])("[E21] %j: %s lies nowhere known", (text, name) => expect(placeIn(text, name)).toBeUndefined())
})

describe("places that no list knows", () => {
  test("[E25] they lie in the country of what is named behind them", () =>
    expect(placeIn("They burned the village of Selkmarow in North Kivu.", "Selkmarow")).toEqual({ country: "CD", precision: "country" }))
  test("[E25] alone they lie nowhere known", () => expect(placeIn("They burned the village of Selkmarow.", "Selkmarow")).toBeUndefined())
})

describe("contested places", () => {
  test.each([
    ["They left Khankendi, or Stepanakert.", 1],
    ["Karabakh, Garabagh and Artsakh are names of it.", 1],
  ])("[E22] the names of all sides lead to one place: %j", (text, count) =>
    expect(annotate(text, {}).entities.filter(({ kind }) => kind === "place")).toHaveLength(count),
  )
  test.each([
    ["They left Kashmir.", "Kashmir"],
    ["They left the Golan Heights.", "Golan Heights"],
    ["They left Abyei.", "Abyei"],
  ])("[E22] %j: no country is given to %s", (text, name) => {
    expect(placeIn(text, name)).toBeDefined()
    expect(placeIn(text, name)).not.toHaveProperty("country")
  })
  test("[E22] neighbours stay two places", () => expect(annotate("They left Khankendi and Shusha.", {}).entities).toHaveLength(2))
})
