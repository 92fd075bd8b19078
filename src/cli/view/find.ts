import type { Findings, FoundReport, Hit, Passage } from "../../record/index.ts"
import type { Entry } from "./layout.ts"

/** Copies that a line lists. */
const LISTED = 3

/** What was found: how much, then a block a text with its words. `explain`: with what gives each its rank. */
export function viewFindings(found: Findings, explain: boolean): Entry[] {
  const { hits, reports, independent, more, notes, next } = found
  const count = `${more ? "the newest " : ""}${reports} ${reports === 1 ? "report" : "reports"}, ${independent} independent`
  const skipped = next === undefined ? 0 : next - hits.length
  return [
    { indent: 0, words: reports ? `${count}${more ? "; older ones were not ranked" : ""}` : "nothing was found", tone: "strong" },
    ...notes.map((words): Entry => ({ indent: 0, words, tone: "quiet" })),
    ...hits.flatMap((hit) => [{ indent: 0, words: "" }, ...entriesOf(hit, explain)]),
    ...(next === undefined
      ? []
      : [
          { indent: 0, words: "" },
          {
            indent: 0,
            words: `${skipped + 1} to ${next} of ${independent}; --skip ${next} gives those that follow`,
            tone: "quiet" as const,
          },
        ]),
  ]
}

function entriesOf(hit: Hit, explain: boolean): Entry[] {
  const { title, url, key, copies, passages, score, reasons } = hit
  const others = copies.slice(0, LISTED).map(named).join("; ")
  return [
    { indent: 0, words: [title ?? "(no title)", ...facts(hit)].join(" · "), tone: "strong" },
    { indent: 2, words: url ?? key, tone: "quiet" },
    ...passages.map((passage) => ({ indent: 2, words: said(passage, hit) })),
    ...(copies.length
      ? [
          {
            indent: 2,
            words: `also ${others}${copies.length > LISTED ? ` and ${copies.length - LISTED} more` : ""}`,
            tone: "quiet" as const,
          },
        ]
      : []),
    ...(explain
      ? [{ indent: 2, words: `${score}: ${reasons.map(({ why, points }) => `${points} ${why}`).join(" · ")}`, tone: "quiet" as const }]
      : []),
  ]
}

const facts = ({ outlet, published }: FoundReport): string[] => [outlet, published?.replace("T", " ")].flatMap((one) => one ?? [])
const named = (one: FoundReport): string => facts(one).join(", ") || (one.url ?? one.key)

/** "armed clash · 2026-06-08 · Pavel Oster: the words". A kind that its words tell is left out. */
function said({ words, saidBy, claim }: Passage, { outlet }: FoundReport): string {
  const days = claim?.days && (claim.days.first === claim.days.last ? claim.days.first : `${claim.days.first}/${claim.days.last}`)
  const what = claim && claim.kind !== "attribution" ? (claim.type ?? claim.kind).replaceAll("-", " ") : undefined
  const realis = claim?.realis && claim.realis !== "actual" ? claim.realis : undefined
  const by = saidBy.length ? saidBy.join(", as told by ") : (outlet ?? "the outlet")
  return `${[what, realis, days, by].filter(Boolean).join(" · ")}: “${words.replace(/^[“"]|[”"]$/g, "")}”`
}
