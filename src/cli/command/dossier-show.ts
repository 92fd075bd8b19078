import { Command, Option } from "commander"
import { keptDossier, showDefinitions, showDossier } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { day } from "../values.ts"
import { SECTIONS, type Section, viewDossier } from "../view/dossier/view-dossier.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, tellUsage, widthOption } from "./told.ts"

interface DossierShowOptions extends ShowOptions {
  readonly asOf?: string
  readonly since?: string
  readonly section?: Section
  readonly file?: boolean
  readonly all?: boolean
}

export const asOfOption = (): Option =>
  new Option("--as-of <day>", "as it was known on this day: nothing that was published later; else today").argParser(day)
export const sinceOption = (): Option => new Option("--since <day>", "tell what changed after this day").argParser(day)

/** `sitrep dossier show`: the whole picture, or one section of it. */
export function dossierShowCommand(io: Io, done: (code: number) => void): Command {
  return new Command("show")
    .description(
      "Show a dossier: incidents, disagreements, agreements with their deadlines, voices, figures, the timeline, and what it rests on.",
    )
    .argument("<key>", "the dossier; sitrep dossier list shows them")
    .addOption(dataOption())
    .addOption(asOfOption())
    .addOption(sinceOption())
    .addOption(new Option("--section <section>", "show this section alone").choices(SECTIONS))
    .addOption(new Option("--file", "print the file that says what it watches").conflicts(["asOf", "since", "section"]))
    .addOption(new Option("--all", "with --file: all that it has had, the first one first"))
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
Every value stands beside who tells it. "≠" is a disagreement, "=" a difference that is none, with the reason; the number in brackets is how many
independent sources say so. "~" is supplied from context. What stands behind a quotation names the telling, for sitrep judge --incident.

Examples:
  sitrep dossier show verin-valley --since 2026-06-11
  sitrep dossier show verin-valley --as-of 2026-06-11 --section agreements
  sitrep dossier show verin-valley --file > verin.yaml`,
    )
    .action(async (key: string, options: DossierShowOptions) => done(await runShow(key, options, io)))
}

async function runShow(key: string, options: DossierShowOptions, io: Io): Promise<number> {
  const { asOf = io.today, since, section, file, all } = options
  if (all && !file) return tellUsage("--all needs --file", io)
  if (since !== undefined && since > asOf) return tellUsage(`--since ${since} is after ${asOf}; needed is an earlier day`, io)
  if (file) return runFile(key, options, io)
  return withStore(options, io, async (store) => {
    const shown = await showDossier(store, key, asOf, since)
    if (isRefusal(shown)) return tellRefusal(shown, io)
    const answer = since === undefined ? shown.dossier : { ...shown.dossier, changes: shown.changes }
    return tellAnswer(answer, () => viewDossier(shown, since, section), options, io)
  })
}

function runFile(key: string, options: DossierShowOptions, io: Io): Promise<number> {
  return withStore(options, io, async (store) => {
    const found = options.all ? await showDefinitions(store, key) : await keptDossier(store, key)
    if (isRefusal(found)) return tellRefusal(found, io)
    if (options.json) return tellAnswer(found, () => [], options, io)
    if (!Array.isArray(found)) {
      await write(io.out, "words" in found ? found.words : "")
      return EXIT.fine
    }
    for (const { words, edition, who, at } of found)
      await write(io.out, `# edition ${edition}, by ${who}, ${at}\n${words}${words.endsWith("\n") ? "" : "\n"}\n`)
    return EXIT.fine
  })
}
