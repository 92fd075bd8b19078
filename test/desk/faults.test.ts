import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { findLines } from "../../src/desk/find-lines.ts"
import { ingest } from "../../src/desk/ingest.ts"
import { type Readers, readersOf } from "../../src/desk/readers.ts"
import { openStore, type Store, type Where } from "../../src/record/index.ts"
import { closeStores, someFolder, somePlace, someStore } from "../record/store/some-store.ts"
import { root } from "../source-files.ts"

let where: Where
let store: Store
/** A store to which nothing happens. */
let calm: Store
let readers: Readers
beforeAll(async () => {
  where = await somePlace()
  store = await openStore(where)
  calm = await someStore()
  readers = readersOf({ threads: 1 })
}, 60_000)
afterAll(async () => {
  await readers.close()
  await store.close()
  await closeStores()
})

/** Three reports on a town of the run's own: a first version, a second one with another toll, and a copy of the first. */
function reports(run: string): { id: string; text: string; outlet: string }[] {
  const town = `Port ${run}`
  const text = `Nine people were killed when rockets hit ${town} on Tuesday, the mayor of ${town} said. The ${town} hospital asked residents of ${town} to give blood. Troops left ${town} at noon, and the road to ${town} was closed.`
  return [
    { id: `${run}-a`, text, outlet: `${town} Ledger` },
    { id: `${run}-a`, text: text.replace("Nine", "Eleven"), outlet: `${town} Ledger` },
    { id: `${run}-b`, text: `${text} More rain is expected in ${town}.`, outlet: `${town} Courier` },
  ]
}

const linesOf = (run: string): string =>
  reports(run)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join("")

async function ingested(run: string, into = store): Promise<string[]> {
  const all: string[] = []
  for await (const { became } of ingest(into, readers, findLines(Readable.from([Buffer.from(linesOf(run))]), {}))) all.push(became)
  return all
}

/** What there is of a run: a line a version, with the counts of all that hangs on it. */
async function recordOf(run: string, from = store): Promise<string[]> {
  const { rows } = await from.pool.query(
    `select a.key, v.text, v.record,
       (select count(*) from claim where version_id = v.id) as claims, (select count(*) from statement where version_id = v.id) as statements,
       (select count(*) from mention where version_id = v.id) as mentions, (select count(*) from shingle where version_id = v.id) as shingles,
       (select count(*) from judgement j where j.version_id = v.id and kind = 'entity') as namings,
       (select count(*) from judgement j join version o on o.id in (j.version_id, j.other_version_id) and o.id <> v.id join article oa on oa.id = o.article_id
         where v.id in (j.version_id, j.other_version_id) and kind = 'copy' and oa.key like $1) as copies
     from version v join article a on a.id = v.article_id where a.key like $1 order by a.key, v.capture_id`,
    [`id:${run}-%`],
  )
  return rows.map((row) => JSON.stringify(row))
}

/** What there would be, had nothing happened. */
async function undisturbed(run: string): Promise<string[]> {
  await ingested(run, calm)
  return recordOf(run, calm)
}

describe("faults", { timeout: 180_000 }, () => {
  test("when the Nth query fails, for every N: nothing is half there, and the same command goes on", async () => {
    const { query } = pg.Client.prototype
    let failed = 0
    for (let n = 1; ; n++) {
      const run = `N${n}`
      let asked = 0
      pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
        asked++
        const problem = new Error(`query ${n} fails on purpose`)
        const told = args.at(-1)
        if (asked === n) return typeof told === "function" ? told(problem) : Promise.reject(problem)
        return Reflect.apply(query, this, args)
      } as typeof query // The overloads of pg's own.
      const told = await ingested(run).catch((problem: Error) => problem)
      pg.Client.prototype.query = query
      if (!(told instanceof Error)) {
        expect(told).toHaveLength(3)
        break
      }
      failed++
      const whole = await undisturbed(run)
      const claims = ({ claims, statements, mentions, shingles, namings }: Record<string, unknown>) => [
        claims,
        statements,
        mentions,
        shingles,
        namings,
      ]
      const there = (await recordOf(run)).map((line) => JSON.parse(line))
      for (const row of there)
        expect(claims(row)).toEqual(claims(whole.map((line) => JSON.parse(line)).find(({ text }) => text === row.text)))
      await ingested(run)
      expect(await recordOf(run), `after query ${n} failed`).toEqual(whole)
    }
    expect(failed).toBeGreaterThan(20)
  })

  test("killed with kill -9 before and after every commit, the record is the undisturbed one", async () => {
    const file = join(someFolder(), "reports.jsonl")
    writeFileSync(file, linesOf("Kilo"))
    const killer = join(root, "bench/faults/kill-at-commit.mjs")
    const place = "data" in where ? ["--data", where.data] : []
    const env = { ...process.env, ...("url" in where ? { DATABASE_URL: where.url } : {}) }
    const run = (when: string): Promise<string> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, ["--import", killer, join(root, "dist/cli/main.js"), "ingest", ...place, file], {
          env: { ...env, SITREP_KILL: when },
          stdio: "ignore",
        })
        child.once("exit", (code, signal) => resolve(signal ?? String(code)))
      })
    let kills = 0
    for (let how = ""; how !== "0"; kills++) {
      expect(await run("before")).toMatch(/SIGKILL|^0$/)
      how = await run("after")
      expect(how).toMatch(/SIGKILL|^0$/)
    }
    expect(kills).toBeGreaterThan(1)
    expect(await recordOf("Kilo")).toEqual(await undisturbed("Kilo"))
  })
})
