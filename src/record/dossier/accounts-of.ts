import type { Report } from "../report.ts"
import { type Askable, ask } from "../store/ask.ts"
import { copyGroups } from "../store/copy-groups.ts"
import { recordOf } from "../store/kept-versions.ts"
import type { Store } from "../store/open-store.ts"
import { type Known, knownOf } from "./known-of.ts"

/**
 * What one version gives a dossier. `key`: its article's, and "#2" for the second version that could be read. `copyOf`: the key of the first of its group of
 * copies among those asked for. `called`: for entities of the report the key of the entry that they stand for.
 */
export interface KeptAccount extends Known {
  readonly key: string
  readonly article: string
  readonly number: number
  readonly copyOf: string
  readonly report: Pick<Report, "id" | "article" | "entities" | "attributions" | "claims">
  readonly called: Readonly<Record<string, string>>
}

/** Records that are asked for at once: some 5 MB of text. While one batch is made into accounts the next is on its way. */
const AT_ONCE = 100

interface Head {
  readonly id: number
  readonly article: string
  readonly number: number
}

interface RecordRow {
  readonly id: number
  readonly captured: string | null
  readonly kept: string
  readonly record: string
  readonly called: readonly (readonly [ref: string, key: string])[] | null
}

/** The accounts of versions, with their ids, those of one article together and in their order. What was removed meanwhile, or could not be read, is left out. */
export async function* accountsOf(
  store: Store,
  versions: readonly number[],
): AsyncGenerator<{ readonly version: number; readonly account: KeptAccount }> {
  const heads = await ask<Head>(store.pool, "account-heads", [versions])
  const groups = await copyGroups(store, versions)
  const firsts = new Map<number, string>()
  for (const head of heads) {
    const group = groups.get(head.id) ?? head.id
    if (!firsts.has(group)) firsts.set(group, keyOf(head))
  }
  const ordered = [...heads].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.number - b.number))
  let before: { readonly article: string; readonly known: string } | undefined
  let asked = recordsOf(store.pool, ordered.slice(0, AT_ONCE))
  for (let at = 0; at < ordered.length; at += AT_ONCE) {
    const rows = await asked
    asked = recordsOf(store.pool, ordered.slice(at + AT_ONCE, at + 2 * AT_ONCE))
    // Whoever stops listening half-way does not wait for it.
    asked.catch(() => {})
    for (const head of ordered.slice(at, at + AT_ONCE)) {
      const row = rows.get(head.id)
      if (!row) continue
      const report = await reportOf(store.pool, row)
      const { published, modified, retrieved } = report.article
      const dates = {
        ...(published ? { published: published.value } : {}),
        ...(modified ? { modified: modified.value } : {}),
        ...(retrieved ? { retrieved: retrieved.value } : {}),
        ...(row.captured ? { captured: row.captured } : {}),
        kept: row.kept.slice(0, 10),
      }
      const known = knownOf(dates, before?.article === head.article ? before.known : undefined)
      before = { article: head.article, known: known.known }
      const key = keyOf(head)
      const account: KeptAccount = {
        key,
        article: head.article,
        number: head.number,
        ...known,
        copyOf: firsts.get(groups.get(head.id) ?? head.id) ?? key,
        report,
        called: Object.fromEntries(row.called ?? []),
      }
      yield { version: head.id, account }
    }
  }
}

const keyOf = ({ article, number }: Head): string => (number === 1 ? article : `${article}#${number}`)

async function recordsOf(db: Askable, heads: readonly Head[]): Promise<Map<number, RecordRow>> {
  if (!heads.length) return new Map()
  const rows = await ask<RecordRow>(db, "account-records", [heads.map(({ id }) => id)])
  return new Map(rows.map((row) => [row.id, row]))
}

async function reportOf(db: Askable, { id: version, record }: RecordRow): Promise<KeptAccount["report"]> {
  const { id, article, entities, attributions, claims } = await parsed(db, version, record)
  return { id, article, entities, attributions, claims }
}

async function parsed(db: Askable, version: number, record: string): Promise<KeptAccount["report"]> {
  try {
    return JSON.parse(record)
  } catch {
    // A record whose lists stand in another order than ours may be cut wrong.
    return recordOf(db, version)
  }
}
