import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx"
import type { Dossier } from "../../types.ts"
import type { Brief, BriefPart, BriefSentence, Passage } from "../types.ts"
import { type Footnote, type Footnotes, footnotesOf, runsOf } from "./notes-of.ts"
import { repack } from "./repack.ts"
import { directions } from "./right-to-left.ts"

const FACE = "Cambria"
/** Half points: 10.5 for text, 9 for tables and notes. */
const TEXT = 21
const SMALL = 18

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

/** Prints sentences; a note that stands already is cited by its number, for a Word footnote has one mark alone. */
interface Printer {
  readonly notes: Footnotes
  readonly placed: Set<number>
}

const runs = (text: string, look: Look = {}): TextRun[] =>
  directions(text.replace(CONTROL, "")).map(
    (run) => new TextRun({ text: run.text, ...look, ...(run.rightToLeft ? { rightToLeft: true } : {}) }),
  )

// XML has no place for these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function sentence(one: BriefSentence, { notes, placed }: Printer, look: Look = {}): ParagraphChild[] {
  return runsOf(one, notes).flatMap((run, index, all): ParagraphChild[] => {
    if (typeof run === "string") return runs(run, look)
    const apart = typeof all[index - 1] === "number" ? [new TextRun({ text: ",", superScript: true, ...look })] : []
    if (placed.has(run)) return [...apart, new TextRun({ text: String(run), superScript: true, ...look })]
    placed.add(run)
    return [...apart, new FootnoteReferenceRun(run)]
  })
}

function footnote({ outlet, title, day, words, url }: Footnote): { children: Paragraph[] } {
  const report = [outlet, ...(title ? [`“${title}”`] : []), day].join(", ")
  const address =
    url && /^https?:\/\//i.test(url)
      ? [new ExternalHyperlink({ link: url, children: runs(url, { size: SMALL }) })]
      : runs(url ?? "", { size: SMALL })
  return { children: [new Paragraph({ children: [...runs(` ${report}: “${words}” `, { size: SMALL }), ...address] })] }
}

const passages = (notes: readonly Passage[], look: Look): Paragraph[] =>
  notes.length ? [new Paragraph({ children: runs(notes.map(({ text }) => text).join(" "), look), spacing: { after: 80 } })] : []

function partOf(part: BriefPart, printer: Printer): (Paragraph | Table)[] {
  if (part.kind === "list")
    return part.items.map((item) => new Paragraph({ children: sentence(item, printer), bullet: { level: 0 }, spacing: { after: 40 } }))
  if (part.kind === "paragraph") {
    const children = part.sentences.flatMap((one, at) => [...(at ? [new TextRun(" ")] : []), ...sentence(one, printer)])
    return [
      ...(part.title ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(part.title.text), keepNext: true })] : []),
      ...(children.length ? [new Paragraph({ children, spacing: { after: 80 } })] : []),
    ]
  }
  const cell = (children: ParagraphChild[]): TableCell =>
    new TableCell({ children: [new Paragraph({ children })], margins: { right: 100 } })
  const head = new TableRow({ tableHeader: true, children: part.columns.map((column) => cell(runs(column, { size: SMALL, bold: true }))) })
  const rows = part.rows.map(
    ({ cells }) => new TableRow({ cantSplit: true, children: cells.map((one) => cell(sentence(one, printer, { size: SMALL }))) }),
  )
  const [none, line] = [BorderStyle.NONE, BorderStyle.SINGLE].map((style) => ({ style, size: 4, color: "999999" }))
  if (!none || !line) return []
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [head, ...rows],
    }),
    new Paragraph({ children: [], spacing: { after: 60 } }),
  ]
}

/** A brief as a Word document, with real footnotes: the same bytes whenever and wherever it is made. */
export async function renderDocx(brief: Brief, dossier: Dossier): Promise<Uint8Array> {
  const notes = footnotesOf(brief, dossier)
  const printer: Printer = { notes, placed: new Set() }
  const clocks = brief.head.clocks.map(
    (clock) => new Paragraph({ children: sentence(clock, printer, { bold: true }), spacing: { after: 80 } }),
  )
  const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string): Paragraph =>
    new Paragraph({ heading: level, children: runs(text), keepNext: true })
  const children = [
    heading(HeadingLevel.TITLE, brief.title),
    ...passages(brief.head.notes, { size: SMALL }),
    ...clocks,
    ...brief.sections.flatMap((section) => [
      heading(HeadingLevel.HEADING_1, section.title),
      ...passages(section.notes, { size: SMALL, italics: true }),
      ...section.parts.flatMap((part) => partOf(part, printer)),
    ]),
  ]
  const style = (size: number, before: number) => ({
    run: { font: FACE, size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after: 60 } },
  })
  const document = new Document({
    title: brief.title,
    creator: "Sitrep",
    lastModifiedBy: "Sitrep",
    styles: {
      default: {
        document: { run: { font: FACE, size: TEXT, language: { value: "en-GB" } } },
        title: style(34, 0),
        heading1: style(26, 280),
        heading2: style(TEXT, 160),
      },
    },
    footnotes: Object.fromEntries(notes.all.map((note) => [String(note.number), footnote(note)])),
    sections: [{ children, footers: { default: pageFooter(brief) } }],
  })
  return repack(await Packer.toBuffer(document), brief.asOf)
}

const pageFooter = ({ title, asOf }: Brief): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [...runs(`${title}, ${asOf} – `, { size: SMALL }), new TextRun({ children: [PageNumber.CURRENT], size: SMALL })],
      }),
    ],
  })
