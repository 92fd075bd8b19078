import type { Span } from "../../evidence/index.ts"

/** A line that has words, without the blank space at its edges. */
export interface Line extends Span {
  readonly words: string
}

export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const raw of source.split("\n")) {
    const words = raw.trim()
    if (words) {
      const from = at + raw.indexOf(words)
      lines.push({ words, from, to: from + words.length })
    }
    at += raw.length + 1
  }
  return lines
}
