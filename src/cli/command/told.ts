import { Option } from "commander"
import type { Refusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { columns } from "../values.ts"
import { type Entry, layOut, type Style } from "../view/layout.ts"
import type { StoreOptions } from "./store-options.ts"

/** Options of commands that show what the store holds. */
export interface ShowOptions extends StoreOptions {
  readonly json?: boolean
  readonly width?: number
}

/** Where nobody says how wide to print, and the output is no terminal. */
const USUAL_WIDTH = 100

export const jsonOption = (): Option => new Option("--json", "print JSON, indented")
export const widthOption = (): Option => new Option("--width <columns>", "wrap at this width; else the terminal's").argParser(columns)

export const styleOf = ({ width }: ShowOptions, io: Io): Style => ({ width: width ?? io.columns ?? USUAL_WIDTH, colour: io.colour })

/** Prints an answer, as JSON or laid out; gives the exit code. */
export async function tellAnswer(answer: unknown, view: () => readonly Entry[], options: ShowOptions, io: Io): Promise<number> {
  await write(io.out, options.json ? `${JSON.stringify(answer, null, 2)}\n` : layOut(view(), styleOf(options, io)))
  return EXIT.fine
}

/** Says why something was not done; gives the exit code. */
export async function tellRefusal({ refused: { code, message } }: Refusal, io: Io): Promise<number> {
  await write(io.err, `${code}: ${message}\n`)
  return EXIT.unread
}

/** Says what is wrong with the options of a command together; gives the exit code. */
export async function tellUsage(message: string, io: Io): Promise<number> {
  await write(io.err, `error: ${message}\n`)
  return EXIT.usage
}

/** Says why a file could not be read or written; what else went wrong is thrown on. Gives the exit code. */
export async function tellFile(problem: unknown, file: string, io: Io): Promise<number> {
  if (!(problem instanceof Error && "syscall" in problem && "path" in problem)) throw problem
  await write(io.err, `"${file}" cannot be used: ${problem.message}\n`)
  return EXIT.unread
}

/** "12,345 rows in 14 tables" */
export function summed(tables: Readonly<Record<string, number>>): string {
  const counts = Object.values(tables)
  return `${counts.reduce((sum, count) => sum + count, 0).toLocaleString("en")} rows in ${counts.length} tables`
}
