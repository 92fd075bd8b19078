import { DAY_PARTS, dayPartAt } from "./day-part.ts"
import { digitsAt, glued, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import type { ClockTime, Literal } from "./literal.ts"
import { CARDINALS } from "./number-words.ts"

// The zones that news names, with their offset; a zone of a place ("local", "Moscow time") gives none.
const ZONES: ReadonlyMap<string, string> = new Map([
  ["gmt", "Z"],
  ["utc", "Z"],
  ["z", "Z"],
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["cst", "-06:00"],
  ["cdt", "-05:00"],
  ["mst", "-07:00"],
  ["mdt", "-06:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
  ["cet", "+01:00"],
  ["cest", "+02:00"],
  ["eet", "+02:00"],
  ["eest", "+03:00"],
  ["bst", "+01:00"],
  ["msk", "+03:00"],
])
const WHOLE: ReadonlyMap<string, ClockTime> = new Map([
  ["midnight", { hour: 24, minute: 0 }],
  ["noon", { hour: 12, minute: 0 }],
  ["midday", { hour: 12, minute: 0 }],
])
const HALF_DAY = { a: 0, p: 12 } as const

/** [D21] "7:55 p.m. local time", "21:45 GMT", "1400 hours", "midnight", "six o'clock"; [D22] "early hours of Sunday morning", "Sunday at 9 a.m.". */
export function findClock(
  lexemes: readonly Lexeme[],
  at: number,
  day: (at: number) => Match<Literal> | undefined,
): Match<Literal> | undefined {
  const hours = earlyHours(lexemes, at, day)
  if (hours) return hours
  const time = timeAt(lexemes, at)
  if (!time) return undefined
  const zone = zoneAt(lexemes, time.end)
  const literal = zone?.literal ? { ...time.literal, offset: zone.literal } : time.literal
  const end = zone?.end ?? time.end
  const start = wordAt(lexemes, end) === "on" || (wordAt(lexemes, end) === "," && false) ? end + 1 : end
  const behind = day(start)
  const fits =
    behind &&
    (behind.literal.kind === "weekday" ||
      (behind.literal.kind === "calendar" && behind.literal.start.day !== undefined) ||
      (behind.literal.kind === "shift" && behind.literal.unit === "day"))
  if (fits) return { end: behind.end, literal: { kind: "clock", time: literal, day: behind.literal } }
  const inThe = wordAt(lexemes, end) === "in" && wordAt(lexemes, end + 1) === "the" ? end + 2 : undefined
  const part = inThe === undefined ? undefined : DAY_PARTS.get(wordAt(lexemes, inThe))
  if (part && inThe !== undefined) {
    const late = part !== "MO" && literal.hour < 12 ? { ...literal, hour: literal.hour + 12 } : literal
    return { end: inThe + 1, literal: { kind: "clock", time: late } }
  }
  return { end, literal: { kind: "clock", time: literal } }
}

/** A time as digits or words, without its zone. */
export function timeAt(lexemes: readonly Lexeme[], at: number): Match<ClockTime> | undefined {
  const word = wordAt(lexemes, at)
  const whole = WHOLE.get(word)
  if (whole) return { end: at + 1, literal: whole }
  const hour = digitsAt(lexemes, at) ?? CARDINALS.get(word)
  if (hour === undefined || (at > 0 && glued(lexemes, at) && /^[.,:$/\w-]$/.test(lexemes[at - 1]?.word ?? ""))) return undefined
  if (wordAt(lexemes, at + 1) === "o" && /^['’]$/.test(wordAt(lexemes, at + 2)) && wordAt(lexemes, at + 3) === "clock" && hour <= 12)
    return { end: at + 4, literal: { hour, minute: 0 } }
  if (!lexemes[at]?.digits) return undefined
  const width = lexemes[at]?.word.length ?? 0
  if (width === 4) return military(lexemes, at, hour)
  const mark = wordAt(lexemes, at + 1)
  const minute =
    (mark === ":" || mark === ".") && glued(lexemes, at + 1) && glued(lexemes, at + 2) && lexemes[at + 2]?.word.length === 2
      ? digitsAt(lexemes, at + 2)
      : undefined
  const end = minute === undefined ? at + 1 : at + 3
  const half = halfDayAt(lexemes, end)
  if (half) {
    if (hour < 1 || hour > 12 || (minute ?? 0) > 59) return undefined
    return { end: half.end, literal: { hour: (hour % 12) + half.literal, minute: minute ?? 0 } }
  }
  if (minute === undefined || minute > 59 || hour > 24 || mark === "." || width === 0) return undefined
  if (wordAt(lexemes, end) === ":" && glued(lexemes, end)) {
    const seconds = lexemes[end + 1]
    return seconds?.digits && seconds.word.length === 2 && width === 2 ? { end: end + 2, literal: { hour, minute } } : undefined
  }
  // A ratio, a verse, a score: two digits of hours, or a word that says it is a time.
  const told =
    width === 2 ||
    zoneAt(lexemes, end) !== undefined ||
    /^(?:at|around|about|by|until|from|before|after)$/.test(lexemes[at - 1]?.word ?? "")
  return told ? { end, literal: { hour, minute } } : undefined
}

/** "1400 hours", "2145 GMT". */
function military(lexemes: readonly Lexeme[], at: number, digits: number): Match<ClockTime> | undefined {
  const hour = Math.floor(digits / 100)
  const minute = digits % 100
  if (hour > 24 || minute > 59) return undefined
  const next = wordAt(lexemes, at + 1)
  if (next === "hours" || next === "hrs") return { end: at + 2, literal: { hour, minute } }
  return ZONES.has(next) ? { end: at + 1, literal: { hour, minute } } : undefined
}

function halfDayAt(lexemes: readonly Lexeme[], at: number): Match<number> | undefined {
  const word = wordAt(lexemes, at)
  if (word === "am" || word === "pm")
    return glued(lexemes, at) || wordAt(lexemes, at + 1) !== "i" ? { end: at + 1, literal: word === "pm" ? 12 : 0 } : undefined
  if ((word === "a" || word === "p") && wordAt(lexemes, at + 1) === "." && wordAt(lexemes, at + 2) === "m" && glued(lexemes, at + 2))
    return { end: wordAt(lexemes, at + 3) === "." && glued(lexemes, at + 3) ? at + 4 : at + 3, literal: HALF_DAY[word] }
  return undefined
}

function zoneAt(lexemes: readonly Lexeme[], at: number): Match<string | undefined> | undefined {
  const open = wordAt(lexemes, at) === "(" ? at + 1 : at
  const word = wordAt(lexemes, open)
  const offset = open === at ? ZONES.get(word) : undefined
  if (offset && lexemes[open]?.capital) return { end: open + 1, literal: offset }
  if (open === at && word !== "" && wordAt(lexemes, open + 1) === "time" && (word === "local" || lexemes[open]?.capital))
    return { end: open + 2, literal: undefined }
  return undefined
}

/** "the early hours of Sunday morning", "the evening of 3 May", "early Sunday". */
function earlyHours(lexemes: readonly Lexeme[], at: number, day: (at: number) => Match<Literal> | undefined): Match<Literal> | undefined {
  const the = wordAt(lexemes, at) === "the" ? 1 : 0
  const word = wordAt(lexemes, at + the)
  const hours = (word === "early" || word === "late") && wordAt(lexemes, at + the + 1) === "hours" ? at + the + 2 : undefined
  const part = hours === undefined ? dayPartAt(lexemes, at + the) : undefined
  const end = hours ?? part?.end
  if (end === undefined || wordAt(lexemes, end) !== "of") return undefined
  const behind = day(end + 1)
  if (!behind) return undefined
  const inner = behind.literal.kind === "clock" ? behind.literal.day : behind.literal
  if (!inner || (inner.kind !== "weekday" && !(inner.kind === "calendar" && inner.start.day !== undefined) && inner.kind !== "shift"))
    return undefined
  return { end: behind.end, literal: { kind: "clock", part: part?.literal ?? (word === "late" ? "NI" : "MO"), day: inner } }
}
