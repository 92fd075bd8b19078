import { NEVER_LAST } from "./abbreviations.ts"
import type { Reading, Sentence, Token } from "./types.ts"

const STOPS = /^(?:[.!?…]|\.{2,})$/
/** A run of words longer than this is cut: no sentence of a report has as many tokens, and a table or a list without stops has no others. */
const MOST_TOKENS = 400
const CLOSES = /^["”’'»)\]]$/
const OPENS_A_SENTENCE = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘«([]|\.\.\.)/u

/**
 * [S3] A sentence ends at its paragraph's end; [S4] at a full stop, question or exclamation mark and the closing marks behind it,
 * before a capital, a number or an opening mark; [S5] never at a title's or a rank's abbreviation or an initial; other abbreviations
 * end one only before a capital that opens no name of a day or a month.
 */
export function findSentences(reading: Reading): Reading {
  const { tokens, paragraphs } = reading
  const sentences: Sentence[] = []
  let at = 0
  paragraphs.forEach((paragraph, number) => {
    while (at < tokens.length && (tokens[at]?.from ?? 0) < paragraph.from) at++
    let first = at
    const close = (end: number): void => {
      const head = tokens[first]
      const last = tokens[end - 1]
      if (head && last && end > first) sentences.push({ from: head.from, to: last.to, first, end, paragraph: number })
      first = end
    }
    while (at < tokens.length && (tokens[at]?.from ?? 0) < paragraph.to) {
      const end = endsAt(tokens, at, paragraph.to) || (at - first >= MOST_TOKENS ? at + 1 : 0)
      if (end) {
        close(end)
        at = end
      } else at++
    }
    close(at)
  })
  return { ...reading, sentences }
}

/** The index after the sentence's last token when a sentence ends at `at`, else 0. */
function endsAt(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at]
  if (!token) return 0
  const abbreviated = token.word.length > 1 && token.word.endsWith(".") && !STOPS.test(token.word)
  if (!STOPS.test(token.word) && !abbreviated) return 0
  if (abbreviated && (NEVER_LAST.has(token.word.slice(0, -1).toLowerCase()) || /^\p{Lu}\.$/u.test(token.word))) return 0
  let end = at + 1
  while (end < tokens.length && STOPS.test(tokens[end]?.word ?? "")) end++
  // A closing mark belongs to the sentence when it stands right behind it; after a space it opens the next one.
  while (end < tokens.length && CLOSES.test(tokens[end]?.word ?? "") && tokens[end]?.from === tokens[end - 1]?.to) end++
  const next = tokens[end]
  if (!next || next.from >= limit) return end
  if (abbreviated && !/^(?:The|A|An|In|On|At|He|She|It|They|We|But|And|This|That|His|Her|Its|Their)$/.test(next.word)) return 0
  return OPENS_A_SENTENCE.test(next.word) ? end : 0
}
