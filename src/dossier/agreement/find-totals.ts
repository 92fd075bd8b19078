import type { Status, StatusWord } from "../../claim/index.ts"
import { touches } from "../../evidence/index.ts"
import type { Teller } from "../material/teller.ts"
import { agreementName } from "./agreement-name.ts"
import { standingIn } from "./find-namings.ts"

// Own list: verbs of keeping and of breaking, and words for how much, as reports have them behind "has" and "have".
const TOTAL =
  /^["“\s]*[\p{L}'’ -]{2,40}? (?:has|have|had) (?:(kept|done|honou?red|fulfilled|met|respected|implemented|observed|carried out)|broken|violated|breached|ignored) (?:almost |nearly |virtually |practically )?(?:(none|nothing|neither|little|hardly any(?:thing)?)|all|everything|every|each|both|most)\b/iu

/**
 * [L28] Words of somebody that say how much of a text is kept or broken, without naming it: "Orvania has kept almost none of it". They are a status of the agreement whose
 * duties their report tells last before them, else of the one it names last; a bare name counts only where there
 * is no other. What the reading has as a status already is left to it, and "has kept the road open" says nothing of a text.
 */
export function findTotals(teller: Teller): Status[] {
  const { attributions, claims, article } = teller.account.report
  const named: (Place & { readonly own: boolean })[] = []
  const duties: Place[] = []
  for (const claim of claims) {
    if (claim.kind === "agreement") {
      const { telling, weak } = agreementName(claim.name.value ?? "")
      named.push({ id: claim.id, at: claim.name.from ?? claim.quote.from, own: telling.length + weak.length > 0 })
    } else if (claim.kind === "provision" && claim.agreement !== undefined) duties.push({ id: claim.agreement, at: claim.quote.from })
  }
  if (!named.length) return []
  const told = named.filter(({ own }) => own)
  return attributions.flatMap(({ id, content: [said] }): Status[] => {
    const found = said && TOTAL.exec(article.text.slice(said.from, said.to))
    if (!said || !found || claims.some((claim) => claim.kind === "status" && touches(claim.quote, said))) return []
    const agreement = lastBefore(duties, said.from) ?? lastBefore(told.length ? told : named, said.from)
    if (!agreement) return []
    const keeps = found[1] !== undefined
    const says: StatusWord = keeps ? (found[2] ? "not-implemented" : "kept") : found[2] ? "kept" : "breached"
    return [
      {
        kind: "status",
        id,
        agreement,
        quote: said,
        saidBy: standingIn(teller, said),
        realis: "actual",
        says,
        trace: { rule: "L28", why: found[0] },
      },
    ]
  })
}

interface Place {
  readonly id: string
  readonly at: number
}

const lastBefore = (places: readonly Place[], before: number): string | undefined =>
  places.reduce<Place | undefined>((last, one) => (one.at < before && (!last || one.at >= last.at) ? one : last), undefined)?.id
