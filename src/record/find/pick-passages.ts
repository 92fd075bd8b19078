import { holds, type Span, wordsOf } from "../../evidence/index.ts"
import type { Report } from "../report.ts"
import type { StoredClaim } from "../statement/statements-of.ts"
import type { Passage } from "./types.ts"

/** What there is to choose from: where each word or phrase stands, the claims that fit the filters, and the entities that were asked for. */
export interface Choice {
  readonly report: Report
  /** The text as it is stored, which spans are of. */
  readonly text: string
  readonly words: readonly (readonly Span[])[]
  readonly claims: readonly StoredClaim[]
  readonly named: readonly string[]
}

/** Passages a report. */
const MOST = 3
const MOST_SENTENCES = 2
/** A longer sentence is cut around what was found in it, at a blank. Characters before it and in all. */
const BEFORE = 200
const LONGEST = 600

/**
 * [U10] The words of a report that answer a question: the quotes of the claims that fit, those with words that were asked for first; without such claims the
 * sentences with most of the words, else those that name who was asked for, else the first. In the order of the text.
 */
export function pickPassages({ report, text, words, claims, named }: Choice): Passage[] {
  const here = (span: Span): Span[] =>
    words
      .flat()
      .filter((one) => holds(span, one))
      .sort((a, b) => a.from - b.from)
  const quotes = claims
    .map((claim) => ({ claim, count: variety(claim.quote, words) }))
    .sort((a, b) => b.count - a.count || a.claim.quote.from - b.claim.quote.from || b.claim.quote.to - a.claim.quote.to)
    // Somebody's words within the words of the same kind are not shown twice.
    .filter(({ claim }, at, all) => !all.slice(0, at).some((one) => one.claim.kind === claim.kind && holds(one.claim.quote, claim.quote)))
    .slice(0, MOST)
    .map(({ claim: { ref, kind, type, realis, quote, saidBy, days } }): Passage => {
      const by = kind === "attribution" ? [ref, ...saidBy] : saidBy
      const claim = { ref, kind, ...(type ? { type } : {}), ...(realis ? { realis } : {}), ...(days ? { days } : {}) }
      return { ...quote, words: text.slice(quote.from, quote.to), found: here(quote), saidBy: speakers(report, by), claim }
    })
  if (quotes.length) return inOrder(quotes)
  const names = report.names.filter(({ ref }) => ref !== undefined && named.includes(ref)).map(({ from, to }) => ({ from, to }))
  const groups = words.some((one) => one.length) ? words : [names]
  const sentences = report.sentences
    .map((span) => ({ span, count: variety(span, groups) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.span.from - b.span.from)
  const [best] = sentences
  const chosen = best
    ? sentences.filter(({ count }) => count === best.count).slice(0, MOST_SENTENCES)
    : report.sentences.slice(0, 1).map((span) => ({ span }))
  return inOrder(
    chosen.map(({ span }) => {
      const first = groups
        .flat()
        .filter((one) => holds(span, one))
        .sort((a, b) => a.from - b.from)[0]
      const cut = shortened(span, first, text)
      const found = groups
        .flat()
        .filter((one) => holds(cut, one))
        .sort((a, b) => a.from - b.from)
      return { ...cut, words: text.slice(cut.from, cut.to), found, saidBy: speakers(report, around(report, first)) }
    }),
  )
}

/** How many of the words and phrases stand in a span, each counted once. */
const variety = (span: Span, words: readonly (readonly Span[])[]): number =>
  words.filter((one) => one.some((found) => holds(span, found))).length

const inOrder = (passages: readonly Passage[]): Passage[] => [...passages].sort((a, b) => a.from - b.from || a.to - b.to)

function shortened(span: Span, found: Span | undefined, text: string): Span {
  if (span.to - span.from <= LONGEST) return span
  const near = Math.max(span.from, (found?.from ?? span.from) - BEFORE)
  const blank = near === span.from ? near : text.indexOf(" ", near) + 1
  const from = blank > 0 && blank <= (found?.from ?? near) ? blank : near
  const far = Math.min(span.to, Math.max(from + LONGEST, found?.to ?? 0))
  const last = far === span.to ? far : text.lastIndexOf(" ", far)
  return { from, to: last > (found?.to ?? from) ? last : far }
}

/** The attributions whose content holds a span, the innermost first. */
function around({ attributions }: Report, span: Span | undefined): string[] {
  if (!span) return []
  const size = (content: readonly Span[]): number => Math.max(...content.map(({ from, to }) => to - from))
  return attributions
    .filter(({ content }) => content.some((one) => holds(one, span)))
    .sort((a, b) => size(a.content) - size(b.content))
    .map(({ id }) => id)
}

/** The names of those who say something; one whom the text does not name is "someone unnamed". */
function speakers({ article, attributions, entities }: Report, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const speaker = attributions.find((one) => one.id === id)?.speaker
    if (!speaker) return "someone unnamed"
    const entity = entities.find((one) => one.id === speaker.ref)
    return entity && entity.kind !== "place" && entity.kind !== "agreement"
      ? entity.name
      : wordsOf(article.text, speaker).replace(/\s+/g, " ")
  })
}
