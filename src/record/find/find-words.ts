import type { Span } from "../../evidence/index.ts"
import type { Leaf } from "./types.ts"

/** A word of a text: a run of letters and digits, with its lower case. */
export interface Word extends Span {
  readonly word: string
}

/** The words of a text, in order. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    word: word.toLowerCase(),
  }))

/** The stems that the index has for a word; none for one that it leaves out, such as "the". */
export type Stems = ReadonlyMap<string, readonly string[]>

/** The words of a text that may have a stem in common with those asked for: stems keep the first letter. */
export function worthStemming(texts: readonly (readonly Word[])[], leaves: readonly Leaf[]): string[] {
  const asked = leaves.flatMap(({ words }) => wordsIn(words).map(({ word }) => word))
  const letters = new Set(asked.map(([letter]) => letter))
  return [...new Set([...asked, ...texts.flat().flatMap(({ word }) => (letters.has(word[0]) ? [word] : []))])]
}

/** Where words or a phrase stand in a text: each time from its first word to its last. A word the index leaves out may be any in its place. */
export function findWords(text: readonly Word[], leaf: Leaf, stems: Stems): Span[] {
  const asked = wordsIn(leaf.words).map(({ word }) => stems.get(word) ?? [])
  const known = asked.filter((one) => one.length)
  if (!known.length) return []
  const found: Span[] = []
  for (let at = 0; at + asked.length <= text.length; at++) {
    const fits = asked.every((one, by) => !one.length || stems.get(text[at + by]?.word ?? "")?.some((stem) => one.includes(stem)))
    const [first, last] = [text[at], text[at + asked.length - 1]]
    if (!fits || !first || !last) continue
    found.push({ from: first.from, to: last.to })
    at += asked.length - 1
  }
  return found
}
