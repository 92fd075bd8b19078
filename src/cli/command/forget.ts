import { Command } from "commander"
import { type Forgotten, forget, tidy } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { tellRefusal, tellUsage } from "./told.ts"

interface ForgetOptions extends StoreOptions {
  readonly report?: string
  readonly person?: string
  readonly yes?: boolean
  readonly json?: boolean
}

/** `sitrep forget`: removes a report, or a person's data, for good. */
export function forgetCommand(io: Io, done: (code: number) => void): Command {
  return new Command("forget")
    .description("Remove a report or a person from the store for good. Without --yes it only says what would go.")
    .addOption(dataOption())
    .option("--report <address>", "the address of a report, or the id that it was ingested with")
    .option("--person <name>", "a person's full name")
    .option("--yes", "do it; there is no way back but a backup")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `
A report goes with all its versions, their bytes and claims, and a tombstone that names nothing keeps it from coming back. Of a person the name is
blotted out, letter for letter, wherever it stands, and the bytes in which it stood go; who else is named and what was claimed stays.

Examples:
  sitrep forget --report https://outlet.example/2026/06/report
  sitrep forget --person "Ivo Marel" --yes`,
    )
    .action(async (options: ForgetOptions) => done(await runForget(options, io)))
}

async function runForget(options: ForgetOptions, io: Io): Promise<number> {
  const { report, person, yes = false, json } = options
  if ((report === undefined) === (person === undefined)) return tellUsage("needed is one of --report and --person", io)
  if (person !== undefined && !/\p{L}/u.test(person)) return tellUsage(`--person is "${person}"; needed is a name`, io)
  return withStore(options, io, async (store) => {
    const forgotten = await forget(store, report === undefined ? { person: person ?? "" } : { report }, !yes)
    if ("refused" in forgotten) return tellRefusal(forgotten, io)
    if (yes) await tidy(store)
    await write(io.out, json ? `${JSON.stringify({ ...forgotten, done: yes })}\n` : `${wordsOf(forgotten, yes)}\n`)
    return EXIT.fine
  })
}

/** "removed: 1 article, 2 versions" */
function wordsOf({ left, ...counts }: Forgotten, yes: boolean): string {
  const told = Object.entries(counts).flatMap(([name, count]) =>
    count ? [`${count.toLocaleString("en")} ${count === 1 ? SINGULAR[name] : name}`] : [],
  )
  return [
    `${yes ? "removed" : "would be removed"}: ${told.join(", ") || "nothing but words"}`,
    ...left,
    ...(yes ? [] : ["nothing was removed; the same command with --yes does it"]),
  ].join("\n")
}

const SINGULAR: Readonly<Record<string, string>> = {
  articles: "article",
  versions: "version",
  captures: "capture",
  mentions: "mention",
  entities: "entity",
}
