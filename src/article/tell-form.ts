import { furnitureOf } from "./page/furniture.ts"
import { linesOf } from "./page/lines.ts"
import { isPrintedDate } from "./page/printed-date.ts"
import type { Form } from "./types.ts"

/** How much of an input is looked at, in code units, and how many lines from its top and its end. */
const LOOKED_AT = 4000
const TOP = 12
const END = 6

/** [A5] HTML opens with a tag or closes paragraphs; a copied page has a line of its own for a date, a byline or furniture; the rest is text. */
export function tellForm(source: string): Form {
  const head = source.slice(0, LOOKED_AT)
  if (/^\s*<(?:!doctype|!--|html|head|body|\?xml|div|article|p)\b/i.test(head) || /<\/(?:p|div|head|title|script)>/i.test(head))
    return "html"
  const top = linesOf(head).slice(0, TOP)
  const end = linesOf(source.slice(-LOOKED_AT)).slice(-END)
  const marked = (words: string): boolean => isPrintedDate(words) || /^By \p{Lu}/u.test(words) || furnitureOf(words) !== undefined
  return [...top, ...end].some(({ words }) => words.length < 120 && marked(words)) ? "page" : "text"
}
