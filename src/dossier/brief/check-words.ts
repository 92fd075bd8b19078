import type { Dossier, Words } from "../types.ts"
import type { BriefProblem } from "./types.ts"

/** [Z1] Words stand when their report is in the dossier and slices to them exactly. */
export function wordsChecker({ joined }: Pick<Dossier, "joined">): (words: Words) => Pick<BriefProblem, "problem" | "detail"> | undefined {
  const texts = new Map(joined.map(({ account }) => [account.key, account.report.article.text]))
  return ({ account, from, to, words }) => {
    const text = texts.get(account)
    if (text === undefined) return { problem: "no-account", detail: `"${account}" is no report of this dossier` }
    if (words === "" || !Number.isInteger(from) || from < 0 || to !== from + words.length || text.slice(from, to) !== words)
      return { problem: "words-differ", detail: `${account} has other words from ${from} to ${to} than "${words}"` }
    return undefined
  }
}

/** Whether a dossier holds words. */
export function citable(dossier: Pick<Dossier, "joined">): (words: Words) => boolean {
  const check = wordsChecker(dossier)
  return (words) => check(words) === undefined
}
