import { acledCsv, acledOmissions } from "./acled.ts"
import { atom } from "./atom.ts"
import { calendar } from "./calendar.ts"
import { claimsCsv } from "./claims-csv.ts"
import { dossierJson } from "./dossier-json.ts"
import { followTheMoney } from "./follow-the-money.ts"
import { ftmStatements } from "./ftm-statements.ts"
import { gedCsv, gedOmissions } from "./ged.ts"
import { geojson } from "./geojson.ts"
import { incidentsCsv, incidentsHxl } from "./incidents-csv.ts"
import { ploverLines, ploverOmissions } from "./plover.ts"
import { stix } from "./stix.ts"
import type { Format } from "./types.ts"
import { webAnnotations } from "./web-annotation.ts"

const CSV = "text/csv; charset=utf-8; header=present"
const LINES = "application/x-ndjson"

/** All formats that a dossier is exported in; docs/exports.md lists them with their columns and codes. */
export const FORMATS: readonly Format[] = [
  { name: "csv", ending: "incidents.csv", mediaType: CSV, holds: "incidents, a row each, with ranges and sources", write: incidentsCsv },
  {
    name: "csv-claims",
    ending: "claims.csv",
    mediaType: CSV,
    holds: "every told value, a row each, with who and in which words",
    write: claimsCsv,
  },
  {
    name: "hxl",
    ending: "hxl.csv",
    mediaType: CSV,
    holds: "incidents with the tags of the Humanitarian Exchange Language",
    write: incidentsHxl,
  },
  { name: "acled", ending: "acled.csv", mediaType: CSV, holds: "incidents in the shape of ACLED", write: acledCsv, omits: acledOmissions },
  {
    name: "ged",
    ending: "ged.csv",
    mediaType: CSV,
    holds: "deadly incidents in the shape of UCDP GED",
    write: gedCsv,
    omits: gedOmissions,
  },
  { name: "json", ending: "json", mediaType: "application/json", holds: "the dossier, whole", write: dossierJson },
  {
    name: "plover",
    ending: "plover.jsonl",
    mediaType: LINES,
    holds: "incidents, signings and statements as PLOVER events",
    write: ploverLines,
    omits: ploverOmissions,
  },
  {
    name: "geojson",
    ending: "geojson",
    mediaType: "application/geo+json",
    holds: "incidents on the map, with how far off they may be",
    write: geojson,
  },
  {
    name: "ics",
    ending: "ics",
    mediaType: "text/calendar; charset=utf-8",
    holds: "deadlines and windows of agreements, with alarms",
    write: calendar,
  },
  { name: "ftm", ending: "ftm.json", mediaType: LINES, holds: "entities of FollowTheMoney, for OpenAleph", write: followTheMoney },
  {
    name: "ftm-statements",
    ending: "statements.json",
    mediaType: LINES,
    holds: "values of incidents as statements of FollowTheMoney, by outlet",
    write: ftmStatements,
  },
  {
    name: "stix",
    ending: "stix.json",
    mediaType: "application/stix+json;version=2.1",
    holds: "incidents as a STIX 2.1 bundle",
    write: stix,
  },
  {
    name: "annotations",
    ending: "annotations.jsonld",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    holds: "every told value as a W3C Web Annotation of its words",
    write: webAnnotations,
  },
  { name: "atom", ending: "atom", mediaType: "application/atom+xml; charset=utf-8", holds: "incidents and changes as a feed", write: atom },
]
