import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isFailure, read } from "../../../src/desk/index.ts"
import type { Entity } from "../../../src/reading/index.ts"
import { nameEntities } from "../../../src/record/name/name-entities.ts"
import { registerOf } from "../../../src/record/name/register-of.ts"
import { group, keyOf, mine, namingOf, org, person, place, recordOf } from "./record-of.ts"

const kenya = place("Dalmora", "KE", { as: ["Dalmora", "Dalmora"] })
const chad = place("Selkmar", "TD")

describe("the user's own entries", () => {
  const guard = mine("verin-home-guard", "group", ["Verin Home Guard", "VHG"])
  const oster = mine("oster", "person", ["Pavel Oster"])

  test("[B1] win over what the register and the report would say", () => {
    expect(keyOf(group("Verin Home Guard"), [], [guard])).toBe("own:verin-home-guard B1")
    expect(keyOf(group("Hezbollah"), [], [mine("other", "group", ["Hezbollah"])])).toBe("own:other B1")
    expect(keyOf(person("Pavel Oster", { role: "Minister" }), [], [oster])).toBe("own:oster B1")
    expect(keyOf(place("Dalmora", "KE"), [], [mine("dalmora", "place", ["Dalmora"])])).toBe("own:dalmora B1")
    expect(keyOf(org("Interior Ministry"), [], [mine("ministry", "organisation", ["Interior Ministry"])])).toBe("own:ministry B1")
  })

  test("[B1] are found by any of the report's words for them", () => {
    expect(keyOf(org("Home Guard of the Verin Valley", { as: ["Home Guard of the Verin Valley", "VHG"] }), [], [guard])).toBe(
      "own:verin-home-guard B1",
    )
  })

  test("[B1] of two of one name the one of the report's country, else nobody", () => {
    const two = [mine("a", "group", ["Long Front"], "KE"), mine("b", "group", ["Long Front"], "TD")]
    expect(keyOf(group("Long Front"), [kenya, chad], two)).toBe("own:a B1 B7")
    expect(keyOf(group("Long Front"), [], two)).toBeUndefined()
    expect(keyOf(group("Long Front"), [chad, place("Tesk", "KE")], two)).toBeUndefined()
  })

  test("[B1] of another name are not meant", () => {
    expect(keyOf(group("Orvan Home Guard"), [], [guard])).toBe("group:orvan-home-guard B10")
    expect(keyOf(person("Igor Oster"), [], [oster])).toBe("person:igor-oster B9")
    expect(keyOf(person("Oster"), [], [oster])).toBeUndefined()
  })

  test("[B2] of a fitting kind only", () => {
    const town = mine("tarnik", "place", ["Tarnik", "Pavel Tarnik"])
    expect(keyOf(org("Verin Home Guard"), [], [guard])).toBe("own:verin-home-guard B1")
    expect(keyOf(person("Tarnik"), [], [town])).toBe("own:tarnik B1 B2")
    expect(keyOf(person("Tarnik", { role: "Col." }), [], [town])).toBeUndefined()
    expect(keyOf(person("Pavel Tarnik"), [], [town])).toBe("person:pavel-tarnik B9")
    expect(keyOf(org("Tarnik"), [], [town])).toBe("organisation:tarnik B10")
  })
})

describe("places", () => {
  test("[B3] a resolved place goes to its entry", () => {
    expect(namingOf(place("KESTRIA", "KE"))?.entry).toEqual({
      key: "geonames:1",
      kind: "place",
      names: [{ name: "Kestria" }],
      country: "KE",
      lat: 1,
      lon: 2,
      precision: "exact",
      origin: "register",
    })
    const sure = namingOf({ kind: "place", name: "Kenya", place: { precision: "country", country: "KE", gazetteer: "geonames:192950" } })
    expect(sure?.entry.names[0]).toEqual({ name: "Kenya" })
    expect(sure?.score).toBeGreaterThan(0.9)
  })

  test("[B3] is less sure of a neighbour, and of one that nothing else speaks for", () => {
    const near = place("Lower Selkmar", "TD")
    const score = (...asked: Parameters<typeof namingOf>) => namingOf(...asked)?.score ?? 0
    expect(score({ ...near, place: { precision: "near", gazetteer: "geonames:1", country: "TD" } })).toBeLessThan(0.5)
    expect(score(place("Goma", "CD"))).toBeLessThan(score(place("Goma", "CD"), [place("Dalmora", "CD")]))
    expect(score(place("Khartoum", "SD"))).toBeLessThan(score(place("Khartoum", "SD"), [place("Dalmora", "SD")]))
  })

  test("[B3] a place of our own list without an id goes to that", () => {
    const karabakh = { kind: "place", name: "Garabagh", place: { lat: 39.82, lon: 46.75, country: "AZ", precision: "region" } } as const
    expect(keyOf(karabakh)).toBe("place:nagorno-karabakh B3")
  })

  test("[B3] a place without coordinates goes nowhere, nor does one with coordinates and no id that no list has", () => {
    expect(keyOf(place("Selkmar"))).toBeUndefined()
    expect(keyOf({ kind: "place", name: "Selkmar", place: { lat: 1, lon: 2, precision: "region" } })).toBeUndefined()
    expect(keyOf({ kind: "place", name: "Garabagh", place: { lat: 1, lon: 2, precision: "region" } })).toBeUndefined()
  })
})

describe("names of the register", () => {
  test("[B4] an exact name is that entry", () => {
    expect(keyOf(org("UNIFIL"))).toBe("actor:un-interim-force-in-lebanon B4")
    expect(keyOf(org("SAMIDRC"))).toBe("actor:sadc-mission-in-the-democratic-republic-of-congo B4")
    expect(keyOf(org("Hizbullah"))).toBe("actor:hezbollah B4")
  })

  test("[B4] is less sure far from its country, least of all of a short abbreviation", () => {
    const score = (...asked: Parameters<typeof namingOf>) => namingOf(...asked)?.score ?? 0
    expect(score(group("Hezbollah"), [kenya])).toBeLessThan(score(group("Hezbollah"), [place("Tesk", "LB")]))
    expect(score(group("PFLP"), [kenya])).toBeLessThan(score(group("Hezbollah"), [kenya]))
  })

  test("[B4] an abbreviation in small letters is none, nor is a longer name, nor a person of the name", () => {
    expect(keyOf(group("Mend"))).toBe("group:mend B10")
    expect(keyOf(group("Hezbollah Verin Wing"))).toBe("group:hezbollah-verin-wing B10")
    expect(keyOf(person("Fatah"))).toBeUndefined()
  })

  test.each([
    ["Kenyan Army", "actor:kenya-army"],
    ["Army of Kenya", "actor:kenya-army"],
    ["Kenya's army", "actor:kenya-army"],
    ["Kenya Defense Forces", "actor:kenya-defence-forces"],
    ["Ministry of Defense of the Republic of Kenya", "actor:kenya-defence-ministry"],
    ["Royal Moroccan Armed Forces", "actor:royal-armed-forces"],
    ["UK Home Office", "actor:home-office"],
  ])("[B5] %s is %s", (name, key) => expect(keyOf(org(name))).toBe(`${key} ${name === "UK Home Office" ? "B4" : "B5"}`))

  test.each(["Kestrian Army", "Army of Orvania", "Soviet Government", "Kenyan Dalmora Army", "Bermudian Army"])(
    "[B5] %s is no state's that the lists have",
    (name) => expect(namingOf(org(name))?.entry.origin).not.toBe("register"),
  )

  test("[B7] of several the one whose country the report names most", () => {
    expect(keyOf(group("UPC"), [place("Selkmar", "CF")])).toBe("actor:union-for-peace-in-the-central-african-republic B4 B7")
    expect(keyOf(group("UPC"), [place("Selkmar", "CD")])).toBe("actor:union-of-congolese-patriots B4 B7")
    expect(namingOf(group("UPC"), [place("Selkmar", "CD")])?.score).toBeLessThan(0.7)
  })

  test("[B7] nobody when two are named alike or none is", () => {
    expect(keyOf(group("UPC"))).toBeUndefined()
    expect(keyOf(group("UPC"), [place("Selkmar", "CF"), place("Tesk", "CD")])).toBeUndefined()
    expect(keyOf(group("UPC"), [place("Selkmar", "KE")])).toBeUndefined()
  })

  test("[B8] another of the report's names for it decides, less surely", () => {
    const naming = namingOf(org("Interim Force for the Line", { as: ["Interim Force for the Line", "UNIFIL"] }))
    expect(naming?.entry.key).toBe("actor:un-interim-force-in-lebanon")
    expect(naming?.reasons.map(({ rule }) => rule)).toEqual(["B4", "B8"])
    expect(naming?.score).toBeLessThan(namingOf(org("UNIFIL"))?.score ?? 0)
  })

  test("[B8] not so a short abbreviation, which many bodies share", () => {
    expect(keyOf(group("Kestrian Liberation Fist", { as: ["Kestrian Liberation Fist", "KLA"] }))).toBe("group:kestrian-liberation-fist B10")
    expect(keyOf(group("Long Dalmora Front", { as: ["Long Dalmora Front", "Army"] }), [kenya])).toBe("group:long-dalmora-front B10")
  })
})

describe("bare bodies", () => {
  const ministry = org("Interior Ministry")
  const score = (...asked: Parameters<typeof namingOf>) => namingOf(...asked)?.score ?? 0

  test("[B6] go to the state that the report says", () => {
    expect(keyOf(org("Interior Ministry", { affiliation: "Kenyan" }), [chad])).toBe("actor:kenya-interior-ministry B6")
    expect(keyOf(org("Armed Forces", { behind: " of Chad" }))).toBe("actor:chadian-armed-forces B6")
    expect(keyOf(org("Defence Ministry", { affiliation: "US" }))).toBe("actor:pentagon B6")
  })

  test("[B6] go to the only country of the report, less surely", () => {
    expect(keyOf(ministry, [kenya])).toBe("actor:kenya-interior-ministry B6")
    expect(score(ministry, [kenya])).toBeLessThan(score(org("Interior Ministry", { affiliation: "Kenya" })))
  })

  test("[B6] go to the country of most places, and to the dateline's", () => {
    expect(keyOf(ministry, [kenya, chad])).toBe("actor:kenya-interior-ministry B6")
    expect(keyOf(ministry, [kenya, chad], [], "DALMORA, Kenya")).toBe("actor:kenya-interior-ministry B6")
    expect(score(ministry, [kenya, chad])).toBeLessThan(score(ministry, [kenya, chad], [], "Dalmora"))
    expect(score(ministry, [kenya, chad])).toBeLessThan(score(ministry, [kenya]))
  })

  test("[B6] go nowhere beside an owner that no list knows", () => {
    expect(keyOf(org("Interior Ministry", { affiliation: "Orvania" }), [kenya])).toBeUndefined()
    expect(keyOf(org("Armed Forces", { behind: " of Orvania" }), [kenya])).toBeUndefined()
  })

  test("[B6] go nowhere among unknown places, between two countries, and where the dateline says another", () => {
    expect(keyOf(ministry)).toBeUndefined()
    expect(keyOf(ministry, [kenya, place("Kestria", undefined, { as: ["Kestria", "Kestria"] })])).toBeUndefined()
    expect(keyOf(ministry, [kenya, person("Orvania", { as: ["Orvania", "Orvania"] })])).toBeUndefined()
    expect(keyOf(ministry, [chad, place("Tesk", "KE")])).toBeUndefined()
    expect(keyOf(ministry, [kenya], [], "SELKMAR, Chad")).toBeUndefined()
    expect(keyOf(ministry, [{ ...kenya, place: { precision: "near", country: "KE" } }])).toBeUndefined()
  })

  test("[B6] go to no state that has no such body", () => {
    expect(keyOf(org("Defence Ministry"), [place("Dalmora", "BM")])).toBeUndefined()
    expect(keyOf(org("Police"), [place("Dalmora", "BM")])).toBe("actor:bermuda-police B6")
  })
})

describe("what only reports name", () => {
  test("[B9] somebody named in full", () => {
    expect(keyOf(person("Pavel Oster"))).toBe("person:pavel-oster B9")
    expect(keyOf(person("Ana-Maria de Brekov"))).toBe("person:ana-maria-de-brekov B9")
    const told = namingOf(person("Pavel Oster", { role: "Minister" }))
    expect(told?.score).toBeGreaterThan(namingOf(person("Pavel Oster"))?.score ?? 1)
    expect(told?.entry).toEqual({ key: "person:pavel-oster", kind: "person", names: [{ name: "Pavel Oster" }], origin: "report" })
  })

  test.each(["Oster", "Upper Tesk", "Unit 14", "P. O", "Oster ", "@pavel oster", "PORT HARCOURT"])("[B9] %j is no full name", (name) =>
    expect(keyOf(person(name))).toBeUndefined(),
  )

  test.each(["Verin Home Guard", "Meridian Union", "Dalmora Teachers' Association", "Orvania Bank", "Zorbit"])(
    "[B10] %s is a name of its own",
    (name) => expect(namingOf(org(name))?.reasons[0]?.rule).toBe("B10"),
  )

  test("[B10] an agreement has one too", () => {
    expect(keyOf({ kind: "agreement", name: "Dalmora Memorandum" })).toBe("agreement:dalmora-memorandum B10")
    expect(keyOf({ kind: "agreement", name: "Ceasefire Agreement of 12 October" })).toBeUndefined()
  })

  test.each([
    "Home Guard",
    "Monitoring Mission",
    "Global Coalition",
    "4th Mountain Brigade",
    "Kenyan Brigade",
    "Ministry of Public Security",
    "police",
    "the ministry",
    "Election Committee",
    "12",
  ])("[B10] %s is a description", (name) => expect(keyOf(org(name))).toBeUndefined())
})

describe("a report as a whole", () => {
  const examples = ["arden-courier", "kestria-ledger", "orvan-herald"].map((name) =>
    read({ page: readFileSync(new URL(`../../../examples/${name}.txt`, import.meta.url), "utf8") }),
  )
  const own = registerOf([mine("kestria", "place", ["Kestria"]), mine("guard", "group", ["Verin Home Guard", "Home Guard"])])

  test("the examples: each entity at most once, in order, and the same again", () => {
    for (const report of examples) {
      if (isFailure(report)) throw new Error(report.error.message)
      const namings = nameEntities(report, own)
      const refs = namings.map(({ ref }) => ref)
      expect(refs).toEqual(report.entities.map(({ id }) => id).filter((id) => refs.includes(id)))
      expect(nameEntities(report, own)).toEqual(namings)
      expect(namings.map(({ entry }) => entry.key)).toContain("own:guard")
      for (const { score, reasons } of namings) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThan(1)
        expect(reasons.length).toBeGreaterThan(0)
      }
    }
  })

  test("[B9] two reports with one full name meet", () => {
    const keys = examples.map((report) => (isFailure(report) ? [] : nameEntities(report, own).map(({ entry }) => entry.key)))
    expect(keys.filter((all) => all.includes("person:ana-brekov")).length).toBeGreaterThan(1)
  })

  test("never throws, whatever the entities", () => {
    const word = fc.oneof(fc.string(), fc.constantFrom("Army", "of", "Kenyan", "the", "UPC", "Interior Ministry", "Royal", "Congo"))
    const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(" "))
    const entity = fc.record(
      { kind: fc.constantFrom("person", "organisation", "group", "place", "agreement"), name: words, affiliation: words, behind: words },
      { requiredKeys: ["kind", "name"] },
    )
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 6 }), words, (given, dateline) => {
        // The recipe above makes just such entities.
        const report = recordOf(given as (Omit<Entity, "id"> & { behind?: string })[], dateline)
        const namings = nameEntities(report, own)
        expect(new Set(namings.map(({ ref }) => ref)).size).toBe(namings.length)
        for (const { entry } of namings) expect(entry.key).toMatch(/^[a-z]+:./)
      }),
    )
  })

  test("names that no entity has, and entities that nothing names, do no harm", () => {
    const report = recordOf([person("Pavel Oster"), org("Verin Home Guard")])
    expect(nameEntities({ ...report, names: [] }, own)).toHaveLength(2)
    expect(nameEntities({ ...report, names: [{ from: 5, to: 900, kind: "person", ref: "e9" }] }, own)).toHaveLength(2)
    expect(nameEntities({ ...report, entities: [] }, own)).toEqual([])
  })
})
