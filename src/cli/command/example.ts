import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { Command, Option } from "commander"
import { ingestFrom, newDossier, type Store } from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import type { Io } from "../io.ts"
import { port } from "../values.ts"
import { PORT, runServer } from "./serve.ts"
import { withStore } from "./store-options.ts"
import { tellRefusal } from "./told.ts"

/** The exercise: three outlets' reports on one valley, and the dossier that watches it. */
const REPORTS = [
  { file: "kestria-ledger.txt", outlet: "Kestria Ledger", url: "https://ledger.example/2026/06/11/road" },
  { file: "orvan-herald.txt", outlet: "The Orvan Herald", url: "https://herald.example/valley" },
  { file: "arden-courier.txt", outlet: "Arden Courier", url: "https://courier.example/verin" },
]
const DOSSIER = "verin-valley.yaml"

const example = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)), "utf8")

/** `sitrep example`: the desk with the exercise in it, in a store that is gone when the command ends. */
export function exampleCommand(io: Io, done: (code: number) => void): Command {
  return new Command("example")
    .description("Open the desk in the browser with an example in it: three reports on an invented valley, and their dossier.")
    .addOption(new Option("--port <number>", "the port; 0 is any that is free").argParser(port).default(PORT))
    .addHelpText(
      "after",
      "\nWhat you do in it is kept nowhere: it is gone with the command. sitrep serve opens the desk on your own reports.",
    )
    .action(async (options: { readonly port: number }) => done(await runExample(options.port, io)))
}

async function runExample(at: number, io: Io): Promise<number> {
  const stop = io.interrupted()
  const data = mkdtempSync(join(tmpdir(), "sitrep-example-"))
  // For root the embedded server runs as another user, who has to get in.
  chmodSync(data, 0o755)
  try {
    return await withStore({ data }, io, async (store) => {
      const made = await keepExample(store)
      if (isRefusal(made)) return tellRefusal(made, io)
      return runServer(store, { host: "127.0.0.1", port: at, also: `dossier/${made.key}` }, stop, io)
    })
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function keepExample(store: Store) {
  const lines = REPORTS.map(({ file, outlet, url }) => `${JSON.stringify({ id: url, page: example(file), outlet, url })}\n`)
  const settings = { given: {}, asking: {}, input: Readable.from(lines.map((line) => Buffer.from(line))), threads: 1 }
  for await (const { id, became } of ingestFrom(store, ["-"], settings))
    if (became !== "new") throw new Error(`an example that cannot be kept: ${id} became ${became}`)
  return newDossier(store, example(DOSSIER))
}
