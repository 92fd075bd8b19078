import { type Dossier, dayInWords, type Joined, outletOf } from "../../../dossier/index.ts"
import { reasonsOf } from "../judgements.ts"
import { type Entry, heading } from "../layout.ts"

const BASES = { published: "published", modified: "changed", retrieved: "captured", kept: "kept" } as const

/** What the dossier rests on, and why each report joined. */
export const viewReports = ({ joined }: Dossier): Entry[] =>
  joined.length ? [...heading("Reports"), ...joined.flatMap(reportEntries)] : []

function reportEntries({ account, newest, why }: Joined): Entry[] {
  const { key, known, knownBy, copyOf, number, report } = account
  const facts = [
    report.article.title ?? "(no title)",
    outletOf(account),
    `${BASES[knownBy]} ${dayInWords(known)}`,
    number > 1 || !newest ? `version ${number}${newest ? "" : ", a later one is there"}` : undefined,
    copyOf === key || copyOf === account.article ? undefined : `copy of ${copyOf}`,
  ]
  return [
    { indent: 2, words: facts.filter(Boolean).join(" · ") },
    { indent: 4, words: `${key} · ${reasonsOf(why)}`, tone: "quiet" },
  ]
}
