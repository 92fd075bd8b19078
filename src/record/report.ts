import type { Article } from "../article/index.ts"
import type { Attribution, Claim } from "../claim/index.ts"
import type { Span } from "../evidence/index.ts"
import type { DateMention, Entity, Name, Quantity } from "../reading/index.ts"

/** One report's record, version 1. Positions are half-open, in UTF-16 code units of `article.text`. Absent: the report does not say. */
export interface Report {
  readonly sitrep: 1
  readonly id: string
  readonly article: Omit<Article, "mapping">
  readonly sentences: readonly Span[]
  readonly names: readonly Name[]
  readonly entities: readonly Entity[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
}

/** What is given back for input that cannot be read. `code`: docs/errors.md. */
export interface Failure {
  readonly id: string
  readonly error: { readonly code: string; readonly message: string }
}

export const isFailure = (result: Report | Failure): result is Failure => "error" in result
