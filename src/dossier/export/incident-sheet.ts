import type { Realis } from "../../claim/index.ts"
import { countries } from "../../reading/index.ts"
import { compare } from "../material/compare.ts"
import type { Dossier, DossierIncident, Outcome, Party, Range, Told } from "../types.ts"
import { incidentTitle } from "../wording/incident-title.ts"
import { type Source, sourcesOf } from "./source.ts"
import { accountsOf, standsAs, type TellingWords, tellingsOf } from "./telling-words.ts"
import { type Weighed, weighed } from "./weighed.ts"

/** Lowest, best, highest of an outcome of an incident, and what says so. */
export interface Total extends Pick<Range, "low" | "best" | "high" | "sources"> {
  readonly why: string
}

/** An incident with what the tables ask of it, each list in the order of [Z23]. */
export interface IncidentSheet {
  readonly incident: DossierIncident
  /** The articles that tell of it, by day and key. */
  readonly articles: readonly Source[]
  readonly initiators: readonly Weighed<Party>[]
  readonly targets: readonly Weighed<Party>[]
  readonly realis: readonly Weighed<string>[]
  readonly tellings: readonly TellingWords[]
  /** Whether anybody tells it as having happened, else how it is told. */
  readonly stands: Realis
  readonly title: string
  /** Name of the country, in English. */
  readonly country?: string
  readonly total: (outcome: Outcome) => Total | undefined
  /** First and last day on which something of it was told. */
  readonly first: string
  readonly last: string
}

const keyOf = ({ key }: Party): string => key

export function incidentSheets(dossier: Dossier): IncidentSheet[] {
  const sources = new Map(sourcesOf(dossier).map((source, at) => [source.key, { at, source }]))
  const accounts = accountsOf(dossier)
  return dossier.incidents.map((incident) => {
    const keys = new Set([...incident.tellings.map(({ account }) => account), ...incident.told.map(({ words }) => words.account)])
    const articles = [...keys]
      .flatMap((key) => sources.get(key) ?? [])
      .sort((a, b) => a.at - b.at)
      .map(({ source }) => source)
    const days = everyDay(incident).sort(compare)
    const code = incident.place?.at?.country
    const country = code === undefined ? undefined : countries().get(code)?.names[0]
    const tellings = tellingsOf(incident, accounts)
    return {
      incident,
      articles,
      tellings,
      stands: standsAs(incident, tellings),
      title: titleOf(incident, tellings),
      initiators: weighed(incident.initiators, keyOf),
      targets: weighed(incident.targets, keyOf),
      realis: weighed<string>(incident.realis, (value) => value),
      ...(country ? { country } : {}),
      total: (outcome) => totalOf(incident, outcome),
      first: days[0] ?? dossier.asOf,
      last: days.at(-1) ?? dossier.asOf,
    }
  })
}

/** [P21] says how it stands in front; where nothing is said of that, its tellings do. */
const titleOf = (incident: DossierIncident, tellings: readonly TellingWords[]): string =>
  incidentTitle(
    incident.realis.length ? incident : { ...incident, realis: tellings.map(({ told, realis }) => ({ ...told, value: realis })) },
  )

function everyDay({ told, types, dates, places, initiators, targets, weapons, realis, tolls }: DossierIncident): string[] {
  const lists: readonly (readonly Told<unknown>[])[] = [told, types, dates, places, initiators, targets, weapons, realis]
  return [...lists, ...tolls.map((toll) => toll.told)].flatMap((list) => list.map(({ day }) => day))
}

/** Categories of which nobody is in two; the others ("journalist", "child") overlap with them. */
const APART: ReadonlySet<string> = new Set(["civilian", "police", "military", "peacekeeper", "combatant", "other"])

/** [Z24] The toll told for everybody; where only categories are told, the sum of those that do not overlap, else the largest of the rest. */
export function totalOf({ tolls }: DossierIncident, outcome: Outcome): Total | undefined {
  const of = tolls.filter((toll) => toll.outcome === outcome)
  const whole = of.find(({ who }) => who === undefined)
  if (whole) return { ...bare(whole.range), why: "told for everybody" }
  const parts = of.filter(({ who }) => who !== undefined && APART.has(who))
  if (!parts.length) {
    const [most] = [...of].sort((a, b) => (b.range.best ?? 0) - (a.range.best ?? 0) || compare(a.who ?? "", b.who ?? ""))
    return most && { ...bare(most.range), why: `told for "${most.who}" alone` }
  }
  const sum = (pick: (range: Range) => number | null): number | null =>
    parts.reduce<number | null>((total, { range }) => {
      const part = pick(range)
      return total === null || part === null ? null : total + part
    }, 0)
  return {
    low: sum(({ low }) => low ?? 0),
    best: sum(({ best }) => best),
    high: sum(({ high }) => high),
    sources: Math.max(...parts.map(({ range }) => range.sources)),
    why: `sum of ${parts.map(({ who }) => who).join(", ")}`,
  }
}

const bare = ({ low, best, high, sources }: Range): Pick<Range, "low" | "best" | "high" | "sources"> => ({ low, best, high, sources })
