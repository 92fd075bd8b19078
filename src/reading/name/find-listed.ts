import { PLACE_HEADS } from "./heads.ts"
import { isTitleAt, lowerAt, type Run, type Step, wordAt, wordsOf } from "./run.ts"
import { isTitle } from "./titles.ts"
import { isCapital } from "./words.ts"

/** [E3] The longest entry of a list at these words is a name; before a title it is the affiliation of who follows as well. */
export const findListed: Step = (run) => {
  const { tokens, at, match } = run
  if (!match || match.known.demonym) return undefined
  const { known } = match
  const end = known.kind === "place" ? placeEnd(run, match.end) : match.end
  // "Orvania City" is a longer name, which the entry does not speak of.
  if (end > match.end) return { to: end, draft: { first: at, end, kind: "place", strength: "strong" } }
  const titled = run.role.length === 0 && (isTitleAt(tokens, end) || isTitle(wordAt(tokens, end)))
  return {
    to: end,
    draft: { first: at, end, kind: known.kind, known, strength: "strong" },
    ...(titled ? { affiliation: wordsOf(tokens, at, end) } : {}),
  }
}

/** "Idlib Province": a place's noun with a capital belongs to its name. */
function placeEnd({ tokens, end: limit }: Run, end: number): number {
  return end < limit && isCapital(wordAt(tokens, end)) && PLACE_HEADS.has(lowerAt(tokens, end)) ? end + 1 : end
}
