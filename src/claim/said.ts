import { holds, type Span } from "../evidence/index.ts"
import { cover } from "./find-attributions.ts"
import type { Attribution } from "./types.ts"

/** The attributions that a piece of text stands inside, innermost first. */
export interface Voices {
  readonly attributions: readonly Attribution[]
  /** Covers in order of `from`, with the furthest end up to each one, so that a look-up stops early. */
  readonly covers: readonly Span[]
  readonly furthest: Int32Array
}

export function voicesOf(attributions: readonly Attribution[]): Voices {
  const sorted = [...attributions].sort((a, b) => cover(a.content).from - cover(b.content).from)
  const covers = sorted.map((attribution) => cover(attribution.content))
  const furthest = new Int32Array(covers.length)
  covers.forEach((span, i) => {
    furthest[i] = Math.max(furthest[i - 1] ?? 0, span.to)
  })
  return { attributions: sorted, covers, furthest }
}

/** Every attribution whose content holds the span, the shortest first. */
export function around(voices: Voices, span: Span): Attribution[] {
  const { covers, furthest, attributions } = voices
  let low = 0
  let high = covers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((covers[middle]?.from ?? 0) <= span.from) low = middle + 1
    else high = middle
  }
  const found: Attribution[] = []
  for (let i = low - 1; i >= 0 && (furthest[i] ?? 0) >= span.to; i--) {
    const attribution = attributions[i]
    if (attribution?.content.some((content) => holds(content, span))) found.push(attribution)
  }
  return found.sort((a, b) => length(a) - length(b))
}

const length = (attribution: Attribution): number => {
  const span = cover(attribution.content)
  return span.to - span.from
}

/** Their ids: `saidBy` of a claim. */
export const saidBy = (voices: Voices, span: Span): string[] => around(voices, span).map((attribution) => attribution.id)
