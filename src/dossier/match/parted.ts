import { areTwoKinds, likeTypes } from "./families.ts"
import type { Profile } from "./profile.ts"

/**
 * [X2] [X5] What parts two tellings whatever else they share: kinds of incident that are never one (a march and an air strike). Two clauses: days that differ. Two
 * leads, which tell of more than one day, place and kind: a particular kind of its own (an explosion and a shelling) together with a day of its own.
 */
export function parted(a: Profile, b: Profile): boolean {
  if (a.own !== undefined && b.own !== undefined && a.own !== b.own && (!a.lead || areTwoKinds(a.claim.type, b.claim.type))) return true
  return likeTypes(a.claim.type, b.claim.type) === "unlike"
}
