import type { Claim } from "../../claim/index.ts"
import { daysOf } from "../statement/days-of.ts"
import { SLOTS, type SlotShape } from "./slots.ts"
import type { Deciding, SlotChange } from "./types.ts"

/** [RV2] What is wrong with a correction of a claim, in words; nothing where it can be made. `length`: of the article's text. */
export function wrongWithCorrection({ says, correction }: Deciding, claim: Claim, length: number): string | undefined {
  if (says !== "correct") return correction ? `"${says}" takes no correction; needed is "correct"` : undefined
  if (!correction?.length) return `"correct" without a change; needed is at least one, as slot=value`
  const twice = correction.find(({ slot }, at) => correction.findIndex((one) => one.slot === slot) !== at)
  if (twice) return `the slot "${twice.slot}" is changed twice; allowed is once`
  return correction.map((change) => wrongWithChange(change, claim, length)).find((wrong) => wrong !== undefined)
}

function wrongWithChange({ slot, value, low, high, from, to }: SlotChange, claim: Claim, length: number): string | undefined {
  const shapes = SLOTS[claim.kind]
  const shape = Object.hasOwn(shapes, slot) ? shapes[slot] : undefined
  if (!shape) return `a claim of kind ${claim.kind} has no slot "${slot}"; allowed are ${Object.keys(shapes).join(", ")}`
  const isSpan = (one: number | undefined): one is number => one !== undefined && Number.isInteger(one) && one >= 0 && one <= length
  if ((from ?? to) !== undefined && !(isSpan(from) && isSpan(to) && from < to))
    return `the words of "${slot}" are from ${from} to ${to}; allowed is a span within the text, from 0 to ${length}`
  if ([value, low, high, from].every((one) => one === undefined))
    return shape.needed ? `a claim of kind ${claim.kind} is never without "${slot}"; needed is a value` : undefined
  if (shape.takes === "count") {
    if (value !== undefined) return `the slot "${slot}" of ${claim.id} is a count; needed are its bounds, as 9 or 9..12`
    return wrongWithBounds(slot, low, high)
  }
  if (low !== undefined || high !== undefined) return `the slot "${slot}" takes no bounds; needed is a value`
  return wrongWithValue(slot, value, from !== undefined, shape)
}

function wrongWithBounds(slot: string, low: number | null | undefined, high: number | null | undefined): string | undefined {
  const fine = (bound: number | null | undefined): boolean =>
    bound === null || (bound !== undefined && Number.isFinite(bound) && bound >= 0)
  const open = low === null && high === null
  const turned = typeof low === "number" && typeof high === "number" && low > high
  return fine(low) && fine(high) && !open && !turned
    ? undefined
    : `the bounds of "${slot}" are ${low} and ${high}; needed are numbers from 0, the lower first, one of which may be open`
}

function wrongWithValue(slot: string, value: string | undefined, hasWords: boolean, { takes, codes }: SlotShape): string | undefined {
  const bad = (needed: string): string => `"${slot}" is ${value === undefined ? "absent" : JSON.stringify(value)}; ${needed}`
  switch (takes) {
    case "code":
      return value !== undefined && codes?.includes(value) ? undefined : bad(`allowed are ${codes?.join(", ")}`)
    case "day":
      return value !== undefined && daysOf(value) ? undefined : bad("needed is a date, as 2026-06-08, 2026-06 or 2026-06-01/2026-06-08")
    case "duration":
      return value !== undefined && /^P(?=\d)(?:\d+[YMWD])+$/.test(value) ? undefined : bad("needed is a duration, as P5Y or P90D")
    default:
      return hasWords ? undefined : value?.trim() && !value.includes("\0") ? undefined : bad("needed are words")
  }
}
