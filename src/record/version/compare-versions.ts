import type { Report } from "../report.ts"
import { diffClaims } from "./diff-claims.ts"
import { diffText } from "./diff-text.ts"
import { sayChange } from "./say-change.ts"
import { type Stretch, stretchesOf } from "./stretches-of.ts"
import type { Change } from "./types.ts"

/** What differs between two versions of an article. `says`: a change in a few words. */
export interface Comparison {
  readonly text: readonly Stretch[]
  readonly claims: readonly (Change & { readonly says: string })[]
}

/** Compares the records of two versions: their words, and what they claim. */
export const compareVersions = (before: Report, after: Report): Comparison => ({
  text: stretchesOf(diffText(before.article.text, after.article.text), before.article.text, after.article.text),
  claims: claimChanges(before, after),
})

/** What changed in the claims alone. */
export const claimChanges = (before: Report, after: Report): Comparison["claims"] =>
  diffClaims(before, after).map((change) => ({ ...change, says: sayChange(change) }))
