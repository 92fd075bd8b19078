import { holds, type Span, trimmed, wordsOf } from "../evidence/index.ts"
import type { DateMention } from "../reading/index.ts"
import { findMentions, groupMentions, type Mention } from "./agreement/find-mentions.ts"
import { findProvisions } from "./agreement/find-provisions.ts"
import { findStatuses } from "./agreement/find-statuses.ts"
import { findTerms } from "./agreement/find-terms.ts"
import type { Register } from "./agreement/register.ts"
import { clauseAround } from "./clause.ts"
import { firstAfter } from "./incident/fill-where-when.ts"
import { saidBy, type Voices } from "./said.ts"
import { phraseStartingAt, type Syntax, spanOf, subjectOf, tokenFrom, verbOf, wordAt } from "./syntax.ts"
import type { Agreement, Provision, Slot, Status, Term } from "./types.ts"

export type AgreementClaim = Agreement | Provision | Term | Status

/** Agreements a text names, what they oblige to, how long they last and what is said of their force. Ids are `g1`, `p1` ... Rules K1 to K12. */
export function findAgreements(syntax: Syntax, voices: Voices): AgreementClaim[] {
  const groups = groupMentions(findMentions(syntax))
  const heading = headingOf(syntax)
  const register: Register[] = []
  const agreements: Agreement[] = []
  groups.forEach((mentions, i) => {
    const first = mentions[0]
    if (!first) return
    const id = `g${i + 1}`
    const name = mentions.find((mention) => mention.words.size) ?? first
    const sentence = syntax.reading.sentences[first.sentence]
    if (!sentence) return
    const signed = signedOf(syntax, mentions)
    const own = heading !== undefined && first.from <= heading.to && first.family === "resolution"
    register.push({ id, mentions, own, ...(signed ? { signed } : {}) })
    agreements.push({
      kind: "agreement",
      id,
      quote: clauseAround(syntax, first, sentence),
      saidBy: saidBy(voices, first),
      realis: "actual",
      name: { value: wordsOf(syntax.reading.text, name).replace(/\s+/g, " "), from: name.from, to: name.to, certainty: "known" },
      ...(signed ? { signed } : {}),
      signatories: own ? councilOf(syntax) : signatoriesOf(syntax, mentions),
      thirdParties: [],
      trace: { rule: first.family === "resolution" ? "K2" : "K1", why: `named ${mentions.length} time(s)` },
    })
  })
  if (!register.length) return []
  const provisions = findProvisions(syntax, voices, register)
  // [K18] What is a duty under another agreement ("must keep the ceasefire") is none of its own, nor is one of the kind of which nothing is said ("sign for a ceasefire").
  const statuses = findStatuses(syntax, voices, register, provisions)
  const none = (each: Register): boolean =>
    register.length > 1 &&
    each.mentions.every(
      ({ family, words, from, to, indefinite }) =>
        family === "ceasefire" &&
        words.size === 0 &&
        (provisions.some((duty) => duty.agreement !== each.id && holds(duty.quote, { from, to })) ||
          (indefinite && !statuses.some((status) => status.agreement === each.id))),
    )
  const gone = new Set(register.filter(none).map(({ id }) => id))
  const kept = register.filter(({ id }) => !gone.has(id))
  return [
    ...agreements.filter(({ id }) => !gone.has(id)),
    ...provisions,
    ...findTerms(syntax, voices, kept),
    ...(gone.size ? findStatuses(syntax, voices, kept, provisions) : statuses),
  ]
}

/** A text that opens with its own number is a resolution. */
function headingOf(syntax: Syntax): Span | undefined {
  const match = /^\s*(?:.{0,80}\n)?Resolution\s\d{2,4}\s\(\d{4}\)/.exec(syntax.reading.text)
  return match ? { from: 0, to: match[0].length } : undefined
}

function councilOf(syntax: Syntax): Slot[] {
  const match = /\bThe (?:Security Council|General Assembly|Council)\b/.exec(syntax.reading.text)
  return match ? [{ value: match[0], from: match.index, to: match.index + match[0].length, certainty: "known" }] : []
}

/** [K4] The day of signing: "signed ... on", "of 12 November 1993" right behind a name; the most precise one that any naming has. */
function signedOf(syntax: Syntax, mentions: readonly Mention[]): Slot | undefined {
  let best: DateMention | undefined
  for (const mention of mentions) {
    const date = signedAt(syntax, mention)
    if (date && (!best || date.value.length > best.value.length)) best = date
  }
  const value = best && /^[\dX]{4}(?:-\d\d(?:-\d\d)?)?/.exec(best.value)?.[0]
  return best && value
    ? { value, from: best.from, to: best.to, certainty: best.certainty, ...(best.basis ? { basis: best.basis } : {}) }
    : undefined
}

function signedAt(syntax: Syntax, mention: Mention): DateMention | undefined {
  const { reading } = syntax
  const after = tokenFrom(reading, mention.to)
  const sentence = reading.sentences[mention.sentence]
  if (!sentence) return undefined
  if (wordAt(syntax, after) === "of" || mention.family === "resolution") {
    const date = reading.dates[firstAfter(reading.dates, mention.to)]
    if (date && date.from - mention.to <= 5) return date
  }
  let signs = false
  for (let at = after; at < Math.min(reading.tokens.length, after + 25); at++) {
    const token = reading.tokens[at]
    if (!token || (token.from >= sentence.to && !signs)) break
    if (/^(?:sign|reach|conclude|ratify|adopt)$/.test(token.lemma)) signs = true
    else if (signs && syntax.verbAt[at] !== -1) break
    if (!signs) {
      if (syntax.verbAt[at] !== -1 && token.lemma !== "be" && token.lemma !== "have") break
      continue
    }
    const date = reading.dates[firstAfter(reading.dates, token.from)]
    if (date && date.from <= token.from && date.type === "date") return date
  }
  // "signed the accord on 3 May"
  const verb = verbOf(syntax, tokenFrom(reading, mention.from) - 1)
  if (verb && /^(?:sign|conclude|reach|ratify)$/.test(verb.lemma)) {
    const date = reading.dates[firstAfter(reading.dates, mention.to)]
    if (date && date.from < sentence.to && date.type === "date") return date
  }
  return undefined
}

/** How far behind a name its signatories may stand, in tokens: "was signed in Dalmora on 12 October 2022 by". */
const NEAR = 14

const signedBefore = (syntax: Syntax, after: number, by: number): boolean => {
  for (let at = after; at < by; at++) if (/^(?:signed|reached|concluded|agreed)$/.test(wordAt(syntax, at))) return true
  return false
}

/** [K5] Who signed: behind "signed by", "between"; before "signed". "The leaders of A, B and C" are A, B and C. */
function signatoriesOf(syntax: Syntax, mentions: readonly Mention[]): Slot[] {
  const { reading } = syntax
  for (const mention of mentions) {
    const sentence = reading.sentences[mention.sentence]
    if (!sentence) continue
    const after = tokenFrom(reading, mention.to)
    for (let at = after; at < Math.min(sentence.end, after + NEAR); at++) {
      const word = wordAt(syntax, at)
      if (word === "between" || word === "among" || (word === "by" && signedBefore(syntax, after, at))) {
        const range = phraseStartingAt(syntax, at + 1, sentence.end)
        if (range) return partiesIn(syntax, spanOf(syntax, range))
      }
      if (syntax.verbAt[at] !== -1 && !/^(?:was|were|been|has|had|signed|reached|concluded|agreed)$/.test(word)) break
    }
    const verb = verbOf(syntax, tokenFrom(reading, mention.from) - 1)
    if (verb && /^(?:sign|conclude)$/.test(verb.lemma) && !verb.passive) {
      const subject = subjectOf(syntax, verb)
      if (subject) return partiesIn(syntax, spanOf(syntax, subject))
    }
  }
  return []
}

/** "the leaders of A, B and C": each party by its name, else by its words when they have a capital. */
function partiesIn(syntax: Syntax, span: Span): Slot[] {
  const { names, text } = syntax.reading
  const words = text.slice(span.from, span.to)
  const start =
    span.from +
    (/^.{0,40}?\b(?:leaders|presidents|governments|representatives|ministers|heads|delegations) of /.exec(words)?.[0].length ?? 0)
  const slots: Slot[] = []
  const add = (from: number, to: number): void => {
    const part = trimmed(text, { from, to })
    const name = names[firstAfter(names, part.from)]
    const own = name && name.from < part.to && name.to <= part.to ? { from: name.from, to: name.to, ref: name.ref } : part
    if (/\p{Lu}/u.test(text.slice(own.from, own.to))) slots.push({ value: wordsOf(text, own), ...own, certainty: "known" })
  }
  let from = start
  for (const joint of text.slice(start, span.to).matchAll(/,\s*(?:and\s+)?|\s+and\s+/g)) {
    add(from, start + joint.index)
    from = start + joint.index + joint[0].length
  }
  add(from, span.to)
  return slots
}
