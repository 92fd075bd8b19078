import type { Token } from "../types.ts"
import { ORGANISATION_HEADS } from "./heads.ts"
import { plainMatter } from "./matters.ts"
import { lowerAt, type Run, type Step, wordAt, wordsOf } from "./run.ts"
import { beforeTitle, isStyle, isTitle } from "./titles.ts"
import { isCapital } from "./words.ts"

/** No title has more words than this: "Deputy Assistant Secretary of State for Near Eastern Affairs" is cut at "of State". */
const LONGEST = 7

/** [E5] Titles and ranks before a name are its role and no part of it. */
export const findTitle: Step = (run) => {
  const { tokens, at, end, role, affiliation } = run
  const titled = titleEnd(run, at, end)
  if (titled === at) return undefined
  const to = matterEnd(tokens, titled, run.sentence.end)
  return { to, role: [...role, wordsOf(tokens, at, to)], affiliation }
}

/** Words that stand before offices and ranks, then at least one office or rank; `start` itself when there is none. */
function titleEnd({ tokens, writing }: Run, start: number, limit: number): number {
  let at = start
  let titled = start
  while (at < limit && at - start < LONGEST) {
    const word = wordAt(tokens, at)
    if (isTitle(word)) titled = ++at
    else if (beforeTitle(word) && !/^\p{Ll}/u.test(word)) at++
    else break
  }
  // "Major" or "General" at a sentence's head is no rank unless a name follows.
  return titled > start && writing.opens[start] === 1 && titled >= limit && !/^(?:of|for)$/.test(wordAt(tokens, titled)) ? start : titled
}

/** "of State", "of Foreign Affairs and Trade" behind an office; never a name. */
function matterEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (!/^(?:of|for)$/.test(wordAt(tokens, at))) return at
  let to = at + 1
  if (wordAt(tokens, to) === "the") to++
  const begin = to
  while (to < limit && to - begin < LONGEST && isCapital(wordAt(tokens, to)) && plainMatter(wordAt(tokens, to))) {
    to++
    if (/^(?:and|&|,)$/.test(wordAt(tokens, to)) && isCapital(wordAt(tokens, to + 1)) && plainMatter(wordAt(tokens, to + 1))) to++
  }
  // "President of the Security Council": a body's name, not a matter.
  return to > begin && !ORGANISATION_HEADS.has(lowerAt(tokens, to)) ? to : at
}

/** A role in words, without the styles that tell no office. */
export const roleOf = (role: readonly string[]): { role?: string } => {
  const words = role
    .flatMap((part) => part.split(" "))
    .filter((word) => !isStyle(word))
    .join(" ")
  return words ? { role: words } : {}
}
export const affiliated = (affiliation: string | undefined): { affiliation?: string } => (affiliation ? { affiliation } : {})
