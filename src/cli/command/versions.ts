import { Command, Option } from "commander"
import { showChanged, showVersions } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count } from "../values.ts"
import { viewChanged, viewVersions } from "../view/versions.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, styleOf, tellRefusal, tellUsage, widthOption } from "./told.ts"

interface VersionsOptions extends ShowOptions {
  readonly from?: number
  readonly to?: number
  readonly limit?: number
}

/** Articles shown where the caller does not say how many. */
const USUAL = 20

/** `sitrep versions`: what an article said before, and what it says now. */
export function versionsCommand(io: Io, done: (code: number) => void): Command {
  return new Command("versions")
    .description("Show the versions of a report, and what changed in its claims and its words.")
    .argument(
      "[report]",
      "its address, or where it has none the id it was ingested with; without a report, the reports that changed, newest first",
    )
    .addOption(dataOption())
    .addOption(new Option("--from <number>", "compare this version; else the one before").argParser(count))
    .addOption(new Option("--to <number>", "with this one; else the last that could be read").argParser(count))
    .addOption(new Option("--limit <count>", "show no more reports than this; 20 by default").argParser(count))
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
Words that went stand in [- -], words that came in {+ +}; on a terminal they are red and green.

Examples:
  sitrep versions
  sitrep versions https://outlet.example/2026/06/ceasefire
  sitrep versions report-17 --from 1 --to 3`,
    )
    .action(async (report: string | undefined, options: VersionsOptions) => done(await runVersions(report, options, io)))
}

async function runVersions(report: string | undefined, options: VersionsOptions, io: Io): Promise<number> {
  const { from, to, json } = options
  if (report === undefined && (from ?? to) !== undefined) return tellUsage("--from and --to need a report whose versions they number", io)
  if (report !== undefined && options.limit !== undefined) return tellUsage("--limit is for the list of reports: leave the report out", io)
  const print = async (answer: unknown, text: () => string): Promise<number> => {
    await write(io.out, json ? `${JSON.stringify(answer, null, 2)}\n` : text())
    return EXIT.fine
  }
  return withStore(options, io, async (store) => {
    if (report === undefined) {
      const changed = await showChanged(store, options.limit ?? USUAL)
      return print(changed, () => viewChanged(changed, styleOf(options, io)))
    }
    const found = await showVersions(store, report, { ...(from ? { from } : {}), ...(to ? { to } : {}) })
    return isRefusal(found) ? tellRefusal(found, io) : print(found, () => viewVersions(found, styleOf(options, io)))
  })
}
