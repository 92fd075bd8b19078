import { describe, expect, test } from "vitest"
import type { Incident } from "../../../src/claim/index.ts"
import { decided, withDecisions } from "../../../src/dossier/index.ts"
import type { Account } from "../../../src/dossier/material/types.ts"
import type { Decision, SlotChange } from "../../../src/record/index.ts"
import { someMaterial } from "../some-material.ts"

const TEXT =
  "At least nine people were killed when shells hit Upper Tesk on June 8, the Kestrian Interior Ministry said. Lower Verin was quiet."
const account = (): Account => {
  const [one] = someMaterial([{ text: TEXT }]).accounts
  if (!one) throw new Error("there is an account")
  return one
}
const one = account()
const incident = one.report.claims.find(({ kind }) => kind === "incident")
const id = incident?.id ?? ""
let made = 0
const decision = (says: Decision["says"], correction?: readonly SlotChange[], by = "mira"): Decision => ({
  id: ++made,
  account: one.key,
  claim: id,
  says,
  ...(correction ? { correction } : {}),
  by,
  at: "2026-06-15T10:00:00Z",
})
const corrected = (...changes: SlotChange[]): Incident => {
  const claim = decided(one, [decision("correct", changes)]).report.claims.find((claim) => claim.id === id)
  if (claim?.kind !== "incident") throw new Error("the claim is an incident still")
  return claim
}

describe("[RV4] an account as people decided", () => {
  test("there is an incident to decide on", () => expect(incident).toBeDefined())
  test("is without what was rejected", () => {
    const { claims } = decided(one, [decision("reject")]).report
    expect(claims).toEqual(one.report.claims.filter((claim) => claim.id !== id))
    expect(claims.length).toBe(one.report.claims.length - 1)
  })
  test("is the same object where all was accepted, or nothing decided", () => {
    expect(decided(one, [decision("accept")])).toBe(one)
    expect(withDecisions([one], [])[0]).toBe(one)
    expect(withDecisions([one], [{ ...decision("reject"), account: "another" }])[0]).toBe(one)
  })
  test("of several people's decisions the last counts", () => {
    expect(decided(one, [decision("reject"), decision("accept", undefined, "jon")])).toBe(one)
    expect(decided(one, [decision("accept"), decision("reject", undefined, "jon")]).report.claims).not.toContainEqual(incident)
  })
})

describe("[RV3] a slot that was set right", () => {
  const at = TEXT.indexOf("Lower Verin")
  test("is known by words of the text", () =>
    expect(corrected({ slot: "place", from: at, to: at + 11 }).place).toMatchObject({ from: at, to: at + 11, certainty: "known" }))
  test("leads to whom the report names so", () => {
    const entity = one.report.entities.find(({ name }) => name === "Upper Tesk")
    expect(entity).toBeDefined()
    expect(corrected({ slot: "target", value: "upper tesk" }).target?.ref).toBe(entity?.id)
  })
  test("is implied without words, and says who corrected it", () => {
    const { date } = corrected({ slot: "date", value: "2026-06-07" })
    expect(date).toEqual({ value: "2026-06-07", certainty: "implied", basis: "corrected by mira" })
  })
  test("a code and bounds are what they are set to", () => {
    const claim = corrected({ slot: "type", value: "grenade" }, { slot: "killed", low: 11, high: null })
    expect(claim).toMatchObject({ type: "grenade", killed: { low: 11, high: null } })
    expect(claim.killed?.approximate).toBeUndefined()
  })
  test("is gone where it was corrected to nothing", () => expect(corrected({ slot: "date" })).not.toHaveProperty("date"))
  test("leaves the claim as it was read alone", () => {
    corrected({ slot: "type", value: "grenade" })
    expect(one.report).toEqual(account().report)
  })
})
