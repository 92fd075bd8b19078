import { identity } from "../evidence/index.ts"
import { findCorrections } from "./find-corrections.ts"
import { findDateline } from "./find-dateline.ts"
import { domainOf } from "./html/about-page.ts"
import { readHtml } from "./html/read-html.ts"
import { isIsoDate } from "./iso-date.ts"
import { readPage } from "./page/read-page.ts"
import { tellLanguage } from "./tell-language.ts"
import type { Article, Form, Given, Unreadable } from "./types.ts"
import { unreadable } from "./unreadable.ts"

export const isUnreadable = (result: object): result is Unreadable => "code" in result

/**
 * Reads one input as an article. `given` wins over what the page says. Never throws: what cannot be read is `Unreadable`, with a code
 * of docs/errors.md. Linear in the input.
 */
export function readArticle(source: string, form: Form, given: Given): Article | Unreadable {
  const problem = unreadable(source, form)
  if (problem) return problem
  const found: Omit<Article, "language"> =
    form === "html"
      ? readHtml(source, given.url)
      : form === "page"
        ? readPage(source)
        : { text: source, dropped: [], mapping: identity(source.length) }
  if (!/\p{L}/u.test(found.text))
    return {
      code: "no-text",
      message: `no article was found in the input as ${form}: ${found.dropped.length} pieces were left out; needed is at least one paragraph of prose`,
    }
  const language = tellLanguage(found.text)
  const corrections = findCorrections(found.text)
  const domain = domainOf(given.url)
  const outlet = { ...found.outlet, ...(given.outlet ? { name: given.outlet } : {}), ...(domain ? { domain } : {}) }
  const published = given.published === undefined || isIsoDate(given.published) ? given.published : undefined
  // A day of publication that is no date is left out and told: the report itself can be read.
  const unread = given.published !== undefined && published === undefined ? [{ text: given.published, reason: "bad-published" }] : []
  return {
    ...found,
    dropped: [...found.dropped, ...unread],
    ...findDateline(found.text),
    ...(given.url ? { url: given.url } : {}),
    ...(Object.keys(outlet).length ? { outlet } : {}),
    ...(given.title ? { title: given.title } : {}),
    ...(published ? { published: { value: published, certainty: "known" as const, basis: "given" } } : {}),
    ...(given.retrieved ? { retrieved: { value: given.retrieved, certainty: "known" as const, basis: "capture" } } : {}),
    ...(language ? { language } : {}),
    ...(corrections.length ? { corrections } : {}),
  }
}
