import { groupsOf } from "../copy/groups-of.ts"
import type { Reason } from "../name/types.ts"
import { type Askable, ask } from "./ask.ts"
import type { Store } from "./open-store.ts"

/** A version as one names it. `number`: which version of its article. */
export interface Member {
  readonly id: number
  readonly article: number
  readonly key: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly published?: string
  readonly agency?: string
  readonly number: number
}

/** A standing judgement on two versions: its id, and what it says of them, how surely and why. */
export interface Pair {
  readonly id: number
  readonly one: number
  readonly other: number
  readonly says: "same" | "different"
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Versions that are copies of each other, in the order they were kept, and the standing judgements between them. */
export interface CopyGroup {
  readonly members: readonly Member[]
  readonly pairs: readonly Pair[]
}

/** No walk from copy to copy reaches more versions, besides those it starts from. One text in 20,000 papers has not been met. */
const FURTHEST = 20_000

const pairsAround = (db: Askable, versions: readonly number[]): Promise<Pair[]> =>
  ask<Pair>(db, "copy-pairs", [versions, versions.length + FURTHEST])

/**
 * [J5] The group of each version: versions with one number are copies of each other, or versions of one article, and count once. The number is the
 * smallest id of a version in the group, which need not be one of those asked for. An id that is in no store is a group by itself.
 */
export async function copyGroups({ pool }: Pick<Store, "pool">, versions: readonly number[]): Promise<Map<number, number>> {
  if (!versions.length) return new Map()
  const pairs = (await pairsAround(pool, versions)).filter(({ says }) => says === "same")
  const articles = await ask<{ id: number; article: number }>(pool, "articles-of-versions", [versions])
  const all = [...new Set([...versions, ...pairs.flatMap(({ one, other }) => [one, other])])].sort((a, b) => a - b)
  const ties = [
    ...pairs.map(({ one, other }) => [`${one}`, `${other}`] as const),
    ...articles.map(({ id, article }) => [`${id}`, `article ${article}`] as const),
  ]
  const numberOf = new Map(groupsOf(all.map(String), ties).flatMap((group) => group.map((id) => [Number(id), Number(group[0])] as const)))
  return new Map(versions.map((id) => [id, numberOf.get(id) ?? id]))
}

/** The groups that versions belong to, each group once, in the order of the versions. */
export async function copiesOf({ pool }: Pick<Store, "pool">, versions: readonly number[]): Promise<CopyGroup[]> {
  const pairs = await pairsAround(pool, versions)
  const ids = [...new Set([...versions, ...pairs.flatMap(({ one, other, says }) => (says === "same" ? [one, other] : []))])]
  const rows = await ask<{ [name in keyof Member]: Member[name] | null }>(pool, "describe-versions", [ids])
  // Columns that may be null are those that a member may lack; those it has are left as they are.
  const members = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Member)
  const ties = pairs.filter(({ says }) => says === "same").map(({ one, other }) => [`${one}`, `${other}`] as const)
  return groupsOf(ids.map(String), ties).map((group) => {
    const here = new Set(group.map(Number))
    return {
      members: members.filter(({ id }) => here.has(id)),
      pairs: pairs.filter(({ one, other }) => here.has(one) && here.has(other)),
    }
  })
}
