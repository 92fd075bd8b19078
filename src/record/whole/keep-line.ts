import { type Failure, isFailure, type Report } from "../report.ts"
import { forgottenDigest, forgottenPerson } from "../store/forgotten.ts"
import { articleOf, type Became, NAMING, versionOf } from "../store/keep-report.ts"
import { migrations } from "../store/migrate.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { prepared } from "../store/prepared.ts"
import { type Rows, rowsOf } from "../store/rows-of.ts"
import { quoted, tablesOf } from "./back-up.ts"
import { keepAlerted, keepDecision, keepDefinition, keepLevel, keepPlacement } from "./keep-dossier-lines.ts"
import { keepJudgements } from "./keep-judgement-lines.ts"
import {
  bytes,
  type ExportLine,
  foldedNames,
  fresh,
  json,
  type Keeper,
  type Kept,
  keepEntityRow,
  type Memory,
  type OneKeeper,
} from "./line-keeping.ts"
import { type Wanted, wrongWith } from "./line-shape.ts"

/** What became of a line. `failure`: it is not as an export has it, or leans on something that is not there. */
export interface LineKept {
  readonly id: string
  readonly became: Became | "failed"
  readonly failure?: Failure
}

/**
 * Takes the lines of an export into the store in their order, for each leans on those before: those that are given at once, of one kind, in one transaction.
 * The same line twice is kept once. Nothing is read anew: rows are made of the record again, and who a name stands for is what the lines say.
 */
export function linesInto(store: Store): (rows: readonly ExportLine[]) => Promise<readonly LineKept[]> {
  const memory: Memory = { gone: new Set(), withheld: new Map() }
  const keep = async (rows: readonly ExportLine[]): Promise<readonly LineKept[]> => {
    const known = KINDS[String(rows[0]?.kind)]
    const [one] = rows
    const shaped = rows.map((row) =>
      known ? wrongWith(row, known.shape) : `there is no such kind; allowed are ${Object.keys(KINDS).join(", ")}`,
    )
    const fine = rows.filter((_, at) => shaped[at] === undefined)
    try {
      const kept = fine.length && known ? [...(await inTransaction(store, (client) => known.keep(client, fine, memory)))] : []
      return rows.map((row, at) => told(row, shaped[at] === undefined ? kept.shift() : { wrong: shaped[at] }))
    } catch (problem) {
      if (!isRefused(problem)) throw problem
      if (rows.length === 1 && one) return [told(one, { wrong: problem.message })]
      // One of them is refused, and with it was all: each for itself, then.
      const kept: LineKept[] = []
      for (const row of rows) kept.push(...(await keep([row])))
      return kept
    }
  }
  return keep
}

/** How many lines of a kind are kept at once: few where a line holds a page or a record. */
export const linesAtOnce = (kind: unknown): number => KINDS[String(kind)]?.atOnce ?? 1

function told(row: ExportLine, kept: Kept | undefined): LineKept {
  const id = [row.kind, nameOf(row)].join(" ").trim()
  if (typeof kept === "string") return { id, became: kept }
  const message = `a line of an export of the kind "${String(row.kind)}": ${kept?.wrong ?? "it was not kept"}`
  return { id, became: "failed", failure: { id, error: { code: "bad-line", message } } }
}

const each =
  (keep: OneKeeper): Keeper =>
  async (client, rows, memory) => {
    const kept: Kept[] = []
    for (const row of rows) kept.push(await keep(client, row, memory))
    return kept
  }

/** That PostgreSQL refused a value: classes 22 and 23. What else it says is no fault of the line. */
const isRefused = (problem: unknown): problem is Error =>
  problem instanceof Error && "code" in problem && /^2[23]/.test(String(problem.code))

const nameOf = ({ key, digest, article, url, verb }: ExportLine): string => {
  const name = typeof article === "object" && article !== null && "key" in article ? article.key : article
  return String(key ?? name ?? digest ?? url ?? verb ?? "")
}

const keepHeader: OneKeeper = async (_, { schema }) => {
  const known = migrations().length
  return Number(schema) > known ? { wrong: `it was made by a newer Sitrep: schema ${Number(schema)}; this one knows ${known}` } : "same"
}

const keepTombstone: OneKeeper = (client, { digest, what, at, who }) => fresh(client, "keep-line-tombstone", [bytes(digest), what, at, who])

const keepEntity: OneKeeper = async (client, row, { withheld }) => {
  // The shape says that it is a list.
  for (const one of (row.names ?? []) as readonly unknown[]) {
    const wrong = typeof one === "object" && one !== null ? wrongWith({ ...one }, NAME) : "a name is no object"
    if (wrong) return { wrong }
  }
  const digests = foldedNames(row).map(({ folded }) => bytes(forgottenPerson(folded)))
  const { rows } = row.origin === "register" ? { rows: [] } : await client.query(prepared("find-forgotten", [digests]))
  if (!rows[0]?.person) return keepEntityRow(client, row)
  withheld.set(String(row.key), row)
  return "forgotten"
}

const keepCapture: OneKeeper = async (client, row) => {
  const { digest, url, asked, at, status, headers, given, sha256, text, base64, kept_at } = row
  const payload = text !== undefined ? Buffer.from(String(text)) : base64 !== undefined ? Buffer.from(String(base64), "base64") : null
  const tombstone = Buffer.from(forgottenDigest(String(sha256)), "hex")
  const values = [bytes(digest), url, asked, at, status, json(headers), json(given), bytes(sha256), payload, kept_at, tombstone]
  const became = await fresh(client, "keep-line-capture", values)
  if (became === "new" || !payload) return became
  const { rows } = await client.query(prepared("find-line-version", [bytes(digest), tombstone, [], kept_at]))
  return rows[0]?.captured ? "same" : "forgotten"
}

const keepVersion: OneKeeper = async (client, row, { gone }) => {
  const { article, capture, sha256, part, source, software, failure, record, kept_at } = row
  // The shape says that these are objects; what stands in them is looked at here.
  const [about, failed] = [article as ExportLine, failure as ExportLine | undefined]
  const outletLine = about.outlet as ExportLine | undefined // the same
  const wrong = wrongWith(about, ARTICLE) ?? wrongWith(outletLine ?? { key: "" }, OUTLET)
  if (wrong) return { wrong: `"article": ${wrong}` }
  if ((record === undefined) === (failed === undefined)) return { wrong: "needed is a record, or a failure in its stead" }
  const [key, url, outlet] = [about.key as string, about.url as string | undefined, about.outlet as Rows["outlet"]] // by their shapes
  const read = failed ? failureIn(failed) : rowsIn(record)
  if ("wrong" in read) return read
  const digests = "record" in read ? people(read).map((folded) => bytes(forgottenPerson(folded))) : []
  const { rows } = await client.query<{ captured: boolean; gone: boolean; person: boolean }>(
    prepared("find-line-version", [bytes(capture), bytes(forgottenDigest(String(sha256))), digests, kept_at]),
  )
  const found = rows[0]
  const forgotten = (): Became => {
    gone.add(`${key} ${String(source)}`)
    return "forgotten"
  }
  if (found?.person || (found?.gone && !found.captured)) return forgotten()
  if (!found?.captured) return { wrong: `the capture ${String(capture)} is not there; it stands on a line before its versions` }
  await client.query(prepared("hold-names", [NAMING, "off"]))
  const kept = await articleOf(client, key, { ...(url ? { url } : {}), ...(outlet ? { outlet } : {}), entities: "[]" }, [
    forgottenDigest(key),
  ])
  if (!kept) return forgotten()
  const keeping = { capture: there(String(capture)), source: String(source), part: String(part), software: String(software), read }
  return (await versionOf(client, keeping, kept.id, String(kept_at), false)) === undefined ? "same" : "new"
}

/** A capture that is in the store already: of what is told here only the digest is looked at. */
const there = (digest: string) => ({ digest, sha256: digest, status: 0, headers: [], given: {}, payload: new Uint8Array() })

function failureIn(failure: ExportLine): { readonly code: string; readonly message: string } | { readonly wrong: string } {
  const wrong = wrongWith(failure, { code: "text", message: "text" })
  return wrong ? { wrong: `"failure": ${wrong}` } : { code: String(failure.code), message: String(failure.message) }
}

function rowsIn(record: unknown): Rows | { readonly wrong: string } {
  // Only what makes a report: the rest is tried, and a record that breaks is told as such.
  const report = record as Report
  const lists = ["sentences", "names", "entities", "dates", "quantities", "attributions", "claims"] as const
  const wrong =
    wrongWith({ ...report }, Object.fromEntries(lists.map((name) => [name, "list" as const]))) ??
    (isFailure(report) || typeof report.article?.text !== "string" ? "there is no article with a text" : undefined)
  if (wrong) return { wrong: `"record": ${wrong}` }
  try {
    return rowsOf(report)
  } catch (problem) {
    return { wrong: `"record" is no record of a report: ${problem instanceof Error ? problem.message : String(problem)}` }
  }
}

/** The folded names of those that a report mentions. */
const people = ({ mentions }: Rows): string[] => JSON.parse(mentions).map(({ folded }: { readonly folded: string }) => folded)

/** A row as its table has it. Only columns that the table has: a line of a newer Sitrep may bring others. */
const keepRow =
  (table: string, field: string): OneKeeper =>
  async (client, line) => {
    const { columns = [] } = (await tablesOf(client)).find((one) => one.table === table) ?? {}
    const row = line[field] as ExportLine // by its shape
    const names = columns.filter((column) => row[column] !== undefined).map(quoted)
    const text = `insert into ${table} (${names.join(", ")}) select ${names.join(", ")} from jsonb_populate_record(null::${table}, $1)
      on conflict do nothing returning true as fresh`
    return (await client.query(text, [json(row)])).rows[0]?.fresh ? "new" : "same"
  }

const keepAudit: OneKeeper = (client, { at, who, verb, subject, detail, nth }) =>
  fresh(client, "keep-line-audit", [at, who, verb, subject, json(detail), nth ?? 0])

const NAME: Readonly<Record<string, Wanted>> = { name: "text", side: "text", position: "number" }
const ARTICLE: Readonly<Record<string, Wanted>> = { key: "text", url: "text?", outlet: "object?" }
const OUTLET: Readonly<Record<string, Wanted>> = { key: "text", name: "text?", domain: "text?" }
/** A person's word. */
const ANYWHERE: Readonly<Record<string, Wanted>> = {
  why: "text?",
  who: "text",
  at: "time",
  withdrawn_by: "text?",
  withdrawn_at: "time?",
  nth: "number?",
}
/** The same within a dossier. */
const WORD: Readonly<Record<string, Wanted>> = { dossier: "text", ...ANYWHERE }

const KINDS: Readonly<
  Record<string, { readonly keep: Keeper; readonly atOnce: number; readonly shape: Readonly<Record<string, Wanted>> }>
> = {
  export: { keep: each(keepHeader), atOnce: 1, shape: { schema: "number" } },
  tombstone: { keep: each(keepTombstone), atOnce: 100, shape: { digest: "hex", what: "text", at: "time", who: "text" } },
  entity: {
    keep: each(keepEntity),
    atOnce: 100,
    shape: {
      key: "text",
      type: "text",
      origin: "text",
      country: "text?",
      lat: "number?",
      lon: "number?",
      precision: "text?",
      names: "list?",
    },
  },
  capture: {
    keep: each(keepCapture),
    atOnce: 4,
    shape: { digest: "hex", url: "text?", asked: "text?", at: "text?", status: "number", sha256: "hex", base64: "text?", kept_at: "time" },
  },
  version: {
    keep: each(keepVersion),
    atOnce: 16,
    shape: {
      article: "object",
      capture: "hex",
      sha256: "hex",
      part: "text",
      source: "hex",
      software: "text",
      failure: "object?",
      record: "object?",
      kept_at: "time",
    },
  },
  judgement: {
    keep: keepJudgements,
    atOnce: 200,
    shape: {
      type: "text",
      dossier: "text?",
      article: "text",
      source: "hex",
      ref: "text?",
      entity: "text?",
      claim: "text?",
      other_article: "text?",
      other_source: "hex?",
      other_claim: "text?",
      says: "text",
      score: "number",
      decided_by: "text",
      decided_at: "time",
      withdrawn_by: "text?",
      withdrawn_at: "time?",
      nth: "number?",
    },
  },
  dossier: {
    keep: each(keepDefinition),
    atOnce: 100,
    shape: { key: "text", words: "text", parsed: "object", who: "text", at: "time", nth: "number?" },
  },
  decision: {
    keep: each(keepDecision),
    atOnce: 100,
    shape: { ...ANYWHERE, article: "text", source: "hex", claim: "text", says: "text", correction: "list?" },
  },
  placement: { keep: each(keepPlacement), atOnce: 100, shape: { ...WORD, article: "text", says: "text" } },
  level: { keep: each(keepLevel), atOnce: 100, shape: { ...WORD, provision: "text", level: "number" } },
  alerted: { keep: each(keepAlerted), atOnce: 100, shape: { dossier: "text", change: "text", channel: "text", at: "time" } },
  watch: { keep: each(keepRow("watch", "watch")), atOnce: 100, shape: { watch: "object" } },
  "watched-page": { keep: each(keepRow("watched_page", "page")), atOnce: 100, shape: { page: "object" } },
  audit: { keep: each(keepAudit), atOnce: 100, shape: { at: "time", who: "text", verb: "text", subject: "text", nth: "number?" } },
}
