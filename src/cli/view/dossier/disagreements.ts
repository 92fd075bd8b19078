import { codeWords, type Disagreement, type Dossier, incidentTitle, valueInWords } from "../../../dossier/index.ts"
import { reasonsOf } from "../judgements.ts"
import { type Entry, heading } from "../layout.ts"
import { type Tell, tellOf } from "./tell.ts"

/** "≠ killed: 9 [1] (Kestria Ledger, 11 June) · 11 [2] (…)"; a difference that is none has "=", and its reason behind it. Without `tell` nobody is named. */
export function disagreementEntries({ kind, scope, values, stands, reasons }: Disagreement, indent: number, tell?: Tell): Entry[] {
  const told = values.map(({ value, told: all, sources }) => {
    const words = `${codeWords(kind, value) ?? valueInWords(value)} [${sources}]`
    return tell ? `${words} (${tell.who(all)})` : words
  })
  const why = stands ? "" : ` · no disagreement: ${reasonsOf(reasons)}`
  return [{ indent, words: `${stands ? "≠" : "="} ${scope}: ${told.join(" · ")}${why}`, ...(stands ? {} : { tone: "quiet" as const }) }]
}

/** All disagreements by what they are about, those that stand first. `whole`: with all else of the dossier, where who says what stands already. */
export function viewDisagreements({ disagreements, incidents, agreements, series, asOf }: Dossier, whole: boolean): Entry[] {
  if (!disagreements.length) return []
  const tell = whole ? undefined : tellOf(asOf)
  const names = new Map<string, string>([
    ...incidents.map((incident) => [incident.id, `${incidentTitle(incident)} · ${incident.id}`] as const),
    ...agreements.map(({ id, name }) => [id, name] as const),
    ...series.map(({ id }) => [id, "Figures"] as const),
  ])
  const ordered = [...disagreements.filter(({ stands }) => stands), ...disagreements.filter(({ stands }) => !stands)]
  const groups = new Map<string, Disagreement[]>()
  for (const one of ordered) {
    const about = names.get(one.about) ?? one.about
    groups.set(about, [...(groups.get(about) ?? []), one])
  }
  return [
    ...heading("Disagreements"),
    ...[...groups].flatMap(([about, all]) => [
      { indent: 2, words: about, tone: "strong" as const },
      ...all.flatMap((one) => disagreementEntries(one, 4, tell)),
    ]),
  ]
}
