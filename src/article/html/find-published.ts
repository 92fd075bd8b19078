import type { Supplied } from "../../evidence/index.ts"
import { writtenDates } from "../written-date.ts"
import type { Page } from "./collect.ts"
import type { PageData } from "./page-data.ts"

export interface Dates {
  readonly published?: Supplied<string>
  readonly modified?: Supplied<string>
  /** What the page prints as today. */
  readonly retrieved?: Supplied<string>
}

/** Names of meta tags, without marks between their words: those of publication and those of a change. */
const PUBLISHED =
  /^(?:(?:og|article|dc|dcterms|dcsext|bt|vr|sw|sailthru|parsely|cxenseparse|citation|prism|rnews|eomportal|news|ptime|nyt|hdl|bbc|resource|publication)?(?:article)?(?:published(?:time|date|at)?|publish(?:time|date|ed)?|pubdate|publicationdate|datepublished|onlinedate|dateissued|issued|firstpublished|releasedate|uploaddate|postdate|originalpublicationdate))$/
/** Names of tags that hold a day of publication mostly, and a day of change at times. */
const DATED =
  /^(?:(?:og|article|dc|dcterms|bt|vr|sailthru|parsely|citation|news|hdl|resource)?(?:date|created|datecreated|creationdate|datetime|time|displaydate))$/
const MODIFIED =
  /^(?:(?:og|article|dc|dcterms|bt|vr|sw|sailthru|parsely|news)?(?:article)?(?:modified(?:time|date)?|updated(?:time|date)?|moddate|datemodified|lastmodified|lastmod|lastupdated?|revised|datelastmodified|updatetime))$/
const LABEL_MODIFIED =
  /\b(?:updated|modified|last[- ]?(?:updated|modified|changed)|changed|dernière modification|mis à jour|aktualisiert|geändert|actualizado|lastchanged)/i
const LABEL_PUBLISHED = /publish|posted|created|pubdate|publi[ék]|veröffentlicht|erstellt|\bdatum\b|fecha/i
const DATE_MARK = /date|time|publish|posted|created|updated|modified|meta/
const FOREIGN = /^(?:comments|related|copyright)$/

/** Blocks above the headline and below the text in which a date may be the article's. */
const ABOVE = 4
const BELOW = 4
const LINE = 160
/** And a sentence that says when it was published. */
const SENTENCE = 320
const SAYS_PUBLISHED = /\b(?:was (?:published|posted)|veröffentlicht|publié|publicado|pubblicato)\b/i

/** Where the headline and the body stand, by number of block. */
interface Place {
  readonly title: number
  readonly from: number
  readonly to: number
}

/**
 * [A24] The day of publication: what the page's data say, then its meta tags, then an element or a line that says so near the headline, then the date
 * nearest to it, then the one in its address. Dates in lists of other articles and in comments are none. Modification is kept apart; where a
 * page gives nothing but that, publication is implied by it.
 */
export function findDates(page: Page, data: PageData, place: Place, reasons: readonly string[], url: string | undefined): Dates {
  const monthFirst = /^en(?![-_](?:gb|au|nz|ie|za|in))/i.test(page.language ?? "en")
  const first = (text: string | undefined): string | undefined => writtenDates((text ?? "").slice(0, 400), monthFirst)[0]?.value
  const metas = page.metas.map(([name, content]) => ({ name: name.replace(/[^a-z]/g, ""), content }))
  const meta = (names: RegExp): string | undefined => {
    for (const { name, content } of metas) {
      const value = names.test(name) ? first(content) : undefined
      if (value) return value
    }
    return undefined
  }
  const seen = seenDates(page, place, reasons, first)
  const known = (value: string | undefined, basis: string): Supplied<string> | undefined =>
    value ? { value, certainty: "known", basis } : undefined
  const modified =
    known(first(data.modified), "page data") ??
    known(meta(MODIFIED), "page metadata") ??
    known(seen.find(({ kind }) => kind === "modified")?.value, "page text")
  const stated = seen.filter(({ kind }) => kind !== "modified")
  const labelled = stated.find(({ kind, rank }) => kind === "published" && rank < 1)
  const printed = stated[0] && stated[0].rank < 1 ? stated[0].value.slice(0, 10) : undefined
  const tagged = meta(PUBLISHED)
  const published =
    // Data for machines that two others agree against speak of another article.
    (tagged && printed === tagged.slice(0, 10) ? known(tagged, "page metadata") : undefined) ??
    known(first(data.published), "page data") ??
    known(tagged, "page metadata") ??
    known(labelled?.value, labelled?.machine ? "page time element" : "page text") ??
    known(meta(DATED), "page metadata") ??
    known(stated[0]?.value, stated[0]?.machine ? "page time element" : "page text") ??
    implied(inAddress(url, first), "address") ??
    (modified ? implied(modified.value, "modification, as no publication is given") : undefined)
  const today = published && todayOf(page, place, published.value, monthFirst)
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}), ...(today ? { retrieved: today } : {}) }
}

const implied = (value: string | undefined, basis: string): Supplied<string> | undefined =>
  value ? { value, certainty: "implied", basis } : undefined

interface Seen {
  readonly value: string
  readonly kind: "published" | "modified" | "date"
  /** Given for machines, not in the words. */
  readonly machine: boolean
  /** The less, the likelier it is the article's. */
  readonly rank: number
}

/** The dates on the page that may be the article's, likeliest first. */
function seenDates(
  { labelled, blocks }: Page,
  { title, from, to }: Place,
  reasons: readonly string[],
  first: (text: string) => string | undefined,
): Seen[] {
  const head = title >= 0 ? title - ABOVE : from - ABOVE * 3
  // In the head first, then in the text, then closely below it, then above it; anything else is another article's.
  const placed = (block: number): number =>
    block >= head && block <= from + 1 ? 0 : block > from && block <= to + BELOW ? 2 : block < head ? 4 : 5
  const kindOf = (words: string): Seen["kind"] =>
    LABEL_MODIFIED.test(words) ? "modified" : LABEL_PUBLISHED.test(words) ? "published" : "date"
  const found: Seen[] = []
  for (const { tag, marks, value, text, block } of labelled) {
    const foreign = placed(block) > 0 && FOREIGN.test(reasons[block] ?? "")
    if (!(tag === "time" || DATE_MARK.test(marks)) || foreign || /comment|related|teaser|popular/.test(marks)) continue
    const machine = value === undefined ? undefined : first(value)
    const written = machine ?? (text.length < LINE ? first(text) : undefined)
    const at = placed(block)
    if (!written) continue
    const kind = /datepublished|pubdate/.test(marks)
      ? "published"
      : /datemodified/.test(marks)
        ? "modified"
        : kindOf(`${marks} ${text.slice(0, 60)}`)
    found.push({
      value: written,
      kind,
      machine: machine !== undefined,
      rank: at + (kind === "published" ? 0 : 0.3) + (reasons[block] === "related" || reasons[block] === "menu" ? 1.5 : 0),
    })
  }
  blocks.forEach(({ text }, block) => {
    const at = placed(block)
    if (text.length > LINE && !(text.length < SENTENCE && SAYS_PUBLISHED.test(text))) return
    if (at > 0 && FOREIGN.test(reasons[block] ?? "")) return
    const written = first(text)
    if (!written) return
    found.push({
      value: written,
      kind: kindOf(text),
      machine: false,
      rank: at + (LABEL_PUBLISHED.test(text) ? 0.4 : 0.6) + (reasons[block] === "related" || reasons[block] === "menu" ? 1.5 : 0),
    })
  })
  return found.sort((a, b) => a.rank - b.rank)
}

/** The day in an address: "/2026/06/11/". */
function inAddress(url: string | undefined, first: (text: string) => string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(url ?? "")
  return match ? first(`${match[1]}-${match[2]}-${match[3]}`) : undefined
}

/** [A10] A line above the headline that is a date and nothing else, not before publication, is the page's own today. */
function todayOf({ blocks }: Page, { title, from }: Place, published: string, monthFirst: boolean): Supplied<string> | undefined {
  for (const { text } of blocks.slice(0, Math.max(0, title >= 0 ? title : from))) {
    if (text.length > 60) continue
    const [date] = writtenDates(text, monthFirst)
    if (date && date.value.slice(0, 10) > published.slice(0, 10) && text.length - (date.to - date.from) < 14 && !LABEL_MODIFIED.test(text))
      return { value: date.value, certainty: "known", basis: "page text" }
  }
  return undefined
}
