import type { Trace } from "../../evidence/index.ts"
import type { Sameness } from "../material/types.ts"
import { compare } from "./compare.ts"
import { parted } from "./parted.ts"
import type { Profile } from "./profile.ts"
import { reasonsOf } from "./reasons-of.ts"
import { PERHAPS, SAME, weigh } from "./weigh.ts"

/** Who decides here. */
export const MACHINE = "sitrep"

/** [X13] Whether two tellings of two accounts are of one incident, with why; undefined when they are likely not. Of the two alone: nothing else changes it. */
export function judgePair(one: Profile, other: Profile): Sameness | undefined {
  // In one order, so that sums of fractions come out the same whichever was there first.
  const [a, b] = keyOf(one) < keyOf(other) ? [one, other] : [other, one]
  if (parted(a, b)) return undefined
  const comparison = compare(a, b)
  if (!a.lead && (comparison.dayParted || comparison.far)) return undefined
  const score = weigh(comparison, a.lead)
  if (score < PERHAPS) return undefined
  const says = score >= SAME ? "same" : "perhaps"
  return sameness(a, b, says, score, reasonsOf(a, b, comparison))
}

/** The two in the order of their accounts and claims, so that a pair is written in one way. */
export function sameness(a: Profile, b: Profile, says: "same" | "perhaps", score: number, reasons: readonly Trace[]): Sameness {
  const [one, other] = keyOf(a) < keyOf(b) ? [a.telling, b.telling] : [b.telling, a.telling]
  return { one, other, says, score: Math.round(score * 1000) / 1000, reasons, by: MACHINE }
}

const keyOf = ({ telling }: Profile): string => `${telling.account}\n${telling.claim}`
