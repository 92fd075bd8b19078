import type { Span } from "../../evidence/index.ts"

/**
 * What is asked for. All of it has to hold; of several types or kinds one is enough. `words`: the language of docs/rules/finding.md. `place`: a name or
 * `LAT,LON`; `within`: kilometres around it. `happened`, `published`: an EDTF value or interval, either end of which may be `..`.
 */
export interface Question {
  readonly words?: string
  readonly speaker?: string
  readonly actor?: string
  readonly place?: string
  readonly within?: number
  readonly type?: readonly string[]
  readonly kind?: readonly string[]
  readonly happened?: string
  readonly published?: string
  readonly outlet?: string
  readonly agreement?: string
  readonly allVersions?: boolean
  /** Groups of copies to give, 20 by default, and to leave out before them. */
  readonly limit?: number
  readonly skip?: number
}

/** Words that are looked for: `words` stand beside each other, in this order. */
export interface Leaf {
  readonly kind: "words"
  readonly words: string
}
export type Tree = Leaf | { readonly kind: "and" | "or"; readonly of: readonly Tree[] } | { readonly kind: "not"; readonly of: Tree }

/** Why a question cannot be asked; `code` is listed in docs/errors.md. */
export interface BadQuestion {
  readonly code: string
  readonly message: string
}

/** What speaks for a report, with the rule behind it and the points it gives. */
export interface RankReason {
  readonly rule: string
  readonly why: string
  readonly points: number
}

/** Words of a report: `from` to `to` of the version's text. `found`: what was asked for within them, in the text's positions too. */
export interface Passage extends Span {
  readonly words: string
  readonly found: readonly Span[]
  /** Who says so, innermost first; empty is the outlet's own voice. */
  readonly saidBy: readonly string[]
  readonly claim?: {
    readonly ref: string
    readonly kind: string
    readonly type?: string
    readonly realis?: string
    /** The days that it tells of, ISO. */
    readonly days?: { readonly first: string; readonly last: string }
  }
}

/** A report that was found, as one names it. `version`: the version's id in the store. */
export interface FoundReport {
  readonly version: number
  readonly key: string
  readonly title?: string
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
}

/** One text, however often it was printed: the report that fits best, and its copies that were found too. */
export interface Hit extends FoundReport {
  readonly score: number
  readonly reasons: readonly RankReason[]
  readonly passages: readonly Passage[]
  readonly copies: readonly FoundReport[]
}

/**
 * What was found. `reports`, `independent`: those that were ranked, and how many they are when copies and versions count once. `more`: there are older
 * reports that were not looked at. `notes`: how the names were taken.
 */
export interface Findings {
  readonly hits: readonly Hit[]
  readonly reports: number
  readonly independent: number
  readonly more: boolean
  readonly notes: readonly string[]
  /** What `skip` has to be for those that follow; absent when there are none. */
  readonly next?: number
}
