/** Adds an ISO duration of whole years, months, weeks or days to an EDTF date, at the date's own precision; undefined where that says nothing. */
export function addDuration(date: string, duration: string, sign: 1 | -1): string | undefined {
  const start = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date)
  const length = /^P(\d+)([YMWD])$/.exec(duration)
  if (!start || !length) return undefined
  const amount = sign * Number(length[1])
  const unit = length[2]
  const [, year, month, day] = start
  if (unit === "Y") return [String(Number(year) + amount).padStart(4, "0"), month, day].filter(Boolean).join("-")
  if (!month) return undefined
  if (unit === "M") {
    const months = Number(year) * 12 + Number(month) - 1 + amount
    const to = [String(Math.floor(months / 12)).padStart(4, "0"), String((months % 12) + 1).padStart(2, "0")]
    return [
      ...to,
      ...(day ? [String(Math.min(Number(day), daysIn(Math.floor(months / 12), (months % 12) + 1))).padStart(2, "0")] : []),
    ].join("-")
  }
  if (!day) return undefined
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + amount * (unit === "W" ? 7 : 1)))
  return at.toISOString().slice(0, 10)
}

const daysIn = (year: number, month: number): number =>
  [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
