import type { Span } from "../../evidence/index.ts"
import type { Account } from "../material/types.ts"

// A full stop after these ends no sentence.
const SHORT = /\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/
const END = /[.!?][")\]”’]*\s+|\n\s*/g

const cut = new WeakMap<Account, readonly Span[]>()

/** The sentences of an account's text, cut once. The record keeps none with a dossier's accounts, and tolls need them roughly. */
function sentencesOf(account: Account): readonly Span[] {
  let spans = cut.get(account)
  if (!spans) {
    const { text } = account.report.article
    const found: Span[] = []
    let from = 0
    for (const match of text.matchAll(END)) {
      const dot = match[0].startsWith(".")
      if (dot && SHORT.test(text.slice(Math.max(from, match.index - 6), match.index))) continue
      const to = match.index + match[0].length
      if (to > from) found.push({ from, to })
      from = to
    }
    if (from < text.length) found.push({ from, to: text.length })
    spans = found
    cut.set(account, spans)
  }
  return spans
}

/** The number of the sentence that a position stands in; two are as far apart as their numbers. */
export function sentenceAt(account: Account, at: number): number {
  const spans = sentencesOf(account)
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

// A text that has lost its full stops is one sentence; what is looked at stays short all the same.
const FURTHEST = 400

/** The words about a span: its sentence and so many before and after, 400 characters each way at most. */
export function passageOf(account: Account, span: Span, before = 0, after = 0): string {
  const spans = sentencesOf(account)
  const { text } = account.report.article
  const from = spans[Math.max(0, sentenceAt(account, span.from) - before)]?.from ?? span.from
  const to = spans[Math.min(spans.length - 1, sentenceAt(account, span.to) + after)]?.to ?? span.to
  return text.slice(Math.max(from, span.from - FURTHEST), Math.min(to, span.to + FURTHEST))
}
