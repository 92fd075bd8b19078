import type { Certainty } from "../../evidence/index.ts"
import type { Context } from "../types.ts"
import { type CalendarDate, dateOf, isDay, isoOf, padded, plusDays, plusMonths, type Unit, weekdayOf, weekOf } from "./calendar.ts"
import type { Lexeme } from "./lexeme.ts"
import type { ClockTime, Literal, PartialDate, Side } from "./literal.ts"

/** What an expression stands for, once what it leaves out has been supplied. */
export interface Resolved {
  readonly type: "date" | "time" | "duration" | "set"
  readonly value: string
  readonly certainty: Certainty
  readonly basis?: string
}

/** What an expression leans on. `focus`: the last day or month told before it, in its paragraph; `told`: the last whole day, however far back. */
interface Anchor {
  readonly published?: CalendarDate
  readonly focus?: CalendarDate
  readonly told?: CalendarDate
}

const PUBLICATION = "from publication"
const BEFORE = "from the date before it"

const known = (type: Resolved["type"], value: string): Resolved => ({ type, value, certainty: "known" })
const implied = (type: Resolved["type"], value: string, basis: string): Resolved => ({ type, value, certainty: "implied", basis })

// Words that set a sentence in the future, looked for close before and after. Own list.
const AHEAD: ReadonlySet<string> = new Set(
  "will due scheduled planned expected expires expire ends next upcoming slated shall until hopes".split(" "),
)
const WINDOW = 8

/**
 * Resolves a text's expressions in their order. The state between them is the last date told. [D28] In a part that has a day of its own, such as
 * an entry of a live blog, that day stands for publication.
 */
export function resolver({
  published,
  parts = [],
}: Pick<Context, "published" | "parts">): (literal: Literal, lexemes: readonly Lexeme[], at: number) => Resolved {
  const whole = dateOf(published)
  let part = 0
  let focus: CalendarDate | undefined
  let told: CalendarDate | undefined
  let last = 0
  return (literal, lexemes, at) => {
    // With a day of publication to lean on, a date of another paragraph lends no year.
    const from = lexemes[at]?.from ?? 0
    while ((parts[part]?.to ?? Number.POSITIVE_INFINITY) <= from) part++
    const own = parts[part]
    const day = own && own.from <= from ? (dateOf(own.published) ?? whole) : whole
    let parted = false
    for (; last <= at; last++) if (lexemes[last]?.gap === 2) parted = true
    if (parted && day) focus = undefined
    const anchor: Anchor = { ...(day ? { published: day } : {}), ...(focus ? { focus } : {}), ...(told ? { told } : {}) }
    const side = "side" in literal && literal.side !== 0 ? literal.side : isAhead(lexemes, at) ? 1 : -1
    const resolved = resolveLiteral(literal, anchor, side)
    if (resolved.type === "date" || resolved.type === "time") focus = dateOf(resolved.value.split(/[/T]/)[0]) ?? focus
    if (focus && isDay(focus)) told = focus
    return resolved
  }
}

/** [D23] A date without its year lies before publication, unless "will", "due", "until" or their like stand close by. */
function isAhead(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
    const lexeme = lexemes[i]
    if (!lexeme || lexeme.word === "." || lexeme.gap === 2) return false
    if (AHEAD.has(lexeme.word)) return true
  }
  return false
}

function resolveLiteral(literal: Literal, anchor: Anchor, side: Side): Resolved {
  switch (literal.kind) {
    case "fixed":
      return known(literal.type, literal.value)
    case "calendar":
      return resolveCalendar(literal.start, literal.end, anchor, side)
    case "weekday":
      return resolveWeekday(literal, anchor, side)
    case "shift":
      return resolveShift(literal.from, literal.unit, literal.by, anchor)
    case "season":
      return resolveSeason(literal, anchor, side)
    case "quarter":
      return resolveQuarter(literal, anchor)
    case "clock":
      return resolveClock(literal, anchor, side)
  }
}

/** [D24] A range takes the year of its second half for both; each half is as fine as its words. */
function resolveCalendar(start: PartialDate, end: PartialDate | undefined, anchor: Anchor, side: Side): Resolved {
  if (!end) return resolvePartial(start, anchor, side)
  const last = resolvePartial(end, anchor, side)
  const year = dateOf(last.value)?.year
  const first = resolvePartial(start.year !== undefined || year === undefined ? start : { ...start, year }, anchor, side)
  const value = `${first.value}/${last.value}`
  return last.certainty === "implied" ? implied("date", value, last.basis ?? PUBLICATION) : known("date", value)
}

function resolvePartial(partial: PartialDate, { published, focus }: Anchor, side: Side): Resolved {
  const { year, shortYear, yearShift, month, day } = partial
  const at = (found: number): string =>
    isoOf({ year: found, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) })
  if (year !== undefined) return known("date", at(year))
  if (shortYear !== undefined) {
    const century = 100 * Math.floor((published?.year ?? 2000) / 100)
    // Twenty years ahead of publication is the farthest that two digits look.
    const full = century + shortYear > (published?.year ?? 2030) + 20 ? century - 100 + shortYear : century + shortYear
    return implied("date", at(full), "century from publication")
  }
  if (yearShift !== undefined)
    return published ? implied("date", at(published.year + yearShift), "year from publication") : known("date", at2("XXXX", month, day))
  // The story told so far decides when it is set in another year than publication.
  if (focus && (!published || focus.year < published.year - 1)) {
    return implied("date", at(focus.year), "year from the date before it")
  }
  if (!published) return known("date", at2("XXXX", month, day))
  const later =
    month !== undefined &&
    published.month !== undefined &&
    (month > published.month || (month === published.month && (day ?? 0) > (published.day ?? 31)))
  const chosen =
    side === 1 ? (later || month === published.month ? published.year : published.year + 1) : later ? published.year - 1 : published.year
  return implied("date", at(chosen), "year from publication")
}

const at2 = (year: string, month: number | undefined, day: number | undefined): string =>
  [year, ...(month === undefined ? [] : [padded(month)]), ...(day === undefined ? [] : [padded(day)])].join("-")

/** [D25] A weekday is the last one on or before publication; with "next" or a sentence in the future, the first after it. */
function resolveWeekday({ weekday, week, side: said }: Literal & { kind: "weekday" }, { published }: Anchor, side: Side): Resolved {
  if (!published || !isDay(published)) return known("date", `XXXX-WXX-${weekday}`)
  const today = weekdayOf(published)
  if (week !== undefined)
    return implied("date", isoOf(plusDays(published, weekday - today + 7 * week)), "weekday of the week told, from publication")
  const back = (today - weekday + 7) % 7
  if (said === 1 || (said === 0 && side === 1 && back !== 0)) {
    const ahead = (weekday - today + 7) % 7 || 7
    return implied("date", isoOf(plusDays(published, ahead)), "weekday after publication")
  }
  return implied("date", isoOf(plusDays(published, -(said === -1 && back === 0 ? 7 : back))), "weekday on or before publication")
}

/** [D26] "last month", "three years ago" count from publication, "the next day", "two days later" from the date before; as fine as their unit. */
function resolveShift(from: "published" | "focus", unit: Unit | "weekend", by: number, { published, focus, told }: Anchor): Resolved {
  // "The next day" counts on from a day, however many paragraphs ago it was told: a month in between ("cleared in March") is no day.
  const before = unit === "day" && !(focus && isDay(focus)) ? (told ?? focus) : (focus ?? told)
  const base = from === "focus" ? before : published
  const basis = from === "focus" ? BEFORE : PUBLICATION
  if (unit === "hour" || unit === "minute" || unit === "second") return known("date", by < 0 ? "PAST_REF" : "FUTURE_REF")
  if (!base)
    return known(
      "date",
      unit === "day" ? "XXXX-XX-XX" : unit === "month" ? "XXXX-XX" : unit === "week" || unit === "weekend" ? "XXXX-WXX" : "XXXX",
    )
  const { year, month } = base
  if (unit === "day") return isDay(base) ? implied("date", isoOf(plusDays(base, by)), basis) : known("date", "XXXX-XX-XX")
  if (unit === "week") return isDay(base) ? implied("date", weekOf(plusDays(base, 7 * by)), basis) : known("date", "XXXX-WXX")
  if (unit === "weekend") {
    if (!isDay(base)) return known("date", "XXXX-WXX-WE")
    // "this weekend" on a Monday is the one past.
    const past = by === 0 && weekdayOf(base) <= 2 ? -1 : by
    return implied("date", `${weekOf(plusDays(base, 7 * past))}-WE`, basis)
  }
  if (unit === "year") return implied("date", isoOf({ year: year + by }), basis)
  if (unit === "decade") return implied("date", `${Math.floor(year / 10) + by}X`, basis)
  if (unit === "century") return implied("date", `${Math.floor(year / 100) + by}XX`, basis)
  if (month === undefined) return known("date", "XXXX-XX")
  const moved = plusMonths({ year, month }, unit === "quarter" ? 3 * by : by)
  return implied("date", unit === "quarter" ? `${moved.year}-Q${Math.ceil(moved.month / 3)}` : isoOf(moved), basis)
}

const SEASON_ENDS = { SP: 5, SU: 8, FA: 11, WI: 14 } as const
const SEASON_STARTS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

function resolveSeason({ season, year, side: said }: Literal & { kind: "season" }, { published }: Anchor, side: Side): Resolved {
  if (year !== undefined) return known("date", `${padded(year, 4)}-${season}`)
  if (!published) return known("date", `XXXX-${season}`)
  const month = published.month ?? 12
  let found = published.year
  if (side === 1) found = month > SEASON_ENDS[season] ? found + 1 : found
  else if (month < SEASON_STARTS[season] || (said === -1 && month <= SEASON_ENDS[season])) found--
  return implied("date", `${padded(found, 4)}-${season}`, "year from publication")
}

function resolveQuarter({ quarter, half, year, yearShift }: Literal & { kind: "quarter" }, { published }: Anchor): Resolved {
  const part = `${half ? "H" : "Q"}${quarter}`
  if (year !== undefined) return known("date", `${padded(year, 4)}-${part}`)
  if (!published) return known("date", `XXXX-${part}`)
  const begun = published.month !== undefined && Math.ceil(published.month / (half ? 6 : 3)) >= quarter
  const found = yearShift === undefined ? (begun ? published.year : published.year - 1) : published.year + yearShift
  return implied("date", `${padded(found, 4)}-${part}`, "year from publication")
}

/** [D27] A time of day takes the day told with it, else the date before it, else publication's. */
function resolveClock({ time, part, day }: Literal & { kind: "clock" }, anchor: Anchor, side: Side): Resolved {
  const clock = time ? clockOf(time) : `T${part ?? ""}`
  if (day) {
    const found = resolveLiteral(day, anchor, side)
    return { ...found, type: "time", value: `${found.value}${clock}` }
  }
  const base = anchor.focus && isDay(anchor.focus) ? anchor.focus : anchor.published
  if (!base || !isDay(base)) return known("time", `XXXX-XX-XX${clock}`)
  return implied("time", `${isoOf(base)}${clock}`, base === anchor.focus ? BEFORE : PUBLICATION)
}

const clockOf = ({ hour, minute, offset }: ClockTime): string =>
  `T${padded(hour)}${minute === undefined ? "" : `:${padded(minute)}`}${offset ?? ""}`
