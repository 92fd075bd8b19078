import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { agreementOf } from "../../../src/dossier/index.ts"
import type { Decision } from "../../../src/record/index.ts"

const said = (by: string, ...words: (Decision["says"] | undefined)[]): Decision[] =>
  words.flatMap((says, at) => (says ? [{ id: at, account: "r1", claim: `c${at}`, says, by, at: "2026-06-15T10:00:00Z" }] : []))

describe("[RV9] how far readers agree", () => {
  test("two of three alike, and kappa by hand", () => {
    const [pair] = agreementOf([...said("mira", "accept", "reject", "accept"), ...said("jon", "accept", "reject", "reject")])
    // By chance 1/3 · 2/3 + 2/3 · 1/3 = 4/9; (6/9 - 4/9) / (5/9) = 0.4.
    expect(pair).toEqual({ readers: ["jon", "mira"], claims: 3, agreed: 66.7, kappa: 0.4 })
  })
  test("kappa is not defined where both say one thing only", () =>
    expect(agreementOf([...said("a", "accept", "accept"), ...said("b", "accept", "accept")])).toEqual([
      { readers: ["a", "b"], claims: 2, agreed: 100 },
    ]))
  test("who decided on nothing together is no pair, and each two of three are one", () => {
    expect(agreementOf([...said("a", "accept"), ...said("b", undefined, "accept")])).toEqual([])
    expect(agreementOf([...said("a", "accept"), ...said("b", "reject"), ...said("c", "accept")]).map(({ readers }) => readers)).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ])
  })
  test("kappa is never over 1, and is 1 only where all is alike", () => {
    const word = fc.constantFrom<Decision["says"]>("accept", "correct", "reject")
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 30 }), (both) => {
        const [pair] = agreementOf([...said("a", ...both.map(([one]) => one)), ...said("b", ...both.map(([, other]) => other))])
        expect(pair?.claims).toBe(both.length)
        if (pair?.kappa === undefined) return
        expect(pair.kappa).toBeLessThanOrEqual(1)
        expect(pair.kappa === 1).toBe(pair.agreed === 100)
      }),
    )
  })
})
