import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { writeAccuracy } from "./accuracy.ts"
import { broken, raised, readFloors, writeFloors } from "./floors.ts"
import { isThere, measure, type Outcome } from "./measure.ts"
import { measureCopies } from "./measure-copies.ts"
import { measureMatching } from "./measure-matching.ts"
import { measurePage } from "./measure-page.ts"
import { measureTolls } from "./measure-tolls.ts"
import { sets } from "./sets.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const floorsPath = join(root, "bench/quality/floors.json")

const help = `npm run quality -- [FOLDER] [options]

Reads every set of reports below FOLDER/corpora, asks the referees in FOLDER/score, compares with the floors
and writes docs/accuracy.md. FOLDER: the argument, else SITREP_CORPORA, else ../shared beside the package.

  --only NAME         the sets whose name begins so; docs/accuracy.md stays as it is
  --show              the referees' tables as well
  --check             compare only, write nothing
  --update            raise the floors to what was measured
  --allow-regression  with --update: lower them too
  --with robust       the hostile input as well (minutes)
  --date DATE         the day to print in docs/accuracy.md
  --out DIRECTORY     keep the records that were read there`

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    show: { type: "boolean" },
    check: { type: "boolean" },
    update: { type: "boolean" },
    "allow-regression": { type: "boolean" },
    with: { type: "string" },
    date: { type: "string" },
    out: { type: "string" },
    help: { type: "boolean" },
  },
})

const folder = resolve(positionals[0] ?? process.env.SITREP_CORPORA ?? join(root, "../shared"))
if (options.help) console.log(help)
else if (!existsSync(join(folder, "corpora")) || !existsSync(join(folder, "score")))
  console.log(`No corpora and referees in ${folder}: nothing measured.`)
else process.exitCode = await run()

async function run(): Promise<number> {
  const out = options.out ? resolve(options.out) : mkdtempSync(join(tmpdir(), "sitrep-quality-"))
  const chosen = sets.filter(({ name }) => name.startsWith(options.only ?? ""))
  const outcomes: Outcome[] = []
  for (const set of chosen.filter((one) => isThere(folder, one))) {
    const outcome = await measure(folder, set, out, (text) => options.show && console.log(text))
    outcomes.push(outcome)
    console.log(lineOf(outcome))
  }
  for (const set of chosen.filter((one) => !isThere(folder, one))) console.log(`${set.name}: not there`)
  const page = "copied-page".startsWith(options.only ?? "") ? await measurePage(folder) : undefined
  if (page) {
    outcomes.push(page)
    console.log(lineOf(page))
  }
  const copies = "copies".startsWith(options.only ?? "") ? measureCopies(folder) : undefined
  if (copies) {
    outcomes.push(copies)
    console.log(lineOf(copies))
  }
  const tolls = "incident-tolls".startsWith(options.only ?? "") ? measureTolls(folder) : undefined
  if (tolls) {
    outcomes.push(tolls)
    console.log(lineOf(tolls))
  }
  const matching = "matching".startsWith((options.only ?? "").slice(0, "matching".length)) ? await measureMatching(folder, out) : []
  for (const outcome of matching.filter(({ name }) => name.startsWith(options.only ?? ""))) {
    outcomes.push(outcome)
    console.log(lineOf(outcome))
  }
  if (!options.out) rmSync(out, { recursive: true })

  const hostile = options.with === "robust" ? robust() : 0
  if (!options.check && !options.only) writeAccuracy(join(root, "docs/accuracy.md"), outcomes, options.date)
  return Math.max(hostile, options.update ? update(outcomes) : compare(outcomes))
}

function lineOf({ name, reports, seconds, measures, faults }: Outcome): string {
  const figures = Object.entries(measures).map(([measure, value]) => `${measure} ${(100 * value).toFixed(1)}`)
  return `${name}: ${figures.join(" · ")}${figures.length ? " · " : ""}${faults.length} faults · ${reports} reports in ${seconds.toFixed(1)} s`
}

function compare(outcomes: readonly Outcome[]): number {
  const floors = readFloors(floorsPath)
  const below = outcomes.flatMap((outcome) => broken(outcome, floors))
  console.log(below.length ? `\nBelow the floor:\n${below.join("\n")}` : "\nNothing below its floor.")
  return below.length ? 1 : 0
}

function update(outcomes: readonly Outcome[]): number {
  const { floors, kept } = raised(outcomes, readFloors(floorsPath), options["allow-regression"] ?? false)
  writeFloors(floorsPath, floors)
  console.log(kept.length ? `\nNot lowered without --allow-regression:\n${kept.join("\n")}` : "\nFloors written.")
  return kept.length ? 1 : 0
}

function robust(): number {
  const command = `${process.execPath} ${join(root, "dist/cli/main.js")} read --as html --jsonl`
  const answer = spawnSync(
    process.execPath,
    [join(folder, "score/robust.mjs"), "--cmd", command, "--dir", join(folder, "corpora/hostile")],
    { stdio: "inherit" },
  )
  return answer.status ?? 1
}
