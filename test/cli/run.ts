import { Readable, Writable } from "node:stream"
import { CommanderError } from "commander"
import { EXIT, programOf } from "../../src/cli/index.ts"

/** Runs a command line with streams of its own, on 14 June 2026; gives what it printed and its exit code. */
export async function sitrep(args: readonly string[], input: string | readonly string[] = "") {
  const texts = { out: "", err: "" }
  const into = (name: "out" | "err"): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[name] += String(chunk)
        done()
      },
    })
  let code: number | undefined
  const io = {
    in: Readable.from(typeof input === "string" ? [Buffer.from(input)] : input.map((part) => Buffer.from(part))),
    out: into("out"),
    err: into("err"),
    watched: false,
    colour: false,
    today: "2026-06-14",
    interrupted: () => new AbortController().signal,
  }
  try {
    await programOf(io, (exit) => {
      code = exit
    }).parseAsync([...args], { from: "user" })
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem
    code = problem.exitCode === 0 ? EXIT.fine : EXIT.usage
  }
  return { ...texts, code }
}
