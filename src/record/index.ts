export { type Failure, isFailure, type Report } from "./report.ts"
