import type { Words } from "../words/en.ts"

/** Bounds of a number; `null` is open. */
export interface Range {
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
}

/** A range in words: "9", "about 3,200", "at least 12", "4–6". */
export function rangeOf({ low, high, approximate }: Range, words: Pick<Words, "about" | "atLeast" | "atMost">, language: string): string {
  const { format } = new Intl.NumberFormat(language)
  if (low === null) return high === null ? "?" : words.atMost(format(high))
  if (high === null) return words.atLeast(format(low))
  const figure = low === high ? format(low) : `${format(low)}–${format(high)}`
  return approximate ? words.about(figure) : figure
}
