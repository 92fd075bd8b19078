import type { Piece } from "../../evidence/index.ts"
import type { Article, Dropped } from "../types.ts"
import { furnitureOf, sectionOf } from "./furniture.ts"
import { type Line, linesOf } from "./lines.ts"
import { type PrintedDate, printedDate } from "./printed-date.ts"

type Found = Pick<Article, "title" | "byline" | "published" | "modified" | "retrieved" | "text" | "dropped" | "mapping">

/** A line of prose is this long, or ends as a sentence does and has this many words. */
const PROSE = 120
const SENTENCE_WORDS = 8
const isProse = ({ words }: Line): boolean =>
  furnitureOf(words) === undefined &&
  !printedDate(words) &&
  /[.!?…]["'”’)\]]*$/.test(words) &&
  (words.length >= PROSE || words.split(/\s+/).length >= SENTENCE_WORDS)

/** Between lines of prose, a heading has no more words than this. */
const HEADING_WORDS = 14

/**
 * Reads text copied from a page, furniture and all. [A8] The article runs from the first line of prose to the last; what stands above is its
 * head, what stands below is dropped, and so is every line of furniture between.
 */
export function readPage(source: string): Found {
  const lines = linesOf(source)
  const first = lines.findIndex(isProse)
  if (first < 0) return { text: "", dropped: lines.map((line) => drop(line, "no-prose")), mapping: [] }
  const last = endOf(lines, first)
  const head = readHead(lines.slice(0, first))
  const dropped = [...head.dropped]
  const kept: Line[] = []
  for (const line of lines.slice(first, last + 1)) {
    const reason = reasonInside(line, head.title)
    if (reason) dropped.push(drop(line, reason))
    else kept.push(line)
  }
  let section: string | undefined
  for (const line of lines.slice(last + 1)) {
    section = sectionOf(line.words) ?? section
    dropped.push(drop(line, furnitureOf(line.words) ?? (printedDate(line.words) ? "timestamp" : (section ?? "after-article"))))
  }
  return { ...head.found, ...joined(kept), dropped }
}

/** A heading such as "Related articles" ends the article where no more of its prose than this share stands below. */
const BELOW = 0.35

/** The last line of the article. */
function endOf(lines: readonly Line[], first: number): number {
  const last = lines.findLastIndex(isProse)
  const lengths = lines.map((line) => (isProse(line) ? line.words.length : 0))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let below = 0
  let end = last
  for (let at = last; at > first; at--) {
    if (below > whole * BELOW) break
    if (sectionOf(lines[at]?.words ?? "")) end = at - 1
    below += lengths[at] ?? 0
  }
  return end
}

const drop = ({ words }: Line, reason: string): Dropped => ({ text: words, reason })

function reasonInside(line: Line, title: string | undefined): string | undefined {
  if (line.words === title) return "repeated-title"
  if (printedDate(line.words)) return "timestamp"
  const reason = furnitureOf(line.words)
  if (reason) return reason
  return isProse(line) || line.words.split(/\s+/).length <= HEADING_WORDS || /[.!?:,;"”’…)]$/.test(line.words) ? undefined : "link-line"
}

/** The paragraphs of the lines, parted by an empty line, and the way back. */
function joined(lines: readonly Line[]): { text: string; mapping: Piece[] } {
  const mapping: Piece[] = []
  let text = ""
  for (const line of lines) {
    if (text) text += "\n\n"
    mapping.push({ from: text.length, at: line.from, length: line.words.length })
    text += line.words
  }
  return { text, mapping }
}

interface Head {
  readonly title?: string
  readonly found: Omit<Found, "text" | "dropped" | "mapping">
  readonly dropped: readonly Dropped[]
}

/**
 * [A9] Above the article: the title is the line that stands there twice, else the longest of four words or more. [A10] A date above the title
 * is the page's own today, when another stands below it; else it is the publication. [A11] A byline begins with "By" or is a name alone.
 */
function readHead(lines: readonly Line[]): Head {
  const plain = lines.filter(({ words }) => !printedDate(words) && !furnitureOf(words) && !/^By \p{Lu}/u.test(words))
  const title = titleOf(plain)
  const titleAt = lines.findIndex(({ words }) => words === title)
  const dates: { date: PrintedDate; at: number }[] = []
  const byline: string[] = []
  const dropped: Dropped[] = []
  let titles = 0
  lines.forEach((line, at) => {
    const date = printedDate(line.words)
    const names = bylineOf(line.words)
    if (date) dates.push({ date, at })
    else if (line.words === title) titles++
    else if (names.length && (at > titleAt || /^By /.test(line.words)))
      for (const name of names) if (!byline.includes(name)) byline.push(name)
    const reason = date
      ? "timestamp"
      : line.words === title
        ? titles > 1
          ? "repeated-title"
          : "title"
        : names.length && at > titleAt
          ? "byline"
          : (furnitureOf(line.words) ?? "menu")
    dropped.push(drop(line, reason))
  })
  const below = dates.filter(({ date, at }) => at > titleAt && date.label !== "modified")
  const published = below.find(({ date }) => date.label === "published") ?? below[0] ?? dates.find(({ date }) => date.label !== "modified")
  const retrieved = dates.find(({ date, at }) => at < titleAt && date !== published?.date)
  const modified = dates.find(({ date }) => date.label === "modified")
  const told = (date: PrintedDate) => ({ value: date.value, certainty: "known" as const, basis: "page text" })
  return {
    ...(title ? { title } : {}),
    dropped,
    found: {
      ...(title ? { title } : {}),
      ...(byline.length ? { byline } : {}),
      ...(published ? { published: told(published.date) } : {}),
      ...(modified ? { modified: told(modified.date) } : {}),
      ...(retrieved ? { retrieved: told(retrieved.date) } : {}),
    },
  }
}

function titleOf(lines: readonly Line[]): string | undefined {
  const seen = new Set<string>()
  for (const { words } of lines) {
    if (seen.has(words) && words.split(/\s+/).length >= 4) return words
    seen.add(words)
  }
  const long = lines.filter(({ words }) => words.split(/\s+/).length >= 4 && !/ {2,}/.test(words))
  return long.reduce<string | undefined>((best, { words }) => (words.length > (best?.length ?? 0) ? words : best), undefined)
}

const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|al|de|van|von|bin|el)){1,3}$/u

/** The names of a byline: "By Tomas Heller and Ana Brek", "Lena Voss, Dalmora", "Lena Voss". */
function bylineOf(words: string): string[] {
  const by = /^(?:by|author|written by|text)[: ] *(.{2,100})$/i.exec(words)
  const rest = (by?.[1] ?? words).split(/ in \p{Lu}| \| | - /u)[0] ?? ""
  const parts = rest.split(/,? and |, /).map((part) => part.trim())
  const names = parts.filter((part) => NAME.test(part))
  if (by) return names.length ? names : [rest]
  return parts.length <= 2 &&
    NAME.test(parts[0] ?? "") &&
    !/\b(?:News|Herald|Times|Post|Press|Journal|Tribune|Courier|Agency|Observer|Gazette|Daily|Ledger|World|Today)\b/.test(words)
    ? names.slice(0, 1)
    : []
}
