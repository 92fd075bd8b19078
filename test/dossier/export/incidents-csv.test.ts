import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import { claimsCsv } from "../../../src/dossier/export/claims-csv.ts"
import { totalOf } from "../../../src/dossier/export/incident-sheet.ts"
import { INCIDENT_COLUMNS, incidentsCsv, incidentsHxl } from "../../../src/dossier/export/incidents-csv.ts"
import { tellingsOf } from "../../../src/dossier/export/telling-words.ts"
import { toldValues } from "../../../src/dossier/export/told-values.ts"
import { weighed } from "../../../src/dossier/export/weighed.ts"
import type { DossierIncident, Toll } from "../../../src/dossier/types.ts"
import { someDossier, someTold } from "../some-dossier.ts"

type Row = Readonly<Record<string, string>>
const read = (text: string): Row[] => parse(text, { columns: true })
const rowOf = (id: string): Row => read(incidentsCsv(someDossier)).find((row) => row.id === id) ?? {}

describe("the table of incidents", () => {
  test("[Z25] one row an incident, in the order of the dossier, and each value in its column", () => {
    expect(read(incidentsCsv(someDossier)).map(({ id }) => id)).toEqual(someDossier.incidents.map(({ id }) => id))
    expect(rowOf("i-blast")).toMatchObject({
      type: "remote-explosive-landmine-ied",
      date_first: "2026-06-08",
      date_last: "2026-06-08",
      place: "Dalmora",
      latitude: "-75.1",
      precision: "near",
      killed_low: "9",
      killed_best: "11",
      killed_high: "11",
      sources: "3",
      reports: "3",
      outlets: "Kestria Ledger; Arden Courier; The Orvan Herald",
      first_told: "2026-06-09",
      last_told: "2026-06-12",
      disagreements: "number (killed, everybody): 9 (1) / 11 (1)",
    })
  })

  test("[Z23] values that differ stand side by side with their sources and speakers", () => {
    expect(rowOf("i-shelling").realis).toBe("actual (2); denied (1)")
    expect(rowOf("i-blast").killed_told).toContain("9: Interior Ministry, by Kestria Ledger (2026-06-09); 11: Ilse Maron, by Arden Courier")
  })

  test("[Z23] words of a denial are told as a denial, words of a telling as they are", () => {
    const words = rowOf("i-shelling").words ?? ""
    expect(words).toContain('denied: "Kestrian guns had fired on Upper Tesk" (Defence Ministry, by Kestria Ledger (2026-06-09))')
    expect(words).toContain('; "At least 20 shells landed in Upper Tesk" (Ilse Maron')
  })

  test("[Z23] words are a denial's too where the attribution around them denies, and no other words are", () => {
    const [shelling] = someDossier.incidents.filter(({ id }) => id === "i-shelling")
    if (!shelling) throw new Error("the fixture has it")
    const realis = shelling.realis.map((told) => (told.value === "denied" ? { ...told, words: { ...told.words, claim: "a9" } } : told))
    expect(tellingsOf({ ...shelling, realis }, new Map()).map((one) => one.realis)).toEqual(["denied", "actual", "actual"])
    const elsewhere = realis.map((told) => (told.value === "denied" ? { ...told, words: { ...told.words, from: 0, to: 4 } } : told))
    expect(tellingsOf({ ...shelling, realis: elsewhere }, new Map()).map((one) => one.realis)).toEqual(["actual", "actual", "actual"])
  })

  test("[Z25] what nobody tells is an empty cell, not a nought", () => {
    expect(rowOf("i-march")).toMatchObject({ killed_low: "", killed_best: "", injured_told: "", initiators: "" })
    expect(rowOf("i-war")).toMatchObject({ killed_low: "24", killed_high: "" })
  })
})

describe("one value where one is asked for", () => {
  const ledger = { kind: "outlet", name: "Kestria Ledger" } as const
  const courier = { kind: "outlet", name: "Arden Courier" } as const
  const nine = someTold("9", "ledger/blast", "Nine", ledger)
  const eleven = someTold("11", "courier/monitors", "Eleven", courier)

  test("[Z23] most independent sources come first, of equals what was told first", () => {
    const again = someTold("11", "herald/war", "Dozens", { kind: "outlet", name: "The Orvan Herald" })
    expect(weighed([nine, eleven, again], String).map(({ value, sources }) => [value, sources])).toEqual([
      ["11", 2],
      ["9", 1],
    ])
    expect(weighed([nine, eleven], String).map(({ value }) => value)).toEqual(["9", "11"])
  })

  test("[Z23] a value that was corrected away counts for nothing, and copies count once", () => {
    expect(weighed([{ ...nine, superseded: true }, eleven], String).map(({ value }) => value)).toEqual(["11"])
    const copy = { ...nine, copyOf: eleven.copyOf, value: "11" }
    expect(weighed([eleven, copy], String)[0]?.sources).toBe(1)
  })
})

describe("the toll of everybody", () => {
  const of = (...tolls: readonly Toll[]): DossierIncident => ({ ...(someDossier.incidents[0] as DossierIncident), tolls }) // the fixture has incidents
  const toll = (who: Toll["who"], low: number | null, high: number | null): Toll => ({
    outcome: "killed",
    ...(who ? { who } : {}),
    range: { low, best: low, high, sources: 1, why: { rule: "O7", why: "" } },
    told: [],
  })

  test("[Z24] is its own where it is told, whatever categories add up to", () =>
    expect(totalOf(of(toll(undefined, 11, 11), toll("civilian", 9, 9)), "killed")).toMatchObject({ low: 11, best: 11, high: 11 }))

  test("[Z24] else is the sum of categories that do not overlap", () => {
    expect(totalOf(of(toll("police", 4, 4), toll("civilian", 5, null), toll("child", 2, 2)), "killed")).toMatchObject({
      low: 9,
      best: 9,
      high: null,
      why: "sum of police, civilian",
    })
    expect(totalOf(of(toll("child", 2, 2), toll("woman", 3, 3)), "killed")).toMatchObject({ best: 3, why: 'told for "woman" alone' })
    expect(totalOf(of(toll("civilian", 1, 1)), "injured")).toBeUndefined()
  })
})

describe("the table of claims", () => {
  test("[Z25] one row a told value, with speaker and words as they stand in the article", () => {
    const rows = read(claimsCsv(someDossier))
    expect(rows.length).toBe(toldValues(someDossier).length)
    const texts = new Map(someDossier.joined.map(({ account }) => [account.key, account.report.article.text]))
    for (const { account = "", from, to, words } of rows) expect(texts.get(account)?.slice(Number(from), Number(to))).toBe(words)
    expect(rows).toContainEqual(
      expect.objectContaining({
        kind: "incident",
        about: "i-blast",
        field: "killed",
        who: "police",
        value: "4",
        low: "4",
        high: "4",
        speaker: "Ilse Maron",
        speaker_role: "mission spokeswoman",
        through: "Arden Courier",
        words: "four",
      }),
    )
  })

  test("[Z25] every told value of the dossier is in it, whatever it is a value of", () => {
    const told: unknown[] = []
    const gather = (part: unknown): void => {
      if (typeof part !== "object" || part === null) return
      if ("by" in part && "words" in part && "copyOf" in part) told.push(part)
      else Object.values(part).forEach(gather)
    }
    const { incidents, series, sums, violations, agreements, matters } = someDossier
    gather([incidents, series, sums, violations, agreements, matters])
    expect(new Set(toldValues(someDossier).map((value) => value.told))).toEqual(new Set(told))
  })

  test("[Z25] a value from a denial says so", () => {
    const rows = read(claimsCsv(someDossier)).filter(({ about, field }) => about === "i-shelling" && field === "told")
    expect(rows.map(({ realis }) => realis)).toEqual(["denied", "actual", "actual"])
  })
})

describe("the Humanitarian Exchange Language", () => {
  // Hashtags of the HXL 1.1 dictionary that the table could use.
  const TAGS = /^#(?:affected|country|date|description|event|geo|group|loc|meta)(?:\+[a-z][a-z0-9_]*)+$/

  test("[Z26] tags stand in the row behind the names, one for each, all of the standard's dictionary", () => {
    const [names = [], tags = [], ...rows] = parse(incidentsHxl(someDossier)) as string[][] // without columns it reads rows of text
    expect(names).toEqual(INCIDENT_COLUMNS.map(({ name }) => name))
    expect(tags.length).toBe(names.length)
    for (const tag of tags) expect(tag).toMatch(TAGS)
    expect(rows.length).toBe(someDossier.incidents.length)
  })

  test("[Z26] columns tagged as numbers and dates hold nothing else", () => {
    const [, tags = [], ...rows] = parse(incidentsHxl(someDossier)) as string[][] // as above
    for (const row of rows)
      for (const [at, cell] of row.entries()) {
        if (/^#affected|\+num\b/.test(tags[at] ?? "")) expect(cell).toMatch(/^\d*$/)
        if (tags[at]?.startsWith("#date")) expect(cell).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/)
      }
    expect(new Set(tags).size).toBe(tags.length)
  })
})
