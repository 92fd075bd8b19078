export {
  corrections,
  decide,
  type Example,
  type QueueWanted,
  readerAgreement,
  reviewQueue,
  undoDecision,
} from "../review/index.ts"
export { type Alerted, type AlertSettings, type Channel, sendAlerts } from "./alerts.ts"
export {
  briefOn,
  editDossier,
  judgeIncident,
  keptDossier,
  levelOf,
  newDossier,
  placeIn,
  type ShownDossier,
  showDefinitions,
  showDossier,
  showDossiers,
} from "./dossiers.ts"
export { type LiveDossiers, liveDossiers } from "./live-dossiers.ts"
