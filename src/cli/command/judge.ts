import { Argument, Command, Option } from "commander"
import { judgeCopy, judgeIncident, judgeNamed, showJudgements, undo } from "../../desk/index.ts"
import { isRefusal, type Judged, type KeptTelling, type Refusal, type Says } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count } from "../values.ts"
import { viewJudgements } from "../view/judgements.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, tellUsage, widthOption } from "./told.ts"

interface JudgeOptions extends ShowOptions {
  readonly copy?: readonly string[]
  readonly incident?: readonly string[]
  readonly name?: string
  readonly in?: string
  readonly is?: string
  readonly why?: string
  readonly undo?: number
  readonly list?: boolean
  readonly kind?: "entity" | "copy" | "incident"
  readonly limit?: number
}

/** Judgements shown where the caller does not say how many. */
const USUAL = 20

/** `sitrep judge`: a person's word on what is the same. */
export function judgeCommand(io: Io, done: (code: number) => void): Command {
  return new Command("judge")
    .description(
      "Say that two reports are copies of one text, that two tell of one incident, or that a name stands for an entry, or not; list and withdraw judgements.",
    )
    .addArgument(new Argument("[says]", "what you say of them").choices(["same", "different"]))
    .addOption(dataOption())
    .option("--copy <report...>", "two reports, by their addresses or ids")
    .option("--incident <telling...>", "two tellings, as sitrep dossier show prints them: the report's key, a slash, the claim's id")
    .option("--name <name>", "a name, as it stands in the report")
    .option("--in <report>", "the report that it stands in")
    .option("--is <key>", "the key of the entry: sitrep names NAME shows it")
    .option("--why <words>", "your reason, kept with the judgement")
    .addOption(new Option("--undo <id>", "withdraw a judgement").argParser(count))
    .option("--list", "list the newest judgements, those that were withdrawn too")
    .addOption(new Option("--kind <kind>", "list those on names, copies or incidents alone").choices(["entity", "copy", "incident"]))
    .addOption(new Option("--limit <count>", "list no more than this; 20 by default").argParser(count))
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
Your word withdraws what stands on the same two things, the machine's or an earlier one of yours; nothing is erased. It holds for the newest
version of each report that could be read: a later version is judged anew by the machine. Of two tellings it holds in every dossier. What a judgement had withdrawn stays so when it is
withdrawn itself. The name of who judges is SITREP_USER, else the operating system's.

Examples:
  sitrep judge different --copy https://outlet.example/a https://ledger.example/b --why "two briefings of one ministry"
  sitrep judge same --name "Pavel Oster" --in https://outlet.example/a --is own:oster
  sitrep judge same --incident https://outlet.example/a/c3 https://ledger.example/b#2/c7
  sitrep judge --list --kind copy
  sitrep judge --undo 412`,
    )
    .action(async (says: Says | undefined, options: JudgeOptions) => done(await runJudge(says, options, io)))
}

async function runJudge(says: Says | undefined, options: JudgeOptions, io: Io): Promise<number> {
  const { copy, incident, name, in: within, is, why, undo: id, list, kind, limit } = options
  const asked = [says, id, list].filter((one) => one !== undefined).length
  if (asked !== 1) return tellUsage("needed is one of same, different, --undo ID and --list", io)
  if (!list && (kind ?? limit) !== undefined) return tellUsage("--kind and --limit need --list", io)
  if (!says && (copy ?? incident ?? name ?? within ?? is ?? why) !== undefined)
    return tellUsage("--copy, --incident, --name, --in, --is and --why need same or different", io)
  if (list)
    return withStore(options, io, async (store) => {
      const judgements = await showJudgements(store, limit ?? USUAL, kind)
      return tellAnswer(judgements, () => viewOf(judgements), options, io)
    })
  if (id !== undefined)
    return withStore(options, io, async (store) => tell(await undo(store, id), () => `judgement ${id} is withdrawn`, options, io))
  const word = { says: says ?? "same", ...(why?.trim() ? { why: why.trim() } : {}) }
  const [one, other, ...more] = copy ?? []
  const words = ({ id: made, withdrew }: Judged): string =>
    `judgement ${made}${withdrew.length ? `; withdrawn for it: ${withdrew.join(", ")}` : ""}`
  if (one !== undefined && other !== undefined && !more.length && (incident ?? name ?? within ?? is) === undefined)
    return withStore(options, io, async (store) => tell(await judgeCopy(store, word, one, other), words, options, io))
  if (incident && (copy ?? name ?? within ?? is) === undefined) {
    const [first, second, ...others] = incident.map(tellingOf)
    if (first && second && !others.length)
      return withStore(options, io, async (store) => tell(await judgeIncident(store, word, first, second), words, options, io))
  }
  if (!copy && !incident && name !== undefined && within !== undefined && is !== undefined)
    return withStore(options, io, async (store) => tell(await judgeNamed(store, word, { name, within, is }), words, options, io))
  return tellUsage("needed are --copy REPORT REPORT, or --incident TELLING TELLING, or --name NAME --in REPORT --is KEY", io)
}

/** "https://outlet.example/a#2/c3": the key of an account, a slash, the id of a claim. */
function tellingOf(value: string): KeptTelling | undefined {
  const cut = value.lastIndexOf("/")
  return cut > 0 && cut < value.length - 1 ? { account: value.slice(0, cut), claim: value.slice(cut + 1) } : undefined
}

const viewOf = (judgements: Parameters<typeof viewJudgements>[0]) =>
  judgements.length ? viewJudgements(judgements) : [{ indent: 0, words: "There are no judgements." }]

async function tell(done: Judged | Refusal, words: (done: Judged) => string, { json }: JudgeOptions, io: Io): Promise<number> {
  if (isRefusal(done)) return tellRefusal(done, io)
  await write(io.out, `${json ? JSON.stringify(done, null, 2) : words(done)}\n`)
  return EXIT.fine
}
