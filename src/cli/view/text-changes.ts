import type { Stretch } from "../../record/index.ts"
import { type Style, shown, widthOf } from "./layout.ts"

/** What stands around words that went and came: colour on a terminal, else the marks of wdiff. */
const MARKS = {
  colour: { same: ["", ""], removed: ["\u001b[31m\u001b[9m", "\u001b[29m\u001b[39m"], added: ["\u001b[32m", "\u001b[39m"] },
  plain: { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] },
} as const
const INDENT = 2

/** Words that are printed without a break between them. */
interface Unit {
  text: string
  width: number
}

/** The stretches of a comparison, each from a line of its own; a newline at the end. */
export function layOutChanges(stretches: readonly Stretch[], style: Style): string {
  return stretches.map((stretch) => `${linesOf(unitsOf(stretch, style.colour), style.width)}\n`).join("\n")
}

function unitsOf({ pieces, from, to }: Stretch, colour: boolean): Unit[] {
  const units: Unit[] = from ? [{ text: "…", width: 1 }] : []
  let apart = true
  const add = (text: string, width: number): void => {
    const last = units.at(-1)
    if (apart || !last) units.push({ text, width })
    else {
      last.text += text
      last.width += width
    }
  }
  pieces.forEach(({ kind, words }, at) => {
    const [on, off] = MARKS[colour ? "colour" : "plain"][kind]
    const list = words.trim().split(/\s+/).filter(Boolean).map(shown)
    apart ||= /^\s/.test(words)
    list.forEach((word, number) => {
      // Colours are set word by word, so that they do not run into the margin; marks stand at the ends.
      const before = colour || number === 0 ? on : ""
      const after = colour || number === list.length - 1 ? off : ""
      add(`${before}${word}${after}`, widthOf(word) + (colour ? 0 : before.length + after.length))
      apart = number < list.length - 1
    })
    const replaced = !colour && kind === "removed" && pieces[at + 1]?.kind === "added"
    // The space behind "59" and "61" alike stands once: [-59-]{+61+} people.
    apart = /\s$/.test(words) && !replaced
    if (colour && kind === "removed" && pieces[at + 1]?.kind === "added") apart = true
  })
  if (to) units.push({ text: "…", width: 1 })
  return units
}

function linesOf(units: readonly Unit[], width: number): string {
  const lines: string[] = []
  let line = " ".repeat(INDENT)
  let used = INDENT
  let empty = true
  for (const { text, width: size } of units) {
    if (!empty && used + 1 + size > width) {
      lines.push(line)
      line = " ".repeat(INDENT * 2)
      used = INDENT * 2
      empty = true
    }
    line += empty ? text : ` ${text}`
    used += empty ? size : size + 1
    empty = false
  }
  return [...lines, line].join("\n")
}
