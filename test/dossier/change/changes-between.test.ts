import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { changesBetween } from "../../../src/dossier/change/changes-between.ts"
import type { Dossier, DossierAgreement, DossierChange, DossierIncident, Toll } from "../../../src/dossier/types.ts"
import { emptied } from "../brief/brief-parts.ts"
import { randomDossier } from "../random-dossier.ts"
import { someDossier, someTold } from "../some-dossier.ts"

const MARON = { kind: "person", name: "Ilse Maron" } as const
const HERALD = { kind: "outlet", name: "The Orvan Herald" } as const

const first = <Value>(list: readonly Value[]): Value => {
  const [one] = list
  if (one === undefined) throw new Error("the example has one")
  return one
}
const withIncident = (id: string, some: Partial<DossierIncident>): Dossier => ({
  ...someDossier,
  incidents: someDossier.incidents.map((incident) => (incident.id === id ? { ...incident, ...some } : incident)),
})
const withAgreement = (some: Partial<DossierAgreement>): Dossier => ({
  ...someDossier,
  agreements: someDossier.agreements.map((agreement) => ({ ...agreement, ...some })),
})
const blast = first(someDossier.incidents.filter(({ id }) => id === "i-blast"))
const memorandum = first(someDossier.agreements)
const shown = (changes: readonly DossierChange[]): string[] =>
  changes.map(
    ({ day, kind, title, before, after }) => `${day} ${kind} ${title}${before ? ` was ${before}` : ""}${after ? ` now ${after}` : ""}`,
  )

/** The blast's toll with the values of its first so many tellings, as an earlier day had it. */
const killed = (count: number, best: number): Partial<DossierIncident> => {
  const [all, ...others] = blast.tolls
  if (!all) return {}
  const told = all.told.slice(0, count)
  const values = told.flatMap(({ value }) => value.low ?? [])
  const range: Toll["range"] = { ...all.range, low: Math.min(...values), high: Math.max(...values), best }
  return { tolls: [{ ...all, told, range }, ...others] }
}

test("nothing changed between a dossier and itself", () => expect(changesBetween(someDossier, someDossier)).toEqual([]))

test("from nothing, everything is new, in order of the day it became known", () => {
  const changes = changesBetween(emptied(someDossier), someDossier)
  expect(changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day).sort())
  const kinds = new Set(changes.map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(["report", "incident", "agreement", "status", "deadline", "disagreement"]))
  expect(changes.filter(({ words }) => !words.length)).toEqual([])
})

test("[P27] ids are unique, and the same for the same change, on random dossiers", () => {
  fc.assert(
    fc.property(randomDossier, randomDossier, (before, after) => {
      const ids = changesBetween(before, after).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(changesBetween(before, after).map(({ id }) => id)).toEqual(ids)
      const turned = { ...after, incidents: [...after.incidents].reverse(), joined: [...after.joined].reverse() }
      expect(
        changesBetween(before, turned)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...ids].sort())
      expect(changesBetween(after, after)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

describe("tolls", () => {
  const monday = withIncident("i-blast", killed(1, 9))

  test("[P27] a toll that rose is one change, known since it was first told, whoever compares", () => {
    const changes = changesBetween(monday, someDossier)
    expect(shown(changes)).toEqual(["2026-06-11 toll Explosion of a mine or other device, Dalmora: killed was 9 now 9 to 11 (best 11)"])
    expect(first(changes).words.map(({ words }) => words)).toEqual(["Eleven"])
    const [all, ...others] = blast.tolls
    if (!all) throw new Error("the example has a toll")
    const again = someTold({ low: 11, high: 11 }, "herald/shelling", "Two", HERALD)
    const friday = withIncident("i-blast", { tolls: [{ ...all, told: [...all.told, again] }, ...others] })
    expect(changesBetween(monday, friday).map(({ id }) => id)).toEqual(changes.map(({ id }) => id))
    expect(changesBetween(someDossier, friday)).toEqual([])
  })

  test("[P27] a new incident is one change, whatever toll is told of it by then", () => {
    const without = { ...someDossier, incidents: someDossier.incidents.filter(({ id }) => id !== "i-blast") }
    const [early] = changesBetween(without, monday).filter(({ kind }) => kind === "incident")
    const [late] = changesBetween(without, someDossier).filter(({ kind }) => kind === "incident")
    expect(early?.after).toContain("8 June 2026; killed 9; ")
    expect(late?.after).toContain("8 June 2026; killed 9 to 11 (best 11); ")
    expect(late?.id).toBe(early?.id)
  })

  test("[P27] another rise is another change", () => {
    const twelve = someTold({ low: 12, high: 12 }, "herald/shelling", "Two", HERALD)
    const [all, ...others] = blast.tolls
    if (!all) throw new Error("the example has a toll")
    const range = { ...all.range, high: 12, best: 12 }
    const friday = withIncident("i-blast", { tolls: [{ ...all, told: [...all.told, twelve], range }, ...others] })
    const [rise] = changesBetween(monday, friday)
    expect(rise).toMatchObject({ day: "2026-06-12", before: "9", after: "9 to 12 (best 12)" })
    expect(rise?.id).not.toBe(first(changesBetween(monday, someDossier)).id)
  })
})

describe("incidents", () => {
  test("[P28] an incident under another id, for an earlier report came in, is not new", () => {
    const before = withIncident("i-blast", { id: "i-courier" })
    expect(changesBetween(before, someDossier).filter(({ kind }) => kind === "incident")).toEqual([])
  })

  test("[P28] two that were joined, and one that was told apart, are told so", () => {
    const [one, ...others] = blast.tellings
    if (!one) throw new Error("the example has tellings")
    const apart: Dossier = {
      ...someDossier,
      incidents: [
        ...someDossier.incidents.filter(({ id }) => id !== "i-blast"),
        { ...blast, tellings: [one] },
        { ...blast, id: "i-second", tellings: others },
      ],
    }
    const title = "Explosion of a mine or other device, Dalmora"
    expect(shown(changesBetween(apart, someDossier))).toEqual([
      `2026-06-12 incident ${title} was ${title}; ${title} now told as one incident`,
    ])
    expect(shown(changesBetween(someDossier, apart))).toEqual([
      `2026-06-12 incident ${title} was part of: ${title} now an incident of its own`,
    ])
  })

  test("an incident that is gone is told; one that is only supposed is neither new nor gone", () => {
    const without = { ...someDossier, incidents: someDossier.incidents.filter(({ id }) => id !== "i-march") }
    expect(shown(changesBetween(someDossier, without))).toEqual([
      "2026-06-12 incident Peaceful protest, Verin Valley was in the dossier now no longer in it",
    ])
    const supposed = withIncident("i-march", { realis: [someTold("hypothetical", "herald/shelling", "marched", HERALD)] })
    expect(changesBetween(without, supposed)).toEqual([])
    expect(changesBetween(supposed, without)).toEqual([])
  })
})

describe("agreements", () => {
  test("[P29] a voice that says the same again is no change, one that says otherwise is", () => {
    const again = someTold("in-force" as const, "herald/shelling", "memorandum", MARON)
    const otherwise = someTold("void" as const, "herald/shelling", "memorandum", MARON)
    const other = someTold("in-force" as const, "herald/shelling", "memorandum", { kind: "person", name: "Mira Solen" })
    const force = (one: typeof again | typeof otherwise) => withAgreement({ force: [...memorandum.force, one] })
    expect(changesBetween(someDossier, force(again))).toEqual([])
    expect(shown(changesBetween(someDossier, force(otherwise)))).toEqual([
      "2026-06-12 status Dalmora Memorandum, by Ilse Maron was in force now void",
    ])
    expect(shown(changesBetween(someDossier, force(other)))).toEqual(["2026-06-12 status Dalmora Memorandum, by Mira Solen now in force"])
  })

  test("a watched agreement that no report names is not new, one that is named is", () => {
    const unnamed = withAgreement({ names: [] })
    expect(
      changesBetween(
        { ...someDossier, agreements: [] },
        { ...unnamed, agreements: unnamed.agreements.map((one) => ({ ...one, force: [], provisions: [], deadlines: [] })) },
      ),
    ).toEqual([])
    expect(shown(changesBetween(unnamed, someDossier))).toEqual(["2026-06-11 agreement Dalmora Memorandum"])
  })

  test("deadlines that moved, passed, or are said no longer", () => {
    const [ends, ...others] = memorandum.deadlines
    if (!ends) throw new Error("the example has a deadline")
    const moved = withAgreement({ deadlines: [{ ...ends, id: "d-other", days: { first: "2028-10-01", last: "2028-10-31" } }, ...others] })
    expect(shown(changesBetween(someDossier, moved))).toEqual([
      "2026-06-11 deadline Dalmora Memorandum: term ends was October 2027 now October 2028",
    ])
    const earlier = withAgreement({ deadlines: memorandum.deadlines.map((one) => ({ ...one, left: one.left + 10 })) })
    expect(shown(changesBetween(earlier, someDossier))).toEqual([
      "2026-06-11 deadline Dalmora Memorandum, exchange of prisoners: due was 10 June 2026 now passed",
    ])
    expect(shown(changesBetween(someDossier, withAgreement({ deadlines: others })))).toEqual([
      "2026-06-12 deadline Dalmora Memorandum: term ends was October 2027 now no longer said",
    ])
  })
})

describe("disagreements", () => {
  const [number, ...others] = someDossier.disagreements
  if (!number) throw new Error("the example has a disagreement")

  test("new with its second value, gone with the reason", () => {
    const without = { ...someDossier, disagreements: others }
    expect(shown(changesBetween(without, someDossier))).toEqual([
      "2026-06-11 disagreement Explosion of a mine or other device, Dalmora, killed, everybody now 9 against 11",
    ])
    const resolved = {
      ...someDossier,
      disagreements: [{ ...number, stands: false, reasons: [{ rule: "O13", why: "a later toll" }] }, ...others],
    }
    expect(shown(changesBetween(someDossier, resolved))).toEqual([
      "2026-06-11 disagreement-gone Explosion of a mine or other device, Dalmora, killed, everybody was 9 against 11 now a later toll",
    ])
    expect(changesBetween(without, resolved)).toEqual([])
  })

  test("a further value is a change, a further voice for a value is none", () => {
    const six = { value: "6", told: [someTold("6", "herald/shelling", "Two", HERALD)], sources: 1 }
    const more = { ...someDossier, disagreements: [{ ...number, values: [...number.values, six] }, ...others] }
    expect(shown(changesBetween(someDossier, more))).toEqual([
      "2026-06-12 disagreement Explosion of a mine or other device, Dalmora, killed, everybody was 9 against 11 now 9 against 11 against 6",
    ])
    const voiced = {
      ...someDossier,
      disagreements: [{ ...number, values: number.values.map((one) => ({ ...one, told: [...one.told, ...six.told] })) }, ...others],
    }
    expect(changesBetween(someDossier, voiced)).toEqual([])
  })
})

test("a position that moved is told once", () => {
  const matter = first(someDossier.matters)
  const last = first(matter.positions.slice(-1))
  const moved = { ...last, moved: { from: first(matter.positions).said.words, why: { rule: "P12", why: "other words" } } }
  const after = { ...someDossier, matters: [{ ...matter, positions: [...matter.positions.slice(0, -1), moved] }] }
  expect(shown(changesBetween(someDossier, after))).toEqual([
    "2026-06-11 position Ilse Maron on Explosion of a mine or other device, Dalmora was Verin Home Guard now 11 killed",
  ])
  expect(changesBetween(after, after)).toEqual([])
})

describe("versions of an article", () => {
  const joined = first(someDossier.joined)
  const second = { ...joined, account: { ...joined.account, key: "ledger/blast#2", number: 2, known: "2026-06-10" } }
  const versions = [{ ...joined, newest: false }, second]
  const [all, ...others] = blast.tolls
  if (!all) throw new Error("the example has a toll")
  const [nine, eleven] = all.told
  if (!nine || !eleven) throw new Error("the example has two values")
  const corrected = (low: number): Dossier => ({
    ...withIncident("i-blast", {
      tolls: [
        {
          ...all,
          told: [
            { ...nine, superseded: true },
            { ...nine, day: "2026-06-10", value: { low, high: low }, words: { ...nine.words, account: second.account.key } },
            eleven,
          ],
        },
        ...others,
      ],
    }),
    joined: [...versions, ...someDossier.joined.slice(1)],
  })

  test("a new version is told, and what it corrects", () => {
    expect(shown(changesBetween(someDossier, corrected(10)))).toEqual([
      "2026-06-10 correction Explosion of a mine or other device, Dalmora: killed, by Interior Ministry was 9 now 10",
      "2026-06-10 report Kestria Ledger: Nine killed on the Dalmora road was version 1 now version 2",
    ])
  })

  test("what it says again is no correction", () => {
    expect(changesBetween(someDossier, corrected(9)).map(({ kind }) => kind)).toEqual(["report"])
  })

  test("a report that was taken out is told as gone", () => {
    const without = { ...someDossier, joined: someDossier.joined.slice(1) }
    expect(shown(changesBetween(someDossier, without))).toEqual([
      "2026-06-12 report Kestria Ledger: Nine killed on the Dalmora road was in the dossier now no longer in it",
    ])
  })
})
