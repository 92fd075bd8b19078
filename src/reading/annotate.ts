import { findDates } from "./find-dates.ts"
import { findNames } from "./find-names.ts"
import { findParagraphs } from "./find-paragraphs.ts"
import { findPhrases } from "./find-phrases.ts"
import { findQuantities } from "./find-quantities.ts"
import { findQuotes } from "./find-quotes.ts"
import { findSentences } from "./find-sentences.ts"
import { findTags } from "./find-tags.ts"
import { findTokens } from "./find-tokens.ts"
import { findVerbs } from "./find-verbs.ts"
import type { Context, Pass, Reading } from "./types.ts"

// The order matters: a pass may only ask what stands above it. Dates come before quantities (a year is no count), quantities
// before names ("two Davids" is no name), names after both, because they lean
// on tags and on what is no name; phrases and verb groups last, for a date is no noun phrase.
const passes: readonly Pass[] = [
  findParagraphs,
  findTokens,
  findSentences,
  findTags,
  findQuotes,
  findDates,
  findQuantities,
  findNames,
  findPhrases,
  findVerbs,
]

/** Reads a text: paragraphs, tokens, sentences, tags, quotes, dates, quantities, names. Linear in the text. */
export function annotate(text: string, context: Context): Reading {
  const empty: Reading = {
    text,
    context,
    paragraphs: [],
    tokens: [],
    sentences: [],
    quotes: [],
    dates: [],
    quantities: [],
    names: [],
    entities: [],
    phrases: [],
    verbs: [],
  }
  return passes.reduce((reading, pass) => pass(reading), empty)
}
