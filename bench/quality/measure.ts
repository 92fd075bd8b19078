import { spawnSync } from "node:child_process"
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { read } from "../../src/desk/index.ts"
import { faultIn } from "./faults.ts"
import type { Corpus } from "./sets.ts"

type Input = Parameters<typeof read>[0]

/** What one set gave: its measures from 0 to 1, and what went wrong with the records themselves. */
export interface Outcome {
  readonly name: string
  readonly what: string
  readonly reports: number
  readonly seconds: number
  readonly measures: Readonly<Record<string, number>>
  /** Records that are errors or whose spans are not whole, with the first reason met. */
  readonly faults: readonly string[]
}

/** Whether a set's reports and gold are there. */
export const isThere = (folder: string, set: Corpus): boolean => existsSync(join(folder, "corpora", set.gold))

/** Reads every report of a set in this process, then asks the referee in another. `show` gets the referee's tables. */
export async function measure(folder: string, set: Corpus, out: string, show: (text: string) => void): Promise<Outcome> {
  const rows = inputsOf(folder, set)
  const path = join(out, `${set.name}.jsonl`)
  writeFileSync(path, "")
  const faults: string[] = []
  const start = performance.now()
  for (const row of rows) {
    const record = await readSafely(row)
    const fault = faultIn(record, "text" in row ? row.text : undefined)
    if (fault) faults.push(`${row.id}: ${fault}`)
    appendFileSync(path, `${JSON.stringify(record)}\n`)
  }
  const seconds = (performance.now() - start) / 1000
  return {
    name: set.name,
    what: set.what,
    reports: rows.length,
    seconds,
    faults,
    measures: set.referee ? ask(folder, set, set.referee, path, show) : {},
  }
}

// A bug in the reading is an exception; here it costs its report and is counted, so that one bad report does not hide the others.
async function readSafely(row: Input): Promise<unknown> {
  try {
    return await read(row)
  } catch (problem) {
    return { id: row.id, error: { code: "exception", message: String(problem) } }
  }
}

function inputsOf(folder: string, set: Corpus): Input[] {
  const wanted = set.reports ? new Set(namedIn(rowsOf(join(folder, "corpora", set.gold)))) : undefined
  return rowsOf(join(folder, "corpora", set.reports ?? set.gold)).flatMap((row): Input[] => {
    const id = String(row.id)
    if (wanted && !wanted.has(id)) return []
    // Pages go in without their address: many addresses hold the date, and the published figures do without.
    if (set.as === "html") return [{ id, html: String(row.html) }]
    return [
      { id, text: String(row.text), ...given("title", row), ...given("outlet", row), ...given("url", row), ...given("published", row) },
    ]
  })
}

const namedIn = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => (Array.isArray(row.tolls) ? row.tolls.map((toll: Row) => String(toll.id)) : []))

type Row = Readonly<{ [key: string]: unknown }>

function given(name: "title" | "outlet" | "url" | "published", row: Row): { [key: string]: string } {
  const value = row[name]
  return typeof value === "string" && value ? { [name]: value } : {}
}

function rowsOf(path: string): Row[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const row: Row = JSON.parse(line)
      return row
    })
}

function ask(folder: string, set: Corpus, referee: string, predictions: string, show: (text: string) => void): Record<string, number> {
  const args = [join(folder, "score", `${referee}.mjs`), ...(set.options ?? []), join(folder, "corpora", set.gold), predictions]
  const answer = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 })
  if (answer.status !== 0) throw new Error(`the referee ${referee} failed on ${set.name}: ${answer.stderr.trim()}`)
  show(answer.stdout)
  const last: unknown = JSON.parse(answer.stdout.trim().split("\n").at(-1) ?? "null")
  return Object.fromEntries(
    Object.entries(set.measures).flatMap(([name, path]) => {
      const value = at(last, path)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

// "attribution.source" is one key in one referee's answer and a way through two objects in another's: the whole path is tried first.
function at(value: unknown, path: string): number | undefined {
  if (typeof value !== "object" || value === null) return undefined
  const entries = new Map(Object.entries(value))
  const whole: unknown = entries.get(path)
  if (typeof whole === "number") return whole
  const dot = path.indexOf(".")
  return dot < 0 ? undefined : at(entries.get(path.slice(0, dot)), path.slice(dot + 1))
}
