import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  briefOn,
  editDossier,
  judgeIncident,
  keptDossier,
  levelOf,
  newDossier,
  placeIn,
  type Store,
  showDefinitions,
  showDossier,
} from "../../src/desk/index.ts"
import type { Dossier } from "../../src/dossier/index.ts"
import { isRefusal, listJudgements, type Refusal } from "../../src/record/index.ts"
import { closeStores, someStore } from "../record/store/some-store.ts"
import { exported, keepHere, takeLines } from "../record/whole/keep-here.ts"
import { root } from "../source-files.ts"

const DAY = "2026-06-14"
const example = (name: string): string => readFileSync(join(root, "examples", name), "utf8")
const FILE = example("verin-valley.yaml")
const LEDGER = "https://ledger.example/2026/06/11/road"

let store: Store
beforeAll(async () => {
  store = await someStore()
  for (const [file, outlet, url] of [
    ["kestria-ledger.txt", "Kestria Ledger", LEDGER],
    ["orvan-herald.txt", "The Orvan Herald", "https://herald.example/valley"],
    ["arden-courier.txt", "Arden Courier", "https://courier.example/verin"],
  ] as const)
    await keepHere(store, [{ page: example(file), outlet, url }])
  await keepHere(store, [
    {
      id: "ferry",
      outlet: "Kestria Ledger",
      published: "2026-06-12",
      text: "The ferry from Port Selk will cost more in July, its owner said.",
    },
  ])
  await newDossier(store, FILE)
}, 120_000)
afterAll(closeStores, 60_000)

const shown = async (asOf = DAY, of = store): Promise<Dossier> => fine(await showDossier(of, "verin-valley", asOf)).dossier
function fine<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(result.refused.message)
  return result
}
const joinedIn = ({ joined }: Dossier): string[] => joined.map(({ account }) => account.key)
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })

describe("a dossier out of the store", () => {
  test("has the reports that its file watches, in the order they were published", async () => {
    expect(joinedIn(await shown())).toEqual(["https://courier.example/verin", LEDGER, "https://herald.example/valley"])
  })
  test("as of a day has nothing that was published later", async () =>
    expect(joinedIn(await shown("2026-06-11"))).toEqual(["https://courier.example/verin", LEDGER]))
  test("tells what changed after a day", async () => {
    const { changes } = fine(await showDossier(store, "verin-valley", DAY, "2026-06-11"))
    expect(changes.length).toBeGreaterThan(0)
    expect(new Set(changes.map(({ day }) => day >= "2026-06-11"))).toEqual(new Set([true]))
  })
  test("is the same a second time, and nothing is written for it", async () => {
    const first = await shown()
    const before = await listJudgements(store.pool, 10_000, "incident")
    expect(before.length).toBeGreaterThan(0)
    expect(await shown()).toEqual(first)
    expect(await listJudgements(store.pool, 10_000, "incident")).toEqual(before)
  })
  test("is the same from an export on another machine, with what people said", async () => {
    await placeIn(store, "verin-valley", "ferry", { says: "in", why: "a detour" })
    const here = await shown()
    const other = await someStore()
    expect((await takeLines(other, await exported(store))).filter(({ failure }) => failure)).toEqual([])
    expect(JSON.stringify(await shown(DAY, other))).toBe(JSON.stringify(here))
    await placeIn(store, "verin-valley", "ferry", { says: "nothing" })
  }, 60_000)
  test("has its brief, written from it", async () => {
    const { brief, dossier } = fine(await briefOn(store, "verin-valley", DAY, "2026-06-11"))
    expect([brief.title, brief.asOf, brief.since]).toEqual(["The Verin Valley", DAY, "2026-06-11"])
    expect(dossier).toEqual(await shown())
  })
  test.each(["nowhere"])("of the key %s is told that there is none", async (key) => {
    for (const answer of [
      await showDossier(store, key, DAY),
      await briefOn(store, key, DAY),
      await showDefinitions(store, key),
      await editDossier(store, key, FILE),
    ])
      expect(answer).toEqual(refusedAs("no-such-dossier"))
  })
})

describe("a person's word within a dossier", () => {
  test("[J10] puts a report in and takes one out", async () => {
    await placeIn(store, "verin-valley", "ferry", { says: "in" })
    await placeIn(store, "verin-valley", LEDGER, { says: "out", why: "read twice" })
    expect(joinedIn(await shown())).toEqual(["https://courier.example/verin", "https://herald.example/valley", "id:ferry"])
    await placeIn(store, "verin-valley", "ferry", { says: "nothing" })
    await placeIn(store, "verin-valley", LEDGER, { says: "nothing" })
    expect(joinedIn(await shown())).toHaveLength(3)
  })
  test("[J7] makes two incidents one, and one two", async () => {
    const { incidents } = await shown()
    const single = incidents.filter(({ tellings }) => tellings.length === 1)
    const [one, other] = [single[0]?.tellings[0], single.at(-1)?.tellings[0]]
    if (!one || !other) throw new Error("the example has incidents that one report tells")
    const tellingsOf = async () =>
      (await shown()).incidents.find(({ tellings }) => tellings.some((own) => own.account === one.account && own.claim === one.claim))
        ?.tellings
    fine(await judgeIncident(store, { says: "same" }, one, other))
    expect(await tellingsOf()).toHaveLength(2)
    fine(await judgeIncident(store, { says: "different" }, other, one))
    expect(await tellingsOf()).toHaveLength(1)
    expect((await shown()).incidents).toHaveLength(incidents.length)
  })
  test("[J8] the machine says nothing of a pair of which a person has spoken", async () => {
    const made = (await listJudgements(store.pool, 10_000, "incident")).find(({ withdrawn, dossier }) => dossier && !withdrawn)
    const at = (account: string | undefined, claim: string | undefined) => ({ account: account ?? "", claim: claim ?? "" })
    fine(await judgeIncident(store, { says: "different" }, at(made?.report, made?.claim), at(made?.other, made?.otherClaim)))
    await shown()
    const standing = (await listJudgements(store.pool, 10_000, "incident")).filter(
      (one) =>
        !one.withdrawn &&
        one.report === made?.report &&
        one.claim === made?.claim &&
        one.other === made?.other &&
        one.otherClaim === made?.otherClaim,
    )
    expect(standing.map(({ says, dossier }) => [says, dossier])).toEqual([["different", undefined]])
  })
  test("[J11] sets the level of a provision that the dossier has, and of no other", async () => {
    const provision = (await shown()).agreements.flatMap(({ provisions }) => provisions)[0]?.id ?? ""
    expect(await levelOf(store, "verin-valley", { provision, level: 2, why: "seen at the line" }, DAY)).toMatchObject({ level: 2 })
    const set = (await shown()).agreements.flatMap(({ provisions }) => provisions).find(({ id }) => id === provision)?.set
    expect(set).toMatchObject({ level: 2, why: "seen at the line" })
    expect(await levelOf(store, "verin-valley", { provision: "p-none", level: 1 }, DAY)).toEqual(refusedAs("no-such-provision"))
  })
})

describe("[J12] a dossier that is edited", () => {
  test("keeps its key and its earlier files, and watches what the new one says", async () => {
    const other = FILE.replace("title: The Verin Valley", "title: The valley").replace("since: 2026-06-01", "since: 2026-06-12")
    expect(await editDossier(store, "verin-valley", other)).toMatchObject({
      key: "verin-valley",
      edition: 2,
      parsed: { key: "verin-valley" },
    })
    expect(joinedIn(await shown())).toEqual(["https://herald.example/valley"])
    expect(await keptDossier(store, "verin-valley")).toMatchObject({ words: other })
    expect(fine(await showDefinitions(store, "verin-valley")).map(({ words }) => words)).toEqual([FILE, other])
  })
  test("takes back what the machine said under the earlier file, and says it again when it is taken back", async () => {
    const standing = async () =>
      (await listJudgements(store.pool, 10_000, "incident")).filter(({ withdrawn, dossier }) => dossier && !withdrawn).length
    const without = await standing()
    await editDossier(store, "verin-valley", FILE)
    await shown()
    expect(await standing()).toBeGreaterThan(without)
  })
  test("a file that does not fit is refused, and nothing changes", async () => {
    expect(await editDossier(store, "verin-valley", "title: x\nplace: y")).toEqual(refusedAs("bad-definition"))
    expect(await newDossier(store, "title: x")).toEqual(refusedAs("bad-definition"))
    expect(await newDossier(store, FILE)).toEqual(refusedAs("dossier-there"))
    expect(fine(await showDefinitions(store, "verin-valley"))).toHaveLength(3)
  })
})
