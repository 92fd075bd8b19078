import type { Dossier } from "../../types.ts"
import type { Brief, BriefPart, BriefSentence, Passage } from "../types.ts"
import { STYLE } from "./html-style.ts"
import { type Footnote, type Footnotes, footnotesOf, runsOf } from "./notes-of.ts"
import { directions } from "./right-to-left.ts"

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

const words = (text: string): string =>
  directions(text)
    .map((run) => (run.rightToLeft ? `<bdi dir="rtl">${escaped(run.text)}</bdi>` : escaped(run.text)))
    .join("")

/** Only addresses of the web are led to; any other is shown as words. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** Prints sentences; the first mark of each note is where its note leads back to. */
interface Printer {
  readonly notes: Footnotes
  readonly led: Set<number>
}

/**
 * [Z19] A brief as one HTML file: no script, nothing fetched, everything escaped, its policy in its head; it prints on A4 and Letter. Notes and marks lead to each
 * other.
 */
export function renderHtml(brief: Brief, dossier: Dossier): string {
  const notes = footnotesOf(brief, dossier)
  const printer: Printer = { notes, led: new Set() }
  const clocks = brief.head.clocks.map((clock) => `<li>${sentence(clock, printer)}</li>`).join("\n")
  const sections = brief.sections.map(
    ({ key, title, notes: own, parts }) =>
      `<section id="${key}">\n<h2>${title}</h2>\n${own.map((note) => `<p class="note">${passage(note)}</p>\n`).join("")}${parts.map((part) => partOf(part, printer)).join("\n")}\n</section>`,
  )
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(brief.title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<header>
<h1>${words(brief.title)}</h1>
<p class="head">${brief.head.notes.map(passage).join(" ")}</p>
${clocks ? `<ul class="clocks">\n${clocks}\n</ul>` : ""}
</header>
<main>
${sections.join("\n")}
</main>
<footer>
<h2>Words</h2>
<ol>
${notes.all.map(footnote).join("\n")}
</ol>
</footer>
</body>
</html>
`
}

const passage = ({ text }: Passage): string => words(text)

function sentence(one: BriefSentence, { notes, led }: Printer): string {
  return runsOf(one, notes)
    .map((run, index, all) => {
      if (typeof run === "string") return words(run)
      const id = led.has(run) ? "" : ` id="mark-${run}"`
      led.add(run)
      const beside = typeof all[index - 1] === "number" ? " " : ""
      return `${beside}<sup><a href="#note-${run}"${id}>${run}</a></sup>`
    })
    .join("")
}

function partOf(part: BriefPart, printer: Printer): string {
  if (part.kind === "list") return `<ul>\n${part.items.map((item) => `<li>${sentence(item, printer)}</li>`).join("\n")}\n</ul>`
  if (part.kind === "paragraph") {
    const title = part.title ? `<h3>${passage(part.title)}</h3>\n` : ""
    return `${title}${part.sentences.length ? `<p>${part.sentences.map((one) => sentence(one, printer)).join(" ")}</p>` : ""}`
  }
  const head = part.columns.map((column) => `<th scope="col">${column}</th>`).join("")
  const rows = part.rows.map(({ cells }) => `<tr>${cells.map((cell) => `<td>${sentence(cell, printer)}</td>`).join("")}</tr>`)
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`
}

function footnote({ number, outlet, title, day, words: said, url }: Footnote): string {
  const address = url === undefined ? "" : isWeb(url) ? ` <a href="${escaped(url)}">${escaped(url)}</a>` : ` ${escaped(url)}`
  const report = [words(outlet), ...(title ? [`“${words(title)}”`] : []), day].join(", ")
  return `<li id="note-${number}">${report}: <q>${words(said)}</q>${address} <a href="#mark-${number}" aria-label="Back to the text">↩</a></li>`
}
