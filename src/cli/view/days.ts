const DAY = 86_400_000

/** Days from one ISO day to the last day that an ISO prefix (`2027`, `2027-10`, `2027-10-12`) may mean; undefined for anything else. */
export function daysTo(end: string, from: string): number | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(end)
  const start = /^(\d{4})-(\d\d)-(\d\d)/.exec(from)
  if (!match || !start) return undefined
  const [, year, month, day] = match
  const last = day
    ? Date.UTC(Number(year), Number(month) - 1, Number(day))
    : month
      ? Date.UTC(Number(year), Number(month), 0)
      : Date.UTC(Number(year), 12, 0)
  return Math.round((last - Date.UTC(Number(start[1]), Number(start[2]) - 1, Number(start[3]))) / DAY)
}
