import type { Certainty } from "../../evidence/index.ts"
import type { Days } from "../../record/index.ts"
import type { DossierAgreement, DossierIncident, Party, TimelineEntry, Told, Words } from "../types.ts"
import { counted, incidentTitle, realisOf } from "../wording/incident-title.ts"

/** Each once by key, in the order in which they are first told. */
const parties = (told: readonly Told<Party>[]): Party[] => [...new Map(counted(told).map(({ value }) => [value.key, value])).values()]

/** Each words once. */
export const wordsIn = (told: readonly Told<unknown>[]): Words[] => [
  ...new Map(told.map(({ words }) => [`${words.account}|${words.claim}|${words.from}|${words.to}`, words])).values(),
]

/** [P20] Days are known where somebody says a day that lies within them; else they are implied, with the basis of the value they come from. */
export function certaintyOf(
  days: Days | undefined,
  dates: readonly Told<Days>[],
): { readonly certainty: Certainty; readonly basis?: string } {
  if (!days) return { certainty: "implied", basis: "nobody says when" }
  const within = counted(dates).filter(({ value }) => value.first >= days.first && value.last <= days.last)
  if (within.some(({ certainty }) => certainty === "known")) return { certainty: "known" }
  const basis = (within[0] ?? counted(dates)[0])?.basis
  return { certainty: "implied", ...(basis ? { basis } : {}) }
}

/** [P22] Whether an incident is but the signing that an agreement already shows: its words hold or touch those of the day of signing. */
function isSigning(incident: DossierIncident, signings: ReadonlyMap<string, readonly Words[]>): boolean {
  if (incident.type !== "agreement") return false
  return incident.told.some(({ words }) => signings.get(words.account)?.some((one) => one.from < words.to && words.from < one.to))
}

export function signingWords(agreements: readonly DossierAgreement[]): Map<string, Words[]> {
  const byAccount = new Map<string, Words[]>()
  for (const { words } of agreements.flatMap(({ signed }) => signed))
    byAccount.set(words.account, [...(byAccount.get(words.account) ?? []), words])
  return byAccount
}

/** [P21] An incident that is only supposed ("if another convoy is attacked") is no entry; a planned one is of kind "planned". */
export function incidentEntry(incident: DossierIncident, signings: ReadonlyMap<string, readonly Words[]>): TimelineEntry | undefined {
  const realis = realisOf(incident)
  if (realis === "hypothetical" || isSigning(incident, signings)) return undefined
  return {
    id: `incident:${incident.id}`,
    kind: realis === "planned" ? "planned" : "incident",
    about: incident.id,
    title: incidentTitle(incident),
    ...(incident.days ? { days: incident.days } : {}),
    ...certaintyOf(incident.days, incident.dates),
    ...(incident.place ? { place: incident.place } : {}),
    actors: parties([...incident.initiators, ...incident.targets]),
    words: wordsIn(incident.told),
  }
}
