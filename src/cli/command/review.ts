import { Argument, Command, InvalidArgumentError, Option } from "commander"
import { corrections, decide, readerAgreement, reviewQueue, undoDecision } from "../../desk/index.ts"
import { type Decided, type Deciding, isRefusal, type Refusal, type SlotChange } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count } from "../values.ts"
import { viewAgreement, viewQueue } from "../view/review.ts"
import { asOfOption } from "./dossier-show.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, tellUsage, widthOption } from "./told.ts"

interface ReviewOptions extends ShowOptions {
  readonly second?: boolean
  readonly limit?: number
  readonly asOf?: string
  readonly agreement?: boolean
  readonly corrections?: boolean
}

/** Proposals shown where the caller does not say how many. */
const USUAL = 20

/** `sitrep review`: what a person should decide, and what came of it. */
export function reviewCommand(io: Io, done: (code: number) => void): Command {
  return new Command("review")
    .description(
      "List what a person should decide in a dossier, what is worth most first; tell how far readers agree; print decisions to learn from.",
    )
    .argument("[dossier]", "the dossier; sitrep dossier list shows them")
    .addOption(dataOption())
    .addOption(asOfOption())
    .option("--second", "a second reading: what others have decided and you have not, without what they said")
    .addOption(new Option("--limit <count>", "list no more than this; 20 by default").argParser(count))
    .addOption(
      new Option("--agreement", "tell how far each two readers decide alike").conflicts(["second", "limit", "asOf", "corrections"]),
    )
    .addOption(
      new Option("--corrections", "print all decisions as JSON lines, without who decided").conflicts(["second", "limit", "asOf", "json"]),
    )
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
Behind each claim stands why it was proposed, by the rules of docs/rules/review.md. sitrep decide answers a claim, sitrep judge --incident two tellings.

Examples:
  sitrep review verin-valley --limit 5
  sitrep review verin-valley --second
  sitrep review --agreement
  sitrep review --corrections > corrections.jsonl`,
    )
    .action(async (dossier: string | undefined, options: ReviewOptions) => done(await runReview(dossier, options, io)))
}

async function runReview(dossier: string | undefined, options: ReviewOptions, io: Io): Promise<number> {
  const { agreement, corrections: examples, second = false, limit = USUAL, asOf = io.today } = options
  if ([dossier, agreement, examples].filter((one) => one !== undefined).length !== 1)
    return tellUsage("needed is one of a dossier, --agreement and --corrections", io)
  return withStore(options, io, async (store) => {
    if (examples) {
      for await (const example of corrections(store)) await write(io.out, `${JSON.stringify(example)}\n`)
      return EXIT.fine
    }
    if (dossier === undefined) {
      const pairs = await readerAgreement(store)
      return tellAnswer(pairs, () => viewAgreement(pairs), options, io)
    }
    const queue = await reviewQueue(store, dossier, { asOf, second, limit })
    return isRefusal(queue) ? tellRefusal(queue, io) : tellAnswer(queue, () => viewQueue(queue), options, io)
  })
}

interface DecideOptions extends ShowOptions {
  readonly set?: readonly SlotChange[]
  readonly why?: string
  readonly undo?: number
}

/** `sitrep decide`: a person's decision on a claim. */
export function decideCommand(io: Io, done: (code: number) => void): Command {
  return new Command("decide")
    .description("Accept, correct or reject a claim of a report, or withdraw a decision.")
    .addArgument(new Argument("[says]", "what you say of it").choices(["accept", "correct", "reject"]))
    .argument("[claim]", "the claim, as sitrep review prints it: the report's key, a slash, the claim's id")
    .addOption(dataOption())
    .addOption(
      new Option("--set <slot=value>", "with correct: a slot and what it should be; may be repeated").argParser(
        (value: string, before: readonly SlotChange[] = []) => [...before, changeIn(value)],
      ),
    )
    .option("--why <words>", "your reason, kept with the decision")
    .addOption(new Option("--undo <id>", "withdraw a decision").argParser(count))
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
A slot is set to a code, a date (2026-06-08), a duration (P5Y), a name, or bounds of a count (9, 9..12, 9.., ..12). Behind @ stand the words of it in the
article's text, from and to: then it is known, else implied. Nothing behind = leaves the slot out. Your decision withdraws an earlier one of
yours on the same claim; of several people's the last counts. The name of who decides is SITREP_USER, else the operating system's.

Examples:
  sitrep decide accept https://outlet.example/a/c3
  sitrep decide correct https://outlet.example/a/c3 --set killed=11 --set "place=Upper Tesk@120-130" --why "the second paragraph has it"
  sitrep decide reject https://outlet.example/a#2/c7
  sitrep decide --undo 12`,
    )
    .action(async (says: Deciding["says"] | undefined, claim: string | undefined, options: DecideOptions) =>
      done(await runDecide(says, claim, options, io)),
    )
}

async function runDecide(says: Deciding["says"] | undefined, claim: string | undefined, options: DecideOptions, io: Io): Promise<number> {
  const { set, why, undo: id } = options
  if (id !== undefined) {
    if ((says ?? set ?? why) !== undefined) return tellUsage("--undo stands alone", io)
    return withStore(options, io, async (store) => tell(await undoDecision(store, id), () => `decision ${id} is withdrawn`, options, io))
  }
  const cut = claim?.lastIndexOf("/") ?? -1
  if (says === undefined || claim === undefined || cut <= 0 || cut === claim.length - 1)
    return tellUsage("needed are accept, correct or reject and a claim (REPORT/CLAIM), or --undo ID", io)
  const word = { says, ...(set ? { correction: set } : {}), ...(why?.trim() ? { why: why.trim() } : {}) }
  return withStore(options, io, async (store) => {
    const kept = await decide(store, { account: claim.slice(0, cut), claim: claim.slice(cut + 1) }, word)
    return tell(
      kept,
      ({ id: made, withdrew }) => `decision ${made}${withdrew.length ? `; withdrawn for it: ${withdrew.join(", ")}` : ""}`,
      options,
      io,
    )
  })
}

/** "killed=9..12@120-126": a slot, its value or bounds, and where its words stand. Digits alone are a count; a year is written as a date of a day or a month. */
function changeIn(given: string): SlotChange {
  const [, slot, rest = ""] = /^([a-zA-Z]+)=(.*)$/s.exec(given) ?? []
  if (slot === undefined) throw new InvalidArgumentError("needed is slot=value.")
  const [, value = "", from, to] = /^(.*?)(?:@(\d+)-(\d+))?$/s.exec(rest) ?? []
  const at = from === undefined || to === undefined ? {} : { from: Number(from), to: Number(to) }
  const [, low, dots, high] = /^(\d*)(\.\.)?(\d*)$/.exec(value) ?? []
  if (!value || low === undefined || !(low || high)) return { slot, ...(value ? { value } : {}), ...at }
  return { slot, low: low ? Number(low) : null, high: dots ? (high ? Number(high) : null) : Number(low), ...at }
}

async function tell(done: Decided | Refusal, words: (done: Decided) => string, { json }: DecideOptions, io: Io): Promise<number> {
  if (isRefusal(done)) return tellRefusal(done, io)
  await write(io.out, `${json ? JSON.stringify(done, null, 2) : words(done)}\n`)
  return EXIT.fine
}
