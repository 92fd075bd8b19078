import { parentPort } from "node:worker_threads"
import { isFailure, packed, rowsOf } from "../record/index.ts"
import { type Input, read } from "./read.ts"

// A thread that reads what it is sent, one report at a time. It holds no database and no socket: the worst that a report can do here is end it.
parentPort?.on("message", (input: Input) => {
  const result = read(input)
  if (isFailure(result)) return parentPort?.postMessage(result.error)
  const { rows, buffers } = packed(rowsOf(result))
  parentPort?.postMessage(rows, buffers)
})
