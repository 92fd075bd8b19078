import type { Span } from "../../evidence/index.ts"
import type { Quote, Sentence } from "../../reading/index.ts"
import type { Frame } from "../kind/cue.ts"
import type { Range, Syntax } from "../syntax.ts"
import type { Stance } from "../types.ts"

/** Where a cue stands in a sentence, before its content is told. Token ranges. */
export interface Site {
  readonly cue: Range
  readonly lemma: string
  readonly stance: Stance
  readonly frame: Frame | "source" | "passive" | "agent" | "noun" | "hedge"
  readonly speaker?: Range
  /** First token of the clause the cue makes with its speaker. */
  readonly first: number
  /** Takes its speaker from the cue before it: "said ..., adding that". */
  readonly shared: boolean
}

/** An attribution before it has an id. `direct`: the content are words in quotation marks, or a statement given whole. */
export interface Draft {
  readonly speaker?: Span
  readonly cue?: Span & { readonly lemma: string }
  readonly content: readonly Span[]
  readonly stance: Stance
  readonly direct: boolean
}

/** One family of attributions: finds the cues of a sentence, in order. */
export type FindSites = (syntax: Syntax, sentence: Sentence) => Site[]

/** The quote a position lies in. */
export function quoteAround(quotes: readonly Quote[], at: number): Quote | undefined {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const quote = quotes[low]
  return quote && quote.from <= at ? quote : undefined
}
