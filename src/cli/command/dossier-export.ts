import { Command, Option } from "commander"
import { showDossier } from "../../desk/index.ts"
import { FORMATS } from "../../dossier/index.ts"
import { isRefusal } from "../../record/index.ts"
import { type Io, write } from "../io.ts"
import { asOfOption, sinceOption } from "./dossier-show.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { tellRefusal } from "./told.ts"
import { writeOut } from "./write-out.ts"

interface DossierExportOptions extends StoreOptions {
  readonly as: string
  readonly out?: string
  readonly asOf?: string
  readonly since?: string
}

/** `sitrep dossier export`: a dossier in a form that others read. */
export function dossierExportCommand(io: Io, done: (code: number) => void): Command {
  return new Command("export")
    .description("Write a dossier in a form that others read.")
    .argument("<key>", "the dossier")
    .addOption(new Option("--as <format>", "the form").choices(FORMATS.map(({ name }) => name)).makeOptionMandatory())
    .option("--out <file>", "write to this file; else to standard output")
    .addOption(asOfOption())
    .addOption(sinceOption())
    .addOption(dataOption())
    .addHelpText("after", `\nForms:\n${FORMATS.map(({ name, holds }) => `  ${name.padEnd(15)} ${holds}`).join("\n")}`)
    .action(async (key: string, options: DossierExportOptions) => done(await runExport(key, options, io)))
}

function runExport(key: string, options: DossierExportOptions, io: Io): Promise<number> {
  return withStore(options, io, async (store) => {
    const format = FORMATS.find(({ name }) => name === options.as)
    const shown = await showDossier(store, key, options.asOf ?? io.today, options.since)
    if (isRefusal(shown)) return tellRefusal(shown, io)
    const { dossier, changes } = shown
    const code = await writeOut(format?.write(dossier, changes) ?? "", options.out, io)
    for (const { id, why } of format?.omits?.(dossier) ?? []) await write(io.err, `left out: ${id}: ${why.rule} ${why.why}\n`)
    return code
  })
}
