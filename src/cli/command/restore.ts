import { Command } from "commander"
import { restore } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { AS_IT_IS, dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { summed, tellFile } from "./told.ts"

/** `sitrep restore`: a backup becomes a store again. */
export function restoreCommand(io: Io, done: (code: number) => void): Command {
  return new Command("restore")
    .description("Make a store of a backup, and bring it up to date.")
    .argument("<file>", "a file that sitrep backup wrote")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
The store must have nothing in it. The whole file is checked before anything is touched, and all is done in one step: a restore that is interrupted
leaves an empty store. A backup of an earlier Sitrep is brought up to date; one of a newer is refused.`,
    )
    .action(async (file: string, options: StoreOptions) =>
      done(
        await withStore(
          options,
          io,
          async (store) => {
            try {
              const { tables, schema } = await restore(store, file)
              await write(io.out, `${summed(tables)}, from schema ${schema}\n`)
              return EXIT.fine
            } catch (problem) {
              return tellFile(problem, file, io)
            }
          },
          AS_IT_IS,
        ),
      ),
    )
}
