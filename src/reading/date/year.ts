import { padded } from "./calendar.ts"
import { digitsAt, glued, isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import { fixed, type Literal } from "./literal.ts"
import { CARDINALS, ordinalAt } from "./number-words.ts"

/** Four digits between these read as a year of themselves: the span of modern news and history. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2099
/** With a preposition in front, older years too. */
const FIRST_OLD_YEAR = 1000

const BEFORE_A_YEAR = new Set(
  "in since until till by from during before after of to through between late early mid around circa throughout post pre and or fiscal year spring summer autumn fall winter".split(
    " ",
  ),
)
// What stands before a number that is a name or an amount: a resolution, a flight, a price.
const BEFORE_A_NUMBER = new Set(
  "resolution resolutions res flight no number nos page room route highway article section code pin tel phone model nearly almost about over roughly some than least approximately only exactly another $ £ € ¥ # + * = @".split(
    " ",
  ),
)
// What stands after an amount.
const AFTER_A_NUMBER = new Set(
  "people km kilometers kilometres miles meters metres m ft feet tonnes tons percent % per cent dollars euros pounds hours hrs years months days weeks of more other men women children gmt local square".split(
    " ",
  ),
)
/** The end of a plural noun; the words here only look like one. */
const NOT_PLURAL = new Set("was is has as this its does us his thus across towards vs elections plus".split(" "))

/** A four-digit year by itself, at most a thousand years back. */
export function plainYearAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const year = digitsAt(lexemes, at)
  if (year === undefined || lexemes[at]?.word.length !== 4 || year < FIRST_OLD_YEAR || year > LAST_YEAR) return undefined
  const next = wordAt(lexemes, at + 1)
  const tight = glued(lexemes, at + 1)
  if (tight && (next === ":" || ((next === "." || next === ",") && glued(lexemes, at + 2) && lexemes[at + 2]?.digits))) return undefined
  return year
}

/** A year after a month or a day, where nothing else would be told by four digits: a comma may stand between. */
export function yearAfter(lexemes: readonly Lexeme[], at: number): Match<{ year: number } | { shortYear: number }> | undefined {
  const start = wordAt(lexemes, at) === "," || wordAt(lexemes, at) === "of" || wordAt(lexemes, at) === "in" ? at + 1 : at
  const year = plainYearAt(lexemes, start)
  if (year !== undefined && !glued(lexemes, start)) return { end: start + 1, literal: { year } }
  const mark = wordAt(lexemes, start)
  if (start === at && (mark === "'" || mark === "’") && glued(lexemes, start + 1) && lexemes[start + 1]?.word.length === 2) {
    const shortYear = digitsAt(lexemes, start + 1)
    if (shortYear !== undefined) return { end: start + 2, literal: { shortYear } }
  }
  return undefined
}

/**
 * [D6] Four digits are a year when they lie in 1900-2099 and are no amount, price or number of a thing; older years need a
 * preposition. "2014-2018", "2014-15" and "2014 to 2018" are ranges. [D7] "490 BC" is the EDTF year -0489.
 */
export function findYear(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  return beforeChrist(lexemes, at) ?? decade(lexemes, at) ?? ordinaryYear(lexemes, at)
}

function ordinaryYear(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const year = plainYearAt(lexemes, at)
  if (year === undefined) return undefined
  const before = lexemes[at]?.gap === 2 ? "" : (lexemes[at - 1]?.word ?? "")
  const lone = !BEFORE_A_YEAR.has(before)
  if ((year < FIRST_YEAR && lone) || BEFORE_A_NUMBER.has(before) || /^[$£€#]$/.test(lexemes[at - 1]?.word ?? "")) return undefined
  if (glued(lexemes, at) && !/^[("'“‘—–[/]$/.test(before) && !isDash(before)) return undefined
  if (glued(lexemes, at) && before === "/") return undefined
  if (glued(lexemes, at) && isDash(before) && !/^(?:mid|pre|post|early|late)$/.test(lexemes[at - 2]?.word ?? "")) return undefined
  const next = wordAt(lexemes, at + 1)
  if (AFTER_A_NUMBER.has(next) && !(next === "of" && !lone)) return undefined
  if (lone && before !== "the" && lexemes[at + 1]?.capital === false && next.length > 3 && next.endsWith("s") && !NOT_PLURAL.has(next))
    return undefined
  const range = yearRange(lexemes, at, year, before)
  if (range) return range
  if (glued(lexemes, at + 1) && (isDash(next) || next === "/") && lexemes[at + 2]?.digits && glued(lexemes, at + 2)) return undefined
  if (glued(lexemes, at + 1) && /^[a-z]/.test(next)) return undefined
  return { end: at + 1, literal: { kind: "calendar", start: { year }, side: 0 } }
}

function yearRange(lexemes: readonly Lexeme[], at: number, year: number, before: string): Match<Literal> | undefined {
  const link = wordAt(lexemes, at + 1)
  const joins =
    isDash(link) ||
    link === "to" ||
    (link === "and" && before === "between") ||
    ((link === "through" || link === "until") && before === "from")
  if (!joins) return undefined
  const second = digitsAt(lexemes, at + 2)
  if (second === undefined) return undefined
  const short = lexemes[at + 2]?.word.length === 2 && isDash(link) && glued(lexemes, at + 1) && glued(lexemes, at + 2)
  const end = short ? Math.floor(year / 100) * 100 + second : plainYearAt(lexemes, at + 2)
  const afterwards = lexemes[at + 3]
  if (end === undefined || end <= year || (afterwards?.gap === 0 && isDash(afterwards.word))) return undefined
  return { end: at + 3, literal: { kind: "calendar", start: { year }, end: { year: end }, side: 0 } }
}

function beforeChrist(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const year = digitsAt(lexemes, at)
  if (year === undefined || year === 0) return undefined
  const era = wordAt(lexemes, at + 1)
  const initials = wordAt(lexemes, at + 1) === "b" && wordAt(lexemes, at + 2) === "." && wordAt(lexemes, at + 3) === "c"
  if (era !== "bc" && era !== "bce" && !initials) return undefined
  const value = year === 1 ? "0000" : `-${padded(year - 1, 4)}`
  return { end: initials ? at + (wordAt(lexemes, at + 4) === "." ? 5 : 4) : at + 2, literal: { ...fixed("date", value) } }
}

/** "1990s", "the 1990s", "the '90s", "20th century", "nineteen ninety-six". Begins at the digits; [D8] a decade is `199X`, a century `19XX`. */
function decade(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const digits = digitsAt(lexemes, at)
  if (digits !== undefined && glued(lexemes, at + 1)) {
    const apostrophe = /^['’]$/.test(wordAt(lexemes, at + 1)) ? 1 : 0
    const plural = wordAt(lexemes, at + 1 + apostrophe) === "s" && glued(lexemes, at + 1 + apostrophe)
    const width = lexemes[at]?.word.length
    if (plural && width === 4 && digits % 10 === 0 && digits >= FIRST_OLD_YEAR && digits <= LAST_YEAR) {
      return { end: at + 2 + apostrophe, literal: fixed("date", digits % 100 === 0 ? `${digits / 100}XX` : `${digits / 10}X`) }
    }
  }
  const ordinal = ordinalAt(lexemes, at)
  if (ordinal) {
    const gap = isDash(wordAt(lexemes, ordinal.end)) ? 1 : 0
    if (wordAt(lexemes, ordinal.end + gap) === "century" && ordinal.literal > 1)
      return { end: ordinal.end + gap + 1, literal: fixed("date", `${padded(ordinal.literal - 1)}XX`) }
  }
  return spokenYear(lexemes, at)
}

/** "nineteen ninety-six", as spoken news is written down. */
function spokenYear(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  if (wordAt(lexemes, at) !== "nineteen") return undefined
  const tens = CARDINALS.get(wordAt(lexemes, at + 1))
  if (tens === undefined || tens < 10) return undefined
  const one = isDash(wordAt(lexemes, at + 2)) ? at + 3 : at + 2
  const ones = tens >= 20 ? CARDINALS.get(wordAt(lexemes, one)) : undefined
  const whole = ones !== undefined && ones > 0 && ones < 10
  return { end: whole ? one + 1 : at + 2, literal: { kind: "calendar", start: { year: 1900 + tens + (whole ? ones : 0) }, side: 0 } }
}
