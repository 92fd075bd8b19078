import type { Article } from "../types.ts"
import type { Page } from "./collect.ts"
import type { Body } from "./find-body.ts"
import { findByline } from "./find-byline.ts"
import { findDates } from "./find-published.ts"
import { findTitle } from "./find-title.ts"
import type { PageData } from "./page-data.ts"

type About = Pick<Article, "title" | "byline" | "published" | "modified" | "retrieved" | "outlet" | "url">

/** [A13] What a page says of itself: its data for machines first, then meta tags, then the elements and lines one sees. */
export function aboutPage(page: Page, data: PageData, body: Body, given: string | undefined): About {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = page.metas.find(([key, content]) => key === name && content.trim())
      if (found) return found[1].trim()
    }
    return undefined
  }
  const outlet = data.outlet ?? meta("og:site_name", "application-name", "publisher", "dc.publisher")
  const url = page.canonical ?? meta("og:url")
  const domain = domainOf(url)
  const site = { ...(outlet ? { outlet } : {}), ...optional("domain", domain ?? domainOf(given)) }
  const title = findTitle(page, [data.headline, meta("og:title", "twitter:title", "headline", "dc.title"), page.title], site, body.from)
  const at = page.blocks.findLastIndex(({ text }, i) => i <= body.from && text === title)
  const place = { title: at, from: body.from, to: body.to }
  const authors = data.authors.length
    ? data.authors
    : [meta("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"), labelledAuthor(page)].flatMap(
        (name) => name ?? [],
      )
  const byline = findByline(page, authors, outlet, place, body.reasons)
  return {
    ...(title ? { title } : {}),
    ...(byline.length ? { byline } : {}),
    ...findDates(page, data, place, body.reasons, url ?? given),
    ...(outlet || domain ? { outlet: { ...(outlet ? { name: outlet } : {}), ...(domain ? { domain } : {}) } } : {}),
    ...(url && domain ? { url } : {}),
  }
}

const optional = (key: "domain", value: string | undefined): { domain?: string } => (value ? { [key]: value } : {})

/** Cards for social networks name the author as a pair: twitter:label1 "Written by", twitter:data1 "Lena Voss". */
function labelledAuthor({ metas }: Page): string | undefined {
  const label = metas.find(([name, content]) => /^twitter:label\d$/.test(name) && /^(?:written )?by$|^author$/i.test(content.trim()))
  return label && metas.find(([name]) => name === label[0].replace("label", "data"))?.[1]
}

export function domainOf(url: string | undefined): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([\p{L}\d.-]{1,253})(?=[/:?#]|$)/iu.exec(url ?? "")
  return match?.[1]?.toLowerCase()
}
