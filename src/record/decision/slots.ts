import type { Claim } from "../../claim/index.ts"
import { KINDS } from "../find/kinds-of-claims.ts"

/**
 * What a slot takes. "code": one of a list; "day": EDTF; "duration": ISO 8601; "words": somebody or some place, by words of the text or by name; "count": bounds, and
 * the words of the number. `needed`: a claim without it is none.
 */
export interface SlotShape {
  readonly takes: "code" | "day" | "duration" | "words" | "count" | "text"
  readonly codes?: readonly string[]
  readonly needed?: true
}

type Shapes = Readonly<Record<string, SlotShape>>

const coded = (codes: readonly string[] = []): SlotShape => ({ takes: "code", codes, needed: true })
const DAY: SlotShape = { takes: "day" }
const WORDS: SlotShape = { takes: "words" }
const COUNT: SlotShape = { takes: "count" }
const DURATION: SlotShape = { takes: "duration" }
const REALIS = coded(["actual", "ongoing", "planned", "hypothetical", "denied"])

/** [RV2] The slots of a claim that can be set right, by its kind. */
export const SLOTS: Readonly<Record<Claim["kind"], Shapes>> = {
  incident: {
    type: coded(KINDS.incident),
    realis: REALIS,
    date: DAY,
    place: WORDS,
    initiator: WORDS,
    target: WORDS,
    weapon: WORDS,
    killed: COUNT,
    injured: COUNT,
    missing: COUNT,
    captured: COUNT,
    displaced: COUNT,
  },
  figure: {
    role: coded(KINDS.figure),
    realis: REALIS,
    number: { takes: "count", needed: true },
    unit: { takes: "text", needed: true },
    period: DAY,
    asOf: DAY,
  },
  agreement: { realis: REALIS, name: { takes: "words", needed: true }, signed: DAY, inForce: DAY },
  provision: { type: coded(KINDS.provision), realis: REALIS, obligor: WORDS, beneficiary: WORDS, due: DAY },
  term: { realis: REALIS, start: DAY, end: DAY, duration: DURATION, notice: DURATION },
  status: { says: coded(KINDS.status), realis: REALIS },
}
