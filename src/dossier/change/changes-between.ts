import type { Dossier, DossierChange } from "../types.ts"
import { agreementChanges } from "./agreement-changes.ts"
import { correctionChanges } from "./correction-changes.ts"
import { disagreementChanges } from "./disagreement-changes.ts"
import { incidentChanges } from "./incident-changes.ts"
import { positionChanges } from "./position-changes.ts"
import { reportChanges } from "./report-changes.ts"

/**
 * What changed from one state of a dossier to a later one, in order of the day it became known. Each change once: its id is the same whenever two states are
 * compared between which it happened. Linear but for the sorting.
 */
export function changesBetween(before: Dossier, after: Dossier): DossierChange[] {
  const all = [reportChanges, incidentChanges, disagreementChanges, agreementChanges, positionChanges, correctionChanges].flatMap((pass) =>
    pass(before, after),
  )
  return [...new Map(all.map((change) => [change.id, change])).values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ day, id }: DossierChange): string => `${day} ${id}`
