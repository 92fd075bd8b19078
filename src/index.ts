export type { Article, Dropped, Form, Part } from "./article/index.ts"
export type { Agreement, Attribution, Claim, Count, Figure, Incident, Provision, Slot, Status, Term } from "./claim/index.ts"
export { type Failure, type Input, isFailure, type Located, locate, type Report, read } from "./desk/index.ts"
export {
  accountOf,
  alertsOf,
  assemble,
  type Brief,
  changesBetween,
  composeBrief,
  type Definition,
  type Dossier,
  FORMATS,
  type Material,
  parseDefinition,
  propose,
  renderBrief,
} from "./dossier/index.ts"
export type { Certainty, Span, Supplied, Trace } from "./evidence/index.ts"
export type { DateMention, Entity, Name, Place, Quantity } from "./reading/index.ts"
export { isRefusal, type Refusal } from "./record/index.ts"
