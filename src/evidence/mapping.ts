import type { Span } from "./span.ts"

/** A run of the made text that stands unchanged in the source: `text[from + i] === source[at + i]` for `i < length`. */
export interface Piece {
  readonly from: number
  readonly at: number
  readonly length: number
}

/** The way back from a made text to its source: pieces in order of `from`, without overlap. Text between pieces was supplied. */
export type Mapping = readonly Piece[]

/** The mapping of a text that is its source unchanged. */
export const identity = (length: number): Mapping => (length ? [{ from: 0, at: 0, length }] : [])

/** Where a span of the made text stands in the source, a span a run; none for text that was supplied. O(log pieces + answer). */
export function toSource(mapping: Mapping, span: Span): Span[] {
  let low = 0
  let high = mapping.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = mapping[middle]
    if (piece && piece.from + piece.length <= span.from) low = middle + 1
    else high = middle
  }
  const spans: Span[] = []
  for (let i = low; i < mapping.length; i++) {
    const piece = mapping[i]
    if (!piece || piece.from >= span.to) break
    const from = Math.max(span.from, piece.from)
    const to = Math.min(span.to, piece.from + piece.length)
    spans.push({ from: piece.at + from - piece.from, to: piece.at + to - piece.from })
  }
  return spans
}
