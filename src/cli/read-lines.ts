import { type Failure, isFailure, isFound, type LineFound, read } from "../desk/index.ts"
import { type Io, write } from "./io.ts"

/** Reads reports that came as lines of JSON, and writes a line each, in their order. Gives back how many could not be read. */
export async function readLines(lines: AsyncIterable<LineFound>, io: Io): Promise<number> {
  let failed = 0
  for await (const line of lines) {
    const result = isFound(line) ? read(line.input) : "kept" in line ? notHere(line.kept) : line
    if (isFailure(result)) failed++
    await write(io.out, `${JSON.stringify(result)}\n`)
  }
  return failed
}

const notHere = ({ kind }: Readonly<Record<string, unknown>>): Failure => ({
  id: String(kind),
  error: {
    code: "no-input",
    message: `the line is of an export ("${String(kind)}"), which sitrep ingest takes; needed is a report with text, page or html`,
  },
})
