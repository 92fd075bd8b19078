import { Command } from "commander"
import { editDossier, newDossier, showDossiers } from "../../desk/index.ts"
import { isRefusal, type KeptDossier, type Refusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { viewDossiers } from "../view/dossier/list.ts"
import { dossierExportCommand } from "./dossier-export.ts"
import { dossierShowCommand } from "./dossier-show.ts"
import { dossierWordCommands } from "./dossier-words.ts"
import { edited } from "./edited.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { textAt } from "./text-at.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellFile, tellRefusal, widthOption } from "./told.ts"

/** `sitrep dossier`: what is watched, and what the reports together say of it. */
export function dossierCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("dossier").description(
    "Watch a conflict, an agreement or a mandate: all reports on it in one picture, with who says what and where they disagree.",
  )
  command.addCommand(
    new Command("new")
      .description("Make a dossier of a file that says what it watches (docs/dossier.md).")
      .argument("<file>", "the file, YAML; - is standard input")
      .addOption(dataOption())
      .addHelpText("after", "\nExample:\n  sitrep dossier new examples/verin-valley.yaml")
      .action(async (file: string, options: StoreOptions) =>
        done(await runFile(file, options, io, (store, words) => newDossier(store, words))),
      ),
  )
  command.addCommand(
    new Command("list")
      .description("List the dossiers.")
      .addOption(dataOption())
      .addOption(jsonOption())
      .addOption(widthOption())
      .action(async (options: ShowOptions) =>
        done(
          await withStore(options, io, async (store) => {
            const dossiers = await showDossiers(store)
            return tellAnswer(dossiers, () => viewDossiers(dossiers), options, io)
          }),
        ),
      ),
  )
  command.addCommand(dossierShowCommand(io, done))
  command.addCommand(
    new Command("edit")
      .description("Change what a dossier watches. The earlier files stay: sitrep dossier show KEY --file --all prints them.")
      .argument("<key>", "the dossier")
      .argument("[file]", "the new file; - is standard input; without one, the last is opened in $VISUAL or $EDITOR")
      .addOption(dataOption())
      .action(async (key: string, file: string | undefined, options: StoreOptions) => done(await runEdit(key, file, options, io))),
  )
  for (const one of [...dossierWordCommands(io, done), dossierExportCommand(io, done)]) command.addCommand(one)
  return command.addHelpText(
    "after",
    `
Examples:
  sitrep dossier new examples/verin-valley.yaml
  sitrep dossier show verin-valley
  sitrep dossier show verin-valley --as-of 2026-06-11 --section incidents`,
  )
}

type Kept = Promise<KeptDossier | Refusal>

async function runFile(
  file: string,
  options: StoreOptions,
  io: Io,
  keep: (store: Parameters<typeof newDossier>[0], words: string) => Kept,
) {
  let words: string
  try {
    words = await textAt(file, io)
  } catch (problem) {
    return tellFile(problem, file, io)
  }
  return withStore(options, io, async (store) => tellKept(await keep(store, words), io))
}

async function runEdit(key: string, file: string | undefined, options: StoreOptions, io: Io): Promise<number> {
  if (file !== undefined) return runFile(file, options, io, (store, words) => editDossier(store, key, words))
  return withStore(options, io, async (store) => {
    const words = await edited(store, key)
    if (typeof words === "object") return tellRefusal(words, io)
    return tellKept(await editDossier(store, key, words), io)
  })
}

async function tellKept(kept: KeptDossier | Refusal, io: Io): Promise<number> {
  if (isRefusal(kept)) return tellRefusal(kept, io)
  await write(io.out, `${kept.key}: ${kept.edition === 1 ? "made" : `edition ${kept.edition}`}; sitrep dossier show ${kept.key} shows it\n`)
  return EXIT.fine
}
