import { decodeHTML } from "entities"
import { writtenDates } from "../written-date.ts"
import type { Page } from "./collect.ts"

/** "By", in the languages of pages that are met most. Own list. */
const BY =
  "by|written by|posted by|published by|reported by|story by|text by|words by|text|words|author|authors|von|par|por|autor|autore|auteur|di|door|av"
const LED = new RegExp(`^(?:article |review |recipe |blog entry )?(?:${BY})\\b\\s*:?\\s*`, "i")
/** A line that names its author after other things: "June 11, 2026 · 3 min read · By Lena Voss". */
const INSIDE =
  /(?:[|·•,–—-]\s*|\d{4}\s+|\bmin(?:ute)?s? read\s+|^(?:published|posted|updated)\b.{0,40}\s)(?:written |posted )?by:?\s+(?=\p{L})/iu
const ENDS =
  /\s*(?:[|•·–—»⋅]|\s-\s|\bon\b(?= \p{L}+,? \p{L}*\.? ?\d| \d)|\bat\b(?= \p{Lu})|\b(?:published|posted|updated|last updated|am|um|le|in(?= \p{Lu}\p{L}+$))\b|\d).*$/iu
const NOISE =
  /^(?:(?:the )?(?:author|staff writers?|admin|editor|read more|share|follow|view|profile|website|guest|contributor|unknown|none|n\/a|null|home|posts?|all posts|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[^\p{L}]*))$|https?:|www\.|[@{}<>=/]|\.(?:com|org|net)\b/iu
const LONGEST = 60
const MOST_WORDS = 6
const MOST_NAMES = 12

/** What names a byline for machines or for eyes. */
const MARK =
  /(?:^|[\s_-])(?:author|authors|byline|bylines|by-line|writer|vcard|posted-by|contributor|reporter)(?:$|[\s_-])|author-?name|authorname|byline|__author|-author\b/
const NOT = /comment|related|avatar|bio\b|social|image|photo|follow|popular|recent|teaser/

/**
 * [A11] The names of those who wrote an article: what the page's data say, unless it is the outlet, an account's name or nothing; else the first
 * element near the headline that is called a byline; else a line near it that says "By". `place`: the blocks of the headline and of the body.
 */
export function findByline(
  page: Page,
  said: readonly string[],
  outlet: string | undefined,
  place: { readonly title: number; readonly from: number; readonly to: number },
  reasons: readonly string[],
): string[] {
  const data = namesOf(said)
  const personal = data.filter((name) => name.toLowerCase() !== outlet?.toLowerCase() && /\s/.test(name))
  if (personal.length) return personal
  const seen = fromElements(page, place, reasons) ?? fromLines(page, place, reasons)
  return seen?.length ? seen : data
}

function fromElements(
  { labelled }: Page,
  { title, from, to }: { readonly title: number; readonly from: number; readonly to: number },
  reasons: readonly string[],
): string[] | undefined {
  const found = labelled
    .filter(({ marks, block }) => MARK.test(marks) && !NOT.test(marks) && !/comments|related/.test(reasons[block] ?? ""))
    .map(({ text, marks, block }) => ({ block, sure: /(?:^|\s)author(?:\s|$)|author-?_*name|byline/.test(marks), names: namesOf([text]) }))
    .filter(({ names }) => names.length > 0)
  const near = found.filter(({ block }) => block >= title && block <= from + 2)
  const [first] = near.length ? near : found.filter(({ block, sure }) => sure && block >= Math.max(0, title) && block <= to + 4)
  if (!first) return undefined
  // Names of several authors stand in elements of one kind, side by side.
  const beside = (near.length ? near : [first]).filter(({ block }) => Math.abs(block - first.block) <= 1).flatMap(({ names }) => names)
  return unique(beside)
}

function fromLines(
  { blocks }: Page,
  { title, from, to }: { readonly title: number; readonly from: number; readonly to: number },
  reasons: readonly string[],
): string[] | undefined {
  const order = [...range(Math.max(0, title), from + 3), ...range(Math.max(0, title - 5), title), ...range(to, to + 4)]
  for (const at of order) {
    const text = blocks[at]?.text ?? ""
    if (!text || text.length > 140 || /comments|related/.test(reasons[at] ?? "")) continue
    const inside = INSIDE.exec(text)
    const rest = LED.test(text) ? text : inside ? text.slice(inside.index + inside[0].length) : undefined
    const names = rest === undefined ? [] : namesOf([rest]).filter((name) => /^\p{Lu}/u.test(name))
    if (names.length) return names
    // Between the headline and the text, a name alone beside a date is the author's.
    const beside = `${blocks[at - 1]?.text ?? ""} ${blocks[at + 1]?.text ?? ""}`
    if (at > title && at < from && title >= 0 && NAME.test(text) && beside.length < 120 && writtenDates(beside, true).length) return [text]
  }
  return undefined
}

const NAME = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: (?:de|van|von|der|bin|al|el|la))?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u
const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
const unique = (names: readonly string[]): string[] => {
  const kept: string[] = []
  for (const name of names) if (!kept.some((other) => other.toLowerCase() === name.toLowerCase() || other.includes(name))) kept.push(name)
  return kept.slice(0, MOST_NAMES)
}

/** The names in what a page gives as its authors: "By Tomas Heller and Ana Brek | 11 June". */
function namesOf(said: readonly string[]): string[] {
  return unique(
    said
      .flatMap((words) =>
        firstLine(decodeHTML(words))
          .replace(/^["'“]+|["'”]+$/g, "")
          .replace(LED, "")
          .replace(ENDS, "")
          .split(/\s*[,;&]\s*|\s+(?:and|und|et|y)\s+/i),
      )
      .map((name) =>
        name
          .replace(LED, "")
          .replace(/^[\s.:–-]+|[\s.:–,-]+$/g, "")
          .trim(),
      )
      .filter(
        (name) =>
          name.length > 1 &&
          name.length <= LONGEST &&
          name.split(" ").length <= MOST_WORDS &&
          !NOISE.test(name) &&
          (/^\p{Lu}/u.test(name) || !name.includes(" ")),
      ),
  )
}

/** The first line that names somebody, with those it is joined to: what stands below is a role, a date, a biography. */
function firstLine(words: string): string {
  let line = ""
  for (const next of words
    .split("\n")
    .map((one) => one.replace(/\s+/g, " ").trim())
    .filter(Boolean)) {
    const goesOn = /^(?:,|&|and\b|und\b|et\b)/i.test(next) || /(?:,|&|\band|\bund|\bet)$/i.test(line)
    if (line.replace(LED, "").trim() && !goesOn) break
    line += ` ${next}`
  }
  return line.trim()
}
