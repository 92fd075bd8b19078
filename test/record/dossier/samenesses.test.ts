import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  accountsOf,
  auditTrail,
  isRefusal,
  judgeTellings,
  type KeptSameness,
  type KeptTelling,
  keepSamenesses,
  listJudgements,
  makeDossier,
  pairOf,
  type Store,
  spokenOf,
  undoJudgement,
} from "../../../src/record/index.ts"
import { keepText } from "../store/keep-text.ts"
import { closeStores, someStore } from "../store/some-store.ts"

const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const machine = { who: "sitrep 0.1.0", at: "2026-06-14T10:00:00Z" }
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })
const text = (killed: number) =>
  `Two shells struck the market of Dorn on Monday, killing ${killed} people, Pavel Oster said. Rebels shelled the town of Selk on Friday, killing two soldiers.`

let store: Store
const dossiers: number[] = []
const versions = new Map<string, number>()
const tellings: KeptTelling[] = []
beforeAll(async () => {
  store = await someStore()
  const ids: number[] = []
  for (const [url, killed] of [
    ["https://a.example/1", 5],
    ["https://b.example/1", 7],
    ["https://b.example/1", 8],
  ] as const)
    ids.push(await keepText(store, url, text(killed)))
  for await (const { version, account } of accountsOf(store, ids)) {
    versions.set(account.key, version)
    for (const { kind, id } of account.report.claims) if (kind === "incident") tellings.push({ account: account.key, claim: id })
  }
  for (const key of ["verin", "dorn"]) {
    const made = await makeDossier(store, { key, words: "", parsed: { key } }, act)
    dossiers.push(isRefusal(made) ? 0 : made.id)
  }
}, 60_000)
afterAll(closeStores, 60_000)

const telling = (at: number): KeptTelling => tellings[at] ?? { account: "", claim: "" }
const said = (one: number, other: number, says: KeptSameness["says"] = "same", score = 0.8): KeptSameness => ({
  one: telling(one),
  other: telling(other),
  says,
  score,
  reasons: [{ rule: "X1", why: "both on Monday" }],
  by: "sitrep",
})
const keep = (rows: readonly KeptSameness[], dossier = 0) => keepSamenesses(store, dossiers[dossier] ?? 0, rows, versions, machine)
const standing = async (dossier = 0) =>
  (
    await store.pool.query("select says from judgement where dossier_id = $1 and withdrawn_at is null order by id", [dossiers[dossier]])
  ).rows.map(({ says }) => says)

test("there are tellings of two incidents in three accounts", () => {
  expect([...versions.keys()]).toEqual(["https://a.example/1", "https://b.example/1", "https://b.example/1#2"])
  expect(tellings.length).toBeGreaterThanOrEqual(6)
})

describe("[J8] what the machine says of tellings", () => {
  test("is kept, and what stands is not written again, whichever of the two stands first", async () => {
    expect(await keep([said(0, 2), said(3, 1, "perhaps", 0.61), said(1, 0)])).toEqual({ made: 3, withdrawn: 0 })
    expect(await keep([said(2, 0), said(1, 3, "perhaps", 0.61), said(0, 1)])).toEqual({ made: 0, withdrawn: 0 })
    expect(await standing()).toEqual(["same", "perhaps", "same"])
  })
  test("is withdrawn where it is not said again, and made anew where it is said otherwise", async () => {
    expect(await keep([said(0, 2), said(3, 1, "same", 0.9)])).toEqual({ made: 1, withdrawn: 2 })
    expect(await standing()).toEqual(["same", "same"])
    const { rows } = await store.pool.query(
      "select distinct withdrawn_by from judgement where withdrawn_at is not null and kind = 'incident'",
    )
    expect(rows).toEqual([{ withdrawn_by: "sitrep 0.1.0" }])
  })
  test("is said within one dossier, and leaves another's alone", async () => {
    expect(await keep([said(0, 2, "perhaps", 0.5)], 1)).toEqual({ made: 1, withdrawn: 0 })
    expect(await standing(0)).toEqual(["same", "same"])
  })
  test("two that assemble at once write it once", async () => {
    const both = await Promise.all([keep([said(0, 4), said(0, 2)], 1), keep([said(0, 4), said(0, 2)], 1)])
    expect(both.map(({ made }) => made).sort()).toEqual([0, 2])
  })
  test("of a version that is not there is left out", async () =>
    expect(await keep([{ ...said(0, 2), one: { account: "https://gone.example/", claim: "c1" } }], 1)).toEqual({ made: 0, withdrawn: 2 }))
  test("no pair is left alone before a person has spoken", async () => {
    const { samenesses, left } = await spokenOf(store.pool, dossiers[0] ?? 0, versions)
    expect([samenesses, left.size]).toEqual([[], 0])
  })
  test("what a person takes back, it leaves alone in that dossier", async () => {
    const [{ id } = { id: 0 }] = await listJudgements(store.pool, 1, "incident")
    await keep([said(0, 2), said(2, 4)])
    const judged = (await listJudgements(store.pool, 50, "incident")).find((one) => !one.withdrawn && one.claim === telling(2).claim)
    expect(judged).toMatchObject({ dossier: "verin", says: "same", decidedBy: "sitrep 0.1.0", otherClaim: telling(4).claim })
    await undoJudgement(store, judged?.id ?? id, act)
    expect([...(await spokenOf(store.pool, dossiers[0] ?? 0, versions)).left]).toEqual([pairOf(said(2, 4))])
    expect((await spokenOf(store.pool, dossiers[1] ?? 0, versions)).left.size).toBe(0)
  })
})

describe("[J7] a person's word on two tellings", () => {
  const judge = (one: number, other: number, says: "same" | "different") =>
    judgeTellings(store, { says, why: "one market" }, [telling(one), telling(other)], act)

  test("withdraws the machine's in every dossier, and holds in all", async () => {
    await keep([said(0, 2)], 0)
    await keep([said(0, 2)], 1)
    expect(await judge(2, 0, "different")).toMatchObject({ withdrew: [expect.any(Number), expect.any(Number)] })
    expect([await standing(0), await standing(1)]).toEqual([[], []])
    for (const dossier of dossiers) {
      const { samenesses, left } = await spokenOf(store.pool, dossier, versions)
      expect(samenesses).toEqual([{ ...said(0, 2, "different", 1), by: "mira", reasons: [{ rule: "J7", why: "one market" }] }])
      expect(left).toContain(pairOf(said(2, 0)))
    }
  })
  test("said twice is told; the next word withdraws it", async () => {
    expect(await judge(0, 2, "different")).toEqual(refusedAs("already-judged"))
    expect(await judge(0, 2, "same")).toMatchObject({ withdrew: [expect.any(Number)] })
    expect((await spokenOf(store.pool, dossiers[0] ?? 0, versions)).samenesses.map(({ says }) => says)).toEqual(["same"])
  })
  test("holds between two of one report too, and leaves other pairs alone", async () => {
    expect(await judge(1, 0, "different")).toMatchObject({ withdrew: [] })
    expect((await spokenOf(store.pool, dossiers[0] ?? 0, versions)).samenesses).toHaveLength(2)
  })
  test("can be withdrawn as any other", async () => {
    const [newest] = await listJudgements(store.pool, 1, "incident")
    await undoJudgement(store, newest?.id ?? 0, act)
    expect((await spokenOf(store.pool, dossiers[0] ?? 0, versions)).samenesses).toHaveLength(1)
  })
  test.each([
    ["same-telling", () => [telling(0), telling(0)] as const],
    ["no-such-telling", () => [telling(0), { ...telling(1), claim: "zz" }] as const],
    ["no-such-telling", () => [telling(0), { ...telling(1), account: "https://b.example/1#3" }] as const],
    ["no-such-telling", () => [telling(0), { ...telling(1), account: "https://a.example/1#0" }] as const],
  ])("%s is told", async (code, pair) => expect(await judgeTellings(store, { says: "same" }, pair(), act)).toEqual(refusedAs(code)))
  test("a claim that is no incident is no telling", async () => {
    const { rows } = await store.pool.query("select ref from claim where kind = 'attribution' limit 1")
    expect(await judgeTellings(store, { says: "same" }, [telling(0), { ...telling(1), claim: rows[0]?.ref }], act)).toEqual(
      refusedAs("no-such-telling"),
    )
  })
  test("[J6] stands in the trail", async () => {
    const trail = await auditTrail(store.pool, 100)
    expect(trail.map(({ verb, subject }) => `${verb} ${subject}`)).toContain(
      `judge-same ${telling(0).account}/${telling(0).claim} ${telling(2).account}/${telling(2).claim}`,
    )
  })
})
