import { setTimeout as wait } from "node:timers/promises"
import { type Allowed, type Capture, fetcherOf, gather, isUncaptured, isUnchanged, openArchive } from "../capture/index.ts"
import type { Failure, Report } from "../record/index.ts"
import { failureOf, type Given, reportsOf } from "./read-captures.ts"

/** How addresses are asked. */
export interface Asking {
  /** What may be reached besides the public internet. */
  readonly allowed?: Allowed
  /** Milliseconds between two requests to one host; 1,000 by default. */
  readonly interval?: number
  /** How many addresses are asked at most; 1,000 by default. */
  readonly most?: number
}

const HOSTS = 8
const MOST = 1000
/** ISO 8601 in UTC, to the second. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z")
const clock = { now, sleep: async (milliseconds: number): Promise<void> => wait(milliseconds) }
const fetcher = ({ allowed, interval }: Asking) =>
  fetcherOf({ clock, hosts: HOSTS, ...(allowed ? { allowed } : {}), ...(interval === undefined ? {} : { interval }) })

/** Fetches one address and reads what is there: a page, or a feed's entries. */
export async function* readAddress(url: string, given: Given, asking: Asking): AsyncGenerator<Report | Failure> {
  const connection = fetcher(asking)
  try {
    const answer = await connection.get(url)
    if (isUnchanged(answer)) return
    yield* reportsOf([answer], url, given)
  } finally {
    await connection.close()
  }
}

/** What became of one address. */
export interface Fetched {
  readonly url: string
  readonly became: "new" | "same" | "unchanged" | "failed"
  readonly failure?: Failure
}

/**
 * Fetches pages, and those that feeds and sitemaps lead to, and keeps them in a WACZ file; a file that exists is added to, and what it holds is only taken
 * again where it has changed. Each step is given when it is kept. The file is built when the last is done, or when the caller stops.
 */
export async function* fetchInto(path: string, seeds: readonly string[], software: string, asking: Asking): AsyncGenerator<Fetched> {
  const archive = await openArchive(path, software)
  const connection = fetcher(asking)
  try {
    const reach = { fetcher: connection, hosts: HOSTS, most: asking.most ?? MOST, known: archive.known }
    for await (const answer of gather(seeds, reach)) {
      if (isUncaptured(answer)) yield { url: answer.url, became: "failed", failure: failureOf(answer) }
      else if (isUnchanged(answer)) yield { url: answer.url, became: "unchanged" }
      else yield { url: answer.url, became: await archive.keep(dated(answer)) }
    }
  } finally {
    await connection.close()
    await archive.finish(now())
  }
}

const dated = (capture: Capture): Capture & { readonly at: string } => ({ ...capture, at: capture.at ?? now() })
