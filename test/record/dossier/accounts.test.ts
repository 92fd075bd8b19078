import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  accountsOf,
  addOwnName,
  candidateVersions,
  dossierAt,
  entriesAt,
  isRefusal,
  type KeptAccount,
  makeDossier,
  placeReport,
  type Store,
  type Watching,
} from "../../../src/record/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { keepHere } from "../whole/keep-here.ts"

const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const WIRE =
  "The Verin Home Guard left the town of Dalmora on Monday, three days after the Dalmora Memorandum had been signed, Colonel Pavel Oster said. The road crew of the town found two mines beside the bridge in the evening, and the road stayed closed until Tuesday, residents said."
const REPORTS: readonly object[] = [
  { id: "guard", outlet: "Kestria Ledger", published: "2026-06-09", text: WIRE },
  { id: "copy", outlet: "Arden Courier", published: "2026-06-10", text: `${WIRE} The Courier adds nothing.` },
  {
    id: "aleppo",
    outlet: "Arden Courier",
    published: "2026-06-10",
    text: "Shells hit the city of Aleppo on Tuesday and killed three people, the army said.",
  },
  { id: "talks", outlet: "Orvan Herald", published: "2026-06-12", text: "The truce talks were put off, the mediator said on Friday." },
  {
    id: "talks",
    outlet: "Orvan Herald",
    published: "2026-06-12",
    text: "The truce talks were put off for a week, the mediator said on Friday.",
  },
  { id: "undated", outlet: "Orvan Herald", text: "Nobody was hurt at the old mill, the mayor said." },
  { id: "empty", text: " " },
]

let store: Store
let dossier: number
beforeAll(async () => {
  store = await someStore()
  await addOwnName(store, { key: "own:guard", kind: "organisation", names: [{ name: "Verin Home Guard" }, { name: "Iron Sickle" }] }, act)
  await keepHere(store, REPORTS, { at: "2026-06-14T10:00:00Z" })
  await makeDossier(store, { key: "some", words: "", parsed: { key: "some" } }, act)
  const made = await dossierAt(store.pool, "some")
  dossier = isRefusal(made) ? 0 : made.id
}, 60_000)
afterAll(closeStores, 60_000)

async function accountsFor(ids: readonly number[]): Promise<KeptAccount[]> {
  const accounts: KeptAccount[] = []
  for await (const { account } of accountsOf(store, ids)) accounts.push(account)
  return accounts
}
const nothing: Watching = { places: [], areas: [], actors: [], agreements: [], words: [], outlets: [], names: [] }
const keysFor = async (watching: Partial<Watching>): Promise<string[]> =>
  (await accountsFor(await candidateVersions(store.pool, dossier, { ...nothing, ...watching }))).map(({ key }) => key)

describe("what may join a dossier", () => {
  test.each<[string, Partial<Watching>, string[]]>([
    ["an actor by name", { actors: ["the Verin Home Guard"] }, ["id:copy", "id:guard"]],
    ["an actor by another name of the register", { actors: ["Iron Sickle"] }, ["id:copy", "id:guard"]],
    [
      "an actor by another name of the definition",
      { actors: ["The Guardsmen"], names: [{ names: [{ name: "The Guardsmen" }, { name: "Verin Home Guard" }] }] },
      ["id:copy", "id:guard"],
    ],
    ["a place by another name of the register", { places: ["Halab"] }, ["id:aleppo"]],
    ["an area", { areas: [{ lat: 36.2, lon: 37.16, km: 20 }] }, ["id:aleppo"]],
    ["an area that nothing lies in", { areas: [{ lat: 0, lon: 0, km: 20 }] }, []],
    [
      "an area, and where the definition says that a place lies",
      { areas: [{ lat: 1, lon: 1, km: 20 }], names: [{ names: [{ name: "Dalmora" }], at: { lat: 1, lon: 1 } }] },
      ["id:copy", "id:guard"],
    ],
    ["an agreement", { agreements: [{ name: "Dalmora Memorandum", also: [] }] }, ["id:copy", "id:guard"]],
    ["words", { words: ["truce talks"] }, ["id:talks", "id:talks#2"]],
    ["words that stand in every text", { words: ["the"] }, ["id:aleppo", "id:copy", "id:guard", "id:talks", "id:talks#2", "id:undated"]],
    ["nothing but an outlet", { outlets: ["arden courier"] }, ["id:aleppo", "id:copy"]],
    ["an actor in an outlet", { actors: ["Verin Home Guard"], outlets: ["Arden Courier"] }, ["id:copy"]],
    [
      "a period: what has no day may be in it, and an article that was changed",
      { since: "2026-06-13" },
      ["id:talks", "id:talks#2", "id:undated"],
    ],
    ["a period that is over", { until: "2026-06-09" }, ["id:guard", "id:undated"]],
    ["a name that nobody has", { actors: ["Nobody Atall"] }, []],
  ])("%s", async (_, watching, keys) => expect(await keysFor(watching)).toEqual(keys))

  test("what a person put in, whatever is watched", async () => {
    await placeReport(store, "some", { keys: ["id:undated"], name: "undated" }, { says: "in" }, act)
    expect(await keysFor({ places: ["Halab"] })).toEqual(["id:aleppo", "id:undated"])
    await placeReport(store, "some", { keys: ["id:undated"], name: "undated" }, { says: "nothing" }, act)
  })
})

describe("the accounts of versions", () => {
  test("tell since when they could be known, and of whose text they are copies", async () => {
    const accounts = await accountsFor(await candidateVersions(store.pool, dossier, { ...nothing, words: ["the"] }))
    expect(accounts.map(({ key, article, number, known, knownBy, copyOf }) => [key, article, number, known, knownBy, copyOf])).toEqual([
      ["id:aleppo", "id:aleppo", 1, "2026-06-10", "published", "id:aleppo"],
      ["id:copy", "id:copy", 1, "2026-06-10", "published", "id:guard"],
      ["id:guard", "id:guard", 1, "2026-06-09", "published", "id:guard"],
      ["id:talks", "id:talks", 1, "2026-06-12", "published", "id:talks"],
      ["id:talks#2", "id:talks", 2, "2026-06-14", "kept", "id:talks"],
      ["id:undated", "id:undated", 1, "2026-06-14", "kept", "id:undated"],
    ])
  })
  test("have the part of the record that dossiers need, as it was read", async () => {
    const ids = await candidateVersions(store.pool, dossier, { ...nothing, actors: ["Verin Home Guard"], outlets: ["Kestria Ledger"] })
    const [account] = await accountsFor(ids)
    const { rows } = await store.pool.query("select record from version where id = $1", [ids[0]])
    const { id, article, entities, attributions, claims } = JSON.parse(rows[0]?.record)
    expect(account?.report).toEqual({ id, article, entities, attributions, claims })
    expect(claims.length).toBeGreaterThan(0)
  })
  test("lead from names to entries, the user's own first", async () => {
    const [account] = await accountsFor(await candidateVersions(store.pool, dossier, { ...nothing, actors: ["Verin Home Guard"] }))
    const ref = account?.report.entities.find(({ name }) => name === "Verin Home Guard")?.id ?? ""
    expect(account?.called[ref]).toBe("own:guard")
    const entries = await entriesAt(store.pool, ["own:guard", "geonames:170063", "own:nobody"])
    expect(entries.map(({ key }) => key)).toEqual(["geonames:170063", "own:guard"])
    expect(entries[0]?.names.map(({ name }) => name)).toContain("Halab")
  })
  test("of a record whose lists stand in another order is all of it all the same", async () => {
    const client = await store.pool.connect()
    try {
      await client.query("begin")
      await client.query("set local sitrep.forgetting = 'on'")
      const { rows } = await client.query("select id, record from version where record like '%Aleppo%'")
      const { claims, ...rest } = JSON.parse(rows[0]?.record)
      await client.query("update version set record = $2 where id = $1", [rows[0]?.id, JSON.stringify({ claims, ...rest })])
      const inside: Store = { ...store, pool: Object.create(store.pool, { query: { value: client.query.bind(client) } }) }
      for await (const { account } of accountsOf(inside, [rows[0]?.id])) expect(account.report.claims).toEqual(claims)
    } finally {
      await client.query("rollback")
      client.release()
    }
  })
  test("nothing asked is nothing, and what is not there is left out", async () => expect(await accountsFor([987_654])).toEqual([]))
})
