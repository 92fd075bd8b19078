/** A half-open range of UTF-16 code units of one text: `text.slice(from, to)` are its words. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The words a span stands for. */
export const wordsOf = (text: string, span: Span): string => text.slice(span.from, span.to)

/** How many code units two spans share. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

/** Whether two spans share a code unit. */
export const touches = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Whether `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to

/** The span without the blank space at its edges; empty at its end when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { from, to } = span
  while (from < to && /\s/.test(text[from] ?? "")) from++
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--
  return { from, to }
}
