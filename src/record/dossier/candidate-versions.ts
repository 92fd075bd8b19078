import { plain } from "../name/slug.ts"
import { type Askable, ask } from "../store/ask.ts"
import { candidates } from "../store/find/resolve-name.ts"

/** What a dossier watches, as far as candidates are looked for by it. Areas are circles: WGS84 degrees, kilometres; days are ISO. */
export interface Watching {
  readonly since?: string
  readonly until?: string
  readonly places: readonly string[]
  readonly areas: readonly { readonly lat: number; readonly lon: number; readonly km: number }[]
  readonly actors: readonly string[]
  readonly agreements: readonly { readonly name: string; readonly also: readonly string[] }[]
  readonly words: readonly string[]
  readonly outlets: readonly string[]
  readonly names: readonly {
    readonly names: readonly { readonly name: string }[]
    readonly at?: { readonly lat: number; readonly lon: number }
  }[]
}

/** Kilometres of one degree of latitude, a little fewer than there are: a candidate too many does no harm. */
const DEGREE = 110
/** How spellings that are folded into one ([B12]) may stand in a text. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(self)?defence\b/g, "$1defense"],
  [/is(ations?|ed)\b/g, "iz$1"],
  [/\bcentre(s?)\b/g, "center$1"],
  [/\blabour\b/g, "labor"],
  [/\bprogramme\b/g, "program"],
]

/**
 * The versions that may join a dossier: too many rather than too few, for its own rules decide; with them all versions of their articles that could be read, in
 * order. They are found by names under all that the definition and the register call them, by words, by places in areas, and by a person's word.
 */
export async function candidateVersions(db: Askable, dossier: number, watching: Watching): Promise<number[]> {
  const { since, until, places, areas, actors, agreements, words, outlets } = watching
  const agreed = agreements.flatMap(({ name, also }) => [name, ...also])
  const titled = [...places, ...actors]
  const names = aliasesOf([...titled, ...agreed], watching)
  const keys = new Set<string>()
  for (const name of names) {
    for (const option of ["actor", "agreement", "place"] as const)
      for (const { id, exact } of await candidates(db, option, name)) if (exact) keys.add(`named:${id}`)
    for (const part of ["named", "speaker", "actor", "place", "agreement"]) keys.add(`${part}=${plain(name)}`)
  }
  for (const area of areas) {
    const tall = area.km / DEGREE
    const wide = Math.min(360, tall / Math.max(0.01, Math.cos((Math.min(89, Math.abs(area.lat) + tall) * Math.PI) / 180)))
    for (const shift of [-360, 0, 360]) {
      const bounds = [area.lat - tall, area.lat + tall, area.lon + shift - wide, area.lon + shift + wide]
      for (const { id } of await ask<{ id: number }>(db, "entities-in-area", bounds)) keys.add(`named:${id}`)
    }
  }
  const phrases = [...words, ...agreed]
  const everything = !names.length && !areas.length && !phrases.length
  const rows = await ask<{ id: number }>(db, "candidate-versions", [
    [...keys],
    phrases.flatMap(spellingsOf),
    titled.flatMap(spellingsOf),
    names.map(plain),
    everything,
    outlets.length ? await outletKeys(db, outlets) : null,
    since ?? null,
    until ?? null,
    dossier,
  ])
  return rows.map(({ id }) => id)
}

/** Names, and what else the definition calls the same things; with an area, also what it says lies somewhere. */
function aliasesOf(watched: readonly string[], { names: things, areas }: Watching): string[] {
  const wanted = new Set(watched.map(plain))
  const meant = things.filter(({ names, at }) => (at && areas.length) || names.some(({ name }) => wanted.has(plain(name))))
  return [...new Set([...watched, ...meant.flatMap(({ names }) => names.map(({ name }) => name))])]
}

function spellingsOf(words: string): string[] {
  const folded = plain(words)
  return [...new Set([words, folded, ...SPELLINGS.map(([from, to]) => folded.replace(from, to))])]
}

async function outletKeys(db: Askable, outlets: readonly string[]): Promise<string[]> {
  const wanted = new Set(outlets.map(plain))
  const rows = await ask<{ id: number; key: string; name: string | null; domain: string | null }>(db, "all-outlets", [])
  return rows
    .filter(({ key, name, domain }) => [key, name, domain].some((one) => one !== null && wanted.has(plain(one))))
    .map(({ id }) => `outlet:${id}`)
}
