import type { Disagreement, Dossier, DossierChange } from "../types.ts"
import { valueInWords } from "../wording/in-words.ts"
import { incidentTitle } from "../wording/incident-title.ts"
import { codeWords } from "../wording/labels.ts"
import { changeOf, dossierDay, firstDay, lastDay, wordsOfTold } from "./change-of.ts"

/** Names of what disagreements are about. */
const subjectsOf = ({ incidents, agreements }: Dossier): ReadonlyMap<string, string> =>
  new Map([
    ...incidents.map((incident) => [incident.id, incidentTitle(incident)] as const),
    ...agreements.map(({ id, name }) => [id, name] as const),
  ])

const titleOf = ({ about, scope }: Disagreement, subjects: ReadonlyMap<string, string>): string =>
  [subjects.get(about), scope].flatMap((words) => words ?? []).join(", ")
const valuesOf = ({ kind, values }: Disagreement): string =>
  values.map(({ value }) => codeWords(kind, value) ?? valueInWords(value)).join(" against ")
const toldOf = ({ values }: Disagreement) => values.flatMap(({ told }) => told)

/** Disagreements that stand and did not, those with another value, and those that stand no longer, with the reason. */
export function disagreementChanges(before: Dossier, after: Dossier): DossierChange[] {
  const [earlier, later] = [before, after].map(({ disagreements }) => new Map(disagreements.map((one) => [one.id, one])))
  const [subjectsBefore, subjects] = [subjectsOf(before), subjectsOf(after)]
  const came = after.disagreements.flatMap((is) => {
    const was = earlier?.get(is.id)
    if (!is.stands || (was?.stands && valuesOf(was) === valuesOf(is))) return []
    const known = new Set(was?.stands ? was.values.map(({ value }) => value) : [])
    const fresh = is.values.filter(({ value }) => !known.has(value))
    const days = (fresh.length ? fresh : is.values).flatMap(({ told }) => firstDay(told) ?? []).sort()
    // Two values make a disagreement, so it is known when the second is; a further value when it is told.
    const day = (known.size ? days[0] : (days[1] ?? days[0])) ?? dossierDay(after)
    const values = fresh.length && known.size ? fresh : is.values
    return [
      changeOf({
        kind: "disagreement",
        about: is.about,
        day,
        title: titleOf(is, subjects),
        ...(was?.stands ? { before: valuesOf(was) } : {}),
        after: valuesOf(is),
        words: wordsOfTold(values.flatMap(({ told }) => told)),
      }),
    ]
  })
  const went = before.disagreements.flatMap((was) => {
    const is = later?.get(was.id)
    if (!was.stands || is?.stands) return []
    const told = toldOf(is ?? was)
    return [
      changeOf({
        kind: "disagreement-gone",
        about: was.about,
        day: (is && lastDay(told)) ?? dossierDay(after),
        title: titleOf(was, subjectsBefore),
        before: valuesOf(was),
        after: is?.reasons.map(({ why }) => why).join("; ") || "no longer told",
        words: wordsOfTold(told),
      }),
    ]
  })
  return [...came, ...went]
}
