import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { bars } from "./bars.ts"
import type { Outcome } from "./measure.ts"

const opening = "<!-- by hand -->"
const closing = "<!-- /by hand -->"

/** Writes docs/accuracy.md anew from what was measured; what stands between its two marks is kept as it is. */
export function writeAccuracy(path: string, outcomes: readonly Outcome[], date: string | undefined): void {
  const before = existsSync(path) ? readFileSync(path, "utf8") : ""
  const lines = [
    "# Accuracy",
    "",
    `How well the reading does on hand-annotated reports that are public${date ? `, measured on ${date}` : ""}. Figures are per cent: F1 where nothing else is said.`,
    "`npm run quality` writes this page and fails when a figure sinks below its floor in bench/quality/floors.json. The texts are not part of",
    "the project. The bars beside the figures are what people or other programs reach, on the same data where it says so; elsewhere they are",
    "measured on another part and show the order of size only.",
    "",
    ...outcomes.flatMap(tableOf),
    "## What goes wrong most",
    "",
    opening,
    byHand(before),
    closing,
  ]
  writeFileSync(path, `${lines.join("\n")}\n`)
}

function tableOf(outcome: Outcome): string[] {
  const rows = Object.entries(outcome.measures).map(
    ([measure, value]) => `| ${measure} | ${(100 * value).toFixed(1)} | ${bars[outcome.name]?.[measure] ?? ""} |`,
  )
  const faults = outcome.faults.length
    ? `${outcome.faults.length} of ${outcome.reports} could not be read or had a broken span.`
    : `${outcome.reports} read, no broken span.`
  return [
    `## ${outcome.name}`,
    "",
    `${outcome.what}. ${faults}`,
    "",
    ...(rows.length ? ["| measure | Sitrep | bar |", "|---|--:|---|", ...rows, ""] : []),
  ]
}

function byHand(page: string): string {
  const from = page.indexOf(opening)
  const to = page.indexOf(closing)
  return from < 0 || to < from ? "Nothing is written here yet." : page.slice(from + opening.length, to).trim()
}
