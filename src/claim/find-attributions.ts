import { holds, type Span, shared } from "../evidence/index.ts"
import type { NounPhrase, Sentence } from "../reading/index.ts"
import type { Draft, Site } from "./attribution/draft.ts"
import { findBareQuotes, findSpeeches } from "./attribution/find-bare-quotes.ts"
import { findContents } from "./attribution/find-contents.ts"
import { findOtherCues } from "./attribution/find-other-cues.ts"
import { findVerbCues } from "./attribution/find-verb-cues.ts"
import { datelineEnd } from "./dateline.ts"
import { phraseOf, type Syntax, tagAt, tokenFrom, wordAt } from "./syntax.ts"
import type { Attribution, Manner } from "./types.ts"

/** Who says what: every attribution of a text, in order of position, nested ones knowing what they stand in. Rules C1 to C14. */
export function findAttributions(syntax: Syntax): Attribution[] {
  const cued = syntax.reading.sentences.flatMap((sentence) => {
    const sites = sitesOf(syntax, sentence)
    return sites.length ? findContents(syntax, sentence, sites, openingOf(syntax, sentence)) : []
  })
  const speeches = findSpeeches(syntax, cued)
  const kept = cued.filter((draft) => !speeches.some((speech) => speech.cue && draft.cue?.from === speech.cue.from))
  const bare = findBareQuotes(syntax, [...kept, ...speeches])
  return numbered(syntax, [...kept, ...speeches, ...bare])
}

/** The cues of a sentence in order; a noun or a hedge inside another cue's own words adds nothing. */
function sitesOf(syntax: Syntax, sentence: Sentence): Site[] {
  const sites = [...findVerbCues(syntax, sentence), ...findOtherCues(syntax, sentence)]
  return sites.sort((a, b) => a.cue.first - b.cue.first)
}

/** [C13] A dateline, a leading conjunction and an adverb of transition belong to no content. */
function openingOf(syntax: Syntax, sentence: Sentence): number {
  const { reading } = syntax
  let first = tokenFrom(reading, datelineEnd(reading, sentence))
  while (/^(?:but|and|however|meanwhile|also|moreover|furthermore|still|yet)$/.test(wordAt(syntax, first))) {
    first++
    if (wordAt(syntax, first) === ",") first++
  }
  return first
}

/** An attribution stands inside one of those that begin shortly before it. */
const NEAR = 40

function numbered(syntax: Syntax, drafts: readonly Draft[]): Attribution[] {
  const { reading } = syntax
  const ordered = [...drafts].sort((a, b) => startOf(a) - startOf(b) || lengthOf(b) - lengthOf(a))
  const attributions: Attribution[] = []
  let lastPerson: string | undefined
  let lastAny: string | undefined
  for (const draft of ordered) {
    const speaker = draft.speaker && refOf(syntax, draft.speaker, lastPerson, lastAny)
    if (speaker?.ref) {
      lastAny = speaker.ref
      if (reading.entities.find((entity) => entity.id === speaker.ref)?.kind === "person") lastPerson = speaker.ref
    }
    const content = cover(draft.content)
    const within = attributions.slice(-NEAR).findLast((other) => {
      const outer = cover(other.content)
      return holds(outer, content) && outer.to - outer.from > content.to - content.from && (!draft.cue || holds(outer, draft.cue))
    })
    attributions.push({
      id: `a${attributions.length + 1}`,
      ...(speaker ? { speaker } : {}),
      ...(draft.cue ? { cue: draft.cue } : {}),
      content: draft.content,
      manner: mannerOf(syntax, draft),
      stance: draft.stance,
      ...(within ? { within: within.id } : {}),
    })
  }
  return attributions
}

const startOf = (draft: Draft): number =>
  Math.min(draft.cue?.from ?? Number.POSITIVE_INFINITY, ...draft.content.map((content) => content.from))
const lengthOf = (draft: Draft): number => draft.content.reduce((sum, content) => sum + content.to - content.from, 0)

/** The span from the first to the last of several. */
export const cover = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map((span) => span.from)),
  to: Math.max(...spans.map((span) => span.to)),
})

function mannerOf(syntax: Syntax, draft: Draft): Manner {
  if (draft.direct) return "direct"
  return draft.content.some((content) => syntax.reading.quotes.some((quote) => shared(quote, content) > 1)) ? "mixed" : "indirect"
}

/** Bodies that speak for their owner: "Kestria's government" is Kestria. Own list. */
const SPEAKS_FOR = /^(?:government|authority|authorities|side|leadership|administration|regime)$/

/** The name that heads a speaker's words, or that of the owner whom the head speaks for: "the Union's Monitoring Mission" is the mission, not the Union. */
function headNamed<T extends Span>(syntax: Syntax, speaker: Span, named: readonly T[]): T | undefined {
  const { reading } = syntax
  const first = tokenFrom(reading, speaker.from)
  let phrase = phraseOf(syntax, first)
  if (!phrase) return named[0]
  // An apposition names whom the words before it describe: "the armed group, the Home Guard".
  const last = wordAt(syntax, phrase.end) === "," ? phraseOf(syntax, phrase.end + 1) : undefined
  const head = reading.tokens[phrase.head]
  const heading = named.find((name) => head && name.from <= head.from && name.to >= head.to)
  if (heading) return heading
  if (last) {
    phrase = last
    const own = named.find((name) => name.from >= last.from && name.to <= last.to)
    if (own) return own
  }
  return SPEAKS_FOR.test(head?.lemma ?? "") || !isOwned(syntax, phrase, named[0]) ? named[0] : undefined
}

/** Whether a name only owns the head or stands behind it: "the Union's spokesman", "the speaker of Orvania's parliament". */
const isOwned = (syntax: Syntax, phrase: NounPhrase, name: Span | undefined): boolean =>
  name !== undefined && (name.from >= phrase.to || ownsNext(syntax, name))

/** "Oster's spokesman": the name behind which a genitive stands. */
const ownsNext = (syntax: Syntax, name: Span): boolean => tagAt(syntax, tokenFrom(syntax.reading, name.to)) === "POS"

/** [C14] A speaker is the person named in its words, else the entity that heads them; "he" and "she" are the last person who spoke, "it" and "they" the last speaker. */
function refOf(
  syntax: Syntax,
  speaker: Span,
  lastPerson: string | undefined,
  lastAny: string | undefined,
): Span & { readonly ref?: string } {
  const { reading } = syntax
  const words = reading.text.slice(speaker.from, speaker.to).toLowerCase()
  const pronoun = /^(?:he|she)$/.test(words) ? lastPerson : /^(?:it|they|we|i)$/.test(words) ? lastAny : undefined
  const named = reading.names.filter((name) => holds(speaker, name) && name.kind !== "place")
  const best = named.find((name) => name.kind === "person" && !ownsNext(syntax, name)) ?? headNamed(syntax, speaker, named)
  const ref =
    pronoun ?? best?.ref ?? reading.names.find((name) => holds(speaker, name) && name.to - name.from > (speaker.to - speaker.from) / 2)?.ref
  return { from: speaker.from, to: speaker.to, ...(ref ? { ref } : {}) }
}
