/** How wide to print, in columns, and whether in colour. */
export interface Style {
  readonly width: number
  readonly colour: boolean
}

/** One entry of a view: lines are wrapped to the width, those after the first indented by two more. */
export interface Entry {
  readonly indent: number
  readonly words: string
  readonly tone?: "strong" | "quiet"
}

const TONES = { strong: ["\u001b[1m", "\u001b[22m"], quiet: ["\u001b[2m", "\u001b[22m"] } as const
/** Narrower than this nothing can be read. */
const NARROWEST = 30

/** A heading, an empty line above it. */
export const heading = (words: string): Entry[] => [
  { indent: 0, words: "" },
  { indent: 0, words, tone: "strong" },
]

/** Lays entries out as text, a newline at the end. Control and direction characters of the input are shown, not obeyed. */
export function layOut(entries: readonly Entry[], { width, colour }: Style): string {
  const columns = Math.max(NARROWEST, width)
  let text = ""
  for (const { indent, words, tone } of entries) {
    const [on, off] = colour && tone ? TONES[tone] : ["", ""]
    for (const line of wrapped(shown(words), columns, indent)) text += line ? `${on}${line}${off}\n` : "\n"
  }
  return text
}

/** Control characters, direction marks and lone surrogates by their number: a report must not move the cursor or turn the line around. */
export const shown = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")

function wrapped(words: string, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = " ".repeat(indent)
  let used = indent
  let empty = true
  for (const word of words.split(" ")) {
    const size = widthOf(word)
    if (!empty && used + 1 + size > width) {
      lines.push(line)
      line = " ".repeat(indent + 2)
      used = indent + 2
      empty = true
    }
    line += empty ? word : ` ${word}`
    used += empty ? size : size + 1
    empty = false
  }
  lines.push(line.trimEnd())
  return lines
}

/** Columns a word takes on a terminal: marks none, East Asian wide letters and pictures two. */
export function widthOf(word: string): number {
  let width = 0
  for (const sign of word) {
    if (/\p{M}/u.test(sign)) continue
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        sign,
      )
        ? 2
        : 1
  }
  return width
}
