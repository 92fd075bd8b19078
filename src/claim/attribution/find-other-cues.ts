import type { Sentence } from "../../reading/index.ts"
import { CUE_NOUNS, HEDGES } from "../kind/cue.ts"
import { phraseEndingAt, phraseOf, phraseStartingAt, type Syntax, tagAt, wordAt } from "../syntax.ts"
import type { Site } from "./draft.ts"

/** What one goes by and nobody says. Own list. */
const RULES =
  /^(?:plan|schedule|law|need|rule|custom|tradition|size|age|rank|merit|ability|taste|type|principle|standard|instruction|order)$/

/** [C4] "according to X", "in the words of X"; [C5] "reportedly", "allegedly"; [C6] "the claim that", "reports of". */
export function findOtherCues(syntax: Syntax, sentence: Sentence): Site[] {
  const sites: Site[] = []
  for (let at = sentence.first; at < sentence.end; at++) {
    const word = wordAt(syntax, at)
    if (word === "according" && wordAt(syntax, at + 1) === "to") {
      const speaker = phraseStartingAt(syntax, at + 2, sentence.end)
      if (speaker && !RULES.test(syntax.reading.tokens[speaker.end - 1]?.lemma ?? ""))
        sites.push({
          cue: { first: at, end: at + 2 },
          lemma: "according to",
          stance: "assert",
          frame: "source",
          speaker,
          first: at,
          shared: false,
        })
    } else if (HEDGES.has(word)) {
      sites.push({ cue: { first: at, end: at + 1 }, lemma: word, stance: "assert", frame: "hedge", first: at, shared: false })
    } else if (tagAt(syntax, at).startsWith("NN")) {
      const site = nounSite(syntax, at)
      if (site) sites.push(site)
    }
  }
  return sites
}

function nounSite(syntax: Syntax, at: number): Site | undefined {
  const lemma = syntax.reading.tokens[at]?.lemma ?? ""
  const stance = CUE_NOUNS.get(lemma)
  const next = wordAt(syntax, at + 1)
  if (!stance || !(next === "that" || (next === "of" && /^(?:report|allegation|accusation|announcement|claim|rumour|rumor)$/.test(lemma))))
    return undefined
  const phrase = phraseOf(syntax, at)
  if (!phrase || phrase.head !== at) return undefined
  // "the government's claim that": the owner is the speaker.
  let owner = -1
  for (let i = at - 1; i > phrase.first; i--) if (tagAt(syntax, i) === "POS") owner = i
  const speaker = owner > 0 ? phraseEndingAtOwner(syntax, owner, phrase.first) : undefined
  const first = phrase.first
  return {
    cue: { first: at, end: at + (next === "of" ? 2 : 1) },
    lemma,
    stance,
    frame: "noun",
    first,
    shared: false,
    ...(speaker ? { speaker } : {}),
  }
}

const phraseEndingAtOwner = (syntax: Syntax, owner: number, first: number): { first: number; end: number } | undefined =>
  owner > first ? { first, end: owner } : phraseEndingAt(syntax, owner - 1, first)
