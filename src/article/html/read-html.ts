import { furnitureOf } from "../page/furniture.ts"
import type { Article, Dropped, Part } from "../types.ts"
import { aboutPage } from "./about-page.ts"
import { assembleText } from "./assemble-text.ts"
import { collect } from "./collect.ts"
import { dropSections } from "./drop-sections.ts"
import { findBody } from "./find-body.ts"
import { findEntries } from "./find-entries.ts"
import { sayingsOf } from "./marks.ts"
import { pageData } from "./page-data.ts"
import { isHeading, weigh } from "./weigh.ts"

type Found = Omit<Article, "language" | "dateline" | "agency">

/** No more of an article is read: the longest live blogs are shorter. Code units. */
const LONGEST = 100_000

/**
 * Reads a saved page. [A14] The article is the element whose blocks of prose weigh most (length, commas, what it is called), less its links;
 * [A15] its blocks are the text but for furniture, by the names of elements and by the words of a line.
 */
export function readHtml(source: string, url: string | undefined): Found {
  const page = collect(source)
  const { blocks, elements } = page
  const weights = weigh(blocks, elements)
  const body = findBody(blocks, elements, sayingsOf(elements), weights)
  const data = pageData(page.data)
  const about = aboutPage(page, data, body, url)
  const heading = blocks.findLastIndex(
    ({ node, text }, i) => i < body.from && (elements[node]?.tag === "h1" || sameTitle(text, about.title)),
  )
  const firstProse = weights.findIndex(({ prose }, i) => prose && i >= body.from && !body.reasons[i])
  const entries = findEntries(page, body, weights, about.published?.value)
  // The first entry of a live blog opens with its own heading.
  const from = Math.min(body.from, entries[0]?.from ?? body.from)
  const sections = dropSections(blocks, elements, body)
  const dropped: Dropped[] = []
  const kept: number[] = []
  let length = 0
  blocks.forEach((block, i) => {
    const outside = i < from ? !(heading >= 0 && i > heading && weights[i]?.prose) : i >= body.to
    const weight = weights[i]
    const tag = elements[block.node]?.tag ?? ""
    const reason =
      body.reasons[i] ||
      sections[i] ||
      (outside
        ? (weight?.reason ?? "outside-article")
        : sameTitle(block.text, about.title) || (tag === "h1" && i < firstProse)
          ? "repeated-title"
          : (weight?.reason ?? (weight && weight.value < -12 && !isHeading(tag) ? (furnitureOf(block.text) ?? "link-line") : undefined)))
    const tooLong = !reason && length + block.text.length > LONGEST
    if (reason || tooLong) dropped.push({ text: block.text, reason: reason ?? "too-long" })
    else {
      length += block.text.length
      kept.push(i)
    }
  })
  const keptBlocks = kept.flatMap((i) => blocks[i] ?? [])
  const { text, mapping, starts } = assembleText(keptBlocks, elements)
  const parts = entries.flatMap(({ from, to, ...entry }): Part[] => {
    const first = kept.findIndex((i) => i >= from && i < to)
    const last = kept.findLastIndex((i) => i >= from && i < to)
    return first < 0 ? [] : [{ from: starts[first] ?? 0, to: (starts[last] ?? 0) + (keptBlocks[last]?.text.length ?? 0), ...entry }]
  })
  return { ...about, text, mapping, ...(parts.length ? { parts } : {}), dropped }
}

const sameTitle = (text: string, title: string | undefined): boolean => title !== undefined && text.toLowerCase() === title.toLowerCase()
