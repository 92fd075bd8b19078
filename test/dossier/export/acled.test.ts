import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import type { Claim } from "../../../src/claim/index.ts"
import { acledCsv, acledOmissions } from "../../../src/dossier/export/acled.ts"
import { acledFatalities } from "../../../src/dossier/export/acled-fatalities.ts"
import { actorKind } from "../../../src/dossier/export/actor-kind.ts"
import { disorderOf, EVENT_CODES } from "../../../src/dossier/export/event-codes.ts"
import type { Bounds, Dossier, DossierIncident, Told } from "../../../src/dossier/types.ts"
import { someDossier, someTold } from "../some-dossier.ts"

type Row = Readonly<Record<string, string>>
const read = (dossier: Dossier): Row[] => parse(acledCsv(dossier), { columns: true })
const incident = (id: string, change: Partial<DossierIncident> = {}): DossierIncident => {
  const found = someDossier.incidents.find((one) => one.id === id)
  if (!found) throw new Error(`no incident ${id}`)
  return { ...found, ...change }
}
const of = (...incidents: readonly DossierIncident[]): Dossier => ({ ...someDossier, incidents })

describe("the shape of ACLED", () => {
  test("has the 31 columns of its codebook, in that order", () => {
    expect(acledCsv(someDossier).split("\r\n")[0]).toBe(
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
    )
    expect(Object.keys(read(someDossier)[0] ?? {}).length).toBe(31)
  })

  test("a row is a monitor's row", () => {
    expect(read(someDossier).find(({ event_id_cnty }) => event_id_cnty === "SITREP-i-shelling")).toMatchObject({
      event_date: "2026-06-09",
      year: "2026",
      time_precision: "1",
      disorder_type: "Political violence",
      event_type: "Explosions/Remote violence",
      sub_event_type: "Shelling/artillery/missile attack",
      actor1: "Kestrian artillery",
      inter1: "State forces",
      actor2: "civilians",
      inter2: "Civilians",
      interaction: "State forces-Civilians",
      civilian_targeting: "Civilian targeting",
      iso: "10",
      country: "Antarctica",
      location: "Upper Tesk",
      latitude: "-75.2",
      geo_precision: "1",
      source: "Kestria Ledger; Arden Courier; The Orvan Herald",
      fatalities: "2",
      timestamp: String(Date.UTC(2026, 5, 13) / 1000),
    })
  })

  test("every code says by which rule it was chosen, and notes keep both sides", () => {
    const [row = {}] = read(of(incident("i-shelling")))
    for (const code of ["event_date", "sub_event_type", "inter1", "inter2", "geo_precision", "fatalities"])
      expect(row.tags).toMatch(new RegExp(`(?:^|; )${code}: Z\\d+ \\S`))
    expect(row.notes).toContain('"At least 20 shells landed in Upper Tesk" (Ilse Maron, by Arden Courier')
    expect(row.notes).toContain("Denied by Defence Ministry, by Kestria Ledger (2026-06-09).")
    expect(row.notes).toContain("Sources disagree on: occurrence.")
  })

  test.each([
    [
      "planned",
      // The blast has a place: what is undefined would be no place.
      incident("i-exchange", { place: incident("i-blast").place as never }),
      "nobody tells it as having happened, only as planned",
    ], // it has a place
    ["dated to a season", incident("i-war"), "dated no better than to a month"],
    ["in a country only", { ...incident("i-blast"), place: incident("i-exchange").place as never }, "placed no better than to a country"], // as above
  ])("[Z27] leaves out what is %s, and says why", (_, one, why) => {
    expect(read(of(one))).toEqual([])
    expect(acledOmissions(of(one))).toEqual([{ id: one.id, why: { rule: "Z27", why } }])
  })

  test("[Z27] an incident told in the words of a denial alone is left out, though nothing says of it whether it happened", () => {
    const [ledger] = someDossier.joined
    const blast = incident("i-blast", { realis: [], told: incident("i-blast").told.slice(0, 1) })
    if (!ledger) throw new Error("the fixture has it")
    const claim: Claim = {
      kind: "incident",
      id: "c0",
      type: "other",
      quote: { from: 0, to: 4 },
      saidBy: [],
      realis: "denied",
      trace: { rule: "I1", why: "" },
    }
    const report = { ...ledger.account.report, claims: [claim] }
    const dossier = { ...of(blast), joined: [{ ...ledger, account: { ...ledger.account, report } }] }
    expect(acledOmissions(dossier)[0]?.why.why).toBe("nobody tells it as having happened, only as denied")
    expect(acledOmissions({ ...dossier, joined: [ledger] })).toEqual([])
  })

  test("[Z27] an incident that nobody dates is left out: no day of publication stands in for its day", () => {
    const { days: _, ...undated } = incident("i-blast")
    expect(acledOmissions(of(undated))[0]?.why.why).toBe("nobody dates it")
  })

  test("[Z27] an incident that one voice tells and another denies stays in, whoever spoke first", () => {
    const realis = incident("i-shelling").realis.slice(0, 2)
    expect(realis.map(({ value }) => value)).toEqual(["denied", "actual"])
    expect(acledOmissions(of(incident("i-shelling", { realis })))).toEqual([])
    expect(acledOmissions(of(incident("i-shelling")))).toEqual([])
    expect(read(of(incident("i-shelling"))).length).toBe(1)
  })
})

describe("its types of events", () => {
  test("[Z28] every type of incident has one of ACLED's 25 sub-event types, in its words", () => {
    expect(new Set(Object.values(EVENT_CODES).map(({ acled }) => acled.join(" > ")))).toEqual(
      new Set([
        "Battles > Government regains territory",
        "Battles > Non-state actor overtakes territory",
        "Battles > Armed clash",
        "Protests > Excessive force against protesters",
        "Protests > Protest with intervention",
        "Protests > Peaceful protest",
        "Riots > Violent demonstration",
        "Riots > Mob violence",
        "Explosions/Remote violence > Chemical weapon",
        "Explosions/Remote violence > Air/drone strike",
        "Explosions/Remote violence > Suicide bomb",
        "Explosions/Remote violence > Shelling/artillery/missile attack",
        "Explosions/Remote violence > Remote explosive/landmine/IED",
        "Explosions/Remote violence > Grenade",
        "Violence against civilians > Sexual violence",
        "Violence against civilians > Attack",
        "Violence against civilians > Abduction/forced disappearance",
        "Strategic developments > Agreement",
        "Strategic developments > Arrests",
        "Strategic developments > Change to group/activity",
        "Strategic developments > Disrupted weapons use",
        "Strategic developments > Headquarters or base established",
        "Strategic developments > Looting/property destruction",
        "Strategic developments > Non-violent transfer of territory",
        "Strategic developments > Other",
      ]),
    )
  })

  test.each([
    ["peaceful-protest", "Demonstrations"],
    ["violent-demonstration", "Demonstrations"],
    ["mob-violence", "Political violence"],
    ["excessive-force-against-protesters", "Political violence; Demonstrations"],
    ["armed-clash", "Political violence"],
    ["troop-withdrawal", "Strategic developments"],
  ] as const)("[Z28] %s is of the disorder type %s", (type, disorder) => expect(disorderOf(EVENT_CODES[type].acled)).toBe(disorder))
})

describe("its precisions", () => {
  const dated = (first: string, last: string): Row => read(of(incident("i-blast", { days: { first, last } })))[0] ?? {}

  test.each([
    ["2026-06-08", "2026-06-08", "1", "2026-06-08"],
    ["2026-06-08", "2026-06-14", "2", "2026-06-11"],
    ["2026-06-01", "2026-06-30", "3", "2026-06-15"],
  ])("[Z29] %s to %s is precision %s, in its middle", (first, last, precision, day) =>
    expect(dated(first, last)).toMatchObject({ time_precision: precision, event_date: day }),
  )

  test.each([
    ["exact", "1"],
    ["near", "2"],
    ["region", "3"],
  ] as const)("[Z30] a place known as %s is precision %s", (precision, code) => {
    const place = { key: "named:x", name: "X", at: { lat: -75, lon: 123, precision } }
    expect(read(of(incident("i-blast", { place })))[0]?.geo_precision).toBe(code)
  })

  test("[Z30] a place that nobody can locate has no precision and no position", () => {
    expect(read(of(incident("i-blast", { place: { key: "words:x", name: "X" } })))[0]).toMatchObject({
      location: "X",
      latitude: "",
      geo_precision: "",
    })
  })
})

describe("its actors", () => {
  test.each([
    ["Kestrian army", "State forces"],
    ["Orvanian Interior Ministry", "State forces"],
    ["the police", "State forces"],
    ["Union Monitoring Mission", "External/Other forces"],
    ["UN troops", "External/Other forces"],
    ["five road workers", "Civilians"],
    ["Residents of Upper Tesk", "Civilians"],
    ["a Kestrian police officer", "State forces"],
    ["rebels", "Rebel group"],
    ["Iceland", "State forces"],
  ])("[Z31] %s: %s", (name, kind) => expect(actorKind(name).acled).toBe(kind))

  test.each(["Verin Home Guard", "Liberation Front", "Pavel Oster", "gunmen", "11 people", "Armyan", "Republic of Kestria"])(
    "[Z31] %s has no kind that the name says",
    (name) => expect(actorKind(name).acled).toBeUndefined(),
  )

  test("[Z31] a protest of nobody named is the protesters', a clash of nobody named is nobody's", () => {
    expect(read(of(incident("i-march")))[0]).toMatchObject({ actor1: "Protesters", inter1: "Protesters", interaction: "Protesters only" })
    expect(read(of(incident("i-blast", { initiators: [], targets: [] })))[0]).toMatchObject({ actor1: "", inter1: "", interaction: "" })
  })
})

describe("its fatalities", () => {
  const told = (low: number | null, high: number | null, words: string, key = "herald/war", name = "The Orvan Herald"): Told<Bounds> =>
    someTold({ low, high }, key, words, { kind: "outlet", name })
  const with_ = (...values: readonly Told<Bounds>[]): DossierIncident => incident("i-war", { tolls: [{ ...TOLL, told: values }] })
  const TOLL = { outcome: "killed", range: { low: null, best: null, high: null, sources: 1, why: { rule: "O7", why: "" } } } as const

  test("[Z32] the most conservative number of those told", () =>
    expect(acledFatalities(incident("i-blast"))).toEqual({ count: 9, why: { rule: "Z32", why: "the most conservative number told" } }))

  test("[Z32] a voice's own later number takes the place of its earlier one", () => {
    const early = { ...told(6, 6, "Dozens"), day: "2026-06-08" }
    expect(acledFatalities(with_(early, told(9, 9, "Dozens"))).count).toBe(9)
  })

  test("[Z32] dozens are 12, although Sitrep keeps at least 24", () => expect(acledFatalities(incident("i-war")).count).toBe(12))

  test("[Z32] a clause with digits is no vague word, nor is an exact number", () => {
    const clause = "Two civilians were killed when Kestrian artillery shelled Ober-Tesq on Tuesday evening"
    expect(acledFatalities(with_(told(2, 2, clause, "herald/shelling"))).count).toBe(2)
    const digits = "About 2,000 people marched"
    expect(acledFatalities(with_(told(24, null, digits, "herald/shelling"))).count).toBe(24)
  })

  test("[Z32] only an upper bound, or nobody who tells of dead, is nought", () => {
    expect(acledFatalities(with_(told(null, 20, "Dozens")))).toMatchObject({ count: 0, why: { why: "only told with an upper bound" } })
    expect(acledFatalities(incident("i-march"))).toMatchObject({ count: 0, why: { why: "nobody tells of any killed" } })
  })

  test("[Z32] without a toll of everybody, categories that do not overlap are added", () =>
    expect(acledFatalities(incident("i-blast", { tolls: incident("i-blast").tolls.slice(1) })).count).toBe(11))
})
