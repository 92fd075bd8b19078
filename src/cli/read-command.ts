import {
  type Failure,
  type Given,
  inputsAt,
  isFailure,
  isFound,
  isLines,
  linesAt,
  type Report,
  read,
  type SourceForm,
} from "../desk/index.ts"
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

/** Reads files, folders, addresses, or standard input for "-", and prints their records. Gives back the exit code. */
export async function runRead(files: readonly string[], options: ReadOptions, io: Io): Promise<number> {
  const names = files.length ? files : ["-"]
  const progress = progressOf(io, names.length)
  let failed = 0
  let printed = 0
  for (const name of names) {
    if (options.jsonl && isLines(name, true)) failed += await readLines(linesAt(name, lineDefaults(options), io.in), io)
    else
      for await (const found of inputsAt(name, givenBy(options), askingOf(options), io.in)) {
        const result = isFound(found) ? read(found.input) : found
        if (isFailure(result)) failed++
        await print(result, options, io, printed > 0)
        printed++
      }
    progress.step()
  }
  progress.end()
  return failed ? EXIT.unread : EXIT.fine
}

/** What the options say of every report in a source. */
export function givenBy({ as, published, url, outlet, title }: Pick<ReadOptions, "as" | "published" | "url" | "outlet" | "title">): Given {
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
