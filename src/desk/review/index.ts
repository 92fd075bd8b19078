export { corrections, decide, type Example, type QueueWanted, readerAgreement, reviewQueue, undoDecision } from "./review.ts"
