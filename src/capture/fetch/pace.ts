import PQueue from "p-queue"
import type { Clock } from "../types.ts"

/** Runs a task when its host's turn has come. */
export type Pace = <T>(host: string, interval: number, task: () => Promise<T>) => Promise<T>

/**
 * [F8] One request at a time to a host, their starts at least an interval apart, and so many hosts at once; a host that nobody asks is forgotten.
 * `interval`: milliseconds.
 */
export function paceOf(clock: Clock, hostsAtOnce: number): Pace {
  const slots = new PQueue({ concurrency: hostsAtOnce })
  const hosts = new Map<string, PQueue>()
  return (host, interval, task) =>
    new Promise((resolve, reject) => {
      const queue = hosts.get(host) ?? new PQueue({ concurrency: 1 })
      hosts.set(host, queue)
      void queue
        .add(async () => {
          let rest: Promise<void> | undefined
          await slots.add(async () => {
            rest = interval > 0 ? clock.sleep(interval) : undefined
            await task().then(resolve, reject)
          })
          await rest
        })
        .finally(() => {
          if (queue.size === 0 && queue.pending === 0) hosts.delete(host)
        })
    })
}
