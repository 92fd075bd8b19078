import { Command } from "commander"
import { type Check, examineStore } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"

interface DoctorOptions extends StoreOptions {
  readonly json?: boolean
}

/** `sitrep doctor`: checks that the store is as it has to be. */
export function doctorCommand(io: Io, done: (code: number) => void): Command {
  return new Command("doctor")
    .description("Check the store: bytes, records, claims, names, judgements, the schema. It only tells; nothing is changed.")
    .addOption(dataOption())
    .option("--json", "print a line of JSON for each check")
    .action(async (options: DoctorOptions) =>
      done(
        await withStore(options, io, async (store) => {
          let wrong = 0
          for await (const check of examineStore(store)) {
            wrong += check.wrong
            await write(io.out, options.json ? `${JSON.stringify(check)}\n` : wordsOf(check))
          }
          return wrong ? EXIT.unread : EXIT.fine
        }),
      ),
    )
}

const number = (value: number): string => value.toLocaleString("en")

function wordsOf({ name, looked, wrong, first }: Check): string {
  const line = `${wrong ? "WRONG" : "ok   "} ${name}: ${number(looked)} looked at${wrong ? `, ${number(wrong)} wrong` : ""}\n`
  return `${line}${first.map((one) => `      ${one}\n`).join("")}${wrong > first.length && first.length ? "      ...\n" : ""}`
}
