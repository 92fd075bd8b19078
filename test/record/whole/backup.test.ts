import { createHash } from "node:crypto"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore, type Store } from "../../../src/record/index.ts"
import { migrations } from "../../../src/record/store/migrate.ts"
import { backUp, restore } from "../../../src/record/whole/index.ts"
import { closeStores, someFolder, somePlace, someStore } from "../store/some-store.ts"
import { fillStore } from "./full-store.ts"
import { exported, keepHere } from "./keep-here.ts"

let store: Store
let file: string
let lines: string[]

beforeAll(async () => {
  store = await someStore()
  await fillStore(store)
  lines = await exported(store)
  file = join(someFolder(), "store.backup")
  await backUp(store, file, "sitrep test")
}, 60_000)
afterAll(closeStores, 60_000)

const codeOf = (problem: unknown): string => (problem instanceof Error && "code" in problem ? String(problem.code) : String(problem))
/** All that a store holds, as text. */
async function dump(one: Store): Promise<string> {
  const to = join(someFolder(), "dump")
  await backUp(one, to, "dump")
  return gunzipSync(readFileSync(to)).toString("latin1")
}

/** A backup with other bytes in it, and an end that fits them. */
function forged(change: (text: string) => string): string {
  const text = gunzipSync(readFileSync(file)).toString("latin1")
  const at = text.lastIndexOf("\n", text.length - 2) + 1
  const body = change(text.slice(0, at))
  const end = { ...JSON.parse(text.slice(at)), sha256: createHash("sha256").update(body, "latin1").digest("hex") }
  return written(gzipSync(Buffer.from(`${body}${JSON.stringify(end)}\n`, "latin1")))
}

function written(bytes: Uint8Array): string {
  const to = join(someFolder(), "other.backup")
  writeFileSync(to, bytes)
  return to
}

describe("a backup", () => {
  test("is one file, with nothing beside it", () => expect(readdirSync(dirname(file))).toEqual(["store.backup"]))

  test("restored is the same store, and goes on being one", async () => {
    const other = await openStore(await somePlace(), 0)
    await restore(other, file)
    expect((await exported(other)).join("")).toBe(lines.join(""))
    expect(await dump(other)).toBe(await dump(store))
    expect(await keepHere(other, [{ id: "later", text: "Three soldiers were killed near Verin on Friday, the army said." }])).toEqual([
      "new",
    ])
    await other.close()
  })

  test("goes into a store that was opened before, while nothing is in it", async () => {
    const other = await someStore()
    await restore(other, file)
    expect((await exported(other)).join("")).toBe(lines.join(""))
    await expect(restore(other, file).catch(codeOf)).resolves.toBe("store-not-empty")
    expect((await exported(other)).join("")).toBe(lines.join(""))
  })

  test.each<[string, () => string, string]>([
    ["cut off", () => written(readFileSync(file).subarray(0, -200)), "bad-backup"],
    ["cut off in what is packed", () => written(gzipSync(gunzipSync(readFileSync(file)).subarray(0, -30))), "bad-backup"],
    [
      "without its end",
      () => written(gzipSync(`${gunzipSync(readFileSync(file)).toString("latin1").split("\n").slice(0, -2).join("\n")}\n`)),
      "bad-backup",
    ],
    [
      "with one other byte",
      () => written(gzipSync(Buffer.from(gunzipSync(readFileSync(file)).toString("latin1").replace("Dalmora", "Dalmorb"), "latin1"))),
      "bad-backup",
    ],
    ["that is none", () => written(gzipSync("a text\n")), "bad-backup"],
    ["that is not packed", () => written(Buffer.from("a text\n")), "bad-backup"],
    ["of a newer schema", () => forged((text) => text.replace(/"schema":\d+/, '"schema":999')), "newer-backup"],
    ["whose migrations were others", () => forged((text) => text.replace(/"migrations":\["[0-9a-f]/, '"migrations":["x')), "other-schema"],
    ["that is not there", () => "/nowhere/at/all.backup", "ENOENT"],
  ])("%s is refused, and nothing is changed", async (_, made, code) => {
    const other = await openStore(await somePlace(), 0)
    expect(await restore(other, made()).catch(codeOf)).toBe(code)
    const { rows } = await other.pool.query("select to_regclass('sitrep.migration') is null as untouched")
    expect(rows[0]?.untouched).toBe(true)
    await other.close()
  })

  test("that breaks while it is loaded leaves the store as it was", async () => {
    const other = await someStore()
    const before = await dump(other)
    const broken = forged((text) => text.replace(/(\{"table":"version"[^\n]*\n\d+\t)\d+/, "$1987654"))
    expect(await restore(other, broken).catch(codeOf)).toBe("23503")
    expect(await dump(other)).toBe(before)
    await restore(other, file)
  })

  test("that cannot be written leaves nothing behind", async () => {
    expect(await backUp(store, "/nowhere/at/all.backup", "sitrep test").catch(codeOf)).toBe("ENOENT")
  })
})

describe("a store of another Sitrep", () => {
  test.each([5, 9])("an earlier one is restored and brought up to date: all that it held is there, and found: schema %i", async (old) => {
    const other = await openStore(await somePlace(), 0)
    const { schema, tables } = await restore(other, fileURLToPath(new URL(`../../fixture/record/schema-${old}.backup`, import.meta.url)))
    expect(schema).toBe(old)
    const { rows: done } = await other.pool.query("select count(*) from migration")
    expect(done[0]?.count).toBe(migrations().length)
    for (const [table, count] of Object.entries(tables))
      expect([table, (await other.pool.query(`select count(*) from ${table}`)).rows[0]?.count]).toEqual([table, count])
    const { rows: found } = await other.pool.query(
      "select a.key from sought s join article a on a.id = s.article_id where s.newest and s.words @@ phraseto_tsquery('english', 'heaviest attack since the ceasefire') order by a.key",
    )
    expect(found.map(({ key }) => key)).toEqual([
      "https://kestria-ledger.example/2026/06/dalmora",
      "https://verin-post.example/world/dalmora",
    ])
    await other.close()
  })

  test("a newer one is refused, and not a byte of it changes", async () => {
    const place = await somePlace()
    const other = await openStore(place)
    await fillStore(other)
    await other.pool.query("insert into migration (number, name, checksum) values ($1, '9999-of-tomorrow', 'x')", [migrations().length + 1])
    const before = await dump(other)
    expect(await openStore(place).catch(codeOf)).toBe("newer-store")
    expect(await openStore(place, 0).catch(codeOf)).toBe("newer-store")
    expect(await dump(other)).toBe(before)
    await other.close()
  })
})
