import { type ChildProcess, spawn } from "node:child_process"
import { Readable } from "node:stream"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inputsOfBytes } from "../../src/desk/find-inputs.ts"
import { findLines } from "../../src/desk/find-lines.ts"
import { type Ingested, ingest } from "../../src/desk/ingest.ts"
import { queueReports } from "../../src/desk/queue-reports.ts"
import { type Readers, readersOf } from "../../src/desk/readers.ts"
import { waitingIn, work } from "../../src/desk/work.ts"
import { forgottenDigest, openStore, type Store, type Where } from "../../src/record/index.ts"
import { closeStores, somePlace } from "../record/store/some-store.ts"
import { root } from "../source-files.ts"

let where: Where
let store: Store
let readers: Readers
beforeAll(async () => {
  where = await somePlace()
  store = await openStore(where)
  readers = readersOf({ threads: 1 })
}, 60_000)
afterAll(async () => {
  await readers.close()
  await store.close()
  await closeStores()
})

/** Lines of reports that differ by run and number. */
const lines = (run: string, count: number): { id: string; text: string; published: string; outlet: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${run}-${at}`,
    text: `Rebels attacked checkpoint ${at} of sector ${run} near Dalmora on Monday, killing ${at + 2} soldiers, the Kestrian army said. A spokesman for the Verin Home Guard denied that.`,
    published: "2026-06-11",
    outlet: "Kestria Ledger",
  }))
const found = (rows: readonly object[]) => findLines(Readable.from(rows.map((row) => `${JSON.stringify(row)}\n`)), {})

async function became(all: AsyncIterable<Ingested>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for await (const one of all) counts[one.became] = (counts[one.became] ?? 0) + 1
  return counts
}
const queue = (rows: readonly object[]) => became(queueReports(store, found(rows)))
const worked = (into = store) => became(work(into, { threads: 1, once: true }))
async function number(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await store.pool.query(sql, values)
  return Number(Object.values(rows[0] ?? {})[0])
}
const versionsOf = (run: string) =>
  number("select count(*) from version join article on article.id = article_id where key like $1 and record is not null", [`id:${run}-%`])

/** A worker as a process of its own. */
function child(): ChildProcess {
  const env = { ...process.env, ...("url" in where ? { DATABASE_URL: where.url, SITREP_DATA: "" } : { SITREP_DATA: where.data }) }
  const args = ["--import", "tsx", "src/cli/main.ts", "worker", "--threads", "1", "--jsonl"]
  return spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "ignore"] })
}

/** Waits until a process has printed so many lines, and goes on taking what it prints. */
const printed = (process: ChildProcess, count: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let lines = 0
    process.stdout?.on("data", (chunk) => {
      lines += String(chunk).split("\n").length - 1
      if (lines >= count) resolve()
    })
    process.once("exit", () => reject(new Error(`the process ended after ${lines} lines; needed are ${count}`)))
  })
const ended = (process: ChildProcess): Promise<number | null> => new Promise((resolve) => process.once("exit", resolve))

describe("the queue", () => {
  test("what is queued is kept, and read by a worker into the record that ingest makes", async () => {
    const rows = lines("plain", 3)
    expect(await queue(rows)).toEqual({ queued: 3 })
    expect(await versionsOf("plain")).toBe(0)
    expect(await waitingIn(store)).toEqual({ waiting: 3, ready: 3, givenUp: 0 })
    expect(await worked()).toEqual({ new: 3 })
    expect([await versionsOf("plain"), (await waitingIn(store)).waiting]).toEqual([3, 0])
    // The source and the capture are those of a reading without a queue: nothing is kept twice.
    const captures = await number("select count(*) from capture")
    expect(await became(ingest(store, readers, found(rows)))).toEqual({ same: 3 })
    expect(await number("select count(*) from capture")).toBe(captures)
  })

  test("the same capture twice is one job, and none once it is read", async () => {
    const rows = lines("twice", 2)
    expect(await queue([...rows, ...rows])).toEqual({ queued: 2, same: 2 })
    expect((await waitingIn(store)).waiting).toBe(2)
    expect(await worked()).toEqual({ new: 2 })
    expect(await queue(rows)).toEqual({ same: 2 })
    expect((await waitingIn(store)).waiting).toBe(0)
  })

  test("versions of an article stand in the order in which they were queued", async () => {
    const row = {
      id: "order-0",
      text: "At least 59 people were killed in a blast in Orvan on Monday, the ministry said.",
      outlet: "Kestria Ledger",
    }
    await queue([row, { ...row, text: row.text.replace("59", "61") }])
    await worked()
    const { rows } = await store.pool.query(
      "select text from version join article on article.id = article_id where key = 'id:order-0' order by capture_id",
    )
    expect(rows.map(({ text }) => /\d+/.exec(text)?.[0])).toEqual(["59", "61"])
  })

  test("the entries of a feed are one job", async () => {
    const words = "Monitors counted four violations of the ceasefire near Upper Tesk on Monday, the mission said. ".repeat(3)
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tesk Wire</title>${[1, 2, 3]
      .map(
        (at) =>
          `<item><title>Day ${at}</title><link>https://tesk.example/${at}</link><description>&lt;p&gt;${words} Day ${at}.&lt;/p&gt;</description></item>`,
      )
      .join("")}</channel></rss>`
    const reports = () => inputsOfBytes(Buffer.from(feed), "https://tesk.example/feed.xml", {})
    expect(await became(queueReports(store, reports()))).toEqual({ queued: 3 })
    expect((await waitingIn(store)).waiting).toBe(1)
    expect(await worked()).toEqual({ new: 3 })
    expect(await became(queueReports(store, reports()))).toEqual({ same: 3 })
  })

  test("a page without a record is kept with the reason, and not tried again", async () => {
    expect(await queue([{ id: "empty-0", text: "   " }])).toEqual({ queued: 1 })
    expect(await worked()).toEqual({ unreadable: 1 })
    expect(await waitingIn(store)).toEqual({ waiting: 0, ready: 0, givenUp: 0 })
  })

  test("what was removed on request is not kept again, and its job ends without a word", async () => {
    const [gone, back] = lines("forgotten", 2)
    await queue([gone ?? {}])
    const client = await store.pool.connect()
    await client.query("begin; set local sitrep.forgetting = 'on'; update capture set payload = null where url = 'forgotten-0'; commit")
    client.release()
    expect(await worked()).toEqual({})
    expect((await waitingIn(store)).waiting).toBe(0)
    await store.pool.query("insert into tombstone (digest, what, at, who) values ($1, 'report', '2026-06-14', 'editor')", [
      Buffer.from(forgottenDigest("id:forgotten-1"), "hex"),
    ])
    expect(await queue([back ?? {}])).toEqual({ forgotten: 1 })
    expect(await number("select count(*) from capture where url = 'forgotten-1'")).toBe(0)
  })

  test("what PostgreSQL cannot hold in a text is queued all the same", async () => {
    const [row] = lines("odd", 1)
    expect(await queue([{ ...row, id: "odd-\0-\ud800", title: "a\0b\udc00" }])).toEqual({ queued: 1 })
    expect(await worked()).toEqual({ new: 1 })
    expect(await versionsOf("odd")).toBe(1)
  })

  test("two workers share the queue, and none does what the other has", async () => {
    await queue(lines("shared", 30))
    const other = await openStore(where)
    try {
      const [a, b] = await Promise.all([worked(), worked(other)])
      expect([(a.new ?? 0) + (b.new ?? 0), a.same, b.same]).toEqual([30, undefined, undefined])
      expect(await versionsOf("shared")).toBe(30)
    } finally {
      await other.close()
    }
  })

  test("a worker that is killed loses no job and doubles no report", async () => {
    await queue(lines("killed", 40))
    const worker = child()
    await printed(worker, 4)
    const end = ended(worker)
    worker.kill("SIGKILL")
    await end
    expect((await waitingIn(store)).waiting).toBeGreaterThan(0)
    // Its place at the store is empty as soon as the server sees that the connection is gone.
    for (let tried = 0; tried < 50 && (await waitingIn(store)).waiting; tried++) {
      await worked()
      await wait(100)
    }
    expect([await versionsOf("killed"), await number("select count(*) from capture where url like 'killed-%'")]).toEqual([40, 40])
    expect(await waitingIn(store)).toEqual({ waiting: 0, ready: 0, givenUp: 0 })
  }, 60_000)

  test("a living worker takes over from one that is killed beside it", async () => {
    await queue(lines("beside", 150))
    const worker = child()
    await printed(worker, 2)
    const stop = new AbortController()
    const living = became(work(store, { threads: 1, stop: stop.signal }))
    await wait(500)
    worker.kill("SIGKILL")
    for (let tried = 0; tried < 400 && (await waitingIn(store)).waiting; tried++) await wait(100)
    stop.abort()
    await living
    expect([await versionsOf("beside"), (await waitingIn(store)).waiting]).toEqual([150, 0])
  }, 90_000)

  test("a worker that is asked to end does so after the reports under way", async () => {
    await queue(lines("ended", 150))
    const worker = child()
    await printed(worker, 2)
    const end = ended(worker)
    worker.kill("SIGTERM")
    expect(await end).toBe(130)
    expect(await number("select count(*) from graphile_worker.jobs where locked_by is not null")).toBe(0)
    const left = (await waitingIn(store)).waiting
    expect((await versionsOf("ended")) + left).toBe(150)
    expect(await worked()).toEqual(left ? { new: left } : {})
  }, 90_000)
})
