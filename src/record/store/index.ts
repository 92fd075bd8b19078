export { find } from "./find.ts"
export { forgottenDigest } from "./forgotten.ts"
export { hasSource } from "./has-source.ts"
export { type Became, type Keeping, type KeptCapture, keepReport } from "./keep-report.ts"
export { openStore, type Store, type Where } from "./open-store.ts"
export { countWaiting, prepareQueue, queueCapture, type StoredCapture, type Waiting } from "./queue.ts"
export { type PackedRows, packed, rowsOf } from "./rows-of.ts"
export { type QueueRun, runQueue } from "./run-queue.ts"
export { isStoreError } from "./store-error.ts"
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
} from "./watches.ts"
