import type { Stance } from "../../claim/index.ts"
import { apart } from "../figure/bounds-of.ts"
import type { Bounds, Told } from "../types.ts"

/** On what of a matter a view is. Views are held against each other within one aspect only. */
export type Aspect = "occurrence" | "blame" | "force" | "stay" | "extension" | "compliance"

/**
 * One thing said on a matter. `leans`: for what two views can be told apart by: 1 for, -1 against, 0 in between; absent where a view takes no side.
 * `tolls`: the numbers it gives, by outcome. `from`: the attribution it stands in, with its account.
 */
export interface View {
  readonly aspect: Aspect
  readonly stance: Stance
  readonly value: string
  readonly said: Told<string>
  readonly leans?: -1 | 0 | 1
  readonly tolls?: readonly { readonly outcome: string; readonly bounds: Bounds }[]
  readonly from?: string
}

/**
 * [P12] Whether a view departs from an earlier one of the same aspect: it leans another way, gives a number that cannot be the earlier one, or names somebody else.
 * "at least 9" and then "11" does not depart, nor does "will not leave" from "bound by it".
 */
export function departs(from: View, to: View): boolean {
  if (from.aspect !== to.aspect) return false
  if (to.aspect === "blame") return from.value !== to.value
  if (from.leans !== undefined && to.leans !== undefined && from.leans !== to.leans) return true
  return (from.tolls ?? []).some(({ outcome, bounds }) =>
    (to.tolls ?? []).some((other) => other.outcome === outcome && apart(bounds, other.bounds)),
  )
}
