import { diffArrays } from "diff"
import { type Span, wordsOf } from "../../evidence/index.ts"

/**
 * A run of words that stands in both texts, or in one. Runs tile both texts: the `before` spans in order are the whole earlier text, the
 * `after` spans the whole later one; blank space belongs to the word before it. Of a change, what was removed comes first.
 */
export type Run =
  | { readonly kind: "same"; readonly before: Span; readonly after: Span }
  | { readonly kind: "removed"; readonly before: Span }
  | { readonly kind: "added"; readonly after: Span }

// The comparison costs edits x words. Two texts that hold, between their common start and end, up to 6,000 words together are compared
// word by word, with up to 1,000 words removed and added; what is longer or further apart is compared by paragraphs, and by words within
// the paragraphs that changed. A paragraph past the same bounds is removed whole and added whole. So a word costs at most a fixed amount,
// whatever the texts: the worst pair of 6,000 words took 0.2 s, two texts of 200,000 words with scattered changes 0.3 s.
const MOST_WORDS = 6_000
const MOST_EDITS = 1_000
const MOST_PARAGRAPH_EDITS = 500

/** A piece of a text that is compared whole, by `key`. */
interface Piece extends Span {
  readonly key: string
}

/** [V1] [V2] [V3] What stands in both texts and what in one, word by word. */
export function diffText(before: string, after: string): Run[] {
  const texts = { before, after }
  const words = { before: wordsIn(before), after: wordsIn(after) }
  const runs = compared(words.before, words.after, MOST_WORDS, MOST_EDITS) ?? byParagraphs(texts)
  return withoutIslands(joined(runs), before)
}

// "1,200", "Orel's" and "3.5" are words; every other mark is one by itself, so that a comma more is a comma more.
const WORD = /(?:[\p{L}\p{M}\p{N}]+(?:[.,'’][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}])\s*/gu
const EMPTY_LINES = /\n\s*\n\s*/g

// Pieces tile the text: blank space before the first match goes with it, what is left behind the last one is a piece too.
function cut(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const add = (to: number) => {
    pieces.push({ from, to, key: text.slice(from, to).trim() })
    from = to
  }
  for (const match of text.matchAll(pattern)) add(match.index + match[0].length)
  if (from < text.length) add(text.length)
  return pieces
}

const wordsIn = (text: string): Piece[] => cut(text, WORD)

/** The runs of two lists of pieces, unless they are too many or too unlike. */
function compared(before: readonly Piece[], after: readonly Piece[], most: number, edits: number): Run[] | undefined {
  let start = 0
  while (start < before.length && start < after.length && before[start]?.key === after[start]?.key) start++
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end++
  const old = before.slice(start, before.length - end)
  const made = after.slice(start, after.length - end)
  if (old.length + made.length > most) return undefined
  const keys = (list: readonly Piece[]): string[] => list.map(({ key }) => key)
  const changes = old.length && made.length ? diffArrays(keys(old), keys(made), { maxEditLength: edits }) : oneSided(old, made)
  if (!changes) return undefined
  const counts = [{ added: false, removed: false, count: start }, ...changes, { added: false, removed: false, count: end }]
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of counts) {
    const [fromBefore, fromAfter] = [i, j]
    if (!added) i += count
    if (!removed) j += count
    if (added) runs.push({ kind: "added", after: over(after, fromAfter, j) })
    else if (removed) runs.push({ kind: "removed", before: over(before, fromBefore, i) })
    else if (count) runs.push({ kind: "same", before: over(before, fromBefore, i), after: over(after, fromAfter, j) })
  }
  return runs
}

const oneSided = (old: readonly Piece[], made: readonly Piece[]) =>
  [
    { added: false, removed: true, count: old.length },
    { added: true, removed: false, count: made.length },
  ].filter(({ count }) => count)

const over = (pieces: readonly Piece[], from: number, to: number): Span => ({
  from: pieces[from]?.from ?? 0,
  to: pieces[to - 1]?.to ?? 0,
})

/** [V2] Paragraph by paragraph; where paragraphs went and others came, word by word. */
function byParagraphs(texts: { readonly before: string; readonly after: string }): Run[] {
  const [before, after] = [cut(texts.before, EMPTY_LINES), cut(texts.after, EMPTY_LINES)]
  const most = before.length + after.length
  const runs = joined(compared(before, after, most, MOST_PARAGRAPH_EDITS) ?? whole(texts))
  return runs.flatMap((run, at): Run[] => {
    const next = runs[at + 1]
    if (run.kind === "added" && runs[at - 1]?.kind === "removed") return []
    if (run.kind !== "removed" || next?.kind !== "added") return [run]
    return wordsWithin(texts, run.before, next.after) ?? [run, next]
  })
}

function wordsWithin(texts: { readonly before: string; readonly after: string }, before: Span, after: Span): Run[] | undefined {
  const runs = compared(wordsIn(wordsOf(texts.before, before)), wordsIn(wordsOf(texts.after, after)), MOST_WORDS, MOST_EDITS)
  const moved = (span: Span, by: Span): Span => ({ from: span.from + by.from, to: span.to + by.from })
  return runs?.map((run) => ({
    ...run,
    ...("before" in run ? { before: moved(run.before, before) } : {}),
    ...("after" in run ? { after: moved(run.after, after) } : {}),
  }))
}

const whole = ({ before, after }: { readonly before: string; readonly after: string }): Run[] => [
  { kind: "removed", before: { from: 0, to: before.length } },
  { kind: "added", after: { from: 0, to: after.length } },
]

/** Neighbours of a kind as one run, and of each change first what was removed, then what was added. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = []
  let removed: Span | undefined
  let added: Span | undefined
  const flush = () => {
    if (removed) made.push({ kind: "removed", before: removed })
    if (added) made.push({ kind: "added", after: added })
    removed = added = undefined
  }
  for (const run of runs) {
    if (run.kind === "removed") removed = { from: removed?.from ?? run.before.from, to: run.before.to }
    else if (run.kind === "added") added = { from: added?.from ?? run.after.from, to: run.after.to }
    else {
      flush()
      const last = made.at(-1)
      if (last?.kind !== "same") made.push(run)
      else
        made[made.length - 1] = {
          kind: "same",
          before: { from: last.before.from, to: run.before.to },
          after: { from: last.after.from, to: run.after.to },
        }
    }
  }
  flush()
  return made
}

/**
 * [V3] Words that stayed between two changes, and are no longer than either, are part of the change: of a sentence written anew "the" and
 * "of" are not what stayed. (The same measure as diff-match-patch's clean-up.)
 */
function withoutIslands(runs: readonly Run[], before: string): Run[] {
  return joined(
    runs.flatMap((run, at): Run[] => {
      if (run.kind !== "same") return [run]
      const size = wordsOf(before, run.before).trim().length
      return size <= changedBeside(runs, at, -1) && size <= changedBeside(runs, at, 1)
        ? [
            { kind: "removed", before: run.before },
            { kind: "added", after: run.after },
          ]
        : [run]
    }),
  )
}

/** The longer side of the change that stands before or behind a run: two runs at most. */
function changedBeside(runs: readonly Run[], at: number, step: 1 | -1): number {
  let most = 0
  for (let i = at + step; i >= 0 && i < runs.length; i += step) {
    const run = runs[i]
    if (!run || run.kind === "same") break
    const { from, to } = run.kind === "removed" ? run.before : run.after
    most = Math.max(most, to - from)
  }
  return most
}
