import { describe, expect, test } from "vitest"
import { EVENT_CODES, QUADS } from "../../../src/dossier/export/event-codes.ts"
import { ploverLines, ploverOmissions } from "../../../src/dossier/export/plover.ts"
import type { Dossier, DossierIncident } from "../../../src/dossier/types.ts"
import { someDossier } from "../some-dossier.ts"

/** Events and modes of PLOVER 2.0, by its manual (CC BY-SA 4.0, Open Event Data Alliance). */
const MODES: Readonly<Record<string, string>> = {
  AGREE: "",
  CONSULT: "visit third-party multilateral phone",
  SUPPORT: "",
  CONCEDE: "",
  COOPERATE: "",
  AID: "",
  RETREAT: "withdraw release return disarm ceasefire access resign",
  REQUEST: "assist change yield meet",
  ACCUSE: "disapprove investigate allege",
  REJECT: "assist change yield meet",
  THREATEN: "restrict arrest relations expel territory violence",
  SANCTION: "convict expel withdraw discontinue",
  PROTEST: "demo riot strike hunger boycott obstruct vandalize",
  MOBILIZE: "troops weapons police militia",
  COERCE: "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
  ASSAULT:
    "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
}
const AUXILIARY = ["historical", "future", "hypothetical", "negation"]

interface Actor {
  readonly entity_text: string
  readonly sector?: string
}
interface Event {
  readonly id: string
  readonly date: string
  readonly actor: readonly Actor[]
  readonly recipient: readonly Actor[]
  readonly event: readonly (keyof typeof QUADS)[]
  readonly mode: readonly string[]
  readonly quad_code: number
  readonly event_text: readonly string[]
  readonly link: string
  readonly text_info?: { readonly start: number; readonly end: number }
  readonly cite_info?: { readonly url: string }
  readonly comment: string
  readonly size?: unknown
}
const read = (dossier: Dossier): Event[] =>
  ploverLines(dossier)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const of = (about: string, dossier: Dossier = someDossier): Event[] => read(dossier).filter(({ link }) => link === about)
const changed = (id: string, change: Partial<DossierIncident>): Dossier => ({
  ...someDossier,
  incidents: someDossier.incidents.filter((one) => one.id === id).map((one) => ({ ...one, ...change })),
})

describe("PLOVER lines", () => {
  test("events, modes and quad classes are those of its manual, and every code has its rule", () => {
    const events = read(someDossier)
    expect(events.length).toBe(7)
    for (const { event, mode, quad_code, comment, date } of events) {
      const [name = "AGREE"] = event
      expect(quad_code).toBe(QUADS[name])
      for (const one of mode) expect([...(MODES[name] ?? "").split(" "), ...AUXILIARY]).toContain(one)
      expect(comment).toMatch(/^event: Z\d+ \S/)
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  test("[Z37] what every type of incident is coded as stands in the manual", () => {
    expect(Object.keys(QUADS)).toEqual(Object.keys(MODES))
    for (const { plover } of Object.values(EVENT_CODES)) {
      if (!plover) continue
      const [event, mode] = plover
      if (mode !== undefined) expect(MODES[event]?.split(" ")).toContain(mode)
    }
  })

  test("[Z37] a mine is an assault with explosives, on whom it hit; dead and injured are its size", () => {
    expect(of("i-blast")[0]).toMatchObject({
      event: ["ASSAULT"],
      mode: ["explosives"],
      quad_code: 4,
      actor: [{ entity_text: "Verin Home Guard" }],
      recipient: [{ entity_text: "Kestrian police", sector: "COP" }],
      size: { dead: 11, injured: 14 },
    })
  })

  test("[Z37] where the type gives no mode the weapon does, and a drone is no aircraft", () => {
    const [clash] = someDossier.incidents
    const weapon = (value: string) => clash?.told.map((told) => ({ ...told, value })) ?? []
    expect(of("i-war", changed("i-war", { weapons: weapon("mortars") }))[0]?.mode).toEqual(["heavy-weapons", "historical"])
    expect(of("i-war", changed("i-war", { type: "air-drone-strike", weapons: weapon("a drone") }))[0]?.mode).toContain("drone")
    expect(of("i-war", changed("i-war", { type: "air-drone-strike", weapons: [] }))[0]?.mode).toContain("aerial")
    expect(of("i-blast", changed("i-blast", { weapons: weapon("rifles") }))[0]?.mode).toEqual(["explosives"])
  })

  test("[Z37] what PLOVER has no event for is left out with the reason, and so is what nobody dates", () => {
    expect(ploverOmissions(changed("i-march", { type: "change-to-group" }))).toEqual([
      { id: "i-march", why: { rule: "Z27", why: "PLOVER has no event for change-to-group" } },
    ])
    const [march] = changed("i-march", {}).incidents
    if (!march) throw new Error("the fixture has it")
    const { days: _, ...undated } = march
    expect(ploverOmissions({ ...someDossier, incidents: [undated] })[0]?.why.why).toBe("nobody dates it")
    expect(ploverOmissions(someDossier)).toEqual([])
  })
})

describe("statements", () => {
  test("[Z38] an accusation is by its speaker, of whom he names, on the day it could be read", () => {
    const accusation = of("i-blast").find(({ event }) => event[0] === "ACCUSE")
    expect(accusation).toMatchObject({
      date: "2026-06-09",
      mode: ["allege"],
      quad_code: 3,
      actor: [{ entity_text: "Pavel Oster" }],
      recipient: [{ entity_text: "Verin Home Guard" }],
      event_text: ["laying it"],
    })
  })

  test("[Z38] a voice that accuses of two things on one day accuses once, another voice once more", () => {
    const [matter] = someDossier.matters
    const [accuse, deny] = matter?.positions ?? []
    if (!matter || !accuse || !deny) throw new Error("the fixture has them")
    const positions = [accuse, { ...accuse, value: "9 killed" }, { ...accuse, said: deny.said }]
    const events = of("i-blast", { ...someDossier, matters: [{ ...matter, positions }] }).filter(({ event }) => event[0] === "ACCUSE")
    expect(events.map(({ actor, event_text }) => [actor[0]?.entity_text, event_text.length])).toEqual([
      ["Pavel Oster", 2],
      ["Verin Home Guard", 1],
    ])
    expect(new Set(events.map(({ id }) => id)).size).toBe(2)
  })

  test("[Z38] a statement of fact and a denial are no events", () => {
    expect(of("i-blast").map(({ event }) => event[0])).toEqual(["ASSAULT", "ACCUSE"])
  })

  test("[Z38] what a later version took back is no event", () => {
    const matters = someDossier.matters.map((matter) => ({
      ...matter,
      positions: matter.positions.map((position) => ({ ...position, said: { ...position.said, superseded: true as const } })),
    }))
    expect(of("i-blast", { ...someDossier, matters }).map(({ event }) => event[0])).toEqual(["ASSAULT"])
  })
})

describe("auxiliary modes", () => {
  test("[Z39] a plan is future, a war told as background historical, today's blast neither", () => {
    expect(of("i-exchange")[0]?.mode).toEqual(["future"])
    expect(of("i-war")[0]?.mode).toEqual(["historical"])
    expect(of("i-shelling")[0]?.mode).toEqual(["heavy-weapons"])
  })

  test("[Z39] what is only denied is a negation, with the words that deny it", () => {
    const [shelling] = changed("i-shelling", {}).incidents
    const denied = shelling?.realis.map((told) => ({ ...told, value: "denied" as const })) ?? []
    const [event] = of("i-shelling", changed("i-shelling", { realis: denied, told: shelling?.told.slice(0, 2) ?? [] }))
    expect(event?.mode).toEqual(["heavy-weapons", "negation"])
    expect(event?.event_text).toEqual(["Kestrian guns had fired on Upper Tesk", "At least 20 shells landed in Upper Tesk"])
  })

  test("[Z39] a shelling that one voice denies is told in the words of those who tell it", () => {
    expect(of("i-shelling")[0]?.event_text).not.toContain("Kestrian guns had fired on Upper Tesk")
  })
})

test("[Z47] signing is support, by all signatories together; an agreement that nobody dates is no event", () => {
  expect(of("a-memorandum")[0]).toMatchObject({
    date: "2022-10-12",
    event: ["SUPPORT"],
    quad_code: 1,
    actor: [{ entity_text: "Kestria" }, { entity_text: "Orvania" }],
  })
  const agreements = someDossier.agreements.map((agreement) => ({ ...agreement, signed: [] }))
  expect(of("a-memorandum", { ...someDossier, agreements })).toEqual([])
})

test("[Z45] positions count code points of the text", () => {
  const text = someDossier.joined.find(({ account }) => account.key === "herald/shelling")?.account.report.article.text ?? ""
  const [march] = of("i-march")
  const points = Array.from(text)
  expect(points.length).toBeLessThan(text.length)
  expect(points.slice(march?.text_info?.start, march?.text_info?.end).join("")).toBe(march?.event_text[0])
})
