import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Store } from "../../../src/record/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { fillStore } from "./full-store.ts"
import { exported, keepHere, takeLines } from "./keep-here.ts"

let store: Store
let lines: string[]

beforeAll(async () => {
  store = await someStore()
  await fillStore(store)
  lines = await exported(store)
}, 60_000)
afterAll(closeStores, 60_000)

const kinds = (all: readonly string[]): string[] => [...new Set(all.map((line) => JSON.parse(line).kind))]
const has = (words: string): boolean => lines.some((line) => line.includes(words))

describe("an export of all", () => {
  test("has a line for everything, in an order in which each leans on those before", () => {
    expect(kinds(lines)).toEqual([
      "export",
      "tombstone",
      "entity",
      "capture",
      "version",
      "dossier",
      "judgement",
      "decision",
      "placement",
      "level",
      "alerted",
      "watch",
      "watched-page",
      "audit",
    ])
    expect(lines.every((line) => line.endsWith("\n") && !line.slice(0, -1).includes("\n") && JSON.parse(line).sitrep === 1)).toBe(true)
  })

  test("is the same a second time", async () => expect(await exported(store)).toEqual(lines))

  test("holds what is hard to keep: bytes that are no UTF-8, halves of characters, decisions undone, what could not be read", () => {
    for (const words of ["base64", "\\ud800", "🕊", "withdrawn_at", '"nth":1', "empty-input", "own:nobody-yet", ".123456Z", "windows-1252"])
      expect([words, has(words) || has(Buffer.from(words).toString("base64").slice(0, 6))]).toEqual([words, true])
  })

  test("has no number that only this store gives", () => {
    const names = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line))))
    expect([...names].filter((name) => /(?:^|_)id$/.test(name))).toEqual([])
  })

  test("taken into another store gives the identical export, and twice is once", async () => {
    const other = await someStore()
    const kept = await takeLines(other, lines)
    expect(kept.filter(({ failure }) => failure)).toEqual([])
    expect((await exported(other)).join("")).toBe(lines.join(""))
    expect(new Set((await takeLines(other, lines)).map(({ became }) => became))).toEqual(new Set(["same"]))
    expect((await exported(other)).join("")).toBe(lines.join(""))
    // And all that is made of the records: claims, what they state, what is searched.
    for (const table of [
      "claim",
      "statement",
      "mention",
      "shingle",
      "outlet",
      "article",
      "sought",
      "dossier",
      "definition",
      "placement",
      "level",
      "alerted",
    ]) {
      const count = async (one: Store) => (await one.pool.query(`select count(*) from ${table}`)).rows[0]?.count
      expect([table, await count(other)]).toEqual([table, await count(store)])
    }
  })

  test("leaves a report that is there as it is, and brings the decisions that are newer", async () => {
    const other = await someStore()
    const before = lines.map((line) => {
      const { withdrawn_at: _at, withdrawn_by: _by, ...row } = JSON.parse(line)
      return `${JSON.stringify(row)}\n`
    })
    await takeLines(other, before)
    const kept = await takeLines(other, lines)
    expect(kept.filter(({ became }) => became === "new")).toHaveLength(lines.filter((line) => line.includes("withdrawn_at")).length)
    expect((await exported(other)).join("")).toBe(lines.join(""))
  })

  test("goes on with new reports", async () => {
    const other = await someStore()
    await takeLines(other, lines)
    expect(
      await keepHere(other, [{ id: "talks", text: "The talks in Verin ended on Friday without an agreement, the mediator said." }]),
    ).toEqual(["version"])
  })
})

describe("a line that is not as an export has it", () => {
  let other: Store
  beforeAll(async () => {
    other = await someStore()
  })
  const taken = async (...rows: readonly object[]) =>
    takeLines(
      other,
      rows.map((row) => JSON.stringify({ sitrep: 1, ...row })),
    )
  const capture = {
    kind: "capture",
    digest: "a".repeat(64),
    status: 200,
    headers: [],
    given: {},
    sha256: "b".repeat(64),
    text: "x",
    kept_at: "2026-06-14T10:00:00Z",
  }
  const version = {
    kind: "version",
    article: { key: "id:x" },
    capture: "a".repeat(64),
    sha256: "b".repeat(64),
    part: "",
    source: "c".repeat(64),
    software: "s",
    kept_at: "2026-06-14T10:00:00Z",
  }

  test.each<[string, object, string]>([
    ["a kind that there is none of", { kind: "weather" }, "no such kind"],
    ["a newer schema", { kind: "export", schema: 999 }, "newer Sitrep"],
    ["a digest that is none", { ...capture, digest: "zz" }, '"digest" is "zz"; needed is a SHA-256 in hex'],
    ["a time that is none", { ...capture, kept_at: "yesterday" }, '"kept_at"'],
    ["a day that no calendar has", { ...capture, kept_at: "2026-02-31T10:00:00Z" }, "out of range"],
    ["a capture without headers", { ...capture, headers: undefined }, "headers"],
    ["a version whose capture is not there", { ...version, failure: { code: "c", message: "m" } }, "is not there"],
    ["a version with neither record nor failure", version, "needed is a record"],
    ["a record that is none", { ...version, record: { article: { text: 5 } } }, '"record"'],
    [
      "a judgement on nothing",
      {
        kind: "judgement",
        type: "entity",
        article: "id:x",
        source: "c".repeat(64),
        ref: "e1",
        entity: "own:x",
        says: "same",
        score: 1,
        reasons: [],
        decided_by: "m",
        decided_at: "2026-06-14T10:00:00Z",
      },
      "is not there",
    ],
    [
      "a word on an article in a dossier that is not there",
      { kind: "placement", dossier: "x", article: "id:x", says: "in", who: "m", at: "2026-06-14T10:00:00Z" },
      "its dossier or its article is not there",
    ],
    [
      "a level of a provision in a dossier that is not there",
      { kind: "level", dossier: "x", provision: "p", level: 1, who: "m", at: "2026-06-14T10:00:00Z" },
      "its dossier is not there",
    ],
    [
      "a tombstone of something else",
      { kind: "tombstone", digest: "a".repeat(64), what: "weather", at: "2026-06-14T10:00:00Z", who: "m" },
      "tombstone_what_check",
    ],
  ])("%s is told", async (_, row, words) => {
    const [one] = await taken(row)
    expect(one?.became).toBe("failed")
    expect(one?.failure?.error.code).toBe("bad-line")
    expect(one?.failure?.error.message).toContain(words)
  })

  test("does not take those beside it along", async () => {
    const kept = await taken(
      capture,
      { ...capture, digest: "d".repeat(64), kept_at: "2026-02-31T10:00:00Z" },
      { ...capture, digest: "e".repeat(64) },
    )
    expect(kept.map(({ became }) => became)).toEqual(["new", "failed", "new"])
  })
})
