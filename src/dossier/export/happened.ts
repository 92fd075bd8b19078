import type { Trace } from "../../evidence/index.ts"
import type { Dossier } from "../types.ts"
import { type IncidentSheet, incidentSheets } from "./incident-sheet.ts"
import { happens } from "./telling-words.ts"
import type { Omission } from "./types.ts"

/** Incidents that a data set of events takes up, and the rest with the reason. */
export interface Sorted {
  readonly taken: readonly IncidentSheet[]
  readonly omitted: readonly Omission[]
}

/**
 * [Z27] Sets of events hold what is told as having happened: an incident that is only planned, supposed or denied is left out, by [P21], and so is one without a day, for a
 * day of publication never stands in for it. `also`: a format's own reason to leave one out. `unreal`: the format has a place for what did not happen.
 */
export function sorted(dossier: Dossier, also: (sheet: IncidentSheet) => string | undefined, unreal = false): Sorted {
  const taken: IncidentSheet[] = []
  const omitted: Omission[] = []
  for (const sheet of incidentSheets(dossier)) {
    const why = notAnEvent(sheet, unreal) ?? also(sheet)
    if (why === undefined) taken.push(sheet)
    else omitted.push({ id: sheet.incident.id, why: { rule: "Z27", why } })
  }
  return { taken, omitted }
}

function notAnEvent({ incident, stands }: IncidentSheet, unreal: boolean): string | undefined {
  if (!unreal && !happens(stands)) return `nobody tells it as having happened, only as ${stands}`
  return incident.days ? undefined : "nobody dates it"
}

/** The rules that chose codes, for a column of notes: "sub_event_type: Z28 ...". */
export const codedBy = (codes: Readonly<Record<string, Trace>>): string[] =>
  Object.entries(codes).map(([code, { rule, why }]) => `${code}: ${rule} ${why}`)
