import type { Unit } from "./calendar.ts"

// The units of time of general English, with the short forms of wire copy.
const FORMS: readonly (readonly [Unit, string, string])[] = [
  ["second", "second", "seconds"],
  ["minute", "minute min", "minutes mins"],
  ["hour", "hour hr", "hours hrs"],
  ["day", "day", "days"],
  ["week", "week", "weeks"],
  ["month", "month", "months"],
  ["quarter", "quarter", "quarters"],
  ["year", "year yr", "years yrs"],
  ["decade", "decade", "decades"],
  ["century", "century", "centuries"],
]
const split = (column: 1 | 2): ReadonlyMap<string, Unit> =>
  new Map(FORMS.flatMap((row) => row[column].split(" ").map((word): [string, Unit] => [word, row[0]])))

export const SINGULAR_UNITS = split(1)
export const PLURAL_UNITS = split(2)
export const unitOf = (word: string): Unit | undefined => SINGULAR_UNITS.get(word) ?? PLURAL_UNITS.get(word)

/** ISO 8601 duration; decades and centuries are counted in years, an untold number is X. */
export function durationOf(amount: number | "X", unit: Unit): string {
  const times = unit === "decade" ? 10 : unit === "century" ? 100 : unit === "quarter" ? 3 : 1
  if (amount === "X" && unit === "decade") return "PXDE"
  if (amount === "X" && unit === "century") return "PXCE"
  const count = amount === "X" ? "X" : Math.round(amount * times * 100) / 100
  if (unit === "second" || unit === "minute" || unit === "hour") return `PT${count}${unit[0]?.toUpperCase()}`
  return `P${count}${unit === "day" ? "D" : unit === "week" ? "W" : unit === "month" || unit === "quarter" ? "M" : "Y"}`
}
