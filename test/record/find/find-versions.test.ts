import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Findings, find, isRefusal, type Question, type Store } from "../../../src/record/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { keep } from "./kept.ts"

const WIRE = `DALMORA (Reuters) - Mortar fire hit the eastern quarter of Dalmora on Monday and killed 14 people, the mayor said.

Residents hid in the cellars of the old mill until the evening, and rescue workers dug in the rubble for survivors through the night. The council
of the town asked the monitors of the Port Selk Accord for a count of the shells, and the monitors promised one within a week of the day.`
const OWN =
  "Mortar fire on Dalmora killed at least a dozen people, according to Colonel Pavel Oster, who visited the town with the monitors."

let store: Store
beforeAll(async () => {
  store = await someStore()
  await keep(store, { url: "https://a.example/1", outlet: "A", published: "2026-06-09", title: "Mortars", text: WIRE })
  await keep(store, { url: "https://b.example/1", outlet: "B", published: "2026-06-10", title: "Mortar fire", text: WIRE })
  await keep(store, { url: "https://c.example/1", outlet: "C", published: "2026-06-10", title: "Twelve dead", text: OWN })
}, 60_000)
afterAll(closeStores)

async function asked(question: Question): Promise<Findings> {
  const found = await find(store, question)
  if (isRefusal(found)) throw new Error(found.refused.message)
  return found
}

describe("copies and versions", () => {
  test("[U11] copies are one hit, and count once", async () => {
    const found = await asked({ words: "mortar" })
    expect(found).toMatchObject({ reports: 3, independent: 2 })
    expect(found.hits.map(({ outlet, copies }) => [outlet, copies.map((one) => one.outlet)]).sort()).toEqual([
      ["B", ["A"]],
      ["C", []],
    ])
    expect(await asked({ words: "mortar", limit: 1, skip: 1 })).toMatchObject({ hits: [expect.anything()], reports: 3, independent: 2 })
  })

  test("[U11] a withdrawn judgement parts them", async () => {
    await store.pool.query("update judgement set withdrawn_by = 'tester', withdrawn_at = '2026-06-20T00:00:00Z' where kind = 'copy'")
    expect(await asked({ words: "mortar" })).toMatchObject({ reports: 3, independent: 3 })
  })

  test("[U12] only the newest readable version is searched, unless all are asked for", async () => {
    await keep(store, {
      url: "https://c.example/1",
      outlet: "C",
      published: "2026-06-11",
      title: "Eleven dead",
      text: `${OWN} Grenades were found.`,
    })
    expect((await asked({ words: "grenades" })).hits).toHaveLength(1)
    expect((await asked({ words: "twelve" })).hits).toHaveLength(0)
    expect((await asked({ words: "twelve", allVersions: true })).hits).toHaveLength(1)
    const both = await asked({ speaker: "Oster", allVersions: true })
    expect(both).toMatchObject({ reports: 2, independent: 1 })
    expect(await asked({ speaker: "Oster" })).toMatchObject({ reports: 1, independent: 1 })
  })

  test("[U12] a judgement that is withdrawn, or made, changes what is found", async () => {
    const judged = "kind = 'entity' and entity_id = (select id from entity where key = 'person:pavel-oster')"
    expect(await asked({ speaker: "Pavel Oster" })).toMatchObject({ reports: 1 })
    await store.pool.query(`update judgement set withdrawn_by = 'tester', withdrawn_at = '2026-06-20T00:00:00Z' where ${judged}`)
    // Nobody has decided who it is: it counts as it is written.
    expect(await asked({ speaker: "Pavel Oster" })).toMatchObject({ reports: 1 })
    expect(await asked({ speaker: "Oster" })).toMatchObject({ reports: 0 })
    await store.pool.query(
      `insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at)
      select kind, version_id, ref, entity_id, says, 1, reasons, 'tester', '2026-06-21T00:00:00Z' from judgement where ${judged}`,
    )
    expect(await asked({ speaker: "Oster" })).toMatchObject({ reports: 1 })
  })

  test("[U7] the user's own entries win", async () => {
    const { rows } = await store.pool.query("insert into entity (key, kind, origin) values ('own:oster', 'person', 'own') returning id")
    await store.pool.query("insert into entity_name (entity_id, name, folded, position) values ($1, 'Oster', 'oster', 0)", [rows[0].id])
    expect(await asked({ speaker: "Oster" })).toMatchObject({ reports: 0 })
    await store.pool.query(
      `update judgement set withdrawn_by = 'tester', withdrawn_at = '2026-06-21T00:00:00Z' where withdrawn_at is null and ref in
      (select ref from mention m where m.version_id = judgement.version_id and name = 'Pavel Oster')`,
    )
    await store.pool.query(
      `insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at)
      select 'entity', version_id, ref, $1, 'same', 1, '[]', 'tester', '2026-06-21T00:00:00Z' from mention where name = 'Pavel Oster'`,
      [rows[0].id],
    )
    expect(await asked({ speaker: "Oster" })).toMatchObject({ reports: 1 })
  })

  test("what is taken away is found no more, and the version before it is the newest again", async () => {
    const client = await store.pool.connect()
    await client.query("begin; set local sitrep.forgetting = 'on'; delete from version where title = 'Eleven dead'; commit")
    client.release()
    expect((await asked({ words: "grenades" })).hits).toHaveLength(0)
    expect((await asked({ words: "twelve" })).hits).toHaveLength(1)
  })
})
