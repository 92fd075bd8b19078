import { describe, expect, test } from "vitest"
import { daysOfAll, disagreeDates } from "../../../src/dossier/incident/disagree-dates.ts"
import { disagreePlaces, kmBetween } from "../../../src/dossier/incident/disagree-places.ts"
import type { Spot, Told } from "../../../src/dossier/types.ts"
import type { Place } from "../../../src/reading/index.ts"
import type { Days } from "../../../src/record/index.ts"
import { inShort, someIncident } from "./some-incident.ts"

const tell = <Value>(value: Value, outlet: string, words = "words", more: Partial<Told<Value>> = {}): Told<Value> => ({
  value,
  by: { kind: "outlet", name: outlet, key: `outlet:${outlet}`, through: [] },
  day: "2026-06-10",
  words: { account: outlet, claim: "i1", from: 0, to: words.length, words },
  copyOf: outlet,
  certainty: "known",
  ...more,
})
const days = (first: string, last = first): Days => ({ first, last })
const at = (lat: number, lon: number, precision: Place["precision"] = "exact", country = "MD"): Place => ({ lat, lon, precision, country })
const spot = (name: string, place?: Place): Spot => ({ key: `name:${name}`, name, ...(place ? { at: place } : {}) })

describe("the type and place of an incident", () => {
  const at = (place: string, rest = {}) => ({ text: `A mine exploded in ${place} on Monday, killing nine people.`, ...rest })
  test("[O7] those of most independent sources, of equals the one told first", () => {
    expect(someIncident([at("Dorn"), at("Marrow"), at("Marrow")]).incident.place?.name).toBe("Marrow")
    expect(someIncident([at("Dorn"), at("Marrow")]).incident.place?.name).toBe("Dorn")
    expect(someIncident([at("Dorn"), at("Marrow"), { text: "Marrow was shelled on Monday." }]).incident.type).toBe(
      "remote-explosive-landmine-ied",
    )
  })
  test("[O7] copies do not outvote", () => {
    expect(someIncident([at("Dorn"), at("Marrow"), at("Marrow", { copyOf: "r2" })]).incident.place?.name).toBe("Dorn")
  })
})

describe("days", () => {
  test("[O8] those that all allow together", () => {
    expect(daysOfAll([tell(days("2026-06-01", "2026-06-30"), "a"), tell(days("2026-06-08"), "b")])).toEqual(days("2026-06-08"))
    expect(daysOfAll([])).toBeUndefined()
  })
  test("[O8] where none are, those of most sources; what was taken back has no say", () => {
    const all = [tell(days("2026-06-07"), "a"), tell(days("2026-06-08"), "b"), tell(days("2026-06-08"), "c")]
    expect(daysOfAll(all)).toEqual(days("2026-06-08"))
    expect(daysOfAll([tell(days("2026-06-07"), "a", "", { superseded: true }), tell(days("2026-06-08"), "b")])).toEqual(days("2026-06-08"))
  })
  const dates = (...told: readonly Told<Days>[]): string[] => disagreeDates("i-1", told).map(inShort)
  test("[O20] a month and a day in it", () => {
    expect(dates(tell(days("2026-06-01", "2026-06-30"), "a"), tell(days("2026-06-08"), "b"))).toEqual([
      "2026-06-01 to 2026-06-30 | 2026-06-08 does not stand: O20",
    ])
  })
  test("[O20] two days, and a month beside a day of another", () => {
    expect(dates(tell(days("2026-06-08"), "a"), tell(days("2026-06-09"), "b"))).toEqual(["2026-06-08 | 2026-06-09 stands: O60"])
    expect(dates(tell(days("2026-05-01", "2026-05-31"), "a"), tell(days("2026-06-08"), "b"))).toEqual([
      "2026-05-01 to 2026-05-31 | 2026-06-08 stands: O60",
    ])
    expect(dates(tell(days("2026-06-08"), "a"), tell(days("2026-06-08"), "b"))).toEqual([])
  })
  test("[O21] a night between two days", () => {
    expect(dates(tell(days("2026-06-08"), "a", "Monday night"), tell(days("2026-06-09"), "b"))).toEqual([
      "2026-06-08 | 2026-06-09 does not stand: O21",
    ])
    expect(dates(tell(days("2026-06-30"), "a"), tell(days("2026-07-01"), "b", "before dawn on 1 July"))).toHaveLength(1)
  })
  test("[O21] two days apart, night or not", () => {
    expect(dates(tell(days("2026-06-08"), "a", "Monday night"), tell(days("2026-06-10"), "b"))).toEqual([
      "2026-06-08 | 2026-06-10 stands: O60",
    ])
  })
})

describe("places", () => {
  const places = (...spots: readonly Spot[]): string[] =>
    disagreePlaces(
      "i-1",
      spots.map((one, index) => tell(one, `o${index}`)),
    ).map(inShort)
  test("[O30] a region or country round a town", () => {
    expect(places(spot("Tarnia", at(40, 20, "region")), spot("Marrow", at(40.5, 20)))).toEqual(["Tarnia | Marrow does not stand: O30"])
    expect(places(spot("Meridia", { country: "MD", precision: "country" }), spot("Marrow", at(40, 20)))).toEqual([
      "Meridia | Marrow does not stand: O30",
    ])
  })
  test("[O30] a region or country elsewhere", () => {
    expect(places(spot("Tarnia", at(40, 20, "region")), spot("Marrow", at(43, 20)))).toEqual(["Tarnia | Marrow stands: O60"])
    expect(places(spot("Orvania", { country: "OV", precision: "country" }), spot("Marrow", at(40, 20)))).toEqual([
      "Orvania | Marrow stands: O60",
    ])
  })
  test("[O31] villages a walk apart, and cities", () => {
    expect(kmBetween(at(40, 20), at(41, 20))).toBe(111)
    expect(places(spot("Marrow", at(40, 20)), spot("Dorn", at(40.1, 20)))).toEqual(["Marrow | Dorn does not stand: O31"])
    expect(places(spot("Marrow", at(40, 20)), spot("Dorn", at(40.3, 20)))).toEqual(["Marrow | Dorn stands: O60"])
  })
  test("[O32] one name holds the other", () => {
    expect(places(spot("Marrow police post"), spot("Marrow"))).toEqual(["Marrow police post | Marrow does not stand: O32"])
    expect(places(spot("Upper Tesk"), spot("Lower Tesk"))).toEqual(["Upper Tesk | Lower Tesk stands: O60"])
  })
  test("[O33] a road or a valley of unknown place, and two towns", () => {
    expect(places(spot("the Dalmora road"), spot("Lower Verin"))).toEqual(["the Dalmora road | Lower Verin does not stand: O33"])
    expect(places(spot("Dorn"), spot("Lower Verin"))).toEqual(["Dorn | Lower Verin stands: O60"])
    expect(places(spot("Verin Valley", at(40, 20)), spot("Dorn", at(45, 20)))).toEqual(["Verin Valley | Dorn stands: O60"])
  })
  test("[O34] the village is no place of its own", () => {
    expect(places(spot("the village"), spot("Dorn"))).toEqual([])
    expect(places(spot("The village"), spot("Dorn"))).toEqual([])
  })
  test("[O60] one place under two names of the definition is one", () => {
    const named = { kind: "place" as const, names: [{ name: "Upper Tesk" }, { name: "Ober-Tesq" }] }
    const texts = ["A mine exploded in Upper Tesk on Monday.", "A mine exploded in Ober-Tesq on Monday."]
    const reports = texts.map((text) => ({ text }))
    expect(someIncident(reports, { names: [named] }).disagreements).toEqual([])
    expect(someIncident(reports).disagreements.map(({ kind }) => kind)).toEqual(["place"])
  })
})
