import { describe, expect, test } from "vitest"
import type { Provision } from "../../../src/claim/index.ts"
import { timelineOf } from "../../../src/dossier/timeline/timeline-of.ts"
import type { DossierAgreement, DossierIncident } from "../../../src/dossier/types.ts"
import { someDossier, someTold } from "../some-dossier.ts"
import { someMaterial, someTellers } from "../some-material.ts"

const { incidents, agreements } = someDossier
const HERALD = { kind: "outlet", name: "The Orvan Herald" } as const
const day = (first: string, last = first) => ({ first, last })

const incidentOf = (id: string, some: Partial<DossierIncident> = {}): DossierIncident => {
  const found = incidents.find((one) => one.id === id)
  if (!found) throw new Error(`no incident ${id}`)
  return { ...found, ...some }
}
const agreementOf = (some: Partial<DossierAgreement>): DossierAgreement => {
  const [found] = agreements
  if (!found) throw new Error("no agreement")
  return { ...found, ...some }
}
const entries = (ofIncidents: readonly DossierIncident[], ofAgreements: readonly DossierAgreement[] = []) =>
  timelineOf(ofIncidents, ofAgreements, [])
const shown = (ofIncidents: readonly DossierIncident[], ofAgreements: readonly DossierAgreement[] = []): string[] =>
  entries(ofIncidents, ofAgreements).map(({ days, kind, title }) => `${days?.first ?? "?"} ${kind} ${title}`)

test("[P24] everything in order of its days, whatever order it came in", () => {
  const all = [
    "2022-09-01 incident Armed clash, Verin Valley",
    "2022-10-12 signing Dalmora Memorandum signed",
    "2026-06-08 incident Explosion of a mine or other device, Dalmora",
    "2026-06-08 incident Peaceful protest, Verin Valley",
    "2026-06-09 incident Shelling, Upper Tesk",
    "2026-06-10 deadline Dalmora Memorandum, exchange of prisoners: due",
    "2026-06-11 status Dalmora Memorandum said to be in force",
    "2026-06-12 status Dalmora Memorandum said to be void",
    "2026-06-20 planned Planned: agreement, Meridia",
    "2027-04-12 deadline Dalmora Memorandum: last day for notice",
    "2027-10-01 deadline Dalmora Memorandum: term ends",
  ]
  expect(shown(incidents, agreements)).toEqual(all)
  expect(shown([...incidents].reverse(), [...agreements].reverse())).toEqual(all)
})

test("[P24] what nobody dates comes last, and is not left out", () => {
  const { days: _, ...undated } = incidentOf("i-war")
  const all = entries([undated, incidentOf("i-blast")])
  expect(all.map(({ about }) => about)).toEqual(["i-blast", "i-war"])
  expect(all[1]).toMatchObject({ certainty: "implied", basis: "nobody says when" })
  expect(all[1]).not.toHaveProperty("days")
})

describe("[P20] days are", () => {
  const dated = (first: string, certainty: "known" | "implied", some = {}) =>
    someTold(day(first), "herald/shelling", "Tuesday evening", HERALD, { certainty, basis: "the Tuesday before publication", ...some })
  const certaintyOf = (dates: DossierIncident["dates"]) => entries([incidentOf("i-shelling", { dates })])[0]

  test("known where somebody says so", () => {
    expect(certaintyOf([dated("2026-06-09", "implied"), dated("2026-06-09", "known")])?.certainty).toBe("known")
  })
  test("implied with the basis where nobody does", () => {
    expect(certaintyOf([dated("2026-06-09", "implied")])).toMatchObject({ certainty: "implied", basis: "the Tuesday before publication" })
  })
  test("not known by a value outside them, nor by one that was corrected", () => {
    expect(certaintyOf([dated("2026-07-09", "known"), dated("2026-06-09", "implied")])?.certainty).toBe("implied")
    expect(certaintyOf([dated("2026-06-09", "known", { superseded: true }), dated("2026-06-09", "implied")])?.certainty).toBe("implied")
  })
})

describe("[P21] an incident stands as", () => {
  type Value = "actual" | "planned" | "denied" | "hypothetical"
  const stands = (values: readonly Value[]): string[] =>
    shown([incidentOf("i-shelling", { realis: values.map((value) => someTold(value, "herald/shelling", "Two civilians", HERALD)) })])

  test.each([
    [["actual", "denied"], ["2026-06-09 incident Shelling, Upper Tesk"]],
    [["planned", "actual"], ["2026-06-09 incident Shelling, Upper Tesk"]],
    [["planned", "hypothetical"], ["2026-06-09 planned Planned: shelling, Upper Tesk"]],
    [["denied", "hypothetical"], ["2026-06-09 incident Denied: shelling, Upper Tesk"]],
    [["hypothetical"], []],
  ] as const)("%j", (values, lines) => expect(stands(values)).toEqual(lines))
})

test("[P22] the signing of an agreement is no incident besides; a signing of other words is", () => {
  const words = "The memorandum"
  const signing = incidentOf("i-march", {
    type: "agreement",
    told: [someTold(words, "courier/monitors", words, HERALD)],
  })
  const agreement = agreementOf({
    signed: [someTold(day("2022-10-12"), "courier/monitors", "memorandum", HERALD)],
    force: [],
    deadlines: [],
  })
  expect(shown([signing], [agreement])).toEqual(["2022-10-12 signing Dalmora Memorandum signed"])
  const other = { ...signing, told: [someTold("x", "courier/monitors", "At least 20 shells", HERALD)] }
  expect(shown([other], [agreement])).toHaveLength(2)
})

test("a day of signing that holds a narrower one is told with it; two that differ stand apart", () => {
  const told = (value: { first: string; last: string }) => someTold(value, "courier/monitors", "memorandum", HERALD)
  const signed = (...days: { first: string; last: string }[]) =>
    entries([], [agreementOf({ signed: days.map(told), force: [], deadlines: [] })]).map(({ days: of }) => of)
  expect(signed(day("2022-01-01", "2022-12-31"), day("2022-10-01", "2022-10-31"), day("2022-10-12"))).toEqual([day("2022-10-12")])
  expect(signed(day("2022-10-12"), day("2022-10-13"))).toEqual([day("2022-10-12"), day("2022-10-13")])
})

test("[P23] a status stands on the day it could be read, implied, two voices of one day together", () => {
  const force = [
    someTold("in-force" as const, "courier/monitors", "remains in force", HERALD),
    someTold("in-force" as const, "courier/monitors", "memorandum", { kind: "person", name: "Mira Solen" }),
    someTold("void" as const, "courier/monitors", "mandate", HERALD),
    someTold("ended" as const, "courier/monitors", "mandate", HERALD, { superseded: true }),
  ]
  const all = entries([], [agreementOf({ force, signed: [], deadlines: [] })])
  expect(all.map(({ title, days, certainty, words }) => [title, days?.first, certainty, words.length])).toEqual([
    ["Dalmora Memorandum said to be in force", "2026-06-11", "implied", 2],
    ["Dalmora Memorandum said to be void", "2026-06-11", "implied", 1],
  ])
})

describe("[P25] a duty with a day", () => {
  const text = "Under the Dalmora Memorandum, Orvania must hand over all prisoners by 20 June 2026."
  const material = someMaterial([{ text }])
  const account = material.accounts[0]
  if (!account) throw new Error("the material has a report")
  const withDue = (realis: Provision["realis"]) => {
    const quote = { from: text.indexOf("Orvania"), to: text.length - 1 }
    const due = { value: "2026-06-20", certainty: "known" as const }
    const trace = { rule: "K9", why: "must" }
    const claim: Provision = { id: "p1", kind: "provision", type: "prisoner-exchange", quote, saidBy: [], realis, trace, due }
    return someTellers({ ...material, accounts: [{ ...account, report: { ...account.report, claims: [claim] } }] })
  }

  test("is planned where no agreement shows it", () => {
    expect(timelineOf([], [], withDue("planned"))).toMatchObject([{ kind: "planned", days: day("2026-06-20"), certainty: "known" }])
  })
  test("is not when it is supposed, denied, or among the deadlines", () => {
    expect(timelineOf([], [], withDue("hypothetical"))).toEqual([])
    expect(timelineOf([], [], withDue("denied"))).toEqual([])
    const [deadline] = agreementOf({}).deadlines
    const [told] = deadline?.told ?? []
    if (!deadline || !told) throw new Error("the example has a deadline")
    const held = { ...deadline, told: [{ ...told, words: { ...told.words, account: account.key, claim: "p1" } }] }
    const agreement = agreementOf({ deadlines: [held], signed: [], force: [] })
    expect(timelineOf([], [agreement], withDue("planned")).map(({ kind }) => kind)).toEqual(["deadline"])
  })
})

test("ids are unique, and every entry of the example has words", () => {
  const all = entries(incidents, agreements)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.filter(({ words }) => !words.length)).toEqual([])
})
