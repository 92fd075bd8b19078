import { fold } from "../place/fold.ts"
import { type Named, resolvePlaces } from "../place/resolve-places.ts"
import type { Entity, Name, NameKind, Reading, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { wordsOf } from "./find-drafts.ts"
import { lists } from "./known.ts"

/** The mentions of one thing in one article. */
interface Group {
  readonly kind: NameKind
  readonly drafts: Draft[]
  name: string
  role?: string
  affiliation?: string
}

/**
 * [E10] Mentions with the same words, or of one list entry, are one entity. [E11] A surname stands for the person named in full before.
 * [E12] An abbreviation in brackets, or made of a name's initials, stands for that name. [E13] An entity's name is its longest mention.
 */
export function groupEntities(reading: Reading, drafts: readonly Draft[]): Reading {
  const { tokens } = reading
  const groups = new Map<string, Group>()
  const ordered: Group[] = []
  const refs: Group[] = []
  for (const draft of drafts) {
    const words = wordsOf(tokens, draft.first, draft.end)
    const key = draft.known ? `known ${draft.known.main}` : `${draft.kind === "group" ? "organisation" : draft.kind} ${fold(words).replace(/^the /, "")}`
    let group = groups.get(key)
    if (!group) {
      group = { kind: draft.kind, drafts: [], name: words }
      groups.set(key, group)
      ordered.push(group)
      for (const alias of aliases(tokens, draft, words)) if (!groups.has(alias)) groups.set(alias, group)
    }
    group.drafts.push(draft)
    if (words.length > group.name.length) group.name = words
    if (draft.role && !group.role) group.role = draft.role
    if (draft.affiliation && !group.affiliation) group.affiliation = draft.affiliation
    refs.push(group)
  }
  const ids = new Map(ordered.map((group, i) => [group, `e${i + 1}`]))
  const places = locate(reading, drafts, refs, ordered)
  const names: Name[] = drafts.map((draft, i) => {
    const group = refs[i]
    return {
      from: tokens[draft.first]?.from ?? 0,
      to: tokens[draft.end - 1]?.to ?? 0,
      kind: group?.kind ?? draft.kind,
      ref: (group && ids.get(group)) ?? "",
    }
  })
  const entities: Entity[] = ordered.map((group, i) => {
    const place = places.get(group)
    return {
      id: `e${i + 1}`,
      kind: group.kind,
      name: group.name,
      ...(group.role ? { role: group.role } : {}),
      ...(group.affiliation ? { affiliation: group.affiliation } : {}),
      ...(place ? { place } : {}),
    }
  })
  return { ...reading, names, entities }
}

/** Keys under which later mentions find this one. */
function aliases(tokens: readonly Token[], draft: Draft, words: string): string[] {
  if (draft.kind === "person") {
    const parts = words.split(" ")
    return parts.length > 1 ? [`person ${fold(parts.at(-1) ?? "")}`, `person ${fold(parts.slice(1).join(" "))}`, `person ${fold(parts.slice(-2).join(" "))}`] : []
  }
  if (draft.kind === "place" || draft.known?.place) return []
  const found: string[] = []
  const kind = "organisation"
  const bracket = tokens[draft.end]?.word === "(" ? tokens[draft.end + 1]?.word : undefined
  if (bracket && tokens[draft.end + 2]?.word === ")" && /^\p{Lu}[\p{L}\d.&/-]{1,9}$/u.test(bracket)) {
    found.push(`${kind} ${fold(bracket)}`)
    const entry = lists().of(bracket)
    if (entry) found.push(`known ${entry.main}`)
  }
  const parts = words.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part))
  if (parts.length >= 3) found.push(`${kind} ${fold(parts.map((part) => part[0]).join(""))}`)
  return found
}

function locate(reading: Reading, drafts: readonly Draft[], refs: readonly Group[], ordered: readonly Group[]): Map<Group, NonNullable<Entity["place"]>> {
  const { tokens } = reading
  const setting = new Map<string, number>()
  const within = new Map<Group, Set<string>>()
  drafts.forEach((draft, i) => {
    if (draft.known?.country) setting.set(draft.known.country, (setting.get(draft.known.country) ?? 0) + 1)
    else if (draft.affiliation) {
      const country = lists().of(draft.affiliation)?.country
      if (country) setting.set(country, (setting.get(country) ?? 0) + 0.5)
    }
    const next = drafts[i + 1]
    const group = refs[i]
    if (!next || !group || draft.kind !== "place" || next.kind !== "place") return
    const gap = next.first - draft.end
    const between = wordsOf(tokens, draft.end, next.first)
    if (gap < 1 || gap > 3 || !/^(?:,|\(|, in|in|, in the|in the|,? of)$/.test(between)) return
    const outer = within.get(group) ?? new Set<string>()
    const { known } = next
    if (known?.place?.precision === "country" && known.country) outer.add(known.country)
    else if (known?.place?.gazetteer) outer.add(known.place.gazetteer)
    else outer.add(wordsOf(tokens, next.first, next.end).replace(/ (?:province|governorate|state|region|oblast|county|district)$/i, ""))
    within.set(group, outer)
  })
  for (const country of demonymCountries(reading)) setting.set(country, (setting.get(country) ?? 0) + 0.5)
  const placed = ordered.filter((group) => group.kind === "place")
  const named: Named[] = placed.map((group) => {
    const listed = group.drafts[0]?.known?.place
    return { words: group.name, ...(listed ? { listed } : {}), within: [...(within.get(group) ?? [])], mentions: group.drafts.length }
  })
  const found = new Map<Group, NonNullable<Entity["place"]>>()
  resolvePlaces(named, setting).forEach((place, i) => {
    const group = placed[i]
    if (place && group) found.set(group, place)
  })
  return found
}

/** Countries whose people the text speaks of: "Kenyan police" places a village in Kenya. */
function demonymCountries({ tokens, sentences }: Reading): string[] {
  const found: string[] = []
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      if (!/^\p{Lu}/u.test(tokens[at]?.word ?? "")) continue
      const match = lists().longestAt(tokens, at, sentence.end)
      if (match?.known.demonym && match.known.country) found.push(match.known.country)
    }
  return found
}
