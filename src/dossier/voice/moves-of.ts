import type { Position } from "../types.ts"
import { holderOf } from "./sayer.ts"
import { departs, type View } from "./view.ts"

/**
 * [P12] Which views depart from what the same voice, or the same institution of its side, said on an earlier day on the same aspect: the last such view counts. Two
 * people of one ministry on one day disagree and do not move; what a later version of an article no longer says is no earlier position. `views` in order of day.
 */
export function movesOf(views: readonly View[]): ReadonlyMap<View, NonNullable<Position["moved"]>> {
  const moves = new Map<View, NonNullable<Position["moved"]>>()
  // By holder and aspect: the views of the last day, and those of the last day before it.
  const held = new Map<string, { day: string; last: View; before?: View }>()
  for (const view of views) {
    const { by, day, superseded } = view.said
    if (superseded || by.kind === "unnamed") continue
    const key = `${holderOf(by)}\n${view.aspect}`
    const known = held.get(key)
    const from = known && (known.day < day ? known.last : known.before)
    if (from && departs(from, view)) {
      const whose = from.said.by.key === by.key ? by.name : `${from.said.by.name}, of the same institution,`
      moves.set(view, {
        from: from.said.words,
        why: { rule: "P12", why: `${whose} said "${from.value}" on ${from.said.day}, and "${view.value}" on ${day}` },
      })
    }
    held.set(key, { day, last: view, ...(from ? { before: from } : {}) })
  }
  return moves
}
