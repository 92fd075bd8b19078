import { disagreementOf } from "../incident/disagreement.ts"
import { explainNumbers } from "../incident/explain-numbers.ts"
import { dayNumber } from "../material/day.ts"
import type { Bounds, Disagreement, FigurePoint, FigureSeries, Told } from "../types.ts"
import { boundsInWords, daysInWords } from "../wording/in-words.ts"
import { roleWords } from "../wording/labels.ts"

/** Days within which two numbers without a period are of one time: a month, the beat in which situation reports count forces and land. */
const ONE_TIME = 31

/**
 * [Y19] Numbers of one series disagree when they are of one scope and differ: the same period, or none and told within a month of each other; the same area, or none.
 * "3,200 fighters" and "1,500 to 2,000" in one week do; last year's number and this year's are a change. Why two do not after all: the rules O for tolls.
 */
export function disagreeFigures(series: readonly FigureSeries[]): Disagreement[] {
  return series.flatMap((one) => scopesOf(one.points).flatMap((points) => disagreementIn(one, points) ?? []))
}

function disagreementIn({ id, role, of }: FigureSeries, points: readonly FigurePoint[]): Disagreement | undefined {
  const sides = new Map<string, Told<Bounds>[]>()
  for (const { told } of points) {
    if (told.superseded) continue
    const value = boundsInWords(told.value)
    const side = sides.get(value)
    if (side) side.push(told)
    else sides.set(value, [told])
  }
  const [{ period, area } = points[0] ?? {}] = points
  const what = role === "other" ? of : role === "territory" ? roleWords[role] : `${roleWords[role]}: ${of}`
  const scope = [what, ...(area ? [area.name] : []), ...(period ? [daysInWords(period)] : [])].join(", ")
  return disagreementOf(
    "number",
    id,
    scope,
    [...sides].map(([value, told]) => ({ value, told })),
    explainNumbers(() => undefined),
  )
}

/** The points of a series by scope, in their order. Those without a period are of one scope as long as no gap between them is longer than a month. */
function scopesOf(points: readonly FigurePoint[]): FigurePoint[][] {
  const scopes = new Map<string, FigurePoint[]>()
  const open = new Map<string, { readonly day: number; readonly key: string }>()
  for (const point of points) {
    const area = point.area?.key ?? ""
    const day = dayNumber(point.told.day)
    const before = open.get(area)
    const key = point.period
      ? `${area} ${point.period.first} ${point.period.last}`
      : before && day - before.day <= ONE_TIME
        ? before.key
        : `${area} from ${day}`
    if (!point.period) open.set(area, { day, key })
    const of = scopes.get(key)
    if (of) of.push(point)
    else scopes.set(key, [point])
  }
  return [...scopes.values()]
}
