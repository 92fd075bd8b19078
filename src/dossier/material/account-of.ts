import { knownOf, nameEntities, type Report, registerOf } from "../../record/index.ts"
import type { Account } from "./types.ts"

/** Where a report stands among others: its article and which version of it, its group of copies, and the day on which it was kept. Absent: on its own, first. */
export interface Standing {
  readonly article?: string
  readonly number?: number
  readonly copyOf?: string
  readonly kept: string
}

/** The account that a report gives, with no store at hand: names stand for what the shipped register says. The store's own accounts heed judgements too. */
export function accountOf(report: Report, { article = report.id, number = 1, copyOf, kept }: Standing): Account {
  const { published, modified, retrieved } = report.article
  const key = number === 1 ? article : `${article}#${number}`
  const known = knownOf({
    ...(published ? { published: published.value } : {}),
    ...(modified ? { modified: modified.value } : {}),
    ...(retrieved ? { retrieved: retrieved.value } : {}),
    kept,
  })
  const { id, entities, attributions, claims } = report
  return {
    key,
    article,
    number,
    ...known,
    copyOf: copyOf ?? key,
    report: { id, article: report.article, entities, attributions, claims },
    called: Object.fromEntries(nameEntities(report, registerOf([])).map(({ ref, entry }) => [ref, entry])),
  }
}
