export { findClaims } from "./find-claims.ts"
export { PROVISION_KINDS } from "./kind/agreement.ts"
export { whoIs } from "./kind/casualty.ts"
export type {
  Agreement,
  Attribution,
  Claim,
  Claims,
  Count,
  Figure,
  FigureRole,
  Incident,
  IncidentType,
  Manner,
  Provision,
  ProvisionType,
  Realis,
  Slot,
  Stance,
  Status,
  StatusWord,
  Term,
  Who,
} from "./types.ts"
