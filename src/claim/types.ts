import type { Certainty, Span, Trace } from "../evidence/index.ts"

export type Manner = "direct" | "indirect" | "mixed"
export type Stance =
  | "assert"
  | "deny"
  | "accuse"
  | "warn"
  | "demand"
  | "promise"
  | "propose"
  | "reject"
  | "ask"
  | "doubt"
  | "praise"
  | "condemn"
export type Realis = "actual" | "ongoing" | "planned" | "hypothetical" | "denied"

/**
 * Somebody's words or thoughts in the text. `speaker` absent: the text names none. `cue` absent: a bare quotation.
 * `content`: without cue, speaker, leading "that" and outer quotation marks; one paragraph at most. `within`: the attribution this one stands in.
 */
export interface Attribution {
  readonly id: string
  readonly speaker?: Span & { readonly ref?: string }
  readonly cue?: Span & { readonly lemma: string }
  readonly content: readonly Span[]
  readonly manner: Manner
  readonly stance: Stance
  readonly within?: string
}

/** A property of a claim: words (`from`, `to`), a value, or both. What the text does not say has no slot. `basis` when implied. */
export interface Slot {
  readonly value?: string
  readonly from?: number
  readonly to?: number
  readonly ref?: string
  readonly certainty: Certainty
  readonly basis?: string
}

/** People counted. `from`/`to`: the number words. `of`: who is counted, in the text's words; `who`: their category. */
export interface Count extends Span {
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
  readonly of?: Span
  readonly who?: Who
}

export type Who = "civilian" | "police" | "military" | "peacekeeper" | "combatant" | "medical" | "journalist" | "child" | "woman" | "other"

interface Said {
  readonly id: string
  /** The clause that states it. */
  readonly quote: Span
  /** The attributions it stands in, innermost first; empty: the outlet's own voice. */
  readonly saidBy: readonly string[]
  readonly realis: Realis
  readonly trace: Trace
}

export type IncidentType =
  | "armed-clash"
  | "government-regains-territory"
  | "non-state-actor-overtakes-territory"
  | "shelling-artillery-missile"
  | "air-drone-strike"
  | "suicide-bomb"
  | "remote-explosive-landmine-ied"
  | "grenade"
  | "chemical-weapon"
  | "attack-on-civilians"
  | "abduction-forced-disappearance"
  | "sexual-violence"
  | "mob-violence"
  | "violent-demonstration"
  | "peaceful-protest"
  | "protest-with-intervention"
  | "excessive-force-against-protesters"
  | "arrests"
  | "looting-property-destruction"
  | "disrupted-weapons-use"
  | "base-established"
  | "non-violent-transfer-of-territory"
  | "agreement"
  | "change-to-group"
  | "military-operation"
  | "troop-withdrawal"
  | "other"

export interface Incident extends Said {
  readonly kind: "incident"
  readonly type: IncidentType
  readonly date?: Slot
  readonly place?: Slot
  readonly initiator?: Slot
  readonly target?: Slot
  readonly weapon?: Slot
  readonly killed?: Count
  readonly injured?: Count
  readonly missing?: Count
  readonly captured?: Count
  readonly displaced?: Count
}

export type FigureRole =
  | "killed"
  | "injured"
  | "missing"
  | "captured"
  | "displaced"
  | "force-strength"
  | "equipment"
  | "territory"
  | "violations"
  | "money"
  | "duration"
  | "other"

export interface Figure extends Said {
  readonly kind: "figure"
  /** The number with its comparator: "at least 12". */
  readonly number: Span
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
  readonly unit: string
  readonly of?: Span
  readonly role: FigureRole
  readonly period?: Slot
  readonly asOf?: Slot
}

export interface Agreement extends Said {
  readonly kind: "agreement"
  readonly name: Slot
  readonly signed?: Slot
  readonly inForce?: Slot
  readonly signatories: readonly Slot[]
  readonly thirdParties: readonly Slot[]
}

export type ProvisionType =
  | "ceasefire"
  | "withdrawal"
  | "deployment"
  | "protection-of-civilians"
  | "humanitarian-access"
  | "prisoner-exchange"
  | "disarmament"
  | "transit-corridor"
  | "monitoring-verification"
  | "sanctions-embargo"
  | "power-sharing"
  | "return-of-displaced"
  | "reporting"
  | "financing"
  | "negotiation"
  | "mandate-task"
  | "other"

export interface Provision extends Said {
  readonly kind: "provision"
  /** Id of the agreement claim. */
  readonly agreement?: string
  readonly type: ProvisionType
  readonly obligor?: Slot
  readonly beneficiary?: Slot
  readonly due?: Slot
}

export interface Term extends Said {
  readonly kind: "term"
  readonly agreement?: string
  readonly start?: Slot
  readonly end?: Slot
  /** ISO 8601 duration. */
  readonly duration?: Slot
  readonly renewable?: {
    readonly value: boolean
    readonly from?: number
    readonly to?: number
    readonly certainty: Certainty
    readonly basis?: string
  }
  readonly notice?: Slot
}

export type StatusWord =
  | "in-force"
  | "void"
  | "breached"
  | "kept"
  | "extended"
  | "ended"
  | "under-negotiation"
  | "not-implemented"
  | "called-for"

export interface Status extends Said {
  readonly kind: "status"
  readonly agreement?: string
  readonly provision?: string
  readonly says: StatusWord
}

export type Claim = Incident | Figure | Agreement | Provision | Term | Status

/** What one reading claims: who says what, and what is asserted. Both in order of position. */
export interface Claims {
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
}
