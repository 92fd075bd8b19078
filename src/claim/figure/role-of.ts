import { type Span, wordsOf } from "../../evidence/index.ts"
import type { Quantity, Sentence, VerbGroup } from "../../reading/index.ts"
import { HARM_NOUNS, HARMS_OBJECT, HARMS_SUBJECT } from "../kind/casualty.ts"
import { type Syntax, tagAt, tokenFrom, verbOf, wordAt } from "../syntax.ts"
import type { FigureRole } from "../types.ts"

const MONEY = /^[A-Z]{3}$/
const DURATIONS = new Set(["year", "month", "week", "day", "hour", "minute", "second", "decade", "century"])
const AREAS = new Set(["km2", "ha", "m2", "mi2", "acre"])
// Own lists: what forces consist of and fight with, and what changes hands.
const FORCES =
  /\b(?:troops?|soldiers?|fighters?|militants?|peacekeepers?|peace-keepers?|personnel|servicem[ae]n|members of .*(?:forces|army|group|formations?|militia|police)|rebels|combatants|militiam[ae]n|guerrillas?|insurgents|marines|reservists|mercenar(?:y|ies)|observers|police officers|policemen|contingent|gunmen|brigades?|battalions?|regiments?|divisions?|units)\b/i
const EQUIPMENT =
  /\b(?:tanks?|vehicles?|missiles?|rockets?|aircraft|planes?|jets?|warplanes?|helicopters?|drones?|guns?|rifles?|weapons?|artillery|howitzers?|mortars?|mines?|landmines?|bombs?|grenades?|shells?|rounds?|ships?|boats?|vessels?|trucks?|launchers?|systems?|explosives?|devices?|ieds?|vbieds?|ammunition|bullets?|warheads?|radars?|submarines?|apcs?)\b/i
const PLACES =
  /\b(?:villages?|towns?|cit(?:y|ies)|settlements?|districts?|provinces?|regions?|territor(?:y|ies)|land|bridges?|positions?|checkpoints?|posts?|bases?)\b/i
const TAKEN = /^(?:capture|seize|liberate|retake|recapture|control|occupy|take|hold|regain|overrun|free|clear|surrender|cede|return|annex)$/
const VIOLATIONS = /\b(?:violations?|breaches|breach|infringements?|ceasefire violations)\b/i
/** Things that are burnt or counted beside the harmed: "30 injured in three blasts", "2,000 houses were burnt". Own list. */
const THINGS =
  /\b(?:blasts?|attacks?|bombings?|explosions?|(?:air)?strikes?|clashes|incidents?|raids?|shootings?|houses?|homes?|buildings?|huts|shops|vehicles?|cars?|trucks?|bus(?:es)?|villages?|towns?|districts?|churches|mosques?|schools?|tents|bombs?|rockets?|shells?|missiles?)$/i
/** Whom an armed side loses when it loses them for good. */
const LOST = /^(?:\w+ )?(?:m[ae]n|soldiers?|fighters?|troops|servicem[ae]n|conscripts?|marines|peacekeepers?|commanders?|policem[ae]n)$/i
/** How far, in tokens, a word of harm may stand from those it counts. */
const REACH = 14

/** What a quantity counts: the word of harm that governs it, else its unit and the noun it counts. Rules G1 to G6. */
export function roleOf(syntax: Syntax, quantity: Quantity, sentence: Sentence): FigureRole {
  const of = quantity.of ? wordsOf(syntax.reading.text, quantity.of) : ""
  if (MONEY.test(quantity.unit)) return "money" // [G1]
  if (DURATIONS.has(quantity.unit)) return "duration" // [G2]
  if (quantity.unit === "person" || quantity.unit === "item") {
    const harm = harmOf(syntax, quantity, sentence) // [G3]
    if (harm && (quantity.unit === "person" || ((harm === "killed" || harm === "injured") && !THINGS.test(of)))) return harm
  }
  if (VIOLATIONS.test(of)) return "violations" // [G4]
  if (AREAS.has(quantity.unit)) return "territory" // [G5]
  if (quantity.unit === "percent") return PLACES.test(of) ? "territory" : "other"
  if (EQUIPMENT.test(of) && quantity.unit !== "person") return "equipment" // [G6]
  if (quantity.unit === "person" && FORCES.test(of)) return "force-strength"
  if (quantity.unit === "item" && PLACES.test(of) && takenNearby(syntax, quantity, sentence)) return "territory"
  return "other"
}

function takenNearby(syntax: Syntax, quantity: Span, sentence: Sentence): boolean {
  const at = tokenFrom(syntax.reading, quantity.from)
  for (let i = Math.max(sentence.first, at - 6); i < Math.min(sentence.end, at + 10); i++)
    if (TAKEN.test(syntax.reading.tokens[i]?.lemma ?? "")) return true
  return false
}

/**
 * The harm done to those a quantity counts. In order: a word beside it ("12 dead"); the nearest verb on the left whose object it is; the
 * nearest on the right whose subject it is. Another number between the two takes the verb for itself only across a comma or "while".
 */
export function harmOf(syntax: Syntax, quantity: Quantity, sentence: Sentence): ReturnType<typeof HARM_NOUNS.get> {
  const { reading } = syntax
  const first = tokenFrom(reading, quantity.from)
  const end = tokenFrom(reading, quantity.of ? Math.max(quantity.to, quantity.of.to) : quantity.to)
  // "Two of the wounded died": the wounded are whom they are part of; the verb says what became of the two.
  const ofThem = wordAt(syntax, first + 1) === "of" && wordAt(syntax, first + 2) === "the"
  const later = ofThem ? rightHarm(syntax, end, sentence) : undefined
  if (later) return later.harm
  for (let at = first; at < Math.min(end + (/^(?:and|,|or)$/.test(wordAt(syntax, end)) ? 0 : 2), sentence.end); at++) {
    const token = reading.tokens[at]
    const noun = HARM_NOUNS.get(token?.lemma ?? "") ?? HARM_NOUNS.get(token?.word.toLowerCase() ?? "")
    if (noun && (at < end || /^(?:JJ|NN|NNS|VBN|VBD)$/.test(token?.tag ?? "")) && !verbOf(syntax, at)?.finite) return noun
  }
  const right = isObject(syntax, quantity, first, end) ? undefined : rightHarm(syntax, end, sentence)
  const left = leftHarm(syntax, first, quantity.of ?? quantity, sentence)
  if (!right) return left?.harm
  if (!left) return right.harm
  return left.distance <= right.distance + 1 ? left.harm : right.harm
}

/** Prepositions whose noun is no subject: "from two employees, 11 people died". "of" and "with" may lead to one: "one of the two was killed". */
const NO_SUBJECT = /^(?:from|by|to|for|at|in|near|against|than)$/

function isObject(syntax: Syntax, quantity: Span, first: number, end: number): boolean {
  const { text } = syntax.reading
  return (
    !verbOf(syntax, end) &&
    NO_SUBJECT.test(wordAt(syntax, first - 1)) &&
    !/^(?:up|close|near|at)\b/i.test(text.slice(quantity.from, quantity.to))
  )
}

function leftHarm(
  syntax: Syntax,
  first: number,
  of: Span,
  sentence: Sentence,
): { harm: ReturnType<typeof HARM_NOUNS.get>; distance: number } | undefined {
  const { tokens } = syntax.reading
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--) {
    const token = tokens[at]
    if (!token || token.word === ";" || token.word === ":") return undefined
    const verb = verbOf(syntax, at)
    if (!verb) {
      // "the killing of 12 villagers", "the deaths of"
      const noun = HARM_NOUNS.get(token.lemma)
      if (noun && wordAt(syntax, at + 1) === "of") return { harm: noun, distance: first - at }
      if (/^(?:that|which|who|while|when|where|after|before|because)$/.test(token.word.toLowerCase())) return undefined
      continue
    }
    if (at !== verb.main) continue
    // "have killed 34 people and injured 112": the auxiliary stands with the first of the two.
    const second = verb.first === verb.main && /^(?:and|or|,)$/.test(wordAt(syntax, verb.first - 1))
    if (verb.passive && !second) return undefined
    const whole = verb.lemma === "be" || verb.lemma === "include" ? harmOfSubject(syntax, verb) : undefined
    if (whole) return { harm: whole, distance: first - at }
    if (shoots(syntax, verb.main)) return { harm: "killed", distance: first - at }
    // "The defenders lost one man": what an armed side loses is killed, what others lose is not.
    if (verb.lemma === "lose" && LOST.test(wordsOf(syntax.reading.text, of))) return { harm: "killed", distance: first - at }
    return HARMS_OBJECT.has(verb.lemma) ? { harm: HARMS_OBJECT.get(verb.lemma), distance: first - at } : undefined
  }
  return undefined
}

/** "The dead are four officers and seven villagers", "Among the wounded were two nurses": what the subject says of them. */
function harmOfSubject(syntax: Syntax, verb: VerbGroup): ReturnType<typeof HARM_NOUNS.get> {
  const { tokens } = syntax.reading
  const at = verb.first - 1
  const the = wordAt(syntax, at - 1) === "the"
  return the ? HARM_NOUNS.get(tokens[at]?.word.toLowerCase() ?? "") : undefined
}

function rightHarm(
  syntax: Syntax,
  end: number,
  sentence: Sentence,
): { harm: ReturnType<typeof HARM_NOUNS.get>; distance: number } | undefined {
  const { tokens } = syntax.reading
  for (let at = end; at < Math.min(sentence.end, end + REACH); at++) {
    const token = tokens[at]
    if (!token || /^[;:]$/.test(token.word)) return undefined
    const verb = verbOf(syntax, at)
    if (verb) {
      if (shoots(syntax, verb.main) && verb.passive) return { harm: "killed", distance: at - end }
      // "have died" is no participle that says what was done to them: its subject is harmed, as that of "died" is.
      const participle = tagAt(syntax, verb.main) === "VBN" && !verb.perfect
      const harm =
        verb.passive || participle
          ? (HARMS_OBJECT.get(verb.lemma) ?? HARM_NOUNS.get(tokens[verb.main]?.word.toLowerCase() ?? ""))
          : HARMS_SUBJECT.get(verb.lemma)
      if (harm) return { harm, distance: at - end }
      // "are missing", "were dead", "were taken hostage"
      for (let i = verb.end; i < Math.min(verb.end + 2, sentence.end); i++) {
        const noun = HARM_NOUNS.get(wordAt(syntax, i))
        if (noun && /^(?:be|take|remain|go|lie|leave|hold|confirm|report|fear|presume|believe|pronounce|declare|find)$/.test(verb.lemma))
          return { harm: noun, distance: at - end }
      }
      if (verb.finite) return undefined
      at = verb.end - 1
      continue
    }
    if (/^(?:while|but|when|after|before)$/.test(token.word.toLowerCase())) return undefined
  }
  return undefined
}

/** "shot dead", "gunned down", "blown up". */
const shoots = (syntax: Syntax, main: number): boolean =>
  /^(?:shoot|beat|hack|stab|burn)$/.test(syntax.reading.tokens[main]?.lemma ?? "") &&
  /^(?:dead|death)$/.test(wordAt(syntax, main + 1) === "to" ? wordAt(syntax, main + 2) : wordAt(syntax, main + 1))
