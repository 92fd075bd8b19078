import {
  boundsInWords,
  type Disagreement,
  type Dossier,
  type DossierIncident,
  daysInWords,
  incidentTitle,
  outcomeWords,
  rangeInWords,
  realisOf,
  type Sameness,
  type Toll,
  typeWords,
  whoWords,
} from "../../../dossier/index.ts"
import { reasonsOf } from "../judgements.ts"
import { type Entry, heading } from "../layout.ts"
import { disagreementEntries } from "./disagreements.ts"
import { quoteEntry, type Tell, tellOf } from "./tell.ts"

/** Incidents, each with its ranges, every value beside who tells it, what accounts differ in, and the words. */
export function viewIncidents({ incidents, disagreements, asOf }: Dossier): Entry[] {
  if (!incidents.length) return []
  const tell = tellOf(asOf)
  const of = new Map<string, Disagreement[]>()
  for (const one of disagreements) of.set(one.about, [...(of.get(one.about) ?? []), one])
  // What waits for a person joins two incidents, and is asked once.
  const asked = new Set<string>()
  return [
    ...heading("Incidents"),
    ...incidents.flatMap((incident) => {
      const proposed = incident.proposed.filter(({ one, other }) => {
        const pair = `${one.account}/${one.claim} ${other.account}/${other.claim}`
        return !asked.has(pair) && asked.add(pair)
      })
      const { id, days, sources, tellings } = incident
      const counts = tellings.length === 1 ? "1 telling" : `${tellings.length} tellings, ${sources} independent`
      return [
        { indent: 0, words: "" },
        {
          indent: 2,
          words: [days ? daysInWords(days) : "no date", incidentTitle(incident), counts, id].join(" · "),
          tone: "strong" as const,
        },
        ...(tellings.length === 1 && isOneVoice(incident) ? oneVoice(incident) : sideBySide(incident, tell)),
        ...(of.get(id) ?? []).flatMap((one) => disagreementEntries(one, 4, tell)),
        ...incident.told.map((one) => quoteEntry(one, 4)),
        ...proposedEntries(proposed),
      ]
    }),
  ]
}

const tollName = ({ outcome, who }: Toll): string => `${outcomeWords[outcome]}${who ? ` (${whoWords[who]})` : ""}`

/** Whether all that is told of an incident is told by the speaker of its words, who stands behind them. */
function isOneVoice({ told, tolls, types, dates, places, initiators, targets, weapons, realis }: DossierIncident): boolean {
  const all = [told, types, dates, places, initiators, targets, weapons, realis, ...tolls.map((toll) => toll.told)].flat()
  return new Set(all.map(({ by }) => [by.key, ...by.through].join("\n"))).size <= 1
}

/** "killed (civilians) 2 · injured 7 · by Kestrian artillery": who tells it stands with the words. */
function oneVoice({ tolls, initiators, targets, weapons }: DossierIncident): Entry[] {
  const parts = [
    ...tolls.map((toll) => `${tollName(toll)} ${rangeInWords(toll.range)}`),
    ...initiators.map(({ value }) => `by ${value.name}`),
    ...targets.map(({ value }) => `against ${value.name}`),
    ...weapons.map(({ value }) => `with ${value}`),
  ]
  return parts.length ? [{ indent: 4, words: [...new Set(parts)].join(" · ") }] : []
}

function sideBySide(incident: DossierIncident, tell: Tell): Entry[] {
  const { tolls, types, dates, places, initiators, targets, weapons, realis } = incident
  const differ = <Value>(list: readonly Value[], key: (value: Value) => string): boolean => new Set(list.map(key)).size > 1
  return [
    ...tolls.flatMap((toll): Entry[] => {
      const { range, told } = toll
      const head = `${tollName(toll)} ${rangeInWords(range)}`
      if (tell.values(told, boundsInWords).length === 1) return [{ indent: 4, words: `${head}: ${tell.who(told)}` }]
      return [{ indent: 4, words: `${head} · best: ${range.why.why}` }, ...tell.list(told, boundsInWords, 8)]
    }),
    // What all share stands in the head.
    ...(differ(types, ({ value }) => value) ? tell.line("type", types, (type) => typeWords[type], 4) : []),
    ...(differ(dates, ({ value }) => daysInWords(value)) ? tell.line("date", dates, daysInWords, 4) : []),
    ...(differ(places, ({ value }) => value.key) ? tell.line("place", places, ({ name }) => name, 4) : []),
    ...tell.line("by", initiators, ({ name }) => name, 4),
    ...tell.line("against", targets, ({ name }) => name, 4),
    ...tell.line("with", weapons, (weapon) => weapon, 4),
    ...(differ(realis, ({ value }) => value) || realisOf(incident) !== "actual" ? tell.line("told as", realis, (value) => value, 4) : []),
  ]
}

/** Proposals of one incident that are shown; the likeliest are asked first, and one answer often settles the rest. */
const ASKED = 3

function proposedEntries(proposed: readonly Sameness[]): Entry[] {
  const ordered = [...proposed].sort((a, b) => b.score - a.score)
  const shown = ordered.slice(0, ASKED).map(({ one, other, score, reasons }) => {
    const pair = `${one.account}/${one.claim} ${other.account}/${other.claim}`
    return `? one incident, or two (${score.toFixed(2)}): ${pair} · ${reasonsOf(reasons)}`
  })
  const more = ordered.length > ASKED ? [`? and ${ordered.length - ASKED} more, less likely; --json has them`] : []
  return [...shown, ...more].map((words) => ({ indent: 4, words, tone: "quiet" }))
}
