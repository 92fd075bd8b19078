import type pg from "pg"
import { findWords, type Stems, wordsIn, worthStemming } from "../../find/find-words.ts"
import { pickPassages } from "../../find/pick-passages.ts"
import { wanted } from "../../find/tree.ts"
import type { Passage } from "../../find/types.ts"
import type { Report } from "../../report.ts"
import type { StoredClaim } from "../../statement/statements-of.ts"
import { ask } from "../ask.ts"
import { answersIn, composed } from "./compose.ts"
import type { Filters } from "./filters.ts"

interface ClaimRow {
  readonly ref: string
  readonly kind: StoredClaim["kind"]
  readonly type: string | null
  readonly realis: string | null
  readonly quote_from: number
  readonly quote_to: number
  readonly said_by: readonly string[]
  readonly first_day: string | null
  readonly last_day: string | null
}

interface Answers {
  readonly version_id: number
  readonly claims: readonly ClaimRow[]
  readonly named: readonly string[]
}

/** The passages of versions that answer the question, by version. */
export async function passagesOf(client: pg.PoolClient, filters: Filters, versions: readonly number[]): Promise<Map<number, Passage[]>> {
  if (!versions.length) return new Map()
  const leaves = filters.text ? wanted(filters.text) : []
  const texts = await ask<{ id: number; text: string; record: string }>(client, "sought-texts", [versions])
  const answers = answersIn(filters, versions)
  const { rows } = answers ? await client.query<Answers>(composed(answers)) : { rows: [] }
  const byVersion = new Map(rows.map((row) => [row.version_id, row]))
  const words = texts.map(({ text }) => (leaves.length ? wordsIn(text) : []))
  const stems: Stems = leaves.length ? await stemsOf(client, worthStemming(words, leaves)) : new Map()
  return new Map(
    texts.map(({ id, text, record }, at) => {
      // What the store keeps as a record is one.
      const report = JSON.parse(record) as Report
      const { claims = [], named = [] } = byVersion.get(id) ?? {}
      const found = leaves.map((leaf) => findWords(words[at] ?? [], leaf, stems))
      return [id, pickPassages({ report, text, words: found, claims: claims.map(claimOf), named })]
    }),
  )
}

async function stemsOf(client: pg.PoolClient, words: readonly string[]): Promise<Stems> {
  const rows = await ask<{ word: string; stems: string[] }>(client, "sought-stems", [words])
  return new Map(rows.map(({ word, stems }) => [word, stems]))
}

const claimOf = ({ ref, kind, type, realis, quote_from, quote_to, said_by, first_day, last_day }: ClaimRow): StoredClaim => ({
  ref,
  kind,
  ...(type ? { type } : {}),
  ...(realis ? { realis } : {}),
  quote: { from: quote_from, to: quote_to },
  saidBy: said_by,
  ...(first_day && last_day ? { days: { first: first_day, last: last_day } } : {}),
})
