import type { Trace } from "../../evidence/index.ts"
import type { NameKind, Place } from "../../reading/index.ts"

/** A name of an entry. `side`: who uses it, where not everybody does: "Armenian", "its own". */
export interface EntryName {
  readonly name: string
  readonly side?: string
}

/**
 * Somebody or some place that names stand for. `key`: `geonames:ID`, `place:slug` for a place of our own list without an id, `actor:slug`,
 * `own:slug`, and for what only reports name `person:slug`, `organisation:slug`, `group:slug`, `agreement:slug`. `names`: the first is the one
 * to show. `country`: ISO 3166-1 alpha-2. `origin`: register (ships with Sitrep), own (the user's), report (only met in reports).
 */
export interface Entry {
  readonly key: string
  readonly kind: NameKind
  readonly names: readonly EntryName[]
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly precision?: Place["precision"]
  readonly origin: "register" | "own" | "report"
}

/** A look-up by name and by key. Entries of a name come in an order that is always the same; none when nobody is called so. */
export interface Register {
  readonly called: (name: string) => readonly Entry[]
  readonly entry: (key: string) => Entry | undefined
}

/** Why a naming holds: the rule's number in docs/rules/register.md, and what spoke for it here. */
export type Reason = Trace

/** That an entity of a report (`ref`, e.g. "e3") stands for an entry: a proposal of the machine. `score`: 0 to 1. */
export interface Naming {
  readonly ref: string
  readonly entry: Entry
  readonly score: number
  readonly reasons: readonly Reason[]
}
