import type { Capture } from "../capture/index.ts"
import { countWaiting, prepareQueue, runQueue, type Store, type StoredCapture, type Waiting } from "../record/index.ts"
import { channelOf } from "./channel.ts"
import { type Found, type Given, inputsOf } from "./find-inputs.ts"
import { type Ingested, ingest } from "./ingest.ts"
import { readersOf } from "./readers.ts"

/** How the queue is worked on. `once`: until nothing is left. */
export interface WorkSettings {
  readonly threads?: number
  readonly once?: boolean
  readonly stop?: AbortSignal
}

/** How many captures wait to be read. */
export async function waitingIn(store: Store): Promise<Waiting> {
  await prepareQueue(store)
  return countWaiting(store)
}

/**
 * Reads the captures that wait in the queue, beside any number of other workers on any number of machines, and gives what became of each report once it is
 * kept. A worker that is killed loses nothing: its jobs are done by another, and what it had kept is not kept twice.
 */
export async function* work(store: Store, { threads, once = false, stop }: WorkSettings): AsyncGenerator<Ingested> {
  await prepareQueue(store)
  const readers = readersOf(threads ? { threads } : {})
  const told = channelOf<Ingested>()
  const ending = new AbortController()
  const run = runQueue(store, {
    // A job a thread, and none in store: reports that share runs of words are kept one after the other, and more in hand would wait for that with a
    // connection each, while another worker has nothing to do. The price is that a thread rests while its report is kept.
    atOnce: readers.threads,
    once,
    stop: stop ? AbortSignal.any([stop, ending.signal]) : ending.signal,
    read: async (stored) => {
      for await (const one of ingest(store, readers, reportsOf(stored))) told.put(one)
    },
    failed: (capture, problem) =>
      told.put({
        id: `capture ${capture}`,
        became: "failed",
        failure: {
          id: `capture ${capture}`,
          error: {
            code: "job-failed",
            message: `the capture could not be kept: ${problem instanceof Error ? problem.message : String(problem)}; it is tried again later`,
          },
        },
      }),
  })
  run.then(
    () => told.end(),
    (problem: unknown) => told.end(problem),
  )
  try {
    yield* told
  } finally {
    ending.abort()
    await run.catch(() => {})
    await readers.close()
  }
}

/** The reports of a capture that comes out of the store: those it had when it was kept. */
async function* reportsOf(stored: StoredCapture): AsyncGenerator<Found> {
  // What a capture's row holds in these two columns is what was kept as such.
  const { headers, given } = stored as StoredCapture & { readonly headers: Capture["headers"]; readonly given: Given }
  const capture: Capture = { ...stored, url: stored.url ?? "", headers }
  for (const found of inputsOf(capture, given)) if ("input" in found) yield found
}
