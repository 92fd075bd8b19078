import {
  bodyOf,
  type Capture,
  type Fetcher,
  gather,
  headerOf,
  isUncaptured,
  isUnchanged,
  tellKind,
  type Uncaptured,
  type Unchanged,
  withoutTracking,
} from "../capture/index.ts"
import {
  endRound,
  type Failure,
  isRefusal,
  type RoundEnd,
  type Store,
  type Watch,
  type WatchedPage,
  watchedPages,
} from "../record/index.ts"
import { dated, HOSTS } from "./fetch.ts"
import { type Found, failureOf, inputsOf, isFound } from "./find-inputs.ts"
import { type Ingested, ingest } from "./ingest.ts"
import { showVersions } from "./kept-reports.ts"
import type { Readers } from "./readers.ts"

/** A report that a watch came upon. `changes`: what the newest version claims otherwise, in words; `words`: whether its text is another. */
export interface WatchedReport extends Ingested {
  readonly watch: string
  readonly changes?: readonly string[]
  readonly words?: boolean
}

/** What a round needs. */
export interface RoundTools {
  readonly store: Store
  readonly readers: Readers
  readonly fetcher: Fetcher
  readonly now: () => string
  /** Addresses that are asked at most. */
  readonly most: number
  readonly stop: AbortSignal
  readonly tell: (report: WatchedReport) => void
}

/** Why a round failed; nothing for one that did not, or that was broken off. */
export type RoundFailure = Failure["error"] | undefined

const DAY = 86_400
/** [F13] So long a page is asked again that its feed no longer lists. Seconds. */
const LONGEST = 7 * DAY
/** [F12] A page is asked again after this part of its age. Corrections come in the first hours and thin out. */
const PART = 0.25

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000

/** [F12] Whether a page is asked again. */
export const isDue = ({ first, asked }: Pick<WatchedPage, "first" | "asked">, every: number, now: string): boolean =>
  secondsBetween(asked, now) >= Math.max(every, PART * secondsBetween(first, now))

/** One round of a watch: asks what is due, keeps what came, tells what is new or changed, and keeps how it ended. Throws where the store does. */
export async function roundOf({ url: root, every }: Watch, tools: RoundTools): Promise<RoundFailure> {
  const { store, readers, fetcher, now, most, stop, tell } = tools
  const begun = now()
  const pages = await watchedPages(store, root)
  const ledTo = new Set<string>()
  const asked = new Map<string, RoundEnd["asked"][number]>()
  const bad = new Set<string>()
  const words = new Map<string, Found>()
  const addresses = new Map<string, string>()
  let failure: RoundFailure
  let count = 0

  const take = function* (answer: Capture | Unchanged | Uncaptured): Generator<Found> {
    count++
    const url = isUncaptured(answer) || isUnchanged(answer) ? answer.url : (answer.asked ?? answer.url)
    if (isUncaptured(answer)) {
      if (url === root) failure = failureOf(answer).error
      else {
        bad.add(url)
        asked.set(url, { url, asked: now() })
        tell({ watch: root, id: url, became: "failed", failure: failureOf(answer) })
      }
    } else if (isUnchanged(answer)) asked.set(url, { ...pages.get(url), url, asked: now() })
    else {
      const kind = kindOf(answer)
      for (const one of inputsOf(dated(answer), {})) {
        if (isFound(one) && kind !== "feed") {
          addresses.set(one.input.id, url)
          yield one
        } else if (isFound(one)) words.set(withoutTracking(one.input.id), one)
        else if (url === root && !(kind === "feed" && one.error.code === "no-report")) failure = one.error
      }
      if (url === root && kind !== "feed" && kind !== "sitemap" && !addresses.size) failure ??= noReport(root)
      // Feeds and sitemaps on the way are asked in every round, as the watched address is: they lead to what is new.
      if (url === root || (kind !== "feed" && kind !== "sitemap")) asked.set(url, { url, asked: now(), ...tellingOf(answer) })
    }
  }
  const wanted = (url: string): boolean => {
    ledTo.add(url)
    const page = pages.get(url)
    return !page || isDue(page, every, begun)
  }
  const again = [...pages.values()]
    .filter((page) => page.url !== root && secondsBetween(page.first, begun) < LONGEST && isDue(page, every, begun))
    .sort((a, b) => (a.asked < b.asked ? -1 : 1))
    // What is new has its share of the limit too.
    .slice(0, Math.floor(most / 2))
  const seeds = [root, ...again.map(({ url }) => url)]
  const answers = gather(seeds, { fetcher, most, hosts: HOSTS, known: (url) => pages.get(url), wanted })
  const found = async function* (): AsyncGenerator<Found> {
    for await (const answer of until(answers, stop)) yield* take(answer)
  }
  const told = async (reports: AsyncIterable<Found>): Promise<void> => {
    for await (const one of ingest(store, readers, reports, stop)) {
      const address = addresses.get(one.id)
      if (one.became === "unreadable" && address) bad.add(address)
      tell({ watch: root, ...one, ...(one.became === "version" ? await changesOf(store, one.id) : {}) })
    }
  }
  await told(found())
  // [F16] The words that a feed carries stand in for pages that cannot be had.
  await told(each([...words].flatMap(([url, one]) => (bad.has(url) ? [one] : []))))

  const complete = !stop.aborted && count < most
  // [F15] What was not finished is asked in full the next time.
  if (!complete) asked.delete(root)
  await endRound(store, root, {
    ...(stop.aborted ? {} : { begun }),
    ...(failure ? { failure: `${failure.code}: ${failure.message}` } : {}),
    asked: [...asked.values()],
    over: [...pages.values()]
      .filter(({ url, first }) => complete && !ledTo.has(url) && url !== root && secondsBetween(first, begun) >= LONGEST)
      .map(({ url }) => url),
  })
  return failure
}

const noReport = (url: string): Failure["error"] => ({
  code: "no-report",
  message: `"${url}" is no page, feed or sitemap; needed is one of them`,
})

function kindOf(capture: Capture): ReturnType<typeof tellKind> | undefined {
  const body = bodyOf(capture)
  return "code" in body ? undefined : tellKind(body, headerOf(capture, "content-type") ?? "", capture.url)
}

/** What a server can tell by, the next time, that nothing has changed. */
function tellingOf(capture: Capture): { readonly etag?: string; readonly lastModified?: string } {
  const etag = headerOf(capture, "etag")
  const lastModified = headerOf(capture, "last-modified")
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) }
}

/** What changed between the two newest versions of an article that could be read. */
async function changesOf(store: Store, url: string): Promise<Pick<WatchedReport, "changes" | "words">> {
  const versions = await showVersions(store, url)
  if (isRefusal(versions) || !versions.compared) return {}
  const { claims, text } = versions.compared
  return { changes: claims.map(({ says }) => says), words: text.length > 0 }
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

/** What comes until a signal. What is under way then is left to end by itself. */
async function* until<T>(all: AsyncGenerator<T>, stop: AbortSignal): AsyncGenerator<T> {
  let ended = (): void => {}
  const stopped = new Promise<undefined>((resolve) => {
    ended = () => resolve(undefined)
  })
  if (stop.aborted) return
  stop.addEventListener("abort", ended)
  try {
    for (;;) {
      const next = await Promise.race([all.next(), stopped])
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    stop.removeEventListener("abort", ended)
  }
}
