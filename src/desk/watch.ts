import { setTimeout as wait } from "node:timers/promises"
import { type Fetcher, withoutTracking } from "../capture/index.ts"
import { addWatch, dropWatch, listWatches, type Store, type Watch, watchLocks } from "../record/index.ts"
import { channelOf } from "./channel.ts"
import { type Asking, fetcher, MOST } from "./fetch.ts"
import { now } from "./now.ts"
import { readersOf } from "./readers.ts"
import { type RoundFailure, roundOf, type WatchedReport } from "./watch-round.ts"

/** How addresses are followed. */
export interface WatchSettings {
  /** Those to follow; all that the store has where none is given. */
  readonly addresses?: readonly string[]
  readonly asking: Asking
  readonly threads?: number
  /** One round of each that is due. */
  readonly once?: boolean
  readonly stop?: AbortSignal
  /** ISO time; tests bring their own. */
  readonly now?: () => string
}

/** What a watch tells: a report that it came upon, or how a round ended. `due`: when the next begins. */
export type Watched =
  | ({ readonly kind: "report" } & WatchedReport)
  | { readonly kind: "round"; readonly watch: string; readonly at: string; readonly due?: string; readonly failure?: RoundFailure }

/** Seconds between two rounds where nobody says. */
const EVERY = 900
/** Addresses that are followed at once; their hosts are paced together. */
const AT_ONCE = 8
/** Others may add addresses meanwhile, or end. Milliseconds. */
const LONGEST_NAP = 60_000
const SHORTEST_NAP = 1000
/** After so long robots.txt is asked anew. Milliseconds. */
const FRESH = 3_600_000

/** Follows addresses from now on. `every`: seconds between two rounds; absent: 15 minutes, or what it was. Gives back the addresses as they are kept. */
export async function follow(store: Store, addresses: readonly string[], every?: number, at = now()): Promise<string[]> {
  const urls = addresses.map(withoutTracking)
  for (const url of urls) await addWatch(store, url, every, EVERY, at)
  return urls
}

/** Follows an address no longer; whether it was followed. */
export const unfollow = (store: Store, address: string): Promise<boolean> => dropWatch(store, withoutTracking(address))

export const followed = (store: Store): Promise<Watch[]> => listWatches(store)

/**
 * Follows addresses: each in rounds, at its interval, until the signal. Gives what each round came upon, and how it ended. What an address cannot give ends
 * nothing; throws where the store does. [F17] An address that another process has in hand is passed over.
 */
export async function* watch(store: Store, settings: WatchSettings): AsyncGenerator<Watched> {
  const told = channelOf<Watched>()
  const ending = new AbortController()
  const stop = settings.stop ? AbortSignal.any([settings.stop, ending.signal]) : ending.signal
  const run = rounds(store, { ...settings, stop }, told.put)
  run.then(
    () => told.end(),
    (problem: unknown) => told.end(problem),
  )
  try {
    yield* told
  } finally {
    ending.abort()
    await run.catch(() => {})
  }
}

async function rounds(
  store: Store,
  { addresses, asking, threads, once = false, stop, now: time = now }: WatchSettings & { readonly stop: AbortSignal },
  tell: (one: Watched) => void,
): Promise<void> {
  const readers = readersOf(threads ? { threads } : {})
  const locks = await watchLocks(store)
  const connection = sharedFetcher(asking)
  const underWay = new Map<string, Promise<void>>()
  const done = new Set<string>()
  let broken: { readonly problem: unknown } | undefined

  const round = async (url: string): Promise<void> => {
    const begun = time()
    try {
      // Another process may have done this round between our look at the list and now.
      const [one] = await listWatches(store, [url])
      if (!one || one.due > begun) return
      const failure = await roundOf(one, {
        store,
        readers,
        fetcher: connection.take(),
        now: time,
        most: asking.most ?? MOST,
        stop,
        tell: (report) => tell({ kind: "report", ...report }),
      })
      const [after] = await listWatches(store, [url])
      tell({ kind: "round", watch: url, at: begun, ...(after ? { due: after.due } : {}), ...(failure ? { failure } : {}) })
    } finally {
      await locks.give(url)
    }
  }
  const start = (url: string): void => {
    const work = round(url)
      .catch((problem: unknown) => {
        broken ??= { problem }
      })
      .finally(() => {
        underWay.delete(url)
        if (!underWay.size) connection.rest()
      })
    underWay.set(url, work)
    done.add(url)
  }
  try {
    while (!stop.aborted && !broken) {
      const all = (await listWatches(store, addresses?.length ? addresses : undefined)).filter(
        ({ url }) => !underWay.has(url) && !(once && done.has(url)),
      )
      const at = time()
      for (const { url, due } of all) {
        if (due > at || underWay.size >= AT_ONCE || connection.stale()) break
        if (await locks.take(url)) start(url)
        else done.add(url)
      }
      const more = once && all.some(({ url, due }) => due <= at && !done.has(url))
      if (once && !underWay.size && !more) break
      const next = all.find(({ url }) => !underWay.has(url))
      const nap = next ? Math.min(LONGEST_NAP, Math.max(SHORTEST_NAP, Date.parse(next.due) - Date.parse(at))) : LONGEST_NAP
      await restUntil(nap, [...underWay.values()], stop)
    }
    await Promise.all(underWay.values())
    if (broken) throw broken.problem
  } finally {
    await Promise.all(underWay.values())
    connection.rest()
    locks.close()
    await readers.close()
  }
}

/** Waits for the end of any of the rounds, for the time, or for the signal. */
async function restUntil(nap: number, rounds: readonly Promise<void>[], stop: AbortSignal): Promise<void> {
  const woken = new AbortController()
  const asleep = wait(nap, undefined, { signal: AbortSignal.any([stop, woken.signal]) }).catch(() => {})
  await Promise.race([asleep, ...rounds])
  woken.abort()
}

/** One fetcher for all rounds under way: hosts are paced together. It rests when none is; one that is old is given to no further round. */
function sharedFetcher(asking: Asking) {
  let open: { readonly fetcher: Fetcher; readonly since: number } | undefined
  return {
    take: (): Fetcher => {
      open ??= { fetcher: fetcher(asking), since: Date.now() }
      return open.fetcher
    },
    stale: (): boolean => open !== undefined && Date.now() - open.since > FRESH,
    rest: (): void => {
      void open?.fetcher.close()
      open = undefined
    },
  }
}
