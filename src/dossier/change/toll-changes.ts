import type { Bounds, DossierChange, DossierIncident, Told, Toll } from "../types.ts"
import { rangeInWords } from "../wording/in-words.ts"
import { counted, incidentTitle } from "../wording/incident-title.ts"
import { outcomeWords, whoWords } from "../wording/labels.ts"
import { changeOf, firstDay, wordsKey, wordsOfTold } from "./change-of.ts"

const keyOf = ({ outcome, who }: Toll): string => `${outcome}:${who ?? ""}`

export const tollTitle = ({ outcome, who }: Pick<Toll, "outcome" | "who">): string =>
  who ? `${outcomeWords[outcome]} (${whoWords[who]})` : outcomeWords[outcome]

/** Values that set an end of a range, or its best. */
const sets = ({ low, high }: Bounds, ends: readonly (number | null)[]): boolean =>
  ends.some((end) => end !== null && (end === low || end === high))

/**
 * A toll changed when an end of its range or its best value did; more sources for the same values are no change. It became known when the last of the
 * ends that moved was first told.
 */
export function tollChanges(was: DossierIncident, is: DossierIncident): DossierChange[] {
  const earlier = new Map(was.tolls.map((toll) => [keyOf(toll), toll]))
  return is.tolls.flatMap((toll) => {
    const before = earlier.get(keyOf(toll))
    const after = rangeInWords(toll.range)
    if (!toll.told.length || (before && rangeInWords(before.range) === after)) return []
    const known = new Set(before?.told.map(({ words }) => wordsKey(words)))
    const fresh = counted(toll.told).filter(({ words }) => !known.has(wordsKey(words)))
    const moved = (["low", "best", "high"] as const).filter((end) => before?.range[end] !== toll.range[end]).map((end) => toll.range[end])
    const setting = fresh.filter(({ value }) => sets(value, moved))
    const days = moved.flatMap((end) => firstDay(setting.filter(({ value }) => sets(value, [end]))) ?? [])
    const rests: readonly Told<Bounds>[] = [setting, fresh, counted(toll.told), toll.told].find((told) => told.length) ?? []
    return [
      changeOf({
        kind: "toll",
        about: is.id,
        day: days.sort()[days.length - 1] ?? firstDay(rests) ?? "",
        title: `${incidentTitle(is)}: ${tollTitle(toll)}`,
        ...(before ? { before: rangeInWords(before.range) } : {}),
        after,
        words: wordsOfTold(rests),
      }),
    ]
  })
}
