import { Command, Option } from "commander"
import { find } from "../../desk/index.ts"
import { type Findings, isRefusal, type Question } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count } from "../values.ts"
import { viewFindings } from "../view/find.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, widthOption } from "./told.ts"

interface FindOptions extends ShowOptions, Omit<Question, "words"> {
  readonly explain?: boolean
  readonly jsonl?: boolean
}

const list = (value: string, before: readonly string[] = []): string[] => [...before, ...value.split(",").filter((one) => one.trim())]
/** Out of range or no number is for the search to refuse, which says what is allowed. */
const number = (value: string): number => (value.trim() ? Number(value) : Number.NaN)

/** `sitrep find`: searches the store. */
export function findCommand(io: Io, done: (code: number) => void): Command {
  return new Command("find")
    .description("Find reports by their words, by what they claim, and by who says so.")
    .argument("[words...]", 'words that must all be there; AND, OR, NOT and parentheses in capitals, "phrases" in quotation marks')
    .addOption(dataOption())
    .option("--speaker <name>", "what somebody says; a surname is enough")
    .option("--actor <name>", "who acts, is acted upon, or signs")
    .option("--place <name>", "where; a country stands for all places in it; also LAT,LON")
    .addOption(new Option("--within <km>", "and no farther from it than this").argParser(number))
    .addOption(new Option("--type <type>", "type of incident, provision, figure or status; several by commas").argParser(list))
    .addOption(
      new Option("--kind <kind>", "kind of claim: incident, figure, agreement, provision, term, status, attribution").argParser(list),
    )
    .option("--happened <when>", "when it happened: 2026, 2026-06, 2026-06-08, 2026-05/2026-06, 2026-05/..")
    .option("--published <when>", "when it was published, written the same way")
    .option("--outlet <name>", "who published it: name or domain")
    .option("--agreement <name>", "the agreement that it tells of")
    .option("--all-versions", "search earlier versions of articles too")
    .addOption(new Option("--limit <count>", "give no more texts than this; 20 by default, 1000 at most").argParser(count))
    .addOption(new Option("--skip <count>", "leave out so many before the first").argParser(number))
    .option("--explain", "say what gives each its rank")
    .addOption(jsonOption().conflicts("jsonl"))
    .option("--jsonl", "print a text a line")
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
All that is asked for has to hold. With --speaker, --type, --kind or --happened it has to hold of one claim; without them a place, actor or
agreement has to be named, and reports in whose claims it has a part stand first. The newest 1,000 reports that fit are ranked, or 500 where
each has to be looked at: narrower days reach the others. Words with a minus in front stand behind --, or are written with NOT.

Examples:
  sitrep find '"buffer zone" AND (drone OR mortar) NOT exercise'
  sitrep find --speaker Oster --published 2026-06-01/..
  sitrep find --type shelling-artillery-missile --place Dalmora --within 50 --happened 2026-06
  sitrep find --jsonl --limit 1000 ceasefire`,
    )
    .action(async (words: string[], options: FindOptions) => done(await runFind(words, options, io)))
}

async function runFind(words: readonly string[], options: FindOptions, io: Io): Promise<number> {
  const { data: _data, json: _json, jsonl, width: _width, explain, ...asked } = options
  return withStore(options, io, async (store) => {
    const found = await find(store, { ...asked, words: words.join(" ") })
    if (isRefusal(found)) return (await tellRefusal(found, io)) && EXIT.usage
    return jsonl ? tellLines(found, io) : tellAnswer(found, () => viewFindings(found, explain === true), options, io)
  })
}

async function tellLines({ hits }: Findings, io: Io): Promise<number> {
  for (const hit of hits) await write(io.out, `${JSON.stringify(hit)}\n`)
  return EXIT.fine
}
