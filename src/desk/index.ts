export { type Failure, find, isFailure, isStoreError, openStore, type Report, type Store } from "../record/index.ts"
export {
  type Asker,
  actingAs,
  addUser,
  changeUser,
  closeUser,
  type Failures,
  lastVisitOf,
  type NewUser,
  newToken,
  ROLES,
  revokeToken,
  type SignedIn,
  scopesOf,
  showTokens,
  showUsers,
  signIn,
  signInByIdentity,
  signOut,
  type TokenWanted,
  visitDossier,
  who,
  whoseSession,
  whoseToken,
} from "./account/index.ts"
export {
  type Alerted,
  type AlertSettings,
  briefOn,
  type Channel,
  corrections,
  decide,
  type Example,
  editDossier,
  judgeIncident,
  keptDossier,
  type LiveDossiers,
  levelOf,
  liveDossiers,
  newDossier,
  placeIn,
  type QueueWanted,
  readerAgreement,
  reviewQueue,
  type ShownDossier,
  sendAlerts,
  showDefinitions,
  showDossier,
  showDossiers,
  undoDecision,
} from "./dossier/index.ts"
export { type Asking, type Fetched, fetchInto } from "./fetch.ts"
export { type Found, type Given, isFound, type SourceForm } from "./find-inputs.ts"
export { type Ingested, type IngestSettings, ingestFrom } from "./ingest-from.ts"
export { countReports, inputsAt, isLines, type LineFound, linesAt } from "./inputs-at.ts"
export { addName, judgeCopy, judgeNamed, removeName, showAudit, showJudgements, showNames, undo } from "./judgements.ts"
export {
  type Changed,
  type CopiesFound,
  type ShownReport,
  showChanged,
  showCopies,
  showReport,
  showVersions,
  type Versions,
} from "./kept-reports.ts"
export { type Input, type Located, locate, read } from "./read.ts"
export { SOFTWARE } from "./software.ts"
export { follow, followed, unfollow, type Watched, type WatchSettings, watch } from "./watch.ts"
export { whereOf } from "./where.ts"
export { backUpTo, type Check, examineStore, exportLines, type Forgotten, forget, type Restored, restore, tidy } from "./whole-store.ts"
export { type WorkSettings, waitingIn, work } from "./work.ts"
