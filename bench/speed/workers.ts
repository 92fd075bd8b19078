import { type ChildProcess, spawn } from "node:child_process"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import pg from "pg"
import { reportFrom } from "./reports.ts"

const help = `DATABASE_URL=postgres://... npm run speed:workers -- [--rounds N] [--seconds N] [--reports N]

Makes a database of its own on the server, queues made-up reports of about 600 words there, and lets one worker process with one reading thread
work on the queue, then two, in turns; prints reports a second of each and how many times one the two are. The first reports of each process
(compiling, caches) do not count. The database is dropped at the end. The last line is JSON. A measurement, not a test: nothing fails.`

const { values } = parseArgs({
  options: { rounds: { type: "string" }, seconds: { type: "string" }, reports: { type: "string" }, help: { type: "boolean" } },
})

/** Reports that each process reads before the clock starts. */
const WARM_UP = 100
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url))

if (values.help) console.log(help)
else await run(process.env.DATABASE_URL, Number(values.rounds ?? 3), Number(values.seconds ?? 15), Number(values.reports ?? 12_000))

async function run(server: string | undefined, rounds: number, seconds: number, reports: number): Promise<void> {
  if (!server) throw new Error("DATABASE_URL is not set; needed is a server on which a database can be made")
  const name = `sitrep_speed_${process.pid}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await administer(server, `create database ${name}`)
  try {
    await fill(url.href, reports)
    const rates: { readonly one: number; readonly two: number }[] = []
    for (let round = 1; round <= rounds; round++) {
      const one = await rateOf(1, url.href, seconds)
      const two = await rateOf(2, url.href, seconds)
      rates.push({ one, two })
      console.log(`one worker ${one.toFixed(1)} reports a second, two ${two.toFixed(1)}: ${(two / one).toFixed(2)} times`)
    }
    const ratios = rates.map(({ one, two }) => two / one).sort((a, b) => a - b)
    const median = ratios[Math.floor(ratios.length / 2)] ?? 0
    console.log(`two workers are ${median.toFixed(2)} times one (median of ${rounds}); the bar is 1.7`)
    console.log(JSON.stringify({ node: process.version, seconds, rates, median }))
  } finally {
    await administer(server, `drop database ${name} with (force)`)
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function fill(url: string, reports: number): Promise<void> {
  const queue = spawn(process.execPath, [MAIN, "ingest", "--queue", "-"], {
    env: environment(url),
    stdio: ["pipe", "inherit", "ignore"],
  })
  for (let seed = 1; seed <= reports; seed++)
    if (!queue.stdin.write(`${JSON.stringify(reportFrom(seed))}\n`)) await new Promise((resolve) => queue.stdin.once("drain", resolve))
  queue.stdin.end()
  await new Promise((resolve) => queue.once("exit", resolve))
}

/** Reports a second of so many processes, once each has read its first ones. */
async function rateOf(workers: number, url: string, seconds: number): Promise<number> {
  let read = 0
  const all = Array.from({ length: workers }, () => started(url, () => read++))
  await Promise.all(all.map(({ warm }) => warm))
  const [before, begun] = [read, performance.now()]
  await wait(seconds * 1000)
  const rate = (read - before) / ((performance.now() - begun) / 1000)
  if (all.some(({ process }) => process.exitCode !== null)) throw new Error("a worker ended; were there enough reports (--reports)?")
  await Promise.all(
    all.map(({ process }) => {
      process.kill("SIGTERM")
      return new Promise((resolve) => process.once("exit", resolve))
    }),
  )
  return rate
}

function started(url: string, count: () => void): { readonly process: ChildProcess; readonly warm: Promise<void> } {
  const worker = spawn(process.execPath, [MAIN, "worker", "--threads", "1", "--jsonl"], {
    env: environment(url),
    stdio: ["ignore", "pipe", "inherit"],
  })
  const warm = new Promise<void>((resolve, reject) => {
    let lines = 0
    worker.stdout.on("data", (chunk: Buffer) => {
      for (const byte of chunk)
        if (byte === 10) {
          lines++
          count()
        }
      if (lines >= WARM_UP) resolve()
    })
    worker.once("exit", () => reject(new Error(`a worker ended after ${lines} reports`)))
  })
  // Ends that come after the warm-up are looked at by the caller.
  warm.catch(() => {})
  return { process: worker, warm }
}

function environment(url: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: url, SITREP_DATA: "" }
}
