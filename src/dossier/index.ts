export { clockOf } from "./agreement/clock-of.ts"
export { AHEAD, type Alert, alertFeed, alertsOf, alertText, newsAmong } from "./alert/index.ts"
export { assemble, propose } from "./assemble.ts"
export { type Brief, type BriefForm, composeBrief, type Rendered, renderBrief } from "./brief/index.ts"
export { changesBetween } from "./change/changes-between.ts"
export { parseDefinition } from "./definition/parse-definition.ts"
export type { Definition } from "./definition/types.ts"
export { FORMATS } from "./export/formats.ts"
export type { Format, Omission } from "./export/types.ts"
export { accountOf } from "./material/account-of.ts"
export type { Account, Material, Placing, Sameness, SetLevel, Telling } from "./material/types.ts"
export {
  agreementOf,
  correctClaim,
  decided,
  type Proposal,
  proposalsOf,
  type ReaderPair,
  type Reading,
  withDecisions,
} from "./review/index.ts"
export type {
  Bounds,
  Compliance,
  Deadline,
  Disagreement,
  Dossier,
  DossierAgreement,
  DossierChange,
  DossierIncident,
  DossierProvision,
  DossierTerm,
  FigurePoint,
  FigureSeries,
  Joined,
  Matter,
  Outcome,
  Party,
  Position,
  Range,
  Spot,
  SumCheck,
  TimelineEntry,
  Told,
  Toll,
  ViolationCount,
  Voice,
  Words,
} from "./types.ts"
export {
  boundsInWords,
  codeWords,
  complianceWords,
  counted,
  dayInWords,
  daysInWords,
  deadlineWords,
  disagreementWords,
  durationInWords,
  incidentTitle,
  outcomeWords,
  outletOf,
  provisionWords,
  rangeInWords,
  realisOf,
  roleWords,
  stanceWords,
  statusWords,
  typeWords,
  valueInWords,
  voiceInWords,
  whoWords,
} from "./wording/index.ts"
