import { EventEmitter } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { Store } from "./open-store.ts"
import { query } from "./query.ts"
import { countWaiting, SCHEMA, type StoredCapture, takeCapture } from "./queue.ts"

/** How jobs are done. */
export interface QueueRun {
  /** Jobs under way at once. */
  readonly atOnce: number
  /** Ends when nothing is left to take. */
  readonly once?: boolean
  /** Takes no further job, and ends when those under way are done. */
  readonly stop?: AbortSignal
  /** Reads a capture and keeps what is in it. It may be called again for the same one. */
  readonly read: (capture: StoredCapture) => Promise<void>
  /** Told where `read` rejects; the job is tried again later. */
  readonly failed: (capture: number, problem: unknown) => void
}

/** How often jobs of workers that are gone are looked for. Milliseconds. */
const SWEEP = 10_000
/** Tries to get back a connection that broke, a second apart. */
const TRIES = 60
const PAUSE = 1000
/** Jobs that are done within so many milliseconds are taken off the queue together. A worker that is killed before does them again: to no effect. */
const TOGETHER = 20

/**
 * Does the jobs of the queue, beside any number of other workers. A worker holds a lock on a connection of its own: when it dies, the lock is gone, and
 * whoever sees that gives its jobs to the others. Needs `prepareQueue`. Rejects where the store goes away for longer than a minute.
 */
export async function runQueue(store: Store, { atOnce, once = false, stop, read, failed }: QueueRun): Promise<void> {
  if (stop?.aborted) return
  const { Logger, runTaskList } = await import("graphile-worker")
  let over = false
  let lost: (problem: unknown) => void = () => {}
  const gone = new Promise<never>((_, reject) => {
    lost = reject
  })
  gone.catch(() => {})

  const hold = async (worker: string): Promise<void> => {
    const client = await store.pool.connect()
    const broke = () => {
      client.release(true)
      if (!over) void holdAgain(worker)
    }
    try {
      await client.query({ name: "hold-worker", text: query("hold-worker"), values: [worker] })
    } catch (problem) {
      client.release(true)
      throw problem
    }
    client.once("error", broke)
    letGo = () => {
      client.off("error", broke)
      // A connection that ends takes its lock with it.
      client.release(true)
    }
  }
  const holdAgain = async (worker: string): Promise<void> => {
    letGo = () => {}
    let last: unknown
    for (let tried = 0; tried < TRIES && !over; tried++) {
      await wait(PAUSE)
      try {
        return await hold(worker)
      } catch (problem) {
        last = problem
      }
    }
    lost(last)
  }
  let letGo = (): void => {}
  let held: Promise<void> | undefined

  await freeDeadWorkers(store)
  const events = new EventEmitter()
  const pool = runTaskList(
    {
      concurrency: atOnce,
      noHandleSignals: true,
      schema: SCHEMA,
      logger: new Logger(() => () => {}),
      events,
      preset: {
        // No job is taken before the lock is held: a job's taker is either alive or seen to be gone.
        plugins: [
          {
            name: "sitrep",
            version: "1.0.0",
            worker: {
              hooks: {
                startWorker: async (_, { worker }) => {
                  const { id } = worker.workerPool
                  held ??= hold(id).catch(() => holdAgain(id))
                  await held
                },
              },
            },
          },
        ],
        worker: { completeJobBatchDelay: TOGETHER, failJobBatchDelay: TOGETHER },
      },
    },
    {
      read: async (payload: unknown) => {
        const id = captureIn(payload)
        const capture = id === undefined ? undefined : await takeCapture(store, id)
        // Removed on request since: there is nothing to read, and nothing to tell.
        if (id === undefined || !capture) return
        try {
          await read(capture)
        } catch (problem) {
          failed(id, problem)
          throw problem
        }
      },
    },
    store.pool,
  )
  const end = (): void => {
    if (over) return
    over = true
    Promise.resolve(pool.gracefulShutdown()).catch(() => {})
  }
  stop?.addEventListener("abort", end)
  let underWay = 0
  events.on("job:start", () => underWay++)
  events.on("job:complete", () => underWay--)
  let looking = false
  const look = async (): Promise<void> => {
    if (looking || over) return
    looking = true
    try {
      await freeDeadWorkers(store)
      const { ready } = await countWaiting(store)
      if (ready && !over) pool.nudge(atOnce)
      else if (once && !underWay) end()
    } catch {
      // The store is away: the lock's connection notices as well, and knows how long to wait.
    } finally {
      looking = false
    }
  }
  if (once) events.on("worker:getJob:empty", () => (underWay ? undefined : void look()))
  const sweep = setInterval(() => void look(), SWEEP)
  try {
    await Promise.race([pool.promise, gone])
  } finally {
    clearInterval(sweep)
    stop?.removeEventListener("abort", end)
    end()
    letGo()
  }
}

/** Gives the jobs of workers that are gone back to the queue. */
async function freeDeadWorkers(store: Store): Promise<void> {
  await store.pool.query({ name: "free-dead-workers", text: query("free-dead-workers") })
}

const captureIn = (payload: unknown): number | undefined =>
  typeof payload === "object" && payload !== null && "capture" in payload && typeof payload.capture === "number"
    ? payload.capture
    : undefined
