const MONTHS = "january february march april may june july august september october november december".split(" ")
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
const LABEL = "(?:(?:first )?(?:published|posted|updated|last updated|modified|last modified|date|issued|created|on|at)(?: on| at)?:? *)*"
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? *)?"
const TIME = "(?:(?:,| at| -| –| \\||T)? *(\\d{1,2})[:.](\\d\\d)(?::\\d\\d)? *(am|pm|a\\.m\\.|p\\.m\\.)?(?: *hrs)?)?"
const ZONE = " *\\(?(?:(utc|gmt|z)? ?([+-]\\d{1,2})?(?::?(\\d\\d))?)?( ?(?:[a-z]{2,4}|local time))?\\)?"
const END = "(?: *[|·-].{0,40})?$"
const day = "(\\d{1,2})(?:st|nd|rd|th)?"
const DAY_FIRST = new RegExp(`^${LABEL}${WEEKDAY}${day} ${MONTH},? (\\d{4})${TIME}${ZONE}${END}`, "i")
const MONTH_FIRST = new RegExp(`^${LABEL}${WEEKDAY}${MONTH} ${day},? (\\d{4})${TIME}${ZONE}${END}`, "i")
const DIGITS = new RegExp(`^${LABEL}${WEEKDAY}(\\d{4})-(\\d\\d)-(\\d\\d)${TIME}${ZONE}${END}`, "i")
const DOTTED = new RegExp(`^${LABEL}${WEEKDAY}(\\d{2})[./](\\d{2})[./](\\d{4})${TIME}${ZONE}${END}`, "i")
const LONGEST = 100

/** ISO 8601 value of a line that is a date and nothing else: "30 December 2023 12:59 (UTC+04:00)"; with the label's kind. */
export interface PrintedDate {
  readonly value: string
  readonly label?: "published" | "modified"
}

/** [A7] A line that holds a date alone, with weekday, time of day and offset when it has them. */
export function printedDate(line: string): PrintedDate | undefined {
  if (line.length > LONGEST || !/\d/.test(line)) return undefined
  const label = /^(?:last )?(?:updated|modified)/i.test(line)
    ? "modified"
    : /^(?:first )?(?:published|posted|issued)/i.test(line)
      ? "published"
      : undefined
  const value = dayFirst(line) ?? monthFirst(line) ?? digits(line)
  return value ? { value, ...(label ? { label } : {}) } : undefined
}

export const isPrintedDate = (line: string): boolean => printedDate(line) !== undefined

function dayFirst(line: string): string | undefined {
  const match = DAY_FIRST.exec(line)
  return match ? made(match[3], monthOf(match[2]), match[1], match.slice(4)) : undefined
}

function monthFirst(line: string): string | undefined {
  const match = MONTH_FIRST.exec(line)
  return match ? made(match[3], monthOf(match[1]), match[2], match.slice(4)) : undefined
}

function digits(line: string): string | undefined {
  const iso = DIGITS.exec(line)
  if (iso) return made(iso[1], Number(iso[2]), iso[3], iso.slice(4))
  const dotted = DOTTED.exec(line)
  return dotted ? made(dotted[3], Number(dotted[2]), dotted[1], dotted.slice(4)) : undefined
}

const monthOf = (name: string | undefined): number =>
  MONTHS.findIndex((month) => month.startsWith((name ?? "").toLowerCase().slice(0, 3))) + 1
const two = (number: number): string => String(number).padStart(2, "0")

function made(
  year: string | undefined,
  month: number,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): string | undefined {
  const number = Number(day)
  if (!year || month < 1 || month > 12 || number < 1 || number > 31) return undefined
  const date = `${year}-${two(month)}-${two(number)}`
  const [hour, minute, half, utc, offset, minutes] = clock
  if (hour === undefined || minute === undefined) return date
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour)
  if (hours > 24 || Number(minute) > 59) return date
  const zone = offset ? `${offset[0]}${two(Math.abs(Number(offset)))}:${minutes ?? "00"}` : utc ? "Z" : ""
  return `${date}T${two(hours)}:${minute}${zone}`
}
