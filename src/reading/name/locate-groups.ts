import { type Named, resolvePlaces } from "../place/resolve-places.ts"
import type { Place, Reading } from "../types.ts"
import type { Draft } from "./draft.ts"
import type { Group } from "./group.ts"
import { lists } from "./known.ts"
import { wordAt, wordsOf } from "./run.ts"

/** What joins a place to the larger one behind it. */
const WITHIN = /^(?:,|\(|, in|in|, in the|in the|,? of)$/
/** A country named, and a people's adjective or a body of that country. */
const NAMED = 1
const HINTED = 0.5

/** How many names a place's country may be away: "Selkmarow, Tarn district, Borno State". */
const STEPS = 3

/** Where the places of one article lie, by group; those that no list knows are left out. */
export function locateGroups(reading: Reading, drafts: readonly Draft[], refs: readonly Group[]): ReadonlyMap<Group, Place> {
  const { tokens } = reading
  const within = new Map<Group, Set<string>>()
  const inside = new Map<Group, Group>()
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1]
    const group = refs[i]
    if (!next || !group || draft.kind !== "place" || next.kind !== "place") return
    const gap = next.first - draft.end
    if (gap < 1 || gap > 3 || !WITHIN.test(wordsOf(tokens, draft.end, next.first))) return
    const outer = within.get(group) ?? new Set<string>()
    const known = next.known?.place
    if (known?.precision === "country" && known.country) outer.add(known.country)
    else if (known?.gazetteer) outer.add(known.gazetteer)
    else outer.add(wordsOf(tokens, next.first, next.end))
    within.set(group, outer)
    const around = refs[i + 1]
    if (around && around !== group && !inside.has(group)) inside.set(group, around)
  })
  const placed = [...new Set(refs)].filter((group) => group.kind === "place")
  const named: Named[] = placed.map((group) => {
    const listed = group.drafts.find((draft) => draft.known)?.known?.place
    return { words: group.name, ...(listed ? { listed } : {}), within: [...(within.get(group) ?? [])] }
  })
  const found = new Map<Group, Place>()
  resolvePlaces(named, setting(reading, drafts)).forEach((place, i) => {
    const group = placed[i]
    if (place && group) found.set(group, place)
  })
  // [E25] What no list knows lies at least in the country of what is named right behind it: "Selkmarow in Borno State".
  for (const group of placed) {
    let outer = found.has(group) ? undefined : inside.get(group)
    for (let step = 0; outer && !found.has(outer) && step < STEPS; step++) outer = inside.get(outer)
    const country = outer && found.get(outer)?.country
    if (country) found.set(group, { country, precision: "country" })
  }
  return found
}

/** How much the article speaks of each country: "Kestrian police" places a village in Kestria as well as "Kestria" does. */
function setting({ tokens, sentences }: Reading, drafts: readonly Draft[]): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (country: string, weight: number): void => {
    weights.set(country, (weights.get(country) ?? 0) + weight)
  }
  for (const { known } of drafts) if (known?.country) add(known.country, known.kind === "place" ? NAMED : HINTED)
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      if (!/^\p{Lu}/u.test(wordAt(tokens, at))) continue
      const match = lists().longestAt(tokens, at, sentence.end)
      if (match?.known.demonym && match.known.country) add(match.known.country, HINTED)
    }
  return weights
}
