/** What a body is: told from its content first, then from its type and its name. */
export type Kind = "page" | "feed" | "sitemap" | "warc" | "wacz" | "mhtml" | "text"

/** How much of a body is looked at. Bytes. */
const LOOKED_AT = 2048

/** [W4] What a body is, from its first bytes; its media type and name decide only where they say nothing. */
export function tellKind(bytes: Uint8Array, mediaType = "", name = ""): Kind {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT))
  if (head[0] === 0x50 && head[1] === 0x4b) return "wacz"
  if (head[0] === 0x1f && head[1] === 0x8b) return "warc"
  const text = head
    .toString("latin1")
    .replace(/\0/g, "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
  if (/^WARC\/[01]\./.test(text)) return "warc"
  if (
    /^(?:[\w-]+: .*\r?\n){0,12}(?:content-type: *multipart\/related|snapshot-content-location:)/im.test(text.slice(0, 1024)) &&
    /mime-version:/i.test(text)
  )
    return "mhtml"
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:[\w-]+:)?([\w-]+)/i
    .exec(text)?.[1]
    ?.toLowerCase()
  if (root === "rss" || root === "feed" || root === "rdf") return "feed"
  if (root === "urlset" || root === "sitemapindex") return "sitemap"
  if (root) return "page"
  if (/^\s*\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(text) || /application\/feed\+json/.test(mediaType)) return "feed"
  if (/html/.test(mediaType) || /\.x?html?$/i.test(name)) return "page"
  if (/^\s*https?:\/\/\S+\s*\n\s*https?:/.test(text) && /sitemap/i.test(name)) return "sitemap"
  return "text"
}
