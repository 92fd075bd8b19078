import { createHash } from "node:crypto"
import ftm from "@alephdata/followthemoney"
import { describe, expect, test } from "vitest"
import { followTheMoney, prefixOf } from "../../../src/dossier/export/follow-the-money.ts"
import { ftmStatements } from "../../../src/dossier/export/ftm-statements.ts"
import type { Dossier } from "../../../src/dossier/types.ts"
import { someDossier } from "../some-dossier.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

const model = new ftm.Model(ftm.defaultModel)

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
const lines = <Line>(text: string): Line[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const entities = (dossier: Dossier): Entity[] => lines(followTheMoney(dossier))
const ofSchema = (schema: string): Entity[] => entities(someDossier).filter((one) => one.schema === schema)

/** What the published model finds wrong: unknown properties, missing ones, references to what is not there or of another kind, malformed dates and links. */
function wrongWith(all: readonly Entity[]): string[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  return all.flatMap(({ id, schema, properties }) => {
    const known = model.getSchema(schema).getProperties()
    const missing = (model.getSchema(schema).required ?? []).filter((name) => !properties[name]?.length)
    const wrong = Object.entries(properties).flatMap(([name, values]) => {
      const property = known.get(name)
      if (!property) return [`unknown ${name}`]
      return values.flatMap((value) => {
        if (typeof value !== "string" || !value) return [`${name} is empty`]
        const type = property.type.name
        if (type === "date" && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return [`${name} is no date: ${value}`]
        if (type === "url" && !URL.canParse(value)) return [`${name} is no link: ${value}`]
        if (type === "country" && !property.type.values.has(value)) return [`${name} is no country: ${value}`]
        if (type === "language" && !property.type.values.has(value)) return [`${name} is no language: ${value}`]
        if (type !== "entity") return []
        const other = byId.get(value)
        const range = property.getRange().name
        return other && model.getSchema(other.schema).isA(range) ? [] : [`${name} leads to no ${range}`]
      })
    })
    return [...missing.map((name) => `${name} is missing`), ...wrong].map((what) => `${schema} ${id}: ${what}`)
  })
}

describe("entities of FollowTheMoney", () => {
  test.each([
    ["the dossier", someDossier],
    ["a hostile one", hostileDossier(HOSTILE)],
    ["an empty one", { ...someDossier, joined: [], incidents: [], agreements: [], matters: [] }],
  ])("[Z43] %s is nothing but what the model knows", (_, dossier) => expect(wrongWith(entities(dossier))).toEqual([]))

  test("[Z43] the check finds what is wrong", () => {
    expect(wrongWith([{ id: "a", schema: "Event", properties: { nome: ["x"], date: ["June"], involved: ["b"] } }])).toHaveLength(4)
  })

  test("[Z43] an entity is there once, with references that lead somewhere", () => {
    const ids = entities(someDossier).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("[Z43] an incident is an event with all that was told of it", () => {
    const blast = ofSchema("Event").find(({ properties }) => properties.recordId?.[0] === "i-blast")
    expect(blast?.properties).toMatchObject({
      name: ["Explosion of a mine or other device, Dalmora, 2026-06-08"],
      date: ["2026-06-08"],
      country: ["aq"],
      location: ["Dalmora"],
      publisher: ["Kestria Ledger", "Arden Courier", "The Orvan Herald"],
    })
    const names = new Map(ofSchema("LegalEntity").map(({ id, properties }) => [id, properties.name?.[0]]))
    expect(blast?.properties.involved?.map((id) => names.get(id))).toEqual(["Verin Home Guard", "Kestrian police"])
  })

  test("[Z43] both tolls are notes on it, with words and speaker", () => {
    const [blast] = ofSchema("Event").filter(({ properties }) => properties.recordId?.[0] === "i-blast")
    const notes = ofSchema("Note").filter(({ properties }) => properties.entity?.[0] === blast?.id)
    expect(notes.map(({ properties }) => properties.name?.[0])).toEqual(
      expect.arrayContaining([
        "killed: 9 (Interior Ministry, by Kestria Ledger, 2026-06-09)",
        "killed: 11 (Ilse Maron, by Arden Courier, 2026-06-11)",
      ]),
    )
  })

  test.each([
    ["2026-06-08", "2026-06-08", "2026-06-08"],
    ["2026-06-01", "2026-06-30", "2026-06"],
    ["2022-09-01", "2022-11-30", "2022"],
    ["2022-12-01", "2023-02-28", undefined],
  ])("[Z43] %s to %s is the date %s", (first, last, date) => expect(prefixOf(first, last)).toBe(date))
})

describe("its statements", () => {
  interface Statement {
    readonly [name: string]: string | null | boolean
  }
  const statements: readonly Statement[] = lines(ftmStatements(someDossier))

  test("[Z43] values that differ are apart, each with its outlet as the data set", () => {
    const tolls = statements.filter(({ value }) => typeof value === "string" && value.startsWith("killed: "))
    expect(tolls.map(({ dataset, value, original_value, first_seen }) => [dataset, value, original_value, first_seen])).toEqual(
      expect.arrayContaining([
        ["kestria_ledger", "killed: 9", "Nine", "2026-06-09"],
        ["arden_courier", "killed: 11", "Eleven", "2026-06-11"],
      ]),
    )
  })

  test("[Z43] properties are those of the model, entities those of the export, ids made as FollowTheMoney makes them", () => {
    const known = model.getSchema("Event").getProperties()
    const ids = new Set(entities(someDossier).map(({ id }) => id))
    for (const { id, entity_id, canonical_id, prop, value, dataset, external } of statements) {
      expect(known.has(String(prop))).toBe(true)
      expect(ids.has(String(entity_id))).toBe(true)
      if (prop === "involved") expect(ids.has(String(value))).toBe(true)
      expect(canonical_id).toBe(entity_id)
      expect(external).toBe(false)
      expect(id).toBe(createHash("sha1").update(`${dataset}.${entity_id}.${prop}.${value}`).digest("hex"))
    }
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
  })
})
