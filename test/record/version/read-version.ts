import { isUnreadable, readArticle } from "../../../src/article/index.ts"
import { findClaims } from "../../../src/claim/index.ts"
import { annotate } from "../../../src/reading/index.ts"
import type { Report } from "../../../src/record/report.ts"

/** The record of an invented text, read as the desk reads it but without the desk: the record room stands left of it. */
export function readVersion(text: string, published = "2021-06-09", title?: string): Report {
  const article = readArticle(text, "text", { published, ...(title === undefined ? {} : { title }) })
  if (isUnreadable(article)) throw new Error(article.message)
  const { mapping: _mapping, ...kept } = article
  const reading = annotate(article.text, { published })
  const { names, entities, dates, quantities, sentences } = reading
  return {
    sitrep: 1,
    id: "v",
    article: kept,
    sentences: sentences.map(({ from, to }) => ({ from, to })),
    names,
    entities,
    dates,
    quantities,
    ...findClaims(reading),
  }
}
