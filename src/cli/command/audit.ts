import { Command, Option } from "commander"
import { showAudit } from "../../desk/index.ts"
import type { Io } from "../io.ts"
import { count } from "../values.ts"
import { viewAudit } from "../view/judgements.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, widthOption } from "./told.ts"

interface AuditOptions extends ShowOptions {
  readonly limit?: number
}

/** Acts shown where the caller does not say how many. */
const USUAL = 50

/** `sitrep audit`: what people decided, removed and changed. */
export function auditCommand(io: Io, done: (code: number) => void): Command {
  return new Command("audit")
    .description("Show what people decided, removed and changed, newest first: when, who, what, on what.")
    .addOption(dataOption())
    .addOption(new Option("--limit <count>", "show no more than this; 50 by default").argParser(count))
    .addOption(jsonOption())
    .addOption(widthOption())
    .action(async (options: AuditOptions) =>
      done(
        await withStore(options, io, async (store) => {
          const acts = await showAudit(store, options.limit ?? USUAL)
          return tellAnswer(acts, () => viewAudit(acts), options, io)
        }),
      ),
    )
}
