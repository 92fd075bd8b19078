import type { Account } from "../material/types.ts"
import type { Words } from "../types.ts"

/** The words by which a report as a whole is cited: its first claim or attribution, else its first line. */
export function reportWords({ key, report }: Account): Words {
  const { text } = report.article
  const claims = report.claims.map(({ id, quote }) => ({ id, ...quote }))
  const said = report.attributions.flatMap(({ id, content }) => content.slice(0, 1).map((span) => ({ id, ...span })))
  const [first] = [...claims, ...said].sort((a, b) => a.from - b.from || a.to - b.to)
  const { id, from, to } = first ?? { id: "", ...firstLine(text) }
  return { account: key, claim: id, from, to, words: text.slice(from, to) }
}

function firstLine(text: string): { from: number; to: number } {
  const from = Math.max(0, text.search(/\S/))
  const end = text.indexOf("\n", from)
  return { from, to: end < 0 ? text.length : end }
}

/** An outlet as the report has it: its name, else its domain or address. */
export const outletOf = ({ article, report }: Account): string =>
  report.article.outlet?.name ?? report.article.outlet?.domain ?? report.article.url ?? article
