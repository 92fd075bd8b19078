import { affiliated, roleOf } from "./find-title.ts"
import { isGivenName } from "./given-names.ts"
import { BODY_BEHIND, THING_HEADS } from "./heads.ts"
import { isOpener, neverName } from "./openers.ts"
import { type Found, isTitleAt, LONGEST_PERSON, lowerAt, PARTICLE, type Run, SAID, wordAt } from "./run.ts"
import { beforeTitle, isTitle } from "./titles.ts"
import { wordSet } from "./word-list.ts"
import { isCapital, isUpper } from "./words.ts"

/** Longer runs that nothing explains are no person's name. */
const LONGEST_UNKNOWN = 4
/** Letters of an abbreviation that no list has. */
const LONGEST_ABBREVIATION = 7
// "the Brekov administration": what is called by who leads it. Own list.
const LED = /^(?:administration|regime|presidency|era|doctrine|family|clan|loyalists)$/
const LOCATED = /^(?:in|near|at|from|outside|around)$/
/** What only places are done to. Own list. */
const TAKEN = /^(?:shelled|bombarded|besieged|retook|recaptured|overran)$/
const PLACED = /^(?:in|near|at)$/
// No "that": it opens a clause more often ("said that Brekov").
const DETERMINED = /^(?:the|a|an|this|these|those|its|their|our|his|her|my|your|some|any|no|every|each|another)$/

/** What no list, head noun or title explains: a person, a place or a body by the words beside it, or no name. */
export function findRest(run: Run): Found {
  const { tokens, at } = run
  const to = restEnd(run)
  if (namesThing(run, to)) return { to: Math.max(to, thingEnd(run)) }
  const { role, affiliation } = run
  const before = lowerAt(tokens, at - 1)
  const after = lowerAt(tokens, to)
  const said = SAID.has(after) || SAID.has(before) || (after === "," && /^(?:\d{2}|who|whose)$/.test(wordAt(tokens, to + 1)))
  const base = { first: at, end: to, ...affiliated(affiliation) }
  // "Al Orsa tribe", "Selk militia": the noun behind, without a capital, tells what it is.
  const body = BODY_BEHIND.get(after)
  if (body && !said && !role.length) return { to, draft: { ...base, kind: body, strength: "strong" } }
  if (to - at === 1) return lone(run, said, base)
  const numbered = anyDigit(run, to)
  if (to - at > LONGEST_UNKNOWN || numbered) return numbered ? { to } : { to, draft: { ...base, kind: "organisation", strength: "strong" } }
  if ((PLACED.test(before) && !said) || TAKEN.test(before)) return { to, draft: { first: at, end: to, kind: "place", strength: "strong" } }
  // Nobody is called "the Ana Brekov".
  if (DETERMINED.test(before) && !role.length) return { to, draft: { ...base, kind: "organisation", strength: "weak" } }
  return { to, draft: { ...base, ...roleOf(role), kind: "person", strength: "strong" } }
}

/** [E9] A lone word is weak: it stays when the article bears it out. */
function lone(run: Run, said: boolean, base: { first: number; end: number; affiliation?: string }): Found {
  const { tokens, at, role, writing } = run
  const here = wordAt(tokens, at)
  const before = lowerAt(tokens, at - 1)
  const to = at + 1
  // "Bloody Friday": a day's name, nobody's.
  if (isCapital(wordAt(tokens, to)) && neverName(wordAt(tokens, to)) && to < run.end) return { to }
  if (isUpper(here) && here.length <= LONGEST_ABBREVIATION && /^[\p{Lu}\d-]+s?$/u.test(here))
    return { to, draft: { ...base, kind: "organisation", strength: "weak" } }
  if (isOpener(here) || /\d/.test(here) || (writing.lower.has(here.toLowerCase()) && !said)) return { to }
  if (TAKEN.test(before) && !role.length) return { to, draft: { ...base, kind: "place", strength: "strong" } }
  // "police in Dalmora said"
  if (LOCATED.test(before) && !role.length) return { to, draft: { ...base, kind: "place", strength: said ? "strong" : "weak" } }
  if (role.length || said)
    return { to, draft: { ...base, ...roleOf(role), kind: "person", strength: DETERMINED.test(before) ? "weak" : "strong" } }
  if (LED.test(lowerAt(tokens, to))) return { to, draft: { ...base, kind: "person", strength: "strong" } }
  if (DETERMINED.test(before) && !(isTitle(before) && !beforeTitle(before))) return { to }
  return { to, draft: { ...base, kind: "person", strength: "weak" } }
}

function restEnd({ tokens, at, end, lists }: Run): number {
  let to = at + 1
  while (
    to < end &&
    to - at < LONGEST_PERSON &&
    !isTitleAt(tokens, to) &&
    !neverName(wordAt(tokens, to)) &&
    !lists.longestAt(tokens, to, end)
  )
    to++
  while (to > at + 1 && PARTICLE.test(lowerAt(tokens, to - 1))) to--
  return to
}

/** [E15] Operations, laws, agreements, summits, ships and prizes have names, and are neither persons nor bodies nor places. */
function namesThing({ tokens, at }: Run, to: number): boolean {
  for (let i = at; i < to; i++) if (THING_HEADS.has(lowerAt(tokens, i)) && !(i > at && isGivenName(wordAt(tokens, at)))) return true
  return false
}

/** "Operation Long Harvest", "Law of Armed Conflict": the thing's whole name is passed over. */
function thingEnd({ tokens, at, end, sentence }: Run): number {
  let to = end
  if (wordAt(tokens, to) === "of") {
    to++
    if (wordAt(tokens, to) === "the") to++
    const begin = to
    while (to < sentence.end && to - begin < LONGEST_PERSON && /^\p{Lu}/u.test(wordAt(tokens, to)) && THING_OF.has(lowerAt(tokens, to)))
      to++
  }
  return Math.max(to, at + 1)
}
// What agreements, laws and plans are of, besides places and persons. Own list.
const THING_OF: ReadonlySet<string> = wordSet(`
  armed conflict hostilities war human rights civil political action understanding principles agreement peace friendship cooperation
  mutual defence defense commitments intent conduct independence unity reconciliation
`)

const anyDigit = ({ tokens, at }: Run, to: number): boolean => {
  for (let i = at; i < to; i++) if (/\d/.test(wordAt(tokens, i))) return true
  return false
}
