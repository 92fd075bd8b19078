import type { Claim, Slot } from "../../src/claim/index.ts"
import type { Certainty, Span } from "../../src/evidence/index.ts"
import type { Report } from "../../src/record/index.ts"

/** How evidence is drawn: one underline a group of the record. */
export type Drawn = "voice" | "incident" | "figure" | "agreement"

/** Words of the article that something of the record rests on. `id`: of the attribution or claim. `main`: its chief words, not a detail's. */
export interface Mark extends Span {
  readonly id: string
  readonly drawn: Drawn
  readonly certainty: Certainty
  readonly main: boolean
}

/** Which group of the record a claim stands in. */
export const drawnAs = (claim: Claim): Drawn => (claim.kind === "incident" || claim.kind === "figure" ? claim.kind : "agreement")

/** The properties of a claim that are slots, each by its name; one that has several gives several. */
export function slotsOf(claim: Claim): { readonly name: string; readonly slot: Slot }[] {
  const taken = (name: string, slot: Slot | undefined) => (slot ? [{ name, slot }] : [])
  switch (claim.kind) {
    case "incident":
      return [
        ...taken("date", claim.date),
        ...taken("place", claim.place),
        ...taken("initiator", claim.initiator),
        ...taken("target", claim.target),
        ...taken("weapon", claim.weapon),
      ]
    case "figure":
      return [...taken("period", claim.period), ...taken("asOf", claim.asOf)]
    case "agreement":
      return [
        ...taken("signed", claim.signed),
        ...taken("inForce", claim.inForce),
        ...claim.signatories.map((slot) => ({ name: "signatories", slot })),
        ...claim.thirdParties.map((slot) => ({ name: "thirdParties", slot })),
      ]
    case "provision":
      return [...taken("obligor", claim.obligor), ...taken("beneficiary", claim.beneficiary), ...taken("due", claim.due)]
    case "term":
      return [
        ...taken("start", claim.start),
        ...taken("end", claim.end),
        ...taken("duration", claim.duration),
        ...taken("notice", claim.notice),
      ]
    case "status":
      return []
  }
}

/** The words that stand for a claim: an agreement's name, a figure's number, else the clause. */
export function chiefOf(claim: Claim): Span {
  if (claim.kind === "figure") return claim.number
  if (claim.kind === "agreement" && claim.name.from !== undefined && claim.name.to !== undefined)
    return { from: claim.name.from, to: claim.name.to }
  return claim.quote
}

/** Every mark of a record: of voices the speaker and what is said, of claims their chief words and the words of their slots. */
export function marksOf({ attributions, claims }: Report): Mark[] {
  const voices = attributions.flatMap(({ id, speaker, cue, content }): Mark[] => [
    ...(speaker ? [{ id, drawn: "voice" as const, certainty: "known" as const, main: true, from: speaker.from, to: speaker.to }] : []),
    ...(cue ? [{ id, drawn: "voice" as const, certainty: "known" as const, main: false, from: cue.from, to: cue.to }] : []),
    ...content.map(({ from, to }) => ({ id, drawn: "voice" as const, certainty: "known" as const, main: !speaker, from, to })),
  ])
  const stated = claims.flatMap((claim): Mark[] => {
    const drawn = drawnAs(claim)
    const details = slotsOf(claim).flatMap(({ slot: { from, to, certainty } }) =>
      from === undefined || to === undefined ? [] : [{ id: claim.id, drawn, certainty, main: false, from, to }],
    )
    const { from, to } = chiefOf(claim)
    return [{ id: claim.id, drawn, certainty: "known", main: true, from, to }, ...details]
  })
  return [...voices, ...stated]
}
