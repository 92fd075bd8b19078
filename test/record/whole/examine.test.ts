import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore, type Store } from "../../../src/record/index.ts"
import { type Check, examine, restore } from "../../../src/record/whole/index.ts"
import { closeStores, somePlace, someStore } from "../store/some-store.ts"
import { fillStore } from "./full-store.ts"

const SOFTWARE = "sitrep 0.1.0"
let store: Store

beforeAll(async () => {
  store = await someStore()
  await fillStore(store, SOFTWARE)
}, 60_000)
afterAll(closeStores, 60_000)

async function checksOf(one: Store): Promise<Check[]> {
  const checks: Check[] = []
  for await (const check of examine(one, SOFTWARE)) checks.push(check)
  return checks
}
const wrongIn = async (one: Store): Promise<string[]> => (await checksOf(one)).filter(({ wrong }) => wrong).map(({ name }) => name)

describe("the doctor", () => {
  test("finds nothing wrong in a store as it is made, and looks at everything", async () => {
    const checks = await checksOf(store)
    expect(checks.filter(({ wrong }) => wrong)).toEqual([])
    expect(checks.filter(({ looked }) => !looked)).toEqual([])
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  })

  test.each([5, 9])("finds nothing wrong in a store that an earlier Sitrep made: schema %i", async (schema) => {
    const old = await openStore(await somePlace(), 0)
    await restore(old, fileURLToPath(new URL(`../../fixture/record/schema-${schema}.backup`, import.meta.url)))
    expect(await wrongIn(old)).toEqual([])
    await old.close()
  })

  // Each is done to the store, found, and taken back.
  test.each<[string, string, string]>([
    ["other bytes", "update capture set payload = 'x' where id = (select min(id) from capture)", "bytes have the SHA-256"],
    ["bytes that are gone", "update capture set payload = null where id = (select min(id) from capture)", "every version has its capture"],
    ["an article without a version", "insert into article (key) values ('id:alone')", "no article is without a version"],
    [
      "a record that is broken",
      "update version set record = left(record, 90) where id = (select min(id) from version)",
      "records can be read",
    ],
    ["another text", "update version set text = text || '.' where id = (select min(id) from version)", "records can be read"],
    [
      "a quote outside the text",
      "update claim set quote_to = 1000000 where (version_id, ref) = (select version_id, ref from claim limit 1)",
      "every span",
    ],
    [
      "an empty quote",
      "update claim set quote_to = quote_from where (version_id, ref) = (select version_id, ref from claim limit 1)",
      "every span",
    ],
    [
      "another value",
      "update statement set value = 'x' where (version_id, claim) = (select version_id, claim from statement limit 1)",
      "claims, statements",
    ],
    ["a claim too few", "delete from claim where (version_id, ref) = (select version_id, ref from claim limit 1)", "claims, statements"],
    [
      "another name",
      "update mention set folded = 'x' where (version_id, ref) = (select version_id, ref from mention limit 1)",
      "claims, statements",
    ],
    ["a sketch too few", "delete from shingle where hash = (select min(hash) from shingle)", "claims, statements"],
    [
      "a decision twice",
      "insert into judgement (kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at) select kind, version_id, ref, entity_id, says, score, reasons, decided_by, decided_at from judgement where kind = 'entity' and withdrawn_at is null limit 1",
      "nothing is there twice",
    ],
    [
      "an incident of a claim that is not there",
      "update judgement set other_claim = 'zz' where kind = 'incident'",
      "judgements are on what is there",
    ],
    [
      "a pair the wrong way round",
      "update judgement set claim = other_claim, other_claim = claim, version_id = other_version_id, other_version_id = version_id where kind = 'incident'",
      "judgements are on what is there",
    ],
    ["a dossier without a definition", "insert into dossier (key) values ('empty')", "every dossier has a definition"],
    ["another dossier's definition", 'update definition set parsed = \'{"key": "other"}\'', "every dossier has a definition"],
    [
      "a word on an article twice",
      "insert into placement (dossier_id, article_id, says, who, at) select dossier_id, article_id, says, who, at from placement where withdrawn_at is null",
      "nothing is there twice",
    ],
    [
      "a copy that is none",
      "insert into judgement (kind, version_id, other_version_id, says, score, reasons, decided_by, decided_at) select 'copy', min(id), max(id), 'same', 1, '[]', 'sitrep 0.1.0', '2026-06-14T10:00:00Z' from version where text is not null",
      "copies are alike",
    ],
    [
      "something that was removed",
      "insert into tombstone (digest, what, at, who) select sha256(convert_to('forgotten:id:talks', 'UTF8')), 'address', '2026-06-14T10:00:00Z', 'mira'",
      "nothing is there that was removed",
    ],
    [
      "a person who was removed",
      "insert into tombstone (digest, what, at, who) select sha256(convert_to('forgotten:person:oren valk', 'UTF8')), 'person', '2026-07-01T00:00:00Z', 'mira'",
      "nothing is there that was removed",
    ],
    ["a schema that is another", "alter table outlet add column mood text", "the schema"],
    ["a version that is not searched", "delete from sought where version_id = (select min(version_id) from sought)", "what is searched"],
  ])("finds %s", async (_, harm, name) => {
    const client = await store.pool.connect()
    // The doctor asks the pool of a store: one whose only connection is in the midst of the harm.
    const harmed: Store = {
      ...store,
      pool: Object.create(store.pool, {
        connect: { value: async () => Object.create(client, { query: { value: inPlace }, release: { value: () => {} } }) },
      }),
    }
    function inPlace(...asked: readonly unknown[]): unknown {
      const [text] = asked
      if (typeof text === "string" && /^(?:begin|rollback)/.test(text)) return Promise.resolve({ rows: [] })
      return Reflect.apply(client.query, client, asked)
    }
    try {
      await client.query("begin")
      await client.query("set local sitrep.forgetting = 'on'")
      await client.query(harm)
      expect((await wrongIn(harmed)).some((one) => one.startsWith(name))).toBe(true)
    } finally {
      await client.query("rollback")
      client.release()
    }
  })
})
