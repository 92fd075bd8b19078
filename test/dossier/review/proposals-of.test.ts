import { describe, expect, test } from "vitest"
import { assemble, type Proposal, proposalsOf, propose } from "../../../src/dossier/index.ts"
import type { Sameness } from "../../../src/dossier/material/types.ts"
import type { Decision } from "../../../src/record/index.ts"
import { someMaterial } from "../some-material.ts"

const words = { words: ["Tesk", "Verin", "Dalmora"] }
const material = someMaterial(
  [
    {
      text: "Nine people were killed when shells hit the town of Upper Tesk on June 8, the Kestrian Interior Ministry said.",
      outlet: "Ledger",
    },
    {
      text: "Twelve people were killed when shells hit the town of Upper Tesk on June 8, the Orvanian Defence Ministry said.",
      outlet: "Herald",
    },
    {
      text: "The Dalmora Memorandum was signed on 1 June 2026 by Kestria and Orvania. The memorandum expires on 1 December 2026.",
      outlet: "Courier",
    },
    { text: "Gunmen shot three farmers dead near Lower Verin on Tuesday, police said.", outlet: "Post" },
  ],
  words,
)
const tellings = material.accounts.flatMap(({ key, report }) =>
  report.claims.flatMap(({ kind, id }) => (kind === "incident" ? [{ account: key, claim: id }] : [])),
)
const [one, other] = ["r1", "r2"].map((key) => tellings.find(({ account }) => account === key))
if (!one || !other) throw new Error("both tell of an incident")
const nameOf = ({ account, claim }: { readonly account: string; readonly claim: string }) => `${account}/${claim}`
const word = (says: Sameness["says"], score: number): Sameness => ({ one, other, says, score, reasons: [], by: "sitrep" })
const dossierOf = (...samenesses: Sameness[]) => assemble({ ...material, samenesses }, "2026-06-14")
const same = dossierOf(word("same", 1))
const decision = (by: string, says: Decision["says"] = "reject"): Decision => ({ id: 1, ...one, says, by, at: "2026-06-15T10:00:00Z" })
const rules = (queue: readonly Proposal[], id: string): string[] =>
  queue.find((proposal) => proposal.id === id)?.reasons.map(({ rule }) => rule) ?? []
/** The proposals on claims of an account that this rule speaks for. */
const saying = (queue: readonly Proposal[], account: string, cited: string): Proposal[] =>
  queue.filter((proposal) => proposal.words.account === account && proposal.reasons.some(({ rule }) => rule === cited))
const worthOf = (queue: readonly Proposal[], id: string): number => queue.find((proposal) => proposal.id === id)?.worth ?? 0

describe("the queue", () => {
  const queue = proposalsOf(same, [], { who: "mira" })
  test("is in order of worth, with the words and a reason for each", () => {
    expect(queue.map(({ worth }) => worth)).toEqual(queue.map(({ worth }) => worth).sort((a, b) => b - a))
    for (const { reasons, words: at } of queue) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(at.words).not.toBe("")
    }
  })
  test("[RV5] what stands against another value is asked about, and by both", () => {
    for (const account of ["r1", "r2"]) expect(saying(queue, account, "RV5")).toHaveLength(1)
    expect(saying(proposalsOf(dossierOf(word("different", 1)), [], { who: "mira" }), "r1", "RV5")).toEqual([])
  })
  test("[RV6] so is the only source of an end of a range", () => {
    expect(saying(queue, "r1", "RV6")[0]?.reasons).toContainEqual({ rule: "RV6", why: "the only source of the low of killed: 9" })
    expect(saying(queue, "r2", "RV6")[0]?.reasons).toContainEqual({ rule: "RV6", why: "the only source of the high of killed: 12" })
  })
  test("[RV7] the higher a toll, the more it is worth", () => {
    const [nine, twelve] = ["r1", "r2"].map((account) => saying(queue, account, "RV7")[0]?.worth ?? 0)
    expect(nine).toBeGreaterThan(1)
    expect(twelve).toBeGreaterThan(nine ?? 99)
  })
  test("[RV8] a day that is implied is asked about, one that is known is not", () => {
    const implied = queue.filter(({ words: { account }, subject }) => account === "r4" && subject === "incident")
    const slots = material.accounts.find(({ key }) => key === "r4")?.report.claims.find(({ kind }) => kind === "incident")
    expect(slots).toMatchObject({ date: { certainty: "implied" } })
    expect(implied.some(({ reasons }) => reasons.some(({ rule }) => rule === "RV8"))).toBe(true)
    expect(rules(queue, nameOf(one)).includes("RV8")).toBe(
      material.accounts[0]?.report.claims.some(
        (claim) => claim.kind === "incident" && [claim.date, claim.place].some((slot) => slot?.certainty === "implied"),
      ),
    )
  })
  test("[RV10] what a deadline ahead rests on is asked about, and no longer when it has passed", () => {
    const cites = (asOf: string) =>
      proposalsOf(assemble({ ...material, samenesses: [] }, asOf), [], { who: "mira" }).some(({ reasons }) =>
        reasons.some(({ rule }) => rule === "RV10"),
      )
    expect(cites("2026-06-14")).toBe(true)
    expect(cites("2030-01-01")).toBe(false)
  })
  test("[RV11] what the reader has decided is out", () => {
    const left = proposalsOf(same, [decision("mira")], { who: "mira" })
    expect(left.map(({ id }) => id)).toEqual(queue.map(({ id }) => id).filter((id) => id !== nameOf(one)))
  })
  test("[RV13] what another has decided is worth half, and says by whom", () => {
    const left = proposalsOf(same, [decision("jon")], { who: "mira" })
    expect(worthOf(left, nameOf(one))).toBeCloseTo(worthOf(queue, nameOf(one)) / 2, 2)
    expect(left.find(({ id }) => id === nameOf(one))?.decidedBy).toEqual(["jon"])
  })
  test("[RV12] a second reading is of what another has decided, without what he said", () => {
    const second = (decisions: readonly Decision[]) => proposalsOf(same, decisions, { who: "mira", second: true })
    expect(second([decision("jon")]).map(({ id }) => id)).toEqual([nameOf(one)])
    expect(second([decision("jon", "accept")])).toEqual(second([decision("jon", "reject")]))
    expect(second([decision("jon"), decision("mira")])).toEqual([])
    expect(second([])).toEqual([])
  })
})

describe("[RV14] two tellings that may be one incident", () => {
  const waiting = (score: number) =>
    proposalsOf(dossierOf(word("perhaps", score)), [], { who: "mira" }).find(({ kind }) => kind === "telling")
  test("are asked about once, with both their words", () => {
    const all = proposalsOf(dossierOf(word("perhaps", 0.5)), [], { who: "mira" }).filter(({ kind }) => kind === "telling")
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ pair: [one, other], words: { account: "r1" }, other: { account: "r2" } })
  })
  test("are worth the more, the less sure the machine is", () => {
    expect(waiting(0.5)?.worth).toBeGreaterThan(waiting(0.6)?.worth ?? 9)
    expect(waiting(0.4)?.worth).toBe(waiting(0.6)?.worth)
  })
  test("what the machine is sure of does not wait", () =>
    expect(proposalsOf(dossierOf(word("same", 0.9)), [], { who: "mira" }).some(({ kind }) => kind === "telling")).toBe(false))
  test("the machine's own judgements make a queue too", () =>
    expect(() => proposalsOf(dossierOf(...propose(material)), [], { who: "mira" })).not.toThrow())
})
