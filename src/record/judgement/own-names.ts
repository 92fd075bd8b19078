import type { NameKind } from "../../reading/index.ts"
import { plain } from "../name/slug.ts"
import type { EntryName } from "../name/types.ts"
import { ask } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { NAMING } from "../store/keep-report.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { type Refusal, refusal } from "../store/refusal.ts"
import { type FoundEntity, keepEntry } from "./keep-entry.ts"

/** An entry of the user's own, as it is added or extended. The first name is the one to show, where the entry is new. */
export interface OwnEntry {
  readonly key: string
  readonly kind: NameKind
  readonly names: readonly EntryName[]
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
}

/** What adding came to. `met`: mentions that now lead to the entry; `withdrawn`: those of them that led elsewhere; `other`: those of another kind, left alone. */
export interface Added {
  readonly key: string
  readonly met: number
  readonly withdrawn: number
  readonly other: readonly { readonly kind: NameKind; readonly count: number }[]
}

/** What removing came to. `again`: mentions that lead again where they led before. */
export interface Removed {
  readonly key: string
  readonly withdrawn: number
  readonly again: number
}

const OWN = JSON.stringify([{ rule: "B1", why: "a name of the user's own" }])

/**
 * [J3] Makes an entry of the user's own, or extends it. Reports kept before meet it now, those kept later when they are kept: while it is added nothing
 * is kept, so none falls between. A person's word on a single mention stands.
 */
export function addOwnName(store: Store, entry: OwnEntry, act: Act): Promise<Added | Refusal> {
  const { key, kind, names } = entry
  const folded = names.map(({ name }) => plain(name))
  return inTransaction(store, async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [NAMING])
    const [there] = await ask<FoundEntity>(client, "find-entity", [key])
    if (there?.named && there.kind !== kind)
      return refusal({ code: "other-kind", message: `"${key}" is a ${there.kind}, not a ${kind}; allowed is its own kind, or another key` })
    const [taken] = await ask<{ name: string; key: string }>(client, "own-name-taken", [folded, kind, key])
    // With two owners a name leads to neither for sure; which one would hang on the order of the reports.
    if (taken)
      return refusal({
        code: "name-taken",
        message: `"${taken.name}" is a name of ${taken.key} already; allowed is a name that no other ${kind} of your own has`,
      })
    const id = await keepEntry(client, { ...entry, origin: "own", ...(entry.lat === undefined ? {} : { precision: "exact" }) })
    const [counts] = await ask<Omit<Added, "key">>(client, "meet-own-name", [id, kind, act.who, act.at, OWN])
    if (!counts) throw new Error("a count is a row")
    const { key: _key, ...detail } = entry
    await audit(client, act, "add-name", key, { ...detail, ...counts })
    return { key, ...counts }
  })
}

/** [J4] Takes an entry of the user's own out of use, with all that was judged for it. */
export function removeOwnName(store: Store, key: string, act: Act): Promise<Removed | Refusal> {
  return inTransaction(store, async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [NAMING])
    const [there] = await ask<FoundEntity>(client, "find-entity", [key])
    if (there?.origin !== "own" || !there.named)
      return refusal({
        code: "no-such-entry",
        message:
          there && there.origin !== "own"
            ? `"${key}" is none of your own entries; what a report's name leads to is changed by sitrep judge`
            : `there is no entry of your own with the key "${key}"; sitrep names NAME shows the keys`,
      })
    const names = await ask<{ name: string; side: string }>(client, "names-of-entity", [there.id])
    const why = JSON.stringify([{ rule: "J4", why: `said again: ${key} was removed` }])
    const [counts] = await ask<Omit<Removed, "key">>(client, "withdraw-entity", [there.id, act.who, act.at, why])
    if (!counts) throw new Error("a count is a row")
    await audit(client, act, "remove-name", key, { names, ...counts })
    return { key, ...counts }
  })
}
