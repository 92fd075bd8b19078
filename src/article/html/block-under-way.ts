import type { Piece } from "../../evidence/index.ts"

/** One block of text on a page, blank space collapsed. */
export interface Block {
  /** The element it stands in, by its number. */
  readonly node: number
  readonly text: string
  /** Where its runs stand in the page's source; `from` counts within `text`. */
  readonly pieces: readonly Piece[]
  /** How many of its code units stand in links. */
  readonly links: number
}

/** Of a longer block no more is kept: nothing that is read is as long. Code units. */
const LONGEST = 300_000
/** Blank space that is not one space between words. */
const ODD_SPACE = /\s\s+|[^\S ]/g

/** The block that is being read: runs of words, and where they stand. One string grown run by run would be quadratic. */
export function blockUnderWay() {
  let runs: string[] = []
  let pieces: Piece[] = []
  let length = 0
  let links = 0
  // Whether what stands last is a blank, or nothing.
  let blank = true

  const supply = (words: string): void => {
    runs.push(words)
    length += words.length
  }
  const take = (run: string, at: number, same: boolean, linked: boolean): void => {
    if (!run) return
    if (same) {
      const last = pieces[pieces.length - 1]
      if (last && last.from + last.length === length && last.at + last.length === at)
        pieces[pieces.length - 1] = { from: last.from, at: last.at, length: last.length + run.length }
      else pieces.push({ from: length, at, length: run.length })
    }
    supply(run)
    if (linked) links += run.length
    blank = run.endsWith(" ")
  }
  const space = (): void => {
    if (!blank) supply(" ")
    blank = true
  }
  return {
    space,
    add: (words: string, at: number, same: boolean, linked: boolean): void => {
      if (length > LONGEST) return
      let from = 0
      const put = (to: number): void => {
        if (to > from && blank && words[from] === " ") from++
        take(words.slice(from, to), at + from, same, linked)
      }
      ODD_SPACE.lastIndex = 0
      for (let odd = ODD_SPACE.exec(words); odd; odd = ODD_SPACE.exec(words)) {
        put(odd.index)
        space()
        from = odd.index + odd[0].length
      }
      put(words.length)
    },
    end: (node: number): Block | undefined => {
      const text = runs.join("").trimEnd()
      const made = text ? { node, text, links: Math.min(links, text.length), pieces: within(pieces, text.length) } : undefined
      runs = []
      pieces = []
      length = 0
      links = 0
      blank = true
      return made
    },
  }
}

/** The pieces that lie within a block's length. */
function within(pieces: Piece[], length: number): readonly Piece[] {
  const last = pieces[pieces.length - 1]
  if (last && last.from + last.length > length) {
    pieces.pop()
    if (last.from < length) pieces.push({ ...last, length: length - last.from })
  }
  return pieces
}
