import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import { reportFrom } from "./reports.ts"

const help = `npm run speed:ingest -- [--reports N] [--file REPORTS.jsonl] [--threads N]

Ingests N made-up reports of about 600 words (3,000), or those of a file, with the built command: into a new data folder, and where DATABASE_URL names a
server into that. Prints reports a second of the whole command, and from the first quarter on, when threads and tables are warm. The last line is
JSON. A measurement, not a test: nothing fails.`

const { values } = parseArgs({
  options: { reports: { type: "string" }, file: { type: "string" }, threads: { type: "string" }, help: { type: "boolean" } },
})
const MAIN = new URL("../../dist/cli/main.js", import.meta.url).pathname

if (values.help) console.log(help)
else await run(Number(values.reports ?? 3000))

async function run(reports: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-ingest-"))
  chmodSync(folder, 0o755)
  try {
    const file = values.file ?? join(folder, "reports.jsonl")
    if (!values.file)
      writeFileSync(
        file,
        Array.from({ length: reports }, (_, i) => `${JSON.stringify({ ...reportFrom(i + 1), id: `made-${i}` })}\n`).join(""),
      )
    const { DATABASE_URL, ...env } = process.env
    const embedded = await timed(["--data", join(folder, "data"), file], env)
    const server = DATABASE_URL ? await timed([file], process.env) : undefined
    console.log(`${embedded.reports} reports, ${cpus().length} cores, Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}`)
    for (const [name, rate] of Object.entries({ embedded, ...(server ? { server } : {}) }))
      console.log(`${name.padEnd(10)}${rate.warm.toFixed(1)} a second when warm, ${rate.whole.toFixed(1)} with starting and stopping`)
    console.log(JSON.stringify({ embedded, ...(server ? { server } : {}) }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(args: readonly string[], env: NodeJS.ProcessEnv) {
  const start = performance.now()
  const threads = values.threads ? ["--threads", values.threads] : []
  const child = spawn(process.execPath, [MAIN, "ingest", "--jsonl", ...threads, ...args], { env, stdio: ["ignore", "pipe", "inherit"] })
  const times: number[] = []
  for await (const _line of createInterface({ input: child.stdout })) times.push(performance.now())
  const seconds = (performance.now() - start) / 1000
  const quarter = Math.floor(times.length / 4)
  const warm = (times.length - 1 - quarter) / (((times.at(-1) ?? 0) - (times[quarter] ?? 0)) / 1000)
  return { reports: times.length, warm, whole: times.length / seconds }
}
