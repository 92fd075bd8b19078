import { holds, type Span, trimmed, wordsOf } from "../../../evidence/index.ts"
import type { Dossier, Words } from "../../types.ts"
import { dayInWords } from "../../wording/in-words.ts"
import { outletOf } from "../../wording/report-words.ts"
import type { Brief, BriefPart, BriefSentence } from "../types.ts"

/** A numbered source: which report, and its exact words. */
export interface Footnote {
  readonly number: number
  readonly outlet: string
  readonly title?: string
  readonly day: string
  readonly words: string
  readonly url?: string
}

export interface Footnotes {
  readonly all: readonly Footnote[]
  readonly numberOf: (words: Words) => number
}

/** A note prints no sentence longer than this, but the words alone: a text without full stops is not printed whole. */
const LONGEST = 600

/** A full stop and what closes with it, before a capital, a digit or an opening mark; or the end of a line. */
const END = /[.!?]["”’»)]*(?=\s+["“‘«(]?[\p{Lu}\p{Lo}\p{N}])|\n/gu

/** The sentence of a text that holds a span; bounds are found once a text. */
function sentenceHolding(text: string): (span: Span) => Span {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length)
  const firstFrom = (at: number): number => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ from, to }) => {
    const next = firstFrom(from + 1)
    const held = trimmed(text, { from: ends[next - 1] ?? 0, to: ends[firstFrom(to)] ?? text.length })
    return holds(held, { from, to }) && held.to - held.from <= LONGEST ? held : { from, to }
  }
}

/** The sentences of a part that print marks: a title's are those of the paragraph below it. */
const marked = (part: BriefPart): readonly BriefSentence[] => {
  if (part.kind === "list") return part.items
  if (part.kind === "paragraph") return part.sentences
  return part.rows.flatMap(({ cells }) => cells)
}

/**
 * [Z17] Footnotes count from 1 in the order in which the brief first leans on them. A note has the whole sentence of the report that the words stand in, so words of one
 * sentence share a note.
 */
export function footnotesOf(brief: Brief, { joined }: Dossier): Footnotes {
  const accounts = new Map(joined.map(({ account }) => [account.key, account]))
  const sentencesOf = new Map<string, (span: Span) => Span>()
  const numbers = new Map<string, Footnote>()
  const noteOf = (words: Words): Footnote | undefined => {
    const account = accounts.get(words.account)
    if (!account) return undefined
    const { title, url, text } = account.report.article
    const holding = sentencesOf.get(account.key) ?? sentenceHolding(text)
    sentencesOf.set(account.key, holding)
    const span = holding(words)
    const key = `${account.key}|${span.from}|${span.to}`
    const known = numbers.get(key)
    if (known) return known
    const note: Footnote = {
      number: numbers.size + 1,
      outlet: outletOf(account),
      ...(title ? { title } : {}),
      day: dayInWords(account.known),
      words: wordsOf(text, span).replace(/\s+/g, " ").trim(),
      ...(url ? { url } : {}),
    }
    numbers.set(key, note)
    return note
  }
  const sentences = [...brief.head.clocks, ...brief.sections.flatMap(({ parts }) => parts.flatMap(marked))]
  for (const { words } of sentences) for (const one of words) noteOf(one)
  return { all: [...numbers.values()], numberOf: (words) => noteOf(words)?.number ?? 0 }
}

/** A sentence as runs of text and the notes between them; the same note once at a place. */
export function runsOf({ text, words }: BriefSentence, { numberOf }: Footnotes): (string | number)[] {
  const runs: (string | number)[] = []
  let from = 0
  for (const at of [...new Set(words.map((one) => one.at))].sort((a, b) => a - b)) {
    runs.push(text.slice(from, at), ...new Set(words.filter((one) => one.at === at).map(numberOf)))
    from = at
  }
  return [...runs, text.slice(from)].filter((run) => run !== "")
}
