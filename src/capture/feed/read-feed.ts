import { parseFeed } from "feedsmith"
import type { Uncaptured } from "../types.ts"

/** One entry of a feed. */
export interface FeedItem {
  readonly url: string
  readonly title?: string
  /** As the feed gives it. */
  readonly published?: string
  /** The entry's own words, as HTML. */
  readonly html?: string
}

export interface Feed {
  readonly title?: string
  readonly items: readonly FeedItem[]
}

const MOST_ITEMS = 10_000
/** Of an entry's words so many are kept. Code units. */
const LONGEST = 1_000_000

type Json = Readonly<{ [key: string]: unknown }>
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const words = (value: unknown): string | undefined => {
  const text = isObject(value) ? value.value : value
  return typeof text === "string" && text.trim() ? text.trim().slice(0, LONGEST) : undefined
}
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * [W2] The entries of an RSS, Atom, RDF or JSON feed whose links lead to web pages; relative links lead on from `base`. A feed that is broken beyond
 * repair is `bad-feed`. Never throws.
 */
export function readFeed(text: string, base: string): Feed | Uncaptured {
  let feed: unknown
  try {
    feed = parseFeed(text).feed
  } catch (problem) {
    return {
      url: base,
      code: "bad-feed",
      message: `"${base}" is no feed that can be read: ${problem instanceof Error ? problem.message : "unknown"}; needed is RSS, Atom, RDF or JSON Feed`,
    }
  }
  if (!isObject(feed)) return { url: base, code: "bad-feed", message: `"${base}" is an empty feed` }
  const items = [...listOf(feed.items), ...listOf(feed.entries)].slice(0, MOST_ITEMS).filter(isObject)
  const title = words(feed.title)
  return { ...(title ? { title } : {}), items: items.flatMap((item) => itemOf(item, base) ?? []) }
}

function itemOf(item: Json, base: string): FeedItem | undefined {
  const links = listOf(item.links).filter(isObject)
  const link = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0]
  const { guid } = item
  const permanent = isObject(guid) && guid.isPermaLink !== false ? words(guid) : undefined
  const url = absolute(words(item.link) ?? words(item.url) ?? words(link?.href) ?? permanent ?? words(item.id), base)
  if (!url) return undefined
  const title = words(item.title)
  const dates = isObject(item.dc) ? listOf(item.dc.dates)[0] : undefined
  const published = words(item.pubDate) ?? words(item.published) ?? words(item.date_published) ?? words(dates) ?? words(item.updated)
  const encoded = isObject(item.content) ? item.content.encoded : undefined
  const html =
    words(encoded) ??
    words(item.content) ??
    words(item.content_html) ??
    words(item.description) ??
    words(item.summary) ??
    words(item.content_text)
  return { url, ...(title ? { title } : {}), ...(published ? { published } : {}), ...(html ? { html } : {}) }
}

/** A link as an address of the web, or nothing. */
export function absolute(link: string | undefined, base: string): string | undefined {
  if (!link) return undefined
  try {
    const url = new URL(link, base || undefined)
    url.hash = ""
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}
