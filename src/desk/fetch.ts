import { setTimeout as wait } from "node:timers/promises"
import { type Allowed, type Capture, fetcherOf, gather, isUncaptured, isUnchanged, openArchive, type Reach } from "../capture/index.ts"
import type { Failure } from "../record/index.ts"
import { type Found, failureOf, type Given, inputsIn, inputsOf } from "./find-inputs.ts"
import { now } from "./now.ts"

/** How addresses are asked. */
export interface Asking {
  /** What may be reached besides the public internet. */
  readonly allowed?: Allowed
  /** Milliseconds between two requests to one host; 1,000 by default. */
  readonly interval?: number
  /** How many addresses are asked at most; 1,000 by default. */
  readonly most?: number
}

export const HOSTS = 8
export const MOST = 1000
const clock = { now, sleep: async (milliseconds: number): Promise<void> => wait(milliseconds) }
/** A fetcher with the desk's clock. Lives until it is closed. */
export const fetcher = ({ allowed, interval }: Asking) =>
  fetcherOf({ clock, hosts: HOSTS, ...(allowed ? { allowed } : {}), ...(interval === undefined ? {} : { interval }) })

/** Fetches one address: what is there is a page, or a feed's entries. */
export async function* inputsAtAddress(url: string, given: Given, asking: Asking): AsyncGenerator<Found | Failure> {
  const connection = fetcher(asking)
  try {
    const answer = await connection.get(url)
    if (isUnchanged(answer)) return
    yield* inputsIn([answer], url, given)
  } finally {
    await connection.close()
  }
}

/** Fetches addresses, and what feeds and sitemaps lead to. `known`: what is known of an address from before; what is unchanged is passed over. */
export async function* gatherInputs(
  seeds: readonly string[],
  given: Given,
  asking: Asking,
  known: Reach["known"] = () => undefined,
): AsyncGenerator<Found | Failure> {
  const connection = fetcher(asking)
  try {
    const reach = { fetcher: connection, hosts: HOSTS, most: asking.most ?? MOST, known }
    for await (const answer of gather(seeds, reach)) {
      if (isUncaptured(answer)) yield failureOf(answer)
      else if (!isUnchanged(answer)) yield* inputsOf(dated(answer), given)
    }
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

/** A capture with the time it was taken. */
export const dated = (capture: Capture): Capture & { readonly at: string } => ({ ...capture, at: capture.at ?? now() })
