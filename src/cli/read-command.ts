import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import { type Failure, type Given, isFailure, type Report, readAddress, readBytes, readSource, type SourceForm } from "../desk/index.ts"
import { type AskingOptions, askingOf } from "./asking.ts"
import { EXIT, type Io, write } from "./io.ts"
import { progressOf } from "./progress.ts"
import { readLines } from "./read-lines.ts"
import { viewReport } from "./view/view-report.ts"

/** What `sitrep read` was told. */
export interface ReadOptions extends AskingOptions {
  readonly as?: SourceForm
  readonly published?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly asOf?: string
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly width?: number
}

const PIPE_WIDTH = 100
/** No more than this of standard input is taken into memory. Bytes. */
const LARGEST_INPUT = 40_000_000

/** Reads files, folders, addresses, or standard input for "-", and prints their records. Gives back the exit code. */
export async function runRead(files: readonly string[], options: ReadOptions, io: Io): Promise<number> {
  const names = files.length ? files : ["-"]
  const progress = progressOf(io, names.length)
  let failed = 0
  let printed = 0
  for (const name of names) {
    if (options.jsonl && (name === "-" || /\.(?:jsonl|ndjson)$/i.test(name))) failed += await readStream(name, options, io)
    else
      for await (const result of reportsAt(name, options, io)) {
        if (isFailure(result)) failed++
        await print(result, options, io, printed > 0)
        printed++
      }
    progress.step()
  }
  progress.end()
  return failed ? EXIT.unread : EXIT.fine
}

/** The reports at a path, an address, or standard input. */
async function* reportsAt(name: string, options: ReadOptions, io: Io): AsyncGenerator<Report | Failure> {
  const given = givenBy(options)
  if (/^https?:\/\//i.test(name)) return yield* readAddress(name, given, askingOf(options))
  try {
    if (name !== "-") return yield* readSource(name, given)
    const bytes = await bytesOf(io.in)
    if (bytes) yield* readBytes(bytes, "stdin", given)
    else yield tooLarge(name)
  } catch (problem) {
    if (!isMissing(problem)) throw problem
    yield missing(name)
  }
}

async function readStream(name: string, options: ReadOptions, io: Io): Promise<number> {
  const input: Readable = name === "-" ? io.in : createReadStream(name)
  try {
    return await readLines(input, io, lineDefaults(options))
  } catch (problem) {
    if (!isMissing(problem)) throw problem
    await print(missing(name), options, io, false)
    return 1
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

function givenBy({ as, published, url, outlet, title }: ReadOptions): Given {
  return {
    ...(as ? { as } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(title ? { title } : {}),
  }
}

/** What lines leave out; their form stands in the name of their field. */
function lineDefaults(options: ReadOptions): Omit<Given, "as"> {
  const { as: _form, ...rest } = givenBy(options)
  return rest
}

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

/** Records go to standard output; for a reader's eyes, failures go to standard error. */
async function print(result: Report | Failure, options: ReadOptions, io: Io, again: boolean): Promise<void> {
  if (options.jsonl) return write(io.out, `${JSON.stringify(result)}\n`)
  if (options.json) return write(io.out, `${JSON.stringify(result, null, 2)}\n`)
  if (isFailure(result)) return write(io.err, `${result.id}: ${result.error.code}: ${result.error.message}\n`)
  const style = { width: options.width ?? io.columns ?? PIPE_WIDTH, colour: io.colour }
  return write(
    io.out,
    `${again ? `\n${"─".repeat(Math.min(style.width, 60))}\n\n` : ""}${viewReport(result, options.asOf ?? io.today, style)}`,
  )
}
