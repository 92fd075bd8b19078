import type pg from "pg"
import { groupsOf } from "../../copy/groups-of.ts"
import { isBadQuestion } from "../../find/parse-words.ts"
import { reasonsOf, scoreOf } from "../../find/rank.ts"
import type { BadQuestion, Findings, FoundReport, Hit, Question, RankReason } from "../../find/types.ts"
import { ask } from "../ask.ts"
import { candidatesOf, composed, examined, needsClaims, needsStrict, numbered } from "./compose.ts"
import { type Filters, filtersOf } from "./filters.ts"
import { passagesOf } from "./passages.ts"

/**
 * [U9] Reports that are ranked: the newest that fit, fewer where each has to be looked at to know whether it fits; and how many are looked at for them.
 * Measured: bench/speed/find.ts.
 */
const RANKED = 1000
const RANKED_IF_LOOKED_AT = 500
const LOOKED_AT = 3000
/** Reports that are looked at in one step, and how many of the newest are asked first. */
const STEP = 1000
const NEWEST = 10_000
const DEFAULT_LIMIT = 20
const MOST_A_PAGE = 1000
/** No walk from copy to copy reaches more versions. */
const FURTHEST = 20_000

interface Examined {
  readonly version_id: number
  readonly article_id: number
  readonly day: string | null
  readonly words?: number
  readonly title?: boolean
  readonly part?: boolean
  readonly copied: boolean
}

interface Ranked {
  readonly version: number
  readonly article: number
  readonly copied: boolean
  readonly day: string
  readonly reasons: readonly RankReason[]
  readonly score: number
}

/** Asks one question on a connection, in a snapshot: what is kept meanwhile is not seen by halves. */
export async function search(client: pg.PoolClient, asked: Question): Promise<Findings | BadQuestion> {
  const { limit = DEFAULT_LIMIT, skip = 0 } = asked
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_A_PAGE)
    return { code: "bad-query", message: `--limit ${limit} is no count; allowed are 1 to ${MOST_A_PAGE}` }
  if (!Number.isInteger(skip) || skip < 0) return { code: "bad-query", message: `--skip ${skip} is no count; allowed are counts from 0` }
  // A plan that reads all reports from end to end is never the best here, and now and then the one that an estimate leads to.
  await client.query("begin isolation level repeatable read read only; set local enable_seqscan = off")
  try {
    const filters = await filtersOf(client, asked)
    if (isBadQuestion(filters)) return filters
    const empty = await saysNothing(client, filters)
    return empty ?? (await answer(client, filters, limit, skip))
  } finally {
    await client.query("rollback")
  }
}

/** [U3] Words that stand in every text are left out of the index; of them alone nothing can be found. */
async function saysNothing(client: pg.PoolClient, { text }: Filters): Promise<BadQuestion | undefined> {
  if (!text) return undefined
  const { rows } = await client.query<{ nodes: number }>(composed(numbered(text)))
  if (rows[0]?.nodes) return undefined
  return {
    code: "bad-query",
    message: "the words to find are all of the kind that stands in every text, such as the; needed is another word",
  }
}

async function answer(client: pg.PoolClient, filters: Filters, limit: number, skip: number): Promise<Findings> {
  const exact = !needsClaims(filters) && !(filters.text && needsStrict(filters.text))
  const most = exact ? RANKED : RANKED_IF_LOOKED_AT
  const fitting: Examined[] = []
  let more = false
  for await (const step of candidates(client, filters, exact ? RANKED : LOOKED_AT)) {
    // One step more than was allowed says that there is more.
    if (step === "more" || fitting.length >= most) {
      more = true
      break
    }
    const { rows } = await client.query<Examined>(composed(examined(filters, step)))
    fitting.push(...rows)
  }
  const ranked = rank(fitting.slice(0, most))
  const groups = await grouped(client, ranked)
  const page = groups.slice(skip, skip + limit)
  return {
    hits: await hitsOf(client, filters, page),
    reports: ranked.length,
    independent: groups.length,
    more: more || fitting.length > most,
    notes: filters.notes,
    ...(groups.length > skip + limit ? { next: skip + limit } : {}),
  }
}

/**
 * The versions that may fit, the newest first, in steps; "more" once `most` were given and there are others. The newest reports are asked first: of what is
 * common they hold enough, and of what is rare the index says so at once.
 */
async function* candidates(client: pg.PoolClient, filters: Filters, most: number): AsyncGenerator<number[] | "more"> {
  let given = 0
  const ids = async (months?: readonly string[]): Promise<number[]> => {
    const { rows } = await client.query<{ version_id: number }>(composed(candidatesOf(filters, most + 1, months)))
    return rows.map(({ version_id }) => version_id)
  }
  const months = await newestMonths(client, filters)
  const first = months ? await ids(months) : []
  for (; given < Math.min(first.length, most); given += STEP) yield first.slice(given, Math.min(given + STEP, most))
  if (first.length > most) return yield "more"
  const seen = new Set(first)
  const rest = (await ids()).filter((id) => !seen.has(id))
  for (let at = 0; at < rest.length; at += STEP) {
    const left = most - first.length - at
    if (left <= 0) return yield "more"
    yield rest.slice(at, at + Math.min(STEP, left))
    if (left < STEP && rest.length > at + left) return yield "more"
  }
}

/** The months in which the newest reports were published, as keys name them; undefined where all reports are few, or the question says when itself. */
async function newestMonths(client: pg.PoolClient, { published }: Filters): Promise<string[] | undefined> {
  if (published) return undefined
  const rows = await ask<{ month: string }>(client, "sought-newest-months", [NEWEST])
  return rows.length ? rows.map(({ month }) => month) : undefined
}

/** [U8] With what speaks for each, the strongest first; of equals the newest, then the one kept last. */
function rank(fitting: readonly Examined[]): Ranked[] {
  const newest = fitting.reduce<string | undefined>((last, { day }) => (day && (!last || day > last) ? day : last), undefined)
  return fitting
    .map(({ version_id, article_id, day, copied, words, title, part }): Ranked => {
      const facts = {
        ...(words === undefined ? {} : { words }),
        ...(title === undefined ? {} : { title }),
        ...(part === undefined ? {} : { part }),
        ...(day ? { day } : {}),
      }
      const reasons = reasonsOf(facts, newest)
      return { version: version_id, article: article_id, copied, day: day ?? "", reasons, score: scoreOf(reasons) }
    })
    .sort((a, b) => b.score - a.score || (a.day < b.day ? 1 : a.day > b.day ? -1 : b.version - a.version))
}

/** [U11] Copies of one text, and versions of one article, are one group, where its first stands. */
async function grouped(client: pg.PoolClient, ranked: readonly Ranked[]): Promise<Ranked[][]> {
  const versions = ranked.map(({ version }) => version)
  const copied = ranked.flatMap((one) => (one.copied ? [one.version] : []))
  const pairs = copied.length
    ? await ask<{ one: number; other: number; says: string }>(client, "copy-pairs", [copied, copied.length + FURTHEST])
    : []
  const ties = [
    ...pairs.filter(({ says }) => says === "same").map(({ one, other }) => [`${one}`, `${other}`] as const),
    ...ranked.map(({ version, article }) => [`${version}`, `article ${article}`] as const),
  ]
  const byVersion = new Map(ranked.map((one) => [`${one.version}`, one]))
  return groupsOf(versions.map(String), ties).map((group) => group.flatMap((version) => byVersion.get(version) ?? []))
}

async function hitsOf(client: pg.PoolClient, filters: Filters, page: readonly (readonly Ranked[])[]): Promise<Hit[]> {
  const rows = await ask<{ [name in keyof FoundReport]: FoundReport[name] | null }>(client, "sought-versions", [
    page.flatMap((group) => group.map(({ version }) => version)),
  ])
  // Columns that may be null are those that may be absent.
  const known = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as FoundReport)
  const located = new Map(known.map((one) => [one.version, one]))
  const shown = page.flatMap(([first]) => (first ? [first.version] : []))
  const passages = await passagesOf(client, filters, shown)
  return page.flatMap(([first, ...others]) => {
    const one = first && located.get(first.version)
    if (!one) return []
    return {
      ...one,
      score: first.score,
      reasons: first.reasons,
      passages: passages.get(first.version) ?? [],
      copies: others.flatMap(({ version }) => located.get(version) ?? []),
    }
  })
}
