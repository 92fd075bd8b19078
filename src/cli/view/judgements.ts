import type { Audited, Judgement } from "../../record/index.ts"
import type { Entry } from "./layout.ts"

/** "M4 likeness 0.61, at least 0.3: 40 runs shared" */
export const reasonsOf = (reasons: Judgement["reasons"]): string => reasons.map(({ rule, why }) => `${rule} ${why}`).join("; ")

/** Judgements, two lines each: what is said of what, then how surely, why, who and when. */
export function viewJudgements(judgements: readonly Judgement[]): Entry[] {
  return judgements.flatMap((one): Entry[] => [
    { indent: 0, words: `${one.id} ${sentenceOf(one)}` },
    { indent: 4, words: groundsOf(one), tone: "quiet" },
  ])
}

/** Judgements on one entry, a line each: the entry itself stands above them. */
export const viewNamings = (judgements: readonly Judgement[]): Entry[] =>
  judgements.map((one) => ({
    indent: 4,
    words: `${one.id} ${one.says === "same" ? "" : "not "}“${one.name}” in ${one.report} · ${groundsOf(one)}`,
    tone: "quiet",
  }))

const groundsOf = ({ score, reasons, decidedBy, decidedAt, withdrawn }: Judgement): string =>
  [
    score.toFixed(2),
    reasonsOf(reasons),
    `${decidedBy}, ${decidedAt}`,
    withdrawn ? `withdrawn by ${withdrawn.by}, ${withdrawn.at}` : undefined,
  ]
    .filter(Boolean)
    .join(" · ")

const TOLD: Readonly<Record<Judgement["says"], string>> = {
  same: "tells of the same incident as",
  different: "tells of another incident than",
  perhaps: "may tell of the same incident as",
}

function sentenceOf({ kind, says, report, other, name, entity, called, claim, otherClaim, dossier }: Judgement): string {
  if (kind === "incident") return `${report}/${claim} ${TOLD[says]} ${other}/${otherClaim}${dossier ? `, in ${dossier}` : ""}`
  if (kind === "copy") return `${report} ${says === "same" ? "is a copy of" : "is no copy of"} ${other}`
  return `“${name}” in ${report} ${says === "same" ? "is" : "is not"} ${entity}${called ? ` (${called})` : ""}`
}

/** The trail, an act a line. */
export function viewAudit(acts: readonly Audited[]): Entry[] {
  if (!acts.length) return [{ indent: 0, words: "Nobody has decided, removed or changed anything." }]
  return acts.map(({ id, at, who, verb, subject, detail }) => ({
    indent: 0,
    words: `${id} ${at} · ${who} · ${verb} · ${subject}${isEmpty(detail) ? "" : ` · ${JSON.stringify(detail)}`}`,
  }))
}

const isEmpty = (detail: unknown): boolean => typeof detail === "object" && detail !== null && !Object.keys(detail).length
