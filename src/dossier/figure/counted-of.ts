import type { Figure } from "../../claim/index.ts"
import type { Teller } from "../material/teller.ts"
import { besideOf, likeFor } from "./beside-of.ts"
import { indexAt, layoutOf } from "./layout-of.ts"
import { type Noun, nounOf } from "./noun-of.ts"
import { periodBack } from "./period-before.ts"
import { type Period, periodOf } from "./period-of.ts"
import type { Beside, Counted, CountedReport } from "./types.ts"

/** Longest stretch of text that is looked through for words between two numbers. */
const REACH = 120
// Own list: nouns of equipment by their heads, for numbers whose noun the reading has missed.
const ARMS = /\b(?:vehicle|tank|howitzer|launcher|gun|mortar|drone|helicopter|aircraft|truck|missile|system|rifle|plane|boat|ship)$/
const FORCE = /^(?:fighter|soldier|peacekeeper|observer)$/
const HARM = /^(?:killed|injured|missing|captured|displaced)$/
/** Words that set a bare number against one before it. */
const SET_AGAINST = /(?:;|,? (?:against|compared (?:with|to)|up from|down from|while|whereas|but)\b)/
const WORDS_BEHIND = /^ ((?:\p{Ll}[\p{Ll}-]+ ){0,2}\p{Ll}[\p{Ll}-]*s)(?=[\s,.;:!?)”"]|$)/u
const NO_NOUN =
  /\b(?:has|was|is|its|his|this|as|days|weeks|months|years|hours|minutes|kilometres|kilometers|miles|metres|meters|and|or|of|in|on|at)\b/

/** Read once a report: series, sums and violations all ask for it. */
const read = new WeakMap<Teller, CountedReport>()

/** All figures of a report that count something, in the order of the text. Linear in the report. */
export function countedOf(teller: Teller): CountedReport {
  const known = read.get(teller) ?? countIn(teller)
  read.set(teller, known)
  return known
}

function countIn(teller: Teller): CountedReport {
  const { account } = teller
  const { text } = account.report.article
  const layout = layoutOf(text)
  const figures = account.report.claims
    .filter((claim): claim is Figure => claim.kind === "figure")
    .sort((a, b) => a.number.from - b.number.from)
  const counted: Counted[] = []
  for (const [index, figure] of figures.entries()) {
    const at = indexAt(layout.sentences, figure.number.from)
    const sentence = layout.sentences[at]
    if (!sentence) continue
    const own = ofItself(figure, text)
    const bare = figure.unit === "item" && own.of === ""
    const whole = figure.unit === "item" ? wholeBehind(figure, figures[index + 1], text) : undefined
    const before = bare && !whole ? likeFor(counted, at, figure.number.from, text) : undefined
    const one = whole ?? (before && likeBefore(figure, before, text)) ?? own
    const placed = { ...one, figure, sentence: { from: sentence.from, to: sentence.to }, at, paragraph: sentence.paragraph }
    const beside = besideOf(placed, counted, text)
    const period = periodFor(teller, figure, beside)
    counted.push({ ...placed, ...(period ? { period } : {}), ...(beside ? { beside } : {}) })
  }
  return { layout, counted }
}

/** [Y6] "against 131 in the same months of last year": where a reading gives both numbers one period, the second has the earlier one. */
function periodFor(teller: Teller, figure: Figure, beside: Beside | undefined): Period | undefined {
  const own = periodOf(teller, figure)
  const later = beside?.total.period
  if (!later || !beside.back || (own && own.days.first !== later.days.first)) return own
  return periodBack(later, beside.back)
}

type Taken = Pick<Counted, "role" | "unit" | "of" | "end"> & { readonly noun?: Noun; readonly like?: Counted }

/** What its own words say. [Y1] Where the reading found no noun, the plain plural right behind the number is it: "more than 40 armoured vehicles". */
function ofItself(figure: Figure, text: string): Taken {
  const { number, unit, role } = figure
  const behind = figure.of ? undefined : unit === "item" ? WORDS_BEHIND.exec(text.slice(number.to, number.to + REACH))?.[1] : undefined
  const of = figure.of ? text.slice(figure.of.from, figure.of.to) : behind && !NO_NOUN.test(behind) ? behind : ""
  const noun = of ? nounOf(of) : unit === "person" || (unit === "item" && HARM.test(role)) ? { noun: "person" } : undefined
  const dead = /\b(?:dead|victims|fatalities) (?:are|were) [^.;:]{0,80}$/i.test(text.slice(Math.max(0, number.from - REACH), number.from))
  return {
    // [Y13] "The dead are four police officers" counts the dead, not a force.
    role: dead && unit === "person" ? "killed" : role === "other" && noun && unit === "item" && ARMS.test(noun.noun) ? "equipment" : role,
    unit: unit === "item" && HARM.test(role) && (!of || noun?.noun === "person") ? "person" : unit,
    of,
    end: figure.of && figure.of.from >= number.to ? figure.of.to : of && !figure.of ? number.to + 1 + of.length : number.to,
    ...(noun ? { noun } : {}),
  }
}

/** [Y2] "1,250 of the 1,800 square kilometres": the part is counted in what the whole is. */
function wholeBehind(figure: Figure, next: Figure | undefined, text: string): Taken | undefined {
  if (!next || !partOf(text, figure.number.to, next.number.from)) return undefined
  const { role, unit, of, noun } = ofItself(next, text)
  return { role, unit, of, end: figure.number.to, ...(noun ? { noun } : {}) }
}

/** Whether only "of" and words of the whole stand between: " of the valley's ", " square kilometers of the ". */
export function partOf(text: string, end: number, from: number): boolean {
  return (
    from > end &&
    from - end <= 60 &&
    /^[\p{L} ]{0,25}\bof (?:a total of |(?:the|its|some|about|their|an?) |[\p{L}'’ -]{1,30}['’]s? )?$/u.test(text.slice(end, from))
  )
}

/** [Y2] A bare number that is set against another in its sentence, or shares its verb, counts what that one counts: "214 violations, against 131". */
function likeBefore(figure: Figure, before: Counted, text: string): Taken | undefined {
  const between = text.slice(before.end, figure.number.from)
  if (between.length > REACH || !before.noun) return undefined
  const shares = HARM.test(figure.role) && before.unit === "person"
  const set = figure.role === "other" && SET_AGAINST.test(between)
  if (!shares && !set) return undefined
  const { noun, unit, role, of } = before
  return { role: shares ? figure.role : role, unit, of, noun, end: figure.number.to, like: before }
}

/** Whether a figure is of a force that is there, which the reading may call "other": "3,200 armed separatists remain". */
export const isForce = ({ noun, unit }: Counted): boolean => unit === "person" && noun !== undefined && FORCE.test(noun.noun)
