import type { Figure } from "../../claim/index.ts"
import { boundsInWords } from "./bounds.ts"
import { type Entry, heading } from "./layout.ts"
import type { Source } from "./source.ts"

/** Asserted quantities, one a line: how many of what, in which role, over which period, by whom. */
export function viewFigures(source: Source): Entry[] {
  const figures = source.report.claims.filter((claim) => claim.kind === "figure")
  return figures.length ? [...heading("Figures"), ...figures.map((figure) => entry(source, figure))] : []
}

function entry({ paragraph, words, slot, saidBy }: Source, figure: Figure): Entry {
  const { unit, of, role, period, asOf, realis } = figure
  // "15 kilometres": the words behind the number are the unit itself.
  const told = of !== undefined && of.from - figure.number.to <= 1
  const measured = unit === "person" || unit === "item" || told ? "" : ` ${unit}`
  const what = `${boundsInWords(figure)}${measured}${of ? ` ${words(of)}` : unit === "person" ? " people" : ""}`
  const facts = [
    what,
    role === "other" ? undefined : role,
    slot(period),
    asOf ? `as of ${slot(asOf)}` : undefined,
    realis === "actual" ? undefined : realis,
    saidBy(figure.saidBy),
  ]
  return { indent: 2, words: `${paragraph(figure.number)} ${facts.filter(Boolean).join(" · ")}` }
}
