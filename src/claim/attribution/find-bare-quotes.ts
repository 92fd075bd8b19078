import { holds, type Span, touches } from "../../evidence/index.ts"
import type { Quote } from "../../reading/index.ts"
import { type Syntax, tokenFrom } from "../syntax.ts"
import type { Draft } from "./draft.ts"

/** A quotation of fewer words without a verb is a term or a title somebody uses, not an utterance. */
const FEWEST_WORDS = 4

/**
 * [C11] A quotation without a cue of its own is its neighbour's: the speaker before a colon that leads to it, the speaker of the
 * quotation it goes on from in its paragraph, or, where it opens the next paragraph, that paragraph's last one.
 */
export function findBareQuotes(syntax: Syntax, drafts: readonly Draft[]): Draft[] {
  const { reading } = syntax
  const found: Draft[] = []
  const all = [...drafts].sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0))
  let last: Draft | undefined
  let next = 0
  for (const quote of reading.quotes) {
    while (next < all.length && (all[next]?.cue?.from ?? 0) < quote.from) {
      const draft = all[next++]
      if (draft?.speaker) last = draft
    }
    if (all.some((draft) => draft.content.some((content) => touches(content, quote.inner)))) {
      const owner = all.find((draft) => draft.direct && draft.content.some((content) => touches(content, quote.inner)))
      if (owner?.speaker) last = owner
      continue
    }
    if (!isUtterance(syntax, quote)) continue
    const leads = last && leadsTo(syntax, last, quote, found.at(-1))
    if (leads && last?.speaker) {
      const draft: Draft = { speaker: last.speaker, content: [inner(reading.text, quote.inner)], stance: "assert", direct: true }
      found.push(draft)
      last = draft
    }
  }
  return found
}

function isUtterance(syntax: Syntax, quote: Quote): boolean {
  const first = tokenFrom(syntax.reading, quote.inner.from)
  const end = tokenFrom(syntax.reading, quote.inner.to)
  if (end - first < FEWEST_WORDS) return false
  for (let at = first; at < end; at++) if (syntax.verbAt[at] !== -1) return true
  return false
}

/** Whether the last speaker's words lead up to this quotation: a colon right before it, or nothing but its own start. */
function leadsTo(syntax: Syntax, last: Draft, quote: Quote, bare: Draft | undefined): boolean {
  const { text, sentences, paragraphs } = syntax.reading
  const before = text.slice(Math.max(0, quote.from - 4), quote.from)
  if (/:\s*$/.test(before)) return true
  const sentence = sentences.find((each) => each.from <= quote.from && quote.from < each.to)
  const opens = sentence !== undefined && quote.from - sentence.from <= 1
  if (!opens) return false
  const end = Math.max(
    last.cue?.to ?? 0,
    last.speaker?.to ?? 0,
    ...last.content.map((content) => content.to),
    ...(bare ? bare.content.map((content) => content.to) : []),
  )
  const index = paragraphs.findIndex((paragraph) => paragraph.from <= quote.from && quote.from < paragraph.to)
  const paragraph = paragraphs[index]
  const previous = paragraphs[index - 1]
  return (
    (paragraph !== undefined && end > paragraph.from) ||
    (previous !== undefined && end > previous.from && (last.direct || bare !== undefined) && quote.from === paragraph?.from)
  )
}

function inner(text: string, span: Span): Span {
  let { to } = span
  while (to > span.from && /[\s,]/.test(text[to - 1] ?? "")) to--
  return { from: span.from, to }
}

/**
 * [C12] A paragraph that ends in a reporting verb and a colon, with no quotation marks behind it, opens a statement given whole: every
 * paragraph up to the text's end, or to one that names its own speaker, is direct speech of that speaker.
 */
export function findSpeeches(syntax: Syntax, drafts: readonly Draft[]): Draft[] {
  const { reading } = syntax
  const found: Draft[] = []
  const { paragraphs, text } = reading
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]
    if (!paragraph || text[paragraph.to - 1] !== ":") continue
    const opening =
      drafts.filter((draft) => draft.cue && draft.speaker && holds(paragraph, draft.cue)).at(-1) ?? colonSpeaker(syntax, paragraph)
    const next = paragraphs[i + 1]
    if (!opening?.speaker || !next || reading.quotes.some((quote) => quote.from === next.from)) continue
    let first = true
    for (let j = i + 1; j < paragraphs.length; j++) {
      const said = paragraphs[j]
      if (!said || !isSpeech(syntax, said, first, drafts)) break
      found.push({
        speaker: opening.speaker,
        content: [said],
        stance: "assert",
        direct: true,
        ...(first && opening.cue ? { cue: opening.cue } : {}),
      })
      first = false
      i = j
    }
  }
  return found
}

function colonSpeaker(syntax: Syntax, paragraph: Span): Draft | undefined {
  const { reading } = syntax
  const end = tokenFrom(reading, paragraph.to)
  for (let at = end - 1; at >= Math.max(0, end - 6); at--) {
    const verb = reading.verbs[syntax.verbAt[at] ?? -1]
    const token = reading.tokens[verb?.main ?? -1]
    if (!verb || !token || !/^(?:say|add|state|tell|announce|comment|declare|write)$/.test(verb.lemma)) continue
    const first = tokenFrom(reading, paragraph.from)
    if (verb.first <= first) return undefined
    return {
      speaker: { from: paragraph.from, to: reading.tokens[verb.first - 1]?.to ?? paragraph.to },
      cue: { from: verb.from, to: verb.to, lemma: verb.lemma },
      content: [],
      stance: "assert",
      direct: true,
    }
  }
  return undefined
}

/** A paragraph goes on with a statement unless it is a heading, a note to editors, or reports somebody's words in the third person. */
function isSpeech(syntax: Syntax, paragraph: Span, first: boolean, drafts: readonly Draft[]): boolean {
  const { text, quotes } = syntax.reading
  const words = text.slice(paragraph.from, paragraph.to)
  if (/^(?:notes?\b|further information|background|follow|for more|contact|media enquiries|ends?\b|###)/i.test(words)) return false
  if (words.endsWith(":") && words.length < 200) return false
  if (quotes.some((quote) => quote.from === paragraph.from)) return false
  if (first) return true
  return !drafts.some(
    (draft) =>
      draft.cue &&
      draft.speaker &&
      holds(paragraph, draft.cue) &&
      /^(?:said|says|told|added|adds)$/.test(text.slice(draft.cue.from, draft.cue.to)),
  )
}
