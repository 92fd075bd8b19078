import { Argument, Command, InvalidArgumentError } from "commander"
import { levelOf, placeIn } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { tellRefusal } from "./told.ts"

interface WordOptions extends StoreOptions {
  readonly why?: string
}

const PLACINGS = [
  { name: "include", says: "in", what: "Put a report into a dossier, whatever its file says.", done: "is in" },
  { name: "exclude", says: "out", what: "Take a report out of a dossier, whatever its file says.", done: "is out of" },
  {
    name: "release",
    says: "nothing",
    what: "Take back what was said of a report: the file decides again.",
    done: "is left to the file of",
  },
] as const

/** `sitrep dossier include`, `exclude`, `release` and `level`: a person's word within a dossier. */
export function dossierWordCommands(io: Io, done: (code: number) => void): Command[] {
  const placings = PLACINGS.map(({ name, says, what, done: became }) =>
    new Command(name)
      .description(what)
      .argument("<key>", "the dossier")
      .argument("<report>", "the report's address, or the id that it was ingested with")
      .option("--why <words>", "your reason, kept with it")
      .addOption(dataOption())
      .action(async (key: string, report: string, options: WordOptions) =>
        done(
          await withStore(options, io, async (store) => {
            const placed = await placeIn(store, key, report, { says, ...whyOf(options) })
            if (isRefusal(placed)) return tellRefusal(placed, io)
            await write(io.out, `${placed.article} ${became} ${key}\n`)
            return EXIT.fine
          }),
        ),
      ),
  )
  const level = new Command("level")
    .description("Say how far a provision of an agreement is implemented. The machine proposes a level, and sets none.")
    .argument("<key>", "the dossier")
    .argument("<provision>", "the provision's id: sitrep dossier show KEY --section agreements shows it")
    .addArgument(new Argument("<level>", "0 not initiated, 1 minimal, 2 intermediate, 3 full").argParser(levelIn))
    .option("--why <words>", "your reason, kept with it")
    .addOption(dataOption())
    .action(async (key: string, provision: string, value: 0 | 1 | 2 | 3, options: WordOptions) =>
      done(
        await withStore(options, io, async (store) => {
          const set = await levelOf(store, key, { provision, level: value, ...whyOf(options) }, io.today)
          if (isRefusal(set)) return tellRefusal(set, io)
          await write(io.out, `${set.provision} in ${key}: level ${set.level} of 3, set by ${set.by}\n`)
          return EXIT.fine
        }),
      ),
    )
  return [...placings, level]
}

const whyOf = ({ why }: WordOptions) => (why?.trim() ? { why: why.trim() } : {})

function levelIn(value: string): 0 | 1 | 2 | 3 {
  const level = ([0, 1, 2, 3] as const).find((one) => String(one) === value)
  if (level === undefined) throw new InvalidArgumentError("allowed are 0, 1, 2 and 3")
  return level
}
