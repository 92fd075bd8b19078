import { createReadStream } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import type { Readable } from "node:stream"
import { type Failure, type Input, isFailure, type Report, read } from "../desk/index.ts"
import { EXIT, type Io, write } from "./io.ts"
import { progressOf } from "./progress.ts"
import { readLines } from "./read-lines.ts"
import { viewReport } from "./view/view-report.ts"

/** What `sitrep read` was told. */
export interface ReadOptions {
  readonly as?: "html" | "page" | "text"
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
/** No file larger than this is taken into memory. Bytes. */
const LARGEST_FILE = 40_000_000

/** Reads files, or standard input for "-", and prints their records. Gives back the exit code. */
export async function runRead(files: readonly string[], options: ReadOptions, io: Io): Promise<number> {
  const names = files.length ? files : ["-"]
  const progress = progressOf(io, names.length)
  let failed = 0
  let printed = 0
  for (const name of names) {
    if (options.jsonl && (name === "-" || /\.(?:jsonl|ndjson)$/i.test(name))) {
      failed += await readStream(name, options, io)
    } else {
      const result = await readFileOrFailure(name, options, io)
      if (isFailure(result)) failed++
      await print(result, options, io, printed > 0)
      printed++
    }
    progress.step()
  }
  progress.end()
  return failed ? EXIT.unread : EXIT.fine
}

async function readStream(name: string, options: ReadOptions, io: Io): Promise<number> {
  const input: Readable = name === "-" ? io.in : createReadStream(name)
  try {
    return await readLines(input, io, givenBy(options))
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
  error: { code: "no-such-file", message: `no file can be read at "${name}"; needed is the path of a file, or - for standard input` },
})

function givenBy({ as, published, url, outlet, title }: ReadOptions): Omit<Input, "bytes"> {
  return {
    ...(as ? { as } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(title ? { title } : {}),
  }
}

async function readFileOrFailure(name: string, options: ReadOptions, io: Io): Promise<Report | Failure> {
  try {
    const bytes = name === "-" ? await bytesOf(io.in) : await bytesOfFile(name)
    return bytes ? read({ ...givenBy(options), bytes, id: name === "-" ? "stdin" : name }) : tooLarge(name)
  } catch (problem) {
    if (!isMissing(problem)) throw problem
    return missing(name)
  }
}

const tooLarge = (name: string): Failure => ({
  id: name,
  error: { code: "too-large", message: `"${name}" is too large; allowed are ${LARGEST_FILE} bytes` },
})

async function bytesOfFile(name: string): Promise<Uint8Array | undefined> {
  return (await stat(name)).size > LARGEST_FILE ? undefined : readFile(name)
}

async function bytesOf(input: Readable): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > LARGEST_FILE) return undefined
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
