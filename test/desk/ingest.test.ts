import { Readable } from "node:stream"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { findLines } from "../../src/desk/find-lines.ts"
import { type Ingested, ingest } from "../../src/desk/ingest.ts"
import { type Readers, readersOf } from "../../src/desk/readers.ts"
import type { Store } from "../../src/record/index.ts"
import { closeStores, someStore } from "../record/store/some-store.ts"

const REPORT = {
  id: "a",
  url: "https://ledger.example/2026/06/blast",
  outlet: "Kestria Ledger",
  published: "2026-06-11",
  text: "At least 59 people were killed when a mine exploded near Dalmora on 8 June, the Kestrian Interior Ministry said.\n\nForeign Minister Pavel Oster said the Dalmora Memorandum remains in force.",
}
type Row = Partial<Record<"id" | "url" | "outlet" | "published" | "text" | "page" | "html" | "title", string>>

let store: Store
let readers: Readers
beforeAll(async () => {
  store = await someStore()
  readers = readersOf({ threads: 2 })
}, 60_000)
afterAll(async () => {
  await readers.close()
  await closeStores()
})

async function keep(rows: readonly Row[], stop?: AbortSignal): Promise<Ingested[]> {
  const lines = Readable.from(rows.map((row) => Buffer.from(`${JSON.stringify(row)}\n`)))
  const all: Ingested[] = []
  for await (const one of ingest(store, readers, findLines(lines, {}), stop)) all.push(one)
  return all
}
const became = async (rows: readonly Row[]): Promise<string[]> => (await keep(rows)).map((one) => one.became).sort()
const count = async (sql: string, values: unknown[] = []): Promise<number> => (await store.pool.query(sql, values)).rows[0]?.count

describe("ingest", { timeout: 60_000 }, () => {
  test("keeps a report with its capture, its claims and its words", async () => {
    expect(await became([REPORT])).toEqual(["new"])
    const { rows } = await store.pool.query(
      `select v.text, v.record, c.payload, o.key from version v join capture c on c.id = v.capture_id
      join article a on a.id = v.article_id join outlet o on o.id = a.outlet_id where a.key = $1`,
      [REPORT.url],
    )
    expect(rows[0]?.text).toBe(REPORT.text)
    expect(rows[0]?.payload.toString()).toBe(REPORT.text)
    expect(JSON.parse(rows[0]?.record)).toMatchObject({ sitrep: 1, id: "a" })
    expect(await count("select count(*) from statement where property = 'killed' and low = 59")).toBe(1)
  })
  test("twice is once, in one run and in two", async () => {
    const before = await count("select count(*) from version")
    expect(await became([REPORT, REPORT])).toEqual(["same", "same"])
    expect(
      await became([
        { id: "twice", text: "Shelling hit Orvan." },
        { id: "twice", text: "Shelling hit Orvan." },
      ]),
    ).toEqual(["new", "same"])
    expect(await count("select count(*) from version")).toBe(before + 1)
  })
  test("other words at the same address are a version, in the order they come", async () => {
    const url = "https://ledger.example/toll"
    const toll = (number: number): Row => ({ ...REPORT, url, text: REPORT.text.replace("59", String(number)) })
    expect(await became([toll(59), toll(61), toll(63), toll(61)])).toEqual(["new", "same", "version", "version"])
    const { rows } = await store.pool.query(
      "select text from version v join article a on a.id = v.article_id where a.key = $1 order by capture_id",
      [url],
    )
    expect(rows.map(({ text }) => /\d+/.exec(text)?.[0])).toEqual(["59", "61", "63"])
  })
  test("what an address carries for statistics makes no other article", async () => {
    expect(await became([{ ...REPORT, url: `${REPORT.url}?utm_source=feed` }])).toEqual(["version"])
    expect(await count("select count(*) from article where key like '%utm%'")).toBe(0)
  })
  test("what cannot be read is kept with the reason, and read no second time", async () => {
    const [one] = await keep([{ id: "blank", text: "  \n " }])
    expect(one).toMatchObject({ became: "unreadable", failure: { error: { code: "empty-input" } } })
    expect(await became([{ id: "blank", text: "  \n " }])).toEqual(["same"])
    expect(await count("select count(*) from version where failure_code = 'empty-input'")).toBe(1)
  })
  test("a line that is no report is told, and the rest goes on", async () => {
    const lines = Readable.from([Buffer.from(`{"id": 7}\nnot json\n${JSON.stringify({ id: "after", text: "Troops left Arden." })}\n`)])
    const all: Ingested[] = []
    for await (const one of ingest(store, readers, findLines(lines, {}))) all.push(one)
    expect(all.map(({ id, became: what }) => [id, what]).sort()).toEqual([
      ["7", "unreadable"],
      ["after", "new"],
      ["line-2", "failed"],
    ])
  })
  test("a name of its own lines does not make two reports one: without an id the words are it", async () => {
    const words = (text: string): Row => ({ text })
    expect(await became([words("Mortars fell on Tesk."), words("Mortars fell on Arden.")])).toEqual(["new", "new"])
    expect(await became([words("Mortars fell on Arden.")])).toEqual(["same"])
  })
  test("characters that PostgreSQL has no place for are kept in the record and told apart in the columns", async () => {
    const text = "Shelling \u0000 near Dalmora \ud800 killed two \ud83d\ude00 people, officials said."
    expect(await became([{ id: "odd", html: `<article><p>${text.replace("\u0000", "")} Residents fled to Arden.</p></article>` }])).toEqual(
      ["new"],
    )
    const { rows } = await store.pool.query("select text, record from version v join article a on a.id = v.article_id where key = 'id:odd'")
    expect(rows[0]?.text.length).toBe(JSON.parse(rows[0]?.record).article.text.length)
  })
  test("a stop takes no further report, and those under way are kept", async () => {
    const stop = new AbortController()
    const lines = Readable.from(
      Array.from({ length: 40 }, (_, i) =>
        Buffer.from(`${JSON.stringify({ id: `stop-${i}`, text: `Drones struck Arden ${i} times.` })}\n`),
      ),
    )
    const all: Ingested[] = []
    for await (const one of ingest(store, readers, findLines(lines, {}), stop.signal)) {
      all.push(one)
      stop.abort()
    }
    expect(all.length).toBeGreaterThan(0)
    expect(all.length).toBeLessThan(40)
    expect(await count("select count(*) from article where key like 'id:stop-%'")).toBe(all.length)
  })
  test("copies of one text are judged, with score and reason; versions of one article are none", async () => {
    const agency =
      "PORT SELK, Kestria, June 9 (Harbour Press) -- Nine people were killed when rockets hit the bus station of Port Selk on Tuesday morning, the governor said. Hospitals asked residents to give blood. Two of the dead were children, and a driver was missing. Firefighters worked until noon to put out the fire that the rockets had started."
    expect(
      await became([
        { id: "copy-1", text: agency },
        { id: "copy-2", text: `${agency} More rain is expected.` },
      ]),
    ).toEqual(["new", "new"])
    const { rows } =
      await store.pool.query(`select j.says, j.score, j.reasons, j.decided_by from judgement j join version v on v.id = j.version_id
      join article a on a.id = v.article_id where j.kind = 'copy' and a.key like 'id:copy-%'`)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ says: "same", reasons: [{ rule: "M4" }], decided_by: expect.stringMatching(/^sitrep /) })
  })
  test("names lead to entries by judgements", async () => {
    const { rows } = await store.pool.query(`select e.key, j.score, j.reasons from judgement j join entity e on e.id = j.entity_id
      join mention m on (m.version_id, m.ref) = (j.version_id, j.ref) where m.name = 'Pavel Oster' limit 1`)
    expect(rows[0]).toMatchObject({ key: "person:pavel-oster" })
    expect(rows[0]?.reasons.length).toBeGreaterThan(0)
  })
  test("what was kept is never changed", async () => {
    await expect(store.pool.query("update version set text = 'x'")).rejects.toThrow(/never changed/)
    await expect(store.pool.query("delete from capture")).rejects.toThrow(/never changed/)
  })
})
