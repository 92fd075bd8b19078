import { wordsOf } from "../../evidence/index.ts"
import type { Run } from "./diff-text.ts"

/** Words of one or of both texts. `same` in a stretch are words around a change, or between two that are near. */
export interface Piece {
  readonly kind: Run["kind"]
  readonly words: string
}

/** A part of two texts in which something changed. `from` and `to`: whether it begins and ends within the text, not at its end. */
export interface Stretch {
  readonly pieces: readonly Piece[]
  readonly from: boolean
  readonly to: boolean
}

/** Words that are shown on each side of a change: enough to find the place again, about half a line. Chosen by eye. */
const AROUND = 8

/** [V11] What changed with some words around it; changes with no more than twice as many words between them stand in one stretch. */
export function stretchesOf(runs: readonly Run[], before: string, after: string, around = AROUND): Stretch[] {
  const stretches: { pieces: Piece[]; from: boolean; to: boolean }[] = []
  const open = (from: boolean): Piece[] => {
    const pieces: Piece[] = []
    stretches.push({ pieces, from, to: false })
    return pieces
  }
  let pieces: Piece[] | undefined
  runs.forEach((run, at) => {
    if (run.kind !== "same") {
      pieces ??= open(false)
      pieces.push({ kind: run.kind, words: run.kind === "removed" ? wordsOf(before, run.before) : wordsOf(after, run.after) })
      return
    }
    const same = (words: string): Piece => ({ kind: "same", words })
    const words = wordsOf(after, run.after).match(/\s*\S+\s*/g) ?? []
    const last = at === runs.length - 1
    if (pieces && !last && words.length <= 2 * around) {
      pieces.push(same(words.join("")))
      return
    }
    if (pieces) {
      pieces.push(same(words.slice(0, around).join("")))
      const stretch = stretches.at(-1)
      if (stretch) stretch.to = words.length > around
    }
    if (last) return
    pieces = open(words.length > around)
    pieces.push(same(words.slice(-around).join("")))
  })
  return stretches
}
