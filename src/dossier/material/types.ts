import type { Trace } from "../../evidence/index.ts"
import type { Entry, Report } from "../../record/index.ts"
import type { Definition } from "../definition/types.ts"

/**
 * What one version of an article gives a dossier. `key` names it on any machine: the article's key, and "#2" for its second version. `known`: the ISO day from
 * which on it could be read by anybody, and `knownBy` what says so. `copyOf`: the key of the first account of the group of copies it is in, its own when in none.
 */
export interface Account {
  readonly key: string
  readonly article: string
  /** Which version of its article, from 1. */
  readonly number: number
  readonly known: string
  readonly knownBy: "published" | "modified" | "retrieved" | "kept"
  readonly copyOf: string
  readonly report: Pick<Report, "id" | "article" | "entities" | "attributions" | "claims">
  /** For entities of the report, by id: the entry that it stands for. */
  readonly called: Readonly<Record<string, Entry>>
}

/** One incident claim of one account: `claim` is its id in the report. */
export interface Telling {
  readonly account: string
  readonly claim: string
}

/**
 * That two tellings are of one incident, or of two, or (`perhaps`) that a person should look. Given as a judgement, with who decided: "sitrep" is the machine.
 * Of several on one pair, the last counts; a person's over the machine's. `score`: 0 to 1.
 */
export interface Sameness {
  readonly one: Telling
  readonly other: Telling
  readonly says: "same" | "different" | "perhaps"
  readonly score: number
  readonly reasons: readonly Trace[]
  readonly by: string
}

/** A person puts an article into a dossier or takes it out; the last word on an article counts. */
export interface Placing {
  readonly article: string
  readonly says: "in" | "out"
  readonly by: string
  readonly why?: string
}

/** How far a provision is implemented, said by a person: 0 not initiated, 1 minimal, 2 intermediate, 3 full. `provision`: the id that the dossier gives it. */
export interface SetLevel {
  readonly provision: string
  readonly level: 0 | 1 | 2 | 3
  readonly by: string
  /** ISO day. */
  readonly on: string
  readonly why?: string
}

/**
 * All that a dossier is computed from. `accounts`: every version of the articles that may join, in any order. `samenesses`,
 * `placings` and `levels`: the judgements that stand, in the order they were made.
 */
export interface Material {
  readonly definition: Definition
  readonly accounts: readonly Account[]
  readonly samenesses: readonly Sameness[]
  readonly placings: readonly Placing[]
  readonly levels: readonly SetLevel[]
}
