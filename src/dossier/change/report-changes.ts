import type { Account } from "../material/types.ts"
import type { Dossier, DossierChange } from "../types.ts"
import { outletOf, reportWords } from "../wording/report-words.ts"
import { changeOf, dossierDay } from "./change-of.ts"

/** The newest version of each article that joined. */
const newestOf = ({ joined }: Dossier): Map<string, Account> => {
  const newest = new Map<string, Account>()
  for (const { account } of joined) if ((newest.get(account.article)?.number ?? 0) < account.number) newest.set(account.article, account)
  return newest
}

const titleOf = (account: Account): string =>
  account.report.article.title ? `${outletOf(account)}: ${account.report.article.title}` : outletOf(account)

/** New reports, new versions of known ones, and those that are no longer in the dossier. */
export function reportChanges(before: Dossier, after: Dossier): DossierChange[] {
  const [earlier, later] = [newestOf(before), newestOf(after)]
  const came = [...later.values()].flatMap((account) => {
    const known = earlier.get(account.article)
    if (known && known.number >= account.number) return []
    return [
      changeOf({
        kind: "report",
        about: account.article,
        day: account.known,
        title: titleOf(account),
        ...(known ? { before: `version ${known.number}`, after: `version ${account.number}` } : {}),
        words: [reportWords(account)],
      }),
    ]
  })
  const went = [...earlier.values()].flatMap((account) =>
    later.has(account.article)
      ? []
      : [
          changeOf({
            kind: "report",
            about: account.article,
            day: dossierDay(after),
            title: titleOf(account),
            before: "in the dossier",
            after: "no longer in it",
            words: [reportWords(account)],
          }),
        ],
  )
  return [...came, ...went]
}
