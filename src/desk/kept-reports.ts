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
    if (!version)
      return refusal({ code: "no-such-version", message: `"${name}" has no version ${number}; allowed are 1 to ${versions.length}` })
    return version.failure
      ? refusal({ code: "version-unreadable", message: `version ${number} of "${name}" could not be read: ${version.failure.message}` })
      : version
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
