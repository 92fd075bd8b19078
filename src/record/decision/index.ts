export { decideClaim, undoDecision } from "./decide-claim.ts"
export { type DecidedClaim, decidedClaims, decisionsOn, listDecisions } from "./list-decisions.ts"
export { SLOTS, type SlotShape } from "./slots.ts"
export type { Decided, Deciding, Decision, SlotChange } from "./types.ts"
