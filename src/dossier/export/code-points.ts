import type { Span } from "../../evidence/index.ts"

/** Positions in Unicode code points, half-open. */
export interface CodePoints {
  readonly start: number
  readonly end: number
}

/** Whether a pair of surrogates begins at a position. */
const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00

/** The span with the characters that its ends cut in two taken whole. */
export const wholeCharacters = (text: string, { from, to }: Span): Span => ({
  from: from > 0 && isPair(text, from - 1) ? from - 1 : from,
  to: to > 0 && isPair(text, to - 1) ? to + 1 : to,
})

/**
 * [Z45] Spans of UTF-16 code units of a text counted in code points, as other formats count. The text is gone through once, on the first question; each
 * question then takes as long as a search among its characters beyond U+FFFF.
 */
export function codePointsIn(text: string): (span: Span) => CodePoints {
  let pairs: number[] | undefined
  const pointAt = (at: number): number => {
    pairs ??= Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index)
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
  return (span) => {
    const { from, to } = wholeCharacters(text, span)
    return { start: pointAt(from), end: pointAt(to) }
  }
}
