import type { Place } from "../../reading/index.ts"
import type { Dossier } from "../types.ts"
import { jsonOf } from "./clean.ts"
import { type IncidentSheet, incidentSheets } from "./incident-sheet.ts"

/**
 * [Z48] How far from the point an incident may have been, in kilometres. "exact" is a named town or village: 5, about the breadth of a small city. "near": 25, as
 * UCDP has it. "region": 100, the radius of a circle as large as a first-order division is on average (149 million km2 of land in 4,596 of them).
 */
const RADIUS: Readonly<Record<Place["precision"], number>> = { exact: 5, near: 25, region: 100, country: 0 }

interface Feature {
  readonly type: "Feature"
  readonly id: string
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [lon: number, lat: number] } | null
  readonly properties: Readonly<Record<string, unknown>>
}

/** The incidents after RFC 7946: a point with the radius of what is not known about it; none where nobody names a place better than a country. */
export const geojson = (dossier: Dossier): string =>
  `${jsonOf({ type: "FeatureCollection", features: incidentSheets(dossier).map((sheet) => featureOf(sheet, dossier)) }, 2)}\n`

/** [Z48] WGS84, longitude first; a position outside the globe is none. */
function pointOf(at: Place | undefined): Feature["geometry"] {
  if (at?.lat === undefined || at.lon === undefined || at.precision === "country") return null
  return Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180 ? { type: "Point", coordinates: [at.lon, at.lat] } : null
}

function featureOf(
  { incident, title, articles, initiators, targets, realis, total, first, last }: IncidentSheet,
  { disagreements }: Dossier,
): Feature {
  const at = incident.place?.at
  const geometry = pointOf(at)
  const [killed, injured] = [total("killed"), total("injured")]
  return {
    type: "Feature",
    id: incident.id,
    geometry,
    properties: {
      title,
      type: incident.type,
      realis: realis.map(({ value, sources }) => ({ value, sources })),
      ...(incident.days ? { start: incident.days.first, end: incident.days.last } : {}),
      ...(incident.place ? { place: incident.place.name } : {}),
      ...(at?.country ? { country: at.country } : {}),
      ...(at ? { precision: at.precision } : {}),
      ...(geometry && at ? { radius_km: RADIUS[at.precision] } : {}),
      initiators: initiators.map(({ value, sources }) => ({ name: value.name, sources })),
      targets: targets.map(({ value, sources }) => ({ name: value.name, sources })),
      ...(killed ? { killed } : {}),
      ...(injured ? { injured } : {}),
      sources: incident.sources,
      outlets: [...new Set(articles.map(({ outlet }) => outlet))],
      urls: articles.flatMap(({ url }) => url ?? []),
      disagreements: disagreements.filter(({ about, stands }) => about === incident.id && stands).map(({ kind }) => kind),
      first_told: first,
      last_told: last,
    },
  }
}
