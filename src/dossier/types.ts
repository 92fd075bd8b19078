// Long: one view, whose parts are read together.

import type { FigureRole, IncidentType, ProvisionType, Stance, StatusWord, Who } from "../claim/index.ts"
import type { Certainty, Trace } from "../evidence/index.ts"
import type { NameKind, Place } from "../reading/index.ts"
import type { Days } from "../record/index.ts"
import type { Definition } from "./definition/types.ts"
import type { Account, Sameness, SetLevel, Telling } from "./material/types.ts"

/** The words something rests on: `account` is an account's key, `claim` the id of a claim or attribution in its report, `words` the text from `from` to `to`. */
export interface Words {
  readonly account: string
  readonly claim: string
  readonly from: number
  readonly to: number
  readonly words: string
}

/**
 * Who says something. `name`: the innermost speaker, as the text names him, or the outlet. `key`: who that is, equal wherever it is the same one. `through`:
 * those who pass it on, from the inside out, the outlet last. `side`: by the definition; absent when it names none, and for outlets: a paper is no party.
 */
export interface Voice {
  readonly kind: NameKind | "outlet" | "unnamed"
  readonly name: string
  readonly key: string
  readonly role?: string
  readonly affiliation?: string
  readonly side?: string
  readonly through: readonly string[]
}

/**
 * One value with who says it, since when, and in which words. `day`: when it could be read first, ISO. `copyOf`: the account's group of copies. `superseded`: a later
 * version of the same article no longer says it; such a value is shown and counts for nothing.
 */
export interface Told<Value> {
  readonly value: Value
  readonly by: Voice
  readonly day: string
  readonly words: Words
  readonly copyOf: string
  readonly certainty: Certainty
  readonly basis?: string
  readonly superseded?: true
}

/** A number with bounds, as in the record: exact is `low = high`, open is null. */
export interface Bounds {
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
}

/** Somebody or some place that a slot names. `key`: equal wherever it is the same one; `name`: the dossier's name of it; `words` in `Told` are the report's. */
export interface Party {
  readonly key: string
  readonly name: string
  readonly side?: string
}

/** A place, and where it lies when that is known. */
export interface Spot extends Party {
  readonly at?: Place
}

/**
 * What all accounts together leave open. `low`, `high`: the furthest that anybody says; `best`: the value that most independent sources give, of equals the one told
 * last, with `why` in words; it is one of those told, never an average. `sources`: how many independent sources there are.
 */
export interface Range {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly why: Trace
  readonly sources: number
}

export type Outcome = "killed" | "injured" | "missing" | "captured" | "displaced"

/** What is said of one outcome for one population of an incident. `who` absent: everybody. */
export interface Toll {
  readonly outcome: Outcome
  readonly who?: Who
  readonly range: Range
  /** In order of day. */
  readonly told: readonly Told<Bounds>[]
}

/**
 * Values that cannot all hold, or look so. `kind` "force" is whether an agreement holds. `about`: the id of the incident, agreement or figure series. `scope`: the
 * same incident, population, period in words. `values`: each different value once, with all who tell it. `stands`: false when a reason was found why the
 * values do not disagree after all; `reasons` then say it (rule and words), else how they differ.
 */
export interface Disagreement {
  readonly id: string
  readonly kind: "number" | "date" | "place" | "actor" | "occurrence" | "force"
  readonly about: string
  readonly scope: string
  readonly values: readonly DisagreementValue[]
  readonly stands: boolean
  readonly reasons: readonly Trace[]
}

export interface DisagreementValue {
  /** In short words: "9", "2026-06-08", "denied". */
  readonly value: string
  readonly told: readonly Told<string>[]
  readonly sources: number
}

/** One incident as all accounts of it tell it. `id`: of its first telling, so it stays while reports are added. Lists of Told are in order of day. */
export interface DossierIncident {
  readonly id: string
  readonly tellings: readonly Telling[]
  /** The type of most independent sources, and all that were told. */
  readonly type: IncidentType
  readonly types: readonly Told<IncidentType>[]
  /** The days that all dated tellings allow together, from the first to the last; absent when none is dated. */
  readonly days?: Days
  readonly dates: readonly Told<Days>[]
  /** The place of most independent sources; absent when none names one. */
  readonly place?: Spot
  readonly places: readonly Told<Spot>[]
  readonly initiators: readonly Told<Party>[]
  readonly targets: readonly Told<Party>[]
  readonly weapons: readonly Told<string>[]
  /** Whether it happened, by telling. */
  readonly realis: readonly Told<"actual" | "ongoing" | "planned" | "hypothetical" | "denied">[]
  readonly tolls: readonly Toll[]
  /** Copies count once. */
  readonly sources: number
  /** The clause of each telling, said by its speaker. */
  readonly told: readonly Told<string>[]
  /** What makes its tellings one, and what might belong here and waits for a person. */
  readonly joined: readonly Sameness[]
  readonly proposed: readonly Sameness[]
}

/** An asserted quantity over time. `indicator`: role, unit and what is counted. Points in order of the period they speak of, then of day. */
export interface FigureSeries {
  readonly id: string
  readonly role: FigureRole
  readonly unit: string
  /** What is counted, in the lemma form that the points share: "tank", "ceasefire violation". */
  readonly of: string
  readonly points: readonly FigurePoint[]
}

export interface FigurePoint {
  readonly told: Told<Bounds>
  /** What the report says it counts over, or as of when. */
  readonly period?: Days
  readonly periodBasis?: string
  readonly area?: Spot
}

/** Whether parts make the whole they are said to be of. `holds`: undefined when bounds leave it open. */
export interface SumCheck {
  readonly id: string
  readonly whole: Told<Bounds>
  readonly parts: readonly Told<Bounds>[]
  readonly total: Bounds
  readonly holds?: boolean
  readonly why: Trace
}

/** Violations counted: by whom, where, of which kinds, and the period before where the same report gives it. */
export interface ViolationCount {
  readonly id: string
  readonly area?: Spot
  readonly total: Told<Bounds>
  readonly period?: Days
  readonly kinds: readonly { readonly kind: string; readonly count: Told<Bounds> }[]
  readonly before?: Told<Bounds>
  readonly beforePeriod?: Days
  /** "179, including 115 explosions; 77 in the period before". */
  readonly sentence: string
}

export type Compliance = "kept" | "breached" | "not-yet"

/** A duty in an agreement, over all reports. `pam`, `pax`: codes of Kroc PAM and PA-X, with the rule that chose them. `proposed`: 0 to 3, never more than a proposal. */
export interface DossierProvision {
  readonly id: string
  readonly type: ProvisionType
  readonly pam: readonly string[]
  readonly pax: readonly string[]
  readonly codedBy: Trace
  /** The clauses that state it. */
  readonly told: readonly Told<string>[]
  readonly obligors: readonly Told<Party>[]
  readonly beneficiaries: readonly Told<Party>[]
  readonly due: readonly Told<Days>[]
  readonly compliance: readonly Told<Compliance>[]
  readonly proposed?: { readonly level: 0 | 1 | 2 | 3; readonly reasons: readonly Trace[] }
  readonly set?: SetLevel
}

/**
 * A day, or days, by which something lapses or is due. `days`: as precise as the words allow. `left`: from `asOf` to the last of them, negative when past.
 * `computation`: each step from words to day, in words. `words`: what they were computed from.
 */
export interface Deadline {
  readonly id: string
  readonly what: "ends" | "last-day-for-notice" | "renewal" | "due"
  readonly agreement: string
  readonly provision?: string
  readonly days: Days
  readonly left: number
  readonly computation: readonly string[]
  readonly told: readonly Told<string>[]
}

/** One agreement or mandate under all its names. `names`: each with the outlets that use it, and `why` it is one of its names. `force`: what was said of whether it holds, in order of day. */
export interface DossierAgreement {
  readonly id: string
  readonly kind: "agreement" | "mandate"
  readonly name: string
  readonly watched: boolean
  readonly names: readonly { readonly name: string; readonly told: readonly Told<string>[]; readonly why?: Trace }[]
  readonly signed: readonly Told<Days>[]
  readonly signatories: readonly Told<Party>[]
  readonly thirdParties: readonly Told<Party>[]
  readonly terms: readonly DossierTerm[]
  readonly force: readonly Told<StatusWord>[]
  readonly provisions: readonly DossierProvision[]
  readonly deadlines: readonly Deadline[]
}

/** How long it lasts, as one account tells it: values are ISO 8601. */
export interface DossierTerm {
  readonly told: Told<string>
  readonly start?: Told<string>
  readonly end?: Told<string>
  readonly duration?: Told<string>
  readonly renewable?: Told<boolean>
  readonly notice?: Told<string>
}

/** What is said on one matter, side by side. `about`: id of an incident, agreement or provision. */
export interface Matter {
  readonly id: string
  readonly about: string
  readonly title: string
  /** In order of side, then of day; those of no side last. */
  readonly positions: readonly Position[]
}

/** What one voice says on a matter. `moved`: an earlier position of the same voice that this one departs from, and how. */
export interface Position {
  readonly stance: Stance
  /** In short words what the position comes to: "in force", "denied", "9 killed". */
  readonly value: string
  readonly said: Told<string>
  readonly moved?: { readonly from: Words; readonly why: Trace }
}

/** Something on the timeline. `days` absent: nobody dates it. `certainty` of the days. `about`: what it is an entry of. */
export interface TimelineEntry {
  readonly id: string
  readonly kind: "incident" | "signing" | "status" | "deadline" | "planned"
  readonly about: string
  readonly title: string
  readonly days?: Days
  readonly certainty: Certainty
  readonly basis?: string
  readonly place?: Spot
  readonly actors: readonly Party[]
  readonly words: readonly Words[]
}

/** An account as the dossier lists it: `why` it joined (rules of the definition, or a person's word). `newest`: no later version was known by then. */
export interface Joined {
  readonly account: Account
  readonly newest: boolean
  readonly why: readonly Trace[]
}

/** The assembled view, as of a day: nothing in it was published later. Ids are the same in every dossier of the same reports. */
export interface Dossier {
  readonly definition: Definition
  /** ISO day: the reader's day. */
  readonly asOf: string
  /** The first and last day on which what it rests on was published; absent when it rests on nothing. */
  readonly period?: Days
  /** In order of day, then key. */
  readonly joined: readonly Joined[]
  /** Independent sources among them. */
  readonly sources: number
  readonly incidents: readonly DossierIncident[]
  readonly series: readonly FigureSeries[]
  readonly sums: readonly SumCheck[]
  readonly violations: readonly ViolationCount[]
  readonly agreements: readonly DossierAgreement[]
  readonly disagreements: readonly Disagreement[]
  readonly matters: readonly Matter[]
  readonly timeline: readonly TimelineEntry[]
}

/** What differs between two dossiers of one definition. `day`: when it became known. `before`, `after` in short words. */
export interface DossierChange {
  readonly id: string
  readonly kind:
    | "report"
    | "incident"
    | "toll"
    | "disagreement"
    | "disagreement-gone"
    | "status"
    | "agreement"
    | "deadline"
    | "position"
    | "correction"
  readonly about: string
  readonly day: string
  readonly title: string
  readonly before?: string
  readonly after?: string
  readonly words: readonly Words[]
}
