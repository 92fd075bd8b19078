import type { Span } from "../../src/evidence/index.ts"

/** A paragraph of an article's text. `number` counts from 1. */
export interface Paragraph extends Span {
  readonly number: number
}

/** The paragraphs of a text: what empty lines part, without the blank space at their edges. */
export function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)].map((found, at) => {
    const words = found[0].trimEnd()
    return { number: at + 1, from: found.index, to: found.index + words.length }
  })
}

/** The number of the paragraph that holds a position; the one before it for blank space, 0 before the first. */
export const paragraphAt = (paragraphs: readonly Paragraph[], at: number): number =>
  paragraphs.findLast(({ from }) => from <= at)?.number ?? 0
