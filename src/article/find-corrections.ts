import type { Span } from "../evidence/index.ts"

/** How outlets word the notice that an article was changed. Own list. */
const NOTICE =
  /^(?:\W{0,3}(?:(?:corrections?|clarifications?|correction and clarification|editors?['’]?s? note)\b[^:.\n]{0,40}[:.–—-]|updated?\s*(?:\([^)]{1,60}\)|(?:on )?\p{L}{3,9} \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9} \d{4})?\s*:)|(?:this|the) (?:article|story|report|post|page|headline|piece|version of this (?:article|story|report)) (?:has been|was|is being) (?:\w+ )?(?:amended|updated|corrected|clarified|changed|edited|revised)\b|(?:an|a previous) earlier (?:version|edition) of this)/iu
const INSIDE =
  /\b(?:an earlier|a previous) version of this (?:article|story|report|post|headline|caption) (?:\w+ )?(?:incorrectly |wrongly |mistakenly )?(?:said|stated|reported|misstated|misspelled|gave|referred|identified|contained|had)\b/i

/** [A25] Paragraphs that say that the article was corrected: "Correction: an earlier version gave the toll as nine." stays in the text, and is told. */
export function findCorrections(text: string): Span[] {
  const found: Span[] = []
  let from = 0
  for (const paragraph of text.split("\n")) {
    if (NOTICE.test(paragraph.slice(0, 200)) || INSIDE.test(paragraph.slice(0, 1000))) found.push({ from, to: from + paragraph.length })
    from += paragraph.length + 1
  }
  return found
}
