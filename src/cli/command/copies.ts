import { Command, Option } from "commander"
import { showCopies } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import type { Io } from "../io.ts"
import { count } from "../values.ts"
import { viewCopies } from "../view/copies.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, widthOption } from "./told.ts"

interface CopiesOptions extends ShowOptions {
  readonly limit?: number
}

/** Pairs shown of each group where the caller does not say how many. */
const USUAL = 20

/** `sitrep copies`: the reports that are one text published several times. */
export function copiesCommand(io: Io, done: (code: number) => void): Command {
  return new Command("copies")
    .description("Show the copies of reports, the agency behind them, and how many reports are independent.")
    .argument("<report...>", "addresses of reports, or for those without the ids they were ingested with")
    .addOption(dataOption())
    .addOption(new Option("--limit <count>", "show no more pairs of a group than this; 20 by default").argParser(count))
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
A group of copies counts once. What a group hangs on is judged pair by pair; sitrep judge different --copy A B parts a pair.

Example:
  sitrep copies https://outlet.example/a https://ledger.example/b`,
    )
    .action(async (reports: string[], options: CopiesOptions) =>
      done(
        await withStore(options, io, async (store) => {
          const found = await showCopies(store, reports)
          return isRefusal(found) ? tellRefusal(found, io) : tellAnswer(found, () => viewCopies(found, options.limit ?? USUAL), options, io)
        }),
      ),
    )
}
