import { Command } from "commander"
import { backUpTo } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { AS_IT_IS, dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { summed, tellFile } from "./told.ts"

/** `sitrep backup`: the store in one file. */
export function backupCommand(io: Io, done: (code: number) => void): Command {
  return new Command("backup")
    .description("Write the store to one file, from which sitrep restore makes it again.")
    .argument("<file>", "the file; it is there whole or not at all")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
The file is of one moment; reports may be ingested meanwhile. A store of an earlier schema is written as it is, so that this can be done before an
upgrade. What waits in the queue of sitrep worker is not in it, but its captures are.

Example:
  sitrep backup store.backup && sitrep restore --data copy store.backup`,
    )
    .action(async (file: string, options: StoreOptions) =>
      done(
        await withStore(
          options,
          io,
          async (store) => {
            try {
              const { tables, schema } = await backUpTo(store, file)
              await write(io.out, `${summed(tables)}, schema ${schema}: ${file}\n`)
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
