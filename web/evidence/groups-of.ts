import type { Agreement, Attribution, Claim, Figure, Incident, Provision, Status, Term } from "../../src/claim/index.ts"
import type { Report } from "../../src/record/index.ts"

/** What is said of one agreement, or of none that is named. */
export interface Agreed {
  readonly agreement?: Agreement
  readonly rest: readonly (Term | Provision | Status)[]
}

/** A record as it is shown. `order`: the ids as they stand one below the other. */
export interface Groups {
  readonly voices: readonly Attribution[]
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
  readonly agreements: readonly Agreed[]
  readonly order: readonly string[]
}

const kindOrder: readonly Claim["kind"][] = ["term", "provision", "status"]

/** Sorts a record into its groups; terms, provisions and statuses stand under the agreement that they are of. */
export function groupsOf({ attributions, claims }: Report): Groups {
  const incidents = claims.filter((claim) => claim.kind === "incident")
  const figures = claims.filter((claim) => claim.kind === "figure")
  const named = claims.filter((claim) => claim.kind === "agreement")
  const rest = claims
    .filter((claim) => claim.kind === "term" || claim.kind === "provision" || claim.kind === "status")
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.quote.from - b.quote.from)
  const known = new Set(named.map(({ id }) => id))
  const orphans = rest.filter(({ agreement }) => agreement === undefined || !known.has(agreement))
  const agreements: Agreed[] = [
    ...named.map((agreement) => ({ agreement, rest: rest.filter((one) => one.agreement === agreement.id) })),
    ...(orphans.length ? [{ rest: orphans }] : []),
  ]
  const under = agreements.flatMap((one) => [...(one.agreement ? [one.agreement] : []), ...one.rest])
  const order = [...attributions, ...incidents, ...figures, ...under].map(({ id }) => id)
  return { voices: attributions, incidents, figures, agreements, order }
}
