import { dayAfter } from "../material/day.ts"
import type { Dossier, DossierIncident, Party, Told } from "../types.ts"
import { boundsInWords, daysInWords } from "../wording/in-words.ts"
import { realisOf } from "../wording/incident-title.ts"
import { capital, outcomeWords, typeWords, whoWords } from "../wording/labels.ts"
import { noteOf } from "./note.ts"
import { type Heard, type Placed, placed, valuesPieces, voicesPieces } from "./told-pieces.ts"
import type { BriefPart, BriefRow, BriefSection } from "./types.ts"
import type { Path } from "./value-at.ts"
import { at, cite, type Piece, type Write } from "./write.ts"

// A month: the longest period that situation reports of this field cover. What ended earlier than that before the first report is background.
const RECENT = 31

/** [Z9] "Shelling, Upper Tesk (9 June 2026)": what, where and when most tell it, in neutral words. */
export function titlePieces(incident: DossierIncident, path: Path): Piece[] {
  const realis = realisOf(incident)
  const what = typeWords[incident.type]
  return [
    realis === "actual" ? capital(what) : `${capital(realis)}: ${what}`,
    ...(incident.place ? [", ", at(...path, "place", "name")] : []),
    ...(incident.days ? [" (", at(...path, "days"), ")"] : [" (no day told)"]),
  ]
}

const cites = (told: readonly Told<unknown>[]): Piece[] => told.map(({ words }) => cite(words))

const partyKey = ({ key }: Party): string => key
const partyPieces = ({ path, told }: { path: Path; told: Told<Party> }): Piece[] => [
  at(...path, "value", "name"),
  ...(told.value.side && told.value.side !== told.value.name ? [" (", at(...path, "value", "side"), ")"] : []),
]

type Show<Value> = Parameters<typeof valuesPieces<Value>>[2]

/** Who tells it as happened, and who denies it: a claim that denies is no telling of it. */
function tellersOf(incident: DossierIncident, path: Path): { readonly told: Placed<string>[]; readonly denied: Placed<unknown>[] } {
  const denied = placed(incident.realis, ...path, "realis").filter(({ told }) => told.value === "denied" && !told.superseded)
  // The words of a denial are a claim too, or hold one.
  const isDenial = ({ words: { account, from, to } }: Told<unknown>): boolean =>
    denied.some(({ told: { words } }) => words.account === account && words.from < to && from < words.to)
  const told = placed(incident.told, ...path, "told").filter((one) => !isDenial(one.told))
  const now = told.filter((one) => !one.told.superseded)
  return { told: now.length ? now : told, denied }
}

function sentencesOf(incident: DossierIncident, path: Path): Piece[][] {
  const { told, denied } = tellersOf(incident, path)
  const voices = new Set([...told, ...denied].map((one) => one.told.by.key))
  const [sole] = voices
  const heard: Heard = { met: new Set(), ...(voices.size === 1 && sole !== undefined ? { sole } : {}) }
  const all = <Value>(
    label: string,
    list: readonly Told<Value>[],
    at: Path,
    keyOf: (value: Value) => string,
    show?: Show<Value>,
  ): Piece[][] => (list.length ? [[label, ...valuesPieces(placed(list, ...path, ...at), keyOf, show, heard), "."]] : [])
  // One value that all share stands in the title.
  const differing: typeof all = (label, list, ...rest) => {
    const [, keyOf] = rest
    return new Set(list.map(({ value }) => keyOf(value))).size > 1 ? all(label, list, ...rest) : []
  }
  return [
    ...(told.length ? [["Told by ", ...voicesPieces(told, heard.met), "."]] : []),
    ...(denied.length ? [["Denied by ", ...voicesPieces(denied, heard.met), "."]] : []),
    ...differing(
      "Told as: ",
      incident.types,
      ["types"],
      (type) => type,
      (one) => [typeWords[one.told.value]],
    ),
    ...differing("Dated: ", incident.dates, ["dates"], daysInWords),
    ...differing("Placed at: ", incident.places, ["places"], partyKey, (one) => [at(...one.path, "value", "name")]),
    ...all("Attributed to: ", incident.initiators, ["initiators"], partyKey, partyPieces),
    ...all("Target: ", incident.targets, ["targets"], partyKey, partyPieces),
    ...all("Weapon: ", incident.weapons, ["weapons"], (weapon) => weapon.toLowerCase()),
    ...incident.tolls.flatMap(({ outcome, who, told: list }, index) =>
      all(`${capital(outcomeWords[outcome])}${who ? ` (${whoWords[who]})` : ""}: `, list, ["tolls", index, "told"], boundsInWords),
    ),
  ]
}

/** The latest first, of the days at which they may have begun; undated ones behind, planned ones last. */
function byDay(a: DossierIncident, b: DossierIncident): number {
  const rank = (one: DossierIncident): number => (realisOf(one) === "planned" ? 2 : one.days ? 0 : 1)
  const later = (a.days?.first ?? "") === (b.days?.first ?? "") ? a.id < b.id : (a.days?.first ?? "") > (b.days?.first ?? "")
  return rank(a) - rank(b) || (later ? -1 : 1)
}

/** Those that the brief tells, in its order: what is only supposed is none. */
export const shownIncidents = ({ incidents }: Dossier): DossierIncident[] =>
  incidents
    .filter((incident) => {
      const realis = realisOf(incident)
      return (
        realis !== "hypothetical" && incident.told.length && (realis !== "denied" || incident.realis.some(({ by }) => by.kind !== "outlet"))
      )
    })
    .sort(byDay)

/**
 * [Z10] Each incident in a paragraph: who tells it, and every value that differs or is told with who tells it. Incidents that ended more than a month before the
 * first report are background and come in a table, and so do those that are told by nobody but to deny them. That an outlet says in its own voice that nothing
 * happened ("police detained no one") answers nobody, and is left out.
 */
export function incidentSection(dossier: Dossier, write: Write): BriefSection {
  const indexes = new Map(dossier.incidents.map((incident, index) => [incident.id, index]))
  const first = dossier.period ? dayAfter(dossier.period.first, -RECENT) : ""
  const shown = shownIncidents(dossier)
  const pathOf = ({ id }: DossierIncident): Path => ["incidents", indexes.get(id) ?? 0]
  const isDenied = (incident: DossierIncident): boolean => realisOf(incident) === "denied"
  const isEarlier = ({ days }: DossierIncident): boolean => days !== undefined && days.last < first
  const paragraphs = shown
    .filter((incident) => !isDenied(incident) && !isEarlier(incident))
    .map(
      (incident): BriefPart => ({
        kind: "paragraph",
        title: write(titlePieces(incident, pathOf(incident)), cites(incident.told)),
        sentences: sentencesOf(incident, pathOf(incident)).map((pieces) => write(pieces)),
      }),
    )
  const table = (title: string, by: string, incidents: readonly DossierIncident[]): BriefPart[] => {
    const rows = incidents.map(
      (incident): BriefRow => ({
        cells: [write(titlePieces(incident, pathOf(incident))), write(voicesPieces(placed(incident.told, ...pathOf(incident), "told")))],
        words: incident.told.map(({ words }) => words),
      }),
    )
    return rows.length ? [{ kind: "table", columns: [title, by], rows }] : []
  }
  return {
    key: "incidents",
    title: "Incidents",
    notes: shown.length ? [] : [noteOf(write, "none")],
    parts: [
      ...paragraphs,
      ...table("Only denied", "Denied by", shown.filter(isDenied)),
      ...table(
        "Earlier incidents that reports recall",
        "Told by",
        shown.filter((incident) => !isDenied(incident) && isEarlier(incident)),
      ),
    ],
  }
}
