import { Parser } from "htmlparser2"
import { absolute } from "./read-feed.ts"

/** What the head of a page says of where it stands. Addresses are absolute. */
export interface PageLinks {
  /** The address the page calls its own. */
  readonly canonical?: string
  /** The page of the same article that goes on. */
  readonly next?: string
}

/** Heads are shorter. Bytes. */
const LOOKED_AT = 300_000

/** [W5] The canonical address of a page and, where an article runs over several pages, the next: on the same site and called by a number. */
export function findLinks(html: Uint8Array, base: string): PageLinks {
  let canonical: string | undefined
  let next: string | undefined
  const parser = new Parser({
    onopentag(tag, { rel, href }) {
      if ((tag !== "link" && tag !== "a") || !rel || !href) return
      const names = rel.toLowerCase().split(/\s+/)
      if (tag === "link" && names.includes("canonical")) canonical ??= absolute(href, base)
      if (names.includes("next")) next ??= absolute(href, base)
    },
  })
  parser.write(Buffer.from(html.subarray(0, LOOKED_AT)).toString("latin1"))
  parser.end()
  return { ...(canonical ? { canonical } : {}), ...(next && goesOn(base, next) ? { next } : {}) }
}

/** "/story?page=2", "/story/2", "/story/page/2", "/story-p2.html" go on from "/story": the rest of the address is the same. */
function goesOn(from: string, to: string): boolean {
  const bare = (url: string): string => {
    const { host, pathname, searchParams } = new URL(url)
    for (const name of ["page", "p", "pg", "seite", "pagina"]) searchParams.delete(name)
    return `${host}${pathname
      .replace(/(?:\/page)?\/\d{1,3}\/?$/, "")
      .replace(/[-_,](?:p|page|seite)?-?\d{1,3}(?=\.\w+$|$)/, "")
      .replace(/\/$/, "")}?${searchParams}`
  }
  return to !== from && bare(from) === bare(to) && /\d/.test(to)
}
