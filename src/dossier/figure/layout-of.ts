import type { Span } from "../../evidence/index.ts"

/** Where a text's paragraphs and sentences lie, in order. `paragraph` of a sentence: index of the one it stands in. */
export interface Layout {
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly (Span & { readonly paragraph: number })[]
}

// Own list: short forms before a name or a number, whose full stop ends nothing.
const SHORT = /\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/
const END = /[.!?]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}])/gu

/** Accounts carry no sentences of the reading's, so they are told anew here, by full stops; rough is enough to say which numbers stand together. */
export function layoutOf(text: string): Layout {
  const paragraphs: Span[] = []
  const sentences: (Span & { paragraph: number })[] = []
  let from = 0
  for (const part of text.split("\n\n")) {
    const paragraph = paragraphs.length
    paragraphs.push({ from, to: from + part.length })
    let start = 0
    for (const { index, 0: mark } of part.matchAll(END)) {
      if (SHORT.test(part.slice(Math.max(start, index - 5), index + 1))) continue
      sentences.push({ from: from + start, to: from + index + mark.trimEnd().length, paragraph })
      start = index + mark.length
    }
    if (start < part.length) sentences.push({ from: from + start, to: from + part.length, paragraph })
    from += part.length + 2
  }
  return { paragraphs, sentences }
}

/** Index of the last of `spans` that begins at or before `at`; 0 when none does. */
export function indexAt(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
