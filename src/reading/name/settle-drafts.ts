import { fold } from "../place/fold.ts"
import type { Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { isGivenName } from "./given-names.ts"
import { lowerAt, SAID, wordAt, wordsOf } from "./run.ts"

const LOCATES = /^(?:in|near|from|around|outside|towards?|into|inside)$/
/** An abbreviation that no list has stands at least so often, or with its name in brackets; else it is a code or a model's number. */
const OFTEN = 2

/**
 * [E9] A lone word takes its kind from the article: the surname of somebody named in full is that person, a place elsewhere is a place;
 * a lone unknown word that nothing supports is no name.
 */
export function settleDrafts(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const peoples = adjectivesOf(tokens)
  const surnames = new Set<string>()
  const strong = new Map<string, Draft>()
  const met = new Map<string, number>()
  const acting = new Set<string>()
  for (const draft of drafts) {
    const words = wordsOf(tokens, draft.first, draft.end)
    const key = fold(words)
    met.set(key, (met.get(key) ?? 0) + 1)
    if (draft.kind === "person" && draft.end - draft.first > 1) surnames.add(surnameOf(words))
    if (draft.strength === "strong" && !strong.has(key)) strong.set(key, draft)
    if (acts(tokens, draft)) acting.add(key)
  }
  return drafts.flatMap((draft) => {
    if (draft.known || draft.end - draft.first > 1) return [draft]
    const words = wordsOf(tokens, draft.first, draft.end)
    const key = fold(words)
    if (peoples.has(`${key}n`) || peoples.has(`${key}an`) || peoples.has(`${key}ian`))
      return [{ ...draft, kind: "place", strength: "strong" }]
    const located = LOCATES.test(lowerAt(tokens, draft.first - 1))
    if (surnames.has(surnameOf(words)) && !(draft.kind === "place" && located)) return [{ ...draft, kind: "person", strength: "strong" }]
    if (draft.strength === "strong") return [draft]
    const bearer = strong.get(key)
    if (bearer) return [{ ...draft, kind: bearer.kind, ...(bearer.known ? { known: bearer.known } : {}) }]
    if (draft.kind === "place") return [draft]
    const often = (met.get(key) ?? 0) >= OFTEN
    if (draft.kind === "organisation") return often || wordAt(tokens, draft.first - 1) === "(" ? [draft] : []
    return (often && acting.has(key)) || isGivenName(words) ? [draft] : []
  })
}

/** [E24] The folded words in "-an" that have a capital: "Orvanian" beside "Orvania" makes it a country or a town, not a person. */
function adjectivesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { word } of tokens) if (/^\p{Lu}\p{L}{3,}ans?$/u.test(word)) found.add(fold(word.replace(/s$/, "")))
  return found
}

/** The folded surname of a person's words, without an Arabic article: "al-Orsa" and "Orsa" are one. */
export const surnameOf = (words: string): string => fold(words.split(" ").at(-1) ?? "").replace(/^(?:al|el) /, "")

/** Whether the word does something or has something: what persons do. */
const acts = (tokens: readonly Token[], draft: Draft): boolean => {
  const after = wordAt(tokens, draft.end)
  return /^['’]s?$/.test(after) || SAID.has(after) || /^VB[DZ]$|^MD$/.test(tokens[draft.end]?.tag ?? "")
}
