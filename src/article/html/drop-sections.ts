import { sectionOf } from "../page/furniture.ts"
import type { Block } from "./block-under-way.ts"
import type { Element } from "./collect.ts"
import { isHeading } from "./weigh.ts"

/** A heading does not end the article when more of it than this share stands behind. */
const BEHIND = 0.35

/**
 * [A20] A heading such as "Related articles" or "3 comments" takes what follows with it: to the end of the element it opens, or to the next heading of its rank.
 * `from` and `to` bound the article's blocks; gives back the reason of each block that goes, "" for the rest.
 */
export function dropSections(
  blocks: readonly Block[],
  elements: readonly Element[],
  { from, to }: { readonly from: number; readonly to: number },
): string[] {
  const reasons: string[] = blocks.map(() => "")
  const length = (start: number, end: number): number => blocks.slice(start, end).reduce((sum, { text }) => sum + text.length, 0)
  const whole = length(from, to)
  for (let i = from; i < to; i++) {
    const block = blocks[i]
    if (!block || reasons[i]) continue
    const tag = elements[block.node]?.tag ?? ""
    if (!isHeading(tag)) continue
    const reason = sectionOf(block.text)
    const end = reason ? endOf(i, blocks, elements, to) : 0
    if (!reason || length(i, end) > whole * BEHIND) continue
    for (let k = i; k < end; k++) reasons[k] ||= reason
  }
  return reasons
}

/** Where the section ends that a heading opens. */
function endOf(at: number, blocks: readonly Block[], elements: readonly Element[], to: number): number {
  const heading = elements[blocks[at]?.node ?? 0]
  if (!heading) return at + 1
  // The nearest element around it that holds more than the heading.
  let around = heading.parent
  while (around > 0 && (elements[around]?.to ?? 0) <= at + 1) around = elements[around]?.parent ?? 0
  const bound = Math.min(to, elements[around]?.to ?? to)
  for (let i = at + 1; i < bound; i++) {
    const tag = elements[blocks[i]?.node ?? 0]?.tag ?? ""
    if (isHeading(tag) && tag <= heading.tag) return i
  }
  return bound
}
