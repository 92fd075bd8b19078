import type { Count, Incident } from "../../claim/index.ts"
import { boundsInWords } from "./bounds.ts"
import { type Entry, heading } from "./layout.ts"
import type { Source } from "./source.ts"

const TOLLS = ["killed", "injured", "missing", "captured", "displaced"] as const

/** What happened, in the order of the text. */
export function viewIncidents(source: Source): Entry[] {
  const incidents = source.report.claims.filter((claim) => claim.kind === "incident")
  return incidents.length ? [...heading("Incidents"), ...incidents.flatMap((incident) => entry(source, incident))] : []
}

function entry({ paragraph, words, slot, saidBy }: Source, incident: Incident): Entry[] {
  const { type, date, place, initiator, target, weapon, realis, quote } = incident
  const who = [slot(initiator), slot(target)].some(Boolean) ? `${slot(initiator) ?? "?"} → ${slot(target) ?? "?"}` : undefined
  const tolls = TOLLS.flatMap((outcome) => {
    const count = incident[outcome]
    return count ? [toll(count, outcome, words)] : []
  })
  const head = [type.replaceAll("-", " "), realis === "actual" ? undefined : realis, slot(date) ?? "no date", slot(place) ?? "no place"]
  const more = [who, weapon ? `with ${slot(weapon)}` : undefined, ...tolls].filter(Boolean).join(" · ")
  return [
    { indent: 2, words: `${paragraph(quote)} ${head.filter(Boolean).join(" · ")}`, tone: "strong" },
    ...(more ? [{ indent: 5, words: more }] : []),
    { indent: 5, words: `${saidBy(incident.saidBy)}: ${words(quote)}`, tone: "quiet" },
  ]
}

function toll(count: Count, outcome: string, words: Source["words"]): string {
  return `${boundsInWords(count)}${count.of ? ` ${words(count.of)}` : ""} ${outcome}`
}
