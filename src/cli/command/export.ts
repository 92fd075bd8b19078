import { createWriteStream } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Command } from "commander"
import { exportLines, type Store } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { tellFile } from "./told.ts"

interface ExportOptions extends StoreOptions {
  readonly out?: string
}

/** `sitrep export`: the whole store as JSON lines. */
export function exportCommand(io: Io, done: (code: number) => void): Command {
  return new Command("export")
    .description("Write everything that the store holds as JSON lines, which sitrep ingest takes back.")
    .requiredOption("--all", "all of it")
    .option("--out <file>", "write to this file; else to standard output")
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
One line a thing: what was removed, who names stand for, captures with their bytes, versions with their records, dossiers, judgements with those undone,
watches, the audit trail. All of it is of one moment; reports may be ingested meanwhile. The same store gives the same lines.

Examples:
  sitrep export --all --out store.jsonl
  sitrep export --all | sitrep ingest --data copy -`,
    )
    .action(async (options: ExportOptions) => done(await withStore(options, io, (store) => runExport(store, options, io))))
}

async function runExport(store: Store, { out }: ExportOptions, io: Io): Promise<number> {
  if (!out) {
    for await (const line of exportLines(store)) await write(io.out, line)
    return EXIT.fine
  }
  const begun = `${out}.${process.pid}.part`
  try {
    await pipeline(Readable.from(exportLines(store)), createWriteStream(begun, { flush: true }))
    await rename(begun, out)
    return EXIT.fine
  } catch (problem) {
    await rm(begun, { force: true })
    return tellFile(problem, out, io)
  }
}
