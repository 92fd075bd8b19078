import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  alertedIn,
  auditTrail,
  definitionsOf,
  dossierAt,
  isRefusal,
  keepAlerted,
  levelsIn,
  listDossiers,
  makeDossier,
  placeReport,
  placingsIn,
  redefine,
  type Store,
  setLevel,
} from "../../../src/record/index.ts"
import { keepText } from "../store/keep-text.ts"
import { closeStores, someStore } from "../store/some-store.ts"

const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const later = { who: "jon", at: "2026-06-16T10:00:00Z" }
const REPORT = { keys: ["https://a.example/1"], name: "a" }
const defining = (title: string) => ({ key: "verin", words: `title: ${title}\nplaces: [Verin]\n`, parsed: { key: "verin", title } })
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })

let store: Store
let id: number
beforeAll(async () => {
  store = await someStore()
  await keepText(store, "https://a.example/1", "Shells hit the town of Verin on Monday, the army said.")
  await makeDossier(store, { key: "dalmora", words: "{}", parsed: { key: "dalmora" } }, act)
}, 60_000)
afterAll(closeStores, 60_000)

describe("[J12] a dossier keeps all its definitions", () => {
  test("it is made once", async () => {
    const made = await makeDossier(store, defining("Verin"), act)
    expect(made).toMatchObject({ ...defining("Verin"), edition: 1, made: act, changed: act })
    id = isRefusal(made) ? 0 : made.id
    expect(await makeDossier(store, defining("Other"), act)).toEqual(refusedAs("dossier-there"))
  })
  test("the last one counts, and the first is still there", async () => {
    expect(await redefine(store, defining("The Verin front"), later)).toMatchObject({ edition: 2, made: act, changed: later })
    expect((await definitionsOf(store.pool, "verin")).map(({ words, who, edition }) => [words, who, edition])).toEqual([
      [defining("Verin").words, "mira", 1],
      [defining("The Verin front").words, "jon", 2],
    ])
  })
  test("the same words are told, and not written", async () => {
    expect(await redefine(store, defining("The Verin front"), later)).toEqual(refusedAs("same-definition"))
    expect(await definitionsOf(store.pool, "verin")).toHaveLength(2)
  })
  test("one that is not there is told", async () => {
    expect(await redefine(store, { ...defining("x"), key: "nowhere" }, act)).toEqual(refusedAs("no-such-dossier"))
    expect(await dossierAt(store.pool, "nowhere")).toEqual(refusedAs("no-such-dossier"))
  })
  test("the database changes none", async () =>
    expect(store.pool.query("update definition set words = ''")).rejects.toMatchObject({
      message: expect.stringContaining("never changed"),
    }))
  test("all are listed, by key", async () =>
    expect((await listDossiers(store.pool)).map(({ key, edition }) => [key, edition])).toEqual([
      ["dalmora", 1],
      ["verin", 2],
    ]))
})

describe("[J10] a person's word on a report", () => {
  const place = (says: "in" | "out" | "nothing", who = act) => placeReport(store, "verin", REPORT, { says, why: "read it" }, who)
  const stands = async () => (await placingsIn(store.pool, id)).map(({ article, says, by, why }) => [article, says, by, why])

  test("stands, and the last one counts", async () => {
    expect(await place("in")).toEqual({ article: "https://a.example/1", says: "in", by: "mira", why: "read it" })
    expect(await place("out", later)).toMatchObject({ says: "out", by: "jon" })
    expect(await stands()).toEqual([["https://a.example/1", "out", "jon", "read it"]])
  })
  test("said twice is told", async () => expect(await place("out")).toEqual(refusedAs("already-placed")))
  test("holds in its dossier alone", async () => {
    const other = await dossierAt(store.pool, "dalmora")
    expect(isRefusal(other) || (await placingsIn(store.pool, other.id))).toEqual([])
  })
  test("is taken back, once", async () => {
    expect(await place("nothing")).toEqual({ article: "https://a.example/1" })
    expect(await stands()).toEqual([])
    expect(await place("nothing")).toEqual(refusedAs("not-placed"))
  })
  test("earlier ones stay visible, with who withdrew them", async () => {
    const { rows } = await store.pool.query("select says, who, withdrawn_by from placement order by id")
    expect(rows).toEqual([
      { says: "in", who: "mira", withdrawn_by: "jon" },
      { says: "out", who: "jon", withdrawn_by: "mira" },
    ])
  })
  test.each([
    ["no-such-dossier", "nowhere", REPORT],
    ["no-such-report", "verin", { keys: ["https://nowhere.example/"], name: "x" }],
  ])("%s is told", async (code, key, report) => expect(await placeReport(store, key, report, { says: "in" }, act)).toEqual(refusedAs(code)))
})

describe("[J11] a level is set by a person", () => {
  test("the last one counts, and the earlier stays", async () => {
    await setLevel(store, "verin", { provision: "p1", level: 1 }, act)
    await setLevel(store, "verin", { provision: "p2", level: 3, why: "all prisoners are home" }, act)
    await setLevel(store, "verin", { provision: "p1", level: 2 }, later)
    expect(await levelsIn(store.pool, id)).toEqual([
      { provision: "p2", level: 3, by: "mira", on: "2026-06-15", why: "all prisoners are home" },
      { provision: "p1", level: 2, by: "jon", on: "2026-06-16" },
    ])
    const { rows } = await store.pool.query("select count(*) from level")
    expect(rows[0]?.count).toBe(3)
  })
  test("in no dossier there is none", async () =>
    expect(await setLevel(store, "nowhere", { provision: "p1", level: 1 }, act)).toEqual(refusedAs("no-such-dossier")))
})

test("[J6] each act within a dossier stands in the trail, and nothing that was refused", async () => {
  const trail = (await auditTrail(store.pool, 100)).map(({ verb, subject }) => `${verb} ${subject}`).reverse()
  expect(trail).toEqual([
    "new-dossier dalmora",
    "new-dossier verin",
    "edit-dossier verin",
    "include https://a.example/1 in verin",
    "exclude https://a.example/1 in verin",
    "release https://a.example/1 in verin",
    "set-level p1 in verin",
    "set-level p2 in verin",
    "set-level p1 in verin",
  ])
})

test("what was told on a channel is known, and is written once", async () => {
  await keepAlerted(store.pool, id, "atom", ["toll 1", "toll 2"], act.at)
  await keepAlerted(store.pool, id, "atom", ["toll 2", "toll 3"], later.at)
  expect([...(await alertedIn(store.pool, id, "atom"))].sort()).toEqual(["toll 1", "toll 2", "toll 3"])
  expect(await alertedIn(store.pool, id, "mail")).toEqual(new Set())
})
