import { Command, Option } from "commander"
import { SOFTWARE } from "../desk/index.ts"
import { askingOptions } from "./asking.ts"
import { alertCommand } from "./command/alert.ts"
import { auditCommand } from "./command/audit.ts"
import { backupCommand } from "./command/backup.ts"
import { briefCommand } from "./command/brief.ts"
import { copiesCommand } from "./command/copies.ts"
import { doctorCommand } from "./command/doctor.ts"
import { dossierCommand } from "./command/dossier.ts"
import { exampleCommand } from "./command/example.ts"
import { exportCommand } from "./command/export.ts"
import { findCommand } from "./command/find.ts"
import { forgetCommand } from "./command/forget.ts"
import { ingestCommand } from "./command/ingest.ts"
import { judgeCommand } from "./command/judge.ts"
import { namesCommand } from "./command/names.ts"
import { restoreCommand } from "./command/restore.ts"
import { decideCommand, reviewCommand } from "./command/review.ts"
import { serveCommand } from "./command/serve.ts"
import { showCommand } from "./command/show.ts"
import { tokenCommand } from "./command/token.ts"
import { userCommand } from "./command/user.ts"
import { versionsCommand } from "./command/versions.ts"
import { watchCommand } from "./command/watch.ts"
import { workerCommand } from "./command/worker.ts"
import { type FetchOptions, runFetch } from "./fetch-command.ts"
import type { Io } from "./io.ts"
import { type ReadOptions, runRead } from "./read-command.ts"
import { columns, count, day, isoDate } from "./values.ts"

/** The commands. `done` gets the exit code of the one that ran. */
export function programOf(io: Io, done: (code: number) => void): Command {
  const program = new Command("sitrep")
    .description(
      "Reads news reports on conflicts, peace agreements and mandates into a record one can cite: who said what, what happened,\nhow many, what was agreed and when it lapses, each with its exact words. Works offline.",
    )
    .version(SOFTWARE.replace("sitrep ", ""))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
  const read = program
    .command("read")
    .description("Read reports and print their records.")
    .argument("[source...]", "files, folders or addresses to read; - or none is standard input")
    .addOption(new Option("--as <form>", "what the input is; else its content tells").choices(["html", "page", "text", "warc", "feed"]))
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
  for (const option of askingOptions()) read.addOption(option)
  read
    .addHelpText(
      "after",
      `
What the input is:
  page   text copied from a page in a browser, menus and all: title, byline and dates are found, the rest is left out with a reason
  html   a saved page
  text   the body alone; positions in the record are then positions in the file
  warc   a web archive; WACZ and MHTML files are told by their content
  feed   RSS, Atom or JSON Feed: the words its entries carry

Examples:
  sitrep read report.txt
  sitrep read --as text --published 2026-06-11 body.txt
  sitrep read --json report.txt
  sitrep read https://outlet.example/2026/06/ceasefire
  sitrep read --jsonl < reports.jsonl > records.jsonl     lines of {"id", "text" | "html" | "page", "published"?, "url"?, ...}

Read "~" as "not in the words, supplied from context". Exit codes: 0 all was read; 1 something could not be; 2 wrong usage.`,
    )
    .action(async (files: string[], options: ReadOptions) => done(await runRead(files, options, io)))
  const fetch = program
    .command("fetch")
    .description("Fetch pages, and those that feeds and sitemaps lead to, into a web archive (WACZ).")
    .argument("<address...>", "pages, feeds (RSS, Atom, JSON) and sitemaps")
    .requiredOption("--out <file>", "the WACZ file; one that exists is added to, and asked only for what has changed")
    .addOption(new Option("--limit <count>", "ask no more addresses than this; 1000 by default").argParser(count))
    .option("--jsonl", "print a line for each address: what became of it")
  for (const option of askingOptions()) fetch.addOption(option)
  fetch
    .addHelpText(
      "after",
      `
One request at a time to a host; robots.txt is heeded; nothing on this machine's own network is reached unless --allow names it.
What stands in the file can be read with sitrep read FILE.wacz, and replayed with any reader of web archives.

Examples:
  sitrep fetch https://outlet.example/feed.xml --out outlet.wacz
  sitrep fetch https://outlet.example/sitemap.xml --limit 200 --out outlet.wacz`,
    )
    .action(async (addresses: string[], options: FetchOptions) => done(await runFetch(addresses, options, SOFTWARE, io)))
  for (const command of [ingestCommand, watchCommand, workerCommand, serveCommand, exampleCommand])
    program.addCommand(command(io, done).copyInheritedSettings(program))
  for (const make of [dossierCommand, userCommand, tokenCommand]) {
    const command = make(io, done).copyInheritedSettings(program)
    for (const one of command.commands) one.copyInheritedSettings(program)
    program.addCommand(command)
  }
  for (const command of [exportCommand, backupCommand, restoreCommand, forgetCommand, doctorCommand])
    program.addCommand(command(io, done).copyInheritedSettings(program))
  for (const command of [
    briefCommand,
    alertCommand,
    findCommand,
    showCommand,
    versionsCommand,
    copiesCommand,
    namesCommand,
    judgeCommand,
    reviewCommand,
    decideCommand,
    auditCommand,
  ])
    program.addCommand(command(io, done).copyInheritedSettings(program))
  return program
}
