import { afterAll, describe, expect, test } from "vitest"
import { forgottenDigest, type Store } from "../../../src/record/index.ts"
import { isRefusal } from "../../../src/record/store/refusal.ts"
import { examine, forgetPerson, forgetReport, tidy } from "../../../src/record/whole/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { fillStore, REPORTS } from "./full-store.ts"
import { exported, keepHere, takeLines } from "./keep-here.ts"

afterAll(closeStores, 60_000)

const how = { who: "mira", at: "2026-06-20T09:00:00Z" }
const LEDGER = "https://kestria-ledger.example/2026/06/dalmora"

async function filled(): Promise<Store> {
  const store = await someStore()
  await fillStore(store, SOFTWARE)
  return store
}
const SOFTWARE = "sitrep 0.1.0"

/** Where in the store words stand, in any table, whatever the type of the column: bytes are looked through as Latin-1. */
async function placesOf(store: Store, words: string): Promise<string[]> {
  const { rows } = await store.pool.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'sitrep' and table_name in (select relname from pg_class where relkind = 'r')`,
  )
  const places: string[] = []
  for (const { table, column, type } of rows) {
    const text = type === "bytea" ? `encode("${column}", 'escape')` : `"${column}"::text`
    const { rows: found } = await store.pool.query(
      `select count(*) as many from "${table}" where position(lower($1) in lower(${text})) > 0`,
      [words],
    )
    if (found[0]?.many) places.push(`${table}.${column}`)
  }
  return places.sort()
}

const wrongIn = async (store: Store) => {
  const wrong = []
  for await (const check of examine(store, SOFTWARE)) if (check.wrong) wrong.push(check)
  return wrong
}

describe("a report that is removed", () => {
  test("is nowhere any more, and does not come back", async () => {
    const store = await filled()
    const before = await exported(store)
    await store.pool.query(`insert into watch (url, every_seconds, since) values ('https://feeds.example/all.xml', 900, now())`)
    await store.pool.query(
      `insert into watched_page (watch, url, first_at, asked_at) values ('https://feeds.example/all.xml', $1, now(), now())`,
      [LEDGER],
    )
    await store.pool.query(
      "insert into placement (dossier_id, article_id, says, who, at) select d.id, a.id, 'in', 'mira', now() from dossier d, article a where a.key = $1",
      [LEDGER],
    )
    await store.pool.query("insert into level (dossier_id, provision, level, who, at) select id, $1, 1, 'mira', now() from dossier", [
      `${LEDGER}#2/c3`,
    ])
    await store.pool.query("insert into alerted (dossier_id, change, channel, at) select id, $1, 'atom', now() from dossier", [
      `toll ${LEDGER}/c1`,
    ])
    expect(await placesOf(store, "61 people")).not.toEqual([])
    expect(await forgetReport(store, [LEDGER], how)).toMatchObject({ articles: 1, versions: 2, captures: 2 })
    expect(await placesOf(store, "61 people")).toEqual([])
    expect(await placesOf(store, LEDGER)).toEqual([])
    expect(await keepHere(store, REPORTS.slice(0, 3))).toEqual(["forgotten", "same", "forgotten"])
    // Nor under another address, nor from an export that was made before.
    expect(await keepHere(store, [{ ...REPORTS[2], url: "https://elsewhere.example/1" }])).toEqual(["forgotten"])
    const kept = await takeLines(store, before)
    expect(kept.filter(({ failure }) => failure)).toEqual([])
    expect(kept.filter(({ became }) => became === "forgotten").length).toBeGreaterThan(4)
    expect(await placesOf(store, "61 people")).toEqual([])
    expect(await wrongIn(store)).toEqual([])
    await tidy(store)
  })

  test("[J9] takes along what was said of the incidents it tells of, and leaves what was said of others", async () => {
    const store = await filled()
    const incidents = async () => (await store.pool.query("select count(*) from judgement where kind = 'incident'")).rows[0]?.count
    expect(await incidents()).toBe(4)
    await forgetReport(store, ["https://verin-post.example/world/dalmora"], how)
    expect(await incidents()).toBeLessThan(4)
    expect(await wrongIn(store)).toEqual([])
  })

  test("takes entities that only it names along, and leaves those of others", async () => {
    const store = await someStore()
    await keepHere(store, [
      { id: "a", text: "Petra Lohm, the mayor, said on Monday that Oren Valk left Verin." },
      { id: "b", text: "Oren Valk said on Tuesday that he had not left Verin." },
    ])
    await forgetReport(store, ["id:a"], how)
    const { rows } = await store.pool.query("select key from entity where kind = 'person' order by key")
    expect(rows.map(({ key }) => key)).toEqual(["person:oren-valk"])
  })

  test("leaves a tombstone and a line in the trail, neither of which names it", async () => {
    const store = await filled()
    await forgetReport(store, [LEDGER], how)
    const { rows: stones } = await store.pool.query("select encode(digest, 'hex') as digest, what, who from tombstone where at = $1", [
      how.at,
    ])
    expect(stones).toContainEqual({ digest: forgottenDigest(LEDGER), what: "address", who: "mira" })
    const { rows: trail } = await store.pool.query("select subject, detail from audit where verb = 'forget'")
    expect(trail).toEqual([
      {
        subject: forgottenDigest(LEDGER),
        detail: { articles: 1, versions: 2, captures: 2, mentions: expect.any(Number), entities: expect.any(Number) },
      },
    ])
  })

  test("asked for what would go, nothing goes", async () => {
    const store = await filled()
    const before = await exported(store)
    expect(await forgetReport(store, [LEDGER], { ...how, dry: true })).toMatchObject({ versions: 2 })
    expect(await exported(store)).toEqual(before)
  })

  test("that is not there is told", async () => {
    const store = await someStore()
    const told = await forgetReport(store, ["id:nothing"], how)
    expect(isRefusal(told) && told.refused.code).toBe("not-there")
  })

  test("of two that came in the same bytes leaves the other, without the bytes", async () => {
    const store = await someStore()
    const text = "Three soldiers were killed near Verin on Friday, the army said."
    await keepHere(store, [{ id: "a", text }])
    await store.pool.query("insert into article (key) values ('id:b')")
    await store.pool.query(`insert into version (article_id, capture_id, part, source, software, record, text, kept_at)
      select (select id from article where key = 'id:b'), capture_id, 'entry', sha256('b'), software, record, text, kept_at from version`)
    expect(await forgetReport(store, ["id:a"], how)).toMatchObject({
      versions: 1,
      captures: 0,
      left: [expect.stringContaining("1 captures")],
    })
    const { rows } = await store.pool.query(
      "select count(*) as versions, count(payload) as payloads from version join capture on capture.id = capture_id",
    )
    expect(rows).toEqual([{ versions: 1, payloads: 0 }])
  })
})

describe("a person who is removed", () => {
  test("is nowhere any more, and every position stays", async () => {
    const store = await filled()
    const { rows: before } = await store.pool.query<{ id: number; text: string }>(
      "select id, text from version where text is not null order by id",
    )
    await store.pool.query(
      "insert into audit (at, who, verb, subject, detail) values (now(), 'mira', 'judge', 'IVO MAREL', '{\"as\": [\"Ivo  Marel\", \"he\"]}')",
    )
    expect(await forgetPerson(store, "Ivo Marel", how)).toMatchObject({ versions: 6, entities: 1 })
    for (const words of ["Ivo Marel", "Ivo  Marel", "Ivó Márel", "ivo-marel"])
      expect([words, await placesOf(store, words)]).toEqual([words, []])
    const { rows: after } = await store.pool.query<{ id: number; text: string }>(
      "select id, text from version where text is not null order by id",
    )
    expect(after.map(({ text }) => text.length)).toEqual(before.map(({ text }) => text.length))
    // His surname, where the reading knew that it is his.
    expect(after[0]?.text).toContain('with fire," █████\ntold reporters')
    expect(await wrongIn(store)).toEqual([])
  })

  test("comes back neither with the bytes nor with an export that was made before", async () => {
    const store = await filled()
    const before = await exported(store)
    await forgetPerson(store, "ivo marel", how)
    const after = await exported(store)
    expect(await keepHere(store, [{ ...REPORTS[3], id: "another" }])).toEqual(["forgotten"])
    expect((await takeLines(store, before)).filter(({ failure }) => failure)).toEqual([])
    expect(await placesOf(store, "Ivo Marel")).toEqual([])
    // A new store, told of the removal first, takes what is left of it, and not what was before.
    const other = await someStore()
    expect((await takeLines(other, after)).filter(({ failure }) => failure)).toEqual([])
    expect((await exported(other)).join("")).toBe(after.join(""))
    expect(await wrongIn(other)).toEqual([])
    const third = await someStore()
    const stones = after.filter((line) => line.includes('"kind":"tombstone"'))
    expect((await takeLines(third, [...stones, ...before])).filter(({ failure }) => failure)).toEqual([])
    expect(await placesOf(third, "Ivo Marel")).toEqual([])
  })

  test("of whom a report tells that came after, is there with that report, in an export too", async () => {
    const store = await filled()
    await forgetPerson(store, "Ivo Marel", how)
    expect(
      await keepHere(store, [{ id: "after", text: "President Ivo Marel said on Friday that he had left Kestria." }], {
        at: "2026-07-01T00:00:00Z",
      }),
    ).toEqual(["new"])
    expect(await wrongIn(store)).toEqual([])
    const after = await exported(store)
    const other = await someStore()
    expect((await takeLines(other, after)).filter(({ failure }) => failure)).toEqual([])
    expect((await exported(other)).join("")).toBe(after.join(""))
  })

  test("of one's own entries goes with all the names that it has", async () => {
    const store = await filled()
    expect(await forgetPerson(store, "Dana Kestrel", how)).toMatchObject({ entities: 2, versions: 1 })
    for (const words of ["Dana Kestrel", "The Envoy", "own:the-mediator"])
      expect([words, await placesOf(store, words)]).toEqual([words, []])
    expect(await wrongIn(store)).toEqual([])
  })

  test("asked for what would go, nothing goes; nobody of the name is told", async () => {
    const store = await filled()
    const before = await exported(store)
    expect(await forgetPerson(store, "Ivo Marel", { ...how, dry: true })).toMatchObject({ versions: 6 })
    expect(await exported(store)).toEqual(before)
    const told = await forgetPerson(store, "Nobody Atall", how)
    expect(isRefusal(told) && told.refused.code).toBe("not-there")
  })
})
