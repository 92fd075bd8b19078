import type { Dossier, Words } from "../types.ts"
import { wordsChecker } from "./check-words.ts"
import { isNote } from "./note.ts"
import type { Brief, BriefPart, BriefProblem, BriefSentence, Passage } from "./types.ts"
import { printed, type Root, rootOf, valueAt } from "./value-at.ts"

type Found = Pick<BriefProblem, "problem" | "detail">

/** [Z2] Every digit of a text stands in one of its values, and every value is what the dossier has at its path. */
function checkValues({ text, values }: Passage, root: Root): Found[] {
  const found: Found[] = []
  let from = 0
  const unbound = (words: string): void => {
    if (/\p{N}/u.test(words))
      found.push({ problem: "number-unbound", detail: `"${words.trim()}" prints a number that is no value of the dossier` })
  }
  for (const value of values) {
    const words = text.slice(value.from, value.to)
    if (value.from < from || value.to < value.from) found.push({ problem: "value-differs", detail: `values overlap at ${value.from}` })
    else if (words !== printed(valueAt(root, value.path), root.asOf))
      found.push({ problem: "value-differs", detail: `"${words}" is not what the dossier has at ${value.path}` })
    unbound(text.slice(from, value.from))
    from = Math.max(from, value.to)
  }
  unbound(text.slice(from))
  return found
}

/**
 * [Z1] [Z2] [Z8] What is wrong with a brief, sentence by sentence; empty when it may be exported: every sentence and row rests on words that the dossier's
 * reports hold, every number is the dossier's, and every note is one of the fixed ones. Linear in brief and dossier.
 */
export function checkBrief(brief: Brief, dossier: Dossier): BriefProblem[] {
  const root = rootOf(dossier, brief)
  const wrong = wordsChecker(dossier)
  const at = (where: string, text: string, found: readonly Found[]): BriefProblem[] =>
    found.map(({ problem, detail }) => ({ problem, where, sentence: text, detail }))
  const rests = (words: readonly Words[]): Found[] =>
    words.length ? words.flatMap((one) => wrong(one) ?? []) : [{ problem: "no-words", detail: "it rests on no words" }]
  const note = (where: string, passage: Passage): BriefProblem[] =>
    at(where, passage.text, [
      ...(isNote(passage) ? [] : [{ problem: "note-unknown" as const, detail: "it is none of the notes a brief may have" }]),
      ...checkValues(passage, root),
    ])
  const sentence = (where: string, one: BriefSentence): BriefProblem[] =>
    at(where, one.text, [...rests(one.words), ...checkValues(one, root)])
  const part = (where: string, one: BriefPart): BriefProblem[] => {
    if (one.kind === "list") return one.items.flatMap((item) => sentence(where, item))
    if (one.kind === "paragraph") return [...(one.title ? [one.title] : []), ...one.sentences].flatMap((item) => sentence(where, item))
    return one.rows.flatMap(({ cells, words }) => {
      const text = cells.map((cell) => cell.text).join(" | ")
      return at(where, text, [
        ...rests([...words, ...cells.flatMap((cell) => cell.words)]),
        ...cells.flatMap((cell) => checkValues(cell, root)),
      ])
    })
  }
  const own = JSON.stringify([dossier.definition.title, dossier.asOf, dossier.period])
  return [
    ...(JSON.stringify([brief.title, brief.asOf, brief.period]) === own
      ? []
      : at("head", brief.title, [{ problem: "value-differs", detail: `title, day and period are ${own} in the dossier` }])),
    ...brief.head.notes.flatMap((one) => note("head", one)),
    ...brief.head.clocks.flatMap((one) => sentence("head", one)),
    ...brief.sections.flatMap(({ key, notes, parts }) => [
      ...notes.flatMap((one) => note(key, one)),
      ...parts.flatMap((one) => part(key, one)),
    ]),
    ...brief.changes.flatMap(({ title, words }) => at("changed", title, rests(words))),
  ]
}
