import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { copiesOf, copyGroups, judgeCopies, type Store } from "../../../src/record/index.ts"
import { keepText } from "./keep-text.ts"
import { closeStores, someStore } from "./some-store.ts"

const WIRE = `PORT SELK (Reuters) - Rebels of the Tesk Brigade withdrew from the bridge over the Orel on Tuesday, officials of the province said, three days after a truce was agreed by both sides in the town of Marrow.

Colonel Ada Brenn of the Verin Home Guard said that her men had found the bridge mined, and that it would stay closed to lorries for at least a week. Traders said that prices of flour had doubled since the road was cut in April.`
const OTHER =
  "Talks between Kestria and Orvan on the water of Lake Selk were put off on Friday, the third time in a month, mediators said in Dorn."
const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const named = (name: string) => ({ keys: [name], name })

let store: Store
const ids: Record<string, number> = {}
beforeAll(async () => {
  store = await someStore()
  ids.a = await keepText(store, "https://a.example/1", WIRE)
  ids.b = await keepText(store, "https://b.example/1", WIRE.replace("PORT SELK (Reuters) - ", ""))
  ids.c = await keepText(store, "https://c.example/1", `${WIRE} The ferry runs.`)
  ids.other = await keepText(store, "https://d.example/1", OTHER)
  ids.later = await keepText(store, "https://d.example/1", "The mediators of Dorn have gone home.")
})
afterAll(closeStores)
const groups = async (...names: string[]) => {
  const found = await copyGroups(
    store,
    names.map((name) => ids[name] ?? 0),
  )
  return names.map((name) => found.get(ids[name] ?? 0))
}

describe("[J5] a group of copies counts once", () => {
  test("copies have one number, others their own", async () => {
    expect(await groups("a", "b", "c", "other")).toEqual([ids.a, ids.a, ids.a, ids.other])
  })
  test("the number is the same whichever are asked for", async () => expect(await groups("c")).toEqual([ids.a]))
  test("versions of one article count once though no copies", async () => expect(new Set(await groups("other", "later")).size).toBe(1))
  test("nothing asked is nothing, and an unknown id stands alone", async () => {
    expect(await copyGroups(store, [])).toEqual(new Map())
    expect((await copyGroups(store, [987_654])).get(987_654)).toBe(987_654)
  })
  test("a group tells its members, the agency and why", async () => {
    const [group, ...more] = await copiesOf(store, [ids.b ?? 0])
    expect(more).toEqual([])
    expect(group?.members.map(({ key, agency, number }) => [key, agency, number])).toEqual([
      ["https://a.example/1", "Reuters", 1],
      ["https://b.example/1", undefined, 1],
      ["https://c.example/1", "Reuters", 1],
    ])
    expect(group?.pairs.map(({ says, reasons }) => [says, reasons[0]?.rule])).toEqual(Array(3).fill(["same", "M4"]))
  })
  test("a person's word parts a pair, and a group once nothing ties it any more", async () => {
    await judgeCopies(store, { says: "different" }, [named("https://a.example/1"), named("https://b.example/1")], act)
    expect(await groups("a", "b")).toEqual([ids.a, ids.a])
    await judgeCopies(store, { says: "different" }, [named("https://c.example/1"), named("https://b.example/1")], act)
    expect(await groups("a", "b", "c")).toEqual([ids.a, ids.b, ids.a])
  })
  test("a later copy ties anew: the machine judges it by itself", async () => {
    ids.e = await keepText(store, "https://e.example/1", WIRE)
    expect(await groups("a", "b", "e")).toEqual([ids.a, ids.a, ids.a])
  })
  test("a person ties what the machine did not", async () => {
    await judgeCopies(store, { says: "same" }, [named("https://d.example/1"), named("https://a.example/1")], act)
    expect(await groups("later", "a")).toEqual([ids.a, ids.a])
  })
})
