import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import type { Failure } from "../record/index.ts"
import { type Asking, inputsAtAddress } from "./fetch.ts"
import { type Found, findInputs, type Given, inputsOfBytes } from "./find-inputs.ts"
import { findLines, type LineFound } from "./find-lines.ts"

export { countReports } from "./count-reports.ts"
export type { LineFound } from "./find-lines.ts"

/** No more than this of standard input is taken into memory. Bytes. */
const LARGEST_INPUT = 40_000_000

/** Whether a source is read line by line: files named so, or standard input where the caller says so. */
export const isLines = (name: string, lines: boolean): boolean => (name === "-" ? lines : /\.(?:jsonl|ndjson)$/i.test(name))

/** The reports at a path, at an address, or in standard input ("-"). What cannot be had is a `Failure` among them. */
export async function* inputsAt(name: string, given: Given, asking: Asking, input: Readable): AsyncGenerator<Found | Failure> {
  if (/^https?:\/\//i.test(name)) return yield* inputsAtAddress(name, given, asking)
  try {
    if (name !== "-") return yield* findInputs(name, given)
    const bytes = await bytesOf(input)
    if (bytes) yield* inputsOfBytes(bytes, "stdin", given)
    else yield tooLarge(name)
  } catch (problem) {
    if (!isMissing(problem)) throw problem
    yield missing(name)
  }
}

/** The lines of a file, or of standard input ("-"). */
export async function* linesAt(name: string, defaults: Omit<Given, "as" | "id">, input: Readable): AsyncGenerator<LineFound> {
  try {
    yield* findLines(name === "-" ? input : createReadStream(name), defaults)
  } catch (problem) {
    if (!isMissing(problem)) throw problem
    yield missing(name)
  }
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof Error && "code" in problem && /^(?:ENOENT|EISDIR|EACCES|ENOTDIR|EPERM)$/.test(String(problem.code))
const missing = (name: string): Failure => ({
  id: name,
  error: {
    code: "no-such-file",
    message: `no file can be read at "${name}"; needed is the path of a file or folder, an address, or - for standard input`,
  },
})

const tooLarge = (name: string): Failure => ({
  id: name,
  error: { code: "too-large", message: `standard input is too large; allowed are ${LARGEST_INPUT} bytes` },
})

async function bytesOf(input: Readable): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > LARGEST_INPUT) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
