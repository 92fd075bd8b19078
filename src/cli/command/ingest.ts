import { Command, Option } from "commander"
import { countReports, type Given, ingestFrom } from "../../desk/index.ts"
import { type AskingOptions, askingOf, askingOptions } from "../asking.ts"
import { EXIT, type Io, write } from "../io.ts"
import { progressOf } from "../progress.ts"
import { givenBy } from "../read-command.ts"
import { count, isoDate } from "../values.ts"
import { noCounts, summary, tell } from "./say-ingested.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"

interface IngestOptions extends StoreOptions, AskingOptions {
  readonly as?: NonNullable<Given["as"]>
  readonly published?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  readonly limit?: number
  readonly threads?: number
  readonly queue?: boolean
  readonly jsonl?: boolean
}

/** `sitrep ingest`: reads reports and keeps them in the store. */
export function ingestCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("ingest")
    .description("Read reports and keep them: captures, articles, versions, claims.")
    .argument(
      "[source...]",
      "files, folders, .jsonl files, web archives, addresses of pages, feeds and sitemaps; - is JSON lines on standard input",
    )
    .addOption(dataOption())
    .addOption(new Option("--as <form>", "what the input is; else its content tells").choices(["html", "page", "text", "warc", "feed"]))
    .addOption(new Option("--published <date>", "day of publication, ISO 8601").argParser(isoDate))
    .option("--url <url>", "where it was published")
    .option("--outlet <name>", "who published it")
    .option("--title <title>", "its title")
    .addOption(new Option("--limit <count>", "ask no more addresses than this; 1000 by default").argParser(count))
    .addOption(new Option("--threads <count>", "threads that read; by default one a core, four at most").argParser(count))
    .option("--queue", "keep the captures now and leave the reading to sitrep worker")
    .option("--jsonl", "print a line for each report: what became of it")
  for (const option of askingOptions()) command.addOption(option)
  return command
    .addHelpText(
      "after",
      `
Twice is once: a report that is there with the same words is not kept again; the same address with other words is a new version beside
the earlier one. A report is kept in one step, or not at all: after Ctrl-C, a crash or a power cut the same command goes on where it was.
What cannot be read is kept with the reason.

Examples:
  sitrep ingest reports/ archive.wacz lines.jsonl
  sitrep ingest https://outlet.example/feed.xml --limit 200
  sitrep export --all | sitrep ingest --data copy -`,
    )
    .action(async (sources: string[], options: IngestOptions) => done(await runIngest(sources, options, io)))
}

async function runIngest(sources: readonly string[], options: IngestOptions, io: Io): Promise<number> {
  const names = sources.length ? sources : ["-"]
  const stop = io.interrupted()
  return withStore(options, io, async (store) => {
    const counts = noCounts()
    const progress = progressOf(io, await countReports(names))
    const asking = { ...askingOf(options), ...(options.limit ? { most: options.limit } : {}) }
    const settings = {
      given: givenBy(options),
      asking,
      stop,
      input: io.in,
      ...(options.threads ? { threads: options.threads } : {}),
      queue: options.queue === true,
    }
    try {
      for await (const one of ingestFrom(store, names, settings)) {
        counts[one.became]++
        await tell(one, options, io)
        progress.step(counts.unreadable + counts.failed ? `${counts.unreadable + counts.failed} not read` : "")
      }
    } finally {
      progress.end()
    }
    if (!options.jsonl)
      await write(io.out, `${summary(counts)}${stop.aborted ? "; interrupted, the same command goes on from here" : ""}\n`)
    if (stop.aborted) return EXIT.interrupted
    return counts.unreadable + counts.failed ? EXIT.unread : EXIT.fine
  })
}
