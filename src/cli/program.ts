import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Command, InvalidArgumentError, Option } from "commander"
import { isIsoDate } from "../article/index.ts"
import { type Io, write } from "./io.ts"
import { type ReadOptions, runRead } from "./read-command.ts"

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The example that `npm start` reads, and the day its term is counted from: three days after it was published. */
const EXAMPLE = "examples/kestria-ledger.txt"

/** An ISO day of the calendar. */
function day(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  const [year, month, number] = match ? match.slice(1).map(Number) : []
  const exists =
    year !== undefined &&
    month !== undefined &&
    number !== undefined &&
    month >= 1 &&
    month <= 12 &&
    number >= 1 &&
    number <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (!exists) throw new InvalidArgumentError("needed is a day: 2026-06-14")
  return value
}

/** An ISO 8601 prefix, from the year to the minute. */
function isoDate(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError("needed is an ISO 8601 date: 2026-06-11, 2026-06-11T18:40+03:00")
  return value
}

function columns(value: string): number {
  const width = Number(value)
  if (!Number.isInteger(width) || width < 30 || width > 500) throw new InvalidArgumentError("allowed are 30 to 500 columns")
  return width
}

/** The commands. `done` gets the exit code of the one that ran. */
export function programOf(io: Io, done: (code: number) => void): Command {
  const version: unknown = JSON.parse(readFileSync(file("package.json"), "utf8")).version
  const program = new Command("sitrep")
    .description(
      "Reads news reports on conflicts, peace agreements and mandates into a record one can cite: who said what, what happened,\nhow many, what was agreed and when it lapses, each with its exact words. Works offline.",
    )
    .version(String(version))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
  program
    .command("read")
    .description("Read reports and print their records.")
    .argument("[file...]", "files to read; - or none is standard input")
    .addOption(new Option("--as <form>", "what the input is; else its content tells").choices(["html", "page", "text"]))
    .addOption(
      new Option("--published <date>", 'day of publication, ISO 8601; without one, "on Monday" stays without a date').argParser(isoDate),
    )
    .option("--url <url>", "where it was published")
    .option("--outlet <name>", "who published it")
    .option("--title <title>", "its title")
    .addOption(new Option("--as-of <day>", "count the days of a term from this day; else from today").argParser(day))
    .addOption(new Option("--json", "print each record as JSON, indented").conflicts("jsonl"))
    .option("--jsonl", "print a record a line; of standard input and .jsonl files, read a report a line")
    .addOption(new Option("--width <columns>", "wrap at this width; else the terminal's").argParser(columns))
    .addHelpText(
      "after",
      `
What the input is:
  page   text copied from a page in a browser, menus and all: title, byline and dates are found, the rest is left out with a reason
  html   a saved page
  text   the body alone; positions in the record are then positions in the file

Examples:
  sitrep read report.txt
  sitrep read --as text --published 2026-06-11 body.txt
  sitrep read --json report.txt
  sitrep read --jsonl < reports.jsonl > records.jsonl     lines of {"id", "text" | "html" | "page", "published"?, "url"?, ...}

Read "~" as "not in the words, supplied from context". Exit codes: 0 all was read; 1 something could not be; 2 wrong usage.`,
    )
    .action(async (files: string[], options: ReadOptions) => done(await runRead(files, options, io)))
  program
    .command("example")
    .description("Read the example report that comes with Sitrep.")
    .addOption(new Option("--width <columns>", "wrap at this width; else the terminal's").argParser(columns))
    .action(async (options: ReadOptions) => {
      const code = await runRead([file(EXAMPLE)], { ...options, as: "page", outlet: "Kestria Ledger", asOf: "2026-06-14" }, io)
      await write(io.out, "\nRead your own: npx sitrep read FILE   (npx sitrep read --help tells more)\n")
      done(code)
    })
  return program
}
