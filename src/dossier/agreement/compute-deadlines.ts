import { type Days, daysOf } from "../../record/index.ts"
import { daysBetween } from "../material/day.ts"
import { idOf } from "../material/id-of.ts"
import type { Deadline, DossierProvision, DossierTerm, Told } from "../types.ts"
import { daysInWords, durationInWords } from "../wording/in-words.ts"
import { prolongs, renewsItself } from "./assemble-terms.ts"
import { addToDays, isLength, keyOfDays, overlap, spanOf, within } from "./day-count.ts"
import { line, sorted } from "./told.ts"

/** A deadline before equal ones are joined. `direct`: the words give the day; else it is computed. */
interface Reckoned {
  readonly what: Deadline["what"]
  readonly provision?: string
  readonly days: Days
  readonly direct: boolean
  readonly steps: readonly string[]
  readonly told: readonly Told<string>[]
}

/** From when a length is counted, and in which words. */
export interface Start {
  readonly days: Days
  readonly said: string
  readonly told: readonly Told<string>[]
}

const quoted = ({ words }: Told<unknown>): string => `“${line(words.words)}”`

/** The days on which a term ends by one account. [L10] told; [L11] counted from the start, the day of the start not being counted; [L12] a prolongation from the end before. */
export function endsOf(term: DossierTerm, start: Start | undefined): Reckoned[] {
  const { end, duration } = term
  const told = end?.certainty === "known" ? end : undefined
  const days = told && daysOf(told.value)
  const from = term.start?.certainty === "known" ? ownStart(term.start) : start
  const length = duration && isLength(duration.value) ? duration : undefined
  const counted = from && length ? addToDays(from.days, length.value) : undefined
  const sum =
    from && length && counted
      ? `${quoted(length)} (${durationInWords(length.value)}) from ${daysInWords(from.days)}, ${from.said}, ends on ${endDay(counted)}`
      : ""
  const computed =
    from && length && counted
      ? [
          {
            what: "ends" as const,
            days: counted,
            direct: false,
            steps: [sum, "counted from date to date: the day of the start is not counted, the last day is"],
            told: [implied(length, sum), ...from.told.map((one) => implied(one, sum))],
          },
        ]
      : []
  if (!told || !days) return computed
  const fits = counted ? (overlap(counted, days) ? [`${sum}, which agrees`] : [`${sum}, which does not agree`]) : []
  const direct: Reckoned = { what: "ends", days, direct: true, steps: [`${quoted(told)} is ${rangeWords(days)}`, ...fits], told: [told] }
  return counted && !overlap(counted, days) ? [direct, ...computed] : [direct]
}

const endDay = (days: Days): string => (days.first === days.last ? daysInWords(days) : `a day of ${daysInWords(days)}`)
const rangeWords = (days: Days): string =>
  days.first === days.last ? daysInWords(days) : `any day from ${days.first} to ${days.last}; days left are counted to the last of them`

const implied = <Value>(told: Told<Value>, basis: string): Told<Value> => ({ ...told, certainty: "implied", basis })

function ownStart(start: Told<string>): Start | undefined {
  const days = daysOf(start.value)
  return days && { days, said: `${quoted(start)}, when it starts`, told: [start] }
}

/** All deadlines of an agreement. `startOf`: from when a term of it is counted that does not say so itself. */
export function computeDeadlines(
  agreement: string,
  terms: readonly DossierTerm[],
  provisions: readonly DossierProvision[],
  startOf: (term: DossierTerm) => Start | undefined,
  asOf: string,
): Deadline[] {
  const current = terms.filter(({ told }) => !told.superseded)
  const ends = current.map((term) => {
    const start = prolongs(term) ? endBefore(term, current) : startOf(term)
    return { term, own: endsOf(term, start) }
  })
  const joined = joinEqual(ends.flatMap(({ own }) => own))
  const further = ends.flatMap(({ term, own }) =>
    joined
      .filter(({ days }) => own.length === 0 || own.some((each) => within(days, each.days) || within(each.days, days)))
      .flatMap((end) => noticesOf(term, end)),
  )
  const due = provisions.flatMap(({ id, due: all }) =>
    all
      .filter(({ superseded }) => !superseded)
      .map(
        (one): Reckoned => ({
          what: "due",
          provision: id,
          days: one.value,
          direct: one.certainty === "known",
          steps: [...(one.basis ? [`${quoted(one)}: ${one.basis}`] : []), `${one.basis ? "due" : quoted(one)} is ${rangeWords(one.value)}`],
          told: [{ ...one, value: keyOfDays(one.value) }],
        }),
      ),
  )
  return [...joined, ...joinEqual(further), ...joinEqual(due)]
    .map(
      ({ what, provision, days, steps, told }): Deadline => ({
        id: idOf("d", agreement, what, provision ?? "", keyOfDays(days)),
        what,
        agreement,
        ...(provision ? { provision } : {}),
        days,
        left: daysBetween(asOf, days.last),
        computation: steps,
        told: sorted(told),
      }),
    )
    .sort((a, b) => (a.days.last < b.days.last ? -1 : a.days.last > b.days.last ? 1 : a.id < b.id ? -1 : 1))
}

/** The latest end that was told before a prolongation. */
function endBefore(term: DossierTerm, terms: readonly DossierTerm[]): Start | undefined {
  const ends = terms.flatMap((other) => {
    const days = other !== term && other.end?.certainty === "known" && other.told.day <= term.told.day ? daysOf(other.end.value) : undefined
    return days && other.end ? [{ days, end: other.end }] : []
  })
  const last = ends.reduce<(typeof ends)[number] | undefined>(
    (best, one) => (best && best.days.last >= one.days.last ? best : one),
    undefined,
  )
  return last && { days: last.days, said: `${quoted(last.end)}, the end told before`, told: [last.end] }
}

/** [L15] The last day for notice, where it renews by itself unless notice is given; and when it renews, or by when an extension has to be agreed. */
function noticesOf(term: DossierTerm, end: Reckoned): Reckoned[] {
  const { renewable, notice } = term
  if (renewable?.value !== true) return []
  const itself = renewsItself(term)
  const days = itself ? (addToDays(end.days, "P1D") ?? end.days) : end.days
  const step = itself
    ? `${quoted(renewable)}: it renews by itself when the term ends, ${daysInWords(end.days)}`
    : `${quoted(renewable)}: an extension has to be agreed before the term ends, ${daysInWords(end.days)}`
  const renewal: Reckoned = {
    what: "renewal",
    days: itself && spanOf(end.days) > 1 ? end.days : days,
    direct: end.direct,
    steps: [step],
    told: [{ ...renewable, value: keyOfDays(days) }],
  }
  const last = itself && notice ? addToDays(end.days, notice.value, -1) : undefined
  if (!last || !notice) return [renewal]
  const sum = `${quoted(notice)}: ${durationInWords(notice.value)} before ${daysInWords(end.days)} is ${daysInWords(last)}, the last day on which notice stops the renewal`
  return [renewal, { what: "last-day-for-notice", days: last, direct: false, steps: [step, sum], told: [implied(notice, sum)] }]
}

/**
 * [L10] Equal days are one deadline, with all who tell them. "October 2027" joins a day in it when there is only one; a computed day joins the days told that hold it, and
 * changes nothing about them. Others stay apart: two deadlines, each with who says so.
 */
function joinEqual(all: readonly Reckoned[]): Reckoned[] {
  const equal = new Map<string, Reckoned[]>()
  for (const one of all) {
    const key = `${one.what} ${one.provision ?? ""} ${keyOfDays(one.days)}`
    const known = equal.get(key)
    if (known) known.push(one)
    else equal.set(key, [one])
  }
  const groups = [...equal.values()]
    .map(asOne)
    .sort(
      (a, b) => Number(b.direct) - Number(a.direct) || spanOf(a.days) - spanOf(b.days) || (keyOfDays(a.days) < keyOfDays(b.days) ? -1 : 1),
    )
  const kept: Reckoned[][] = []
  for (const one of groups) {
    const holds = ({ what, provision, days, direct }: Reckoned): boolean =>
      direct && what === one.what && provision === one.provision && (one.direct ? within(days, one.days) : overlap(days, one.days))
    const same = kept.filter(([first]) => first && holds(first))
    if (same[0] && same.length === 1) same[0].push(one)
    else kept.push([one])
  }
  return kept.map(asOne)
}

/** Several as one: the days of the first, the words and steps of all, each once. */
function asOne(all: readonly Reckoned[]): Reckoned {
  const told = new Map(
    all.flatMap(({ told: some }) => some.map((one) => [`${one.words.account} ${one.words.from} ${one.words.to}`, one] as const)),
  )
  const [first] = all
  if (!first) throw new Error("nothing to join")
  return {
    ...first,
    direct: all.some(({ direct }) => direct),
    steps: [...new Set(all.flatMap(({ steps }) => steps))],
    told: [...told.values()],
  }
}
