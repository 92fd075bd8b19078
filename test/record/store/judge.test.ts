import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  auditTrail,
  isRefusal,
  type Judged,
  judgeCopies,
  judgeName,
  listJudgements,
  type Refusal,
  type Says,
  type Store,
  undoJudgement,
} from "../../../src/record/index.ts"
import { keepText, leadsTo } from "./keep-text.ts"
import { closeStores, someStore } from "./some-store.ts"

const TEXT = "The Verin Home Guard left the town of Dorn on Monday, Pavel Oster, its commander, said. Oster named no reason."
const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const named = (name: string) => ({ keys: [name], name })
const A = named("https://a.example/1")
const B = named("https://b.example/1")
const PERSON = "person:pavel-oster"

let store: Store
let version: number
beforeAll(async () => {
  store = await someStore()
  version = await keepText(store, A.name, TEXT)
  await keepText(store, B.name, "Talks on the water of Lake Selk were put off on Friday, mediators said in Dorn.")
  await keepText(store, "https://c.example/1", undefined)
})
afterAll(closeStores)

const oster = (says: Says, key: string, name = "Pavel Oster") => judgeName(store, { says }, { name, report: A, key }, act)
const idOf = (judged: Judged | Refusal): number => {
  if (isRefusal(judged)) throw new Error(judged.refused.message)
  return judged.id
}
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })

describe("[J1] a person's word on a name", () => {
  test("withdraws the machine's, and the name leads nowhere", async () => {
    expect(await leadsTo(store, version, "Pavel Oster")).toEqual([PERSON])
    idOf(await oster("different", PERSON))
    expect(await leadsTo(store, version, "Pavel Oster")).toEqual([])
  })
  test("said twice is told, and nothing is written", async () => {
    const { length } = await listJudgements(store.pool, 100)
    expect(await oster("different", PERSON)).toEqual(refusedAs("already-judged"))
    expect(await listJudgements(store.pool, 100)).toHaveLength(length)
  })
  test("leads a name to an entry of the register that no report had met", async () => {
    idOf(await oster("same", "actor:hezbollah", "Oster"))
    expect(await leadsTo(store, version, "Pavel Oster")).toEqual(["actor:hezbollah"])
  })
  test("a name stands for one: the next word withdraws the one before", async () => {
    idOf(await oster("same", PERSON))
    expect(await leadsTo(store, version, "Pavel Oster")).toEqual([PERSON])
  })
  test.each([
    ["no-such-name", "Ada Brenn", PERSON],
    ["no-such-entry", "Pavel Oster", "own:nobody"],
  ])("%s is told", async (code, name, key) => expect(await oster("same", key, name)).toEqual(refusedAs(code)))
  test.each([
    ["no-such-report", "https://nowhere.example/"],
    ["version-unreadable", "https://c.example/1"],
  ])("%s is told of a report", async (code, url) =>
    expect(await judgeName(store, { says: "same" }, { name: "Oster", report: named(url), key: PERSON }, act)).toEqual(refusedAs(code)),
  )
  test("one name of two in a report: the entry's kind tells which, else it is told", async () => {
    const report = named("https://two.example/1")
    const two = await keepText(
      store,
      report.name,
      "General Selk said on Monday that the town of Selk had fallen. Shells hit Selk all night.",
    )
    const selk = (key: string) => judgeName(store, { says: "same" }, { name: "Selk", report, key }, act)
    expect(await selk("actor:hezbollah")).toEqual(refusedAs("several-names"))
    idOf(await selk(PERSON))
    expect(await leadsTo(store, two, "Selk")).toEqual([PERSON])
  })
})

describe("[J1] a person's word on copies", () => {
  test("the order of the two is all one", async () => {
    const id = idOf(await judgeCopies(store, { says: "same", why: "one briefing" }, [B, A], act))
    expect(await judgeCopies(store, { says: "same" }, [A, B], act)).toEqual(refusedAs("already-judged"))
    expect(await judgeCopies(store, { says: "different" }, [A, B], act)).toMatchObject({ withdrew: [id] })
  })
  test("a report is no copy of itself", async () =>
    expect(await judgeCopies(store, { says: "same" }, [A, A], act)).toEqual(refusedAs("same-report")))
  test.each(["https://nowhere.example/", "https://c.example/1"])("%s is told", async (url) =>
    expect(isRefusal(await judgeCopies(store, { says: "same" }, [A, named(url)], act))).toBe(true),
  )
})

describe("[J2] a judgement is withdrawn", () => {
  test("the name leads to it no longer, and what it had withdrawn stays so", async () => {
    const id = idOf(await oster("same", "actor:hezbollah"))
    expect(await undoJudgement(store, id, act)).toEqual({ id, withdrew: [id] })
    expect(await leadsTo(store, version, "Pavel Oster")).toEqual([])
  })
  test("once: the second time is told who did it", async () => {
    const [newest] = await listJudgements(store.pool, 1)
    expect(newest?.withdrawn).toEqual({ by: "mira", at: "2026-06-15T10:00:00Z" })
    expect(await undoJudgement(store, newest?.id ?? 0, act)).toEqual(refusedAs("already-withdrawn"))
  })
  test("an id that nothing has is told", async () =>
    expect(await undoJudgement(store, 987_654, act)).toEqual(refusedAs("no-such-judgement")))
  test("two at once: one does it, one is told", async () => {
    const id = idOf(await oster("same", PERSON))
    const both = await Promise.all([undoJudgement(store, id, act), undoJudgement(store, id, act)])
    expect(both.filter(isRefusal)).toHaveLength(1)
  })
  test("what was withdrawn can be said again", async () => {
    idOf(await oster("same", PERSON))
    expect(await leadsTo(store, version, "Pavel Oster")).toEqual([PERSON])
  })
})

describe("the list of judgements", () => {
  test("tells what is said of what, why, by whom and when", async () => {
    const [copy] = await listJudgements(store.pool, 1, "copy")
    expect(copy).toMatchObject({ kind: "copy", says: "different", report: A.name, other: B.name, score: 1, decidedBy: "mira" })
    const [name] = await listJudgements(store.pool, 1, "entity")
    expect(name).toMatchObject({ name: "Pavel Oster", entity: PERSON, called: "Pavel Oster", reasons: [{ rule: "J1" }] })
  })
  test("[J6] each act stands in the trail", async () => {
    const [last, ...more] = await auditTrail(store.pool, 100)
    expect(last).toMatchObject({ verb: "judge-same", subject: `"Pavel Oster" in ${A.name} is ${PERSON}`, who: "mira" })
    expect(more.find(({ detail }) => JSON.stringify(detail).includes("one briefing"))).toMatchObject({ verb: "judge-same" })
    expect(more.filter(({ verb }) => verb === "withdraw")).toHaveLength(2)
  })
})
