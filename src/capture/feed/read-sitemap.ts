import { Parser } from "htmlparser2"
import { absolute } from "./read-feed.ts"

/** What a sitemap lists: pages, or other sitemaps. */
export interface Sitemap {
  readonly pages: readonly { readonly url: string; readonly modified?: string; readonly published?: string; readonly title?: string }[]
  readonly sitemaps: readonly string[]
}

/** The standard's own bound. */
const MOST = 50_000
const LONGEST = 4096

/** [W3] The pages and sitemaps of a sitemap, a sitemap index, a news sitemap, or a text with an address a line; what is no web address is left out. */
export function readSitemap(text: string, base: string): Sitemap {
  if (!/^[\ufeff\s]*</.test(text))
    return {
      pages: text.split("\n", MOST).flatMap((line) => {
        const url = absolute(/^https?:\/\/\S+/.exec(line.trim())?.[0], base)
        return url ? [{ url }] : []
      }),
      sitemaps: [],
    }
  const pages: { url: string; modified?: string; published?: string; title?: string }[] = []
  const sitemaps: string[] = []
  let entry: Record<string, string> = {}
  let words = ""
  const parser = new Parser(
    {
      onopentag(tag) {
        words = ""
        if (tag === "url" || tag === "sitemap") entry = {}
      },
      ontext(part) {
        if (words.length < LONGEST) words += part
      },
      onclosetag(tag) {
        const name = tag.replace(/^.*:/, "")
        if (words.trim() && !(name === "loc" && tag !== "loc")) entry[name] ??= words.trim()
        words = ""
        const url = tag === "url" || tag === "sitemap" ? absolute(entry.loc, base) : undefined
        if (!url || pages.length + sitemaps.length >= MOST) return
        if (tag === "sitemap") sitemaps.push(url)
        else
          pages.push({
            url,
            ...(entry.lastmod ? { modified: entry.lastmod } : {}),
            ...(entry.publication_date ? { published: entry.publication_date } : {}),
            ...(entry.title ? { title: entry.title } : {}),
          })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return { pages, sitemaps }
}
