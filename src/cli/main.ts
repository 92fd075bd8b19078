#!/usr/bin/env node
import { CommanderError } from "commander"
import { EXIT, ioOfProcess } from "./io.ts"
import { programOf } from "./program.ts"

// A reader that has gone away ("| head") is no fault of ours: nothing more to do, nothing to say.
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  process.exit(problem.code === "EPIPE" ? EXIT.fine : EXIT.unread)
})
process.on("SIGINT", () => process.exit(EXIT.interrupted))

const program = programOf(ioOfProcess(), (code) => {
  process.exitCode = code
})
try {
  await program.parseAsync()
} catch (problem) {
  if (!(problem instanceof CommanderError)) throw problem
  process.exitCode = problem.exitCode === 0 ? EXIT.fine : EXIT.usage
}
