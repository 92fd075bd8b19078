import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { addOwnName, auditTrail, judgeName, type OwnEntry, removeOwnName, type Store, whoIsCalled } from "../../../src/record/index.ts"
import { keepText, leadsTo } from "./keep-text.ts"
import { closeStores, someStore } from "./some-store.ts"

const TEXT = (place: string) => `The Verin Home Guard left the town of ${place} on Monday, Pavel Oster, its commander, said.`
const NAME = "Verin Home Guard"
const MACHINE = ["organisation:verin-home-guard"]
const OWN = ["own:guard"]
// It is read as an organisation; that it is a group is for its owner to say.
const guard: OwnEntry = { key: "own:guard", kind: "group", names: [{ name: NAME }], country: "KE" }
const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const later = { who: "jon", at: "2026-06-16T10:00:00Z" }

let store: Store
let before: number
let judged: number
let after: number
beforeAll(async () => {
  store = await someStore()
  before = await keepText(store, "https://a.example/1", TEXT("Dorn"))
  judged = await keepText(store, "https://b.example/1", TEXT("Marrow"))
})
afterAll(closeStores)

describe("[J3] the user's own entry wins", () => {
  test("before it is added the machine's word stands", async () => expect(await leadsTo(store, before, NAME)).toEqual(MACHINE))
  test("an entry of another kind meets nothing, and says what it left", async () => {
    const added = await addOwnName(store, { key: "own:someone", kind: "person", names: [{ name: NAME }] }, act)
    expect(added).toEqual({ key: "own:someone", met: 0, withdrawn: 0, other: [{ kind: "organisation", count: 2 }] })
    expect(await leadsTo(store, before, NAME)).toEqual(MACHINE)
    await removeOwnName(store, "own:someone", act)
  })
  test("it meets reports that are kept, but not where a person has spoken", async () => {
    const report = { keys: ["https://b.example/1"], name: "b" }
    await judgeName(store, { says: "same" }, { name: NAME, report, key: MACHINE[0] ?? "" }, act)
    expect(await addOwnName(store, guard, act)).toEqual({ key: "own:guard", met: 1, withdrawn: 1, other: [] })
    expect(await leadsTo(store, before, NAME)).toEqual(OWN)
    expect(await leadsTo(store, judged, NAME)).toEqual(MACHINE)
  })
  test("it meets reports that are kept later, however the name is written", async () => {
    after = await keepText(store, "https://c.example/1", TEXT("Selk"))
    expect(await leadsTo(store, after, NAME)).toEqual(OWN)
  })
  test("it meets reports that are kept at the same moment", async () => {
    const towns = ["Arn", "Bel", "Cor", "Dun", "Esk", "Fal"]
    const kept = towns.map((town) => keepText(store, `https://${town}.example/`, `The Orel Star Front left the town of ${town} on Monday.`))
    const star: OwnEntry = { key: "own:star", kind: "organisation", names: [{ name: "Orel Star Front" }] }
    const [, ...versions] = await Promise.all([addOwnName(store, star, act), ...kept])
    for (const version of versions) expect(await leadsTo(store, version, "Orel Star Front")).toEqual(["own:star"])
  })
  test("other names are left alone", async () => expect(await leadsTo(store, before, "Pavel Oster")).not.toEqual(OWN))
  test("twice is once; a name more extends it", async () => {
    expect(await addOwnName(store, guard, later)).toMatchObject({ met: 0, withdrawn: 0 })
    await addOwnName(store, { ...guard, names: [{ name: "Iron Sickle", side: "Orvan" }], lat: 1.5, lon: -3 }, later)
    const { entries } = await whoIsCalled(store.pool, "the iron sickle", 5)
    expect(entries).toMatchObject([
      { key: "own:guard", country: "KE", lat: 1.5, reports: 2, names: [{ name: NAME }, { name: "Iron Sickle", side: "Orvan" }] },
    ])
    expect(entries[0]?.judgements.map(({ reasons }) => reasons[0]?.rule)).toEqual(["B1", "B1"])
  })
  test("a name has one owner of a kind, and an entry one kind", async () => {
    const taken = await addOwnName(store, { ...guard, key: "own:other" }, later)
    expect(taken).toMatchObject({ refused: { code: "name-taken", message: expect.stringContaining("own:guard") } })
    expect(await addOwnName(store, { ...guard, kind: "place" }, later)).toMatchObject({ refused: { code: "other-kind" } })
  })
})

describe("[J4] an entry of the user's own is removed", () => {
  test("where it stood leads where it led before, or nowhere; a person's word stands", async () => {
    expect(await removeOwnName(store, "own:guard", later)).toEqual({ key: "own:guard", withdrawn: 2, again: 1 })
    expect(await leadsTo(store, before, NAME)).toEqual(MACHINE)
    expect(await leadsTo(store, after, NAME)).toEqual([])
    expect(await leadsTo(store, judged, NAME)).toEqual(MACHINE)
  })
  test("no later report meets it", async () =>
    expect(await leadsTo(store, await keepText(store, "https://d.example/1", TEXT("Tesk")), NAME)).toEqual(MACHINE))
  test.each(["own:guard", "own:nobody", "organisation:verin-home-guard"])("%s cannot be removed", async (key) =>
    expect(await removeOwnName(store, key, later)).toMatchObject({ refused: { code: "no-such-entry" } }),
  )
  test("it can be added again, as another kind too", async () => {
    expect(await addOwnName(store, { ...guard, kind: "person" }, later)).toMatchObject({ met: 0 })
    await removeOwnName(store, "own:guard", later)
    expect(await addOwnName(store, guard, later)).toMatchObject({ met: 3, withdrawn: 2 })
    expect(await leadsTo(store, after, NAME)).toEqual(OWN)
  })
  test("[J6] the trail tells all that was done, and nothing that was refused", async () => {
    const trail = await auditTrail(store.pool, 100)
    expect(trail.map(({ verb, subject }) => `${verb} ${subject}`).reverse()).toEqual([
      "add-name own:someone",
      "remove-name own:someone",
      'judge-same "Verin Home Guard" in https://b.example/1 is organisation:verin-home-guard',
      "add-name own:guard",
      "add-name own:star",
      "add-name own:guard",
      "add-name own:guard",
      "remove-name own:guard",
      "add-name own:guard",
      "remove-name own:guard",
      "add-name own:guard",
    ])
    expect(trail.at(-1)).toMatchObject({ who: "mira", at: "2026-06-15T10:00:00Z" })
  })
})

describe("who a name leads to", () => {
  test("mentions that lead to nobody are counted by kind", async () => {
    const fresh = await someStore()
    await keepText(fresh, "https://a.example/1", "Rebels left the town of Zhilvorst on Monday.")
    expect(await whoIsCalled(fresh.pool, "Zhilvorst", 5)).toEqual({ entries: [], unled: [{ kind: "place", count: 1 }] })
  })
  test("the shipped register answers where no report does, by name and by key", async () => {
    const { entries } = await whoIsCalled(store.pool, "Aleppo", 5)
    expect(entries.map(({ key, reports }) => [key, reports])).toContainEqual(["geonames:170063", 0])
    const [town] = (await whoIsCalled(store.pool, "geonames:170063", 5)).entries
    expect(town?.names.map(({ name }) => name)).toContain("Halab")
  })
  test("nobody is called nothing", async () => expect(await whoIsCalled(store.pool, "Qwrtpl", 5)).toEqual({ entries: [], unled: [] }))
})
