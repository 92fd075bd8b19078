import { createRequire } from "node:module"
import { check } from "@placemarkio/check-geojson"
import { Ajv } from "ajv"
import { describe, expect, test } from "vitest"
import { geojson } from "../../../src/dossier/export/geojson.ts"
import type { Spot } from "../../../src/dossier/types.ts"
import { someDossier } from "../some-dossier.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

const schema: object = createRequire(import.meta.url)("geojson-schema/FeatureCollection.json")

interface Feature {
  readonly id: string
  readonly geometry: { readonly coordinates: readonly number[] } | null
  readonly properties: Readonly<Record<string, unknown>>
}
const read = (text: string): readonly Feature[] => JSON.parse(text).features
const placed = (at: Spot["at"]): Feature | undefined =>
  read(
    geojson({
      ...someDossier,
      incidents: someDossier.incidents.slice(0, 1).map((one) => ({ ...one, place: { key: "x", name: "X", ...(at ? { at } : {}) } })),
    }),
  )[0]

describe("GeoJSON", () => {
  test.each([
    ["the dossier", someDossier],
    ["a hostile one", hostileDossier(HOSTILE)],
    ["an empty one", { ...someDossier, incidents: [] }],
  ])("%s passes the published schema and a strict reader", (_, dossier) => {
    const text = geojson(dossier)
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
    expect(check(text).type).toBe("FeatureCollection")
  })

  test("[Z48] longitude first, and how far off it may have been", () => {
    const features = new Map(read(geojson(someDossier)).map((feature) => [feature.id, feature]))
    expect(features.get("i-blast")?.geometry?.coordinates).toEqual([123.35, -75.1])
    expect(features.get("i-blast")?.properties).toMatchObject({ precision: "near", radius_km: 25, place: "Dalmora", start: "2026-06-08" })
    expect(features.get("i-shelling")?.properties).toMatchObject({ precision: "exact", radius_km: 5 })
    expect(features.get("i-war")?.properties).toMatchObject({ precision: "region", radius_km: 100 })
  })

  test.each([
    ["only the country is known", { lat: -78, lon: 16, country: "AQ", precision: "country" as const }],
    ["nobody can locate it", undefined],
    ["the position lies outside the globe", { lat: 123, lon: 16, precision: "exact" as const }],
    ["half a position", { lat: 12, precision: "exact" as const }],
  ])("[Z48] there is no point where %s, and no radius", (_, at) => {
    expect(placed(at)?.geometry).toBeNull()
    expect(placed(at)?.properties).not.toHaveProperty("radius_km")
  })

  test("[Z23] values that differ stand in it with their sources", () => {
    const [, blast] = read(geojson(someDossier))
    expect(blast?.properties.killed).toMatchObject({ low: 9, best: 11, high: 11, sources: 2 })
    expect(blast?.properties.realis).toEqual([
      { value: "actual", sources: 2 },
      { value: "denied", sources: 1 },
    ])
    expect(blast?.properties.disagreements).toEqual(["number"])
  })
})
