import type { Dossier, Outcome, Told } from "../types.ts"
import { type Cell, listed, tableOf } from "./csv.ts"
import { type IncidentSheet, incidentSheets } from "./incident-sheet.ts"
import { shortBounds, shortDays } from "./short-value.ts"
import { tellersOf } from "./source.ts"
import { tellingInWords } from "./telling-words.ts"
import { type Weighed, weighed } from "./weighed.ts"

export interface Column {
  readonly name: string
  /** The hashtag of the column and its attributes. */
  readonly hxl: string
  readonly cell: (sheet: IncidentSheet, dossier: Dossier) => Cell
}

/** Each value with its sources: "Kestrian army (2)". */
const counted = <Value>(values: readonly Weighed<Value>[], wordsOf: (value: Value) => string): string =>
  listed(values.map(({ value, sources }) => `${wordsOf(value)} (${sources})`))

const same = (value: string): string => value

/** Each value with everyone who tells it: "9: Interior Ministry, by Kestria Ledger (2026-06-11)". */
function valuesTold<Value>(told: readonly Told<Value>[], wordsOf: (value: Value) => string): string {
  return listed(weighed(told, wordsOf).map(({ value, told: of }) => `${wordsOf(value)}: ${tellersOf(of).join(" | ")}`))
}

function toll(outcome: Outcome, hxl: string): Column[] {
  const ranged = (name: "low" | "best" | "high" | "sources", attribute: string): Column => ({
    name: `${outcome}_${name}`,
    hxl: `${hxl}${attribute}`,
    cell: (sheet) => sheet.total(outcome)?.[name],
  })
  return [
    ranged("low", "+min"),
    ranged("best", "+best"),
    ranged("high", "+max"),
    ranged("sources", "+sources+num"),
    {
      name: `${outcome}_told`,
      hxl: `#description+${outcome}`,
      cell: ({ incident }) =>
        listed(
          incident.tolls
            .filter((one) => one.outcome === outcome)
            .map(({ who, told }) => `${who ? `${who} ` : ""}${valuesTold(told, shortBounds)}`),
        ),
    },
  ]
}

/** [Z25] The columns of the incidents: what most independent sources say in a column of its own, beside it all that was told and by how many sources. */
export const INCIDENT_COLUMNS: readonly Column[] = [
  { name: "id", hxl: "#event+id", cell: ({ incident }) => incident.id },
  { name: "type", hxl: "#event+type", cell: ({ incident }) => incident.type },
  { name: "types", hxl: "#event+type+list", cell: ({ incident }) => counted(weighed<string>(incident.types, same), same) },
  { name: "realis", hxl: "#event+status", cell: ({ realis }) => counted(realis, same) },
  { name: "date_first", hxl: "#date+start", cell: ({ incident }) => incident.days?.first },
  { name: "date_last", hxl: "#date+end", cell: ({ incident }) => incident.days?.last },
  { name: "dates", hxl: "#description+date", cell: ({ incident }) => counted(weighed(incident.dates, shortDays), shortDays) },
  { name: "place", hxl: "#loc+name", cell: ({ incident }) => incident.place?.name },
  {
    name: "places",
    hxl: "#loc+name+list",
    cell: ({ incident }) =>
      counted(
        weighed(incident.places, ({ key }) => key),
        ({ name }) => name,
      ),
  },
  { name: "latitude", hxl: "#geo+lat", cell: ({ incident }) => incident.place?.at?.lat },
  { name: "longitude", hxl: "#geo+lon", cell: ({ incident }) => incident.place?.at?.lon },
  { name: "precision", hxl: "#geo+precision", cell: ({ incident }) => incident.place?.at?.precision },
  { name: "country", hxl: "#country+code+v_iso2", cell: ({ incident }) => incident.place?.at?.country },
  { name: "initiators", hxl: "#group+initiator", cell: ({ initiators }) => counted(initiators, ({ name }) => name) },
  { name: "targets", hxl: "#group+target", cell: ({ targets }) => counted(targets, ({ name }) => name) },
  { name: "weapons", hxl: "#event+weapon", cell: ({ incident }) => counted(weighed(incident.weapons, same), same) },
  ...toll("killed", "#affected+killed"),
  ...toll("injured", "#affected+injured"),
  ...toll("missing", "#affected+missing"),
  ...toll("captured", "#affected+captured"),
  ...toll("displaced", "#affected+displaced"),
  { name: "sources", hxl: "#meta+sources+num", cell: ({ incident }) => incident.sources },
  { name: "reports", hxl: "#meta+reports+num", cell: ({ articles }) => articles.length },
  { name: "outlets", hxl: "#meta+source", cell: ({ articles }) => listed([...new Set(articles.map(({ outlet }) => outlet))]) },
  { name: "first_told", hxl: "#date+reported+start", cell: ({ first }) => first },
  { name: "last_told", hxl: "#date+reported+end", cell: ({ last }) => last },
  {
    name: "disagreements",
    hxl: "#description+disagreement",
    cell: ({ incident }, { disagreements }) =>
      listed(
        disagreements
          .filter(({ about, stands }) => about === incident.id && stands)
          .map(
            ({ kind, scope, values }) => `${kind} (${scope}): ${values.map(({ value, sources }) => `${value} (${sources})`).join(" / ")}`,
          ),
      ),
  },
  { name: "words", hxl: "#description+quote", cell: ({ tellings }) => listed(tellings.map(tellingInWords)) },
  { name: "urls", hxl: "#meta+url", cell: ({ articles }) => listed(articles.flatMap(({ url }) => url ?? [])) },
]

/** A table of the incidents: names of columns, then one row an incident. */
export const incidentsCsv = (dossier: Dossier): string => tableOf([INCIDENT_COLUMNS.map(({ name }) => name), ...incidentRows(dossier)])

/** [Z26] The same table with the tags of the Humanitarian Exchange Language in the row behind the names. */
export const incidentsHxl = (dossier: Dossier): string =>
  tableOf([INCIDENT_COLUMNS.map(({ name }) => name), INCIDENT_COLUMNS.map(({ hxl }) => hxl), ...incidentRows(dossier)])

const incidentRows = (dossier: Dossier): Cell[][] =>
  incidentSheets(dossier).map((sheet) => INCIDENT_COLUMNS.map(({ cell }) => cell(sheet, dossier)))
