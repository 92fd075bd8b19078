import { createHash } from "node:crypto"
import type { Trace } from "../../evidence/index.ts"
import type { Dossier, DossierIncident } from "../types.ts"
import { actorKind } from "./actor-kind.ts"
import { type Cell, listed, tableOf } from "./csv.ts"
import { daysIn } from "./day.ts"
import { EVENT_CODES } from "./event-codes.ts"
import { codedBy, sorted } from "./happened.ts"
import { type IncidentSheet, totalOf } from "./incident-sheet.ts"
import type { Source } from "./source.ts"
import type { Omission } from "./types.ts"

/** The columns of UCDP's Georeferenced Event Dataset, as of its versions 25.1 and 26.1. */
export const GED_COLUMNS =
  "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(
    " ",
  )

/** [Z27] What the shape leaves out: UCDP counts violent events with at least one death, dated to a calendar year or better. */
export const gedOmissions = (dossier: Dossier): readonly Omission[] => sorted(dossier, notCoded).omitted

function notCoded({ incident }: IncidentSheet): string | undefined {
  const [type] = EVENT_CODES[incident.type].acled
  const killed = totalOf(incident, "killed")
  if (type === "Strategic developments" || type === "Protests") return "no violent event"
  if (!killed || (killed.best ?? killed.low ?? killed.high ?? 0) < 1) return "nobody tells of a death"
  return incident.days && daysIn(incident.days) > 366 ? "dated no better than to a year" : undefined
}

/** The incidents in the shape of UCDP GED: 49 columns, the speakers and the rules that chose codes in `source_original`. */
export const gedCsv = (dossier: Dossier): string =>
  tableOf([GED_COLUMNS, ...sorted(dossier, notCoded).taken.map((sheet) => rowOf(sheet, dossier))])

interface Violence {
  readonly type?: 1 | 2 | 3
  readonly a: string
  readonly b: string
  readonly why: Trace
}

const ARMED: ReadonlySet<string> = new Set(["Rebel group", "Political militia", "Identity militia"])

/** [Z33] 1 where one side is a state, 2 where neither is and both are armed groups, 3 against civilians; none where the names do not say. A state is side A. */
function violenceOf({ incident, initiators, targets }: IncidentSheet): Violence {
  const [a = "", b = ""] = [initiators[0]?.value.name, targets[0]?.value.name]
  const [first, second] = [a, b].map((name) => (name ? actorKind(name).acled : undefined))
  const [type] = EVENT_CODES[incident.type].acled
  if (second === "Civilians" || (type === "Violence against civilians" && !b))
    return { type: 3, a, b: "Civilians", why: { rule: "Z33", why: "against civilians" } }
  if (second === "State forces" && first !== "State forces")
    return { type: 1, a: b, b: a, why: { rule: "Z33", why: "one side is a state's" } }
  if (first === "State forces") return { type: 1, a, b, why: { rule: "Z33", why: "one side is a state's" } }
  if (ARMED.has(first ?? "") && ARMED.has(second ?? "")) return { type: 2, a, b, why: { rule: "Z33", why: "neither side is a state's" } }
  return { a, b, why: { rule: "Z33", why: "the names of the sides do not say" } }
}

/** [Z34] Of places: the place itself, within 25 km of it, a first-order division or part of one, a country. */
const WHERE: Readonly<Record<string, number>> = { exact: 1, near: 2, region: 4, country: 6 }

/** [Z34] Of dates: a day, up to six days, a week, up to a month, up to a year. */
function datePrecision(count: number): number {
  if (count === 1) return 1
  if (count <= 6) return 2
  if (count === 7) return 3
  return count <= 31 ? 4 : 5
}

/** [Z35] Civilians are those told as such; everybody else is "unknown", for no report says whose dead they are in the sense of the data set. */
function deathsOf(incident: DossierIncident): {
  readonly low: number | null
  readonly best: number
  readonly high: number | null
  readonly civilians: number
} {
  const total = totalOf(incident, "killed")
  const best = total?.best ?? total?.low ?? total?.high ?? 0
  const civilian = incident.tolls.find(({ outcome, who }) => outcome === "killed" && who === "civilian")?.range
  return { low: total?.low ?? null, best, high: total?.high ?? null, civilians: Math.min(best, civilian?.best ?? civilian?.low ?? 0) }
}

/** A number that is the same wherever the incident is written, as the data set has numbers for ids: the first 48 bits of its id's SHA-256. */
const numberOf = (id: string): number => Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 12), 16)

const each = (articles: readonly Source[], of: (article: Source) => string): string => articles.map((one) => of(one)).join(";")

/** As the data set cites: "Outlet,2026-06-11,Headline". */
const cited = (articles: readonly Source[]): string =>
  each(articles, ({ outlet, day, title }) => `"${[outlet, day, title].filter(Boolean).join(",").replaceAll('"', "'")}"`)

function rowOf(sheet: IncidentSheet, { definition }: Dossier): Cell[] {
  const { incident, articles, country } = sheet
  const days = incident.days ?? { first: "", last: "" }
  const at = incident.place?.at
  const violence = violenceOf(sheet)
  const deaths = deathsOf(incident)
  const located = at?.lat !== undefined && at.lon !== undefined
  const open = [
    ...(violence.type === undefined ? ["type_of_violence"] : []),
    ...(violence.a && violence.b ? [] : ["sides"]),
    ...(located ? [] : ["coordinates"]),
  ]
  const dated = datePrecision(daysIn(days))
  const rules = codedBy({
    type_of_violence: violence.why,
    where_prec: { rule: "Z34", why: at?.precision ?? "not known where it lies" },
    date_prec: { rule: "Z34", why: `${daysIn(days)} day(s)` },
    deaths: { rule: "Z35", why: totalOf(incident, "killed")?.why ?? "" },
  })
  const speakers = [...new Set(incident.told.map(({ by }) => by.name))]
  const row: Readonly<Record<string, Cell>> = {
    id: numberOf(incident.id),
    relid: `SITREP-${incident.id}`,
    year: Number(days.first.slice(0, 4)),
    code_status: open.length ? `Check ${open.join(", ")}` : "Clear",
    type_of_violence: violence.type,
    conflict_name: definition.title,
    dyad_name: violence.a && violence.b ? `${violence.a} - ${violence.b}` : "",
    side_a: violence.a,
    side_b: violence.b,
    number_of_sources: incident.sources || -1,
    source_article: cited(articles),
    source_office: each(articles, ({ outlet }) => outlet),
    source_date: each(articles, ({ day }) => day),
    source_headline: each(articles, ({ title }) => title),
    source_original: `${listed(speakers)} [${listed(rules)}]`,
    where_prec: WHERE[at?.precision ?? ""],
    where_coordinates: incident.place?.name,
    where_description: listed([...new Set(incident.places.map(({ words }) => words.words))]),
    latitude: at?.lat,
    longitude: at?.lon,
    geom_wkt: located ? `POINT (${at?.lon} ${at?.lat})` : "",
    country,
    event_clarity: dated <= 2 && incident.place ? 1 : 2,
    date_prec: dated,
    date_start: `${days.first} 00:00:00.000`,
    date_end: `${days.last} 00:00:00.000`,
    deaths_a: 0,
    deaths_b: 0,
    deaths_civilians: deaths.civilians,
    deaths_unknown: deaths.best - deaths.civilians,
    best: deaths.best,
    high: deaths.high ?? deaths.best,
    low: deaths.low ?? deaths.best,
  }
  return GED_COLUMNS.map((column) => row[column])
}
