import { dayAfter } from "../material/day.ts"
import type { Deadline, DossierAgreement, DossierChange } from "../types.ts"
import { daysInWords } from "../wording/in-words.ts"
import { deadlineWords, provisionWords } from "../wording/labels.ts"
import { changeOf, firstDay, wordsKey, wordsOfTold } from "./change-of.ts"

const roleOf = ({ provision, what }: Deadline): string => `${provision ?? ""}|${what}`

/** What a deadline is found by in the other dossier: its part in the agreement, where that is one alone in both, else its id. */
function keysOf(all: readonly Deadline[], others: readonly Deadline[]): (deadline: Deadline) => string {
  const times = new Map<string, number>()
  for (const list of [all, others]) {
    const own = new Map<string, number>()
    for (const one of list) own.set(roleOf(one), (own.get(roleOf(one)) ?? 0) + 1)
    for (const [role, count] of own) times.set(role, Math.max(count, times.get(role) ?? 0))
  }
  return (deadline) => (times.get(roleOf(deadline)) === 1 ? roleOf(deadline) : deadline.id)
}

/** Deadlines that are new, moved to other days, passed by, or no longer said. A deadline that passed became known on the day after it. */
export function deadlineChanges(was: DossierAgreement | undefined, is: DossierAgreement, day: string): DossierChange[] {
  const keyOf = keysOf(was?.deadlines ?? [], is.deadlines)
  const earlier = new Map(was?.deadlines.map((deadline) => [keyOf(deadline), deadline]))
  const later = new Set(is.deadlines.map(keyOf))
  const types = new Map(is.provisions.map(({ id, type }) => [id, type]))
  const title = ({ what, provision }: Deadline): string => {
    const type = provision === undefined ? undefined : types.get(provision)
    return `${is.name}${type ? `, ${provisionWords[type]}` : ""}: ${deadlineWords[what]}`
  }
  const now = is.deadlines.flatMap((deadline) => {
    const before = earlier.get(keyOf(deadline))
    const after = daysInWords(deadline.days)
    const known = new Set(before?.told.map(({ words }) => wordsKey(words)))
    const fresh = deadline.told.filter(({ words }) => !known.has(wordsKey(words)))
    const change = (some: Pick<DossierChange, "day"> & Partial<DossierChange>): DossierChange =>
      changeOf({ kind: "deadline", about: deadline.id, title: title(deadline), words: wordsOfTold(deadline.told), ...some })
    const moved = !before || daysInWords(before.days) !== after
    const passed = deadline.left < 0 && (!before || before.left >= 0)
    return [
      ...(moved
        ? [
            change({
              day: firstDay(fresh) ?? firstDay(deadline.told) ?? day,
              ...(before ? { before: daysInWords(before.days) } : {}),
              after,
            }),
          ]
        : []),
      ...(passed && before ? [change({ day: dayAfter(deadline.days.last, 1), before: after, after: "passed" })] : []),
    ]
  })
  const gone = (was?.deadlines ?? []).filter((deadline) => !later.has(keyOf(deadline)))
  return [
    ...now,
    ...gone.map((deadline) =>
      changeOf({
        kind: "deadline",
        about: deadline.id,
        day,
        title: title(deadline),
        before: daysInWords(deadline.days),
        after: "no longer said",
        words: wordsOfTold(deadline.told),
      }),
    ),
  ]
}
