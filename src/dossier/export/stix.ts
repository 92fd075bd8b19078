import { compare } from "../material/compare.ts"
import type { Dossier, Told, Voice } from "../types.ts"
import { jsonOf, shown } from "./clean.ts"
import { momentOf } from "./day.ts"
import { type IncidentSheet, incidentSheets } from "./incident-sheet.ts"
import { shortBounds, shortDays } from "./short-value.ts"
import { type Source, sourcesOf, voiceOf } from "./source.ts"
import { uuidOf } from "./uuid-of.ts"

interface StixObject {
  readonly type: string
  readonly id: string
  readonly [property: string]: unknown
}

/** [Z44] Metres around the position of a location: those of [Z48]. */
const METRES: Readonly<Record<string, number>> = { exact: 5_000, near: 25_000, region: 100_000 }

/**
 * [Z44] The dossier as a bundle of STIX 2.1: a report on incidents with their locations, outlets and speakers as identities, a note for each telling, and an opinion
 * where a voice denies that it happened. `created` and `modified` are the days on which something was first and last told; there is no confidence of ours.
 */
export function stix(dossier: Dossier): string {
  const sheets = incidentSheets(dossier)
  const objects = new Map<string, StixObject>()
  const add = (object: StixObject): string => {
    if (!objects.has(object.id)) objects.set(object.id, object)
    return object.id
  }
  const made = makerOf(dossier)
  const sources = new Map(sourcesOf(dossier).map((source) => [source.key, source]))
  for (const sheet of sheets) addIncident(sheet, { made, add, sources })
  const within = [...objects.values()].sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id))
  const first = dossier.period?.first ?? dossier.asOf
  const author = made("identity", "sitrep", first, first, { name: "Sitrep", identity_class: "system" })
  const report = made("report", "dossier", first, dossier.asOf, {
    name: shown(dossier.definition.title),
    description: `Incidents as told by ${dossier.sources} independent source(s), as of ${dossier.asOf}.`,
    report_types: ["observed-data"],
    published: momentOf(dossier.asOf),
    created_by_ref: author.id,
    object_refs: [author.id, ...within.map(({ id }) => id)],
  })
  return `${jsonOf({ type: "bundle", id: `bundle--${uuidOf(dossier, "bundle", dossier.asOf)}`, objects: [author, ...within, report] }, 2)}\n`
}

type Maker = (type: string, key: string, first: string, last: string, rest: Readonly<Record<string, unknown>>) => StixObject

const makerOf =
  (dossier: Dossier): Maker =>
  (type, key, first, last, rest) => ({
    type,
    spec_version: "2.1",
    id: `${type}--${uuidOf(dossier, type, key)}`,
    created: momentOf(first),
    modified: momentOf(last),
    ...rest,
  })

interface Making {
  readonly made: Maker
  readonly add: (object: StixObject) => string
  readonly sources: ReadonlyMap<string, Source>
}

function addIncident(sheet: IncidentSheet, { made, add, sources }: Making): void {
  const { incident, tellings, articles, first, last } = sheet
  const references = articles.map(({ outlet, title, url, key }) => ({
    source_name: shown(outlet),
    description: shown(title || key),
    ...(url ? { url } : {}),
  }))
  const id = add(
    made("incident", incident.id, first, last, {
      // Tools tell incidents apart by their names: the id keeps two of one kind, place and day apart.
      name: `${[shown(sheet.title), incident.days && shortDays(incident.days)].filter(Boolean).join(", ")} [${incident.id}]`,
      description: descriptionOf(sheet),
      labels: [incident.type, sheet.stands],
      ...(references.length ? { external_references: references } : {}),
    }),
  )
  const at = incident.place?.at
  const placed =
    at?.lat !== undefined && at.lon !== undefined && at.precision !== "country" && Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180
  if (incident.place && (placed || at?.country)) {
    const location = add(
      made("location", incident.place.key, first, first, {
        name: shown(incident.place.name),
        ...(placed ? { latitude: at.lat, longitude: at.lon, precision: METRES[at.precision] } : {}),
        ...(at?.country ? { country: at.country } : {}),
      }),
    )
    add(
      made("relationship", JSON.stringify([incident.id, incident.place.key]), first, last, {
        relationship_type: "related-to",
        source_ref: id,
        target_ref: location,
      }),
    )
  }
  const speakers = new Map<string, string>()
  const identity = (by: Voice, day: string): string => {
    const known = speakers.get(by.key)
    if (known) return known
    const made_ = add(identityOf(by, day, made))
    speakers.set(by.key, made_)
    return made_
  }
  for (const { told, realis } of tellings) {
    const source = sources.get(told.words.account)
    add(
      made("note", keyOf(incident.id, told), told.day, told.day, {
        abstract: `${realis}, as told by ${shown(voiceOf(told.by))}`,
        content: shown(told.words.words) || "(no words)",
        authors: [shown(told.by.name)],
        object_refs: [id, identity(told.by, told.day)],
        ...(source?.url ? { external_references: [{ source_name: shown(source.outlet), url: source.url }] } : {}),
      }),
    )
  }
  for (const told of incident.realis)
    if (told.value === "denied" && !told.superseded)
      add(
        made("opinion", keyOf(incident.id, told), told.day, told.day, {
          explanation: `Denied by ${shown(voiceOf(told.by))}: "${shown(told.words.words)}"`,
          authors: [shown(told.by.name)],
          opinion: "disagree",
          object_refs: [id, identity(told.by, told.day)],
        }),
      )
}

const keyOf = (incident: string, { words, value }: Told<string>): string =>
  JSON.stringify([incident, words.account, words.claim, words.from, words.to, value])

/** What a voice is in STIX's open vocabulary of identities. */
const CLASSES: Readonly<Record<Voice["kind"], string>> = {
  person: "individual",
  organisation: "organization",
  group: "group",
  outlet: "organization",
  place: "group",
  agreement: "unknown",
  unnamed: "unknown",
}

const identityOf = ({ key, name, kind, role, affiliation, side }: Voice, day: string, made: Maker): StixObject =>
  made("identity", key, day, day, {
    name: shown(name),
    identity_class: CLASSES[kind],
    ...(role || affiliation ? { roles: [shown([role, affiliation].filter(Boolean).join(", "))] } : {}),
    ...(side ? { description: `Side: ${shown(side)}` } : {}),
  })

/** Every value with who tells it, a line each. */
function descriptionOf({ incident }: IncidentSheet): string {
  const lines = [
    ...incident.dates.map((told) => `date ${shortDays(told.value)}: ${voiceOf(told.by)}`),
    ...incident.places.map((told) => `place ${told.value.name}: ${voiceOf(told.by)}`),
    ...incident.initiators.map((told) => `initiator ${told.value.name}: ${voiceOf(told.by)}`),
    ...incident.targets.map((told) => `target ${told.value.name}: ${voiceOf(told.by)}`),
    ...incident.tolls.flatMap(({ outcome, who, told }) =>
      told.map((one) => `${who ? `${who} ` : ""}${outcome} ${shortBounds(one.value)}: ${voiceOf(one.by)}`),
    ),
  ]
  return shown([...new Set(lines)].join("\n")) || "No value of it was told."
}
