import type { Voice } from "../types.ts"

// Names of bodies whose last word is a common noun, as a sentence has them with "the": the words of bodies in the example reports and their like.
const COMMON =
  /(?:agency|alliance|army|assembly|authorit(?:y|ies)|bloc|bureau|cabinet|coalition|command|commission|committee|corps|council|court|department|directorate|force|forces|front|government|group|guard|headquarters|ministry|mission|monitors?|movement|observers|office|parliament|party|police|republic|secretariat|service|staff|union)$/i

/** Whether a name is spoken of with "the": "the Interior Ministry", but "Ilse Maron", "The Orvan Herald". */
export const takesThe = ({ kind, name }: Pick<Voice, "kind" | "name">): boolean =>
  kind !== "person" &&
  kind !== "outlet" &&
  kind !== "place" &&
  !/^(?:the|some|an?|two|three|its|his|her|their|our) /i.test(name) &&
  COMMON.test(name)

/** "Kestria Ledger, citing the Interior Ministry"; an outlet in its own voice is its name. */
export function voiceInWords(voice: Voice): string {
  const outlet = voice.through[voice.through.length - 1]
  return outlet === undefined ? voice.name : `${outlet}, citing ${takesThe(voice) ? "the " : ""}${voice.name}`
}
