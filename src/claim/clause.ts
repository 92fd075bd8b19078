import type { Span } from "../evidence/index.ts"
import type { Sentence } from "../reading/index.ts"
import { type Syntax, tokenFrom, wordAt } from "./syntax.ts"

/** The clause a span stands in: its sentence up to the nearest marks or conjunctions that part clauses with a verb each. */
export function clauseAround(syntax: Syntax, span: Span, sentence: Sentence): Span {
  const first = tokenFrom(syntax.reading, span.from)
  let from = sentence.first
  let end = sentence.end
  let verbs = 0
  // The span's own auxiliaries are no verb of another clause.
  const own = syntax.reading.verbs[syntax.verbAt[first] ?? -1]
  for (let at = Math.min(first, own?.first ?? first) - 1; at > sentence.first; at--) {
    if (syntax.verbAt[at] !== -1 && syntax.reading.verbs[syntax.verbAt[at] ?? -1]?.finite) verbs++
    if (verbs && /^(?:,|;|and|but|while|that|which|who|when|where|:)$/.test(wordAt(syntax, at))) {
      from = at + 1
      break
    }
  }
  verbs = 0
  for (let at = first; at < sentence.end; at++) {
    if (syntax.reading.verbs[syntax.verbAt[at] ?? -1]?.finite) verbs++
    if (
      (verbs || from < sentence.first + 1) &&
      /^(?:;|but|while|,|and)$/.test(wordAt(syntax, at)) &&
      at > first + 2 &&
      finiteAhead(syntax, at + 1, sentence.end) &&
      (verbs > 0 || finiteBehind(syntax, from, at))
    ) {
      end = at
      break
    }
  }
  while (end > from + 1 && /^(?:[.,;:!?]|and|but)$/.test(wordAt(syntax, end - 1))) end--
  const { tokens } = syntax.reading
  return { from: Math.min(span.from, tokens[from]?.from ?? span.from), to: Math.max(span.to, tokens[end - 1]?.to ?? span.to) }
}

function finiteAhead(syntax: Syntax, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 8); at++) {
    if (syntax.reading.verbs[syntax.verbAt[at] ?? -1]?.finite) return true
    if (/^(?:,|;|who|which|that)$/.test(wordAt(syntax, at))) return false
  }
  return false
}

function finiteBehind(syntax: Syntax, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (syntax.reading.verbs[syntax.verbAt[i] ?? -1]?.finite) return true
  return false
}
