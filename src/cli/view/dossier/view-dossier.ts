import type { ShownDossier } from "../../../desk/index.ts"
import type { Entry } from "../layout.ts"
import { viewAgreements } from "./agreements.ts"
import { viewChanges } from "./changes.ts"
import { viewDisagreements } from "./disagreements.ts"
import { viewFigures } from "./figures.ts"
import { viewHead } from "./head.ts"
import { viewIncidents } from "./incidents.ts"
import { viewReports } from "./reports.ts"
import { viewTimeline } from "./timeline.ts"
import { viewVoices } from "./voices.ts"

const VIEWS = {
  incidents: viewIncidents,
  disagreements: viewDisagreements,
  agreements: viewAgreements,
  voices: viewVoices,
  figures: viewFigures,
  timeline: viewTimeline,
  reports: viewReports,
} as const

export type Section = keyof typeof VIEWS
// The keys of an object are strings to the compiler.
export const SECTIONS = Object.keys(VIEWS) as readonly Section[]

/** A dossier for the terminal: its head, what changed where it was asked for, then its sections, or only one of them. */
export function viewDossier({ dossier, changes }: ShownDossier, since?: string, section?: Section): Entry[] {
  const shown = section ? [section] : SECTIONS
  return [
    ...viewHead(dossier),
    ...(since === undefined ? [] : viewChanges(changes, since)),
    ...shown.flatMap((name) => VIEWS[name](dossier, !section)),
  ]
}
