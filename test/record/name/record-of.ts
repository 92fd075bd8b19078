import type { Entity, Name } from "../../../src/reading/index.ts"
import { nameEntities } from "../../../src/record/name/name-entities.ts"
import { registerOf } from "../../../src/record/name/register-of.ts"
import type { Entry, Naming } from "../../../src/record/name/types.ts"
import type { Report } from "../../../src/record/report.ts"

/** An entity of a report by hand. `as`: the words of its mentions, else its name once. `behind`: words right behind the last one. */
export type Given = Omit<Entity, "id"> & { readonly as?: readonly string[]; readonly behind?: string }

/** A record that names these, in order, one sentence a mention. */
export function recordOf(given: readonly Given[], dateline?: string): Report {
  let text = ""
  const names: Name[] = []
  const entities = given.map(({ as, behind, ...entity }, i): Entity => {
    const id = `e${i + 1}`
    for (const words of as ?? [entity.name]) {
      names.push({ from: text.length, to: text.length + words.length, kind: entity.kind, ref: id })
      text += `${words}${behind ?? ""} stayed. `
    }
    return { id, ...entity }
  })
  return {
    sitrep: 1,
    id: "r",
    article: { text, dropped: [], ...(dateline ? { dateline: { place: dateline } } : {}) },
    sentences: [],
    names,
    entities,
    dates: [],
    quantities: [],
    attributions: [],
    claims: [],
  }
}

const none: readonly Entry[] = []

/** The naming of the first of these, which the others stand beside. */
export const namingOf = (first: Given, beside: readonly Given[] = [], own = none, dateline?: string): Naming | undefined =>
  nameEntities(recordOf([first, ...beside], dateline), registerOf(own)).find(({ ref }) => ref === "e1")

/** Its key, and the rules that spoke for it. */
export function keyOf(...asked: Parameters<typeof namingOf>): string | undefined {
  const naming = namingOf(...asked)
  return naming && `${naming.entry.key} ${naming.reasons.map(({ rule }) => rule).join(" ")}`
}

export const org = (name: string, more: Partial<Given> = {}): Given => ({ kind: "organisation", name, ...more })
export const group = (name: string, more: Partial<Given> = {}): Given => ({ kind: "group", name, ...more })
export const person = (name: string, more: Partial<Given> = {}): Given => ({ kind: "person", name, ...more })

/** A place in a country, as the reading resolves it; without a country it is in no list. */
export const place = (name: string, country?: string, more: Partial<Given> = {}): Given => ({
  kind: "place",
  name,
  ...(country ? { place: { lat: 1, lon: 2, country, precision: "exact", gazetteer: "geonames:1" } } : {}),
  ...more,
})

/** An entry of the user's own. */
export const mine = (slug: string, kind: Entry["kind"], names: readonly string[], country?: string): Entry => ({
  key: `own:${slug}`,
  kind,
  names: names.map((name) => ({ name })),
  ...(country ? { country } : {}),
  origin: "own",
})
