import type { Reading, Sentence } from "../reading/index.ts"

/** "NAIROBI, Kenya (AP) — ", "LAINYA/JUBA - ": the dateline in front of a report's first words. */
// Words are parted by at least one blank or comma, so that a run of capitals can be cut in one way only.
const DATELINE = /^\p{Lu}[\p{Lu}'’./-]+(?:[ ,]+\p{Lu}[\p{Lu}'’./-]+){0,5}[^.;:()]{0,40}(?:\([^)]{1,20}\)\s?)?\s(?:—|–|-{1,2})\s/u
const LONGEST = 90

/** Where a sentence's own words begin: behind the dateline, when it opens with one. */
export function datelineEnd(reading: Reading, sentence: Sentence): number {
  const paragraph = reading.paragraphs[sentence.paragraph]
  if (!paragraph || paragraph.from !== sentence.from) return sentence.from
  const match = DATELINE.exec(reading.text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + LONGEST)))
  return sentence.from + (match?.[0].length ?? 0)
}
