import { decodeHTML } from "entities"
import type { Page } from "./collect.ts"

/** Marks between a headline and the name of the site in a page's title. */
const PARTED = /\s+[|•·»«:–—-]+\s+|\s*\|\s*/
const LONGEST = 300
const squashed = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/**
 * [A23] The headline is the heading of the first rank that says most nearly what the page's own data give as its title; without such a
 * heading it is that title, less the name of the site. `said`: titles of the data in the order they are trusted.
 */
export function findTitle(
  page: Page,
  said: readonly (string | undefined)[],
  site: { readonly outlet?: string; readonly domain?: string },
  bodyFrom: number,
): string | undefined {
  const titles = said.flatMap((title) => (title?.trim() ? [decodeHTML(title).replace(/\s+/g, " ").trim()] : []))
  const headings = page.blocks.flatMap(({ node, text }, at) => {
    const isTitle =
      page.elements[node]?.tag === "h1" &&
      text.length <= LONGEST &&
      wordsOf(text).size > 0 &&
      squashed(text) !== squashed(site.outlet ?? "")
    return isTitle ? [{ text, at }] : []
  })
  const likeness = ({ text }: { readonly text: string }): number => Math.max(0, ...titles.map((title) => shared(text, title)))
  const best = headings.reduce<(typeof headings)[number] | undefined>((a, b) => (a && likeness(a) >= likeness(b) ? a : b), undefined)
  if (best && (likeness(best) >= ALIKE || (headings.length === 1 && best.at <= bodyFrom && wordsOf(best.text).size > 2))) return best.text
  const [title] = titles
  return title === undefined ? best?.text : withoutSite(title, site)
}

/** A heading and a title that share this part of the words of the shorter one are the same headline. */
const ALIKE = 0.5
function shared(one: string, two: string): number {
  const [a, b] = [wordsOf(one), wordsOf(two)]
  const both = [...a].filter((word) => b.has(word)).length
  return both / Math.max(1, Math.min(a.size, b.size)) - (a.size < 2 ? ALIKE : 0)
}

/** "Blast kills nine | The Ledger": the outlet's name goes, and so does what spells the site's address. */
function withoutSite(title: string, { outlet, domain }: { readonly outlet?: string; readonly domain?: string }): string {
  const parts = title.split(PARTED)
  const host = squashed(domain?.replace(/\.[a-z]{2,3}(?:\.[a-z]{2})?$/, "") ?? "")
  const isSite = (part: string): boolean => {
    const spelt = squashed(part)
    return spelt !== "" && (spelt === squashed(outlet ?? "") || (host.length > 2 && (host.includes(spelt) || spelt.includes(host))))
  }
  const last = parts[parts.length - 1] ?? ""
  const [first = ""] = parts
  if (parts.length > 1 && isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|•·»«:–—-]+$/, "")
  if (parts.length > 1 && isSite(first)) return title.slice(first.length).replace(/^[\s|•·»«:–—-]+/, "")
  return title
}
