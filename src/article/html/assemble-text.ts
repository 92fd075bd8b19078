import type { Piece } from "../../evidence/index.ts"
import type { Block } from "./block-under-way.ts"
import type { Element } from "./collect.ts"

/** The text of the blocks, paragraphs parted by an empty line, the way back to the page, and where in the text each block begins. */
export function assembleText(
  blocks: readonly Block[],
  elements: readonly Element[],
): { readonly text: string; readonly mapping: readonly Piece[]; readonly starts: readonly number[] } {
  const starts: number[] = []
  const mapping: Piece[] = []
  const runs: string[] = []
  let length = 0
  let before: Block | undefined
  for (const block of blocks) {
    const between = before ? partingOf(before, block, elements) : ""
    length += between.length
    runs.push(between, block.text)
    starts.push(length)
    for (const piece of block.pieces) mapping.push({ ...piece, from: piece.from + length })
    length += block.text.length
    before = block
  }
  return { text: runs.join(""), mapping, starts }
}

const CELLS = /^t[dh]$/

/**
 * What stands between two blocks. [A18] The cells of a table's row are one paragraph, parted by bars. [A19] A sentence that an element of the
 * page cuts in two is joined again: it does not end, and the next block of the same kind goes on in small letters.
 */
function partingOf(before: Block, block: Block, elements: readonly Element[]): string {
  const [one, two] = [elements[before.node], elements[block.node]]
  if (!one || !two) return "\n\n"
  if (CELLS.test(one.tag) && CELLS.test(two.tag) && one.parent === two.parent && before.node !== block.node) return " | "
  const goesOn = /^(?:p|div|span|section)$/.test(two.tag) && /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(block.text)
  return goesOn && one.tag === two.tag && one.parent === two.parent ? " " : "\n\n"
}
