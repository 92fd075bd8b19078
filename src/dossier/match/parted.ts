import type { Comparison } from "./compare.ts"
import { areTwoKinds, likeTypes } from "./families.ts"
import type { Profile } from "./profile.ts"

/**
 * [X2] [X5] What parts two tellings whatever else they share: kinds of incident that are never one (a march and an air strike). Two clauses: days or places that differ.
 * Two leads, which tell of more than one day, place and kind: a particular kind of its own (an explosion and a shelling) together with a day of its own.
 */
export function parted(a: Profile, b: Profile, found: Comparison): boolean {
  if (likeTypes(a.claim.type, b.claim.type) === "unlike") return true
  if (!a.lead || !b.lead) return found.dayParted > 0 || found.far > 0
  return areTwoKinds(a.claim.type, b.claim.type) && a.own !== undefined && b.own !== undefined && a.own !== b.own
}
