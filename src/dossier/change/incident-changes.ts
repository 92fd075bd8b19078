import type { Dossier, DossierChange, DossierIncident } from "../types.ts"
import { daysInWords, rangeInWords } from "../wording/in-words.ts"
import { counted, incidentTitle, realisOf } from "../wording/incident-title.ts"
import { typeWords } from "../wording/labels.ts"
import { changeOf, dossierDay, firstDay, wordsOfTold } from "./change-of.ts"
import { tollChanges, tollTitle } from "./toll-changes.ts"

/** What a telling is found by in another dossier. */
const tellingsOf = ({ tellings }: DossierIncident): string[] => tellings.map(({ account, claim }) => `${account}|${claim}`)

const byTelling = (incidents: readonly DossierIncident[]): Map<string, DossierIncident> =>
  new Map(incidents.flatMap((incident) => tellingsOf(incident).map((key) => [key, incident] as const)))

/** Those that hold tellings of this one, the one of its id first. */
function metIn(incident: DossierIncident, others: ReadonlyMap<string, DossierIncident>): DossierIncident[] {
  const met = [
    ...new Map(
      tellingsOf(incident)
        .flatMap((key) => others.get(key) ?? [])
        .map((one) => [one.id, one]),
    ).values(),
  ]
  return met.sort((a, b) => Number(b.id === incident.id) - Number(a.id === incident.id) || (a.id < b.id ? -1 : 1))
}

/** A new incident is the same news whatever tolls are told of it by the day that is compared. */
function newIncident(incident: DossierIncident, day: string): DossierChange {
  const tolls = incident.tolls.map((toll) => `${tollTitle(toll)} ${rangeInWords(toll.range)}`)
  const after = [...(incident.days ? [daysInWords(incident.days)] : []), ...tolls].join("; ")
  const is = {
    kind: "incident",
    about: incident.id,
    day: firstDay(incident.told) ?? day,
    title: incidentTitle(incident),
    words: wordsOfTold([...counted(incident.told), ...incident.tolls.flatMap(({ told }) => counted(told))]),
  } as const
  return changeOf({ ...is, ...(after ? { after } : {}) }, { title: typeWords[incident.type] })
}

/**
 * [P28] An incident is new when none of its tellings was in an incident before: one that got another id by a report of an earlier day, or by a person's judgement, is
 * not. What is only supposed is none.
 */
export function incidentChanges(before: Dossier, after: Dossier): DossierChange[] {
  const [earlier, later] = [byTelling(before.incidents), byTelling(after.incidents)]
  const day = dossierDay(after)
  const change = (incident: DossierIncident, some: Partial<DossierChange> = {}): DossierChange =>
    changeOf({
      kind: "incident",
      about: incident.id,
      day,
      title: incidentTitle(incident),
      words: wordsOfTold(counted(incident.told)),
      ...some,
    })
  const now = after.incidents.flatMap((incident) => {
    const [was, ...others] = metIn(incident, earlier)
    if (!was) return realisOf(incident) === "hypothetical" ? [] : [newIncident(incident, day)]
    const joined = others.length
      ? [change(incident, { before: [was, ...others].map(incidentTitle).join("; "), after: "told as one incident" })]
      : []
    const [first] = metIn(was, later)
    const apart =
      first && first.id !== incident.id
        ? [change(incident, { before: `part of: ${incidentTitle(was)}`, after: "an incident of its own" })]
        : []
    return [...joined, ...apart, ...tollChanges(was, incident)]
  })
  const gone = before.incidents.filter((incident) => !metIn(incident, later).length && realisOf(incident) !== "hypothetical")
  return [...now, ...gone.map((incident) => change(incident, { before: "in the dossier", after: "no longer in it" }))]
}
