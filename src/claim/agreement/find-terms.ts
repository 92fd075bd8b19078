import type { Span } from "../../evidence/index.ts"
import type { DateMention, Sentence } from "../../reading/index.ts"
import { clauseAround } from "../clause.ts"
import { firstAfter } from "../incident/fill-where-when.ts"
import { saidBy, type Voices } from "../said.ts"
import { type Syntax, spanOf, subjectOf, tagAt, tokenFrom, verbOf, wordAt } from "../syntax.ts"
import type { Slot, Term } from "../types.ts"
import { addDuration } from "./compute-dates.ts"
import type { Register } from "./register.ts"

/** What has a term, and the verbs that give it one. Own lists, after Security Council practice. */
const BEARERS =
  /\b(?:force|mission|operation|mandate|peacekeepers?|peace-keepers?|contingent|troops|observers?|agreement|accord|treaty|truce|cease-?fire|statement|memorandum|document|embargo|cessation)\b/i
const GIVES =
  /\b(?:establish\w*|extend\w*|renew\w*|prolong\w*|stay\w*|remain\w*|deploy\w*|last\w*|valid|in force|run\w*|serve|continue|period|mandate|expire\w*|ends?|conclude|terminat\w*|hold|take effect|put|puts|plac(?:e[sd]?|ing)|station\w*|lets?|sent|sends?)\b/i
const TERMED = /^(?:mandate|term|stay|agreement|accord|truce|cease-?fire|mission|deployment|memorandum|treaty|pact|period|embargo)$/
const RENEWABLE =
  /\b(?:(?:possib\w*|option|right) (?:of|to|for) .{0,30}(?:exten|renew|prolong)\w*|renewable|extendable|extensible|automatic(?:ally)? .{0,20}(?:exten|renew|prolong)\w*|(?:extended|renewed|prolonged) automatically|(?:may|can|could) be (?:extended|renewed|prolonged)|unless (?:either|one|a) (?:side|party)|(?:allow|provid|with)\w* (?:for )?(?:an? )?(?:possible )?(?:extension|renewal))/i
const NOTICE = /\b(\w+)[- ](day|week|month|year)s?['’]?s? (?:prior |advance )?notice\b/i

/** [K10] A duration or an end that a clause gives an agreement, force or mandate; [K11] what follows from the two is implied, with the computation. */
export function findTerms(syntax: Syntax, voices: Voices, register: readonly Register[]): Term[] {
  const { reading } = syntax
  const terms: Term[] = []
  reading.sentences.forEach((sentence, number) => {
    const words = reading.text.slice(sentence.from, sentence.to)
    if (!BEARERS.test(words) || !GIVES.test(words)) return
    const duration = mention(
      syntax,
      sentence,
      (date, before) =>
        date.type === "duration" &&
        /^P\d+[YMWD]$/.test(date.value) &&
        // "its five-year mandate"
        (/^(?:for|of|lasting|further|additional|period)$/.test(before) || TERMED.test(wordAt(syntax, tokenFrom(reading, date.to)))),
    )
    const end = mention(
      syntax,
      sentence,
      (date, before) =>
        date.type === "date" &&
        /^\d{4}/.test(date.value) &&
        (/^(?:until|till|to|through|by)$/.test(before) || endsOn(syntax, sentence, date)) &&
        !(before === "to" && !duration),
    )
    if (
      !duration &&
      !(
        end &&
        ((/^(?:until|till|through)$/.test(wordAt(syntax, tokenFrom(reading, end.from) - 1)) &&
          /\b(?:extend|renew|establish|mandate|prolong|stay|remain|valid|expire)/i.test(words)) ||
          endsOn(syntax, sentence, end))
      )
    )
      return
    const agreement = register.findLast((each) => each.mentions.some((one) => one.sentence <= number)) ?? register[0]
    if (!agreement || terms.some((term) => term.agreement === agreement.id)) return
    const anchor = duration ?? end
    if (!anchor || isPast(syntax, anchor)) return
    terms.push(termOf(syntax, voices, register.find((each) => each.own) ?? agreement, sentence, duration, end, terms.length + 1))
  })
  return withNotices(syntax, voices, register, terms)
}

/** "ends in October 2027", "will expire on 3 May": a verb of ending in the present or the future leads to the date. */
function endsOn(syntax: Syntax, sentence: Sentence, date: Span): boolean {
  const at = tokenFrom(syntax.reading, date.from)
  if (!/^(?:in|on|at)$/.test(wordAt(syntax, at - 1))) return false
  const verb = verbOf(syntax, at - 2) ?? (wordAt(syntax, at - 2) === "out" ? verbOf(syntax, at - 3) : undefined)
  if (!verb || verb.first < sentence.first || !/^(?:end|expire|lapse|terminate|run)$/.test(verb.lemma)) return false
  if (verb.lemma === "run" && wordAt(syntax, at - 2) !== "out") return false
  const subject = subjectOf(syntax, verb)
  const words = subject ? spanOf(syntax, subject) : undefined
  return (
    words !== undefined &&
    BEARERS.test(syntax.reading.text.slice(words.from, words.to)) &&
    (/^VB[PZ]$/.test(tagAt(syntax, verb.main)) || verb.modal === "will" || verb.infinitive)
  )
}

/**
 * [K16] "six months' notice", near an agreement's name, is how long before its end one must say so: it joins the agreement's term, or makes one where
 * none is told.
 */
function withNotices(syntax: Syntax, voices: Voices, register: readonly Register[], terms: readonly Term[]): Term[] {
  const { reading } = syntax
  const all = [...terms]
  reading.sentences.forEach((sentence, number) => {
    const match = NOTICE.exec(reading.text.slice(sentence.from, sentence.to))
    if (!match) return
    const agreement = register.findLast((each) =>
      each.mentions.some((one) => one.sentence <= number && number - one.sentence <= NOTICE_REACH),
    )
    if (!agreement) return
    const notice = noticeSlot(syntax, { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length })
    const known = all.findIndex((term) => term.agreement === agreement.id)
    const term = all[known]
    if (term) {
      if (!term.notice) all[known] = { ...term, notice }
      return
    }
    const at = { from: notice.from ?? sentence.from, to: notice.to ?? sentence.to }
    all.push({
      kind: "term",
      id: `t${all.length + 1}`,
      agreement: agreement.id,
      quote: clauseAround(syntax, at, sentence),
      saidBy: saidBy(voices, at),
      realis: "planned",
      notice,
      trace: { rule: "K16", why: match[0] },
    })
  })
  return all
}

/** How many sentences behind an agreement's name its notice may be told. */
const NOTICE_REACH = 3

/** The words of a notice, with their length as an ISO duration. */
function noticeSlot(syntax: Syntax, span: Span): Slot {
  const { dates } = syntax.reading
  const length = dates[firstAfter(dates, span.from)]
  const value = length && length.from < span.to && length.type === "duration" ? length.value : undefined
  return { ...(value ? { value } : {}), from: span.from, to: span.to, certainty: "known" }
}

/** "for three years now", "3 years had passed": a stretch that is behind. */
const isPast = (syntax: Syntax, span: Span): boolean =>
  /^(?:now|ago|earlier|had|has|have|later|after)$/.test(wordAt(syntax, tokenFrom(syntax.reading, span.to)))

function mention(syntax: Syntax, sentence: Sentence, fits: (date: DateMention, before: string) => boolean): DateMention | undefined {
  const { reading } = syntax
  for (let i = firstAfter(reading.dates, sentence.from); i < reading.dates.length; i++) {
    const date = reading.dates[i]
    if (!date || date.from >= sentence.to) break
    let at = tokenFrom(reading, date.from) - 1
    while (/^(?:a|an|the|initial|about|at|least|up)$/.test(wordAt(syntax, at)) && at > sentence.first) at--
    if (fits(date, wordAt(syntax, at))) return date
  }
  return undefined
}

function termOf(
  syntax: Syntax,
  voices: Voices,
  agreement: Register,
  sentence: Sentence,
  duration: DateMention | undefined,
  end: DateMention | undefined,
  number: number,
): Term {
  const { reading } = syntax
  const anchor = duration ?? end ?? sentence
  const quote = wider(clauseAround(syntax, anchor, sentence), end, sentence)
  const words = reading.text.slice(sentence.from, sentence.to)
  const renewable = RENEWABLE.exec(words)
  const notice = NOTICE.exec(words)
  const signed = agreement.signed
  const said: { start?: Slot; end?: Slot; duration?: Slot } = {
    ...(duration ? { duration: { value: duration.value, from: duration.from, to: duration.to, certainty: "known" } } : {}),
    ...(end
      ? { end: { value: end.value, from: end.from, to: end.to, certainty: end.certainty, ...(end.basis ? { basis: end.basis } : {}) } }
      : {}),
  }
  return {
    kind: "term",
    id: `t${number}`,
    agreement: agreement.id,
    quote,
    saidBy: saidBy(voices, anchor),
    realis: "planned",
    ...said,
    ...computed(said, signed),
    ...(renewable
      ? {
          renewable: {
            value: true,
            from: sentence.from + renewable.index,
            to: sentence.from + renewable.index + renewable[0].length,
            certainty: "known" as const,
          },
        }
      : {}),
    ...(notice
      ? { notice: noticeSlot(syntax, { from: sentence.from + notice.index, to: sentence.from + notice.index + notice[0].length }) }
      : {}),
    trace: { rule: "K10", why: reading.text.slice(anchor.from, anchor.to) },
  }
}

const wider = (clause: Span, end: Span | undefined, sentence: Span): Span => {
  const to = Math.max(clause.to, end?.to ?? 0)
  return { from: clause.from, to: Math.min(sentence.to, to) }
}

function computed(said: { start?: Slot; end?: Slot; duration?: Slot }, signed: Slot | undefined): { start?: Slot; end?: Slot } {
  const length = said.duration?.value
  if (said.end?.value && length) {
    const value = addDuration(said.end.value, length, -1)
    return value ? { start: { value, certainty: "implied", basis: `${said.end.value} less ${length}` } } : {}
  }
  if (length && signed?.value) {
    const value = addDuration(signed.value, length, 1)
    return {
      start: { value: signed.value, certainty: "implied", basis: "day of signing" },
      ...(value ? { end: { value, certainty: "implied" as const, basis: `${signed.value} plus ${length}` } } : {}),
    }
  }
  return {}
}
