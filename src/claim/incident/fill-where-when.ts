import { holds, type Span, touches } from "../../evidence/index.ts"
import type { DateMention, Name, Place, Sentence } from "../../reading/index.ts"
import { addDuration } from "../agreement/compute-dates.ts"
import { phraseOf, type Syntax, spanOf, tokenFrom, wordAt } from "../syntax.ts"
import type { Slot } from "../types.ts"

/** What a place without a name of its own is called. Own list: settlements, buildings and ground that reports place incidents at. */
const PLACE_NOUNS =
  /^(?:village|town|city|district|province|region|area|camp|hospital|school|market|mosque|church|university|checkpoint|base|road|bridge|border|airport|hotel|station|neighbourhood|neighborhood|highway|street|suburb|outskirts|compound|capital|barracks|prison|building|house|port|island|territory|territories|frontline|front|square|site|valley|mountain|forest|desert|crossing|post|embassy|park|restaurant|shop|factory|field|farm|zone|county|ward|quarter|settlement|community|locality|headquarters|warehouse|refinery|dam|line|stage|stand)s?$/
/** What is attacked and is at once where: people live there. */
const SETTLEMENT = /^(?:village|town|city|district|suburb|neighbourhood|neighborhood|settlement|camp|port)$/
const PLACES_BEFORE =
  /^(?:in|at|near|on|outside|inside|around|from|to|into|across|over|of|through|within|towards|toward|along|against|between|throughout|off|above)$/

/** A list in order of position: the index of the first item that ends after `position`. */
export function firstAfter(list: readonly Span[], position: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.to ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

const within = <T extends Span>(list: readonly T[], span: Span): T[] => {
  const found: T[] = []
  for (let i = firstAfter(list, span.from); i < list.length; i++) {
    const item = list[i]
    if (!item || item.from >= span.to) break
    if (item.from >= span.from && item.to <= span.to) found.push(item)
  }
  return found
}

const distance = (a: Span, b: Span): number => Math.max(0, a.from - b.to, b.from - a.to)

/** [I7] The day nearest to the trigger in its clause, else in its sentence outside any cue's own date. A clock time counts by its day. */
export function dateIn(syntax: Syntax, quote: Span, sentence: Sentence, trigger: Span, cues: readonly Span[]): DateMention | undefined {
  const usable = (date: DateMention): boolean =>
    (date.type === "date" || date.type === "time") &&
    !/^(?:PRESENT|PAST|FUTURE)_REF$/.test(date.value) &&
    // A day beside "X said" is the saying's, unless it stands among what is said: "landed there that evening, X said".
    !cues.some(
      (cue) => distance(cue, date) <= 12 && (touches(cue, quote) ? cue.to <= date.from && date.to <= trigger.from : !holds(quote, date)),
    )
  const near = (dates: readonly DateMention[]): DateMention | undefined =>
    dates.filter(usable).sort((a, b) => distance(a, trigger) - distance(b, trigger))[0]
  // "the heaviest fighting since January", told beside a clause, dates that fighting and not the clause.
  const stretch = (date: DateMention): boolean => /^(?:since|until|till)$/.test(wordAt(syntax, tokenFrom(syntax.reading, date.from) - 1))
  return near(within(syntax.reading.dates, quote)) ?? near(within(syntax.reading.dates, sentence).filter((date) => !stretch(date)))
}

/** How far behind "three days after" the verb of what it counts from may stand, in tokens. */
const COUNTED_REACH = 10

/** [I14] "on Thursday, three days after an explosion killed nine": the day of the explosion, counted back from the other day of its sentence. */
export function dateCountedIn(syntax: Syntax, sentence: Sentence, trigger: Span): DateMention | undefined {
  const { reading } = syntax
  const dates = within(reading.dates, sentence)
  const length = dates.find((date) => {
    const after = tokenFrom(reading, date.to)
    return (
      date.type === "duration" &&
      wordAt(syntax, after) === "after" &&
      date.to < trigger.from &&
      tokenFrom(reading, trigger.from) - after <= COUNTED_REACH
    )
  })
  const day = dates.find((date) => /^\d{4}-\d\d-\d\d/.test(date.value) && date !== length)
  const value = length && day && addDuration(day.value.slice(0, 10), length.value, -1)
  if (!value) return undefined
  const basis = `${reading.text.slice(length.from, length.to)} before ${day.value.slice(0, 10)}`
  return { from: length.from, to: length.to, type: "date", value, certainty: "implied", basis }
}

/** The slot of a date: EDTF to the day. A weekday or clock time that nothing dates keeps its words alone. */
export function dateSlot(syntax: Syntax, date: DateMention): Slot {
  const value = /^\d{4}(?:-(?:\d\d(?:-\d\d)?|SP|SU|FA|WI))?(?=$|T|\/)/.exec(date.value)?.[0]
  const interval = /^[\d.-]+\/[\d.-]+$/.test(date.value) ? date.value : undefined
  const before = wordAt(syntax, tokenFrom(syntax.reading, date.from) - 1)
  const base = interval ?? (/^XXXX-\d\d/.test(date.value) ? date.value.slice(0, 10) : value)
  const open =
    base && !interval && before === "since"
      ? `${base}/..`
      : base && !interval && (before === "until" || before === "till")
        ? `../${base}`
        : base
  return {
    ...(open ? { value: open } : {}),
    from: date.from,
    to: date.to,
    certainty: date.certainty,
    ...(date.basis ? { basis: date.basis } : {}),
  }
}

/**
 * [I8] The named place nearest to the trigger that a preposition leads to or that is itself the target, in its clause, else its sentence; else a place's
 * common noun, which stands for the place named so before: "the village".
 */
export function placeIn(syntax: Syntax, quote: Span, sentence: Span, trigger: Span, target?: Span): Slot | undefined {
  const hit = (name: Span): boolean => target !== undefined && name.from >= target.from && name.to <= target.to && heads(syntax, name)
  for (const scope of [quote, sentence]) {
    const named = within(syntax.reading.names, scope).filter((name) => name.kind === "place" && (placed(syntax, name) || hit(name)))
    const best = named.sort((a, b) => placeCost(syntax, a, trigger) - placeCost(syntax, b, trigger))[0]
    if (best) return placeSlot(syntax, best)
    if (scope === quote) {
      const common = commonPlace(syntax, quote, trigger, target)
      if (common) return { from: common.from, to: common.to, ...refOf(syntax, common), certainty: "known" }
    }
  }
  return undefined
}

/** Nouns of ground that holds towns. Own list. */
const WIDE = /\b(?:state|province|region|district|county|valley|governorate|prefecture|department|republic|territory|area|zone)$/i

/** A country itself; a town of which no more than the country is known has no position. */
const isCountry = (place: Place | undefined): boolean => place?.precision === "country" && place.lat !== undefined

/** Whether a place holds towns: a country, a region, a valley. */
export function isWide(syntax: Syntax, slot: Slot): boolean {
  const place = syntax.reading.entities.find((entity) => entity.id === slot.ref)?.place
  const words = slot.from === undefined || slot.to === undefined ? "" : syntax.reading.text.slice(slot.from, slot.to)
  return isCountry(place) || place?.precision === "region" || WIDE.test(words)
}

/** What stands behind the trigger is more likely its place than what stands before it; a country less than a town. */
function placeCost(syntax: Syntax, name: Name, trigger: Span): number {
  const country = isCountry(syntax.reading.entities.find((entity) => entity.id === name.ref)?.place)
  return distance(name, trigger) + (name.to <= trigger.from ? 20 : 0) + (country ? 60 : 0)
}

function placed(syntax: Syntax, name: Span): boolean {
  const phrase = phraseOf(syntax, tokenFrom(syntax.reading, name.from))
  const first = phrase?.first ?? tokenFrom(syntax.reading, name.from)
  return PLACES_BEFORE.test(wordAt(syntax, first - 1)) || wordAt(syntax, first - 1) === "," || wordAt(syntax, first - 1) === "and"
}

export function placeSlot(syntax: Syntax, name: Name): Slot {
  const phrase = phraseOf(syntax, tokenFrom(syntax.reading, name.from))
  const head = phrase && syntax.reading.tokens[phrase.head]
  // "Burayu town", "the Gondar region": the noun that says what it is belongs to it.
  const wide = phrase && head && PLACE_NOUNS.test(head.lemma) && head.from >= name.from && phrase.to - phrase.from < 60
  return { from: name.from, to: wide ? head.to : name.to, ref: name.ref, certainty: "known" }
}

/** Whether a name is what its noun phrase is about: "shelled Dalmora", not "shelled the Dalmora garrison". */
function heads(syntax: Syntax, name: Span): boolean {
  const phrase = phraseOf(syntax, tokenFrom(syntax.reading, name.from))
  const head = phrase && syntax.reading.tokens[phrase.head]
  return head !== undefined && head.to <= name.to && name.from <= head.from
}

/** "the valley", "the village": the last place before it that was named with the same noun ("Verin Valley", "the village of Upper Tesk"). */
function refOf(syntax: Syntax, common: Span): { ref?: string } {
  const { names, tokens, text } = syntax.reading
  const at = tokenFrom(syntax.reading, common.from)
  if (!/^(?:the|that|this)$/.test(wordAt(syntax, at)) || tokens[at + 1] === undefined) return {}
  const noun = wordAt(syntax, at + 1)
  for (let i = firstAfter(names, common.from) - 1; i >= Math.max(0, firstAfter(names, common.from) - NAMES_BACK); i--) {
    const name = names[i]
    if (name?.kind !== "place") continue
    const first = tokenFrom(syntax.reading, name.from)
    const before = wordAt(syntax, first - 1) === "of" ? wordAt(syntax, first - 2) : wordAt(syntax, first - 1)
    const own = text.slice(name.from, name.to).toLowerCase()
    if (own.endsWith(` ${noun}`) || before === noun || wordAt(syntax, tokenFrom(syntax.reading, name.to)) === noun) return { ref: name.ref }
  }
  return {}
}
/** "the valley" in "two thirds of the valley", "of the valley's 1,800 square kilometres". */
function ownerIn(syntax: Syntax, target: Span): Span | undefined {
  const first = tokenFrom(syntax.reading, target.from)
  const end = tokenFrom(syntax.reading, target.to)
  for (let at = first; at < end - 2; at++)
    if (wordAt(syntax, at) === "of" && wordAt(syntax, at + 1) === "the" && PLACE_NOUNS.test(wordAt(syntax, at + 2)))
      return spanOf(syntax, { first: at + 1, end: at + 3 })
  return undefined
}
/** How many names back "the village" may point. */
const NAMES_BACK = 30

function commonPlace(syntax: Syntax, quote: Span, trigger: Span, target?: Span): Span | undefined {
  const struck = target && phraseOf(syntax, tokenFrom(syntax.reading, target.from))
  const what = struck && syntax.reading.tokens[struck.head]
  if (struck && what && SETTLEMENT.test(what.lemma)) return spanOf(syntax, struck)
  // "liberated 1,250 of the valley's 1,800 square kilometres"
  const owner = target && ownerIn(syntax, target)
  if (owner) return owner
  const first = tokenFrom(syntax.reading, trigger.to)
  const end = Math.min(tokenFrom(syntax.reading, quote.to), first + 14)
  for (let at = first; at < end; at++) {
    if (!/^(?:in|at|near|on|outside|inside)$/.test(wordAt(syntax, at))) continue
    const phrase = phraseOf(syntax, at + 1)
    const head = phrase && syntax.reading.tokens[phrase.head]
    if (phrase && phrase.first === at + 1 && head && PLACE_NOUNS.test(head.lemma)) return spanOf(syntax, phrase)
  }
  return undefined
}
