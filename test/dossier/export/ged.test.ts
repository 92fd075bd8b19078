import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import { GED_COLUMNS, gedCsv, gedOmissions } from "../../../src/dossier/export/ged.ts"
import type { Dossier, DossierIncident, Party } from "../../../src/dossier/types.ts"
import { someDossier, someTold } from "../some-dossier.ts"

type Row = Readonly<Record<string, string>>
const read = (dossier: Dossier): Row[] => parse(gedCsv(dossier), { columns: true })
const incident = (id: string, change: Partial<DossierIncident> = {}): DossierIncident => {
  const found = someDossier.incidents.find((one) => one.id === id)
  if (!found) throw new Error(`no incident ${id}`)
  return { ...found, ...change }
}
const rowOf = (one: DossierIncident): Row => read({ ...someDossier, incidents: [one] })[0] ?? {}
const party = (name: string): Party => ({ key: `named:${name}`, name })
const by = (name: string) => [someTold(party(name), "herald/war", "soldiers", { kind: "outlet", name: "The Orvan Herald" })]

describe("the shape of UCDP GED", () => {
  test("has the 49 columns of its versions 25.1 and 26.1, in that order", () => {
    expect(GED_COLUMNS.length).toBe(49)
    expect(gedCsv(someDossier).split("\r\n")[0]).toBe(
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob",
    )
  })

  test("a row is a coder's row", () => {
    expect(rowOf(incident("i-blast"))).toMatchObject({
      relid: "SITREP-i-blast",
      year: "2026",
      code_status: "Clear",
      type_of_violence: "1",
      side_a: "Kestrian police",
      side_b: "Verin Home Guard",
      number_of_sources: "3",
      source_office: "Kestria Ledger;Arden Courier;The Orvan Herald",
      where_prec: "2",
      geom_wkt: "POINT (123.35 -75.1)",
      date_prec: "1",
      date_start: "2026-06-08 00:00:00.000",
      low: "9",
      best: "11",
      high: "11",
    })
  })

  test("source_original has the speakers, and the rule behind each code", () => {
    const { source_original = "" } = rowOf(incident("i-blast"))
    expect(source_original).toMatch(/^Interior Ministry; Ilse Maron \[/)
    for (const code of ["type_of_violence", "where_prec", "date_prec", "deaths"])
      expect(source_original).toMatch(new RegExp(`${code}: Z\\d+`))
  })

  test("[Z22] its number for an event is whole, exact, and the same in every export", () => {
    const ids = read(someDossier).map(({ id }) => Number(id))
    for (const id of ids) expect(Number.isSafeInteger(id)).toBe(true)
    expect(new Set(ids).size).toBe(3)
    expect(rowOf(incident("i-blast")).id).toBe(read(someDossier).find(({ relid }) => relid === "SITREP-i-blast")?.id)
  })

  test.each([
    ["i-march", "no violent event"],
    ["i-exchange", "nobody tells it as having happened, only as planned"],
  ])("[Z27] leaves out %s: %s", (id, why) => expect(gedOmissions(someDossier)).toContainEqual({ id, why: { rule: "Z27", why } }))

  test("[Z27] leaves out a clash without a death, and a war of several years", () => {
    const years = { first: "2020-01-01", last: "2022-12-31" }
    const dossier = { ...someDossier, incidents: [incident("i-blast", { tolls: [] }), incident("i-war", { days: years })] }
    expect(gedOmissions(dossier).map(({ why }) => why.why)).toEqual(["nobody tells of a death", "dated no better than to a year"])
    expect(gedOmissions({ ...someDossier, incidents: [incident("i-blast"), incident("i-war")] })).toEqual([])
  })
})

describe("its codes", () => {
  test.each([
    ["Kestrian army", "Verin Home Guard", "1", "Kestrian army"],
    ["Verin Home Guard", "Kestrian army", "1", "Kestrian army"],
    ["rebels", "a militia", "2", "rebels"],
    ["Verin Home Guard", "villagers", "3", "Verin Home Guard"],
    ["Verin Home Guard", "Liberation Front", "", "Verin Home Guard"],
  ])("[Z33] %s against %s: %s", (initiator, target, type, sideA) => {
    const row = rowOf(incident("i-blast", { initiators: by(initiator), targets: by(target) }))
    expect(row).toMatchObject({ type_of_violence: type, side_a: sideA })
    expect(row.code_status).toBe(type ? "Clear" : "Check type_of_violence")
  })

  test.each([
    ["2026-06-08", "1"],
    ["2026-06-13", "2"],
    ["2026-06-14", "3"],
    ["2026-07-08", "4"],
    ["2026-12-31", "5"],
  ])("[Z34] 8 June 2026 to %s: date_prec %s", (last, code) =>
    expect(rowOf(incident("i-blast", { days: { first: "2026-06-08", last } })).date_prec).toBe(code),
  )

  test.each([
    ["exact", "1"],
    ["near", "2"],
    ["region", "4"],
    ["country", "6"],
  ] as const)("[Z34] a place known as %s: where_prec %s", (precision, code) =>
    expect(rowOf(incident("i-blast", { place: { ...party("X"), at: { lat: -75, lon: 123, precision } } })).where_prec).toBe(code),
  )

  test("[Z35] deaths of civilians are those told as such, all others unknown, and they add up", () => {
    expect(rowOf(incident("i-blast"))).toMatchObject({
      deaths_civilians: "7",
      deaths_unknown: "4",
      deaths_a: "0",
      deaths_b: "0",
      best: "11",
    })
    expect(rowOf(incident("i-shelling"))).toMatchObject({ deaths_civilians: "2", deaths_unknown: "0", best: "2" })
    for (const row of read(someDossier))
      expect(Number(row.deaths_a) + Number(row.deaths_b) + Number(row.deaths_civilians) + Number(row.deaths_unknown)).toBe(Number(row.best))
  })

  test("[Z35] more civilians than the toll of everybody are no more than everybody", () => {
    const [whole, , civilians] = incident("i-blast").tolls
    if (!whole || !civilians) throw new Error("the fixture has both")
    const few = { ...whole, range: { ...whole.range, low: 5, best: 5, high: 5 } }
    expect(rowOf(incident("i-blast", { tolls: [few, civilians] }))).toMatchObject({ best: "5", deaths_civilians: "5", deaths_unknown: "0" })
  })
})
