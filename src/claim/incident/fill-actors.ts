import type { Span } from "../../evidence/index.ts"
import { WEAPONS } from "../kind/incident.ts"
import { phraseOf, phraseStartingAt, type Range, type Syntax, spanOf, subjectOf, tagAt, tokenFrom, verbOf, wordAt } from "../syntax.ts"
import type { Slot } from "../types.ts"
import type { Trigger } from "./find-triggers.ts"

export interface Actors {
  readonly initiator?: Range
  readonly target?: Range
}

/** Verbs that only carry a noun of action: "launched an attack", "carried out the raid". */
const LIGHT =
  /^(?:launch|carry|conduct|stage|mount|start|begin|commit|perpetrate|wage|open|execute|undertake|lead|plan|continue|resume|orchestrate|organise|organize|make|hold)$/
/** Heads that act in no incident: the means, the happening itself, time, and words for what is said. */
const NO_ACTOR =
  /^(?:attack|explosion|blast|bomb|bombing|airstrike|strike|shelling|rocket|missile|mine|landmine|shell|fire|clash|fighting|violence|war|operation|raid|incident|device|it|this|that|which|there|battle|conflict|assault|number|toll|death|report|statement|video|footage|night|day|morning|shot|bullet|gunfire|offensive|campaign|drone|grenade|situation|shooting|what|decision|resolution|agreement|people|country|nation|world|region|area|city|town|village|month|year|week)$/i

const ROADS =
  /^(?:road|highway|street|route|bridge|motorway|path|track|border|front|frontline|outskirt|coast|river|mountain|hill|island|stretch|line|train|bus|board|ground|site|campus)s?$/
/** [I5] Who did it and to whom: subject and object of a verb; of a noun its owner, "by", "on", "against", "of", and the verb that carries it. */
export function actorsOf(syntax: Syntax, trigger: Trigger, limit: number): Actors {
  const actors = trigger.verb ? verbActors(syntax, trigger, limit) : nounActors(syntax, trigger, limit)
  return {
    ...(actors.initiator && isActor(syntax, actors.initiator) ? { initiator: actors.initiator } : {}),
    ...(actors.target && isTarget(syntax, actors.target) ? { target: actors.target } : {}),
  }
}

const headOf = (syntax: Syntax, range: Range): string => {
  const phrase = phraseOf(syntax, range.first)
  // A range that ends inside its phrase is headed by its own last word: "coalition" in "coalition air strikes".
  const head = phrase && phrase.head < range.end ? phrase.head : range.end - 1
  return syntax.reading.tokens[head]?.lemma ?? ""
}
const isActor = (syntax: Syntax, range: Range): boolean => !NO_ACTOR.test(headOf(syntax, range)) && tagAt(syntax, range.first) !== "EX"
const isTarget = (syntax: Syntax, range: Range): boolean =>
  !/^(?:it|this|that|which|themselves|himself|itself|there|place|responsibility)$/i.test(headOf(syntax, range))

function verbActors(syntax: Syntax, trigger: Trigger, limit: number): Actors {
  const verb = trigger.verb
  if (!verb) return {}
  const subject = subjectOf(syntax, verb) ?? sharedSubject(syntax, trigger)
  const by = byAgent(syntax, trigger.end, limit)
  const intransitive =
    /^(?:die|disappear|clash|fight|explode|go off|detonate|demonstrate|march|rally|protest|riot|retreat|withdraw|defect|surrender|flee)$/.test(
      trigger.lemma,
    )
  if (verb.passive) {
    const doer = by ?? doerBehind(syntax, trigger.end, limit)
    return { ...(doer ? { initiator: doer } : {}), ...(subject ? { target: subject } : {}) }
  }
  const object = phraseStartingAt(syntax, skipAdverbs(syntax, trigger.end), limit)
  if (/^(?:die|disappear)$/.test(trigger.lemma)) return subject ? { target: subject } : {}
  if (intransitive || !object) {
    const against = /^(?:with|on|against|at|into|upon)$/.test(wordAt(syntax, trigger.end))
      ? phraseStartingAt(syntax, trigger.end + 1, limit, false)
      : undefined
    const thing = intransitive ? undefined : object
    const target = against && !/^(?:fire)$/.test(headOf(syntax, against)) ? against : thing
    return {
      ...(subject ? { initiator: subject } : {}),
      ...(target && /^(?:clash|fight|open fire|attack|engage|fire|advance|march|battle|retreat)$/.test(trigger.lemma) ? { target } : {}),
    }
  }
  return { ...(subject ? { initiator: subject } : {}), target: object }
}

/** "infiltrated the area and planted a mine": the second verb has the first one's subject. */
function sharedSubject(syntax: Syntax, trigger: Trigger): Range | undefined {
  const verb = trigger.verb
  if (!verb || !/^(?:and|,|then|but|before|after|by|when|while)$/.test(wordAt(syntax, verb.first - 1))) return undefined
  const sentence = syntax.reading.sentences[syntax.sentenceAt[verb.first] ?? -1]
  for (let at = verb.first - 2; at >= (sentence?.first ?? 0); at--) {
    const other = verbOf(syntax, at)
    if (!other) continue
    at = other.first
    if (other.finite && !other.passive === !verb.passive) return subjectOf(syntax, other)
  }
  return undefined
}

const ATTACKS = /^(?:attack|fire|open|shell|bomb|storm|raid|ambush|shoot|strike|assault|bombard|detonate|blow|hit|burst)$/

/** "were killed when gunmen attacked the market": who attacks in the clause of time behind a passive. */
function doerBehind(syntax: Syntax, from: number, limit: number): Range | undefined {
  for (let at = from; at < Math.min(limit, from + WHEN); at++) {
    const verb = verbOf(syntax, at)
    if (verb?.finite) return undefined
    if (!/^(?:when|as|after)$/.test(wordAt(syntax, at))) continue
    for (let next = at + 1; next < Math.min(limit, at + WHEN); next++) {
      const told = verbOf(syntax, next)
      if (!told) continue
      if (told.passive || !ATTACKS.test(told.lemma)) return undefined
      const subject = subjectOf(syntax, told)
      return subject && subject.first > at && isActor(syntax, subject) ? subject : undefined
    }
    return undefined
  }
  return undefined
}
/** How far a clause of time may be from its verb, in tokens. */
const WHEN = 14

function byAgent(syntax: Syntax, from: number, limit: number): Range | undefined {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    if (wordAt(syntax, at) === "by" && syntax.verbAt[at + 1] === -1) {
      const agent = phraseStartingAt(syntax, at + 1, limit)
      if (agent && isActor(syntax, agent)) return agent
    }
    if (verbOf(syntax, at)?.finite) return undefined
  }
  return undefined
}

const skipAdverbs = (syntax: Syntax, from: number): number => {
  let at = from
  while (/^(?:RB|RP)$/.test(tagAt(syntax, at)) || /^(?:dead|down|up|off|out)$/.test(wordAt(syntax, at))) at++
  return at
}

function nounActors(syntax: Syntax, trigger: Trigger, limit: number): Actors {
  const phrase = phraseOf(syntax, trigger.first)
  const end = Math.max(phrase?.end ?? trigger.end, trigger.end)
  let initiator = byAgent(syntax, end, limit)
  let target: Range | undefined
  for (let at = end; at < Math.min(limit, end + 8); at++) {
    const word = wordAt(syntax, at)
    if (/^(?:on|against|upon|targeting|of|at)$/.test(word) && !target) {
      const object = phraseStartingAt(syntax, at + 1, limit)
      const concerns =
        word !== "of" ||
        /^(?:killing|murder|assassination|massacre|abduction|kidnapping|arrest|detention|execution|bombing|shelling|bombardment|rape|beheading|slaughter|destruction|capture|occupation|liberation|recapture|displacement|deployment|withdrawal|torture|shooting|attack)$/.test(
          trigger.lemma,
        )
      // "an explosion on the Dalmora road": where, not whom.
      const where = word === "on" && ROADS.test(headOf(syntax, object ?? { first: at, end: at + 1 }))
      if (object && concerns && !where && !(word === "at" || dateStartsAt(syntax, object.first))) target = object
    }
    if (syntax.verbAt[at] !== -1) break
  }
  if (/^(?:between)$/.test(wordAt(syntax, end))) {
    const sides = phraseStartingAt(syntax, end + 1, limit)
    if (sides) return splitSides(syntax, sides)
  }
  if (!initiator && phrase) {
    for (let at = trigger.first - 1; at > phrase.first; at--) if (tagAt(syntax, at) === "POS") initiator = { first: phrase.first, end: at }
  }
  if (!initiator && phrase) initiator = describing(syntax, phrase.first, trigger.first)
  if (!initiator) initiator = claimant(syntax, end, limit)
  const carrier = phrase ? verbOf(syntax, phrase.first - 1) : undefined
  if (!initiator && carrier && LIGHT.test(carrier.lemma)) {
    const subject = subjectOf(syntax, carrier)
    if (subject) initiator = subject
  }
  // "The blast killed four policemen", "airstrikes targeted the bridges"
  const governed = phrase ? verbOf(syntax, phrase.end) : undefined
  if (!target && governed && !governed.passive && /^(?:kill|injure|wound|hit|strike|target|destroy|damage|claim)$/.test(governed.lemma))
    target = phraseStartingAt(syntax, governed.end, limit)
  if (carrier?.passive && /^(?:kill|injure|wound|target|hit|destroy|damage)$/.test(carrier.lemma)) target ??= subjectOf(syntax, carrier)
  // "were killed in the blast"
  const before = phrase ? verbOf(syntax, phrase.first - 2) : undefined
  if (
    !target &&
    before?.passive &&
    /^(?:in|by|during|after)$/.test(wordAt(syntax, (phrase?.first ?? 1) - 1)) &&
    /^(?:kill|injure|wound|hurt|target|hit|destroy)$/.test(before.lemma)
  )
    target = subjectOf(syntax, before)
  return { ...(initiator ? { initiator } : {}), ...(target ? { target } : {}) }
}

const SIDES = /^(?:army|government|coalition|regime|rebel|militia|police|military|militant|insurgent|navy|force)$/

/** "coalition air strikes", "a Home Guard attack": the side in front of what it did. */
function describing(syntax: Syntax, first: number, trigger: number): Range | undefined {
  const before = trigger - 1
  if (before < first || !/^NN/.test(tagAt(syntax, before))) return undefined
  const { names, tokens } = syntax.reading
  const token = tokens[before]
  const name = token && names.find((each) => each.to === token.to && (each.kind === "group" || each.kind === "organisation"))
  if (name) return { first: Math.max(first, tokenFrom(syntax.reading, name.from)), end: trigger }
  if (!token || !SIDES.test(token.lemma)) return undefined
  return { first: /^(?:DT|PRP\$|JJ[RS])$/.test(tagAt(syntax, first)) ? first + 1 : first, end: trigger }
}

/** "an attack claimed by the Front", "for which the Front has claimed responsibility". */
function claimant(syntax: Syntax, end: number, limit: number): Range | undefined {
  for (let at = end; at < Math.min(limit, end + CLAIM); at++) {
    const verb = verbOf(syntax, at)
    if (!verb) continue
    if (verb.lemma !== "claim") {
      at = verb.end - 1
      continue
    }
    if (verb.passive) return byAgent(syntax, verb.end, limit)
    return wordAt(syntax, verb.end) === "responsibility" ? subjectOf(syntax, verb) : undefined
  }
  return undefined
}
/** How far behind an attack its claim may stand, in tokens. */
const CLAIM = 24

const dateStartsAt = (syntax: Syntax, token: number): boolean => {
  const from = syntax.reading.tokens[token]?.from ?? -1
  return syntax.reading.dates.some((date) => date.from === from)
}

function splitSides(syntax: Syntax, sides: Range): Actors {
  for (let at = sides.first + 1; at < sides.end - 1; at++)
    if (wordAt(syntax, at) === "and") return { initiator: { first: sides.first, end: at }, target: { first: at + 1, end: sides.end } }
  return { initiator: sides }
}

/** [I6] The weapon nearest to the trigger among the words of a clause, with the noun phrase it stands in when it heads it. */
export function weaponIn(syntax: Syntax, quote: Span, trigger: Span): Span | undefined {
  const { text } = syntax.reading
  let best: Span | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const match of text.slice(quote.from, quote.to).matchAll(WEAPONS)) {
    const from = quote.from + match.index
    const to = from + match[0].length
    const away = Math.max(0, from - trigger.to, trigger.from - to)
    if (away < distance) {
      best = { from, to }
      distance = away
    }
  }
  if (!best) return undefined
  const phrase = phraseOf(syntax, tokenFrom(syntax.reading, best.from))
  const head = phrase && syntax.reading.tokens[phrase.head]
  return phrase && head && head.to === best.to && phrase.to - phrase.from < 60 ? { from: phrase.from, to: best.to } : best
}

/** A slot that holds the words of a token range, with the entity they name. */
export function slotOf(syntax: Syntax, range: Range): Slot {
  return spanSlot(syntax, spanOf(syntax, range))
}

export function spanSlot(syntax: Syntax, span: Span): Slot {
  const { names } = syntax.reading
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.to ?? 0) <= span.from) low = middle + 1
    else high = middle
  }
  const name = names[low]
  return { from: span.from, to: span.to, ...(name && name.from < span.to ? { ref: name.ref } : {}), certainty: "known" }
}
