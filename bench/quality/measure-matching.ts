import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { read } from "../../src/desk/index.ts"
import { groupTellings } from "../../src/dossier/match/group-tellings.ts"
import { isIncident, leadOf } from "../../src/dossier/match/lead-of.ts"
import { matcherOf } from "../../src/dossier/match/matcher-of.ts"
import { namesOf } from "../../src/dossier/material/dossier-names.ts"
import { type Teller, tellerOf } from "../../src/dossier/material/teller.ts"
import { isFailure, nameEntities, registerOf } from "../../src/record/index.ts"
import { UNWATCHED } from "../unwatched.ts"
import type { Outcome } from "./measure.ts"

interface Row {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
}

const sets = [
  {
    name: "matching",
    file: "fakes.jsonl.gz",
    what: "same incident: FA-KES, 396 articles on Syria, 168 of them in 62 incidents; an article's is the one it leads with",
  },
  {
    name: "matching-ecb",
    file: "ecb.jsonl.gz",
    what: "same incident: ECB+, 196 undated articles, most of no conflict; an article of no incident stands alone",
  },
]
/** The day on which articles that print no day were kept, as if all came in at once. */
const KEPT = "2026-01-01"

/** Which articles lead with one incident, by the matcher alone. The referee is asked in a process of its own. */
export async function measureMatching(folder: string, out: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { name, file, what } of sets) {
    const gold = join(folder, "corpora/clusters", file)
    if (!existsSync(gold)) continue
    const rows = rowsOf(gold)
    const tellers = (await Promise.all(rows.map(tellerFor))).flatMap((teller) => teller ?? [])
    const start = performance.now()
    const incidents = incidentsOf(tellers)
    const seconds = (performance.now() - start) / 1000
    const path = join(out, `${name}.jsonl`)
    writeFileSync(
      path,
      tellers.map((teller) => `${JSON.stringify({ id: teller.account.key, cluster: incidents.get(teller) ?? null })}\n`).join(""),
    )
    outcomes.push({ name, what, reports: rows.length, seconds, faults: [], measures: ask(folder, gold, path) })
  }
  return outcomes
}

function rowsOf(path: string): Row[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n")
  return lines.filter(Boolean).map((line) => {
    const { id, text, title, outlet, published }: Row = JSON.parse(line)
    return { id, text, ...(title ? { title } : {}), ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) }
  })
}

const names = namesOf(UNWATCHED)

async function tellerFor(row: Row): Promise<Teller | undefined> {
  const report = await read(row)
  if (isFailure(report)) return undefined
  const published = report.article.published?.value.slice(0, 10)
  const called = Object.fromEntries(nameEntities(report, registerOf([])).map(({ ref, entry }) => [ref, entry]))
  const known = { known: published ?? KEPT, knownBy: published ? ("published" as const) : ("kept" as const) }
  return tellerOf({ key: row.id, article: row.id, number: 1, copyOf: row.id, ...known, report, called }, names, true)
}

/** The number of the group that holds the incident which an article leads with. */
function incidentsOf(tellers: readonly Teller[]): ReadonlyMap<Teller, number> {
  const tellings = tellers.flatMap(({ account }) =>
    account.report.claims.filter(isIncident).map(({ id }) => ({ account: account.key, claim: id })),
  )
  const groups = groupTellings(tellings, matcherOf().add(tellers))
  const numberOf = new Map(groups.flatMap((group, number) => group.map(({ account, claim }) => [`${account} ${claim}`, number] as const)))
  return new Map(
    tellers.flatMap((teller) => {
      const number = numberOf.get(`${teller.account.key} ${leadOf(teller)?.id}`)
      return number === undefined ? [] : [[teller, number] as const]
    }),
  )
}

function ask(folder: string, gold: string, predictions: string): Record<string, number> {
  const answer = spawnSync(process.execPath, [join(folder, "score/clusters.mjs"), gold, predictions], { encoding: "utf8" })
  if (answer.status !== 0) throw new Error(`the referee clusters failed: ${answer.stderr.trim()}`)
  const score: Score = JSON.parse(answer.stdout.trim().split("\n").at(-1) ?? "")
  const { pairwise, bcubed } = score
  return { "pairs, F1": pairwise.f1, "pairs, precision": pairwise.p, "pairs, recall": pairwise.r, "B-cubed, F1": bcubed.f1 }
}

interface Score {
  readonly pairwise: { readonly f1: number; readonly p: number; readonly r: number }
  readonly bcubed: { readonly f1: number }
}
