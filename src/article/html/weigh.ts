import { furnitureOf } from "../page/furniture.ts"
import { printedDate } from "../page/printed-date.ts"
import type { Block } from "./block-under-way.ts"
import type { Element } from "./collect.ts"

/** A block counts as prose from this many code units when it ends as a sentence does, and from this many when not. */
const SENTENCE = 35
const PROSE = 110
/** A longer block is no paragraph of an article. Code units. */
const LONGEST_BLOCK = 100_000
/** Above this share of its code units in links a block is a list of links. */
const LINKED = 0.5

const LISTED = /^(?:li|t[dh]|d[dt])$/
export const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag)
const ENDS = /[.!?…:;。！？।۔؟][\])"'”’»」』]*$/
/** A sign of Chinese, Japanese or Korean says as much as so many letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
const DENSITY = 3

/** What one block is, by its own words. */
export interface Weight {
  /** How much it speaks for an article: code units of prose; 0 for a heading; below 0 for links and furniture. */
  readonly value: number
  readonly prose: boolean
  /** Why it is furniture by its own words, if it is. */
  readonly reason?: string
}

/** [A17] Weighs blocks: prose by its length outside links, lists of links and furniture against it. */
export function weigh(blocks: readonly Block[], elements: readonly Element[]): Weight[] {
  return blocks.map(({ text, links, node }) => {
    const tag = elements[node]?.tag ?? ""
    const length = text.length
    if (length > LONGEST_BLOCK) return { value: 0, prose: false }
    if (links > length * LINKED) return { value: -Math.min(length, 200), prose: false }
    const reason = furnitureOf(text) ?? (printedDate(text) ? "timestamp" : tag === "pre" && isCode(text) ? "code" : undefined)
    if (reason) return { value: -Math.min(length, 60), prose: false, reason }
    if (isHeading(tag)) return { value: 0, prose: false }
    const words = length - links + (DENSITY - 1) * (text.match(DENSE)?.length ?? 0)
    if ((words >= SENTENCE && ENDS.test(text)) || words >= PROSE) return { value: Math.min(words, 1500), prose: true }
    // A short line of a list or table goes with the prose around it; one that stands alone is rather a label.
    return {
      value: LISTED.test(tag) && links === 0 ? Math.min(words, 100) * 0.2 : tag === "p" ? 0 : -Math.min(12, length / 2),
      prose: false,
    }
  })
}

/** Of the signs of a text in a fixed type, more than this share are those of a program. */
const CODE = 0.03
const isCode = (text: string): boolean => (text.match(/[{}()[\];=<>$_#|\\]/g)?.length ?? 0) > text.length * CODE
