import type { Stance } from "../../claim/index.ts"
import type { Trace } from "../../evidence/index.ts"
import { dayAfter } from "../material/day.ts"
import type { Dossier, Party, Position, Told } from "../types.ts"
import { actorKind } from "./actor-kind.ts"
import { jsonLines } from "./clean.ts"
import { EVENT_CODES, type PloverEvent, QUADS } from "./event-codes.ts"
import { codedBy, sorted } from "./happened.ts"
import type { IncidentSheet } from "./incident-sheet.ts"
import { type Source, sourcesOf } from "./source.ts"
import { happens } from "./telling-words.ts"
import type { Omission } from "./types.ts"
import { uuidOf } from "./uuid-of.ts"
import { weighed } from "./weighed.ts"

/** Event and mode by the words of a weapon, where the type of incident gives none: the modes of PLOVER's ASSAULT that a weapon decides. */
const WEAPONS: readonly (readonly [words: RegExp, mode: string])[] = [
  [/\bdrones?\b|\buavs?\b/i, "drone"],
  [/\b(?:mines?|landmines?|ieds?|explosives?|bombs?|grenades?)\b/i, "explosives"],
  [/\b(?:artillery|howitzers?|mortars?|rockets?|missiles?|tanks?|shells?)\b/i, "heavy-weapons"],
  [/\b(?:rifles?|guns?|machine ?guns?|pistols?|small arms|firearms?)\b/i, "firearms"],
  [/\b(?:kni(?:fe|ves)|machetes?|stones?|clubs?|axes?)\b/i, "primitive"],
]

/** [Z38] What somebody does by saying it. Statements and doubts are comments, which PLOVER does not code; a denial is none of its refusals. */
const STANCES: Readonly<Partial<Record<Stance, readonly [event: PloverEvent, mode?: string]>>> = {
  accuse: ["ACCUSE", "allege"],
  condemn: ["ACCUSE", "disapprove"],
  demand: ["REQUEST"],
  ask: ["REQUEST"],
  reject: ["REJECT"],
  warn: ["THREATEN"],
  promise: ["AGREE"],
  propose: ["AGREE"],
  praise: ["SUPPORT"],
}

/** [Z39] PLOVER's auxiliary modes for what did not happen, or not yet. */
const AUXILIARY: Readonly<Record<string, string>> = { planned: "future", hypothetical: "hypothetical", denied: "negation" }

/** [Z39] Told as background: its last day lies this many days before the first report of it. News of an incident runs on for some weeks. */
const BACKGROUND = 30

interface Coded {
  readonly id: string
  readonly date: string
  readonly enddate?: string
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
  readonly event: PloverEvent
  readonly mode: readonly string[]
  readonly told: readonly Told<unknown>[]
  readonly rules: Readonly<Record<string, Trace>>
  readonly more?: Readonly<Record<string, unknown>>
}

/** Incidents, signings and statements as PLOVER events, one JSON object a line; the rules that chose codes are in `comment`. */
export function ploverLines(dossier: Dossier): string {
  const sources = new Map(sourcesOf(dossier).map((source) => [source.key, source]))
  const coded = [...ploverIncidents(dossier).taken.map(ofIncident), ...signings(dossier), ...statements(dossier)]
  return jsonLines(coded.map((one) => recordOf(one, dossier, sources)))
}

/** What PLOVER has no event for, or no day. */
export const ploverOmissions = (dossier: Dossier): readonly Omission[] => ploverIncidents(dossier).omitted

/** Unlike in sets of events, what is planned, hypothetical or denied stays in, with its auxiliary mode. */
function ploverIncidents(dossier: Dossier): { readonly taken: readonly IncidentSheet[]; readonly omitted: readonly Omission[] } {
  const lacks = ({ incident }: IncidentSheet): string | undefined =>
    EVENT_CODES[incident.type].plover ? undefined : `PLOVER has no event for ${incident.type}`
  return sorted(dossier, lacks, true)
}

function ofIncident({ incident, tellings, stands, initiators, targets, first, total }: IncidentSheet): Coded {
  const [event, mode] = EVENT_CODES[incident.type].plover ?? ["ASSAULT"]
  const days = incident.days ?? { first: "", last: "" }
  const weapon = incident.weapons.map(({ value }) => value).join(" ")
  const byWeapon =
    event === "ASSAULT" && (mode === undefined || mode === "aerial") ? WEAPONS.find(([words]) => words.test(weapon))?.[1] : undefined
  const auxiliary = AUXILIARY[stands]
  const historical = auxiliary === undefined && dayAfter(days.last, BACKGROUND) < first ? "historical" : auxiliary
  const at = incident.place?.at
  const [dead, injured, arrested] = [total("killed")?.best, total("injured")?.best, total("captured")?.best]
  const size = { ...(dead != null ? { dead } : {}), ...(injured != null ? { injured } : {}), ...(arrested != null ? { arrested } : {}) }
  return {
    id: incident.id,
    date: days.first,
    ...(days.last === days.first ? {} : { enddate: days.last }),
    actor: initiators.map(({ value }) => value),
    recipient: targets.map(({ value }) => value),
    event,
    mode: [byWeapon ?? mode, historical].flatMap((one) => one ?? []),
    told: tellings.filter((one) => happens(one.realis) === happens(stands)).map(({ told }) => told),
    rules: {
      event: { rule: "Z37", why: incident.type },
      ...(byWeapon ? { mode: { rule: "Z37", why: `weapon "${weapon}"` } } : {}),
      ...(historical ? { auxiliary: { rule: "Z39", why: auxiliary ? stands : `over ${BACKGROUND} days before the first report` } } : {}),
    },
    more: {
      ...(incident.place
        ? {
            event_loc: {
              extracted_place: incident.places[0]?.words.words ?? incident.place.name,
              resolved_place: incident.place.name,
              ...(at?.gazetteer?.startsWith("geonames:") ? { geonameid: at.gazetteer.slice("geonames:".length) } : {}),
              ...(at?.lat === undefined ? {} : { lat: at.lat }),
              ...(at?.lon === undefined ? {} : { lon: at.lon }),
              ...(at?.country ? { country_code: at.country } : {}),
              ...(at ? { resolution: RESOLUTION[at.precision] } : {}),
            },
          }
        : {}),
      ...(Object.keys(size).length ? { size } : {}),
    },
  }
}

/** City, district, province, country. */
const RESOLUTION = { exact: 4, near: 3, region: 2, country: 1 } as const

/** [Z47] Signing an agreement is SUPPORT, by all its signatories together. */
const signings = ({ agreements }: Dossier): Coded[] =>
  agreements.flatMap((agreement) => {
    const [signed] = weighed(agreement.signed, ({ first, last }) => `${first}/${last}`)
    const signatories = weighed(agreement.signatories, ({ key }) => key)
    if (!signed || !signatories.length) return []
    const { first, last } = signed.value
    return [
      {
        id: agreement.id,
        date: first,
        ...(first === last ? {} : { enddate: last }),
        actor: signatories.map(({ value }) => value),
        recipient: [],
        event: "SUPPORT",
        mode: [],
        told: signed.told,
        rules: { event: { rule: "Z47", why: "an agreement was signed" } },
      },
    ]
  })

/** [Z38] The recipient of an accusation is whom the same voice names as having done it. The date is the day from which the words could be read. */
function statements({ matters, incidents }: Dossier): Coded[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  return matters.flatMap(({ id, about, positions }) =>
    acts(positions).flatMap(({ stance, said, all }): Coded[] => {
      const [event, mode] = STANCES[stance] ?? []
      if (event === undefined) return []
      const { key, name, side } = said.by
      const accused = event === "ACCUSE" ? (byId.get(about)?.initiators.filter(({ by }) => by.key === key) ?? []) : []
      return [
        {
          id: JSON.stringify([id, stance, key, said.day]),
          date: said.day,
          actor: [{ key, name, ...(side ? { side } : {}) }],
          recipient: weighed(accused, ({ key: of }) => of).map(({ value }) => value),
          event,
          mode: mode === undefined ? [] : [mode],
          told: all,
          rules: { event: { rule: "Z38", why: stance }, date: { rule: "Z38", why: "the day from which the words could be read" } },
          more: { link: about },
        },
      ]
    }),
  )
}

/** What a voice does on one day by one stance is one act, however many values it gives. */
function acts(positions: readonly Position[]): (Position & { readonly all: Told<string>[] })[] {
  const found = new Map<string, Position & { readonly all: Told<string>[] }>()
  for (const position of positions) {
    const { stance, said } = position
    if (said.superseded) continue
    const key = JSON.stringify([stance, said.by.key, said.day])
    const act = found.get(key)
    if (act) act.all.push(said)
    else found.set(key, { ...position, all: [said] })
  }
  return [...found.values()]
}

function actorOf({ key, name, side }: Party): Readonly<Record<string, unknown>> {
  const { plover } = actorKind(name)
  return { ...(plover ? { sector: plover } : {}), entity_text: name, identifier_id: key, identifier_text: name, ...(side ? { side } : {}) }
}

function recordOf({ id, told, rules, more, ...coded }: Coded, dossier: Dossier, sources: ReadonlyMap<string, Source>): unknown {
  const first = told[0]
  const source = first && sources.get(first.words.account)
  const { language } = source?.joined.account.report.article ?? {}
  return {
    id: uuidOf(dossier, "plover", id),
    has_event: true,
    date: coded.date,
    ...(coded.enddate ? { enddate: coded.enddate } : {}),
    actor: coded.actor.map(actorOf),
    recipient: coded.recipient.map(actorOf),
    event: [coded.event],
    event_text: told.map(({ words }) => words.words),
    quad_code: QUADS[coded.event],
    mode: coded.mode,
    ...more,
    link: more?.link ?? id,
    ...(first && source ? { text_info: source.points(first.words) } : {}),
    ...(source
      ? {
          cite_info: {
            corpus: dossier.definition.title,
            ...(source.url ? { url: source.url } : {}),
            title: source.title,
            ...(language ? { language } : {}),
            publication: source.outlet,
            coder: "Sitrep",
            codebook: "PLOVER 2.0 draft",
          },
        }
      : {}),
    coder: "Sitrep",
    coded_date: dossier.asOf,
    comment: codedBy(rules).join("; "),
  }
}
