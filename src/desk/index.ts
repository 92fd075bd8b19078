export { type Input, read } from "./read.ts"
export { type Failure, isFailure, type Report } from "./report.ts"
