import { withoutTracking } from "../capture/index.ts"
import {
  type Comparison,
  type CopyGroup,
  changedArticles,
  claimChanges,
  compareVersions,
  copiesOf,
  findArticle,
  isRefusal,
  type KeptArticle,
  type KeptVersion,
  type Named,
  newestVersion,
  type Refusal,
  type Report,
  recordOf,
  refusal,
  type Store,
  versionsOf,
} from "../record/index.ts"

/** The versions of one article, and what two of them differ in; nothing to compare where fewer than two could be read. */
export interface Versions {
  readonly article: KeptArticle
  readonly versions: readonly KeptVersion[]
  readonly compared?: Comparison & { readonly from: number; readonly to: number }
}

/** An article that changed, and what changed in its claims between the last two versions that could be read. */
export interface Changed {
  readonly article: KeptArticle
  readonly versions: readonly KeptVersion[]
  readonly claims: Comparison["claims"]
}

/** Copies of reports. `reports`: how many articles the groups hold; `independent`: how many are left when a group counts once. */
export interface CopiesFound {
  readonly groups: readonly CopyGroup[]
  readonly reports: number
  readonly independent: number
}

/** A report as a user names it: by its address, the id that it was ingested with, or its key in the store. */
export const named = (name: string): Named => ({
  keys: /^https?:/i.test(name) ? [withoutTracking(name), name] : [`id:${name}`, name],
  name,
})

/**
 * The versions of a report, and the comparison of two: those of the numbers `from` and `to`. Without `to` it is the last that could be read, without
 * `from` the last that could be read before `to`.
 */
export async function showVersions(
  { pool }: Store,
  name: string,
  numbers: { readonly from?: number; readonly to?: number } = {},
): Promise<Versions | Refusal> {
  const article = await findArticle(pool, named(name).keys, name)
  if (isRefusal(article)) return article
  const versions = await versionsOf(pool, article.id)
  const at = (number: number): KeptVersion | Refusal => {
    const version = versions.find((one) => one.number === number)
    if (!version) return noVersion(name, number, versions)
    return version.failure ? unreadable(name, version) : version
  }
  const to = numbers.to === undefined ? versions.findLast(({ failure }) => !failure) : at(numbers.to)
  if (to && isRefusal(to)) return to
  const from =
    numbers.from === undefined ? to && versions.findLast(({ failure, number }) => !failure && number < to.number) : at(numbers.from)
  if (from && isRefusal(from)) return from
  if (!from || !to) return { article, versions }
  const comparison = compareVersions(await recordOf(pool, from.id), await recordOf(pool, to.id))
  return { article, versions, compared: { from: from.number, to: to.number, ...comparison } }
}

/** One version of a report and its record. `account`: the key that dossiers know it by. `number`: which of the article's versions it is. */
export interface ShownReport {
  readonly account: string
  readonly article: KeptArticle
  readonly versions: readonly KeptVersion[]
  readonly number: number
  readonly record: Report
}

/** A report as it is kept: the version of a number, of the key that dossiers know one by ("…#2"), or the newest that could be read. */
export async function showReport({ pool }: Store, name: string, number?: number): Promise<ShownReport | Refusal> {
  const [, before = "", nth] = /^(.+)#([1-9]\d{0,5})$/.exec(name) ?? []
  const known = nth === undefined ? undefined : await findArticle(pool, named(before).keys, before)
  // An id may have such an end of its own.
  const article = known && !isRefusal(known) ? known : await findArticle(pool, named(name).keys, name)
  if (isRefusal(article)) return article
  const read = known === article ? Number(nth) : undefined
  const versions = await versionsOf(pool, article.id)
  const readable = versions.filter(({ failure }) => !failure)
  const version = read === undefined ? (number === undefined ? readable.at(-1) : versions[number - 1]) : readable[read - 1]
  if (!version) return noVersion(name, number ?? read, versions)
  if (version.failure) return unreadable(name, version)
  const place = readable.indexOf(version) + 1
  const account = place === 1 ? article.key : `${article.key}#${place}`
  return { account, article, versions, number: version.number, record: await recordOf(pool, version.id) }
}

const noVersion = (name: string, number: number | undefined, versions: readonly KeptVersion[]): Refusal =>
  number === undefined
    ? refusal({ code: "version-unreadable", message: `no version of "${name}" could be read; sitrep versions tells why each could not` })
    : refusal({ code: "no-such-version", message: `"${name}" has no version ${number}; allowed are 1 to ${versions.length}` })

const unreadable = (name: string, { number, failure }: KeptVersion): Refusal =>
  refusal({ code: "version-unreadable", message: `version ${number} of "${name}" could not be read: ${failure?.message}` })

/** Articles of more than one version, those that changed last first. */
export async function showChanged({ pool }: Store, limit: number): Promise<Changed[]> {
  const changed: Changed[] = []
  for (const article of await changedArticles(pool, limit)) {
    const versions = await versionsOf(pool, article.id)
    const [before, after] = versions.filter(({ failure }) => !failure).slice(-2)
    const claims = before && after ? claimChanges(await recordOf(pool, before.id), await recordOf(pool, after.id)) : []
    changed.push({ article, versions, claims })
  }
  return changed
}

/** The groups of copies that reports belong to, by the newest version of each that could be read. */
export async function showCopies(store: Store, names: readonly string[]): Promise<CopiesFound | Refusal> {
  const ids: number[] = []
  for (const name of names) {
    const article = await findArticle(store.pool, named(name).keys, name)
    if (isRefusal(article)) return article
    const version = await newestVersion(store.pool, article.id, name)
    if (isRefusal(version)) return version
    ids.push(version.id)
  }
  const groups = await copiesOf(store, ids)
  return {
    groups,
    reports: new Set(groups.flatMap(({ members }) => members.map(({ article }) => article))).size,
    independent: groups.length,
  }
}
