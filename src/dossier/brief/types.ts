import type { Days } from "../../record/index.ts"
import type { DossierChange, Words } from "../types.ts"

/**
 * A value that a text prints from `from` to `to`. `path`: a JSON Pointer (RFC 6901) to it in the dossier, or in the brief's own `changes` ("/changes/0/before"). What
 * stands in the text is the value as `printed` makes it: a number in digits, bounds, days in words, a list as how many it holds.
 */
export interface BriefValue {
  readonly from: number
  readonly to: number
  readonly path: string
}

export interface Passage {
  readonly text: string
  readonly values: readonly BriefValue[]
}

/** Words that a sentence rests on; `at`: where in its text their note's mark stands. */
export interface Cited extends Words {
  readonly at: number
}

/** Something the brief says of the world: it rests on words. */
export interface BriefSentence extends Passage {
  readonly words: readonly Cited[]
}

/** `words`: what the row rests on beside what its cells cite. A row without either is refused, as a sentence is. */
export interface BriefRow {
  readonly cells: readonly BriefSentence[]
  readonly words: readonly Words[]
}

export type BriefPart =
  | { readonly kind: "paragraph"; readonly title?: BriefSentence; readonly sentences: readonly BriefSentence[] }
  | { readonly kind: "list"; readonly items: readonly BriefSentence[] }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly BriefRow[] }

/** `notes`: what the brief says of itself, in one of a few fixed sentences; the only text that needs no words. */
export interface BriefSection {
  readonly key: "changed" | "incidents" | "tolls" | "agreements" | "voices" | "disagreements" | "sources"
  readonly title: string
  readonly notes: readonly Passage[]
  readonly parts: readonly BriefPart[]
}

/**
 * A dated situation report, as data. `since`: the day from which on changes were asked for. `clocks`: how long each agreement or mandate has left. `left`: changes
 * that are not in it, for no words of this dossier carry them, and why.
 */
export interface Brief {
  readonly title: string
  readonly asOf: string
  readonly since?: string
  readonly period?: Days
  readonly head: { readonly notes: readonly Passage[]; readonly clocks: readonly BriefSentence[] }
  readonly sections: readonly BriefSection[]
  readonly changes: readonly DossierChange[]
  readonly left: readonly { readonly change: string; readonly why: string }[]
}

/** Why a sentence may not stand. `where`: the section, or "head". */
export interface BriefProblem {
  readonly problem: "no-words" | "no-account" | "words-differ" | "number-unbound" | "value-differs" | "note-unknown"
  readonly where: string
  readonly sentence: string
  readonly detail: string
}
