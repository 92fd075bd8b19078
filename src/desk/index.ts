export { type Failure, isFailure, type Report } from "../record/index.ts"
export { type Asking, type Fetched, fetchInto, readAddress } from "./fetch.ts"
export { type Input, type Located, locate, read } from "./read.ts"
export { type Given, readBytes, readSource, type SourceForm } from "./read-captures.ts"
