import { shippedRegister } from "../../name/shipped-register.ts"
import { plain } from "../../name/slug.ts"
import { type Askable, ask } from "../ask.ts"

/**
 * Who a name of a question may stand for: entries of the store, what reports call so without a decision on whom they mean, whole countries. `inside`: the
 * entries that lie in those.
 */
export interface Who {
  readonly ids: readonly number[]
  readonly folded: readonly string[]
  readonly countries: readonly string[]
  readonly inside: readonly number[]
  readonly notes: readonly string[]
}

export interface Candidate {
  readonly id: number
  readonly key: string
  readonly kind: string
  readonly origin: string
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: string | null
  /** Whether all of the name was given, not only words of it. */
  readonly exact: boolean
}

const KINDS = {
  speaker: ["person", "organisation", "group", "place"],
  actor: ["person", "organisation", "group", "place"],
  agreement: ["agreement"],
  place: ["place"],
} as const
/** Persons are also called by a part of their name, whoever else is called so. */
const BY_WORDS = "person"
/** Names that a note lists. */
const LISTED = 4

/** The entries of the store that a name may stand for: by the register, under whatever name it has there, by the names of the store, and by words of them. */
export async function candidates(db: Askable, option: keyof typeof KINDS, name: string): Promise<Candidate[]> {
  const kinds: readonly string[] = KINDS[option]
  const keys = shippedRegister()
    .called(name)
    .flatMap(({ key, kind }) => (kinds.includes(kind) ? [key] : []))
  return ask<Candidate>(db, "sought-entities", [plain(name), keys, kinds, option === "place" ? null : plain(name)])
}

/**
 * [U7] Whom a name stands for. The user's own entries win; else all entries that are called so under any of their names; persons by a part of their name too,
 * others only where nobody has the whole name.
 */
export async function resolveName(db: Askable, option: "speaker" | "actor" | "agreement", name: string): Promise<Who> {
  const all = await candidates(db, option, name)
  const exact = all.filter((one) => one.exact)
  const own = exact.filter(({ origin }) => origin === "own")
  const chosen = own.length ? own : all.filter((one) => one.exact || one.kind === BY_WORDS || !exact.length)
  const others = chosen.filter((one) => !one.exact)
  const few = others
    .slice(0, LISTED)
    .map((one) => one.name)
    .join(", ")
  return {
    ids: chosen.map(({ id }) => id),
    folded: own.length ? [] : await undecided(db, name),
    countries: [],
    inside: [],
    notes: others.length
      ? [`"${name}" was taken for ${few}${others.length > LISTED ? ` and ${others.length - LISTED} more` : ""} too`]
      : [],
  }
}

/** The folded name, where reports of the store have it without a decision on whom they mean: else nothing is to be looked for. */
export async function undecided(db: Askable, name: string): Promise<string[]> {
  const keys = ["named", "speaker", "actor", "place", "agreement"].map((part) => `${part}=${plain(name)}`)
  const rows = await ask<{ there: boolean }>(db, "sought-has-keys", [keys])
  return rows[0]?.there ? [plain(name)] : []
}
