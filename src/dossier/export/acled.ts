import isoCountries from "i18n-iso-countries/index.js"
import type { Trace } from "../../evidence/index.ts"
import { dayAfter } from "../material/day.ts"
import type { Dossier } from "../types.ts"
import { acledFatalities } from "./acled-fatalities.ts"
import { actorKind } from "./actor-kind.ts"
import { clipped } from "./clean.ts"
import { type Cell, listed, tableOf } from "./csv.ts"
import { daysIn, timeOf } from "./day.ts"
import { disorderOf, EVENT_CODES } from "./event-codes.ts"
import { codedBy, sorted } from "./happened.ts"
import type { IncidentSheet } from "./incident-sheet.ts"
import { shortBounds } from "./short-value.ts"
import { tellersOf } from "./source.ts"
import { happens, tellingInWords } from "./telling-words.ts"
import type { Omission } from "./types.ts"
import { type Weighed, weighed } from "./weighed.ts"

/** ACLED's columns in the order of its codebook. */
export const ACLED_COLUMNS =
  "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp".split(
    " ",
  )

/** [Z27] What the shape leaves out: ACLED codes nothing dated worse than to a month or placed no better than to a country. */
export const acledOmissions = (dossier: Dossier): readonly Omission[] => sorted(dossier, notCoded).omitted

function notCoded({ incident }: IncidentSheet): string | undefined {
  if (incident.days && daysIn(incident.days) > 31) return "dated no better than to a month"
  if (!incident.place) return "nobody names a place"
  return incident.place.at?.precision === "country" ? "placed no better than to a country" : undefined
}

/** The incidents in the shape of ACLED's export: 31 columns, the rules that chose codes in `tags`. Nothing of ACLED's own data is in it. */
export const acledCsv = (dossier: Dossier): string =>
  tableOf([ACLED_COLUMNS, ...sorted(dossier, notCoded).taken.map((sheet) => rowOf(sheet, dossier))])

/** [Z29] 1 a day; 2 up to a week; 3 up to a month: of more than one day the one in the middle. */
function dated({ incident }: IncidentSheet): { readonly day: string; readonly precision: number; readonly why: Trace } {
  const days = incident.days ?? { first: "", last: "" }
  const count = daysIn(days)
  if (count === 1) return { day: days.first, precision: 1, why: { rule: "Z29", why: "one day" } }
  const day = dayAfter(days.first, Math.floor((count - 1) / 2))
  return { day, precision: count <= 7 ? 2 : 3, why: { rule: "Z29", why: `middle of ${days.first} to ${days.last}` } }
}

/** [Z30] 1 the place itself; 2 near it; 3 a region; none where it is not known where the place lies. */
const GEO_PRECISION: Readonly<Record<string, number>> = { exact: 1, near: 2, region: 3 }

/** Whom ACLED names as the actor of a type of event when reports name nobody. */
const CROWDS: Readonly<Record<string, string>> = { Protests: "Protesters", Riots: "Rioters" }

interface Actor {
  readonly name: string
  readonly kind: string
  readonly why: Trace
}

const NOBODY: Actor = { name: "", kind: "", why: { rule: "Z31", why: "nobody is named" } }

/** The party that most sources name; ACLED's own word for those whom it has no name for. */
function actorOf(parties: readonly Weighed<{ readonly name: string }>[], fallback: string | undefined, country: string): Actor {
  const name = parties[0]?.value.name
  if (name !== undefined) {
    const { acled = "", why } = actorKind(name)
    return { name, kind: acled, why }
  }
  if (fallback === undefined) return NOBODY
  return { name: country ? `${fallback} (${country})` : fallback, kind: fallback, why: { rule: "Z31", why: "by the type of event" } }
}

function rowOf(sheet: IncidentSheet, dossier: Dossier): Cell[] {
  const { incident, articles, initiators, targets, country = "" } = sheet
  const codes = EVENT_CODES[incident.type]
  const [type, subType] = codes.acled
  const { day, precision, why } = dated(sheet)
  const first = actorOf(initiators, CROWDS[type], country)
  const second = actorOf(targets, type === "Violence against civilians" ? "Civilians" : undefined, country)
  const civilian = type === "Violence against civilians" || second.kind === "Civilians"
  const fatalities = acledFatalities(incident)
  const at = incident.place?.at
  const tags = codedBy({
    event_date: why,
    sub_event_type: { rule: "Z28", why: incident.type },
    inter1: first.why,
    inter2: second.why,
    geo_precision: { rule: "Z30", why: at ? at.precision : "not known where it lies" },
    fatalities: fatalities.why,
  })
  const iso = at?.country === undefined ? undefined : isoCountries.alpha2ToNumeric(at.country)
  const row: Readonly<Record<string, Cell>> = {
    event_id_cnty: `SITREP-${incident.id}`,
    event_date: day,
    year: Number(day.slice(0, 4)),
    time_precision: precision,
    disorder_type: disorderOf(codes.acled),
    event_type: type,
    sub_event_type: subType,
    actor1: first.name,
    inter1: first.kind,
    actor2: second.name,
    inter2: second.kind,
    interaction: interactionOf(first.kind, second),
    civilian_targeting: civilian ? "Civilian targeting" : "",
    iso: iso === undefined ? undefined : Number(iso),
    country,
    location: incident.place?.name,
    latitude: at?.lat,
    longitude: at?.lon,
    geo_precision: GEO_PRECISION[at?.precision ?? ""],
    source: listed([...new Set(articles.map(({ outlet }) => outlet))]),
    notes: notesOf(sheet, dossier),
    fatalities: fatalities.count,
    tags: listed(tags),
    timestamp: timeOf(dossier.asOf) / 1000,
  }
  return ACLED_COLUMNS.map((column) => row[column])
}

/** Both kinds of actor joined, as ACLED joins them; one alone is "only"; none while one of them is not known. */
function interactionOf(first: string, second: Actor): string {
  if (!first) return ""
  if (second.name && !second.kind) return ""
  return second.kind ? `${first}-${second.kind}` : `${first} only`
}

/** No longer than what tools that read these columns show. */
const NOTES = 2000

/** What was told, by whom: one sentence of ours, then words. Values that differ stand side by side. */
function notesOf({ incident, title, tellings, initiators, targets, realis }: IncidentSheet, { disagreements }: Dossier): string {
  const others = [...initiators.slice(1), ...targets.slice(1)].map(
    ({ value, told }) => `Also named: ${value.name} (${tellersOf(told).join(", ")}).`,
  )
  const denied = realis.filter(({ value }) => value === "denied").map(({ told }) => `Denied by ${tellersOf(told).join(", ")}.`)
  const tolls = incident.tolls.map(({ outcome, who, told }) => {
    const values = weighed(told, shortBounds).map(({ value, told: of }) => `${shortBounds(value)} (${tellersOf(of).join(", ")})`)
    return `${who ? `${who} ` : ""}${outcome}: ${values.join("; ")}.`
  })
  const open = disagreements.filter(({ about, stands }) => about === incident.id && stands).map(({ kind }) => kind)
  const telling = tellings.find((one) => happens(one.realis)) ?? tellings[0]
  return clipped(
    [
      `${title}: ${incident.sources} independent source${incident.sources === 1 ? "" : "s"}.`,
      ...(telling ? [`${tellingInWords(telling)}.`] : []),
      ...tolls,
      ...others,
      ...denied,
      ...(open.length ? [`Sources disagree on: ${[...new Set(open)].join(", ")}.`] : []),
    ].join(" "),
    NOTES,
  )
}
