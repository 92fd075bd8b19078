import type { Dossier, DossierChange } from "../types.ts"
import { agreementSection, clocksOf } from "./agreement-section.ts"
import { changedSection, sharedChanges } from "./changed-section.ts"
import { disagreementSection } from "./disagreement-section.ts"
import { incidentSection } from "./incident-section.ts"
import { noteOf } from "./note.ts"
import { sourceSection } from "./source-section.ts"
import { tollSection } from "./toll-section.ts"
import type { Brief, Passage } from "./types.ts"
import { rootOf } from "./value-at.ts"
import { voiceSection } from "./voice-section.ts"
import { at, type Write, writerOf } from "./write.ts"

/**
 * A dossier as a situation report. `changes`: of `changesBetween`, told first; `since`: the day they are counted from. Templates over claims: nothing in it is said
 * in our own voice, every sentence has its words, every number its place in the dossier.
 */
export function composeBrief(dossier: Dossier, changes: readonly DossierChange[], since?: string): Brief {
  const shared = sharedChanges(dossier, changes)
  const write = writerOf(rootOf(dossier, { changes: shared.changes, ...(since === undefined ? {} : { since }) }))
  return {
    title: dossier.definition.title,
    asOf: dossier.asOf,
    ...(since === undefined ? {} : { since }),
    ...(dossier.period ? { period: dossier.period } : {}),
    head: { notes: headNotes(dossier, since, write), clocks: clocksOf(dossier, write) },
    sections: [
      changedSection(dossier, shared.changes, since, write),
      incidentSection(dossier, write),
      tollSection(dossier, write),
      agreementSection(dossier, write),
      voiceSection(dossier, write),
      disagreementSection(dossier, write),
      sourceSection(dossier, write),
    ],
    ...shared,
  }
}

function headNotes({ joined, sources, period, definition }: Dossier, since: string | undefined, write: Write): Passage[] {
  const reports = joined.filter(({ newest }) => newest).length
  const rests = reports === 1 ? "one" : sources === 1 ? "same" : "many"
  return [
    noteOf(write, "asOf", at("asOf")),
    ...(joined.length ? [noteOf(write, rests, at("joined"), at("sources"))] : []),
    ...(period ? [noteOf(write, "period", at("period"))] : []),
    ...(since === undefined ? [] : [noteOf(write, "since", at("since"))]),
    // [Z16] Names that sides use for one thing stand side by side, each with the side whose it is.
    ...definition.names.flatMap(({ names }, thing) => {
      const path = (index: number, key: "name" | "by") => at("definition", "names", thing, "names", index, key)
      const [one, ...others] = names.map(({ by }, index) => ({ by, index }))
      return others.flatMap((other) => {
        if (!one || other.by === undefined) return []
        const theirs = [path(other.index, "name"), path(other.index, "by")]
        return one.by === undefined
          ? [noteOf(write, "name", path(one.index, "name"), ...theirs)]
          : [noteOf(write, "names", path(one.index, "name"), path(one.index, "by"), ...theirs)]
      })
    }),
  ]
}
