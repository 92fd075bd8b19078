import type { Dossier } from "../../types.ts"
import type { Brief, BriefPart, BriefSentence, Passage } from "../types.ts"
import { type Footnote, type Footnotes, footnotesOf, runsOf } from "./notes-of.ts"
import { isolated } from "./right-to-left.ts"

/** What Markdown would take as its own, escaped; whatever runs right to left is set apart by isolates. */
const escaped = (text: string): string => isolated(text).replace(/[\\`*_[\]<>|#~&]/g, "\\$&")

/** A line must not begin as a list or a heading does. */
const lineStart = (line: string): string =>
  line.replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)

/** A brief in Markdown, with footnotes. */
export function renderMarkdown(brief: Brief, dossier: Dossier): string {
  const notes = footnotesOf(brief, dossier)
  return `${[
    `# ${escaped(brief.title)}`,
    brief.head.notes.map(passage).join(" "),
    brief.head.clocks.map((clock) => `- **${sentence(clock, notes)}**`).join("\n"),
    ...brief.sections.flatMap((section) => [
      `## ${section.title}`,
      section.notes.map((note) => `*${passage(note)}*`).join(" "),
      ...section.parts.map((part) => partOf(part, notes)),
    ]),
    notes.all.map(footnote).join("\n"),
  ]
    .filter((block) => block !== "")
    .join("\n\n")}\n`
}

const passage = ({ text }: Passage): string => lineStart(escaped(text))

const sentence = (one: BriefSentence, notes: Footnotes): string =>
  lineStart(
    runsOf(one, notes)
      .map((run) => (typeof run === "number" ? `[^${run}]` : escaped(run)))
      .join(""),
  )

function partOf(part: BriefPart, notes: Footnotes): string {
  if (part.kind === "list") return part.items.map((item) => `- ${sentence(item, notes)}`).join("\n")
  if (part.kind === "paragraph")
    return [...(part.title ? [`### ${passage(part.title)}`] : []), part.sentences.map((one) => sentence(one, notes)).join(" ")]
      .filter((block) => block !== "")
      .join("\n\n")
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`
  return [
    row(part.columns),
    row(part.columns.map(() => "---")),
    ...part.rows.map(({ cells }) => row(cells.map((cell) => sentence(cell, notes)))),
  ].join("\n")
}

const footnote = ({ number, outlet, title, day, words, url }: Footnote): string =>
  `[^${number}]: ${[escaped(outlet), ...(title ? [`“${escaped(title)}”`] : []), day].join(", ")}: “${escaped(words)}”${url ? ` ${escaped(url)}` : ""}`
