import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  auditTrail,
  type Decided,
  type Deciding,
  decideClaim,
  decisionsOn,
  examine,
  findArticle,
  forgetReport,
  isRefusal,
  listDecisions,
  newestVersion,
  type Refusal,
  recordOf,
  type Store,
  undoDecision,
} from "../../../src/record/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { exported, keepHere, takeLines } from "../whole/keep-here.ts"

const KEY = "https://ledger.example/a"
const TEXT = "Nine people were killed when shells hit the town of Upper Tesk on June 8, the Kestrian Interior Ministry said."
const act = (who = "mira") => ({ who, at: "2026-06-15T10:00:00Z" })

let store: Store
let claim = ""
beforeAll(async () => {
  store = await someStore()
  await keepHere(store, [{ url: KEY, outlet: "Kestria Ledger", published: "2026-06-09", text: TEXT }])
  const article = fine(await findArticle(store.pool, [KEY], KEY))
  const { id } = fine(await newestVersion(store.pool, article.id, KEY))
  claim = (await recordOf(store.pool, id)).claims.find(({ kind }) => kind === "incident")?.id ?? ""
}, 120_000)
afterAll(closeStores, 60_000)

function fine<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(result.refused.message)
  return result
}
const decide = (word: Deciding, who?: string, on = { account: KEY, claim }): Promise<Decided | Refusal> =>
  decideClaim(store, on, word, act(who))
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })

describe("[RV1] a decision on a claim", () => {
  test("is kept with who, when and why, and stands in the trail", async () => {
    const { id, withdrew } = fine(await decide({ says: "accept", why: "as it says" }))
    expect(withdrew).toEqual([])
    expect(await decisionsOn(store.pool)).toEqual([
      { id, account: KEY, claim, says: "accept", why: "as it says", by: "mira", at: "2026-06-15T10:00:00Z" },
    ])
    expect((await auditTrail(store.pool, 1))[0]).toMatchObject({ verb: "decide-accept", subject: `${KEY}/${claim}`, who: "mira" })
  })
  test("said twice alike is told, and nothing is written", async () => {
    expect(await decide({ says: "accept" })).toEqual(refusedAs("already-decided"))
    expect(await listDecisions(store.pool, 10)).toHaveLength(1)
  })
  test("withdraws the same person's earlier one, and nobody else's", async () => {
    const others = fine(await decide({ says: "reject" }, "jon"))
    const mine = fine(await decide({ says: "correct", correction: [{ slot: "killed", low: 11, high: 11 }] }))
    expect(mine.withdrew).toHaveLength(1)
    expect((await decisionsOn(store.pool)).map(({ id }) => id)).toEqual([others.id, mine.id])
    expect(await decide({ says: "correct", correction: [{ slot: "killed", high: 11, low: 11 }] })).toEqual(refusedAs("already-decided"))
  })
  test("is undone once, and what it had withdrawn stays so", async () => {
    const mine = (await decisionsOn(store.pool)).find(({ by }) => by === "mira")?.id ?? 0
    expect(await undoDecision(store, mine, act("jon"))).toEqual({ id: mine, withdrew: [mine] })
    expect(await undoDecision(store, mine, act("jon"))).toEqual(refusedAs("already-withdrawn"))
    expect(await undoDecision(store, 9999, act())).toEqual(refusedAs("no-such-decision"))
    expect((await decisionsOn(store.pool)).map(({ by }) => by)).toEqual(["jon"])
    expect((await listDecisions(store.pool, 10)).filter(({ withdrawn }) => withdrawn)).toHaveLength(2)
  })
  test("needs a report and a claim that are there", async () => {
    expect(await decide({ says: "accept" }, "mira", { account: "https://nowhere.example/a", claim })).toEqual(refusedAs("no-such-report"))
    expect(await decide({ says: "accept" }, "mira", { account: `${KEY}#2`, claim })).toEqual(refusedAs("no-such-report"))
    expect(await decide({ says: "accept" }, "mira", { account: KEY, claim: "c99" })).toEqual(refusedAs("no-such-claim"))
  })
})

describe("[RV2] a correction that does not fit", () => {
  test.each([
    ["no change", []],
    ["an unknown slot", [{ slot: "colour", value: "red" }]],
    ["a slot of every object", [{ slot: "constructor", value: "x" }]],
    ["an unknown code", [{ slot: "realis", value: "perhaps" }]],
    ["a slot that is never absent", [{ slot: "type" }]],
    ["one slot twice", [{ slot: "date" }, { slot: "date" }]],
    ["words outside the text", [{ slot: "place", from: 0, to: TEXT.length + 1 }]],
    ["half a span", [{ slot: "place", from: 0 }]],
    ["a span turned round", [{ slot: "place", from: 5, to: 5 }]],
    ["no date", [{ slot: "date", value: "soon" }]],
    ["a count that is turned", [{ slot: "killed", low: 5, high: 2 }]],
    ["a count below nought", [{ slot: "killed", low: -1, high: 2 }]],
    ["a count in words", [{ slot: "killed", value: "many" }]],
    ["bounds of a place", [{ slot: "place", low: 1, high: 1 }]],
  ])("is refused: %s", async (_, correction) => {
    const before = await listDecisions(store.pool, 100)
    expect(await decide({ says: "correct", correction })).toEqual(refusedAs("bad-correction"))
    expect(await listDecisions(store.pool, 100)).toEqual(before)
  })
  test("nor does one go with accept", async () =>
    expect(await decide({ says: "accept", correction: [{ slot: "date" }] })).toEqual(refusedAs("bad-correction")))
})

describe("the whole store", () => {
  test("gives decisions away and takes them back, those undone too", async () => {
    fine(await decide({ says: "correct", correction: [{ slot: "date", value: "2026-06-07" }], why: "the paper errs" }))
    const lines = await exported(store)
    const other = await someStore()
    expect((await takeLines(other, lines)).filter(({ failure }) => failure)).toEqual([])
    expect((await exported(other)).join("")).toBe(lines.join(""))
    expect(new Set((await takeLines(other, lines)).map(({ became }) => became))).toEqual(new Set(["same"]))
    expect(await decisionsOn(other.pool)).toHaveLength(2)
  })
  test("is found wrong where a decision has no claim", async () => {
    const other = await someStore()
    await takeLines(other, await exported(store))
    const check = async () => {
      for await (const one of examine(other, "sitrep")) if (one.name === "decisions are on what is there") return one
      return undefined
    }
    expect(await check()).toMatchObject({ looked: 4, wrong: 0 })
    await other.pool.query("update decision set claim = 'zz' where withdrawn_at is null")
    expect(await check()).toMatchObject({ wrong: 2 })
  })
  test("forgets a report with what was decided on it", async () => {
    fine(await forgetReport(store, [KEY], { ...act(), dry: false }))
    expect(await listDecisions(store.pool, 10)).toEqual([])
  })
})
