import type { Span } from "../../evidence/index.ts"
import { ARMED, POINTS_BACK, STATE_FORCES } from "../kind/incident.ts"
import { phraseOf, type Range, type Syntax, spanOf, wordAt } from "../syntax.ts"
import type { IncidentType } from "../types.ts"
import type { Actors } from "./fill-actors.ts"
import type { Trigger } from "./find-triggers.ts"

/** What else a clause says beside its trigger. `tally`: its only toll is a total over a period. */
export interface Beside {
  readonly toll: boolean
  readonly date: boolean
  readonly place: boolean
  readonly weapon: Span | undefined
  readonly tally: boolean
}

const TERRITORY =
  /\b(?:village|town|city|district|province|region|area|territor|land|bridge|base|position|checkpoint|post|hill|border|airport|port|neighbou?rhood|university|hospital|complex|capital|control|square|kilomet|outpost|stronghold|crossing|road|highway|half|quarter|island|building|compound|headquarters)/i
const PEOPLE =
  /\b(?:people|persons?|m[ae]n|wom[ae]n|child|civilian|villager|resident|student|worker|journalist|soldier|officer|suspect|member|leader|activist|girl|boy|tourist|driver|priest|teacher|politician|fighters?|militants?|troops)/i
const FORCE =
  /\b(?:troops?|forces?|army|soldiers?|peacekeepers?|fighters?|rebels?|militia|contingent|units?|personnel|mission|military|police|guards?|formations?|militants?|convoy)\b/i
const WEAPON_TAKEN =
  /\b(?:weapon|arms|ammunition|explosive|drone|missile|rocket|bomb|device|ied|mine|attack|plot|uav|aircraft|jet|plane|helicopter)/i
const AGREEMENT =
  /\b(?:agreement|accord|deal|treaty|truce|ceasefire|cease-fire|memorandum|declaration|protocol|statement|pact|document|communiqu[eé]|roadmap)\b/i
const PROTESTERS = /\b(?:protest|demonstrat|crowd|marchers|rall|festival|mourners|strikers)/i
/** What strikes from the air, by the heads of names of its doers. */
const AIRCRAFT = /\b(?:warplanes?|(?:fighter )?jets?|aircraft|drones?|helicopters?|bombers|planes)$/i
/** What lies in wait and goes off when it is hit. */
const DEVICE = /^(?:mine|landmine|ied|device|bomb|explosive|ordnance|booby-trap|tripwire)s?$/i
/** What people march for, when they march to be heard. Own list. */
const PROTEST_AIM =
  /\b(?:to (?:demand|protest|denounce|oppose|support|call for|condemn|urge|mark)|against|in protest|in support|demanding|protesting|calling for|peacefully)\b/i
/** Arms that shell: "Kestrian guns fired on the village" is shelling, "gunmen fired on the bus" is not. */
const HEAVY = /\b(?:guns|howitzers?|artillery|mortars?|rockets?|missiles?|tanks?|cannons?|batter(?:y|ies)|shells?)\b/i
/** Verbs that tell of an incident only beside a weapon, a toll or armed people: "hit", "strike", "destroy" have other lives. */
const NEEDS_FORCE =
  /^(?:strike|hit|target|destroy|burn|push|advance|down|intercept|thwart|foil|neutralize|neutralise|plant|stone|assault|raid|storm|engage|fight|battle|march|rally|block|station|deploy|expel|flee|gas|mine|burn down|demolish|execute|torture|beat|shoot|hack|poison|withdraw|retreat|open fire|disappear|claim|conclude)$/

/** [I3] The type a trigger tells of, corrected by who does what to whom; [I4] undefined where nothing but the word speaks for an incident. */
export function typeOf(syntax: Syntax, trigger: Trigger, actors: Actors, quote: Span, beside: Beside): IncidentType | undefined {
  const { text } = syntax.reading
  const words = (range: Range | undefined): string => {
    const span = range && spanOf(syntax, range)
    return span ? text.slice(span.from, span.to) : ""
  }
  const initiator = words(actors.initiator)
  const target = words(actors.target)
  const clause = text.slice(quote.from, quote.to)
  const anchored = beside.toll || beside.date || beside.place || initiator !== "" || target !== ""
  const firm = beside.toll || beside.weapon !== undefined || ARMED.test(initiator) || ARMED.test(target)
  if (!anchored || (beside.tally && !beside.toll && !beside.place)) return undefined
  if (!trigger.verb && POINTS_BACK.has(trigger.lemma) && !(beside.toll || beside.date || beside.place || (initiator && target)))
    return undefined
  const strikesDevice = /^(?:hit|strike)$/.test(trigger.lemma) && DEVICE.test(headWord(syntax, actors.target))
  if (strikesDevice) return "remote-explosive-landmine-ied"
  if (/^(?:march|rally)$/.test(trigger.lemma) && trigger.verb && PROTEST_AIM.test(clause) && (beside.date || beside.place))
    return trigger.type
  if (trigger.verb && NEEDS_FORCE.test(trigger.lemma) && !firm && !FORCE.test(`${initiator} ${target}`)) return undefined
  switch (trigger.type) {
    case "non-state-actor-overtakes-territory":
    case "government-regains-territory":
      if (WEAPON_TAKEN.test(target)) return trigger.lemma === "seize" ? "disrupted-weapons-use" : undefined
      if (PEOPLE.test(target) && !TERRITORY.test(target))
        return /^(?:seize|capture|take)/.test(trigger.lemma)
          ? STATE_FORCES.test(initiator)
            ? "arrests"
            : "abduction-forced-disappearance"
          : undefined
      if (trigger.verb && !TERRITORY.test(target) && !beside.place) return undefined
      return STATE_FORCES.test(initiator) ? "government-regains-territory" : trigger.type
    case "disrupted-weapons-use":
      return WEAPON_TAKEN.test(trigger.verb ? target : clause) ? trigger.type : undefined
    case "agreement":
      return AGREEMENT.test(trigger.verb ? `${target} ${initiator}` : clause) && (trigger.verb || beside.date) ? trigger.type : undefined
    case "troop-withdrawal":
      return FORCE.test(`${initiator} ${target} ${trigger.verb ? "" : clause}`) ? trigger.type : undefined
    case "base-established":
      return FORCE.test(clause) && (!trigger.verb || FORCE.test(`${initiator} ${target}`)) ? trigger.type : undefined
    case "non-violent-transfer-of-territory":
      return TERRITORY.test(trigger.verb ? target : clause) ? trigger.type : undefined
    case "shelling-artillery-missile":
      if (!/^fire (?:on|upon)$/.test(trigger.lemma)) return trigger.type
      if (HEAVY.test(`${initiator} ${clause}`)) return trigger.type
      if (PROTESTERS.test(clause)) return "excessive-force-against-protesters"
      return ARMED.test(target) ? "armed-clash" : "attack-on-civilians"
    case "abduction-forced-disappearance":
      // Fighters who are taken prisoner are captured, not made to disappear.
      return /^take (?:prisoner|captive)$/.test(trigger.lemma) && (ARMED.test(target) || STATE_FORCES.test(initiator))
        ? "arrests"
        : trigger.type
    case "mob-violence":
      return trigger.lemma === "stone" && !PEOPLE.test(target) ? undefined : trigger.type
    case "attack-on-civilians":
      if (PROTESTERS.test(clause) && STATE_FORCES.test(initiator)) return "excessive-force-against-protesters"
      if (/^(?:die|wound|injure|maim)$/.test(trigger.lemma) && !beside.toll) return undefined
      // "killed when warplanes struck a market"
      if (AIRCRAFT.test(initiator)) return "air-drone-strike"
      return ARMED.test(target) ||
        (ARMED.test(initiator) && /\b(?:army|forces|soldiers|troops|police)\b/i.test(initiator) && ARMED.test(target))
        ? "armed-clash"
        : trigger.type
    case "armed-clash":
      if (
        /^(?:war|conflict|insurgency|battle|fighting|combat|hostility|standoff)$/.test(trigger.lemma) &&
        !(beside.date || beside.toll || (beside.place && beside.weapon) || (initiator && target))
      )
        return undefined
      if (/^(?:open fire|shooting|ambush|gunfire)$/.test(trigger.lemma) && PEOPLE.test(target) && !ARMED.test(target))
        return "attack-on-civilians"
      return trigger.type
    case "military-operation":
      return /^(?:operation|campaign|push|advance|measures|manoeuvre|raid|siege)$/.test(trigger.lemma) &&
        !firm &&
        !/\b(?:military|anti-?terror|counter-?terror|army|forces|troops|rebels|offensive|security)/i.test(clause)
        ? undefined
        : trigger.type
    case "peaceful-protest":
      // "These actions demonstrate a disregard": with an object the verb shows something.
      if (
        trigger.lemma === "demonstrate" &&
        (actors.target || /^(?:that|how|why|what|the|an?|its|their)$/.test(wordAt(syntax, trigger.end)))
      )
        return undefined
      return trigger.verb || beside.date || beside.place ? trigger.type : undefined
    case "remote-explosive-landmine-ied":
      if (/^(?:plant|blow up|go off|mine)$/.test(trigger.lemma) && trigger.verb && !beside.weapon && !WEAPON_TAKEN.test(target))
        return undefined
      return trigger.type
    default:
      return trigger.type
  }
}

const headWord = (syntax: Syntax, range: Range | undefined): string => {
  const phrase = range && phraseOf(syntax, range.first)
  return (phrase && syntax.reading.tokens[phrase.head]?.word) ?? ""
}
