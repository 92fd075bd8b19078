export type { Findings, FoundReport, Hit, Passage, Question } from "./find/types.ts"
export {
  type Act,
  type Added,
  type Audited,
  addOwnName,
  audit,
  auditTrail,
  type Called,
  type CalledEntry,
  type CopyGroup,
  copiesOf,
  copyGroups,
  type Entry,
  type EntryName,
  isRefusal,
  type Judged,
  type Judgement,
  judgeCopies,
  judgeName,
  listJudgements,
  type Member,
  type Named,
  type OwnEntry,
  type Pair,
  type Refusal,
  type Removed,
  refusal,
  removeOwnName,
  type Says,
  slugOf,
  undoJudgement,
  type Word,
  whoIsCalled,
} from "./judgement/index.ts"
export { type Failure, isFailure, type Report } from "./report.ts"
export { find } from "./store/find.ts"
export { forgottenDigest } from "./store/forgotten.ts"
export { hasSource } from "./store/has-source.ts"
export { type Became, type Keeping, type KeptCapture, keepReport } from "./store/keep-report.ts"
export { openStore, type Store, type Where } from "./store/open-store.ts"
export { countWaiting, prepareQueue, queueCapture, type StoredCapture, type Waiting } from "./store/queue.ts"
export { type PackedRows, packed, rowsOf } from "./store/rows-of.ts"
export { type QueueRun, runQueue } from "./store/run-queue.ts"
export { isStoreError } from "./store/store-error.ts"
export {
  addWatch,
  dropWatch,
  endRound,
  listWatches,
  type RoundEnd,
  type Watch,
  type WatchedPage,
  watchedPages,
  watchLocks,
} from "./store/watches.ts"
export {
  type Comparison,
  changedArticles,
  claimChanges,
  compareVersions,
  findArticle,
  type KeptArticle,
  type KeptVersion,
  newestVersion,
  type Piece,
  recordOf,
  type Stretch,
  versionsOf,
} from "./version/index.ts"
export {
  backUp,
  type Check,
  type ExportLine,
  examine,
  exportLines,
  type Forgotten,
  forgetPerson,
  forgetReport,
  type LineKept,
  linesAtOnce,
  linesInto,
  type Restored,
  restore,
  tidy,
} from "./whole/index.ts"
