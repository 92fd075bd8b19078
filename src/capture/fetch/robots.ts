import { createRequire } from "node:module"
import { bodyOf } from "../body-of.ts"
import { type Capture, isUncaptured, isUnchanged, type Uncaptured, type Unchanged } from "../types.ts"

interface Rules {
  readonly isAllowed: (url: string, userAgent: string) => boolean | undefined
  readonly getCrawlDelay: (userAgent: string) => number | undefined
}
// The package's types and its module disagree on what its export is; this is what it is.
const parseRobots = createRequire(import.meta.url)("robots-parser") as (url: string, text: string) => Rules

/** What a site's robots.txt says to one who asks by a name. */
export interface Manners {
  readonly allows: (url: string) => boolean
  /** Milliseconds the site asks for between requests, where it asks. */
  readonly delay?: number
}

/** As much of a robots.txt is read as crawlers must read. Bytes. */
const LONGEST = 500 * 1024
const LONGEST_DELAY = 30_000
const MOST_SITES = 10_000

/**
 * [F9] Asks a site for its robots.txt once: missing (4xx) allows all, out of reach forbids all, as RFC 9309 has it. `get` fetches without asking for
 * robots.txt itself.
 */
export function robotsOf(
  userAgent: string,
  get: (url: string) => Promise<Capture | Unchanged | Uncaptured>,
): (url: URL) => Promise<Manners> {
  const sites = new Map<string, Promise<Manners>>()
  return ({ origin }) => {
    const before = sites.get(origin)
    if (before) return before
    const address = `${origin}/robots.txt`
    const manners = get(address).then((answer): Manners => {
      if (isUncaptured(answer)) {
        const missing = answer.code === "http-status" && (answer.status ?? 0) >= 400 && (answer.status ?? 0) < 500 && answer.status !== 429
        return { allows: () => missing }
      }
      const body = isUnchanged(answer) ? undefined : bodyOf(answer)
      if (!body || "code" in body) return { allows: () => true }
      const rules = parseRobots(address, Buffer.from(body.subarray(0, LONGEST)).toString("utf8"))
      const delay = rules.getCrawlDelay(userAgent)
      return {
        allows: (url) => rules.isAllowed(url, userAgent) !== false,
        ...(delay ? { delay: Math.min(delay * 1000, LONGEST_DELAY) } : {}),
      }
    })
    if (sites.size >= MOST_SITES) sites.clear()
    sites.set(origin, manners)
    return manners
  }
}
