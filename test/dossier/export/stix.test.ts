import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import { beforeAll, describe, expect, test } from "vitest"
import { stix } from "../../../src/dossier/export/stix.ts"
import type { Dossier } from "../../../src/dossier/types.ts"
import { root } from "../../source-files.ts"
import { someDossier } from "../some-dossier.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

const folder = join(root, "test/fixture/dossier/stix")
const validators = new Map<string, ValidateFunction>()

beforeAll(() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false })
  const schemas = ["common", "sdos", "sros"].flatMap((part) =>
    readdirSync(join(folder, part)).map((file): { $id: string; title: string } =>
      JSON.parse(readFileSync(join(folder, part, file), "utf8")),
    ),
  )
  for (const schema of schemas) ajv.addSchema(schema)
  for (const { $id, title } of schemas) {
    const validate = ajv.getSchema($id)
    if (validate) validators.set(title, validate)
  }
})

interface StixObject {
  readonly type: string
  readonly id: string
  readonly created: string
  readonly modified: string
  readonly [property: string]: unknown
}
const objects = (dossier: Dossier): readonly StixObject[] => JSON.parse(stix(dossier)).objects
const ofType = (type: string): readonly StixObject[] => objects(someDossier).filter((one) => one.type === type)

/** What the schemas of OASIS find wrong, and references that lead nowhere. */
function wrongWith(all: readonly StixObject[]): string[] {
  const ids = new Set(all.map(({ id }) => id))
  return all.flatMap((object) => {
    const validate = validators.get(object.type)
    if (!validate) return [`${object.type} has no schema`]
    validate(object)
    const errors = (validate.errors ?? []).map(({ instancePath, message }) => `${object.type} ${instancePath} ${message}`)
    const refs = Object.entries(object).flatMap(([name, value]) => (/_refs?$/.test(name) ? [value].flat() : []))
    return [...errors, ...refs.filter((ref) => !ids.has(String(ref))).map((ref) => `${object.type} refers to ${ref}`)]
  })
}

describe("STIX 2.1", () => {
  test.each([
    ["the dossier", someDossier],
    ["a hostile one", hostileDossier(HOSTILE)],
    ["one of no words at all", hostileDossier("")],
    ["an empty one", { ...someDossier, joined: [], incidents: [] }],
  ])("[Z44] %s passes the schemas of OASIS, and all references lead somewhere", (_, dossier) =>
    expect(wrongWith(objects(dossier))).toEqual([]),
  )

  test("[Z44] the check finds what is wrong", () => {
    const [incident] = ofType("incident")
    if (!incident) throw new Error("the fixture has some")
    const { name: _, ...unnamed } = incident
    expect(wrongWith([unnamed])).not.toEqual([])
    expect(wrongWith([{ ...incident, created: "2026-06-08" }])).not.toEqual([])
    expect(wrongWith([{ ...incident, created_by_ref: "identity--0bd2bdfb-bff6-56f8-9b68-b6153900f058" }])).toHaveLength(1)
  })

  test("[Z44] one bundle with one report that lists everything in it", () => {
    const bundle = JSON.parse(stix(someDossier))
    expect([bundle.type, bundle.id.slice(0, 8)]).toEqual(["bundle", "bundle--"])
    const [report] = ofType("report")
    const others = objects(someDossier).filter(({ type }) => type !== "report")
    expect(new Set(report?.object_refs as string[])).toEqual(new Set(others.map(({ id }) => id))) // the schema has checked that they are
    expect(new Set(others.map(({ id }) => id)).size).toBe(others.length)
  })

  test("[Z44] times are the days on which it was told, and names tell incidents of one kind, place and day apart", () => {
    const blast = ofType("incident").find(({ name }) => String(name).includes("[i-blast]"))
    expect(blast).toMatchObject({ created: "2026-06-09T00:00:00.000Z", modified: "2026-06-12T00:00:00.000Z" })
    expect(new Set(ofType("incident").map(({ name }) => name)).size).toBe(someDossier.incidents.length)
  })

  test("[Z44] who denies has an opinion; who tells has a note alone, and nobody has a confidence", () => {
    const opinions = ofType("opinion")
    expect(opinions.map(({ authors, opinion }) => [authors, opinion])).toEqual(
      expect.arrayContaining([
        [["Defence Ministry"], "disagree"],
        [["Verin Home Guard"], "disagree"],
      ]),
    )
    expect(opinions).toHaveLength(2)
    expect(ofType("note").map(({ content }) => content)).toContain("At least 20 shells landed in Upper Tesk")
    expect(stix(someDossier)).not.toContain('"confidence"')
  })

  test("[Z44] a place has a precision in metres; one known by its country has no position", () => {
    const locations = new Map(ofType("location").map((one) => [one.name, one]))
    expect(locations.get("Dalmora")).toMatchObject({ latitude: -75.1, longitude: 123.35, precision: 25_000, country: "AQ" })
    expect(locations.get("Meridia")).not.toHaveProperty("latitude")
  })
})
