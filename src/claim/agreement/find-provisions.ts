import { holds, type Span, trimmed, wordsOf } from "../../evidence/index.ts"
import type { Sentence, VerbGroup } from "../../reading/index.ts"
import { clauseAround } from "../clause.ts"
import { spanSlot } from "../incident/fill-actors.ts"
import { firstAfter } from "../incident/fill-where-when.ts"
import { PROVISION_KINDS } from "../kind/agreement.ts"
import { around, saidBy, type Voices } from "../said.ts"
import { phraseStartingAt, type Syntax, spanOf, subjectOf, tagAt, tokenFrom, verbOf, wordAt } from "../syntax.ts"
import type { Provision, ProvisionType, Slot } from "../types.ts"
import { addDuration } from "./compute-dates.ts"
import type { Register } from "./register.ts"

// Operative verbs of resolutions that charge somebody with something; the others (recalls, welcomes, notes, condemns) charge nobody.
const CHARGES =
  /^(?:(?:further|also|strongly|again|once again)\s+)*(?:decides?|requests?|calls?(?: again)? (?:up)?on|calls? for|urges?|demands?|invites?|authori[sz]es?|reiterates? (?:its|the) (?:request|demand|call)|appeals? to|instructs?|endorses?|stresses|reaffirms?|emphasi[sz]es|encourages?|recalls?|directs?|undertakes?)/i
const OPERATIVE = /^\(?\d{1,2}[.)]\s+(?=\p{Lu})/u
/** Modal phrases by which a report tells what an agreement obliges to. */
const OBLIGES = /^(?:suppose|oblige|require|bind|agree|pledge|undertake|commit|expect|mandate|task|authorise|authorize|entitle)$/
/** How many sentences away from an agreement's name a duty still counts as its. */
const REACH = 2

/** What agreements oblige to. [K6] operative paragraphs; [K7] "shall", "is to", "were supposed to" near an agreement's name; [K8] "deployed under". */
export function findProvisions(syntax: Syntax, voices: Voices, register: readonly Register[]): Provision[] {
  const own = register.find((agreement) => agreement.own)
  const duties = own ? operative(syntax, own) : told(syntax, voices, register)
  return duties.map((duty, i) => ({
    kind: "provision",
    id: `p${i + 1}`,
    agreement: duty.agreement.id,
    quote: duty.quote,
    saidBy: saidBy(voices, duty.quote),
    realis: "planned",
    type: provisionType(wordsOf(syntax.reading.text, duty.quote), duty.obligor ? wordsOf(syntax.reading.text, duty.obligor) : ""),
    ...(duty.obligor ? { obligor: spanSlot(syntax, duty.obligor) } : {}),
    ...optionalDue(syntax, duty),
    trace: { rule: duty.rule, why: wordsOf(syntax.reading.text, duty.quote).slice(0, 60) },
  }))
}

interface Duty {
  readonly agreement: Register
  readonly quote: Span
  readonly obligor?: Span
  readonly rule: string
}

export function provisionType(words: string, obligor: string): ProvisionType {
  const plain = words.replace(/\s+/g, " ")
  return (
    PROVISION_KINDS.find(({ type, words: pattern }) => (type === "mandate-task" ? pattern.test(obligor) : pattern.test(plain)))?.type ??
    "other"
  )
}

function operative(syntax: Syntax, own: Register): Duty[] {
  const { text, paragraphs } = syntax.reading
  const duties: Duty[] = []
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.from, paragraph.to)
    const number = OPERATIVE.exec(words)
    if (!number) continue
    const body = words.slice(number[0].length)
    const charge = CHARGES.exec(body)
    if (!charge || /\b(?:seized of the matter|under (?:active )?consideration)\b/i.test(body)) continue
    const from = paragraph.from + number[0].length
    duties.push(...chargesOf(syntax, own, { from, to: paragraph.to }, charge[0]))
  }
  return duties
}

/** The charges of one operative paragraph: one for each "to ..." and each further operative verb in it. */
function chargesOf(syntax: Syntax, own: Register, body: Span, verb: string): Duty[] {
  const { reading } = syntax
  const first = tokenFrom(reading, body.from)
  const end = tokenFrom(reading, body.to)
  const decides = /^(?:decide|recall|reaffirm|stress|emphasi|undertake|endorse)/i.test(
    verb.replace(/^(?:further|also|strongly|again|once again)\s+/i, ""),
  )
  const starts: number[] = []
  const after = tokenFrom(reading, body.from + verb.length)
  const obligor = decides ? undefined : phraseStartingAt(syntax, after, end)
  // A new duty starts at "and requests", and at "(and) to" right behind a comma or conjunction.
  for (let at = after; at < end - 2; at++) {
    const word = wordAt(syntax, at)
    if (/^(?:and|;)$/.test(word) && /^(?:requests|urges|invites|calls|decides|demands|authorizes)$/.test(wordAt(syntax, at + 1)))
      starts.push(at + 1)
    else if (!decides && word === "and" && wordAt(syntax, at + 1) === "to" && verbOf(syntax, at + 1)) starts.push(at + 1)
  }
  const bounds = [first, ...starts, end]
  const duties: Duty[] = []
  for (let i = 0; i < bounds.length - 1; i++) {
    const from = bounds[i] ?? first
    const to = bounds[i + 1] ?? end
    const other =
      i > 0 && !/^to$/.test(wordAt(syntax, from))
        ? phraseStartingAt(syntax, from + (wordAt(syntax, from + 1) === "upon" ? 2 : 1), to)
        : undefined
    const subject = decides && i === 0 ? decidedSubject(syntax, from, to) : undefined
    const who = other ?? obligor ?? subject
    const span = spanOf(syntax, { first: from, end: to })
    const quote = trimEnd(reading.text, span)
    if (quote.to - quote.from < 12) continue
    duties.push({ agreement: own, quote, rule: "K6", ...(who ? { obligor: spanOf(syntax, who) } : councilSpan(syntax)) })
  }
  return duties
}

/** "Decides that the Force shall ...": the Force has the duty. */
function decidedSubject(syntax: Syntax, from: number, to: number): { first: number; end: number } | undefined {
  for (let at = from; at < to; at++) {
    const verb = verbOf(syntax, at)
    if (verb?.modal && /^(?:shall|will|should|must)$/.test(verb.modal)) return subjectOf(syntax, verb)
  }
  return undefined
}

function councilSpan(syntax: Syntax): { obligor?: Span } {
  const match = /\bThe (?:Security )?Council\b/.exec(syntax.reading.text)
  return match ? { obligor: { from: match.index, to: match.index + match[0].length } } : {}
}

const trimEnd = (text: string, span: Span): Span => {
  let { from, to } = trimmed(text, span)
  while (to > from && /[\s.,;]/.test(text[to - 1] ?? "")) to--
  return { from, to }
}

function told(syntax: Syntax, voices: Voices, register: readonly Register[]): Duty[] {
  const { reading } = syntax
  const duties: Duty[] = []
  reading.sentences.forEach((sentence, number) => {
    const agreement = nearest(register, number)
    if (!agreement) return
    let before: Duty | undefined
    for (let at = sentence.first; at < sentence.end; at++) {
      const verb = verbOf(syntax, at)
      if (!verb) continue
      at = verb.end - 1
      const duty =
        dutyOf(syntax, voices, register, agreement, sentence, number, verb) ?? (before && secondOf(syntax, before, verb, sentence))
      if (!duty) {
        if (verb.finite) before = undefined
        continue
      }
      // "must keep the truce and withdraw": the first duty ends where the second begins.
      const last = duties.at(-1)
      if (before && last === before && holds(last.quote, verb))
        duties[duties.length - 1] = { ...last, quote: upTo(syntax, last.quote, verb) }
      duties.push(duty)
      before = duty
    }
  })
  return duties
}

/** [K17] "must keep the truce and withdraw", "obliges Kestria to pull back and to let lorries through": the second verb is a duty of its own, of the same one. */
function secondOf(syntax: Syntax, before: Duty, verb: VerbGroup, sentence: Sentence): Duty | undefined {
  // Where the first clause ends at the conjunction, the second begins right behind it.
  const inside = holds(before.quote, verb)
  if (
    !(inside || (verb.from > before.quote.to && verb.from - before.quote.to <= " and to ".length)) ||
    verb.modal ||
    verb.negated ||
    verb.passive
  )
    return undefined
  if (!/^(?:VB|VBP)$/.test(tagAt(syntax, verb.main))) return undefined
  if (!/^(?:and|,|or)$/.test(wordAt(syntax, verb.first - 1))) return undefined
  return { ...before, quote: { from: verb.from, to: inside ? before.quote.to : clauseAround(syntax, verb, sentence).to } }
}

/** A quote up to the conjunction that leads to a verb in it. */
function upTo(syntax: Syntax, quote: Span, verb: VerbGroup): Span {
  let at = verb.first - 1
  while (/^(?:and|or|,|to)$/.test(wordAt(syntax, at))) at--
  return { from: quote.from, to: syntax.reading.tokens[at]?.to ?? quote.to }
}

function nearest(register: readonly Register[], sentence: number): Register | undefined {
  let best: Register | undefined
  let distance = REACH + 1
  for (const agreement of register)
    for (const mention of agreement.mentions) {
      const away = sentence - mention.sentence
      if (away >= 0 && away < distance) {
        best = agreement
        distance = away
      }
    }
  return best
}

function dutyOf(
  syntax: Syntax,
  voices: Voices,
  register: readonly Register[],
  agreement: Register,
  sentence: Sentence,
  number: number,
  verb: VerbGroup,
): Duty | undefined {
  const named = agreement.mentions.some((mention) => mention.sentence === number)
  const said = around(voices, verb)
  const byText = said.find(
    (attribution) =>
      attribution.speaker &&
      register.some((each) => each.mentions.some((mention) => attribution.speaker && holds(attribution.speaker, mention))),
  )
  const under = underAgreement(syntax, verb, sentence, agreement)
  if (under) {
    const subject = subjectOf(syntax, verb)
    if (!subject || !/^(?:station|deploy|establish|send|withdraw|release|exchange|open|reopen|create|set)$/.test(verb.lemma))
      return undefined
    return { agreement, quote: clauseAround(syntax, verb, sentence), obligor: spanOf(syntax, subject), rule: "K8" }
  }
  const obliged = obligedBy(syntax, verb, sentence, agreement)
  if (obliged && !verb.negated) {
    const clause = clauseAround(syntax, verb, sentence)
    return { agreement, quote: { from: obliged.from, to: Math.max(clause.to, verb.to) }, obligor: obliged, rule: "K17" }
  }
  const carrier = obligingVerb(syntax, verb, sentence.first)
  const binding = verb.modal === "shall" || verb.modal === "must" || carrier
  if (!binding || verb.negated || (!named && !byText)) return undefined
  const subject = subjectOf(syntax, carrier ?? verb)
  if (!subject) return undefined
  const bounds = said[0]?.content.find((content) => holds(content, verb)) ?? sentence
  const clause = clauseAround(syntax, verb, sentence)
  const obligor = spanOf(syntax, subject)
  // Another verb before the subject belongs to the clause before: "must withdraw, Orvania is obliged to leave".
  const start = verbBetween(syntax, tokenFrom(syntax.reading, clause.from), subject.first) ? obligor.from : clause.from
  const quote = { from: Math.max(bounds.from, start), to: Math.min(bounds.to, clause.to) }
  return { agreement, quote, obligor, rule: "K7" }
}

function verbBetween(syntax: Syntax, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (verbOf(syntax, at)?.finite) return true
  return false
}

/** "The memorandum obliges Kestria to pull back": Kestria, when an agreement is what obliges it. */
function obligedBy(syntax: Syntax, verb: VerbGroup, sentence: Sentence, agreement: Register): Span | undefined {
  if (!verb.infinitive) return undefined
  for (let at = verb.first - 1; at >= sentence.first && verb.first - at < OBJECT; at--) {
    const carrier = verbOf(syntax, at)
    if (!carrier) continue
    if (carrier.passive || carrier.negated || !/^(?:oblige|require|bind|commit|order|instruct|task|charge)$/.test(carrier.lemma))
      return undefined
    const subject = subjectOf(syntax, carrier)
    const words = subject && spanOf(syntax, subject)
    const object = phraseStartingAt(syntax, carrier.end, verb.first)
    if (!words || !object || object.end !== verb.first) return undefined
    return agreement.mentions.some((mention) => holds(words, mention)) || /^(?:it)$/i.test(wordsOf(syntax.reading.text, words))
      ? spanOf(syntax, object)
      : undefined
  }
  return undefined
}
/** How many tokens an object may have between the verb that obliges and the duty. */
const OBJECT = 12

/** "supposed to ensure", "agreed to release", "is to leave": the verb that carries the duty. */
function obligingVerb(syntax: Syntax, verb: VerbGroup, first: number): VerbGroup | undefined {
  const { tokens } = syntax.reading
  // The group itself may hold its carrier: "were supposed to ensure".
  for (let at = verb.first; at < verb.main; at++) if (OBLIGES.test(tokens[at]?.lemma ?? "")) return verb
  if (!verb.infinitive) return undefined
  const carrier = verbOf(syntax, verb.first - 1)
  if (!carrier || carrier.first < first) return undefined
  return OBLIGES.test(carrier.lemma) || carrier.lemma === "be" || carrier.lemma === "have" ? carrier : undefined
}

function underAgreement(syntax: Syntax, verb: VerbGroup, sentence: Sentence, agreement: Register): boolean {
  return agreement.mentions.some((mention) => {
    if (mention.from < verb.to || mention.from > sentence.to) return false
    const at = tokenFrom(syntax.reading, mention.from)
    const before = [wordAt(syntax, at - 3), wordAt(syntax, at - 2), wordAt(syntax, at - 1)].join(" ")
    return /\b(?:accordance with|under|line with|pursuant to|basis of|terms of)$/.test(before)
  })
}

/** [K9] "by 30 June", "within two months of its adoption": the second is counted from the signing. */
function optionalDue(syntax: Syntax, duty: Duty): { due?: Slot } {
  const { reading } = syntax
  for (let i = firstAfter(reading.dates, duty.quote.from); i < reading.dates.length; i++) {
    const date = reading.dates[i]
    if (!date || date.from >= duty.quote.to) break
    const before = wordAt(syntax, tokenFrom(reading, date.from) - 1)
    if (date.type === "date" && /^(?:by|before)$/.test(before) && /^\d{4}/.test(date.value))
      return {
        due: { value: date.value, from: date.from, to: date.to, certainty: date.certainty, ...(date.basis ? { basis: date.basis } : {}) },
      }
    const signed = duty.agreement.signed?.value
    if (date.type === "duration" && before === "within" && signed) {
      const value = addDuration(signed, date.value, 1)
      if (value)
        return { due: { value, from: date.from, to: date.to, certainty: "implied", basis: `${date.value} from signing, ${signed}` } }
    }
  }
  return {}
}
