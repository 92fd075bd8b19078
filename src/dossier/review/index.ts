export { agreementOf, type ReaderPair } from "./agreement-of.ts"
export { correctClaim } from "./correct-claim.ts"
export { decided, withDecisions } from "./decided.ts"
export { type Proposal, proposalsOf, type Reading } from "./proposals-of.ts"
