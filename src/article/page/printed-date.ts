import { writtenDates } from "../written-date.ts"

/** ISO 8601 value of a line that is a date and nothing else: "30 December 2023 12:59 (UTC+04:00)"; with the label's kind. */
export interface PrintedDate {
  readonly value: string
  readonly label?: "published" | "modified"
}

const LONGEST = 100
const BEFORE =
  /^(?:\s*(?:(?:first )?(?:published|posted|issued|created)|(?:last )?(?:updated|modified)|date|on|at|\p{L}{2,10}day|(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)\.?|[:,|·•–-]))*\s*$/iu
const AFTER = /^(?:\s*(?:\(?\s*(?:[a-z]{2,4}|local time|hrs|uhr)\s*\)?|\)))?(?:\s*[|·•–-].{0,40})?\s*$/i

/** [A7] A line that holds a date alone, with weekday, time of day and offset when it has them. */
export function printedDate(line: string): PrintedDate | undefined {
  if (line.length > LONGEST) return undefined
  const [date] = writtenDates(line, false)
  if (!date || !BEFORE.test(line.slice(0, date.from)) || !AFTER.test(line.slice(date.to))) return undefined
  const label = /^(?:last )?(?:updated|modified)/i.test(line)
    ? ("modified" as const)
    : /^(?:first )?(?:published|posted|issued)/i.test(line)
      ? ("published" as const)
      : undefined
  return { value: date.value, ...(label ? { label } : {}) }
}

export const isPrintedDate = (line: string): boolean => printedDate(line) !== undefined
