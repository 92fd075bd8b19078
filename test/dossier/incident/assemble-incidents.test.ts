import { describe, expect, test } from "vitest"
import { assembleIncidents } from "../../../src/dossier/incident/assemble-incidents.ts"
import { incidentOf } from "../../../src/dossier/incident/incident-of.ts"
import { talesOf } from "../../../src/dossier/incident/tale.ts"
import { incidentIdOf } from "../../../src/dossier/match/incident-id-of.ts"
import type { Teller } from "../../../src/dossier/material/teller.ts"
import type { Sameness, Telling } from "../../../src/dossier/material/types.ts"
import { tellersOf, tellingsOf } from "./some-incident.ts"

const texts = [
  "A mine exploded near Marrow on Monday, killing nine people.",
  "A mine exploded near Marrow on Monday, killing eleven people.",
  "Kestrian artillery shelled Upper Tesk on Tuesday, killing two people.",
  "Gunmen attacked a post in Dorn, killing one soldier.",
]
const tellers = tellersOf(texts.map((text, at) => ({ text, published: `2026-06-${11 + at}` })))
const [a, b, c, d] = ["r1", "r2", "r3", "r4"].map((account): Telling => ({ account, claim: "i1" }))
const all = (...tellings: readonly (Telling | undefined)[]): Telling[] => tellings.flatMap((one) => one ?? [])
const one = (group: readonly Telling[]) => incidentOf(talesOf(group, tellers), tellers, { within: [], beyond: [] })
const groups = [all(d), all(c), all(b, a)]

describe("all incidents of a dossier", () => {
  test("they stand in order of their first day, the undated last, and the order of the input does not matter", () => {
    const { incidents, disagreements } = assembleIncidents(groups, tellers, [])
    expect(incidents.map(({ tellings }) => tellings.map(({ account }) => account))).toEqual([["r1", "r2"], ["r3"], ["r4"]])
    expect(disagreements.map(({ about }) => about)).toEqual([incidents[0]?.id])
    const turned = assembleIncidents(groups.map((group) => [...group].reverse()).reverse(), new Map([...tellers].reverse()), [])
    expect(turned).toEqual({ incidents, disagreements })
  })

  test("one group alone gives the same as among all", () => {
    const whole = assembleIncidents(groups, tellers, [])
    for (const group of groups) {
      const alone = one(group)
      expect(whole.incidents).toContainEqual(alone?.incident)
      expect(whole.disagreements).toEqual(expect.arrayContaining([...(alone?.disagreements ?? [])]))
    }
  })

  test("what was assembled before changes nothing: a judgement or an account more is seen, and one less", () => {
    const [first, second] = [a, b].map((one) => one ?? { account: "", claim: "" })
    const judged = (says: Sameness["says"]): Sameness[] =>
      first && second ? [{ one: first, other: second, says, score: 1, reasons: [], by: "ada" }] : []
    const shown = (some: typeof groups, ties: Sameness[]) =>
      assembleIncidents(some, tellers, ties).incidents.map(({ tellings, joined, proposed }) => [
        tellings.length,
        joined.length,
        proposed.length,
      ])
    expect(shown([all(a)], [])).toEqual([[1, 0, 0]])
    expect(shown([all(a, b)], [])).toEqual([[2, 0, 0]])
    expect(shown([all(a, b)], judged("same"))).toEqual([[2, 1, 0]])
    expect(shown([all(a)], judged("perhaps"))).toEqual([[1, 0, 1]])
    expect(shown([all(a)], [])).toEqual([[1, 0, 0]])
  })

  test("the id is that of the first telling, so it stays when a later account joins", () => {
    const id = incidentIdOf({ account: "r1", claim: "i1" })
    expect(id).toMatch(/^i-[0-9a-f]{10}$/)
    expect(one(all(a))?.incident.id).toBe(id)
    expect(one(all(b, a))?.incident.id).toBe(id)
    expect(one(all(b))?.incident.id).not.toBe(id)
  })

  test("an account that is not there is left out, and a group of none is no incident", () => {
    expect(one([...all(a), { account: "gone", claim: "i1" }])?.incident.tellings).toEqual(all(a))
    expect(one([{ account: "gone", claim: "i1" }])).toBeUndefined()
    expect(assembleIncidents([[{ account: "gone", claim: "i1" }]], tellers, [])).toEqual({ incidents: [], disagreements: [] })
  })

  test("what joins its tellings, and what waits for a person; the last judgement on a pair counts, a person's over the machine's", () => {
    if (!a || !b || !c || !d) throw new Error("four tellings")
    const says = (one: Telling, other: Telling, what: Sameness["says"], by = "sitrep"): Sameness => ({
      one,
      other,
      says: what,
      score: 0.5,
      reasons: [],
      by,
    })
    const judged = [says(a, b, "same"), says(a, c, "perhaps"), says(d, a, "perhaps"), says(a, d, "different", "Iva"), says(a, d, "perhaps")]
    const incident = assembleIncidents(groups, tellers, judged).incidents[0]
    expect(incident?.joined).toEqual([says(a, b, "same")])
    expect(incident?.proposed).toEqual([says(a, c, "perhaps")])
  })

  test("every value slices to its words", () => {
    for (const { told, tolls, places, dates, initiators } of assembleIncidents(groups, tellers, []).incidents)
      for (const { words } of [...told, ...places, ...dates, ...initiators, ...tolls.flatMap((toll) => toll.told)])
        expect(tellers.get(words.account)?.account.report.article.text.slice(words.from, words.to)).toBe(words.words)
  })

  test("50,000 tellings in 20,000 incidents cost about what one costs, each", () => {
    const many = new Map<string, Teller>()
    const grouped: Telling[][] = Array.from({ length: 20_000 }, () => [])
    for (let at = 0; at < 50_000; at++) {
      const of = [...tellers.values()][at % 4]
      if (!of) continue
      const key = `a${at}`
      const account = { ...of.account, key, article: key, copyOf: key }
      many.set(key, { ...of, account, tell: (value, claim, span, supplied) => relabel(of.tell(value, claim, span, supplied), key) })
      grouped[at % 20_000]?.push({ account: key, claim: tellingsOf(new Map([[key, of]]))[0]?.claim ?? "" })
    }
    const start = process.cpuUsage().user
    expect(assembleIncidents(grouped, many, []).incidents).toHaveLength(20_000)
    // Three seconds is the aim; ten leave room for a machine that does other things beside.
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10)
  })
})

const relabel = <T extends { readonly words: { readonly account: string }; readonly copyOf: string }>(told: T, account: string): T => ({
  ...told,
  copyOf: account,
  words: { ...told.words, account },
})
