import type { Trace } from "../../evidence/index.ts"
import type { Disagreement, DossierIncident, Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { disagreementOf, type Side } from "./disagreement.ts"

type Realis = DossierIncident["realis"][number]

/** Whether it happened: who tells that it did, and who denies it. [O53] What was planned or feared before is no denial. */
export function disagreeOccurrence(id: string, realis: readonly Realis[]): Disagreement[] {
  const of = (...values: readonly Realis["value"][]): Told<Realis["value"]>[] =>
    counted(realis).filter(({ value }) => values.includes(value))
  const sides: Side<Realis["value"]>[] = [
    { value: "happened", told: of("actual", "ongoing") },
    { value: "denied", told: of("denied") },
  ].filter(({ told }) => told.length)
  return [disagreementOf("occurrence", id, "whether it happened", sides, conceded) ?? []].flat()
}

/** [O54] All who denied it say later that it happened. */
function conceded(happened: Side<Realis["value"]>, denied: Side<Realis["value"]>): Trace | undefined {
  const later = (one: Told<Realis["value"]>): Told<Realis["value"]> | undefined =>
    one.by.kind === "unnamed" ? undefined : happened.told.find(({ by, day }) => by.key === one.by.key && day > one.day)
  const all = denied.told.map(later)
  const [first] = all
  return first && all.every(Boolean)
    ? { rule: "O54", why: `${first.by.name}, who denied it, said on ${first.day} that it happened` }
    : undefined
}
