import type pg from "pg"
import { decideCopy } from "../copy/decide-copy.ts"
import { shinglesOf } from "../copy/shingles-of.ts"
import { ask } from "../store/ask.ts"
import { committedSchema, dumpSchema } from "../store/dump-schema.ts"
import type { Store } from "../store/open-store.ts"
import { rowsOf } from "../store/rows-of.ts"
import { inBatches, inSnapshot } from "./in-batches.ts"

/** What came of one check: how many things were looked at, how many are not as they have to be, and the first of these. */
export interface Check {
  readonly name: string
  readonly looked: number
  readonly wrong: number
  readonly first: readonly string[]
}

const FIRST = 5
/** Versions held at once: a record may have some megabytes. */
const SOME = 16

/** Checks that a query answers, by its name. */
const QUERIES: readonly (readonly [string, string])[] = [
  ["check-payloads", "bytes have the SHA-256 that they were kept under"],
  ["check-captures", "every version has its capture, and its bytes unless they were removed on request"],
  ["check-articles", "no article is without a version"],
  ["check-statements", "every statement is a claim's"],
  ["check-duplicates", "nothing is there twice"],
  ["check-implied", "what is implied has a basis"],
  ["check-judgements", "judgements are on what is there"],
  ["check-decisions", "decisions are on what is there"],
  ["check-dossiers", "every dossier has a definition"],
  ["check-sought", "what is searched is what is kept"],
  ["check-tombstones", "nothing is there that was removed on request"],
]

/**
 * Checks that the store is as it has to be, out of one moment of it, in bounded memory; it only tells. Rows that were made by another software than
 * `software` are not compared with what this one makes of their record, for it may have learned since.
 */
export const examine = (store: Store, software: string): AsyncGenerator<Check> =>
  inSnapshot(store, async function* (client) {
    yield await schemaAsMade(client)
    for (const [query, name] of QUERIES) {
      const [found] = await ask<{ looked: number; wrong: number; first: string[] | null }>(client, query, [])
      yield { name, looked: found?.looked ?? 0, wrong: found?.wrong ?? 0, first: found?.first ?? [] }
    }
    yield* recordsAsKept(client, software)
    yield await copiesAlike(client, software)
  })

async function schemaAsMade(client: pg.ClientBase): Promise<Check> {
  const [made, there] = [committedSchema().split("\n"), (await dumpSchema(client)).split("\n")]
  const missing = made.filter((line) => !there.includes(line)).map((line) => `missing: ${line.trim()}`)
  const other = there.filter((line) => !made.includes(line)).map((line) => `not ours: ${line.trim()}`)
  // Lines alone could be the same in another order.
  const wrong = missing.length + other.length || (made.join("\n") === there.join("\n") ? 0 : 1)
  return {
    name: "the schema is the one that the migrations make",
    looked: made.length,
    wrong,
    first: [...missing, ...other].slice(0, FIRST),
  }
}

type Fields = Readonly<Record<string, unknown>>

interface VersionRow {
  readonly id: number
  readonly software: string
  readonly text: string
  readonly record: string
  readonly claims: readonly Fields[] | null
  readonly statements: readonly Fields[] | null
  readonly mentions: readonly Fields[] | null
  readonly sketch: readonly number[] | null
  readonly [column: string]: unknown
}

async function* recordsAsKept(client: pg.ClientBase, software: string): AsyncGenerator<Check> {
  const [texts, spans, rows] = [
    tally("records can be read, and have the text that is kept beside them"),
    tally("every span lies inside its text and is not empty"),
    tally("claims, statements, names and sketches are those that the record gives"),
  ]
  for await (const row of inBatches<VersionRow>(client, "examine-versions", SOME)) {
    const name = `version ${row.id}`
    const made = madeOf(row.record)
    texts.saw(name, made?.text !== row.text)
    for (const span of [...(row.claims ?? []), ...(row.statements ?? [])]) spans.saw(`${name} ${nameOf(span)}`, !isInside(span, row.text))
    if (!made || row.software !== software) continue
    const parts = differing(row, made)
    rows.saw(`${name}: ${parts.join(", ")}`, parts.length > 0)
  }
  yield texts.check()
  yield spans.check()
  yield rows.check()
}

function tally(name: string) {
  let [looked, wrong] = [0, 0]
  const first: string[] = []
  return {
    saw: (what: string, isWrong: boolean): void => {
      if (!isWrong) looked++
      else if (++wrong <= FIRST) first.push(what)
    },
    check: (): Check => ({ name, looked: looked + wrong, wrong, first }),
  }
}

function madeOf(record: string): ReturnType<typeof rowsOf> | undefined {
  try {
    return rowsOf(JSON.parse(record))
  } catch {
    return undefined
  }
}

const nameOf = ({ ref, claim, property }: Fields): string => (claim ? `${String(claim)} ${String(property)}` : String(ref))

/** A claim's quote, or a statement's span, where it has one. */
function isInside({ quote_from, quote_to, span_from, span_to }: Fields, text: string): boolean {
  const [from, to] = [quote_from ?? span_from, quote_to ?? span_to]
  if (from === null && to === null) return true
  return typeof from === "number" && typeof to === "number" && from >= 0 && from < to && to <= text.length
}

/** The parts of a version that are not what its record gives. */
function differing(row: VersionRow, made: ReturnType<typeof rowsOf>): string[] {
  const lists = (["claims", "statements", "mentions"] as const).filter((list) => told(row[list] ?? []) !== told(JSON.parse(made[list])))
  const fields = {
    title: made.title,
    agency: made.agency,
    language: made.language,
    published: made.published,
    published_day: made.publishedDay,
  }
  return [
    ...lists,
    ...Object.entries(fields).flatMap(([name, value]) => (row[name] === (value ?? null) ? [] : [name])),
    ...(JSON.stringify(row.sketch ?? []) === JSON.stringify(made.sketch) ? [] : ["sketch"]),
  ]
}

/** Rows as text that is the same for the same rows: in whatever order, what is absent left out. */
const told = (rows: readonly Fields[]): string =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([, value]) => value !== null && value !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .sort()
    .join("\n")

async function copiesAlike(client: pg.ClientBase, software: string): Promise<Check> {
  const copies = tally("copies are alike, as was decided")
  for await (const { id, decided_by, text, other } of inBatches<{ id: number; decided_by: string; text: string; other: string }>(
    client,
    "examine-copies",
    SOME,
  ))
    if (decided_by === software) copies.saw(`judgement ${id}`, !decideCopy(shinglesOf(text), shinglesOf(other)).copy)
  return copies.check()
}
