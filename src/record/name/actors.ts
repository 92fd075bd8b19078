import { readFileSync } from "node:fs"
import { type NameKind, rows, several } from "../../reading/index.ts"
import { plain, slugOf } from "./slug.ts"
import { type StateBody, stateBodies } from "./state-body.ts"
import type { Entry, EntryName, Register } from "./types.ts"

/** The actors that ship with Sitrep, and the bodies that states have by rule. */
export interface Actors extends Register {
  /** The entry of a state's body, whether a list has it or the rule makes it; none where there is no such body. */
  readonly body: (of: StateBody) => Entry | undefined
  /** How many entries the lists have; those that the rule makes stand in none. */
  readonly listed: number
}

interface Draft {
  readonly key: string
  readonly kind: NameKind
  readonly names: Map<string, EntryName>
  country: string | undefined
}

const LISTS = [
  ["groups", "group"],
  ["organisations", "organisation"],
  ["outlets", "organisation"],
] as const

/** The rows of a list in data/actor. */
const table = (list: string): string[][] => rows(readFileSync(new URL(`../../../data/actor/${list}.tsv`, import.meta.url), "utf8"))

/** No word for a people has more words. */
const LONGEST_PEOPLE = 3

let loaded: Actors | undefined

/** All actors: data/actor. Read on first use. */
export function actors(): Actors {
  loaded ??= build()
  return loaded
}

function build(): Actors {
  const drafts = new Map<string, Draft>()
  const byName = new Map<string, Draft[]>()
  const bodies = new Map<string, Draft>()
  const idOf = (of: StateBody): string => `${of.country} ${of.body}`

  const call = (draft: Draft, name: string, side?: string): void => {
    const key = plain(name)
    if (!key) return
    if (!draft.names.has(key)) {
      const there = byName.get(key)
      if (there) there.push(draft)
      else byName.set(key, [draft])
    } else if (!side) return
    draft.names.set(key, { name: draft.names.get(key)?.name ?? name, ...(side ? { side } : {}) })
  }
  const open = (names: readonly string[], kind: NameKind, country: string | undefined): Draft => {
    const slug = slugOf(names[0] ?? "")
    // Two lists may have two bodies of one name: the later one's key says its country or its kind.
    const keys = [`actor:${slug}`, `actor:${slug}-${(country || kind).toLowerCase()}`]
    const key = keys.find((one) => !drafts.has(one)) ?? `actor:${slug}-${drafts.size}`
    const draft: Draft = { key, kind, names: new Map(), country: country || undefined }
    drafts.set(key, draft)
    for (const name of names) call(draft, name)
    return draft
  }
  // [B5] A list's entry that has one of the names which the rule makes is that body: "Lebanese Army" is a name of the Lebanese Armed Forces.
  const link = (draft: Draft, of: StateBody): void => {
    if (draft.country && draft.country !== of.country) return
    draft.country = of.country
    if (!bodies.has(idOf(of))) bodies.set(idOf(of), draft)
  }

  for (const [list, kind] of LISTS)
    for (const [cell, country] of table(list)) {
      const all = several(cell)
      // [B6] A name that every state's body has belongs to none of them alone.
      const own = kind === "group" || list === "outlets" ? all : all.filter((name) => !stateBodies().bare(name))
      if (!own.length) continue
      const draft = open(own, kind, country)
      if (list !== "organisations") continue
      for (const name of own) {
        const found = stateBodies().named(name)
        const only = found.find((of) => of.country === country) ?? (found.length === 1 ? found[0] : undefined)
        if (only) link(draft, only)
      }
      if (country) for (const name of all) if (!own.includes(name)) link(draft, { country, body: stateBodies().bare(name) ?? "" })
    }
  for (const [country = "", body = "", cell] of table("proper")) {
    const names = several(cell)
    const of = { country, body }
    const first = (byName.get(plain(names[0] ?? "")) ?? []).find((draft) => draft.country === country)
    const draft = first ?? bodies.get(idOf(of)) ?? open([...stateBodies().namesOf(of), ...names], "organisation", country)
    bodies.set(idOf(of), draft)
    for (const name of names) merge(draft, name, country)
  }
  for (const [cell, country, kind] of table("register")) {
    const names = several(cell)
    const there = (byName.get(plain(names[0] ?? "")) ?? [])[0]
    if (there) for (const name of names) call(there, name)
    else open(names, kind === "group" ? "group" : "organisation", country)
  }
  for (const [key = "", name = "", side] of table("sides")) {
    const draft = drafts.get(key)
    if (draft) call(draft, name, side)
  }
  return finish()

  /** Another entry of this country with the name is the same body: its names go over, and it goes. */
  function merge(draft: Draft, name: string, country: string): void {
    for (const other of byName.get(plain(name)) ?? [])
      if (other !== draft && other.country === country) {
        drafts.delete(other.key)
        for (const key of other.names.keys()) {
          const left = (byName.get(key) ?? []).filter((one) => one !== other)
          if (left.length) byName.set(key, left)
          else byName.delete(key)
        }
        for (const [id, one] of bodies) if (one === other) bodies.set(id, draft)
        for (const { name: alias } of other.names.values()) call(draft, alias)
      }
    call(draft, name)
  }

  function finish(): Actors {
    const made = new Map<string, Entry>()
    const entries = new Map<Draft, Entry>()
    const entryOf = (draft: Draft): Entry => {
      const there = entries.get(draft)
      if (there) return there
      const { key, kind, country, names } = draft
      const entry: Entry = { key, kind, names: [...names.values()], ...(country ? { country } : {}), origin: "register" }
      entries.set(draft, entry)
      return entry
    }
    const listed = (key: string): readonly Entry[] => (byName.get(key) ?? []).map(entryOf)
    const body = (of: StateBody): Entry | undefined => {
      if (!stateBodies().has(of)) return undefined
      const draft = bodies.get(idOf(of))
      const entry = draft ? entryOf(draft) : made.get(idOf(of))
      if (entry) return entry
      const names = stateBodies()
        .namesOf(of)
        .map((name) => ({ name }))
      const fresh: Entry = {
        key: `actor:${stateBodies().slugOf(of)}`,
        kind: "organisation",
        names,
        country: of.country,
        origin: "register",
      }
      made.set(idOf(of), fresh)
      return fresh
    }
    const called = (name: string): readonly Entry[] => {
      const key = plain(name)
      const direct = listed(key)
      if (direct.length) return direct
      const ruled = stateBodies().named(key)
      return ruled.length ? [...new Set(ruled.flatMap((of) => body(of) ?? []))] : withState(key)
    }
    // [B5] "Lebanese Hezbollah": a name that a list has, behind the state that the list gives it.
    const withState = (key: string): readonly Entry[] => {
      for (let at = key.indexOf(" "), words = 1; at > 0 && words <= LONGEST_PEOPLE; at = key.indexOf(" ", at + 1), words++) {
        const codes = stateBodies().states(key.slice(0, at))
        const those = codes.length ? listed(key.slice(at + 1)).filter(({ country }) => country && codes.includes(country)) : []
        if (those.length) return those
      }
      return []
    }
    const entry = (key: string): Entry | undefined => {
      const draft = drafts.get(key)
      if (draft) return entryOf(draft)
      const of = key.startsWith("actor:") ? stateBodies().ofSlug(key.slice("actor:".length)) : undefined
      return of ? body(of) : undefined
    }
    return { called, entry, body, listed: drafts.size }
  }
}
