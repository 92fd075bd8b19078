import { Command, Option } from "commander"
import { showReport } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count, day } from "../values.ts"
import { viewReport } from "../view/view-report.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, styleOf, tellAnswer, tellRefusal, widthOption } from "./told.ts"

interface ReportOptions extends ShowOptions {
  readonly version?: number
  readonly asOf?: string
}

/** `sitrep show`: a report that is kept, as `sitrep read` shows one. */
export function showCommand(io: Io, done: (code: number) => void): Command {
  return new Command("show")
    .description("Show the record of a report that is kept.")
    .argument("<report>", "its address, for one without the id that it was ingested with, or the key that a dossier knows it by")
    .addOption(dataOption())
    .addOption(new Option("--version <number>", "this version of it; else the newest that could be read").argParser(count))
    .addOption(new Option("--as-of <day>", "count the days of a term from this day; else from today").argParser(day))
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText("after", "\nExample:\n  sitrep show https://outlet.example/a --version 1")
    .action(async (report: string, options: ReportOptions) => done(await runShow(report, options, io)))
}

function runShow(report: string, options: ReportOptions, io: Io): Promise<number> {
  return withStore(options, io, async (store) => {
    const shown = await showReport(store, report, options.version)
    if (isRefusal(shown)) return tellRefusal(shown, io)
    if (options.json) return tellAnswer(shown, () => [], options, io)
    await write(io.out, viewReport(shown.record, options.asOf ?? io.today, styleOf(options, io)))
    return EXIT.fine
  })
}
