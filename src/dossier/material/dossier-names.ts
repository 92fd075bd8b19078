import type { Entity, NameKind, Place } from "../../reading/index.ts"
import { type Entry, plain, tellingWords } from "../../record/index.ts"
import type { Definition, NamedThing } from "../definition/types.ts"
import type { Party, Spot } from "../types.ts"
import { remembered } from "./remembered.ts"
import type { Account } from "./types.ts"

/** Who and where a name stands for in one dossier, and of which side. */
export interface DossierNames {
  /** Of an entity of an account's report. */
  readonly entity: (account: Account, ref: string) => Spot | undefined
  /** Of words that the reading took for no name, or of a name that a definition has; `outlet` is that of the account they stand in. */
  readonly words: (words: string, account: Account) => Party
  /** A place of the definition that words name in passing: "the Dalmora road" is near Dalmora. The name is that of the words. */
  readonly near: (words: string, account: Account) => Spot | undefined
  /** The side of somebody by name, role or affiliation. */
  readonly sideOf: (names: readonly string[], account: Account) => string | undefined
  /** Whether a name is that of a member of a side: Kestria is no village. */
  readonly isSide: (name: string) => boolean
  /** All names by which an entity of an account's report goes, as `plain` has them: its own, its entry's, the definition's. */
  readonly goesBy: (account: Account, ref: string) => readonly string[]
}

/** A name that says which of its kind somebody is ("Verin Home Guard"), not only what ("the ministry"). */
const tells = (name: string): boolean => tellingWords(name).length > 0

const fits = (a: NameKind, b: NameKind): boolean => a === b || (/organisation|group/.test(a) && /organisation|group/.test(b))

/**
 * [P1] The definition's names win over the store's; where it has none, the entry that a name was judged to stand for; else the name itself. [P2] A body that is named
 * without its state ("the Interior Ministry") is that of the side whose outlet prints it; in an outlet of no side it is a body of that one article.
 */
export const namesOf: (definition: Definition) => DossierNames = remembered((definition) => {
  const own = new Map<string, NamedThing[]>()
  const all: NamedThing[] = [
    ...definition.names,
    ...definition.agreements.map(({ name, also }) => ({
      kind: "agreement" as const,
      names: [name, ...also].map((one) => ({ name: one })),
    })),
  ]
  for (const thing of all) for (const { name } of thing.names) own.set(plain(name), [...(own.get(plain(name)) ?? []), thing])
  const ownOf = (name: string, kind?: NameKind): NamedThing | undefined =>
    own.get(plain(name))?.find((thing) => kind === undefined || fits(thing.kind, kind))
  const places = definition.names.flatMap((thing) =>
    thing.kind === "place" ? [{ thing, names: thing.names.map(({ name }) => ` ${plain(name)} `) }] : [],
  )
  const keyOf = (thing: NamedThing): string => `named:${plain(thing.names[0]?.name ?? "")}`
  const outletSides = new Map(definition.sides.flatMap((side) => side.outlets.map((outlet) => [plain(outlet), side.name] as const)))
  const sideOfOutlet = ({ report }: Account): string | undefined => {
    const { name, domain } = report.article.outlet ?? {}
    return [name, domain].flatMap((one) => (one === undefined ? [] : (outletSides.get(plain(one)) ?? [])))[0]
  }
  const members = definition.sides.map(({ name, members: of }) => ({ name, words: of.map((one) => ` ${plain(one)} `) }))
  const sided = new Map<string, string | undefined>()
  const sideBy = (name: string): string | undefined => {
    const key = plain(name)
    if (!sided.has(key)) {
      const exact = members.filter(({ words }) => words.includes(` ${key} `))
      const within = exact.length ? exact : members.filter(({ words }) => words.some((word) => ` ${key} `.includes(word)))
      sided.set(key, within.length === 1 ? within[0]?.name : undefined)
    }
    return sided.get(key)
  }
  const sideOf = (names: readonly string[], account: Account): string | undefined => {
    for (const name of names) {
      const side = sideBy(name)
      if (side) return side
    }
    return names.length && names.every((name) => !tells(name)) ? sideOfOutlet(account) : undefined
  }
  const bare = (name: string, account: Account): string => `${sideOfOutlet(account) ?? account.article}/${plain(name)}`

  function ownSpot(thing: NamedThing, place: Place | undefined, account: Account): Spot {
    const names = [...thing.names].sort((a, b) => Number(a.by !== undefined) - Number(b.by !== undefined)).map(({ name }) => name)
    const shown = thing.names[0]?.name ?? ""
    const side = sideOf(names, account)
    const at = thing.at ?? place
    return { key: keyOf(thing), name: shown, ...(side ? { side } : {}), ...(at ? { at } : {}) }
  }

  return {
    entity: (account, ref) => {
      const entity = entityOf(account, ref)
      if (!entity) return undefined
      const entry = account.called[ref]
      const thing =
        ownOf(entity.name, entity.kind) ?? entry?.names.map(({ name }) => ownOf(name, entity.kind)).find((one) => one !== undefined)
      if (thing) return ownSpot(thing, entity.place, account)
      const { name, role, affiliation } = entity
      const side =
        sideOf([name, ...(affiliation ? [affiliation] : [])], account) ?? (role && !affiliation ? sideOf([role], account) : undefined)
      const at = entity.place ?? placeOf(entry)
      return {
        key: entry?.key ?? (tells(name) || entity.kind === "place" ? `name:${plain(name)}` : `body:${bare(name, account)}`),
        name: entry?.names[0]?.name ?? name,
        ...(side ? { side } : {}),
        ...(at ? { at } : {}),
      }
    },
    words: (words, account) => {
      const thing = ownOf(words)
      if (thing) return ownSpot(thing, undefined, account)
      const side = sideOf([words], account)
      return { key: tells(words) ? `words:${plain(words)}` : `body:${bare(words, account)}`, name: words, ...(side ? { side } : {}) }
    },
    near: (words, account) => {
      const within = ` ${plain(words)} `
      const thing = places.find(({ names }) => names.some((name) => within.includes(name)))?.thing
      if (!thing) return undefined
      const { at, ...spot } = ownSpot(thing, undefined, account)
      return { ...spot, name: words, ...(at ? { at: { ...at, precision: "near" } } : {}) }
    },
    sideOf,
    isSide: (name) => members.some(({ words }) => words.includes(` ${plain(name)} `)),
    goesBy: (account, ref) => {
      const entity = entityOf(account, ref)
      if (!entity) return []
      const entry = account.called[ref]
      const own = [plain(entity.name), ...(entry ? plainNames(entry) : [])]
      const thing = own.flatMap((name) => ownOf(name, entity.kind) ?? [])[0]
      return thing ? [...own, ...thing.names.map(({ name }) => plain(name))] : own
    },
  }
})

const plainNames = remembered((entry: Entry): readonly string[] => [entry.key, ...entry.names.map(({ name }) => plain(name))])

const entities = remembered(
  (account: Account): ReadonlyMap<string, Entity> => new Map(account.report.entities.map((entity) => [entity.id, entity])),
)

export const entityOf = (account: Account, ref: string): Entity | undefined => entities(account).get(ref)

const placeOf = (entry: Entry | undefined): Place | undefined =>
  entry?.kind === "place" && entry.lat !== undefined && entry.lon !== undefined
    ? { lat: entry.lat, lon: entry.lon, precision: entry.precision ?? "near", ...(entry.country ? { country: entry.country } : {}) }
    : undefined
