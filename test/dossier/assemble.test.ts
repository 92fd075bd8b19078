import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { assemble, propose } from "../../src/dossier/assemble.ts"
import { checkBrief } from "../../src/dossier/brief/check-brief.ts"
import { composeBrief } from "../../src/dossier/brief/compose-brief.ts"
import { renderBrief } from "../../src/dossier/brief/render-brief.ts"
import { changesBetween } from "../../src/dossier/change/changes-between.ts"
import { FORMATS } from "../../src/dossier/export/formats.ts"
import type { Material } from "../../src/dossier/material/types.ts"
import { isRefusal } from "../../src/record/index.ts"
import { root } from "../source-files.ts"
import { exampleMaterial } from "./example.ts"
import { someMaterial } from "./some-material.ts"

const material = exampleMaterial()
const AS_OF = "2026-06-14"
const dossier = assemble(material, AS_OF)

/** Every told value anywhere in a thing, with the day it was told. */
function* daysIn(thing: unknown): Generator<string> {
  if (typeof thing !== "object" || thing === null) return
  if ("by" in thing && "words" in thing && "day" in thing) yield String(thing.day)
  for (const inner of Object.values(thing)) yield* daysIn(inner)
}

describe("a dossier", () => {
  test("is the same whatever the order of its reports and judgements", () => {
    const whole = JSON.stringify(dossier)
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const accounts = order.flatMap((at) => material.accounts[at] ?? [])
        const turned: Material = { ...material, accounts, samenesses: [...propose({ ...material, accounts, samenesses: [] })] }
        expect(JSON.stringify(assemble(turned, AS_OF))).toBe(whole)
      }),
      { numRuns: 6 },
    )
  })

  test("as of a day holds nothing that was published later", () => {
    const earlier = assemble(material, "2026-06-11")
    expect(earlier.joined.map(({ account }) => account.known)).toEqual(["2026-06-11", "2026-06-11"])
    expect([...daysIn(earlier)].filter((day) => day > "2026-06-11")).toEqual([])
    expect([...daysIn(earlier)].length).toBeGreaterThan(50)
    // Not even by name: as the copy of what came out later, or as what may be of one incident with it.
    const herald = material.accounts.find(({ known }) => known === "2026-06-12")?.key ?? ""
    const copies = { ...material, accounts: material.accounts.map((account) => ({ ...account, copyOf: herald })) }
    expect(JSON.stringify(assemble(copies, AS_OF))).toContain(herald)
    expect(JSON.stringify(assemble(copies, "2026-06-11"))).not.toContain(herald)
    expect(assemble(copies, "2026-06-11").sources).toBe(1)
    expect(assemble(material, "2026-06-10")).toMatchObject({ joined: [], incidents: [], disagreements: [], matters: [], sources: 0 })
  })

  test("[P9] a report that a person took out gives nothing, and all versions join with one that joins", () => {
    const herald = material.accounts.find(({ report }) => report.article.outlet?.name === "The Orvan Herald")?.article ?? ""
    const without = assemble({ ...material, placings: [{ article: herald, says: "out", by: "ada" }] }, AS_OF)
    expect(without.joined).toHaveLength(2)
    expect(JSON.stringify(without.agreements)).not.toContain("Irena Tolk")
    const versions = someMaterial(
      [
        { text: "Nine people were killed by a mine in Lower Verin on Monday.", article: "r1" },
        { text: "Prices rose.", article: "r1", number: 2 },
      ],
      { places: ["Lower Verin"] },
    )
    const both = assemble(versions, AS_OF)
    expect(both.joined.map(({ newest, why }) => [newest, why[0]?.rule])).toEqual([
      [false, "P6"],
      [true, "P9"],
    ])
  })

  test("a person's word parts what the machine joined, and joins what it did not", () => {
    const joined = dossier.incidents.find(({ tellings }) => tellings.length > 1)
    const [one, other] = joined?.tellings ?? []
    if (!one || !other) throw new Error("the example has an incident that two reports tell")
    const word = { one, other, score: 1, reasons: [], by: "ada" }
    const groupOf = (of: Material): readonly (readonly string[])[] =>
      assemble(of, AS_OF)
        .incidents.map(({ tellings }) => tellings.map(({ account, claim }) => `${account}#${claim}`))
        .filter((keys) => keys.includes(`${one.account}#${one.claim}`))
    const parted = { ...material, samenesses: [...material.samenesses, { ...word, says: "different" as const }] }
    expect(groupOf(parted)[0]).not.toContain(`${other.account}#${other.claim}`)
    const again = { ...parted, samenesses: [...parted.samenesses, { ...word, says: "same" as const }] }
    expect(groupOf(again)[0]).toContain(`${other.account}#${other.claim}`)
  })

  test("goes out in every format", () => {
    const changes = changesBetween(assemble(material, "2026-06-11"), dossier)
    for (const { name, write } of FORMATS) expect({ name, length: write(dossier, changes).length > 200 }).toEqual({ name, length: true })
  })
})

test("the brief of the exercise is the one that was looked at", async () => {
  const since = "2026-06-11"
  const brief = composeBrief(dossier, changesBetween(assemble(material, since), dossier), since)
  expect(checkBrief(brief, dossier)).toEqual([])
  const rendered = await renderBrief(brief, dossier, "md")
  if (isRefusal(rendered)) throw new Error(rendered.refused.message)
  await expect(new TextDecoder().decode(rendered.bytes)).toMatchFileSnapshot(join(root, "test/fixture/dossier/verin-valley.md"))
})
