import { Command, Option } from "commander"
import { follow, followed, type Store, unfollow, type Watched, watch } from "../../desk/index.ts"
import { type AskingOptions, askingOf, askingOptions } from "../asking.ts"
import { EXIT, type Io, write } from "../io.ts"
import { count, duration, saidDuration } from "../values.ts"
import { type Counts, noCounts } from "./say-ingested.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"

interface WatchOptions extends StoreOptions, AskingOptions {
  readonly every?: number
  readonly once?: boolean
  readonly list?: boolean
  readonly drop?: string
  readonly limit?: number
  readonly threads?: number
  readonly jsonl?: boolean
}

/** `sitrep watch`: follows feeds, sitemaps and pages. */
export function watchCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("watch")
    .description("Follow feeds, sitemaps and pages: keep what is new, and tell what changed.")
    .argument("[address...]", "what to follow from now on; without one, all that is followed already")
    .addOption(dataOption())
    .addOption(new Option("--every <time>", "between two rounds of an address: 90s, 15m, 6h; 15m by default").argParser(duration))
    .option("--once", "one round of each address that is due, and end")
    .addOption(new Option("--list", "list what is followed").conflicts("drop"))
    .option("--drop <address>", "follow an address no longer; what was kept of it stays")
    .addOption(new Option("--limit <count>", "ask no more addresses than this in a round; 1000 by default").argParser(count))
    .addOption(new Option("--threads <count>", "threads that read; by default one a core, four at most").argParser(count))
    .option("--jsonl", "print a line of JSON for each report and each round")
  for (const option of askingOptions()) command.addOption(option)
  return command
    .addHelpText(
      "after",
      `
Addresses are remembered in the store: sitrep watch without any goes on with all of them. A page is asked again when a quarter of its age has
gone by, and for seven days after its feed no longer lists it; servers are asked whether anything changed. An address that fails is tried again
after longer and longer waits. Several may watch one store: each address is in one hand at a time.

Examples:
  sitrep watch https://outlet.example/feed.xml --every 10m
  sitrep watch --once                     one round, for cron
  sitrep watch --list`,
    )
    .action(async (addresses: string[], options: WatchOptions) => done(await runWatch(addresses, options, io)))
}

async function runWatch(addresses: readonly string[], options: WatchOptions, io: Io): Promise<number> {
  const wrong = [...addresses, ...(options.drop === undefined ? [] : [options.drop])].find(
    (address) => !/^https?:\/\//i.test(address) || !URL.canParse(address),
  )
  if (wrong !== undefined) {
    await write(io.err, `bad-url: "${wrong}" cannot be followed; needed is the address of a feed, sitemap or page (http or https)\n`)
    return EXIT.usage
  }
  const stop = io.interrupted()
  return withStore(options, io, async (store) => {
    if (options.list) return list(store, options, io)
    if (options.drop !== undefined) return drop(store, options.drop, io)
    const urls = await follow(store, addresses, options.every)
    const all = urls.length ? urls : (await followed(store)).map(({ url }) => url)
    if (!all.length) {
      await write(io.err, "no-watch: nothing is followed yet; needed is the address of a feed, sitemap or page\n")
      return EXIT.unread
    }
    const settings = {
      // All: those that are added by others meanwhile as well.
      ...(urls.length ? { addresses: urls } : {}),
      asking: { ...askingOf(options), ...(options.limit ? { most: options.limit } : {}) },
      ...(options.threads ? { threads: options.threads } : {}),
      once: options.once === true,
      stop,
    }
    const counts = new Map<string, Counts>()
    let failed = false
    for await (const one of watch(store, settings)) {
      const count = counts.get(one.watch) ?? noCounts()
      counts.set(one.watch, count)
      if (one.kind === "report") count[one.became]++
      else {
        failed ||= one.failure !== undefined
        counts.delete(one.watch)
      }
      const line = options.jsonl ? jsonOf(one, count) : lineOf(one, count)
      if (line) await write(io.out, `${line}\n`)
    }
    if (stop.aborted) return EXIT.interrupted
    return failed ? EXIT.unread : EXIT.fine
  })
}

function jsonOf(one: Watched, counts: Counts): string {
  const { kind, failure, ...rest } = one
  if (kind === "round") return JSON.stringify({ kind, ...rest, counts, ...(failure ? { error: failure } : {}) })
  return JSON.stringify({ kind, ...rest, ...(one.kind === "report" && one.failure ? { error: one.failure.error } : {}) })
}

/** A line for what is new, changed or could not be had, and for each round; nothing for what is as it was. */
function lineOf(one: Watched, counts: Counts): string | undefined {
  if (one.kind === "round") {
    const told = [
      `${counts.new} new`,
      `${counts.version} with other bytes`,
      ...(counts.unreadable ? [`${counts.unreadable} unreadable`] : []),
      ...(counts.failed ? [`${counts.failed} not had`] : []),
      ...(one.failure ? [`${one.failure.code}: ${one.failure.message}`] : []),
      ...(one.due ? [`next ${one.due}`] : ["followed no longer"]),
    ]
    return `${one.at} ${one.watch}: ${told.join(", ")}`
  }
  if (one.became === "new") return `  new ${one.id}`
  // Pages carry what changes with every request (advertising, tokens): other bytes with the same words and claims are kept, and not told.
  if (one.became === "version" && (one.words || one.changes?.length))
    return `  changed ${one.id}: ${one.changes?.length ? one.changes.join("; ") : "the words, and no claim"}`
  return one.failure ? `  ${one.failure.id}: ${one.failure.error.code}: ${one.failure.error.message}` : undefined
}

async function list(store: Store, { jsonl }: WatchOptions, io: Io): Promise<number> {
  for (const one of await followed(store)) {
    const { url, every, checked, due, failure, failures } = one
    const told = [
      `every ${saidDuration(every)}`,
      checked ? `last ${checked}` : "not asked yet",
      `next ${due}`,
      ...(failure ? [`failed${failures > 1 ? ` ${failures} times` : ""}: ${failure}`] : []),
    ]
    await write(io.out, jsonl ? `${JSON.stringify(one)}\n` : `${url}: ${told.join(", ")}\n`)
  }
  return EXIT.fine
}

async function drop(store: Store, address: string, io: Io): Promise<number> {
  if (await unfollow(store, address)) return EXIT.fine
  await write(io.err, `no-watch: "${address}" is not followed; sitrep watch --list has those that are\n`)
  return EXIT.unread
}
