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

/** A version's record as it was read last. `written`: by which transaction its row was, so that a record made anew is another. */
export interface HeldRecord {
  readonly written: string
  readonly captured: string | null
  readonly kept: string
  readonly report: KeptAccount["report"]
}

interface Head {
  readonly id: number
  readonly written: string
  readonly article: string
  readonly number: number
}

interface CalledRow {
  readonly id: number
  readonly called: readonly (readonly [ref: string, key: string])[] | null
}

interface RecordRow extends CalledRow {
  readonly captured: string | null
  readonly kept: string
  readonly record: string
}

/**
 * The accounts of versions, with their ids, those of one article together and in their order. What was removed meanwhile, or could not be read, is left out.
 * `held`: records that need not be read again, by version; those read now are put into it, and those that are not asked for are taken out.
 */
export async function* accountsOf(
  store: Store,
  versions: readonly number[],
  held: Map<number, HeldRecord> = new Map(),
): AsyncGenerator<{ readonly version: number; readonly account: KeptAccount }> {
  const heads = await ask<Head>(store.pool, "account-heads", [versions])
  const groups = await copyGroups(store, versions)
  const firsts = new Map<number, string>()
  for (const head of heads) {
    const group = groups.get(head.id) ?? head.id
    if (!firsts.has(group)) firsts.set(group, keyOf(head))
  }
  const ordered = [...heads].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.number - b.number))
  const written = new Map(heads.map((head) => [head.id, head.written]))
  for (const [id, record] of held) if (written.get(id) !== record.written) held.delete(id)
  let before: { readonly article: string; readonly known: string } | undefined
  let asked = recordsOf(store.pool, ordered.slice(0, AT_ONCE), held)
  for (let at = 0; at < ordered.length; at += AT_ONCE) {
    const rows = await asked
    asked = recordsOf(store.pool, ordered.slice(at + AT_ONCE, at + 2 * AT_ONCE), held)
    // Whoever stops listening half-way does not wait for it.
    asked.catch(() => {})
    for (const head of ordered.slice(at, at + AT_ONCE)) {
      const row = rows.get(head.id)
      if (!row) continue
      const { captured, kept, report } = held.get(head.id) ?? (await heldOf(store.pool, head, row))
      held.set(head.id, { written: head.written, captured, kept, report })
      const { published, modified, retrieved } = report.article
      const dates = {
        ...(published ? { published: published.value } : {}),
        ...(modified ? { modified: modified.value } : {}),
        ...(retrieved ? { retrieved: retrieved.value } : {}),
        ...(captured ? { captured } : {}),
        kept: kept.slice(0, 10),
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

/** Whom the names of versions stand for, and of those that are not held the records. */
async function recordsOf(
  db: Askable,
  heads: readonly Head[],
  held: ReadonlyMap<number, HeldRecord>,
): Promise<Map<number, CalledRow | RecordRow>> {
  const [there, fresh] = [heads.filter(({ id }) => held.has(id)), heads.filter(({ id }) => !held.has(id))]
  const found = new Map<number, CalledRow | RecordRow>(there.map(({ id }) => [id, { id, called: [] }]))
  if (there.length) for (const row of await ask<CalledRow>(db, "account-called", [there.map(({ id }) => id)])) found.set(row.id, row)
  if (fresh.length) for (const row of await ask<RecordRow>(db, "account-records", [fresh.map(({ id }) => id)])) found.set(row.id, row)
  return found
}

async function heldOf(db: Askable, { written }: Head, row: CalledRow | RecordRow): Promise<HeldRecord> {
  if (!("record" in row)) throw new Error(`the record of version ${row.id} is neither held nor read`)
  const { id, article, entities, attributions, claims } = await parsed(db, row.id, row.record)
  return { written, captured: row.captured, kept: row.kept, report: { id, article, entities, attributions, claims } }
}

async function parsed(db: Askable, version: number, record: string): Promise<KeptAccount["report"]> {
  try {
    return JSON.parse(record)
  } catch {
    // A record whose lists stand in another order than ours may be cut wrong.
    return recordOf(db, version)
  }
}
