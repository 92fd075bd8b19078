import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { parseArgs } from "node:util"
import { numbersFrom, reportFrom } from "../speed/reports.ts"

const help = `npm run faults -- [--reports N] [--before N] [--random N] [--seed N]

Ingests N made-up reports (500; every tenth comes again with another toll, every tenth is copied) three times: undisturbed; killed with kill -9
after every commit and before every Nth (1), and started again; killed at N random moments (50), and started again. The record that is there in the end must be the
undisturbed one, line for line, but for times. The last line is JSON; exit code 1 when it is not.`

const { values } = parseArgs({
  options: {
    reports: { type: "string" },
    before: { type: "string" },
    random: { type: "string" },
    seed: { type: "string" },
    help: { type: "boolean" },
  },
})
const path = (name: string): string => new URL(name, import.meta.url).pathname
const MAIN = path("../../dist/cli/main.js")
const KILLER = path("kill-at-commit.mjs")

if (values.help) console.log(help)
else await run(Number(values.reports ?? 500), Number(values.before ?? 1), Number(values.random ?? 50), Number(values.seed ?? 1))

async function run(reports: number, before: number, random: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-faults-"))
  chmodSync(folder, 0o755)
  const file = join(folder, "reports.jsonl")
  writeFileSync(file, lines(reports))
  const ingest = (data: string): string[] => [MAIN, "ingest", "--threads", "1", "--data", join(folder, data), file]
  try {
    await finished(ingest("undisturbed"))
    const expected = await recordOf(join(folder, "undisturbed"))
    let kills = 0
    for (let commit = 0, left = true; left; commit++) {
      const killed = async (when: string): Promise<boolean> => {
        const gone = (await ended(["--import", KILLER, ...ingest("commits")], { SITREP_KILL: when })) === "SIGKILL"
        if (gone && ++kills % 100 === 0) console.log(`${kills} kills at commits`)
        return gone
      }
      if (commit % before === 0) await killed("before")
      left = await killed("after")
    }
    const commits = (await recordOf(join(folder, "commits"))) === expected
    const next = numbersFrom(seed)
    let killed = 0
    for (let i = 0; i < random; i++) killed += (await killedAfter(ingest("random"), 300 + next() * 3000)) ? 1 : 0
    await finished(ingest("random"))
    const moments = (await recordOf(join(folder, "random"))) === expected
    console.log(
      `${kills} kills at commits: ${commits ? "the same record" : "ANOTHER RECORD"}; ${killed} at random moments: ${moments ? "the same record" : "ANOTHER RECORD"}`,
    )
    console.log(JSON.stringify({ reports, kills, commits, killed, moments }))
    if (!commits || !moments) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lines(reports: number): string {
  const rows = Array.from({ length: reports }, (_, i) => {
    const { text, ...rest } = reportFrom(i % 10 === 9 ? i : i + 1)
    if (i % 10 === 8) return { ...rest, id: `made-${i - 1}`, text: `${text} Later the toll rose to ${100 + i} people killed.` }
    return { ...rest, id: `made-${i}`, text }
  })
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("")
}

/** How a command ended: its exit code, or the signal. */
function ended(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "ignore" })
    child.once("exit", (code, signal) => resolve(signal ?? String(code)))
  })
}

async function finished(args: readonly string[]): Promise<void> {
  const how = await ended(args)
  if (how !== "0") throw new Error(`"${args.join(" ")}" ended with ${how}, needed is 0`)
}

async function killedAfter(args: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: "ignore" })
  const gone = new Promise<boolean>((resolve) => child.once("exit", (_code, signal) => resolve(signal !== null)))
  await Promise.race([gone, wait(milliseconds)])
  child.kill("SIGKILL")
  return gone
}

/** A digest of all that an export tells, without times, in an order of its own. */
async function recordOf(data: string): Promise<string> {
  const child = spawn(process.execPath, [MAIN, "export", "--all", "--data", data], { stdio: ["ignore", "pipe", "inherit"] })
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString("utf8")
  const timeless = text.split("\n").map((line) => line.replace(/"(?:\w+At|\w+_at|at)":"[^"]*"/g, '"at":""'))
  return createHash("sha256").update(timeless.sort().join("\n")).digest("hex")
}
