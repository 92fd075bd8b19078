import type { Figure } from "../../claim/index.ts"
import type { Days } from "../../record/index.ts"
import { dayOf } from "../material/day.ts"
import type { Teller } from "../material/teller.ts"

/** The days a figure counts over or holds as of; `basis` when they were computed. */
export interface Period {
  readonly days: Days
  readonly basis?: string
}

const COMPARES = /\b(?:first|worst|most|[a-z]{3,}(?:i|l|v|r|g|h)est)\b[^.;:]* (?:since|in|for) (?:the )?$/i

/** A day so many years, months or days earlier; the last of the month where it has no such day. */
export function earlier(day: string, by: { readonly years?: number; readonly months?: number; readonly days?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const months = year * 12 + month - 1 - (by.years ?? 0) * 12 - (by.months ?? 0)
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12]
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return dayOf(Math.round(Date.UTC(toYear, toMonth, Math.min(date, last)) / 86_400_000) - (by.days ?? 0))
}

/**
 * [Y6] "over the past two years" is counted back from the day the report was published, and "since April" runs until that day; both are implied. A length of time
 * that says nothing of when ("for 30 years") is no period, nor is one that only compares ("the heaviest fighting since January").
 */
export function periodOf({ account, days: daysOf }: Teller, figure: Figure): Period | undefined {
  const slot = figure.period ?? figure.asOf
  if (slot?.value === undefined) return undefined
  const { text } = account.report.article
  const words = slot.from !== undefined && slot.to !== undefined ? text.slice(slot.from, slot.to) : slot.value
  if (slot.from !== undefined && COMPARES.test(text.slice(Math.max(0, slot.from - 60), slot.from))) return undefined
  const back = /^P(\d{1,3})([YMWD])$/.exec(slot.value)
  if (back) {
    if (!/\b(?:past|last|previous)\b/i.test(words)) return undefined
    const count = Number(back[1])
    const by = { Y: { years: count }, M: { months: count }, W: { days: 7 * count }, D: { days: count } }[back[2] ?? ""]
    if (!by) return undefined
    return { days: { first: earlier(account.known, by), last: account.known }, basis: `"${words}", counted back from ${account.known}` }
  }
  const open = /^([^/]+)\/\.\.$/.exec(slot.value)
  const days = daysOf(open?.[1] === undefined ? slot : { ...slot, value: open[1] })
  if (!days) return undefined
  const since = open !== null || (slot.from !== undefined && /\bsince (?:the )?$/i.test(text.slice(Math.max(0, slot.from - 10), slot.from)))
  if (!since) return { days, ...(slot.basis ? { basis: slot.basis } : {}) }
  if (days.first > account.known) return undefined
  return { days: { first: days.first, last: account.known }, basis: `since ${days.first}, until it was published` }
}
