import type { Certainty, Span } from "../evidence/index.ts"

/** What the reading needs to know besides the text. No clock: `published` is the only day it has. */
export interface Context {
  /** ISO 8601 prefix. Absent: relative dates stay unresolved. */
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  /** Parts with a day of their own, such as the entries of a live blog: in order, without overlap. */
  readonly parts?: readonly (Span & { readonly published?: string })[]
}

/** A word, number or single mark. `tag` is a Penn Treebank part of speech, `lemma` the lower-case dictionary form. */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
  readonly lemma: string
}

/** `first` and `end`: half-open range of its tokens. `paragraph`: index into `paragraphs`. */
export interface Sentence extends Span {
  readonly first: number
  readonly end: number
  readonly paragraph: number
}

/** Words in quotation marks. `from`/`to` take the marks in, `inner` leaves them out. `open`: goes on in the next paragraph. */
export interface Quote extends Span {
  readonly inner: Span
  readonly open: boolean
}

/** A temporal expression. `value`: EDTF prefix, ISO duration or TIMEX3 (`2023-W07`, `PRESENT_REF`); `basis` when implied. */
export interface DateMention extends Span {
  readonly type: "date" | "time" | "duration" | "set"
  readonly value: string
  readonly certainty: Certainty
  readonly basis?: string
}

/**
 * A number and its comparator. Bounds: exact `low = high`; "more than 100" 101/null; "up to 20" null/20; "about 70" 70/70 `approximate`.
 * `unit`: person, item, percent, km, km2, year, month, USD ... `of`: the words of what is counted.
 */
export interface Quantity extends Span {
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
  readonly unit: string
  readonly of?: Span
}

export type NameKind = "person" | "organisation" | "group" | "place" | "agreement"

/** One mention of an entity; `ref` is the entity's id. */
export interface Name extends Span {
  readonly kind: NameKind
  readonly ref: string
}

/** WGS84 degrees. `country`: ISO 3166-1 alpha-2. `gazetteer`: `geonames:ID`. */
export interface Place {
  readonly lat?: number
  readonly lon?: number
  readonly country?: string
  readonly precision: "exact" | "near" | "region" | "country"
  readonly gazetteer?: string
}

/** What the names of one article refer to. `name`: the longest form met. */
export interface Entity {
  readonly id: string
  readonly kind: NameKind
  readonly name: string
  readonly role?: string
  readonly affiliation?: string
  readonly place?: Place
}

/**
 * A base noun phrase: determiner to head noun, no prepositional phrase. `first`/`end`: half-open token range; `head`: token index of the
 * last noun. Dates are no noun phrases.
 */
export interface NounPhrase extends Span {
  readonly first: number
  readonly end: number
  readonly head: number
}

/**
 * A verb with its auxiliaries and adverbs: "had not been withdrawn". `first`/`end`: token range, `main`: token index of the main verb.
 * `finite` is false for bare participles and infinitives. `modal`: lemma of the modal; `infinitive`: has "to".
 */
export interface VerbGroup extends Span {
  readonly first: number
  readonly end: number
  readonly main: number
  readonly lemma: string
  readonly passive: boolean
  readonly negated: boolean
  readonly finite: boolean
  readonly progressive: boolean
  readonly perfect: boolean
  readonly infinitive: boolean
  readonly modal?: string
}

/** Stand-off annotation of one text. Every list is in order of `from`; positions are into `text`. */
export interface Reading {
  readonly text: string
  readonly context: Context
  readonly paragraphs: readonly Span[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly Name[]
  readonly entities: readonly Entity[]
  readonly phrases: readonly NounPhrase[]
  readonly verbs: readonly VerbGroup[]
}

/** One step of the reading: takes what is known so far and gives it back with one list more or changed. */
export type Pass = (reading: Reading) => Reading
