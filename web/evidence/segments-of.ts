import type { Span } from "../../src/evidence/index.ts"
import type { Mark } from "./marks-of.ts"

/** A stretch that the same marks cover from end to end. `starts`: those of them that begin here. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
  readonly starts: readonly Mark[]
}

/** Cuts a span wherever a mark begins or ends. The segments follow on one another, cover the span, and are never empty. O(segments x marks). */
export function segmentsOf(span: Span, marks: readonly Mark[]): Segment[] {
  const within = marks.filter(({ from, to }) => from < span.to && to > span.from && from < to)
  const cuts = new Set([span.from, span.to])
  for (const { from, to } of within) {
    cuts.add(Math.max(from, span.from))
    cuts.add(Math.min(to, span.to))
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(1).map((to, index) => {
    const from = at[index] ?? span.from
    const covering = within.filter((mark) => mark.from <= from && mark.to >= to)
    return { from, to, marks: covering, starts: covering.filter((mark) => mark.from === from) }
  })
}
