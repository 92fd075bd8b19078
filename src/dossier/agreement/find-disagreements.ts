import type { StatusWord } from "../../claim/index.ts"
import { type Days, daysOf } from "../../record/index.ts"
import { disagreementOf, type Explain, type Side } from "../incident/disagreement.ts"
import type { Deadline, Disagreement, DossierAgreement, DossierTerm, Told } from "../types.ts"
import { daysInWords } from "../wording/in-words.ts"
import { counted } from "../wording/incident-title.ts"
import { prolongs } from "./assemble-terms.ts"
import { keyOfDays, overlap, spanOf } from "./day-count.ts"
import { lastWords } from "./told.ts"

const FORCE: Readonly<Partial<Record<StatusWord, string>>> = { "in-force": "in force", extended: "in force", void: "void", ended: "ended" }

/** Values told, each once with all who tell it, in order of the value. */
function sidesOf<Value>(told: readonly Told<Value>[], inWords: (value: Value) => string | undefined): Side<Value>[] {
  const sides = new Map<string, Told<Value>[]>()
  for (const one of counted(told)) {
    const value = inWords(one.value)
    if (value === undefined) continue
    const side = sides.get(value)
    if (side) side.push(one)
    else sides.set(value, [one])
  }
  return [...sides].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, all]) => ({ value, told: all }))
}

/** [L8] Whether only one of two values is left when each speaker's last word alone counts, copies being one. */
function movedOn<Value>(a: Side<Value>, b: Side<Value>): string | undefined {
  const last = new Set(lastWords([...a.told, ...b.told]).map(({ words }) => words))
  const left = [a, b].filter(({ told }) => told.some(({ words }) => last.has(words)))
  const gone = left[0] === a ? b : a
  return left.length === 1 ? `“${gone.value}” was an earlier word of those who now say “${left[0]?.value}”` : undefined
}

/** [L23] Whether an agreement holds: "in force" and "extended" against "void" and "ended". Void and ended do not disagree, and what ended later held before. */
export function forceDisagreement(about: string, name: string, force: DossierAgreement["force"]): Disagreement | undefined {
  const sides = sidesOf(force, (value) => FORCE[value])
  if (!sides.some(({ value }) => value === "in force")) return undefined
  const explain: Explain<StatusWord> = (a, b) => {
    const moved = movedOn(a, b)
    if (moved) return { rule: "L8", why: moved }
    if (a.value !== "in force" && b.value !== "in force")
      return { rule: "L23", why: `“${a.value}” and “${b.value}” both say that it does not hold` }
    const [holds, gone] = a.value === "in force" ? [a, b] : [b, a]
    const until =
      holds.told
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? ""
    const since = gone.told.map(({ day }) => day).sort()[0] ?? ""
    return gone.value === "ended" && until < since
      ? { rule: "L23", why: `told in force until ${until}, and ended from ${since} on: one after the other` }
      : undefined
  }
  return disagreementOf("force", about, `whether ${name} holds`, sides, explain)
}

const inDays: Explain<Days> = (a, b) => {
  const [one, other] = [a.told[0]?.value, b.told[0]?.value]
  if (one && other && overlap(one, other)) {
    const [wide, narrow] = spanOf(one) >= spanOf(other) ? [one, other] : [other, one]
    return { rule: "L24", why: `“${daysInWords(wide)}” says less precisely what “${daysInWords(narrow)}” says` }
  }
  const moved = movedOn(a, b)
  return moved ? { rule: "L8", why: moved } : undefined
}

/** [L24] Signed, or ending, on different days. A month holds its days; what a prolongation moved does not disagree with what was told before it. */
export function dateDisagreements(
  about: string,
  name: string,
  signed: readonly Told<Days>[],
  terms: readonly DossierTerm[],
  deadlines: readonly Deadline[],
): Disagreement[] {
  const prolonged = terms.filter((term) => prolongs(term) && term.end)
  const since = prolonged.flatMap(({ end, told }) => {
    const days = end && daysOf(end.value)
    return days ? [{ days, day: told.day }] : []
  })
  const ends = terms.flatMap(({ end }) => {
    const days = end && daysOf(end.value)
    return end && days && end.certainty === "known" ? [{ ...end, value: days }] : []
  })
  const counted = deadlines
    .filter(({ what, told }) => what === "ends" && told.every(({ certainty }) => certainty === "implied"))
    .flatMap(({ days, told }) => told.map((one) => ({ ...one, value: days })))
  const explainEnd: Explain<Days> = (a, b) => {
    const [one, other] = [a, b].map(({ told }) => told[0]?.value)
    const later = one && other && one.last > other.last ? a : b
    const earlier = later === a ? b : a
    const moved = since.find(({ days, day }) => later.value === keyOfDays(days) && earlier.told.every((each) => each.day <= day))
    return moved ? { rule: "L24", why: `told as prolonged on ${moved.day}, after “${earlier.value}” was told` } : inDays(a, b)
  }
  return [
    disagreementOf("date", about, `the day on which ${name} was signed`, sidesOf(signed, keyOfDays), inDays),
    disagreementOf("date", about, `the day on which ${name} ends`, sidesOf([...ends, ...counted], keyOfDays), explainEnd),
  ].flatMap((one) => one ?? [])
}
