import { Command, InvalidArgumentError, Option } from "commander"
import { addName, removeName, showNames } from "../../desk/index.ts"
import type { NameKind } from "../../reading/index.ts"
import { type EntryName, isRefusal, slugOf } from "../../record/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count } from "../values.ts"
import { viewNames } from "../view/names.ts"
import { at, countryCode } from "./name-values.ts"
import { dataOption, withStore } from "./store-options.ts"
import { jsonOption, type ShowOptions, tellAnswer, tellRefusal, tellUsage, widthOption } from "./told.ts"

interface NamesOptions extends ShowOptions {
  readonly add?: string
  readonly remove?: string
  readonly kind?: NameKind
  readonly also?: readonly EntryName[]
  readonly country?: string
  readonly at?: { readonly lat: number; readonly lon: number }
  readonly key?: string
  readonly limit?: number
}

const KINDS: readonly NameKind[] = ["person", "organisation", "group", "place", "agreement"]
/** Judgements shown of each entry where the caller does not say how many. */
const USUAL = 5

/** `sitrep names`: who a name leads to, and the user's own entries. */
export function namesCommand(io: Io, done: (code: number) => void): Command {
  const also: EntryName[] = []
  return new Command("names")
    .description("Show who a name stands for, or add and remove names of your own, which win over the register.")
    .argument("[name]", "a name, or the key of an entry")
    .addOption(dataOption())
    .option("--add <name>", "make an entry of your own, or extend it")
    .addOption(new Option("--kind <kind>", "what it is").choices(KINDS))
    .addOption(
      new Option("--also <name>", "another name of it, or NAME=SIDE for one that a side uses; may be repeated").argParser(
        (value: string) => {
          also.push(nameOf(value))
          return also
        },
      ),
    )
    .addOption(new Option("--country <code>", "its country, as a code of ISO 3166-1").argParser(countryCode))
    .addOption(new Option("--at <lat,lon>", "where it lies, in degrees").argParser(at))
    .addOption(new Option("--key <key>", "its key; else own: and the name").argParser(ownKey))
    .addOption(new Option("--remove <key>", "take an entry of your own out of use, with all that was judged for it"))
    .addOption(new Option("--limit <count>", "show no more judgements of an entry than this; 5 by default").argParser(count))
    .addOption(jsonOption())
    .addOption(widthOption())
    .addHelpText(
      "after",
      `
A name of your own leads to its entry in all reports, kept before or later, where it was read as of that kind. What you have said of a single
report (sitrep judge) stands.

Examples:
  sitrep names "Verin Home Guard"
  sitrep names --add "Verin Home Guard" --kind group --also "Tesk Rebels=Orvan" --country KE
  sitrep names --remove own:verin-home-guard`,
    )
    .action(async (name: string | undefined, options: NamesOptions) => done(await runNames(name, options, io)))
}

async function runNames(name: string | undefined, options: NamesOptions, io: Io): Promise<number> {
  const { add, remove, kind, also = [], country, at: position, key, limit = USUAL } = options
  if ([name, add, remove].filter((one) => one !== undefined).length !== 1)
    return tellUsage("needed is one of a name to show, --add NAME and --remove KEY", io)
  if (add === undefined && (kind ?? country ?? position ?? key ?? also[0]) !== undefined)
    return tellUsage("--kind, --also, --country, --at and --key need --add NAME", io)
  if (add !== undefined && !slugOf(add)) return tellUsage(`--add "${add}" has no letter; needed is a name`, io)
  if (add !== undefined && !kind) return tellUsage(`--add needs --kind; allowed are ${KINDS.join(", ")}`, io)
  return withStore(options, io, async (store) => {
    if (name !== undefined) {
      const called = await showNames(store, name, limit)
      return tellAnswer(called, () => viewNames(called, name), options, io)
    }
    if (add !== undefined && kind) {
      const entry = { kind, names: [{ name: add.trim() }, ...also], ...(country ? { country } : {}), ...position, ...(key ? { key } : {}) }
      const added = await addName(store, entry)
      if (isRefusal(added)) return tellRefusal(added, io)
      const { met, withdrawn, other } = added
      const kinds = other.map((one) => `${one.count} read as ${one.kind}`).join(", ")
      const left = kinds ? `; left as they are: ${kinds}` : ""
      return tellDone(added, `${added.key}: ${met} mentions lead to it now, ${withdrawn} of them led elsewhere${left}`, options, io)
    }
    const removed = await removeName(store, remove ?? "")
    if (isRefusal(removed)) return tellRefusal(removed, io)
    const { withdrawn, again } = removed
    return tellDone(removed, `${removed.key}: ${withdrawn} judgements withdrawn, ${again} mentions lead where they led before`, options, io)
  })
}

async function tellDone(answer: object, words: string, { json }: NamesOptions, io: Io): Promise<number> {
  await write(io.out, `${json ? JSON.stringify(answer, null, 2) : words}\n`)
  return EXIT.fine
}

/** "Tesk Rebels=Orvan": a name, and the side that uses it. */
function nameOf(value: string): EntryName {
  const cut = value.lastIndexOf("=")
  const name = (cut < 0 ? value : value.slice(0, cut)).trim()
  const side = cut < 0 ? "" : value.slice(cut + 1).trim()
  if (!slugOf(name) || (cut >= 0 && !side)) throw new InvalidArgumentError("needed is NAME, or NAME=SIDE")
  return { name, ...(side ? { side } : {}) }
}

function ownKey(value: string): string {
  const slug = value.startsWith("own:") ? value.slice("own:".length) : ""
  if (!slug || slugOf(slug) !== slug)
    throw new InvalidArgumentError('needed is "own:" and small letters, digits and hyphens: own:verin-home-guard')
  return value
}
