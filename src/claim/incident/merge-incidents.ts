import type { Count, IncidentType, Slot } from "../types.ts"
import { type DraftIncident, twoVoices } from "./draft-incident.ts"

/** How many incidents back one may point: "the attack" three sentences on is still the same one. */
const LOOK_BACK = 6
/** How many sentences may stand between two tellings of one incident when neither names a day or place. */
const LOOK_BACK_SENTENCES = 4
/** Types that a general word may stand for: "the attack" for a bombing, "were killed" for a clash. */
const GENERAL: ReadonlySet<IncidentType> = new Set(["attack-on-civilians", "armed-clash", "military-operation", "other"])
const VIOLENT = /^(?:suicide|chemical|air-|grenade|shelling|remote|attack|armed|mob|violent|excessive|sexual|abduction|military)/

/**
 * [I10] A later telling joins an earlier one of the same type, or of a type its general word may stand for, when day, place, toll and
 * realis do not part them; [I11] what the earlier left open the later fills; [I12] what an incident has no day or place for it does not
 * borrow from another.
 */
export function mergeIncidents(drafts: readonly DraftIncident[]): DraftIncident[] {
  const merged: DraftIncident[] = []
  for (const draft of drafts) {
    let joined = false
    for (let i = merged.length - 1; i >= Math.max(0, merged.length - LOOK_BACK) && !joined; i--) {
      const earlier = merged[i]
      if (!earlier || !sameIncident(earlier, draft)) continue
      merged[i] = filled(earlier, draft)
      joined = true
    }
    if (!joined) merged.push(draft)
  }
  return merged
}

function sameIncident(earlier: DraftIncident, later: DraftIncident): boolean {
  // Each of two speakers tells his own toll: one's is not the other's.
  if (twoVoices(earlier, later) && later.killed !== undefined) return false
  const alike = earlier.type === later.type
  const general = GENERAL.has(later.type) && VIOLENT.test(earlier.type) && VIOLENT.test(later.type)
  // "The blast" may be the attack told before, but not one whose doer was named: "the defenders repelled the attack".
  const particular = GENERAL.has(earlier.type) && VIOLENT.test(later.type) && later.definite && !earlier.initiator
  const linked =
    earlier.sentence === later.sentence && earlier.date?.from !== undefined && earlier.date.from === later.date?.from && !later.initiator
  if (!alike && !(general && (later.definite || bare(later) || linked)) && !particular) return false
  if (earlier.realis !== later.realis && !(later.realis === "actual" && earlier.realis === "ongoing")) return false
  if (parted(earlier.date?.value, later.date?.value) || isStretch(earlier) !== isStretch(later)) return false
  if (partedPlaces(earlier, later) && earlier.wide === later.wide && !(later.definite && sameToll(earlier, later))) return false
  const anchored = sameDay(earlier.date?.value, later.date?.value)
  if (!later.definite && !anchored && later.sentence - earlier.sentence > LOOK_BACK_SENTENCES) return false
  if (partedCounts(earlier.killed, later.killed) && !later.definite) return false
  if (!later.definite && earlier.initiator?.ref && later.initiator?.ref && earlier.initiator.ref !== later.initiator.ref) return false
  return later.definite || anchored || bare(later) || (later.place?.ref !== undefined && later.place.ref === earlier.place?.ref)
}

/** One date, or one to the month and the other to a day of it. */
const sameDay = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a === b || (Math.min(a.length, b.length) >= "2020-11".length && (a.startsWith(b) || b.startsWith(a))))

/** "the fighting since January" is more than one ambush in it. */
const isStretch = ({ date }: DraftIncident): boolean => /^\.\.\/|\/\.\.$/.test(date?.value ?? "")

/** Told without a day, place or doer of its own. */
const bare = (draft: DraftIncident): boolean => !draft.date?.value && !draft.place?.ref && !draft.initiator

const parted = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a)
const partedPlaces = (a: DraftIncident, b: DraftIncident): boolean =>
  a.place?.ref !== undefined && b.place?.ref !== undefined && a.place.ref !== b.place.ref
/** One day, and one number killed: whatever the two call the place. */
const sameToll = (a: DraftIncident, b: DraftIncident): boolean =>
  sameDay(a.date?.value, b.date?.value) &&
  a.killed !== undefined &&
  b.killed !== undefined &&
  a.killed.low === b.killed.low &&
  a.killed.high === b.killed.high
const partedCounts = (a: Count | undefined, b: Count | undefined): boolean =>
  a !== undefined && b !== undefined && (a.low !== b.low || a.high !== b.high)

function filled(earlier: DraftIncident, later: DraftIncident): DraftIncident {
  const particular = GENERAL.has(earlier.type) && !GENERAL.has(later.type) ? later.type : earlier.type
  const date = better(earlier.date, later.date)
  const narrower = earlier.wide && later.place?.ref !== undefined && !later.wide
  const place = earlier.place?.ref && !narrower ? earlier.place : (later.place ?? earlier.place)
  return {
    ...later,
    ...earlier,
    type: particular,
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    wide: narrower ? false : earlier.wide,
  }
}

const better = (a: Slot | undefined, b: Slot | undefined): Slot | undefined => {
  if (!a?.value) return b?.value ? b : (a ?? b)
  return b?.value?.startsWith(a.value) && b.value.length > a.value.length ? b : a
}
