import type { Figure, FigureRole } from "../../claim/index.ts"
import type { Span } from "../../evidence/index.ts"
import type { Layout } from "./layout-of.ts"
import type { Noun } from "./noun-of.ts"
import type { Back } from "./period-before.ts"
import type { Period } from "./period-of.ts"

/** A figure of a report, with what it counts brought to one form. `of`: the words of what is counted, empty where there are none. `end`: where they end. */
export interface Counted {
  readonly figure: Figure
  readonly role: FigureRole
  readonly unit: string
  readonly noun?: Noun
  readonly of: string
  readonly end: number
  /** The number before it that it takes these from. */
  readonly like?: Counted
  readonly period?: Period
  readonly beside?: Beside
  readonly sentence: Span
  /** Indexes into the layout. */
  readonly at: number
  readonly paragraph: number
}

export interface CountedReport {
  readonly layout: Layout
  /** In order of their numbers. */
  readonly counted: readonly Counted[]
}

/** That a number is of an earlier period and stands beside one of a later. `back` absent: the words only set them against each other. */
export interface Beside {
  readonly total: Counted
  readonly back?: Back
}
