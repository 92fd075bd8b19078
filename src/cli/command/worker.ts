import { Command, Option } from "commander"
import { waitingIn, work } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"
import { progressOf } from "../progress.ts"
import { count } from "../values.ts"
import { noCounts, summary, tell } from "./say-ingested.ts"
import { dataOption, type StoreOptions, withStore } from "./store-options.ts"

interface WorkerOptions extends StoreOptions {
  readonly threads?: number
  readonly once?: boolean
  readonly jsonl?: boolean
}

/** `sitrep worker`: reads what waits in the queue. */
export function workerCommand(io: Io, done: (code: number) => void): Command {
  return new Command("worker")
    .description("Read what sitrep ingest --queue has kept, beside any number of other workers.")
    .addOption(dataOption())
    .addOption(new Option("--threads <count>", "threads that read; by default one a core, four at most").argParser(count))
    .option("--once", "end when nothing is left in the queue; else wait for more")
    .option("--jsonl", "print a line for each report: what became of it")
    .addHelpText(
      "after",
      `
Workers share the queue: on this machine, or on any that reach the server which DATABASE_URL names. Ctrl-C ends one after the reports it is
reading. One that is killed loses nothing: the others take its work over within seconds, and nothing is kept twice.

Examples:
  sitrep ingest --queue archive.wacz && sitrep worker --once
  DATABASE_URL=postgres://reader@db.example/sitrep sitrep worker`,
    )
    .action(async (options: WorkerOptions) => done(await runWorker(options, io)))
}

async function runWorker(options: WorkerOptions, io: Io): Promise<number> {
  const stop = io.interrupted()
  return withStore(options, io, async (store) => {
    const before = await waitingIn(store)
    await write(io.err, `${number(before.waiting)} ${before.waiting === 1 ? "capture waits" : "captures wait"} to be read\n`)
    const counts = noCounts()
    const progress = progressOf(io, undefined)
    try {
      for await (const one of work(store, {
        stop,
        once: options.once === true,
        ...(options.threads ? { threads: options.threads } : {}),
      })) {
        counts[one.became]++
        await tell(one, options, io)
        progress.step(counts.unreadable + counts.failed ? `${counts.unreadable + counts.failed} not read` : "")
      }
    } finally {
      progress.end()
    }
    const after = await waitingIn(store)
    const left = [
      ...(after.waiting ? [`${number(after.waiting)} still wait`] : []),
      ...(after.givenUp ? [`${number(after.givenUp)} given up after failing too often`] : []),
    ]
    if (!options.jsonl) await write(io.out, `${[summary(counts), ...left].join("; ")}\n`)
    if (stop.aborted) return EXIT.interrupted
    return counts.unreadable + counts.failed + after.givenUp ? EXIT.unread : EXIT.fine
  })
}

const number = (value: number): string => value.toLocaleString("en")
