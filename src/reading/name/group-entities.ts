import { fold } from "../place/fold.ts"
import type { Entity, Name, Reading, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import type { Group } from "./group.ts"
import { lists } from "./known.ts"
import { locateGroups } from "./locate-groups.ts"
import { wordAt, wordsOf } from "./run.ts"
import { surnameOf } from "./settle-drafts.ts"

/**
 * [E10] Mentions with the same words, or of one list entry, are one entity. [E11] A surname stands for the person named in full before,
 * or, where none is, behind. [E12] An abbreviation in brackets, or made of a name's initials, stands for that name. [E13] An entity has the
 * longest of its names, and the first role and affiliation met; entities are numbered by first mention.
 */
export function groupEntities(reading: Reading, drafts: readonly Draft[]): Reading {
  const { tokens } = reading
  const groups: Group[] = []
  const byName = new Map<string, Group>()
  const byAlias = new Map<string, Group>()
  // "KLF" behind "Kestrian Liberation Front" is that, whatever else a list has under these letters.
  const byInitials = new Map<string, Group>()
  const ahead = fullNamesAhead(tokens, drafts)
  const refs = drafts.map((draft) => {
    const words = wordsOf(tokens, draft.first, draft.end)
    const keys = keysOf(draft, words)
    // A surname met before its bearer waits under the bearer's full name.
    const full =
      draft.kind === "person" && draft.end - draft.first === 1 && !byAlias.has(keys.alias) ? ahead.get(surnameOf(words)) : undefined
    const name = full ?? keys.name
    let group = (draft.known ? byInitials.get(words) : undefined) ?? byName.get(name) ?? byAlias.get(keys.alias)
    if (!group) {
      group = { kind: draft.kind, drafts: [], name: words }
      byName.set(name, group)
      groups.push(group)
    }
    if (draft.kind !== "person" && draft.kind !== "place" && initialsOf(words).length > 2) byInitials.set(initialsOf(words), group)
    for (const alias of aliasesOf(tokens, draft, words)) byAlias.set(alias, group)
    add(group, draft, words)
    return group
  })
  return { ...reading, ...asEntities(tokens, drafts, refs, groups, locateGroups(reading, drafts, refs)) }
}

function add(group: Group, draft: Draft, words: string): void {
  group.drafts.push(draft)
  if (words.length > group.name.length) group.name = words
  if (draft.role && !group.role) group.role = draft.role
  if (draft.affiliation && !group.affiliation) group.affiliation = draft.affiliation
}

/**
 * `name` is what a mention is, `alias` what it may be short for. A list entry that many countries have ("Foreign Ministry") is told apart
 * by whose it is.
 */
function keysOf(draft: Draft, words: string): { name: string; alias: string } {
  const kind = draft.kind === "group" ? "organisation" : draft.kind
  const folded = fold(words).replace(/^the /, "")
  if (draft.known) {
    const entry = `known ${draft.known.main}`
    const owner = draft.known.country ? undefined : draft.affiliation
    if (!owner) return { name: entry, alias: entry }
    const owned = `${entry} of ${lists().of(owner)?.country ?? fold(owner)}`
    return { name: owned, alias: owned }
  }
  return {
    name: `${kind} ${folded}`,
    alias: kind === "person" && !words.includes(" ") ? `person ${surnameOf(words)}` : `${kind} ${folded}`,
  }
}

/** The key under which each surname's first bearer will stand. */
function fullNamesAhead(tokens: readonly Token[], drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const ahead = new Map<string, string>()
  for (const draft of drafts) {
    if (draft.kind !== "person" || draft.end - draft.first === 1) continue
    const words = wordsOf(tokens, draft.first, draft.end)
    const surname = surnameOf(words)
    if (!ahead.has(surname)) ahead.set(surname, keysOf(draft, words).name)
  }
  return ahead
}

/** What later mentions may call this one. */
function aliasesOf(tokens: readonly Token[], draft: Draft, words: string): string[] {
  if (draft.kind === "person") {
    const parts = words.split(" ")
    if (parts.length < 2) return []
    const short = [...parts, parts.slice(1).join(" "), parts.slice(-2).join(" ")].map((part) => `person ${fold(part)}`)
    return [...short, `person ${surnameOf(words)}`]
  }
  if (draft.kind === "place") return []
  const aliases = draft.known ? [`known ${draft.known.main}`] : []
  const bracket = wordAt(tokens, draft.end) === "(" && wordAt(tokens, draft.end + 2) === ")" ? wordAt(tokens, draft.end + 1) : ""
  if (/^\p{Lu}[\p{L}\d.&/-]{1,9}$/u.test(bracket)) {
    aliases.push(`organisation ${fold(bracket)}`)
    const entry = lists().of(bracket)
    if (entry) aliases.push(`known ${entry.main}`)
  }
  if (initialsOf(words).length >= 3) aliases.push(`organisation ${fold(initialsOf(words))}`)
  return aliases
}

/** "KLF" of "Kestrian Liberation Front". */
const initialsOf = (words: string): string =>
  words
    .split(/[\s-]+/)
    .flatMap((part) => (/^\p{Lu}/u.test(part) ? [part[0]] : []))
    .join("")

function asEntities(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  refs: readonly Group[],
  groups: readonly Group[],
  places: ReadonlyMap<Group, NonNullable<Entity["place"]>>,
): { names: Name[]; entities: Entity[] } {
  const ids = new Map(groups.map((group, i) => [group, `e${i + 1}`]))
  const names = drafts.flatMap((draft, i): Name[] => {
    const group = refs[i]
    const from = tokens[draft.first]?.from
    const to = tokens[draft.end - 1]?.to
    return group && from !== undefined && to !== undefined ? [{ from, to, kind: group.kind, ref: ids.get(group) ?? "" }] : []
  })
  const entities = groups.map((group): Entity => {
    const place = places.get(group)
    return {
      id: ids.get(group) ?? "",
      kind: group.kind,
      name: group.name,
      ...(group.role ? { role: group.role } : {}),
      ...(group.affiliation ? { affiliation: group.affiliation } : {}),
      ...(place ? { place } : {}),
    }
  })
  return { names, entities }
}
