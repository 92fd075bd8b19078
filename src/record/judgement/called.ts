import { shippedRegister } from "../name/shipped-register.ts"
import { plain } from "../name/slug.ts"
import type { Entry, EntryName } from "../name/types.ts"
import { type Askable, ask } from "../store/ask.ts"
import { type Judgement, judgementsAt } from "./list-judgements.ts"

/** An entry that a name leads to. `reports`: how many reports it stands in; `judgements`: the newest of those that say so or deny it. */
export interface CalledEntry extends Entry {
  readonly reports: number
  readonly judgements: readonly Judgement[]
}

/** Who a name leads to. `unled`: how often it stands in a version where nothing says for whom, by kind. */
export interface Called {
  readonly entries: readonly CalledEntry[]
  readonly unled: readonly { readonly kind: Entry["kind"]; readonly count: number }[]
}

export interface EntityRow {
  readonly id: number
  readonly key: string
  readonly kind: Entry["kind"]
  readonly origin: Entry["origin"]
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: Entry["precision"] | null
  readonly names: readonly { readonly name: string; readonly side: string }[]
  readonly reports: number
}

/** Who is called so, or has this key: entries that reports lead to, then those that only the shipped register has. `limit`: judgements of each. */
export async function whoIsCalled(db: Askable, name: string, limit: number): Promise<Called> {
  const rows = await ask<EntityRow>(db, "find-entities", [plain(name), name])
  const kept: CalledEntry[] = []
  for (const row of rows) {
    const ids = await ask<{ id: number }>(db, "judgement-ids-of-entity", [row.id, limit])
    const judgements = await judgementsAt(
      db,
      ids.map(({ id }) => id),
    )
    kept.push({ ...entryOf(row), reports: row.reports, judgements })
  }
  const there = new Set(kept.map(({ key }) => key))
  const byKey = shippedRegister().entry(name)
  const shipped = [...(byKey ? [byKey] : []), ...shippedRegister().called(name)].filter(({ key }) => !there.has(key))
  return {
    entries: [...kept, ...shipped.map((entry) => ({ ...entry, names: withShipped(entry.key, entry.names), reports: 0, judgements: [] }))],
    unled: await ask<Called["unled"][number]>(db, "count-unled", [plain(name)]),
  }
}

export function entryOf({ key, kind, origin, country, lat, lon, precision, names }: EntityRow): Entry {
  const kept: EntryName[] = names.map(({ name, side }) => ({ name, ...(side ? { side } : {}) }))
  return {
    key,
    kind,
    origin,
    names: origin === "register" ? withShipped(key, kept) : kept,
    ...(country ? { country } : {}),
    ...(lat !== null && lon !== null ? { lat, lon } : {}),
    ...(precision ? { precision } : {}),
  }
}

/** Names, and behind them those that the shipped register has besides: of a place that a report brought, the store has the report's alone. */
function withShipped(key: string, names: readonly EntryName[]): EntryName[] {
  const form = ({ name, side = "" }: EntryName): string => `${plain(name)} ${side}`
  const has = new Set(names.map(form))
  return [...names, ...(shippedRegister().entry(key)?.names ?? []).filter((one) => !has.has(form(one)))]
}
