import type { Piece } from "../../evidence/index.ts"
import { furnitureOf } from "../page/furniture.ts"
import { printedDate } from "../page/printed-date.ts"
import type { Article, Dropped } from "../types.ts"
import { aboutPage } from "./about-page.ts"
import { type Block, collect, type Element } from "./collect.ts"

type Found = Omit<Article, "language" | "dateline" | "agency" | "retrieved">

/** What elements that hold no article are called, by reason. Own list, from the marks common content systems use. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:comment|disqus|respond)(?:s|-|_|\b)/, "comments"],
  [/\b(?:share|sharing|social|addtoany|follow)(?:-|_|\b)/, "share"],
  [
    /\b(?:related|recommend\w*|more-?(?:stories|news|on)|read-?(?:more|next|also)|most-?(?:read|popular)|trending|popular|latest|teaser|promo|outbrain|taboola)(?:-|_|\b)/,
    "related",
  ],
  [/\b(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|masthead|site-header|topbar|skip-link|pagination)(?:-|_|\b)/, "menu"],
  [/\b(?:cookie|consent|gdpr)/, "cookie"],
  [/\b(?:newsletter|subscri\w+|paywall|signup|sign-up|login)(?:-|_|\b)/, "subscription"],
  [/\b(?:ad|ads|advert\w*|sponsor\w*|dfp|banner)(?:-|_|\b)/, "advert"],
  [/\b(?:author-?(?:bio|box|info)|about-?author|bio)(?:-|_|\b)/, "author-box"],
  [/\b(?:caption|wp-caption|photo-?credit|credit)(?:-|_|\b)/, "caption"],
  [/\b(?:tags|tag-?list|topics|keywords)(?:-|_|\b)/, "tags"],
  [/\b(?:copyright|disclaimer|legal)(?:-|_|\b)/, "copyright"],
]
const TAGS: Readonly<Record<string, string>> = {
  nav: "menu",
  footer: "menu",
  aside: "related",
  form: "subscription",
  figcaption: "caption",
  menu: "menu",
  dialog: "cookie",
}
const GOOD =
  /\b(?:article-?(?:body|content|text)|articlebody|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|content-?body|main-?content|body-?(?:text|content|copy)|td-post-content|field-name-body)\b/

/** A block counts as prose from this many code units, and when fewer than this share stand in links. */
const PROSE = 40
const LINKED = 0.5
/** An element's score reaches this far up, halved at each step but the first. */
const REACH = 4

/**
 * Reads a saved page. [A14] The article is the element whose blocks of prose weigh most (length, commas, what it is called), less its links;
 * [A15] its blocks are the text but for furniture, by the names of elements and by the words of a line.
 */
export function readHtml(source: string): Found {
  const page = collect(source)
  const about = aboutPage(page)
  const reasons = reasonsOf(page.elements)
  const body = bodyOf(page.elements, page.blocks, reasons)
  const inside = insideOf(page.elements, body)
  const dropped: Dropped[] = []
  const mapping: Piece[] = []
  let text = ""
  let headings = ""
  const take = (block: Block): void => {
    if (text) text += "\n\n"
    for (const piece of block.pieces) mapping.push({ ...piece, from: piece.from + text.length })
    text += block.text
  }
  for (const block of page.blocks) {
    const reason = reasonFor(block, page.elements, reasons, inside, about.title)
    if (reason) dropped.push({ text: block.text, reason })
    else {
      take(block)
      if (/^h[1-6]$/.test(page.elements[block.node]?.tag ?? "")) headings += block.text
    }
  }
  // A body of headings alone is no article.
  if (text.length - headings.length < PROSE) return { ...about, text: "", dropped, mapping: [] }
  return { ...about, text, dropped, mapping }
}

/** Why an element's text is furniture, its ancestors' reasons included; "" for none. Parents come before children. */
function reasonsOf(elements: readonly Element[]): string[] {
  const reasons: string[] = []
  elements.forEach(({ parent, tag, marks }, i) => {
    const own =
      TAGS[tag] ??
      (/^(?:body|html|main|article)$/.test(tag) || GOOD.test(marks) ? undefined : MARKS.find(([pattern]) => pattern.test(marks))?.[1])
    reasons[i] = (parent >= 0 ? reasons[parent] : "") || own || ""
  })
  return reasons
}

/** The element that holds the article. */
function bodyOf(elements: readonly Element[], blocks: readonly Block[], reasons: readonly string[]): number {
  const scores = new Float64Array(elements.length)
  const linked = new Float64Array(elements.length)
  const length = new Float64Array(elements.length)
  for (const { node, text, links } of blocks) {
    const tag = elements[node]?.tag ?? ""
    const prose = text.length >= PROSE && links < text.length * LINKED && !reasons[node] && !/^(?:h[1-6]|figcaption)$/.test(tag)
    const weight = prose ? 1 + Math.min(3, text.length / 100) + (text.match(/,/g)?.length ?? 0) / 2 : 0
    let share = 1
    let at = /^(?:p|li|blockquote|h[1-6]|dd|dt)$/.test(tag) ? (elements[node]?.parent ?? -1) : node
    for (let step = 0; step < REACH && at >= 0; step++) {
      scores[at] = (scores[at] ?? 0) + weight * share
      linked[at] = (linked[at] ?? 0) + links
      length[at] = (length[at] ?? 0) + text.length
      share *= step === 0 ? 0.6 : 0.5
      at = elements[at]?.parent ?? -1
    }
  }
  let best = 0
  let most = 0
  elements.forEach(({ tag, marks }, i) => {
    const density = (linked[i] ?? 0) / Math.max(1, length[i] ?? 1)
    const called = GOOD.test(marks) ? 1.5 : tag === "article" || tag === "main" ? 1.3 : 1
    const score = (scores[i] ?? 0) * (1 - density) * called
    if (score > most) {
      most = score
      best = i
    }
  })
  return best
}

/** Which elements stand inside another, itself included. */
function insideOf(elements: readonly Element[], body: number): Uint8Array {
  const inside = new Uint8Array(elements.length)
  elements.forEach(({ parent }, i) => {
    inside[i] = i === body || (parent >= 0 && inside[parent]) ? 1 : 0
  })
  return inside
}

function reasonFor(
  block: Block,
  elements: readonly Element[],
  reasons: readonly string[],
  inside: Uint8Array,
  title: string | undefined,
): string | undefined {
  const { node, text, links } = block
  if (!inside[node]) return reasons[node] || "outside-article"
  if (reasons[node]) return reasons[node]
  if (text === title || elements[node]?.tag === "h1") return "repeated-title"
  if (printedDate(text)) return "timestamp"
  const furniture = furnitureOf(text)
  if (furniture) return furniture
  if (links > text.length * LINKED && text.length < 300) return "link-line"
  return undefined
}
