/** The first and the last day that a value covers: ISO days. */
export interface Days {
  readonly first: string
  readonly last: string
}

const two = (number: number): string => String(number).padStart(2, "0")
const iso = (milliseconds: number): string => {
  const day = new Date(Date.UTC(1970, 0, 1) + milliseconds)
  return day.toISOString().slice(0, 10)
}
const DAY = 86_400_000
/** Months that the seasons and quarters of TIMEX3 cover, the first of them and how many; winter runs into the next year. */
const PARTS: Readonly<Record<string, readonly [first: number, months: number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
  H1: [1, 6],
  H2: [7, 6],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
}

/**
 * The days that a value of the record covers: an EDTF prefix or interval (`2026`, `2026-06`, `2026-06-08T07:00`, `2020-09-27/2020-11-10`), a week, season, quarter,
 * half or decade of TIMEX3. None for what is no date (`PRESENT_REF`, durations), or lies outside the years 1 to 9999. An open end is no interval.
 */
export function daysOf(value: string): Days | undefined {
  const slash = value.indexOf("/")
  if (slash >= 0) {
    const [from, to] = [daysOf(value.slice(0, slash)), daysOf(value.slice(slash + 1))]
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : undefined
  }
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(value)
  if (day) return days(Number(day[1]), Number(day[2]), Number(day[3]))
  const month = /^(\d{4})-(\d\d)(?:-XX)?$/.exec(value)
  if (month) return months(Number(month[1]), Number(month[2]), 1)
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) return weeks(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const part = /^(\d{4})-(SP|SU|FA|WI|H[12]|Q[1-4])$/.exec(value)
  const [first, count] = PARTS[part?.[2] ?? ""] ?? []
  if (part && first && count) return months(Number(part[1]), first, count)
  if (/^\d{4}$/.test(value)) return months(Number(value), 1, 12)
  if (/^\d{3}X?$/.test(value)) return months(Number(`${value.slice(0, 3)}0`), 1, 120)
  return undefined
}

function days(year: number, month: number, day: number): Days | undefined {
  const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined
  return iso(Date.UTC(year, month - 1, day) - Date.UTC(1970, 0, 1)) === text ? { first: text, last: text } : undefined
}

function months(year: number, month: number, count: number): Days | undefined {
  if (year < 1 || month < 1 || month > 12) return undefined
  const end = new Date(Date.UTC(year, month - 1 + count, 0))
  if (end.getUTCFullYear() > 9999) return undefined
  return { first: `${String(year).padStart(4, "0")}-${two(month)}-01`, last: end.toISOString().slice(0, 10) }
}

/** Weeks of ISO 8601: the first is the one with 4 January in it. */
function weeks(year: number, week: number, end: boolean): Days | undefined {
  if (year < 1 || week < 1 || week > 53) return undefined
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY
  return { first: iso(monday + (end ? 5 * DAY : 0)), last: iso(monday + 6 * DAY) }
}
