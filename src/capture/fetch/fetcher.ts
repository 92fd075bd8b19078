import { type Allowed, NOTHING_INSIDE } from "../guard/allowed.ts"
import { checkUrl } from "../guard/check-url.ts"
import { guardedAgent, type Resolver } from "../guard/guarded-agent.ts"
import type { Capture, Clock, Known, Uncaptured, Unchanged } from "../types.ts"
import { fetchCapture, type Wire } from "./fetch-capture.ts"
import { paceOf } from "./pace.ts"
import { robotsOf } from "./robots.ts"

/** How a fetcher behaves. Times in milliseconds. */
export interface Manner {
  readonly clock: Clock
  /** What may be reached besides the public internet; nothing by default. */
  readonly allowed?: Allowed
  /** The name it goes by, in requests and before robots.txt. */
  readonly userAgent?: string
  /** Between the starts of two requests to one host; 1,000 by default. A longer delay of robots.txt wins. */
  readonly interval?: number
  /** Hosts that are asked at once; 8 by default. */
  readonly hosts?: number
  /** Per answer; 30,000 by default. */
  readonly patience?: number
  /** Whether robots.txt is asked and heeded; it is by default. */
  readonly robots?: boolean
  readonly resolve?: Resolver
}

/** Fetches with manners. `close` ends its connections. */
export interface Fetcher {
  readonly get: (url: string, known?: Known) => Promise<Capture | Unchanged | Uncaptured>
  readonly close: () => Promise<void>
}

export const USER_AGENT = "sitrep"

/** A fetcher that paces itself by host, heeds robots.txt and cannot reach inward. Lives until it is closed. */
export function fetcherOf({
  clock,
  allowed = NOTHING_INSIDE,
  userAgent = USER_AGENT,
  interval = 1000,
  hosts = 8,
  patience = 30_000,
  robots = true,
  resolve,
}: Manner): Fetcher {
  const agent = guardedAgent(allowed, resolve)
  const wire: Wire = { agent, allowed, clock, userAgent, patience, interval }
  const pace = paceOf(clock, hosts)
  const mannersOf = robotsOf(userAgent, (url) => pace(new URL(url).host, interval, () => fetchCapture(url, wire)))
  return {
    get: async (text, known) => {
      const url = checkUrl(text, allowed)
      if ("code" in url) return url
      const manners = robots ? await mannersOf(url) : undefined
      if (manners && !manners.allows(url.href))
        return {
          url: text,
          code: "robots-refused",
          message: `robots.txt of "${url.host}" does not allow "${url.pathname}", or could not be had`,
        }
      return pace(url.host, Math.max(interval, manners?.delay ?? 0), () => fetchCapture(text, wire, known))
    },
    close: () => agent.destroy(),
  }
}
