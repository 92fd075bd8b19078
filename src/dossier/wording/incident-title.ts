import type { DossierIncident, Told } from "../types.ts"
import { capital, typeWords } from "./labels.ts"

type Realis = DossierIncident["realis"][number]["value"]

/** What a later version of the same article still says. */
export const counted = <Value>(told: readonly Told<Value>[]): readonly Told<Value>[] => told.filter(({ superseded }) => !superseded)

/**
 * [P21] How an incident stands: `actual` where anybody still tells it as happened or under way, else `planned`, else `denied`, else `hypothetical`.
 */
export function realisOf({ realis }: Pick<DossierIncident, "realis">): Exclude<Realis, "ongoing"> {
  const said = new Set(counted(realis).map(({ value }) => value))
  if (said.has("actual") || said.has("ongoing")) return "actual"
  if (said.has("planned")) return "planned"
  return said.has("denied") ? "denied" : said.has("hypothetical") ? "hypothetical" : "actual"
}

/** "Shelling, Upper Tesk"; "Planned: exchange of prisoners". Neutral: the type, and the place that most sources name. */
export function incidentTitle(incident: DossierIncident): string {
  const realis = realisOf(incident)
  const what = typeWords[incident.type]
  const named = realis === "actual" ? capital(what) : `${capital(realis)}: ${what}`
  return incident.place ? `${named}, ${incident.place.name}` : named
}
