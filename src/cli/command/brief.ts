import { Command, Option } from "commander"
import { briefOn } from "../../desk/index.ts"
import { type BriefForm, renderBrief } from "../../dossier/index.ts"
import { isRefusal } from "../../record/index.ts"
import { type Io, write } from "../io.ts"
import { asOfOption, sinceOption } from "./dossier-show.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"
import { tellRefusal, tellUsage } from "./told.ts"
import { writeOut } from "./write-out.ts"

interface BriefOptions extends StoreOptions {
  readonly as: BriefForm
  readonly out?: string
  readonly asOf?: string
  readonly since?: string
}

/** `sitrep brief`: the situation report of a dossier. */
export function briefCommand(io: Io, done: (code: number) => void): Command {
  return new Command("brief")
    .description("Write the situation report of a dossier: every sentence cites the words that it rests on.")
    .argument("<key>", "the dossier; sitrep dossier list shows them")
    .addOption(
      new Option("--as <form>", "Markdown, a page, or a document of a word processor").choices(["md", "html", "docx"]).default("md"),
    )
    .option("--out <file>", "write to this file; else to standard output")
    .addOption(asOfOption())
    .addOption(sinceOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
A sentence that rests on no words, or prints a number that the dossier does not have, is a fault of ours: then nothing is written.

Examples:
  sitrep brief verin-valley
  sitrep brief verin-valley --since 2026-06-11 --as docx --out verin-2026-06-14.docx`,
    )
    .action(async (key: string, options: BriefOptions) => done(await runBrief(key, options, io)))
}

async function runBrief(key: string, options: BriefOptions, io: Io): Promise<number> {
  const { as, out, asOf = io.today, since } = options
  if (since !== undefined && since > asOf) return tellUsage(`--since ${since} is after ${asOf}; needed is an earlier day`, io)
  return withStore(options, io, async (store) => {
    const written = await briefOn(store, key, asOf, since)
    if (isRefusal(written)) return tellRefusal(written, io)
    const { brief, dossier } = written
    const rendered = await renderBrief(brief, dossier, as)
    if (isRefusal(rendered)) return tellRefusal(rendered, io)
    const code = await writeOut(rendered.bytes, out, io)
    for (const { change, why } of brief.left) await write(io.err, `left out: ${change}: ${why}\n`)
    return code
  })
}
