import { describe, expect, test } from "vitest"
import { rangeOf as rangeOfTold } from "../../../src/dossier/incident/range-of.ts"
import { tellOnce } from "../../../src/dossier/incident/tell-once.ts"
import type { Bounds, Told } from "../../../src/dossier/types.ts"
import { rangeOf, someIncident, told } from "./some-incident.ts"

const one = (text: string, only?: RegExp) => someIncident([{ text }], {}, only)
const mine = (rest: string, before = "Nine people were killed when a mine exploded near Marrow on Monday. ") =>
  one(`${before}${rest}`, /mine exploded/)

describe("which numbers are an incident's", () => {
  test("[O1] a number in the sentence after is its toll", () => {
    expect(told(one("A bomb exploded in Marrow on Monday. Nine people were killed."), "killed")).toEqual(["9..9 Outlet 1"])
  })
  test("[O1] 'the dead are' reaches back past those who died since", () => {
    const incident = mine("Two of the wounded died in hospital. The dead are four police officers and five shepherds.")
    expect(told(incident, "killed")).toEqual(["9..9 Outlet 1"])
    expect(told(incident, "killed", "police")).toEqual(["4..4 Outlet 1"])
  })
  test.each([
    "Last year three soldiers were wounded in the area.",
    "The road is closed.\n\nOfficials met in Dorn.\n\nThree soldiers were killed, doctors said.",
  ])("[O1] a number that begins anew or comes later is none: %s", (rest) =>
    expect(mine(rest).incident.tolls.map(({ outcome }) => outcome)).toEqual(["killed"]),
  )
  test.each([
    "Mines have killed 34 people in the valley over the past two years.",
    "More than 3,000 people have been killed since the conflict began in 2022.",
    "The Home Guard plans to kill 20 soldiers.",
  ])("[O2] no toll of a period, a war or a plan: %s", (rest) => expect(told(mine(rest), "killed")).toEqual(["9..9 Outlet 1"]))
  test("[O2] nobody is a number", () => {
    expect(told(one("Gunmen attacked a post in Marrow on Monday. No soldier was hurt."), "injured", "military")).toEqual(["0..0 Outlet 1"])
  })
  test("[O2] what somebody denies he does not tell", () => {
    const incident = one("Kestrian guns shelled Marrow on Monday. Kestria denied that nine people had been killed.", /shelled/)
    expect(told(incident, "killed")).toEqual([])
  })
})

describe("sums and populations", () => {
  const text = "Four police officers and five road workers were killed when a mine exploded near Marrow on Monday, residents said."
  test("[O3] parts that are joined by 'and' are a sum, with its basis", () => {
    const sum = one(text).incident.tolls.find(({ who }) => who === undefined)?.told[0]
    expect(sum?.value).toEqual({ low: 9, high: 9 })
    expect(sum?.basis).toBe("4 + 5 in the same words")
    expect(sum?.certainty).toBe("implied")
    expect(sum?.words.words).toBe("Four police officers and five road workers")
    expect(told(one(text), "killed", "police")).toHaveLength(1)
    expect(told(one(text), "killed", "civilian")).toHaveLength(1)
  })
  test("[O3] other numbers beside it are no part of a sum", () => {
    expect(told(one("Two hospital employees said that 11 people died when a mine exploded near Marrow on Monday."), "killed")).toEqual([
      expect.stringMatching(/^11\.\.11 /),
    ])
  })
  test("[O3] those whom a reader asks after are not all who died", () => {
    const incident = one("Five children and four nurses were killed when a mine exploded near Marrow on Monday.")
    expect(told(incident, "killed")).toEqual([])
    expect(told(incident, "killed", "child")).toEqual(["5..5 Outlet 1"])
  })
  test("[O4] children are counted apart from everybody", () => {
    const incident = one("Nine people, including three children, were killed when a mine exploded near Marrow on Monday.")
    expect(told(incident, "killed")).toEqual(["9..9 Outlet 1"])
    expect(told(incident, "killed", "child")).toEqual(["3..3 Outlet 1"])
  })
  test("[O4] a part without a category is nobody's whole", () => {
    expect(told(mine("Among the dead were five shepherds."), "killed")).toEqual(["9..9 Outlet 1"])
  })
  test("[O4] the body of a man is no toll beside a number", () => {
    expect(told(mine("The body of a man was found dead."), "killed")).toEqual(["9..9 Outlet 1"])
  })
})

describe("ranges", () => {
  const nine: Told<Bounds> = {
    value: { low: 9, high: 9 },
    by: { kind: "outlet", name: "Ledger", key: "outlet:ledger", through: [] },
    day: "2026-06-09",
    words: { account: "r1", claim: "i1", from: 0, to: 4, words: "nine" },
    copyOf: "r1",
    certainty: "known",
  }
  const by = (outlet: string, low: number | null, high: number | null, day = nine.day, copyOf = outlet): Told<Bounds> => ({
    ...nine,
    value: { low, high },
    day,
    copyOf,
    by: { ...nine.by, name: outlet, key: `outlet:${outlet}` },
    words: { ...nine.words, account: outlet },
  })
  const spoken = (name: string, number: number, day: string): Told<Bounds> => ({
    ...by("Courier", number, number, day),
    by: { kind: "organisation", name, key: name, through: ["Courier"] },
    words: { ...nine.words, account: day },
    copyOf: day,
  })

  test("[O5] best is the value of most independent sources, copies count once", () => {
    const range = rangeOfTold([nine, by("b", 12, 12), by("c", 12, 12, nine.day, "b"), by("d", 9, 9)])
    expect(range).toMatchObject({ low: 9, best: 9, high: 12, sources: 3 })
    expect(range.why).toEqual({ rule: "O5", why: "2 independent sources give 9, 12 has 1" })
  })
  test("[O5] of equals the one told last, and never one between", () => {
    expect(rangeOfTold([nine, by("b", 12, 12, "2026-06-10")]).best).toBe(12)
    expect(rangeOfTold([by("b", 12, 12), by("c", 9, 9, "2026-06-10")]).best).toBe(9)
  })
  test("[O5] of one day an exact number before a bound", () => expect(rangeOfTold([by("b", 8, null), nine]).best).toBe(9))
  test("[O5] of one day the one that the toll grew to", () => {
    const texts = ["Nine", "Eleven"].map((number) => `${number} people were killed when a mine exploded near Marrow on Monday.`)
    const grown = `${texts[1]} Two of the wounded had died in hospital, doctors said.`
    const best = (...all: readonly (string | undefined)[]) =>
      rangeOf(
        someIncident(
          all.map((text = "") => ({ text })),
          {},
          /exploded/,
        ),
        "killed",
      )?.best
    expect(best(texts[0], grown)).toBe(11)
    expect(best(texts[0], texts[1])).toBe(9)
    expect(best(texts[0], texts[0], grown)).toBe(9)
  })
  test("[O5] an open bound leaves the range open only where nobody goes further", () => {
    expect(rangeOfTold([nine, by("b", 12, null)])).toMatchObject({ low: 9, high: null })
    expect(rangeOfTold([nine, by("b", 8, null)])).toMatchObject({ low: 8, high: 9 })
    expect(rangeOfTold([nine, by("b", null, 5)])).toMatchObject({ low: null, high: 9 })
    expect(rangeOfTold([nine, by("b", null, 20)])).toMatchObject({ low: 9, high: 20 })
  })
  test("[O5] of one speaker what he said last", () => {
    const twice = [spoken("Mission", 9, "2026-06-08"), spoken("Mission", 11, "2026-06-10"), by("b", 9, 9, "2026-06-09")]
    expect(rangeOfTold([...twice, spoken("Ministry", 11, "2026-06-09")]).best).toBe(11)
    expect(rangeOfTold(twice)).toMatchObject({ low: 9, high: 11 })
  })
  test("[O5] a range of nothing but what was taken back has no sources", () => {
    expect(rangeOfTold([{ ...nine, superseded: true }])).toMatchObject({ low: 9, best: 9, high: 9, sources: 0 })
    expect(rangeOfTold([{ ...by("b", 6, 6), superseded: true }, nine])).toMatchObject({ low: 9, high: 9, sources: 1 })
  })
  test("[O15] killed and injured together are shown, and left out of the range", () => {
    const incident = someIncident([
      { text: "A mine exploded near Marrow on Monday. Twenty people were killed or wounded." },
      { text: "A mine exploded near Marrow on Monday, killing nine people." },
    ])
    expect(told(incident, "killed")).toContain("20..20 Outlet 1")
    expect(rangeOf(incident, "killed")).toMatchObject({ low: 9, best: 9, high: 9 })
  })

  test("[O6] what the newest version still says is told once, since the day of the first", () => {
    const older: Told<Bounds> = { ...nine, superseded: true }
    const newer: Told<Bounds> = { ...nine, day: "2026-06-10", words: { ...nine.words, account: "r1#2" } }
    const once = tellOnce([newer, older], JSON.stringify, () => "r1")
    expect(once).toEqual([{ ...newer, day: "2026-06-09" }])
  })
  test("[O6] another speaker, and another article, are told as well", () => {
    const other: Told<Bounds> = { ...nine, by: { ...nine.by, key: "other" } }
    expect(tellOnce([nine, other], JSON.stringify, () => "r1")).toHaveLength(2)
    expect(tellOnce([nine, { ...nine, words: { ...nine.words, account: "r2" } }], JSON.stringify, (account) => account)).toHaveLength(2)
  })
  test("[O6] what the newest version says no more is shown once, as superseded, and differs from nothing", () => {
    const text = (number: string) => `A mine exploded near Marrow on Monday, killing ${number} people.`
    const incident = someIncident([
      { text: text("six"), key: "a", article: "a", number: 1, outlet: "Ledger" },
      { text: text("six"), key: "a#2", article: "a", number: 2, outlet: "Ledger" },
      { text: text("nine"), key: "a#3", article: "a", number: 3, outlet: "Ledger" },
    ])
    expect(told(incident, "killed")).toEqual(["6..6 Ledger superseded", "9..9 Ledger"])
    expect(rangeOf(incident, "killed")).toMatchObject({ low: 9, best: 9, high: 9, sources: 1 })
    expect(incident.disagreements).toEqual([])
  })
})
