import type { Supplied } from "../../evidence/index.ts"
import type { Article } from "../types.ts"
import type { Page } from "./collect.ts"

type About = Pick<Article, "title" | "byline" | "published" | "modified" | "outlet" | "url">

/** What of a page's own data is looked at: objects, at most so many. */
const MOST_OBJECTS = 500

/** [A13] What a page says of itself: its data for machines first (JSON-LD), then meta tags, then the elements one sees. */
export function aboutPage(page: Page): About {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = page.metas.find(([key, content]) => key === name && content.trim())
      if (found) return found[1].trim()
    }
    return undefined
  }
  const data = articleData(page.data)
  const heading = page.blocks.find(({ node }) => page.elements[node]?.tag === "h1")?.text
  const title = clean(data.headline ?? meta("og:title", "twitter:title", "headline", "dc.title") ?? heading ?? page.title)
  const outlet = data.outlet ?? meta("og:site_name", "application-name", "publisher")
  const url = page.canonical ?? meta("og:url")
  const domain = domainOf(url)
  const published =
    dated(data.published, "page data") ??
    dated(
      meta(
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "sailthru.date",
        "publish-date",
        "article.published",
      ),
      "page metadata",
    ) ??
    dated(page.labelled.find(({ tag, value }) => tag === "time" && value)?.value, "page time element")
  const modified =
    dated(data.modified, "page data") ??
    dated(meta("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"), "page metadata")
  const authors = data.authors.length
    ? data.authors
    : [meta("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")]
        .filter((name) => name !== undefined && !/^https?:|^@/.test(name))
        .map((name) => (name ?? "").replace(/^by /i, ""))
  const byline = [
    ...new Set(
      authors
        .flatMap((name) => name.split(/,? and |; |, (?=\p{Lu}[\p{L}.'’-]* \p{Lu})/u))
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ]
  return {
    ...(title ? { title: outlet ? withoutOutlet(title, outlet) : title } : {}),
    ...(byline.length ? { byline } : {}),
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(outlet || domain ? { outlet: { ...(outlet ? { name: outlet } : {}), ...(domain ? { domain } : {}) } } : {}),
    ...(url && domain ? { url } : {}),
  }
}

const clean = (title: string | undefined): string | undefined => title?.replace(/\s+/g, " ").trim() || undefined

/** "Blast kills nine | The Ledger": the outlet's name goes. */
function withoutOutlet(title: string, outlet: string): string {
  for (const mark of [" | ", " - ", " – ", " — ", " :: ", " · "])
    if (title.endsWith(mark + outlet)) return title.slice(0, -(mark + outlet).length)
  return title
}

export function domainOf(url: string | undefined): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([\p{L}\d.-]{1,253})(?=[/:?#]|$)/iu.exec(url ?? "")
  return match?.[1]?.toLowerCase()
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?/i

/** A date as machines write it, to the minute. */
function dated(raw: string | undefined, basis: string): Supplied<string> | undefined {
  const match = ISO.exec(raw?.trim() ?? "")
  if (!match) return undefined
  const [, year, month, day, hour, minute, zone] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  const offset = zone ? zone.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2") : ""
  return { value: hour ? `${year}-${month}-${day}T${hour}:${minute}${offset}` : `${year}-${month}-${day}`, certainty: "known", basis }
}

interface Data {
  readonly headline?: string
  readonly published?: string
  readonly modified?: string
  readonly outlet?: string
  readonly authors: readonly string[]
}

type Json = Readonly<{ [key: string]: unknown }>
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const words = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value.trim() : undefined)

/** The article's object of the page's JSON-LD, by its type. Broken JSON is left out: pages have it often. */
function articleData(scripts: readonly string[]): Data {
  const open: unknown[] = []
  for (const script of scripts)
    try {
      open.push(JSON.parse(script))
    } catch {
      // A page's own fault costs its data only.
    }
  for (let seen = 0; open.length && seen < MOST_OBJECTS; seen++) {
    const value = open.shift()
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_OBJECTS))
    if (!isObject(value)) continue
    const type = String(Array.isArray(value["@type"]) ? value["@type"][0] : value["@type"])
    if (/article|posting|reportage/i.test(type)) return dataOf(value)
    if (value["@graph"] !== undefined) open.push(value["@graph"])
    if (value.mainEntity !== undefined) open.push(value.mainEntity)
  }
  return { authors: [] }
}

function dataOf(value: Json): Data {
  const [headline, published, modified] = [words(value.headline), words(value.datePublished), words(value.dateModified)]
  const outlet = isObject(value.publisher) ? words(value.publisher.name) : words(value.publisher)
  const named = Array.isArray(value.author) ? value.author : [value.author]
  const authors = named.flatMap((one) => (isObject(one) ? (words(one.name) ?? []) : (words(one) ?? [])))
  return {
    ...(headline ? { headline } : {}),
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(outlet ? { outlet } : {}),
    authors,
  }
}
