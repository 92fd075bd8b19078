import type { Span } from "../../evidence/index.ts"
import type { Sentence } from "../../reading/index.ts"
import { phraseOf, type Range, type Syntax, spanOf, tagAt, tokenFrom, verbOf, wordAt } from "../syntax.ts"
import { type Draft, quoteAround, type Site } from "./draft.ts"

/** Where people speak or write: "said in a statement", "told on Facebook". */
const VENUES =
  /^(?:statement|interview|tweet|twitter|facebook|telegram|report|letter|post|speech|conference|briefing|release|remark|address|message|broadcast|television|radio|video|article|communique|communiqué|reporter|journalist|press|bulletin|social|media|x|website|meeting|call|phone|telephone|parliament|account|statement|comment|part|behalf|condition|anonymity)$/
const PARTS_CLAUSES = /^(?:,|and|but|while|whereas|although|though|;|as|–|—|-)$/

/** Gives the cues of one sentence their contents. [C7] to [C10]. */
export function findContents(syntax: Syntax, sentence: Sentence, sites: readonly Site[], opening: number): Draft[] {
  const drafts: Draft[] = []
  let taken = opening
  sites.forEach((site, i) => {
    const content = contentOf(syntax, sentence, site, sites[i + 1], taken, opening)
    if (!content) return
    if (content.after > taken) taken = content.after
    drafts.push({
      content: content.spans,
      stance: site.stance,
      direct: content.direct,
      cue: { ...spanOf(syntax, site.cue), lemma: site.lemma },
      ...(site.speaker ? { speaker: spanOf(syntax, site.speaker) } : {}),
    })
  })
  return drafts
}

interface Content {
  readonly spans: readonly Span[]
  readonly direct: boolean
  /** Token behind which the next cue's own words start. */
  readonly after: number
}

function contentOf(
  syntax: Syntax,
  sentence: Sentence,
  site: Site,
  next: Site | undefined,
  taken: number,
  opening: number,
): Content | undefined {
  const { reading } = syntax
  const cueAt = reading.tokens[site.cue.first]?.from ?? 0
  const around = quoteAround(reading.quotes, cueAt)
  const limit = around ? Math.min(sentence.end, tokenFrom(reading, around.inner.to)) : sentence.end
  const start = around ? Math.max(taken, tokenFrom(reading, around.inner.from)) : taken

  if (site.frame === "agent") return whole(syntax, { first: site.first, end: site.cue.first }, limit)
  if (site.frame === "hedge")
    return whole(syntax, { first: clauseStart(syntax, site.first, start), end: clauseEnd(syntax, site.cue.end, limit, next) }, limit)
  if (site.frame === "noun") {
    const from = wordAt(syntax, site.cue.end) === "that" ? site.cue.end + 1 : site.cue.end
    return whole(syntax, { first: from, end: clauseEnd(syntax, from, limit, next) }, limit)
  }
  if (site.frame === "passive") {
    const that = wordAt(syntax, site.cue.end) === "that"
    const from = that ? site.cue.end + 1 : Math.max(start, site.first)
    return whole(syntax, { first: from, end: clauseEnd(syntax, site.cue.end, limit, next) }, limit)
  }
  const inverted = site.speaker !== undefined && site.speaker.first >= site.cue.end
  let after = inverted && site.speaker ? site.speaker.end : site.cue.end
  if (site.frame === "source") {
    after = site.speaker?.end ?? after
    // [C8] "According to X, ..." gives what follows; "..., according to X" what stands before.
    if (wordAt(syntax, after) === "," && isOpening(syntax, site.first, start)) return rightOf(syntax, after + 1, limit, next, site)
    return leftOf(syntax, start, site.first, after)
  }
  if (site.frame === "hearer" && !inverted) after = skipHearer(syntax, after, limit)
  if (site.frame !== "matter") after = skipAdjuncts(syntax, after, limit)
  const word = wordAt(syntax, after)
  const ends = after >= limit || /^(?:[.!?;]|…|["”])$/.test(word)
  const opensQuote = reading.quotes.some((quote) => quote.from === reading.tokens[after + 1]?.from)
  if (ends || (word === "," && !opensQuote && !site.shared && site.first > opening)) {
    // [C9] Words in front of ", X said": back to the sentence's start, or the quotation that ends there.
    // A cue inside those words has taken none of them away: "A will not leave, but it expects more, B said".
    const left = leftOf(
      syntax,
      site.first > start + 1 ? start : Math.max(opening, tokenFrom(reading, around?.inner.from ?? 0)),
      site.first,
      after,
    )
    if (left) return left
    if (ends) return undefined
  }
  return rightOf(syntax, after, limit, next, site)
}

const isOpening = (syntax: Syntax, first: number, start: number): boolean =>
  first <= start || /^(?:[,;:—–-]|and|but|while|"|“)$/.test(wordAt(syntax, first - 1))

function whole(syntax: Syntax, range: Range, limit: number): Content | undefined {
  const span = tidy(syntax, { first: range.first, end: Math.min(range.end, limit) })
  return span && { spans: [span], direct: false, after: range.first }
}

/** The words behind a cue. A quotation that makes up all of them is direct. */
function rightOf(syntax: Syntax, from: number, limit: number, next: Site | undefined, site: Site): Content | undefined {
  const { reading } = syntax
  let first = from
  while (first < limit && /^(?:,|:)$/.test(wordAt(syntax, first))) first++
  if (wordAt(syntax, first) === "that" && tagAt(syntax, first) !== "DT") first++
  else if (/^(?:IN|WDT)$/.test(tagAt(syntax, first)) && wordAt(syntax, first) === "that") first++
  if (wordAt(syntax, first) === ",") first++
  const at = reading.tokens[first]?.from ?? -1
  const quote = reading.quotes.find((each) => each.from === at)
  if (quote && (quote.to >= (reading.tokens[limit - 1]?.to ?? 0) - 1 || tokenFrom(reading, quote.to) >= (next?.first ?? limit) - 1))
    return { spans: [innerOf(syntax, quote.inner)], direct: true, after: Math.min(limit, tokenFrom(reading, quote.to)) }
  const end = clauseEnd(syntax, first, limit, next)
  const span = tidy(syntax, { first, end })
  if (!span || (site.frame === "clause" && span.to - span.from < 3)) return undefined
  return { spans: [span], direct: false, after: end }
}

/** The words before a cue. */
function leftOf(syntax: Syntax, start: number, first: number, after: number): Content | undefined {
  const { reading } = syntax
  let end = first
  while (end > start && /^(?:,|-|—|–|:)$/.test(wordAt(syntax, end - 1))) end--
  const before = reading.tokens[end - 1]
  if (end <= start || !before) return undefined
  const quote = quoteAround(reading.quotes, before.to - 1)
  if (quote && quote.to === before.to && quote.from <= (reading.tokens[start]?.from ?? 0)) {
    return { spans: [innerOf(syntax, quote.inner)], direct: true, after }
  }
  let from = start
  while (from < end && /^(?:,|and|but|;|["”])$/.test(wordAt(syntax, from))) from++
  const span = tidy(syntax, { first: from, end })
  if (!span) return undefined
  if (hasVerb(syntax, from, end) || wordAt(syntax, after) !== ",") return { spans: [span], direct: false, after }
  const sentenceEnd = syntax.reading.sentences[syntax.sentenceAt[first] ?? -1]?.end ?? after
  const rest = tidy(syntax, { first: after + 1, end: sentenceEnd })
  return { spans: rest ? [span, rest] : [span], direct: false, after: sentenceEnd }
}

const hasVerb = (syntax: Syntax, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (verbOf(syntax, at)) return true
  return false
}

/** [C10] A content ends with its sentence, or where the next cue's clause begins beside it. */
function clauseEnd(syntax: Syntax, from: number, limit: number, next: Site | undefined): number {
  if (!next || next.first <= from || next.first >= limit) return limit
  const before = next.first - 1
  const word = wordAt(syntax, before)
  if (!PARTS_CLAUSES.test(word)) return limit
  if (word === "and" && !next.shared && wordAt(syntax, before - 1) !== ",") return limit
  if (next.frame === "hedge" || next.frame === "noun") return limit
  let end = before
  while (end > from && /^(?:,|and|but|although|though)$/.test(wordAt(syntax, end - 1))) end--
  return end
}

function clauseStart(syntax: Syntax, at: number, start: number): number {
  for (let i = at - 1; i >= start; i--) if (/^(?:;|:|but|while)$/.test(wordAt(syntax, i))) return i + 1
  return start
}

function skipHearer(syntax: Syntax, from: number, limit: number): number {
  const phrase = phraseOf(syntax, from)
  if (!phrase || phrase.first !== from) return from
  let end = phrase.end
  while (end < limit && /^(?:of|and|in|from)$/.test(wordAt(syntax, end))) {
    const more = phraseOf(syntax, end + 1)
    if (!more || verbOf(syntax, more.end)?.finite) break
    end = more.end
  }
  return end
}

/** Steps over dates and places of speech between a verb and what is said. */
function skipAdjuncts(syntax: Syntax, from: number, limit: number): number {
  let at = from
  for (;;) {
    const past = datePast(syntax, at) ?? venuePast(syntax, at, limit)
    if (past === undefined || past > limit || past <= at) return at
    at = past
  }
}

function datePast(syntax: Syntax, at: number): number | undefined {
  const { reading } = syntax
  for (const skip of [0, 1]) {
    if (skip && !/^(?:on|in|at|late|early|last|during)$/.test(wordAt(syntax, at))) break
    const from = reading.tokens[at + skip]?.from ?? -1
    const date = reading.dates[lowerBound(reading.dates, from)]
    if (date && date.from === from && date.type !== "duration") return tokenFrom(reading, date.to)
  }
  return undefined
}

function venuePast(syntax: Syntax, at: number, limit: number): number | undefined {
  if (!/^(?:in|on|at|to|during|via|through|by|under|after|before)$/.test(wordAt(syntax, at))) return undefined
  const phrase = phraseOf(syntax, at + 1)
  if (!phrase || phrase.first !== at + 1 || phrase.end > limit) return undefined
  const head = syntax.reading.tokens[phrase.head]
  if (!VENUES.test(head?.lemma ?? "") && !VENUES.test(head?.word.toLowerCase() ?? "")) return undefined
  let end = phrase.end
  while (wordAt(syntax, end) === "of" || wordAt(syntax, end) === "with") {
    const more = phraseOf(syntax, end + 1)
    if (!more) break
    end = more.end
  }
  return end
}

function lowerBound(list: readonly Span[], from: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a token range without the marks and conjunctions at its edges; undefined when nothing is left. */
function tidy(syntax: Syntax, range: Range): Span | undefined {
  let { first, end } = range
  while (first < end && /^(?:,|;|:|-|—|–)$/.test(wordAt(syntax, first))) first++
  while (end > first && /^(?:[.!?,;:]|…|-|—|–)$/.test(wordAt(syntax, end - 1))) end--
  return end > first ? spanOf(syntax, { first, end }) : undefined
}

/** A quotation's words without the comma that only leads over to its speaker. */
function innerOf(syntax: Syntax, inner: Span): Span {
  const { text } = syntax.reading
  let { from, to } = inner
  while (to > from && /[\s,]/.test(text[to - 1] ?? "")) to--
  while (from < to && /\s/.test(text[from] ?? "")) from++
  return { from, to }
}
