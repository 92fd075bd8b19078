import { shippedRegister } from "../name/shipped-register.ts"
import { plain } from "../name/slug.ts"
import type { Entry } from "../name/types.ts"
import { type Askable, ask } from "../store/ask.ts"
import { type Refusal, refusal } from "../store/refusal.ts"

/** An entry's row. `named`: it has names; one that was removed has none. */
export interface FoundEntity {
  readonly id: number
  readonly kind: Entry["kind"]
  readonly origin: Entry["origin"]
  readonly named: boolean
}

/** Keeps an entry, or extends the one with its key; gives its id. To be called under the lock NAMING. */
export async function keepEntry(db: Askable, { key, kind, origin, country, lat, lon, precision, names }: Entry): Promise<number> {
  const rows = await ask<{ id: number }>(db, "keep-entity", [
    key,
    kind,
    origin,
    country ?? null,
    lat ?? null,
    lon ?? null,
    precision ?? null,
    JSON.stringify(names.map((one, position) => ({ ...one, folded: plain(one.name), position }))),
  ])
  if (!rows[0]) throw new Error("an entry that is kept has a row")
  return rows[0].id
}

/** The entry of a key; one that only the shipped register has is kept first. To be called under the lock NAMING. */
export async function entryAt(db: Askable, key: string): Promise<{ readonly id: number; readonly kind: Entry["kind"] } | Refusal> {
  const [there] = await ask<FoundEntity>(db, "find-entity", [key])
  if (there?.named) return there
  const shipped = there ? undefined : shippedRegister().entry(key)
  if (shipped) return { id: await keepEntry(db, shipped), kind: shipped.kind }
  return refusal({
    code: "no-such-entry",
    message: `no entry has the key "${key}"; sitrep names NAME shows the keys, and sitrep names --add makes an entry of your own`,
  })
}
