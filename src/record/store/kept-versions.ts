import type { Report } from "../report.ts"
import { type Askable, ask, isoOf } from "./ask.ts"
import { type Refusal, refusal } from "./refusal.ts"

/** An article that is kept. `outlet`: its name, or its domain. */
export interface KeptArticle {
  readonly id: number
  readonly key: string
  readonly url?: string
  readonly outlet?: string
}

/** One version of an article. `number`: from 1, in the order of the captures. Times are ISO 8601; `published` is EDTF, as in the record. */
export interface KeptVersion {
  readonly id: number
  readonly number: number
  readonly captured?: string
  readonly kept: string
  readonly published?: string
  readonly title?: string
  readonly agency?: string
  /** Why it could not be read. */
  readonly failure?: { readonly code: string; readonly message: string }
}

interface ArticleRow {
  readonly id: number
  readonly key: string
  readonly url: string | null
  readonly outlet: string | null
}

const articleOf = ({ id, key, url, outlet }: ArticleRow): KeptArticle => ({
  id,
  key,
  ...(url ? { url } : {}),
  ...(outlet ? { outlet } : {}),
})

/** The article that one of these keys or addresses leads to. `name`: what it was asked by, for the message. */
export async function findArticle(db: Askable, keys: readonly string[], name: string): Promise<KeptArticle | Refusal> {
  const [row] = await ask<ArticleRow>(db, "find-article", [keys])
  if (row) return articleOf(row)
  return refusal({
    code: "no-such-report",
    message: `no report is kept under "${name}"; needed is its address, or for one without an address the id that it was ingested with`,
  })
}

/** All versions of an article, the earliest first. */
export async function versionsOf(db: Askable, article: number): Promise<KeptVersion[]> {
  const rows = await ask<{
    id: number
    number: number
    captured: string | null
    kept: string
    published: string | null
    title: string | null
    agency: string | null
    failure_code: string | null
    failure_message: string | null
  }>(db, "list-versions", [article])
  return rows.map(({ id, number, captured, kept, published, title, agency, failure_code: code, failure_message: message }) => ({
    id,
    number,
    ...(captured ? { captured } : {}),
    kept: isoOf(kept),
    ...(published ? { published } : {}),
    ...(title ? { title } : {}),
    ...(agency ? { agency } : {}),
    ...(code !== null && message !== null ? { failure: { code, message } } : {}),
  }))
}

/** The newest version of an article that could be read. `name`: what the article was asked by. */
export async function newestVersion(db: Askable, article: number, name: string): Promise<KeptVersion | Refusal> {
  const newest = (await versionsOf(db, article)).findLast(({ failure }) => !failure)
  return (
    newest ??
    refusal({ code: "version-unreadable", message: `no version of "${name}" could be read; sitrep versions tells why each could not` })
  )
}

/** The record of a version that was read. */
export async function recordOf(db: Askable, version: number): Promise<Report> {
  const [row] = await ask<{ record: string }>(db, "version-record", [version])
  if (!row?.record) throw new Error(`version ${version} has no record`)
  return JSON.parse(row.record)
}

/** Articles that have more than one version, those that changed last first. */
export async function changedArticles(db: Askable, limit: number): Promise<KeptArticle[]> {
  return (await ask<ArticleRow>(db, "changed-articles", [limit])).map(articleOf)
}
