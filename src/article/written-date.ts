import type { Span } from "../evidence/index.ts"

/** A date as people or machines write it in full, day, month and year. */
export interface WrittenDate extends Span {
  /** ISO 8601, to the day or to the minute, with its offset where one is written: `2023-12-30T12:59+04:00`. */
  readonly value: string
}

/** The languages in which names of months are read on pages, whatever the language of the report. */
const LOCALES = "en de fr es it pt nl sv da nb pl cs ro tr id hr fi hu ru uk".split(" ")
const FIRST_YEAR = 1990

const two = (number: number): string => String(number).padStart(2, "0")
const plain = (word: string): string => word.toLowerCase().replace(/\.$/, "")

let months: Map<string, number> | undefined
/** The number of a month by its name, long, short or inflected; made when first asked for. */
function monthOf(word: string): number | undefined {
  if (!months) {
    months = new Map()
    for (const locale of LOCALES)
      for (const month of ["long", "short"] as const) {
        const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" })
        for (let at = 0; at < 12; at++) {
          const name = format.formatToParts(new Date(Date.UTC(2020, at, 15))).find(({ type }) => type === "month")?.value
          if (name && /^\p{L}+\.?$/u.test(name) && !months.has(plain(name))) months.set(plain(name), at + 1)
        }
      }
    // Spellings that locale data do not have.
    for (const [name, at] of [
      ["sept", 9],
      ["mrz", 3],
      ["jän", 1],
      ["jänner", 1],
      ["feber", 2],
    ] as const)
      months.set(name, at)
  }
  return months.get(plain(word))
}

const CLOCK =
  /^(?:\s*(?:,|at|à|um|om|a las|às|@|-|–|\||·|•|T|\()?\s*)(\d{1,2})[:.h](\d\d)(?::\d\d(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?(?: *(?:hrs|uhr))?/i
const ZONE = /^ *\(?(?:(utc|gmt|z)(?![a-z]))? ?(?:([+-]\d{1,2}):?(\d\d)?)?/i
const DATE = new RegExp(
  [
    // 2026-06-11, 2026/06/11, 2026.06.11
    String.raw`(?<![\d.])(?<y1>\d{4})([-/.])(?<m1>\d{1,2})\2(?<d1>\d{1,2})(?![\d-])`,
    // 20260611T163807, 20260611T16:38:07
    String.raw`(?<!\d)(?<y2>\d{4})(?<m2>\d\d)(?<d2>\d\d)(?=T\d\d:?\d\d)`,
    // 11. Juni 2026, 1er mars 2026, 11 de junio de 2026, 11th of June, 2026
    String.raw`(?<![\d.,])(?<d3>\d{1,2})(?:\.?º|st|nd|rd|th|er|\.)?[ -]?(?: ?de |of )?(?<n3>\p{L}{3,12})\.?,?[ -](?:de |del |di )?(?<y3>\d{4})(?!\d)`,
    // June 11th, 2026
    String.raw`(?<!\p{L})(?<n4>\p{L}{3,12})\.? (?<d4>\d{1,2})(?:st|nd|rd|th)?,? (?<y4>\d{4})(?!\d)`,
    // 11.06.2026, 11/06/2026, 11.6.26
    String.raw`(?<![\d.,/-])(?<a5>\d{1,2})([./-])(?<b5>\d{1,2})\k<s5>(?<y5>\d{4}|\d\d)(?![\d.,/-]?\d)`.replace("([./-])", "(?<s5>[./-])"),
    // 2026年6月11日
    String.raw`(?<y6>\d{4})\s?年\s?(?<m6>\d{1,2})\s?月\s?(?<d6>\d{1,2})\s?日`,
    // Thu Jun 11 18:40:21 CEST 2026
    String.raw`(?<n7>\p{L}{3}) (?<d7>\d{1,2}) \d\d:\d\d:\d\d [A-Z]{2,5} (?<y7>\d{4})`,
  ].join("|"),
  "giu",
)
const MAY_BE = /\d{4}|\d[./-]\d/
/** Offsets of zones that machines write by name, and that stand for one offset alone. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: "Z",
  GMT: "Z",
  CET: "+01:00",
  CEST: "+02:00",
  EST: "-05:00",
  EDT: "-04:00",
  PST: "-08:00",
  PDT: "-07:00",
}

/**
 * [A21] The dates in a line, day, month and year in full, in the languages whose months are known. `monthFirst`: 6/11/2026 is a day of June, as
 * American pages write; a number over 12 decides by itself.
 */
export function writtenDates(text: string, monthFirst: boolean): WrittenDate[] {
  if (!MAY_BE.test(text)) return []
  return [...text.matchAll(DATE)].flatMap((match) => {
    const at = match.index
    const g = match.groups ?? {}
    const day = dayOf(g, monthFirst)
    if (!day) return []
    const end = at + match[0].length
    if (g.n7) {
      const [, clock = "", zone = ""] = /(\d\d:\d\d):\d\d ([A-Z]+)/.exec(match[0]) ?? []
      return [{ from: at, to: end, value: `${day}T${clock}${ZONES[zone] ?? ""}` }]
    }
    if (g.y2) {
      const compact = /^T(\d\d):?(\d\d)(?::?\d\d)?(Z|[+-]\d\d:?\d\d)?/.exec(text.slice(end, end + 20))
      const [whole = "", hour = "00", minute = "00", zone = ""] = compact ?? []
      return [{ from: at, to: end + whole.length, value: `${day}T${hour}:${minute}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}` }]
    }
    const clock = CLOCK.exec(text.slice(end, end + 40))
    const time = clock ? timeOf(clock) : undefined
    if (!clock || !time) return [{ from: at, to: end, value: day }]
    const after = end + clock[0].length
    const zone = ZONE.exec(text.slice(after, after + 16))
    const offset = zone?.[2] ? `${zone[2][0]}${two(Math.abs(Number(zone[2])))}:${zone[3] ?? "00"}` : zone?.[1] ? "Z" : ""
    return [{ from: at, to: after + (offset ? (zone?.[0].length ?? 0) : 0), value: `${day}T${time}${offset}` }]
  })
}

type Groups = Readonly<Record<string, string | undefined>>

function dayOf(g: Groups, monthFirst: boolean): string | undefined {
  if (g.a5 && g.b5 && g.y5) {
    const [a, b] = [Number(g.a5), Number(g.b5)]
    const american = b > 12 || (a <= 12 && monthFirst && g.s5 !== ".")
    return made(g.y5.length === 2 ? 2000 + Number(g.y5) : Number(g.y5), american ? a : b, american ? b : a)
  }
  const name = g.n3 ?? g.n4 ?? g.n7
  const month = name ? monthOf(name) : Number(g.m1 ?? g.m2 ?? g.m6)
  return month
    ? made(Number(g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y6 ?? g.y7), month, Number(g.d1 ?? g.d2 ?? g.d3 ?? g.d4 ?? g.d6 ?? g.d7))
    : undefined
}

function made(year: number, month: number, day: number): string | undefined {
  const exists =
    year >= FIRST_YEAR && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined
}

function timeOf([, hour = "", minute = "", half]: RegExpExecArray): string | undefined {
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour)
  return hours < 24 && Number(minute) < 60 ? `${two(hours)}:${minute}` : undefined
}
