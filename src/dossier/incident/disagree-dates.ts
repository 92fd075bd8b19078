import type { Trace } from "../../evidence/index.ts"
import type { Days } from "../../record/index.ts"
import type { Disagreement, Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { disagreementOf, type Side } from "./disagreement.ts"
import { mostTold, valuesOf } from "./most-told.ts"

/** Days in short words: "2026-06-08", "2026-06-01 to 2026-06-30". */
export const daysInWords = ({ first, last }: Days): string => (first === last ? first : `${first} to ${last}`)

/** [O8] The days that all dated tellings allow together; where there are none, those of most independent sources. */
export function daysOfAll(dates: readonly Told<Days>[]): Days | undefined {
  const now = counted(dates)
  const those = now.length ? now : dates
  const first = those
    .map(({ value }) => value.first)
    .sort()
    .at(-1)
  const [last] = those.map(({ value }) => value.last).sort()
  if (first === undefined || last === undefined) return undefined
  return first <= last ? { first, last } : mostTold(those, daysInWords)?.value
}

/** Different days for one incident. */
export function disagreeDates(id: string, dates: readonly Told<Days>[]): Disagreement[] {
  const sides = valuesOf(counted(dates), daysInWords).map(({ key, told }) => ({ value: key, told }))
  return [disagreementOf("date", id, "when it happened", sides, explain) ?? []].flat()
}

const explain = (a: Side<Days>, b: Side<Days>): Trace | undefined => precision(a, b) ?? night(a, b)

/** [O20] "in June" and "on 8 June": days that both allow. */
function precision(a: Side<Days>, b: Side<Days>): Trace | undefined {
  const [one, other] = [a.told[0]?.value, b.told[0]?.value]
  if (!one || !other || one.first > other.last || other.first > one.last) return undefined
  return { rule: "O20", why: `${a.value} and ${b.value} have days in common` }
}

const NIGHT = /\b(?:night|overnight|midnight|dawn|early (?:hours|morning)|small hours|late)\b/i

/** [O21] A day apart, and one of them is told by the night: an incident at midnight is of both days. */
function night(a: Side<Days>, b: Side<Days>): Trace | undefined {
  const [one, other] = [a.told[0]?.value, b.told[0]?.value]
  if (!one || !other || (nextDay(one.last) !== other.first && nextDay(other.last) !== one.first)) return undefined
  const words = [...a.told, ...b.told].find((told) => NIGHT.test(told.words.words))?.words.words
  return words ? { rule: "O21", why: `${a.value} and ${b.value} meet in the night: "${words}"` } : undefined
}

const days = new Map<string, string>()

/** The ISO day after; each is worked out once. */
export function nextDay(day: string): string {
  let next = days.get(day)
  if (next === undefined) {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
    next = new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10)
    days.set(day, next)
  }
  return next
}
