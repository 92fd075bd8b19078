import type { Reading, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { roleOf } from "./find-title.ts"
import { type Lists, lists } from "./known.ts"
import { lowerAt, wordAt, wordsOf } from "./run.ts"
import { beforeTitle, isStyle, isTitle } from "./titles.ts"

/** No role has more words than this, and no apposition reaches farther from its name. */
const LONGEST_ROLE = 8
const LONGEST_APPOSITION = 14

/** What stands around the names of one article, by token. */
interface Around {
  readonly tokens: readonly Token[]
  readonly starting: ReadonlyMap<number, Draft>
  readonly ending: ReadonlyMap<number, Draft>
  readonly lists: Lists
}

interface Role {
  readonly role?: string
  readonly affiliation?: string
}

/**
 * [E17] A person's role and affiliation also stand before the name without capitals ("army spokesman Pavel Oster")
 * and behind it between commas ("Pavel Oster, the Kestrian defence minister,"). [E18] A body behind a country's possessive is that
 * country's.
 */
export function attachRoles(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const around: Around = {
    tokens: reading.tokens,
    starting: new Map(drafts.map((draft) => [draft.first, draft])),
    ending: new Map(drafts.map((draft) => [draft.end, draft])),
    lists: lists(),
  }
  return drafts.map((draft) => {
    if (draft.kind === "person") return draft.role && draft.affiliation ? draft : { ...draft, ...roleAround(around, draft) }
    if (draft.affiliation || draft.kind !== "organisation" || !/^['’]s?$/.test(wordAt(reading.tokens, draft.first - 1))) return draft
    const owner = around.ending.get(draft.first - 1)
    return owner?.known?.country ? { ...draft, affiliation: wordsOf(reading.tokens, owner.first, owner.end) } : draft
  })
}

function roleAround(around: Around, draft: Draft): Role {
  if (draft.role) {
    const before = titleStart(around.tokens, draft.first)
    const affiliation = bodyBefore(around, before)
    return affiliation ? { affiliation } : {}
  }
  const before = roleBefore(around, draft)
  return before.role ? before : roleBehind(around, draft)
}

function roleBefore(around: Around, draft: Draft): Role {
  const { tokens, ending } = around
  // "the president of Orvania, Pavel Oster": the office, then its country, then the name.
  const gap = wordAt(tokens, draft.first - 1) === "," ? draft.first - 1 : draft.first
  const outer = ending.get(gap)
  if (outer && outer.kind !== "person") {
    const of = lowerAt(tokens, outer.first - 1) === "the" ? outer.first - 2 : outer.first - 1
    const start = /^(?:of|for)$/.test(wordAt(tokens, of)) ? titleStart(tokens, of) : of
    if (start < of) return { ...roleOf([wordsOf(tokens, start, of)]), affiliation: wordsOf(tokens, outer.first, outer.end) }
  }
  const start = titleStart(tokens, gap)
  if (start === gap) return {}
  const role = roleOf([wordsOf(tokens, start, gap)])
  if (!role.role) return {}
  const affiliation = bodyBefore(around, start)
  return affiliation ? { ...role, affiliation } : role
}

/** Where the title that ends before `end` begins; `end` itself when none does. The last word must be an office, a rank or a style. */
function titleStart(tokens: readonly Token[], end: number): number {
  if (!isTitle(wordAt(tokens, end - 1)) && !isOfficeOf(tokens, end)) return end
  let at = isTitle(wordAt(tokens, end - 1)) ? end - 1 : end - 3
  while (at > 0 && end - at < LONGEST_ROLE && (isTitle(wordAt(tokens, at - 1)) || beforeTitle(wordAt(tokens, at - 1)))) at--
  return at
}

/** "minister of defence": an office with its matter. */
const isOfficeOf = (tokens: readonly Token[], end: number): boolean =>
  lowerAt(tokens, end - 2) === "of" && isTitle(wordAt(tokens, end - 3)) && beforeTitle(wordAt(tokens, end - 1))

/** The people or body whose title begins at `at`: "Kestrian", "the Kestrian army's", "Orvania's". */
function bodyBefore({ tokens, ending, lists: all }: Around, at: number): string | undefined {
  const end = /^['’]s?$/.test(wordAt(tokens, at - 1)) ? at - 1 : at
  const body = ending.get(end)
  if (body && body.kind !== "person") return wordsOf(tokens, body.first, body.end)
  for (const words of [2, 1]) {
    const name = wordsOf(tokens, end - words, end)
    if (end >= words && /^\p{Lu}/u.test(name) && all.of(name)?.demonym) return name
  }
  return undefined
}

/** "Pavel Oster, the Kestrian defence minister," and "Pavel Oster, a spokesman for the Dalmora Police,". */
function roleBehind(around: Around, draft: Draft): Role {
  const { tokens, starting, lists: all } = around
  if (wordAt(tokens, draft.end) !== ",") return {}
  let at = draft.end + 1
  if (/^(?:a|an|the|its|their|his|her|former)$/.test(wordAt(tokens, at)) && wordAt(tokens, at) !== "former") at++
  const limit = draft.end + LONGEST_APPOSITION
  let affiliation: string | undefined
  // Whose office it is, before the office.
  for (;;) {
    const name = starting.get(at)
    const people = all.longestAt(tokens, at, limit)
    if (name && name.kind !== "person") {
      affiliation = wordsOf(tokens, name.first, name.end)
      at = /^['’]s?$/.test(wordAt(tokens, name.end)) ? name.end + 1 : name.end
    } else if (people?.known.demonym && /^\p{Lu}/u.test(wordAt(tokens, at))) {
      affiliation = wordsOf(tokens, at, people.end)
      at = people.end
    } else break
    if (at >= limit) return {}
  }
  const start = at
  let titled = at
  while (at < limit && at - start < LONGEST_ROLE) {
    if (isTitle(wordAt(tokens, at)) && !isStyle(wordAt(tokens, at))) titled = ++at
    else if (beforeTitle(wordAt(tokens, at))) at++
    else break
  }
  // "Pavel Oster, the minister's driver and a friend": the office of somebody else.
  if (titled === start || /^['’]s?$/.test(wordAt(tokens, titled))) return {}
  const owner = ownerBehind(around, titled)
  const role = roleOf([wordsOf(tokens, start, owner.end)])
  if (!role.role) return {}
  const body = affiliation ?? owner.affiliation
  return body ? { ...role, affiliation: body } : role
}

/** "of the Dalmora Police" behind an office; "of defence" belongs to the office. */
function ownerBehind({ tokens, starting }: Around, at: number): { end: number; affiliation?: string } {
  if (!/^(?:of|for|at|with|in)$/.test(wordAt(tokens, at))) return { end: at }
  if (wordAt(tokens, at) === "of" && beforeTitle(wordAt(tokens, at + 1)) && !starting.has(at + 1)) return { end: at + 2 }
  const name = starting.get(wordAt(tokens, at + 1) === "the" ? at + 2 : at + 1)
  return name && name.kind !== "person" ? { end: at, affiliation: wordsOf(tokens, name.first, name.end) } : { end: at }
}
