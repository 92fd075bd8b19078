import { availableParallelism } from "node:os"
import { Worker, type WorkerOptions } from "node:worker_threads"
import type { PackedRows } from "../record/index.ts"
import type { Input } from "./read.ts"

/** Why a report has no record. */
export interface Unread {
  readonly code: string
  readonly message: string
}

/** Threads that read reports side by side. Live until they are closed. */
export interface Readers {
  readonly threads: number
  /** Reads one report as soon as a thread is free. Never rejects: a report that ends or stalls its thread is unread, with the reason. */
  readonly read: (input: Input) => Promise<PackedRows | Unread>
  readonly close: () => Promise<void>
}

export interface ReadersOptions {
  /** By default one a core, and four at most: each holds the gazetteer and the weights, about 200 MB. */
  readonly threads?: number
  /** Milliseconds after which a report is given up. The slowest page of the public sets takes 1 s. */
  readonly patience?: number
  /** What a thread may hold, in MB. */
  readonly memory?: number
  /** What a thread runs; tests bring their own. */
  readonly script?: URL
}

interface Thread {
  readonly worker: Worker
  done?: (answer: PackedRows | Unread) => void
  timer?: NodeJS.Timeout
}

// A report leaves 20 MB of short-lived objects behind. With 64 MB for them a thread reads 5 % more reports a second than with Node's own choice.
const YOUNG = 64
const [, ENDING = "js"] = /\.(ts|js)$/.exec(import.meta.url) ?? []
const SCRIPT = new URL(`./read-thread.${ENDING}`, import.meta.url)

// Run from source, a thread needs a loader of its own: the one that the main thread was started with does not reach it on Node 20.
const startOf = (script: URL): readonly [string | URL, WorkerOptions] =>
  script.pathname.endsWith(".ts")
    ? [`import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(script.href)})))`, { eval: true, execArgv: [] }]
    : [script, {}]

/** Starts threads that read. */
export function readersOf({
  threads = Math.min(4, availableParallelism()),
  patience = 30_000,
  memory = 1024,
  script = SCRIPT,
}: ReadersOptions = {}): Readers {
  const idle: Thread[] = []
  const all = new Set<Thread>()
  const waiting: { readonly input: Input; readonly done: (answer: PackedRows | Unread) => void }[] = []
  let closed = false

  const next = (): void => {
    while (waiting.length) {
      const thread = idle.pop() ?? (all.size < threads ? started() : undefined)
      const job = thread && waiting.shift()
      if (!thread || !job) return
      thread.done = job.done
      thread.timer = setTimeout(() => {
        ended(thread, { code: "reader-stalled", message: `the report was not read within ${patience / 1000} seconds, and was given up` })
        void thread.worker.terminate()
      }, patience)
      thread.worker.postMessage(job.input)
    }
  }
  const answered = (thread: Thread, answer: PackedRows | Unread): void => {
    clearTimeout(thread.timer)
    const { done } = thread
    delete thread.done
    done?.(answer)
  }
  const ended = (thread: Thread, why: Unread): void => {
    if (!all.delete(thread)) return
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
    answered(thread, why)
    if (!closed) next()
  }
  const started = (): Thread => {
    const [code, options] = startOf(script)
    const thread: Thread = {
      worker: new Worker(code, { ...options, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG } }),
    }
    all.add(thread)
    thread.worker.on("message", (answer: PackedRows | Unread) => {
      answered(thread, answer)
      idle.push(thread)
      next()
    })
    const crashed = (why: string): void =>
      ended(thread, { code: "reader-crashed", message: `the report ended the thread that read it: ${why}` })
    thread.worker.on("error", (problem) => crashed(problem instanceof Error ? problem.message : String(problem)))
    thread.worker.on("exit", (code) => crashed(`exit code ${code}`))
    return thread
  }
  return {
    threads,
    read: (input) =>
      new Promise((done) => {
        waiting.push({ input, done })
        next()
      }),
    close: async () => {
      closed = true
      await Promise.all([...all].map(({ worker }) => worker.terminate()))
    },
  }
}
