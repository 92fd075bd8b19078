import type { Passage } from "./types.ts"
import type { Piece, Write } from "./write.ts"

/**
 * [Z8] All that a brief says of itself, and so without words: `{}` stands for a value. A note that is none of these is refused, so that no sentence about the
 * world gets in as one.
 */
export const NOTES = {
  asOf: "As of {}.",
  since: "Changes are counted since {}.",
  period: "Published {}.",
  one: "Rests on {} report from {} independent source.",
  same: "Rests on {} reports from {} independent source.",
  many: "Rests on {} reports from {} independent sources.",
  name: "Names: {}; {} ({}).",
  names: "Names: {} ({}); {} ({}).",
  nothing: "No report has joined this dossier.",
  unchanged: "Nothing changed.",
  first: "This is the first brief: nothing to compare with.",
  none: "None.",
  unnamed: "Under watch, but named in no report: {}.",
  best: "Best: the value that most independent sources give; of equals, the one told last. Copies of one text, and one speaker in several reports, count once.",
  gone: "Differences that turned out to be none, with the reason, come last.",
  levels: "Levels of implementation run from not begun to full and are a person's word, or marked as proposed.",
} as const

export type Note = keyof typeof NOTES

const known: ReadonlySet<string> = new Set(Object.values(NOTES))

/** The note with its values in place of the holes. */
export function noteOf(write: Write, note: Note, ...values: readonly Piece[]): Passage {
  const pieces = NOTES[note].split("{}").flatMap((words, hole): Piece[] => (hole === 0 ? [words] : [values[hole - 1] ?? "", words]))
  const { text, values: shown } = write(pieces)
  return { text, values: shown }
}

/** Whether a passage is a note, its values aside. */
export function isNote({ text, values }: Passage): boolean {
  let template = ""
  let from = 0
  for (const value of values) {
    template += `${text.slice(from, value.from)}{}`
    from = value.to
  }
  return known.has(template + text.slice(from))
}
