import { holds, type Span, touches } from "../evidence/index.ts"
import type { DateMention, Quantity, Sentence } from "../reading/index.ts"
import { clauseAround } from "./clause.ts"
import { roleOf } from "./figure/role-of.ts"
import { firstAfter } from "./incident/fill-where-when.ts"
import { around, saidBy, type Voices } from "./said.ts"
import { type Syntax, tokenFrom, verbOf, wordAt } from "./syntax.ts"
import type { Figure, FigureRole, Slot } from "./types.ts"

export type DraftFigure = Omit<Figure, "id" | "realis"> & { readonly sentence: Sentence; readonly quantity: Quantity }

const TRACE: Readonly<Record<FigureRole, string>> = {
  money: "G1",
  duration: "G2",
  killed: "G3",
  injured: "G3",
  missing: "G3",
  captured: "G3",
  displaced: "G3",
  violations: "G4",
  territory: "G5",
  equipment: "G6",
  "force-strength": "G6",
  other: "G6",
}

/** Every asserted quantity as a figure: what it counts, in which role, over which period, and who says so. */
export function findFigures(syntax: Syntax, voices: Voices): DraftFigure[] {
  const { reading } = syntax
  const figures: DraftFigure[] = []
  let at = 0
  for (const quantity of reading.quantities) {
    while (at < reading.sentences.length && (reading.sentences[at]?.to ?? 0) <= quantity.from) at++
    const sentence = reading.sentences[at]
    if (!sentence || quantity.from < sentence.from) continue
    const role =
      elided(syntax, quantity, figures.at(-1), sentence) ?? partOf(syntax, quantity, figures.at(-1)) ?? roleOf(syntax, quantity, sentence)
    const quote = clauseAround(syntax, quantity, sentence)
    const period = role === "duration" ? undefined : periodOf(syntax, HARMS.test(role) ? scopeOf(voices, quantity, sentence) : quote, role)
    const asOf = HARMS.test(role) && !period ? asOfIn(syntax, voices, quantity, sentence) : undefined
    figures.push({
      kind: "figure",
      quote,
      saidBy: saidBy(voices, { from: quantity.from, to: quantity.to }),
      number: { from: quantity.from, to: quantity.to },
      low: quantity.low,
      high: quantity.high,
      ...(quantity.approximate ? { approximate: true as const } : {}),
      unit: quantity.unit,
      ...(quantity.of ? { of: quantity.of } : {}),
      role,
      ...(period ? { period } : {}),
      ...(asOf ? { asOf } : {}),
      trace: { rule: TRACE[role], why: `${role}: ${reading.text.slice(quantity.from, quantity.to)} ${quantity.unit}` },
      sentence,
      quantity,
    })
  }
  return figures
}

/** Where a toll's stretch may stand: its sentence up to the end of what its speaker says; what the outlet adds behind it counts other things. */
function scopeOf(voices: Voices, quantity: Span, sentence: Span): Span {
  const content = around(voices, quantity)[0]?.content.find((each) => holds(each, quantity))
  return content ? { from: sentence.from, to: Math.min(sentence.to, content.to) } : sentence
}

/** A toll takes its stretch from anywhere in its sentence, other figures from their clause. */
const HARMS = /^(?:killed|injured|missing|captured|displaced)$/

/** [G7] "including five children" counts part of the number before it: the same role. */
function partOf(syntax: Syntax, quantity: Quantity, before: DraftFigure | undefined): FigureRole | undefined {
  const first = tokenFrom(syntax.reading, quantity.from)
  const led =
    /^(?:including|among|of|mostly)$/.test(wordAt(syntax, first - 1)) ||
    (wordAt(syntax, first - 1) === "and" && before !== undefined && isPart(syntax, before.quantity) && adjoins(before, quantity))
  if (!led || wordAt(syntax, first - 1) === "of" || !before || quantity.unit !== "person" || quantity.from - before.quote.to > 0)
    return undefined
  return before.role === "killed" || before.role === "injured" || before.role === "captured" ? before.role : undefined
}

/** The day of another number's telling right in front of it: "(on Monday of six,) on Tuesday of nine". */
function dayBefore(syntax: Syntax, quantity: Span): DateMention | undefined {
  const first = tokenFrom(syntax.reading, quantity.from)
  if (wordAt(syntax, first - 1) !== "of") return undefined
  const { dates, tokens } = syntax.reading
  const last = tokens[first - 2]
  const date = last && dates[firstAfter(dates, last.to - 1)]
  return date && date.to === last.to && date.type === "date" ? date : undefined
}

/** [G9] "six killed, on Tuesday of nine": the second number counts what the first does. */
const elided = (syntax: Syntax, quantity: Quantity, before: DraftFigure | undefined, sentence: Sentence): FigureRole | undefined =>
  before && before.sentence === sentence && !quantity.of && HARMS.test(before.role) && dayBefore(syntax, quantity) ? before.role : undefined

/** [G9] The day on which a toll was told, where the speaker's own clause gives it: "On Monday officials spoke of six killed". */
function asOfIn(syntax: Syntax, voices: Voices, quantity: Span, sentence: Sentence): Slot | undefined {
  const said = around(voices, quantity)[0]
  if (!said?.cue) return undefined
  const own = dayBefore(syntax, quantity)
  const { cue, content } = said
  const date = own ?? dayBeside(syntax, sentence, cue, content)
  return (
    date && { value: date.value, from: date.from, to: date.to, certainty: date.certainty, ...(date.basis ? { basis: date.basis } : {}) }
  )
}
/** A day of the sentence outside what is said, near the verb that reports. */
function dayBeside(syntax: Syntax, sentence: Span, cue: Span, content: readonly Span[]): DateMention | undefined {
  const { dates } = syntax.reading
  for (let i = firstAfter(dates, sentence.from); i < dates.length; i++) {
    const date = dates[i]
    if (!date || date.from >= sentence.to) return undefined
    const near = Math.max(date.from - cue.to, cue.from - date.to) <= TELLING_REACH
    if (near && date.type === "date" && /^\d{4}-\d\d-\d\d$/.test(date.value) && !content.some((part) => holds(part, date))) return date
  }
  return undefined
}
/** How many characters a speaker's own day may stand from the verb that reports: "On Monday its officials spoke". */
const TELLING_REACH = 40

/** Whether a number is led in as a part of another: "including 5", "among them 3". */
export function isPart(syntax: Syntax, quantity: Span): boolean {
  const first = tokenFrom(syntax.reading, quantity.from)
  for (let at = first - 1; at >= Math.max(0, first - 8); at--) {
    const word = wordAt(syntax, at)
    if (/^(?:including|among|include|includes|included)$/.test(word)) return true
    if (syntax.verbAt[at] !== -1 || /^[.;:]$/.test(word)) return false
  }
  return false
}

const adjoins = (before: DraftFigure, quantity: Span): boolean => quantity.from - (before.of?.to ?? before.number.to) <= 6

/** [G8] A total over a stretch of time carries that stretch: "since April", "over the past three years", "in 2019". */
function periodOf(syntax: Syntax, quote: Span, role: FigureRole): Slot | undefined {
  if (!/^(?:killed|injured|missing|captured|displaced|violations|other|territory|money)$/.test(role)) return undefined
  const { reading } = syntax
  const since = HARMS.test(role) ? sinceIn(syntax, quote) : undefined
  if (since) return since
  const date = reading.dates.find(
    (each) => each.from >= quote.from && each.to <= quote.to && isStretch(syntax, each.from, each.value, each.type),
  )
  if (!date || !touches(date, quote)) return undefined
  return { value: date.value, from: date.from, to: date.to, certainty: date.certainty, ...(date.basis ? { basis: date.basis } : {}) }
}

/** "Mines have since killed dozens": since the last day told before; without one the stretch has words and no value. */
function sinceIn(syntax: Syntax, quote: Span): Slot | undefined {
  const { reading } = syntax
  const end = tokenFrom(reading, quote.to)
  for (let at = tokenFrom(reading, quote.from); at < end; at++) {
    if (wordAt(syntax, at) !== "since" || !verbOf(syntax, at)?.perfect) continue
    const token = reading.tokens[at]
    if (!token) return undefined
    const last = reading.dates[firstAfter(reading.dates, token.from) - 1]
    const day = last && /^\d{4}/.exec(last.value) && last.type === "date" ? last.value.split("/")[0] : undefined
    return {
      ...(day ? { value: `${day}/..`, basis: "since the date before it" } : {}),
      from: token.from,
      to: token.to,
      certainty: day ? "implied" : "known",
    }
  }
  return undefined
}

function isStretch(syntax: Syntax, from: number, value: string, type: string): boolean {
  const before = wordAt(syntax, tokenFrom(syntax.reading, from) - 1)
  const text = syntax.reading.text.slice(from, from + 12).toLowerCase()
  // "planned for 20 June" is a day, "for three years" a stretch.
  if (before === "for" && /^\d{4}-\d\d-\d\d$/.test(value)) return false
  if (/^(?:since|over|during|throughout|for|within|between|from)$/.test(before)) return true
  if (type === "duration") return /^(?:the (?:past|last)|in)/.test(text)
  return /\//.test(value) || /^(?:the (?:past|last) )/.test(text)
}
