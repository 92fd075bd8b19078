import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore, type Where } from "../../src/record/index.ts"
import { sitrep as run } from "../cli/run.ts"
import { closeStores, someFolder, somePlace } from "../record/store/some-store.ts"
import { fillStore } from "../record/whole/full-store.ts"

let place: Where
let files: string

beforeAll(async () => {
  place = await somePlace()
  const store = await openStore(place)
  await fillStore(store, "sitrep 0.1.0")
  await store.close()
  files = mkdtempSync(join(tmpdir(), "sitrep-files-"))
}, 60_000)
afterAll(async () => {
  await closeStores()
  rmSync(files, { recursive: true, force: true })
}, 60_000)

/** Runs a command line on a store. */
async function sitrep(where: Where, args: readonly string[], input = "") {
  const before = process.env.DATABASE_URL
  if ("url" in where) process.env.DATABASE_URL = where.url
  try {
    return await run([...args, ...("data" in where ? ["--data", where.data] : [])], input)
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  }
}

describe("the store as a whole, from the command line", () => {
  test("export --all, ingest, and export --all again give the same bytes; twice is once", async () => {
    const { out, code } = await sitrep(place, ["export", "--all"])
    expect(code).toBe(0)
    const other = await somePlace()
    const first = await sitrep(other, ["ingest", "-"], out)
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^\d+ new, 1 already there\n$/)])
    expect((await sitrep(other, ["export", "--all"])).out).toBe(out)
    expect((await sitrep(other, ["ingest", "-"], out)).out).toMatch(/^\d+ already there\n$/)
    expect((await sitrep(other, ["export", "--all"])).out).toBe(out)
    const file = join(files, "store.jsonl")
    await sitrep(other, ["export", "--all", "--out", file])
    expect(readFileSync(file, "utf8")).toBe(out)
  })

  test("a line that is broken is told, by its kind, and the rest is kept", async () => {
    const { out } = await sitrep(place, ["export", "--all"])
    const broken = out.replace('"kind":"audit"', '"kind":"gossip"')
    const { err, code } = await sitrep(await somePlace(), ["ingest", "-"], broken)
    expect([code, err]).toEqual([1, expect.stringContaining('bad-line: a line of an export of the kind "gossip": there is no such kind')])
  })

  test("backup and restore", async () => {
    const file = join(files, "store.backup")
    expect(await sitrep(place, ["backup", file])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ rows in \d+ tables, schema \d+: /),
    })
    const other = await somePlace()
    expect(await sitrep(other, ["restore", file])).toMatchObject({ code: 0 })
    expect((await sitrep(other, ["export", "--all"])).out).toBe((await sitrep(place, ["export", "--all"])).out)
    expect(await sitrep(other, ["restore", file])).toMatchObject({ code: 1, err: expect.stringMatching(/^store-not-empty: /) })
    expect(await sitrep(place, ["backup", join(someFolder(), "no", "such", "folder")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("ENOENT"),
    })
  })

  test("doctor says what it looked at, and ends with 1 when something is wrong", async () => {
    const { out, code } = await sitrep(place, ["doctor"])
    expect(code).toBe(0)
    expect(out.split("\n").filter((line) => line && !line.startsWith("ok"))).toEqual([])
    const { out: json } = await sitrep(place, ["doctor", "--json"])
    expect(
      json
        .trim()
        .split("\n")
        .map((line) => Object.keys(JSON.parse(line)).join(" ")),
    ).toEqual(
      out
        .trim()
        .split("\n")
        .map(() => "name looked wrong first"),
    )
    const harmed = await somePlace()
    const store = await openStore(harmed)
    await store.pool.query("insert into article (key) values ('id:alone')")
    await store.close()
    expect(await sitrep(harmed, ["doctor"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("WRONG no article is without a version: 1 looked at, 1 wrong\n      id:alone\n"),
    })
  })

  test("forget only tells until it is told --yes", async () => {
    const other = await somePlace()
    await sitrep(other, ["ingest", "-"], (await sitrep(place, ["export", "--all"])).out)
    expect((await sitrep(other, ["forget", "--report", "talks"])).out).toMatch(
      /^would be removed: 1 article, 1 version, .*\nnothing was removed/,
    )
    expect((await sitrep(other, ["forget", "--report", "talks", "--yes"])).out).toMatch(/^removed: 1 article, 1 version, /)
    expect(await sitrep(other, ["forget", "--report", "talks", "--yes"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^not-there: .*talks/),
    })
    expect(JSON.parse((await sitrep(other, ["forget", "--person", "Ivo Marel", "--yes", "--json"])).out)).toMatchObject({
      versions: 5,
      done: true,
    })
    expect((await sitrep(other, ["export", "--all"])).out).not.toContain("Ivo Marel")
    expect((await sitrep(other, ["doctor"])).code).toBe(0)
    for (const args of [[], ["--report", "a", "--person", "b"], ["--person", "12"]])
      expect((await sitrep(other, ["forget", ...args])).code).toBe(2)
  })
})
