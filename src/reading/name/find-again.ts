import { fold } from "../place/fold.ts"
import type { Reading, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { neverName } from "./openers.ts"
import { wordAt, wordsOf } from "./run.ts"
import { surnameOf } from "./settle-drafts.ts"
import { isCapital, type Writing } from "./words.ts"

/** A name that stands elsewhere in the text, by its folded words. */
interface Met {
  readonly words: readonly string[]
  readonly draft: Draft
}
/** So many names with one first word are looked for; more begin alike only in lists. */
const MOST_ALIKE = 8

/**
 * [E19] In a headline or a text in capitals, where capitals tell nothing, what the running text names is a name too, and so is the surname
 * of somebody named in full.
 */
export function findAgain({ tokens, sentences }: Reading, writing: Writing, drafts: readonly Draft[]): Draft[] {
  const met = namesMet(tokens, writing, drafts)
  const taken = new Map(drafts.map((draft) => [draft.first, draft.end]))
  const again: Draft[] = []
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.end; ) {
      const found =
        writing.headline[at] && !taken.has(at) && isCapital(wordAt(tokens, at)) ? longest(tokens, at, sentence.end, met) : undefined
      const end = found ? at + found.words.length : 0
      if (found && free(taken, at, end)) {
        const { kind, known } = found.draft
        again.push({ first: at, end, kind, strength: "strong", ...(known ? { known } : {}) })
      }
      at = Math.max(taken.get(at) ?? at + 1, end)
    }
  }
  return again.length ? [...drafts, ...again].sort((a, b) => a.first - b.first) : [...drafts]
}

function namesMet(tokens: readonly Token[], writing: Writing, drafts: readonly Draft[]): ReadonlyMap<string, readonly Met[]> {
  const met = new Map<string, Met[]>()
  const put = (words: readonly string[], draft: Draft): void => {
    const head = words[0] ?? ""
    if (head.length < 3 || neverName(head)) return
    const alike = met.get(head) ?? []
    if (alike.length < MOST_ALIKE && !alike.some((one) => one.words.join(" ") === words.join(" ")))
      met.set(head, [...alike, { words, draft }])
  }
  for (const draft of drafts) {
    if (draft.strength === "weak") continue
    const words: string[] = []
    for (let at = draft.first; at < draft.end; at++) words.push(fold(wordAt(tokens, at)))
    if (!writing.headline[draft.first]) put(words, draft)
    const surname = surnameOf(wordsOf(tokens, draft.first, draft.end))
    if (draft.kind === "person" && words.length > 1 && !writing.lower.has(surname)) put([surname], draft)
  }
  return met
}

function longest(tokens: readonly Token[], at: number, limit: number, met: ReadonlyMap<string, readonly Met[]>): Met | undefined {
  let best: Met | undefined
  for (const one of met.get(fold(wordAt(tokens, at))) ?? []) {
    if (one.words.length <= (best?.words.length ?? 0) || at + one.words.length > limit) continue
    if (one.words.every((word, i) => fold(wordAt(tokens, at + i)) === word)) best = one
  }
  return best
}

const free = (taken: ReadonlyMap<number, number>, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (taken.has(at)) return false
  return true
}
