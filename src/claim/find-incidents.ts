import { holds, type Span, touches } from "../evidence/index.ts"
import type { Sentence } from "../reading/index.ts"
import { clauseAround } from "./clause.ts"
import { datelineEnd } from "./dateline.ts"
import { type DraftFigure, isPart } from "./find-figures.ts"
import { borrowFromBefore } from "./incident/borrow-from-before.ts"
import type { DraftIncident } from "./incident/draft-incident.ts"
import { actorsOf, slotOf, spanSlot, weaponIn } from "./incident/fill-actors.ts"
import { dateCountedIn, dateIn, dateSlot, isWide, placeIn } from "./incident/fill-where-when.ts"
import { findTriggers, type Trigger } from "./incident/find-triggers.ts"
import { mergeIncidents } from "./incident/merge-incidents.ts"
import { tellsNothing } from "./incident/tells-nothing.ts"
import { typeOf } from "./incident/type-of.ts"
import { whoIs } from "./kind/casualty.ts"
import { realisOf } from "./realis.ts"
import { around, type Voices } from "./said.ts"
import { phraseOf, type Syntax, spanOf, tokenFrom, wordAt } from "./syntax.ts"
import type { Attribution, Count, IncidentType } from "./types.ts"

/** Every incident a text tells of, one a type, day and place. Rules I1 to I12. */
export function findIncidents(syntax: Syntax, voices: Voices, figures: readonly DraftFigure[]): DraftIncident[] {
  const bySentence = new Map<Sentence, DraftFigure[]>()
  for (const figure of figures) bySentence.set(figure.sentence, [...(bySentence.get(figure.sentence) ?? []), figure])
  const cues = new Map<number, Span[]>()
  for (const { cue } of voices.attributions)
    if (cue) {
      const number = syntax.sentenceAt[tokenFrom(syntax.reading, cue.from)] ?? -1
      cues.set(number, [...(cues.get(number) ?? []), cue])
    }
  const drafts: DraftIncident[] = []
  syntax.reading.sentences.forEach((sentence, number) => {
    const triggers = findTriggers(syntax, sentence)
    if (!triggers.length) return
    const found = inSentence(syntax, voices, sentence, number, triggers, bySentence.get(sentence) ?? [], cues.get(number) ?? [])
    drafts.push(...found)
  })
  return borrowFromBefore(syntax, mergeIncidents(drafts))
}

interface Clause {
  readonly quote: Span
  /** The clauses of all its triggers: "killed five and wounded 13" counts in both. */
  reach: Span
  readonly said: readonly Attribution[]
  readonly triggers: Trigger[]
}

/** [I1] Triggers of one clause are told of together; a clause ends with the words of its speaker. */
function clausesOf(syntax: Syntax, voices: Voices, sentence: Sentence, triggers: readonly Trigger[]): Clause[] {
  const clauses: Clause[] = []
  for (const trigger of triggers) {
    const said = around(voices, trigger)
    const bounds = said[0]?.content.find((content) => holds(content, trigger))
    const clause = clauseAround(syntax, trigger, sentence)
    const quote = bounds ? { from: Math.max(bounds.from, clause.from), to: Math.min(bounds.to, clause.to) } : clause
    const same = clauses.find((other) => other.said[0]?.id === said[0]?.id && touches(other.quote, quote))
    if (same) {
      same.triggers.push(trigger)
      same.reach = { from: Math.min(same.reach.from, quote.from), to: Math.max(same.reach.to, quote.to) }
    } else clauses.push({ quote, reach: quote, said, triggers: [trigger] })
  }
  return clauses
}

/** Looks at what is left of a clause: gold dev reads the same with three as without an end, and a text of one word would ask for thousands. */
const MOST_LOOKS = 3

function inSentence(
  syntax: Syntax,
  voices: Voices,
  sentence: Sentence,
  number: number,
  triggers: readonly Trigger[],
  figures: readonly DraftFigure[],
  cues: readonly Span[],
): DraftIncident[] {
  const found: DraftIncident[] = []
  for (const clause of clausesOf(syntax, voices, sentence, triggers)) {
    // A particular word that tells nothing after all ("an opponent of mining was killed") leaves the clause to the others.
    for (let left: readonly Trigger[] = clause.triggers, looked = 0; left.length && looked < MOST_LOOKS; looked++) {
      const telling = tellingTriggers(left)
      const drafts = telling.flatMap((trigger) => draftOf(syntax, clause, trigger, sentence, number, figures, cues) ?? [])
      found.push(...drafts)
      left = drafts.length ? [] : left.filter((trigger) => !telling.includes(trigger))
    }
  }
  return found
}

// A word of the right-hand types says less than one of the left-hand type beside it in a clause: "killed in an airstrike" is one airstrike.
const SAYS_LESS: Readonly<Partial<Record<IncidentType, RegExp>>> = {
  "attack-on-civilians":
    /^(?:suicide-bomb|chemical-weapon|air-drone-strike|grenade|shelling|remote-explosive|sexual-violence|abduction|armed-clash|excessive-force|mob-violence|disrupted|government-regains|violent-demonstration|protest-with|non-state|looting)/,
  "remote-explosive-landmine-ied": /^(?:suicide-bomb|air-drone-strike|shelling|disrupted|grenade)/,
  "shelling-artillery-missile": /^(?:air-drone-strike|disrupted)/,
  "air-drone-strike": /^disrupted/,
  "armed-clash":
    /^(?:air-drone-strike|shelling|suicide-bomb|remote-explosive|grenade|violent-demonstration|mob-violence|excessive-force|government-regains|non-state)/,
  "military-operation": /^(?!other|change|base)/,
  "looting-property-destruction": /^(?:air-drone-strike|shelling|remote-explosive|suicide-bomb|grenade|arrests)/,
  "peaceful-protest": /^(?:excessive|protest-with|violent-demonstration)/,
  "non-state-actor-overtakes-territory": /^government-regains/,
  other: /^(?!other)/,
}

/**
 * [I2] One trigger a type; a general word yields to a particular one of its clause, and an aim ("an offensive to retake Dalmora") to what was done. At most
 * two types a clause.
 */
function tellingTriggers(all: readonly Trigger[]): Trigger[] {
  const types = new Map<IncidentType, Trigger>()
  const done = all.filter(({ verb }) => !verb?.infinitive || verb.finite)
  for (const trigger of done.length ? done : all) {
    const before = types.get(trigger.type)
    if (!before || (trigger.verb && !before.verb)) types.set(trigger.type, trigger)
  }
  const kept = [...types.values()].filter(
    (trigger) => ![...types.keys()].some((other) => other !== trigger.type && SAYS_LESS[trigger.type]?.test(other)),
  )
  return kept.sort((a, b) => a.rank - b.rank).slice(0, 2)
}

function draftOf(
  syntax: Syntax,
  clause: Clause,
  trigger: Trigger,
  sentence: Sentence,
  number: number,
  figures: readonly DraftFigure[],
  cues: readonly Span[],
): DraftIncident | undefined {
  const limit = sentence.end
  const actors = actorsOf(syntax, trigger, limit)
  const weapon = weaponIn(syntax, clause.quote, trigger)
  const mine = figures.filter((figure) => touches(figure.number, clause.reach) && !figure.period)
  const killed = countOf(syntax, mine, "killed")
  const injured = countOf(syntax, mine, "injured")
  const own = { ...sentence, from: datelineEnd(syntax.reading, sentence) }
  const quote = { from: Math.max(own.from, clause.quote.from), to: clause.quote.to }
  const date = dateIn(syntax, quote, own, trigger, cues) ?? dateCountedIn(syntax, sentence, trigger)
  const place = placeIn(syntax, quote, own, trigger, trigger.verb && actors.target && spanOf(syntax, actors.target))
  if (tellsNothing(syntax, trigger, sentence, { dated: date !== undefined, toll: killed !== undefined || injured !== undefined }))
    return undefined
  if (killed && laterDeath(syntax, trigger, killed)) return undefined
  const tally = figures.some(
    (figure) =>
      figure.period && touches(figure.number, clause.quote) && /^(?:killed|injured|missing|captured|displaced)$/.test(figure.role),
  )
  const type = typeOf(syntax, trigger, actors, clause.quote, {
    toll: killed !== undefined || injured !== undefined,
    date: date !== undefined,
    place: place !== undefined,
    weapon,
    tally,
  })
  if (!type || (tally && !date && !killed && !injured)) return undefined
  // "The minibus hit the device": the device struck the minibus.
  const struck =
    type === "remote-explosive-landmine-ied" && /^(?:hit|strike)$/.test(trigger.lemma) && trigger.verb?.passive === false && !weapon
  const initiator = struck ? undefined : actors.initiator
  const target = struck ? actors.initiator : actors.target
  const means = struck && actors.target ? phraseOf(syntax, actors.target.first) : weapon
  const weaponWords = means ? syntax.reading.text.slice(means.from, means.to) : ""
  const others = (["missing", "captured", "displaced"] as const).flatMap((role) => {
    const count = countOf(syntax, mine, role)
    return count ? [[role, count] as const] : []
  })
  return {
    kind: "incident",
    type,
    quote: clause.quote,
    saidBy: clause.said.map((attribution) => attribution.id),
    realis: realisOf(syntax, trigger.first, trigger.verb, clause.said, sentence),
    ...(date ? { date: dateSlot(syntax, date) } : {}),
    ...(place ? { place } : {}),
    ...(initiator ? { initiator: slotOf(syntax, initiator) } : {}),
    ...(target ? { target: slotOf(syntax, target) } : {}),
    ...(means ? { weapon: spanSlot(syntax, means) } : {}),
    ...(killed ? { killed } : {}),
    ...(injured ? { injured } : {}),
    ...Object.fromEntries(others),
    trace: { rule: "I3", why: `${type}: "${syntax.reading.text.slice(trigger.from, trigger.to)}"` },
    trigger,
    sentence: number,
    voices: clause.said.flatMap(({ speaker }) =>
      speaker ? [speaker.ref ?? syntax.reading.text.slice(speaker.from, speaker.to).toLowerCase()] : [],
    ),
    wide: place !== undefined && isWide(syntax, place),
    definite:
      // "The minibus hit the device": what lay there was told before.
      (type === "remote-explosive-landmine-ied" && /^(?:the|this|that) (?:\w+ )?(?:device|mine|bomb)$/i.test(weaponWords)) ||
      (!trigger.verb &&
        /^(?:the|this|that|these|those|its|their|his|such)$/.test(wordAt(syntax, phraseOf(syntax, trigger.first)?.first ?? trigger.first))),
  }
}

/** [I15] "Two of the wounded died": they die of what is told elsewhere. */
const laterDeath = (syntax: Syntax, trigger: Trigger, killed: Count): boolean =>
  trigger.lemma === "die" &&
  killed.of !== undefined &&
  /\b(?:wounded|injured)$/i.test(syntax.reading.text.slice(killed.of.from, killed.of.to))

/** [I9] Several numbers of one role in a clause add up ("seven policemen and a civilian"); a part of another ("including two") does not. */
function countOf(syntax: Syntax, figures: readonly DraftFigure[], role: DraftFigure["role"]): Count | undefined {
  const counted = figures.filter((figure) => figure.role === role && !isPart(syntax, figure.number))
  const first = counted[0]
  const last = counted.at(-1)
  if (!first || !last) return undefined
  const of = counted.length === 1 ? first.of : first.of && { from: first.of.from, to: (last.of ?? last.number).to }
  const who = whoTogether(syntax, counted)
  const sum = (bound: "low" | "high"): number | null =>
    counted.reduce<number | null>((total, figure) => (total === null || figure[bound] === null ? null : total + (figure[bound] ?? 0)), 0)
  return {
    from: first.number.from,
    to: first.number.to,
    low: counted.some((figure) => figure.low !== null) ? counted.reduce((total, figure) => total + (figure.low ?? 0), 0) : null,
    high: sum("high"),
    ...(counted.some((figure) => figure.approximate) ? { approximate: true as const } : {}),
    ...(of ? { of } : {}),
    ...(who ? { who } : {}),
  }
}

/** The category of all those counted; none where they are of several. */
function whoTogether(syntax: Syntax, counted: readonly DraftFigure[]): Count["who"] {
  const kinds = new Set(counted.map(({ of }) => of && whoIs(syntax.reading.text.slice(of.from, of.to))))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

export const wordsAt = (syntax: Syntax, range: { readonly first: number; readonly end: number }): string => {
  const span = spanOf(syntax, range)
  return syntax.reading.text.slice(span.from, span.to)
}
