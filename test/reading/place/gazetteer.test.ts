import { describe, expect, test } from "vitest"
import { fold } from "../../../src/reading/place/fold.ts"
import { gazetteer } from "../../../src/reading/place/gazetteer.ts"
import { supplement } from "../../../src/reading/place/supplement.ts"

describe("folding", () => {
  test.each([
    ["Deir ez-Zor", "deir ez zor"],
    ["Sana'a", "sanaa"],
    ["Ağdam", "agdam"],
    ["Côte d’Ivoire", "cote divoire"],
    ["Łódź", "lodz"],
  ])("%s is looked up as %s", (name, key) => expect(fold(name)).toBe(key))
})

describe("the gazetteer", () => {
  test("finds a name's places", () =>
    expect(
      gazetteer()
        .called("damascus")
        .map(({ country }) => country),
    ).toContain("SY"))
  test.each(["", "a", "zzzzzz", "damascx", "damascuss", "~"])("has nothing called %j", (key) => expect(gazetteer().called(key)).toEqual([]))
  test("knows a place by its id, with all its names", () => {
    const town = gazetteer().known(170063)
    expect(town).toMatchObject({ geonames: 170063, country: "SY", level: "seat" })
    expect(town?.names).toEqual(expect.arrayContaining(["aleppo", "halab"]))
    expect(gazetteer().called("halab")).toContainEqual(gazetteer().at(town?.number ?? -1))
  })
  test.each([0, -1, 1.5, Number.NaN, 4_000_000_000])("knows no place %d", (id) => expect(gazetteer().known(id)).toBeUndefined())
  test("keeps positions on the globe", () => {
    for (const { lat, lon } of gazetteer().called("santa maria")) expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180).toBe(true)
  })
})

describe("the supplement", () => {
  test("every line is a place on the globe with names", () => {
    const faults = supplement().filter(
      ({ names, place }) =>
        !names.length ||
        !(Math.abs(place.lat ?? 99) <= 90) ||
        !(Math.abs(place.lon ?? 999) <= 180) ||
        !/^[A-Z]{2}$/.test(place.country ?? "AA"),
    )
    expect(faults).toEqual([])
  })
  test("no name stands in two lines", () => {
    const keys = supplement().flatMap(({ names }) => [...new Set(names.map(fold))])
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})
