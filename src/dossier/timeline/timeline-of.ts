import type { Teller } from "../material/teller.ts"
import type { DossierAgreement, DossierIncident, TimelineEntry, Words } from "../types.ts"
import { provisionWords } from "../wording/labels.ts"
import { agreementEntries } from "./agreement-entries.ts"
import { incidentEntry, signingWords } from "./incident-entry.ts"

/**
 * Everything with a day, in order: incidents, signings, what was said of an agreement's force, deadlines, what is planned. Days may span weeks where that is all the
 * reports say; an entry stands at its first day. [P24] Those that nobody dates come last, none is left out for it. Linear but for the sorting.
 */
export function timelineOf(
  incidents: readonly DossierIncident[],
  agreements: readonly DossierAgreement[],
  tellers: readonly Teller[],
): TimelineEntry[] {
  const signings = signingWords(agreements)
  const due = new Set(agreements.flatMap(({ deadlines }) => deadlines.flatMap(({ told }) => told.map(({ words }) => claimKey(words)))))
  return [
    ...incidents.flatMap((incident) => incidentEntry(incident, signings) ?? []),
    ...agreements.flatMap(agreementEntries),
    ...tellers.filter(({ newest }) => newest).flatMap((teller) => plannedEntries(teller, due)),
  ].sort(byDay)
}

const claimKey = ({ account, claim }: Pick<Words, "account" | "claim">): string => `${account}|${claim}`

/** [P25] A duty with a day that no agreement of the dossier shows among its deadlines is planned all the same. */
function plannedEntries({ account, days, party, tell }: Teller, shown: ReadonlySet<string>): TimelineEntry[] {
  return account.report.claims.flatMap((claim): TimelineEntry[] => {
    if (claim.kind !== "provision" || !claim.due || claim.realis === "hypothetical" || claim.realis === "denied") return []
    const about = claimKey({ account: account.key, claim: claim.id })
    const when = days(claim.due)
    if (!when || shown.has(about)) return []
    const obligor = claim.obligor && party(claim.obligor)
    const { certainty, basis } = claim.due
    return [
      {
        id: `planned:${account.key}:${claim.id}`,
        kind: "planned",
        about,
        title: `Planned: ${provisionWords[claim.type]}`,
        days: when,
        certainty,
        ...(basis ? { basis } : {}),
        actors: obligor ? [obligor] : [],
        words: [tell(claim.type, claim).words],
      },
    ]
  })
}

function byDay(a: TimelineEntry, b: TimelineEntry): number {
  if (!a.days !== !b.days) return a.days ? -1 : 1
  const [one, other] = [a, b].map(({ days, id }) => `${days?.first ?? ""} ${days?.last ?? ""} ${id}`)
  return (one ?? "") < (other ?? "") ? -1 : 1
}
