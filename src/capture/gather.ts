import { bodyOf } from "./body-of.ts"
import { decodeXml } from "./feed/decode-xml.ts"
import { findLinks } from "./feed/find-links.ts"
import { absolute, readFeed } from "./feed/read-feed.ts"
import { readSitemap } from "./feed/read-sitemap.ts"
import { tellKind } from "./feed/tell-kind.ts"
import type { Fetcher } from "./fetch/fetcher.ts"
import { type Capture, headerOf, isUncaptured, isUnchanged, type Known, type Uncaptured, type Unchanged } from "./types.ts"

/** How far a gathering goes. */
export interface Reach {
  readonly fetcher: Fetcher
  /** So many addresses are asked, feeds and sitemaps among them. */
  readonly most: number
  /** Hosts that are asked at once. */
  readonly hosts: number
  /** What is known of an address from before. */
  readonly known: (url: string) => Known | undefined
  /** Whether an address that another leads to is asked; all are by default. */
  readonly wanted?: (url: string) => boolean
}

/** Sitemaps that lead to sitemaps, and the pages of one article, are followed so far. */
const DEEPEST = 10
/** What addresses carry of where a reader came from. Own list. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|cmpid|ref_src|at_\w+|xtor|smid|wt_mc)$/i

interface Task {
  readonly url: string
  readonly depth: number
}

/**
 * Gets what addresses lead to: a page is given; a feed and a sitemap are given, and their pages after them. [F10] No address is asked twice, whatever
 * tracking it carries; a page that a server calls unchanged is not taken again. [F11] One request at a time to a host, hosts side by side.
 */
export async function* gather(
  seeds: readonly string[],
  { fetcher, most, hosts, known, wanted = () => true }: Reach,
): AsyncGenerator<Capture | Unchanged | Uncaptured> {
  const waiting = new Map<string, Task[]>()
  const seen = new Set<string>()
  const busy = new Map<string, Promise<{ readonly host: string; readonly task: Task; readonly answer: Capture | Unchanged | Uncaptured }>>()
  const add = (url: string, depth: number): void => {
    const plain = withoutTracking(url)
    if (seen.size >= most || depth > DEEPEST || seen.has(plain) || (depth > 0 && !wanted(plain))) return
    seen.add(plain)
    const host = hostOf(plain)
    const list = waiting.get(host)
    if (list) list.push({ url: plain, depth })
    else waiting.set(host, [{ url: plain, depth }])
  }
  const start = (): void => {
    for (const [host, list] of waiting) {
      if (busy.size >= hosts) return
      const task = busy.has(host) ? undefined : list.shift()
      if (!list.length) waiting.delete(host)
      if (task)
        busy.set(
          host,
          fetcher.get(task.url, known(task.url)).then((answer) => ({ host, task, answer })),
        )
    }
  }
  for (const seed of seeds) add(seed, 0)
  for (start(); busy.size; start()) {
    const { host, task, answer } = await Promise.race(busy.values())
    busy.delete(host)
    if (!isUncaptured(answer) && !isUnchanged(answer)) for (const url of leadsOf(answer)) add(url, task.depth + 1)
    yield answer
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "")

/** [F10] An address without what it carries for statistics, and without its fragment. */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.hash = ""
  return url.href
}

/** Where a feed, a sitemap, or the page of an article of several pages leads on to. */
function leadsOf(capture: Capture): readonly string[] {
  const body = bodyOf(capture)
  if ("code" in body) return []
  const type = headerOf(capture, "content-type") ?? ""
  const kind = tellKind(body, type, capture.url)
  if (kind === "feed") {
    const feed = readFeed(decodeXml(body, type), capture.url)
    return "code" in feed ? [] : feed.items.map(({ url }) => url)
  }
  if (kind === "sitemap" || (kind === "warc" && /sitemap/i.test(capture.url))) {
    const plain = kind === "warc" ? bodyOf({ ...capture, payload: body, headers: [["content-encoding", "gzip"]] }) : body
    if ("code" in plain) return []
    const { sitemaps, pages } = readSitemap(decodeXml(plain, type), capture.url)
    return [...sitemaps, ...pages.map(({ url }) => url)]
  }
  const { next } = kind === "page" ? findLinks(body, capture.url) : {}
  return absolute(next, capture.url) ? [next ?? ""] : []
}
