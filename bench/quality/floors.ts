import { existsSync, readFileSync, writeFileSync } from "node:fs"
import type { Outcome } from "./measure.ts"

/** The least that each measure of each set may be. `faults` is the most faulty records a set may have; 0 when not given. */
export type Floors = { readonly [set: string]: { readonly [measure: string]: number } }

const toThousandths = (value: number): number => Math.floor(value * 1000 + 1e-9) / 1000

export const readFloors = (path: string): Floors => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {})

/** What lies below its floor, as sentences. A measure without a floor holds. */
export function broken(outcome: Outcome, floors: Floors): string[] {
  const { faults: most = 0, ...least } = floors[outcome.name] ?? {}
  const below = Object.entries(least).flatMap(([measure, floor]) => {
    const value = outcome.measures[measure]
    if (value === undefined) return [`${outcome.name}: ${measure} has a floor of ${floor} and was not measured`]
    return value < floor ? [`${outcome.name}: ${measure} is ${value.toFixed(4)}, its floor is ${floor}`] : []
  })
  const faulty =
    outcome.faults.length > most
      ? [`${outcome.name}: ${outcome.faults.length} faulty records, at most ${most}; the first: ${outcome.faults[0]}`]
      : []
  return [...below, ...faulty]
}

/** Floors at what was measured, cut to thousandths. Without `regression` a floor that would sink stays, and is told. */
export function raised(outcomes: readonly Outcome[], floors: Floors, regression: boolean): { floors: Floors; kept: string[] } {
  const kept: string[] = []
  const made: { [set: string]: { [measure: string]: number } } = Object.fromEntries(
    Object.entries(floors).map(([set, least]) => [set, { ...least }]),
  )
  for (const { name, measures, faults } of outcomes) {
    const least = made[name] ?? {}
    made[name] = least
    for (const [measure, value] of Object.entries(measures)) {
      const floor = toThousandths(value)
      const before = least[measure]
      if (before !== undefined && floor < before && !regression)
        kept.push(`${name}: ${measure} stays at ${before}, measured ${value.toFixed(4)}`)
      else least[measure] = floor
    }
    const most = least.faults ?? 0
    if (faults.length > most && !regression) kept.push(`${name}: faults stay at ${most}, measured ${faults.length}`)
    else if (faults.length) least.faults = faults.length
    else delete least.faults
  }
  return { floors: made, kept }
}

export const writeFloors = (path: string, floors: Floors): void => writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`)
