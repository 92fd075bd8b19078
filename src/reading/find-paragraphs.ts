import { type Span, trimmed } from "../evidence/index.ts"
import type { Reading } from "./types.ts"

// A text is hard-wrapped when its lines break by width: most non-empty lines are 40 to 100 characters long and do not end like a
// sentence. Measured on Security Council texts (62 to 75 % of lines) and on news, where a line is a paragraph (under 10 %).
const WRAPPED_SHARE = 0.45
const WRAPPED_LINE = { least: 40, most: 100 }
const ENDS_A_SENTENCE = /[.!?:;"”’)\]]$/
/** Opens a paragraph in hard-wrapped formal text: a numbered or lettered point, a heading's numeral. */
const OPENS_A_POINT = /^(?:\d{1,3}[.)]|\([a-z]{1,3}\)|[IVX]{1,5}\.)\s/

/** [S1] A line is a paragraph; [S2] in hard-wrapped text an empty line or a numbered point parts paragraphs. */
export function findParagraphs(reading: Reading): Reading {
  const { text } = reading
  const lines: Span[] = []
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from)
    const to = end < 0 ? text.length : end
    lines.push(trimmed(text, { from, to }))
    from = to + 1
  }
  const full = lines.filter((line) => line.to > line.from)
  const wrappedLines = full.filter((line) => isWrapped(text, line)).length
  const wrapped = full.length >= 5 && wrappedLines >= WRAPPED_SHARE * full.length
  return { ...reading, paragraphs: wrapped ? joined(text, lines) : full }
}

function isWrapped(text: string, line: Span): boolean {
  const length = line.to - line.from
  return length >= WRAPPED_LINE.least && length <= WRAPPED_LINE.most && !ENDS_A_SENTENCE.test(text.slice(line.to - 1, line.to))
}

function joined(text: string, lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = []
  let open: Span | undefined
  for (const line of lines) {
    const empty = line.from === line.to
    if (open && !empty && !OPENS_A_POINT.test(text.slice(line.from, line.from + 12))) {
      open = { from: open.from, to: line.to }
      continue
    }
    if (open) paragraphs.push(open)
    open = empty ? undefined : line
  }
  if (open) paragraphs.push(open)
  return paragraphs
}
