import type { CopiesFound } from "../../desk/index.ts"
import type { CopyGroup, Member } from "../../record/index.ts"
import { reasonsOf } from "./judgements.ts"
import type { Entry } from "./layout.ts"

/** Groups of copies: the reports with a number each, then what ties or parts them. `limit`: pairs shown of each group. */
export function viewCopies({ groups, reports, independent }: CopiesFound, limit: number): Entry[] {
  return [
    { indent: 0, words: `${reports} ${reports === 1 ? "report" : "reports"}, ${independent} independent`, tone: "strong" },
    ...groups.flatMap((group) => [{ indent: 0, words: "" }, ...groupEntries(group, limit)]),
  ]
}

function groupEntries({ members, pairs }: CopyGroup, limit: number): Entry[] {
  const agencies = [...new Set(members.flatMap(({ agency }) => agency ?? []))]
  const at = new Map(members.map((member, index) => [member.id, { member, number: index + 1 }]))
  const articles = new Set(members.map(({ article }) => article))
  // That the versions of a report are alike is no news: it is sitrep versions that tells of them.
  const telling = pairs.filter(({ one, other }) => at.get(one)?.member.article !== at.get(other)?.member.article)
  const size = articles.size === 1 ? "No copy is known" : `${articles.size} reports of one text`
  return [
    { indent: 0, words: [size, agencies.length ? `from ${agencies.join(", ")}` : "no agency is named"].join(" · "), tone: "strong" },
    ...[...at.values()].map(({ member, number }) => memberEntry(member, number, members.length > articles.size)),
    ...telling.slice(0, limit).map(({ id, one, other, says, score, reasons }): Entry => {
      const sign = says === "same" ? "=" : "≠"
      return {
        indent: 4,
        words: `[${at.get(one)?.number}] ${sign} [${at.get(other)?.number}] ${score.toFixed(2)} · ${reasonsOf(reasons)} · judgement ${id}`,
        tone: "quiet",
      }
    }),
    ...(telling.length > limit ? [{ indent: 4, words: `and ${telling.length - limit} pairs more`, tone: "quiet" } as const] : []),
  ]
}

function memberEntry({ outlet, title, url, key, published, agency, number }: Member, at: number, numbered: boolean): Entry {
  const facts = [outlet, title, published, agency, numbered ? `version ${number}` : undefined, url ?? key].filter(Boolean)
  return { indent: 2, words: `[${at}] ${facts.join(" · ")}` }
}
