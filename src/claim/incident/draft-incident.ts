import type { Incident } from "../types.ts"
import type { Trigger } from "./find-triggers.ts"

/** An incident before it has an id, with what merging it needs to know. */
export type DraftIncident = Omit<Incident, "id"> & {
  readonly trigger: Trigger
  readonly sentence: number
  /** "the attack", "this incident": told of before. */
  readonly definite: boolean
  /** Its place is a region, a country or a valley: one told in a town of it may be the same. */
  readonly wide: boolean
  /** Who tells it: the entities or words of its speakers. Empty: the outlet, or nobody named. */
  readonly voices: readonly string[]
}

/** Whether two tellings have speakers of their own, none of them in common. */
export const twoVoices = (a: DraftIncident, b: DraftIncident): boolean =>
  a.voices.length > 0 && b.voices.length > 0 && !a.voices.some((voice) => b.voices.includes(voice))
