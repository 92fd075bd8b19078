import { Ajv } from "ajv"
import { describe, expect, test } from "vitest"
import { dossierJson } from "../../../src/dossier/export/dossier-json.ts"
import { FORMATS } from "../../../src/dossier/export/formats.ts"
import { uuidOf } from "../../../src/dossier/export/uuid-of.ts"
import type { Dossier } from "../../../src/dossier/types.ts"
import { textOf } from "../../source-files.ts"
import { someChanges, someDossier } from "../some-dossier.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

const EMPTY: Dossier = {
  ...someDossier,
  joined: [],
  incidents: [],
  series: [],
  sums: [],
  violations: [],
  agreements: [],
  disagreements: [],
  matters: [],
}

describe("all formats", () => {
  test("have names and endings of their own, and stand in docs/exports.md", () => {
    for (const pick of ["name", "ending"] as const) expect(new Set(FORMATS.map((format) => format[pick])).size).toBe(FORMATS.length)
    const page = textOf("docs/exports.md")
    expect(FORMATS.filter(({ name, ending }) => !page.includes(`| \`${name}\` | \`.${ending}\` |`)).map(({ name }) => name)).toEqual([])
  })

  test.each(FORMATS.map((format) => [format.name, format] as const))("[Z22] %s: the same dossier gives the same text", (_, { write }) => {
    const copy: Dossier = JSON.parse(JSON.stringify(someDossier))
    expect(write(copy, someChanges)).toBe(write(someDossier, someChanges))
  })

  test.each(FORMATS.map((format) => [format.name, format] as const))(
    "[Z20] %s: hostile words give well-formed text",
    (_, { write, mediaType }) => {
      const text = write(hostileDossier(HOSTILE), someChanges)
      expect(text).not.toMatch(/\p{Surrogate}/u)
      if (/^application\/(?!atom)/.test(mediaType)) {
        const documents = mediaType === "application/x-ndjson" ? text.split("\n").filter(Boolean) : [text]
        for (const document of documents) expect(() => JSON.parse(document)).not.toThrow()
      } else expect(text).not.toMatch(/[\u202e\uffff]/)
    },
  )

  test.each(FORMATS.map((format) => [format.name, format] as const))(
    "%s: a dossier that rests on nothing can be written",
    (_, { write, omits }) => {
      expect(write(EMPTY, [])).toBeTypeOf("string")
      expect(omits?.(EMPTY) ?? []).toEqual([])
    },
  )

  test.each(FORMATS.map((format) => [format.name, format] as const))("[Z20] %s: a very long word does not break it", (_, { write }) => {
    const long = "Verin".repeat(20_000)
    expect(write(hostileDossier(long), []).length).toBeGreaterThan(0)
  })
})

describe("identifiers", () => {
  test("[Z22] the same for the same thing, another for another thing, kind or dossier", () => {
    const other = { definition: { ...someDossier.definition, key: "orvan" } }
    const id = uuidOf(someDossier, "incident", "i-blast")
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOf(someDossier, "incident", "i-blast")).toBe(id)
    expect(
      new Set([id, uuidOf(other, "incident", "i-blast"), uuidOf(someDossier, "note", "i-blast"), uuidOf(someDossier, "incident", "i-war")])
        .size,
    ).toBe(4)
  })
})

describe("the dossier as JSON", () => {
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(JSON.parse(textOf("dist/dossier.schema.json")))

  test("[Z36] is whole, and what its schema says", () => {
    const record = JSON.parse(dossierJson(someDossier))
    validate(record)
    expect(validate.errors).toBeNull()
    expect(record).toEqual({ sitrep: 1, ...JSON.parse(JSON.stringify(someDossier)) })
  })

  test("[Z36] the schema refuses what is none: another version, a field too many, a field too few", () => {
    const record = JSON.parse(dossierJson(someDossier))
    expect(validate({ ...record, sitrep: 2 })).toBe(false)
    expect(validate({ ...record, verdict: "true" })).toBe(false)
    const { asOf: _, ...undated } = record
    expect(validate(undated)).toBe(false)
  })
})
