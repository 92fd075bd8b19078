import { fold } from "../place/fold.ts"
import type { Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { wordsOf } from "./find-drafts.ts"

const LOCATES = /^(?:in|near|from|around|outside|towards?|into|inside)$/

/**
 * [E9] A lone word takes its kind from the article: the surname of somebody named in full is that person, a place elsewhere is a place;
 * a lone unknown word that nothing supports is no name.
 */
export function settleDrafts(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const surnames = new Set<string>()
  const strong = new Map<string, Draft>()
  const met = new Map<string, number>()
  for (const draft of drafts) {
    const words = wordsOf(tokens, draft.first, draft.end)
    const key = fold(words)
    met.set(key, (met.get(key) ?? 0) + 1)
    if (draft.kind === "person" && words.includes(" ")) surnames.add(fold(words.split(" ").at(-1) ?? ""))
    if (draft.strength === "strong" && !strong.has(key)) strong.set(key, draft)
  }
  const settled: Draft[] = []
  for (const draft of drafts) {
    if (draft.known || draft.end - draft.first > 1) {
      settled.push(draft)
      continue
    }
    const key = fold(wordsOf(tokens, draft.first, draft.end))
    const located = LOCATES.test((tokens[draft.first - 1]?.word ?? "").toLowerCase())
    if (surnames.has(key) && !(draft.kind === "place" && located)) settled.push({ ...draft, kind: "person", strength: "strong" })
    else if (draft.strength === "strong") settled.push(draft)
    else {
      const bearer = strong.get(key)
      if (bearer) settled.push({ ...draft, kind: bearer.kind, ...(bearer.known ? { known: bearer.known } : {}) })
      else if (draft.kind === "place" || draft.kind === "organisation" || (met.get(key) ?? 0) > 1) settled.push(draft)
    }
  }
  return settled
}
