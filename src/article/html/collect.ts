import { Parser } from "htmlparser2"
import type { Piece } from "../../evidence/index.ts"
import { levelDepth } from "./level-depth.ts"

/** One block of text on a page. `node`: the element it stands in. `links`: how many of its code units stand in links. */
export interface Block {
  readonly node: number
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly links: number
}

/** An element that may hold text: its parent by number, -1 for none. */
export interface Element {
  readonly parent: number
  readonly tag: string
  /** Class, id, role and itemprop, in small letters. */
  readonly marks: string
}

export interface Page {
  readonly elements: readonly Element[]
  readonly blocks: readonly Block[]
  /** Names and properties of meta tags with their contents, in order. */
  readonly metas: readonly (readonly [name: string, content: string])[]
  readonly data: readonly string[]
  readonly times: readonly string[]
  readonly canonical?: string
  readonly title?: string
  /** The language the page gives itself. */
  readonly language?: string
}

/** Deeper elements are taken for their ancestor; pages of news have under 60. */
const DEEPEST = 400
/** More blocks are not kept: a page with as many is no article. */
const MOST_BLOCKS = 40_000
const MOST_DATA = 400_000

const SILENT = new Set(
  "script style noscript template svg math head select textarea iframe object button canvas audio video datalist".split(" "),
)
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
)

/** [A12] Reads a page's events once: elements with their marks, blocks of text with the way back, and what the page says of itself. Linear. */
export function collect(source: string): Page {
  const elements: Element[] = [{ parent: -1, tag: "", marks: "" }]
  const blocks: Block[] = []
  const metas: [string, string][] = []
  const data: string[] = []
  const times: string[] = []
  let canonical: string | undefined
  let language: string | undefined
  let title: string | undefined
  const stack: { tag: string; node: number }[] = [{ tag: "", node: 0 }]
  // The elements deeper than the deepest, counted only.
  let beneath = 0
  let silent = 0
  let inLink = 0
  let reading: "title" | "data" | undefined
  // The block under way: runs of words, how long they are, and whether the last is a blank. One string grown run by run is quadratic.
  let runs: string[] = []
  let length = 0
  let blank = true
  let pieces: Piece[] = []
  let links = 0

  const top = (): number => stack[stack.length - 1]?.node ?? 0
  const flush = (): void => {
    const text = runs.join("").trimEnd()
    if (text && blocks.length < MOST_BLOCKS) blocks.push({ node: top(), text, links, pieces: joined(pieces, text.length) })
    runs = []
    length = 0
    blank = true
    pieces = []
    links = 0
  }
  const push = (run: string): void => {
    runs.push(run)
    length += run.length
  }
  const add = (words: string, at: number, same: boolean): void => {
    // Runs of blank space become one blank, none at the start; every run of words in between is a piece.
    for (const match of words.matchAll(/\s+|[^\s]+/g)) {
      const run = match[0]
      const space = /^\s/.test(run)
      if (space && blank) continue
      if (same && (!space || run[0] === " ")) pieces.push({ from: length, at: at + match.index, length: space ? 1 : run.length })
      push(space ? " " : run)
      blank = space
      if (inLink && !space) links += run.length
    }
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === "meta") {
          const name = attributes.property ?? attributes.name ?? attributes.itemprop
          if (name && attributes.content) metas.push([name.toLowerCase(), attributes.content])
        } else if (tag === "link" && attributes.rel === "canonical" && attributes.href) canonical ??= attributes.href
        else if (tag === "html" && attributes.lang) language ??= attributes.lang
        else if (tag === "time" && attributes.datetime) times.push(attributes.datetime)
        else if (tag === "title" && title === undefined && !silentIn("svg")) reading = "title"
        else if (tag === "script" && attributes.type === "application/ld+json") {
          reading = "data"
          data.push("")
        }
        if (tag === "br") {
          if (!blank) push(" ")
          blank = true
          return
        }
        if (VOID.has(tag)) return
        if (!INLINE.has(tag)) flush()
        if (stack.length >= DEEPEST) {
          beneath++
          return
        }
        if (SILENT.has(tag)) silent++
        if (tag === "a") inLink++
        let node = top()
        if (!INLINE.has(tag)) {
          const { class: classes = "", id = "", role = "", itemprop = "" } = attributes
          node = elements.push({ parent: top(), tag, marks: `${classes} ${id} ${role} ${itemprop}`.slice(0, 300).toLowerCase() }) - 1
        }
        stack.push({ tag, node })
      },
      ontext(words) {
        if (reading === "title") title = (title ?? "") + words
        else if (reading === "data") {
          const last = data.length - 1
          if ((data[last]?.length ?? 0) < MOST_DATA) data[last] = (data[last] ?? "") + words
        } else if (!silent) add(words, parser.startIndex, source.startsWith(words, parser.startIndex))
      },
      onclosetag(tag) {
        if (tag === "title" || tag === "script") reading = undefined
        if (tag === "br" || VOID.has(tag)) return
        if (!INLINE.has(tag)) flush()
        if (beneath > 0) {
          beneath--
          return
        }
        if (stack.length < 2 || stack[stack.length - 1]?.tag !== tag) return
        stack.pop()
        if (SILENT.has(tag)) silent--
        if (tag === "a") inLink--
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  const silentIn = (tag: string): boolean => stack.some((open) => open.tag === tag)
  parser.write(levelDepth(source))
  parser.end()
  flush()
  const whole = title?.replace(/\s+/g, " ").trim()
  return {
    elements,
    blocks,
    metas,
    data,
    times,
    ...(canonical ? { canonical } : {}),
    ...(language ? { language } : {}),
    ...(whole ? { title: whole } : {}),
  }
}

const VOID = new Set("area base col embed hr img input link meta param source track wbr".split(" "))

/** The pieces of a block that lie within its length, neighbours joined. */
function joined(pieces: readonly Piece[], length: number): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    if (piece.from >= length) continue
    const last = kept[kept.length - 1]
    if (last && last.from + last.length === piece.from && last.at + last.length === piece.at)
      kept[kept.length - 1] = { ...last, length: last.length + piece.length }
    else kept.push(piece)
  }
  return kept
}
