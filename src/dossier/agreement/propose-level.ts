import type { Trace } from "../../evidence/index.ts"
import type { Compliance, DossierProvision, Told } from "../types.ts"
import type { Bound } from "./assemble-provisions.ts"
import { lastWords } from "./told.ts"

type Level = 0 | 1 | 2 | 3
/** Whose word it is: the one who is bound, another side, a monitor of no side, or nobody knows whose. */
type Stand = "own" | "other" | "third" | "unknown"

// Own list: who watches over agreements. Whose side is merely not known is no monitor: a minister whom the definition does not name has a side all the same.
const MONITORS =
  /\b(?:monitor\w*|mission|observers?|verification|peacekeep\w*|united nations|UN|envoy|mediat\w*|guarantors?|red cross|red crescent)\b/i

/**
 * Who a speaker is to a duty. Where the definition names no sides, nobody is known to be of none. Of a duty of all, a side that tells of a breach speaks of the others, and
 * one that tells of compliance of itself.
 */
function standOf({ by, value }: Told<Compliance>, bound: Bound, sided: boolean): Stand {
  if (bound.of === "party" && (by.key === bound.key || (by.side !== undefined && by.side === bound.side))) return "own"
  if (by.side !== undefined) return bound.of === "party" ? "other" : value === "kept" ? "own" : "other"
  return sided && MONITORS.test([by.name, by.role, by.affiliation].join(" ")) ? "third" : "unknown"
}

const WHOSE: Readonly<Record<Stand, string>> = {
  own: "the party bound",
  other: "another side",
  third: "no side, a monitor",
  unknown: "somebody whose side is not known",
}

/**
 * A level from 0 (not initiated) to 3 (full), of the Peace Accords Matrix, as the last words of all who spoke allow it; undefined where nobody spoke. It says what was claimed,
 * not what was done: `reasons` begin with the rule, then name each word it rests on. [L20] with monitors of no side, [L21] with the sides alone.
 */
export function proposeLevel(compliance: readonly Told<Compliance>[], bound: Bound, sided: boolean): DossierProvision["proposed"] {
  const words = lastWords(compliance)
  if (!words.length) return undefined
  const stands = words.map((told) => ({ told, stand: standOf(told, bound, sided) }))
  const says = (stand: Stand, value: Compliance): boolean => stands.some((one) => one.stand === stand && one.told.value === value)
  const anyBad = words.some(({ value }) => value !== "kept")
  const anyKept = words.some(({ value }) => value === "kept")
  const thirdBad = says("third", "breached") || says("third", "not-yet")
  const otherBad = says("other", "breached") || says("other", "not-yet")
  const [level, rule, why] = ((): readonly [Level, string, string] => {
    if (thirdBad && anyKept) return [1, "L20", "a monitor of no side tells of a failure, while others say that it is kept: minimal at most"]
    if (thirdBad && !says("third", "breached"))
      return [0, "L20", "a monitor of no side says that it is not done yet, and nobody says that it is"]
    if (thirdBad) return [1, "L20", "a monitor of no side tells of a breach: minimal at most"]
    if (says("third", "kept") && says("other", "kept") && !anyBad)
      return [3, "L20", "a monitor of no side and another side both say that it is kept, and nobody denies it"]
    if (says("third", "kept"))
      return [2, "L20", `a monitor of no side says that it is kept${anyBad ? ", while others tell of failures" : ""}: intermediate`]
    if (says("own", "not-yet")) return [0, "L21", "the party bound itself says that it is not done yet"]
    if (says("other", "kept") && !anyBad) return [2, "L21", "another side says that it is kept, and nobody denies it: intermediate"]
    if (otherBad && !anyKept)
      return [1, "L21", "only another side tells of a failure: not above minimal, and not below it on that word alone"]
    if (anyKept && !anyBad) return [1, "L21", "only the party bound, or somebody whose side is not known, says that it is kept: minimal"]
    return [1, "L21", "told both ways, or by nobody of a known side: minimal"]
  })()
  const rests = stands.map(
    ({ told, stand }): Trace => ({ rule: "L8", why: `${told.value} by ${told.by.name}, of ${WHOSE[stand]}, on ${told.day}` }),
  )
  return { level, reasons: [{ rule, why }, ...rests] }
}
