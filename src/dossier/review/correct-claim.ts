import type { Claim, Count, Slot } from "../../claim/index.ts"
import { type Span, wordsOf } from "../../evidence/index.ts"
import { plain, type Report, SLOTS, type SlotChange } from "../../record/index.ts"

/** What a change is made in: the article's text, whom the report names, and what stands as the basis of what the text does not say. */
export interface Correcting {
  readonly report: Pick<Report, "article" | "entities">
  readonly basis: string
}

/**
 * [RV3] A claim with its slots set right: known where the correction has words of the text, else implied, with the correction as its basis. A slot for which a
 * change has nothing is left out.
 */
export function correctClaim(claim: Claim, changes: readonly SlotChange[], correcting: Correcting): Claim {
  const slots: Record<string, unknown> = { ...claim }
  for (const change of changes) {
    const shape = SLOTS[claim.kind][change.slot]
    if (!shape) continue
    if ([change.value, change.low, change.high, change.from].every((one) => one === undefined)) delete slots[change.slot]
    else if (shape.takes === "code" || shape.takes === "text") slots[change.slot] = textOf(change, correcting)
    else if (shape.takes !== "count") slots[change.slot] = slotOf(change, shape.takes === "words", correcting)
    else if (claim.kind === "figure") boundsInto(slots, change)
    else slots[change.slot] = countOf(change, claim)
  }
  // A correction that was kept is one that fits: codes are of the slot's list, and what a kind needs is there.
  return slots as unknown as Claim
}

const spanOf = ({ from, to }: SlotChange): Span | undefined => (from === undefined || to === undefined ? undefined : { from, to })

function textOf(change: SlotChange, { report }: Correcting): string | undefined {
  const at = spanOf(change)
  return change.value ?? (at && wordsOf(report.article.text, at))
}

function slotOf(change: SlotChange, names: boolean, correcting: Correcting): Slot {
  const { value } = change
  const at = spanOf(change)
  const called = plain(at ? wordsOf(correcting.report.article.text, at) : (value ?? ""))
  // Words that are a name of the report lead to whom it stands for.
  const ref = names ? correcting.report.entities.find(({ name }) => plain(name) === called)?.id : undefined
  return {
    ...(value === undefined ? {} : { value }),
    ...(ref === undefined ? {} : { ref }),
    ...(at ? { ...at, certainty: "known" } : { certainty: "implied", basis: correcting.basis }),
  }
}

function boundsInto(slots: Record<string, unknown>, change: SlotChange): void {
  const at = spanOf(change)
  Object.assign(slots, { low: change.low ?? null, high: change.high ?? null }, at ? { number: at } : {})
  delete slots.approximate
}

/** The count that was read, or a new one at its words; without words at those of the claim. */
function countOf(change: SlotChange, claim: Claim): Count {
  const { slot, low = null, high = null } = change
  const read = Object.entries(claim).find(([name]) => name === slot)?.[1] as Count | undefined // a slot that takes a count has one
  const at = spanOf(change) ?? (read ? { from: read.from, to: read.to } : claim.quote)
  return { ...at, low, high, ...(read?.of ? { of: read.of } : {}), ...(read?.who ? { who: read.who } : {}) }
}
