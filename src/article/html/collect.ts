// Long: one handler of events is one state; parting it would pass a dozen variables around.
import { Parser } from "htmlparser2"
import { type Block, blockUnderWay } from "./block-under-way.ts"
import { levelDepth, shortenTags } from "./level-depth.ts"

/** An element that may hold blocks. The root is number 0. */
export interface Element {
  /** The number of its parent, -1 for the root; always smaller than its own. */
  readonly parent: number
  readonly tag: string
  /** Class, id, role, itemprop and the like, in small letters. */
  readonly marks: string
  /** Its style or attributes say that it is not shown. */
  readonly hidden: boolean
  /** The blocks inside it: half-open, by number. */
  readonly from: number
  to: number
}

/** An element whose name or attributes speak of an author, a date or a headline, with its words. */
export interface Labelled {
  readonly tag: string
  readonly marks: string
  /** The value for machines: `content` or `datetime`. */
  readonly value?: string
  /** The words inside, at most so many, a line for each element. */
  text: string
  readonly node: number
  /** The number of the block that was next when it opened. */
  readonly block: number
}

export interface Page {
  readonly elements: readonly Element[]
  readonly blocks: readonly Block[]
  /** Names and properties of meta tags with their contents, in order. */
  readonly metas: readonly (readonly [name: string, content: string])[]
  /** The sources of its JSON-LD scripts. */
  readonly data: readonly string[]
  readonly labelled: readonly Labelled[]
  readonly canonical?: string
  /** The address of the page that goes on, as the page gives it. */
  readonly next?: string
  /** The language the page says it is in: `en-GB`. */
  readonly language?: string
  readonly title?: string
}

/** Deeper elements are taken for their ancestor; pages of news have under 60. */
const DEEPEST = 400
/** Beyond these, elements, blocks, labels and data are not kept: a page with as many is no article. */
const MOST_ELEMENTS = 200_000
const MOST_BLOCKS = 40_000
const MOST_LABELLED = 3000
const MOST_METAS = 1000
const MOST_DATA = 1_000_000
/** Words kept of a labelled element, and how many may be open at once. Code units, elements. */
const LABEL_LENGTH = 200
const LABELS_OPEN = 12

/** What elements are: without content, within a line, without text that is read, or (0) a block of their own. */
const VOID = 1
const INLINE = 2
const SILENT = 4
const KINDS = new Map<string, number>()
for (const tag of "area base br col embed hr img input link meta param source track wbr".split(" ")) KINDS.set(tag, VOID)
for (const tag of "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time tt u var".split(
  " ",
))
  KINDS.set(tag, INLINE)
for (const tag of "script style noscript template svg math title select textarea iframe object button canvas audio video datalist".split(
  " ",
))
  KINDS.set(tag, SILENT)
const LABEL = /author|byline|writer|reporter|contributor|creator|date|time|publish|posted|updated|modified|headline|created|meta\b/
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** [A12] Reads a page's events once: elements with their marks, blocks of text with the way back, and what the page says of itself. Linear. */
export function collect(source: string): Page {
  const elements: Element[] = [{ parent: -1, tag: "", marks: "", hidden: false, from: 0, to: 0 }]
  const blocks: Block[] = []
  const metas: [string, string][] = []
  const data: string[] = []
  const labelled: Labelled[] = []
  let canonical: string | undefined
  let next: string | undefined
  let language: string | undefined
  let title: string | undefined
  const stack: { readonly tag: string; readonly node: number; readonly label: boolean }[] = [{ tag: "", node: 0, label: false }]
  // The elements deeper than the deepest, counted only.
  let beneath = 0
  let silent = 0
  let inLink = 0
  let inSvg = 0
  let breaks = 0
  let reading: "title" | "data" | undefined
  const open: Labelled[] = []
  const block = blockUnderWay()
  const namesOf = namer()

  const top = (): number => stack[stack.length - 1]?.node ?? 0
  const flush = (): void => {
    breaks = 0
    const made = block.end(top())
    if (made && blocks.length < MOST_BLOCKS) blocks.push(made)
  }

  // Words of a labelled element stand in lines, one for each element inside.
  const part = (): void => {
    for (const one of open) if (one.text && !one.text.endsWith("\n")) one.text += "\n"
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === "meta") {
          const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes["http-equiv"]
          if (name && attributes.content && metas.length < MOST_METAS) metas.push([name.toLowerCase(), attributes.content])
        } else if (tag === "link") {
          if (attributes.rel === "canonical" && attributes.href) canonical ??= attributes.href
          if (attributes.rel === "next" && attributes.href) next ??= attributes.href
        } else if (tag === "html" && attributes.lang) language ??= attributes.lang
        else if (tag === "title" && title === undefined && !inSvg) reading = "title"
        else if (tag === "script" && /^application\/ld\+json/i.test(attributes.type ?? "")) {
          reading = "data"
          data.push("")
        } else if (tag === "br" && !silent && ++breaks > 1) flush()
        else if (tag === "br") block.space()
        const kind = KINDS.get(tag) ?? 0
        if (kind === VOID) return
        const inline = kind === INLINE
        if (!inline) flush()
        if (stack.length >= DEEPEST) {
          beneath++
          return
        }
        if (kind === SILENT) silent++
        if (tag === "svg") inSvg++
        if (tag === "a") {
          inLink++
        }
        const { marks, label: speaks } = namesOf(attributes)
        let node = top()
        if (!inline && elements.length < MOST_ELEMENTS) {
          const hidden =
            attributes.hidden !== undefined ||
            attributes["aria-hidden"] === "true" ||
            (attributes.style !== undefined && HIDDEN.test(attributes.style))
          node = elements.push({ parent: top(), tag, marks, hidden, from: blocks.length, to: 0 }) - 1
        }
        const label = (speaks || tag === "time") && !silent && open.length < LABELS_OPEN && labelled.length < MOST_LABELLED
        if (label) {
          const value = attributes.datetime ?? attributes.content
          const one: Labelled = { tag, marks, ...(value ? { value } : {}), text: "", node, block: blocks.length }
          labelled.push(one)
          open.push(one)
        }
        part()
        stack.push({ tag, node, label })
      },
      ontext(words) {
        if (reading === "title") title = (title ?? "") + words.slice(0, 1000)
        else if (reading === "data") {
          const last = data.length - 1
          if ((data[last]?.length ?? 0) < MOST_DATA) data[last] = (data[last] ?? "") + words
        } else if (!silent) {
          if (words.charCodeAt(0) <= 32 && !/\S/.test(words)) return block.space()
          breaks = 0
          const at = parser.startIndex
          block.add(words, at, source.startsWith(words, at), inLink > 0)
          for (const one of open) if (one.text.length < LABEL_LENGTH) one.text += words.slice(0, LABEL_LENGTH)
        }
      },
      onclosetag(tag) {
        if (tag === "title" || tag === "script") reading = undefined
        const kind = KINDS.get(tag) ?? 0
        if (kind === VOID) return
        if (kind !== INLINE) flush()
        if (beneath > 0) {
          beneath--
          return
        }
        const last = stack[stack.length - 1]
        if (stack.length < 2 || last?.tag !== tag) return
        stack.pop()
        part()
        const element = elements[last.node]
        if (element && last.node !== top()) element.to = blocks.length
        if (last.label) open.pop()
        if (kind === SILENT) silent--
        if (tag === "svg") inSvg--
        if (tag === "a") inLink--
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(levelDepth(shortenTags(source)))
  parser.end()
  flush()
  if (elements[0]) elements[0].to = blocks.length
  const whole = title?.replace(/\s+/g, " ").trim()
  return {
    elements,
    blocks,
    metas,
    data,
    labelled,
    ...(canonical ? { canonical } : {}),
    ...(next ? { next } : {}),
    ...(language ? { language } : {}),
    ...(whole ? { title: whole } : {}),
  }
}

/** The names of an element, and whether they speak of an author, a date or a headline; each set of names is looked at once a page. */
function namer(): (attributes: Attributes) => { readonly marks: string; readonly label: boolean } {
  const known = new Map<string, { readonly marks: string; readonly label: boolean }>()
  return ({ class: classes, id, role, itemprop, rel, "data-testid": testId, "data-component": component }) => {
    const rest = itemprop ?? rel ?? role ?? testId ?? component
    if (classes === undefined && id === undefined && rest === undefined) return UNNAMED
    const raw =
      id === undefined && rest === undefined
        ? (classes ?? "")
        : `${classes ?? ""} ${id ?? ""} ${role ?? ""} ${itemprop ?? ""} ${rel ?? ""} ${testId ?? ""} ${component ?? ""}`
    const before = known.get(raw)
    if (before) return before
    const marks = raw.slice(0, LONGEST_MARKS).toLowerCase()
    const made = { marks, label: LABEL.test(marks) }
    known.set(raw, made)
    return made
  }
}

type Attributes = { readonly [name: string]: string | undefined }
const UNNAMED = { marks: "", label: false }
const LONGEST_MARKS = 300
