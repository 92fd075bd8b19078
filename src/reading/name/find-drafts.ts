import type { Listed } from "../place/gazetteer.ts"
import { gazetteer } from "../place/gazetteer.ts"
import { fold } from "../place/fold.ts"
import type { Reading, Sentence, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { isGivenName } from "./given-names.ts"
import { COMPASS, OF_HEADS, ORGANISATION_HEADS, PLACE_HEADS, PLACE_OPENERS, UNIT_HEADS } from "./heads.ts"
import { type Lists, lists } from "./known.ts"
import { isOpener, neverName } from "./openers.ts"
import { beforeTitle, isStyle, isTitle } from "./titles.ts"
import { isCapital, isUpper, lookAtWriting, mayOpenName, type Writing } from "./words.ts"

/** The parts of one run of capitalised words are cut out one after the other, from the left. */
interface Cursor {
  readonly tokens: readonly Token[]
  readonly writing: Writing
  readonly lists: Lists
  readonly sentence: Sentence
  readonly drafts: Draft[]
}

/** No name has more words than this; longer runs are lists or tables. */
const LONGEST_RUN = 14
const LONGEST_PERSON = 6
/** Small words that stand inside a person's name. */
const PARTICLE = /^(?:al|el|bin|bint|ibn|ben|abu|ould|van|von|der|den|de|del|della|di|da|dos|das|la|le|du|ter|ten|ul|ur|e|y)$/
const SAID = /^(?:said|says|told|added|adds|announced|stated|claimed|argued|warned|insisted|denied|declared|noted|explained|confirmed|tweeted|wrote|stressed|emphasised|emphasized|urged|called|accused|condemned|replied|admitted|acknowledged|testified|who|whose)$/
const LOCATES = /^(?:in|at|near|from|around|outside|inside|across|toward|towards|throughout|via|through|into|to|between|of|on|leaving|reached|entered|captured|seized|retook|shelled|bombed|besieged|visited|within|over|beyond)$/
/** A lone gazetteer name at the head of a sentence counts only from this many inhabitants on: smaller places are mostly other words. */
const WELL_KNOWN = 15000
/** In a headline, where every word has its capital, only the larger ones are told from plain words. */
const HEADLINE_KNOWN = 100000

/**
 * [E1] A name is a run of words with capitals; at a sentence's head only what the text or a list bears out.
 * [E2] In headlines and texts in capitals only lists speak.
 */
export function findDrafts(reading: Reading): Draft[] {
  const { tokens } = reading
  const writing = lookAtWriting(reading)
  const dated = datedTokens(reading)
  const drafts: Draft[] = []
  for (const sentence of reading.sentences) {
    const cursor: Cursor = { tokens, writing, lists: lists(), sentence, drafts }
    for (let at = sentence.first; at < sentence.end; ) {
      const word = tokens[at]?.word ?? ""
      if (dated[at] || !isCapital(word)) {
        at++
        continue
      }
      let end = at + 1
      while (end < sentence.end && end - at < LONGEST_RUN && !dated[end] && continuesRun(tokens, at, end, sentence.end)) end++
      at = Math.max(at + 1, cutRun(cursor, at, end))
    }
  }
  return drafts
}

function datedTokens({ tokens, dates }: Reading): Uint8Array {
  const dated = new Uint8Array(tokens.length)
  let at = 0
  for (const date of dates) {
    while (at < tokens.length && (tokens[at]?.to ?? 0) <= date.from) at++
    for (let i = at; i < tokens.length && (tokens[i]?.from ?? 0) < date.to; i++) dated[i] = 1
  }
  return dated
}

/** Names go on over capitals, a particle before a capital, an ampersand, and a quoted or bracketless nickname does not. */
function continuesRun(tokens: readonly Token[], start: number, at: number, limit: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || !before) return false
  // A line break or a wide gap parts names.
  if (token.from - before.to > 1) return false
  if (isCapital(token.word)) return true
  const next = tokens[at + 1]
  if (!next || at + 1 >= limit || next.from - token.to > 1) return false
  if (PARTICLE.test(token.word) && (isCapital(next.word) || PARTICLE.test(next.word))) return at > start
  return (token.word === "&" || /^\d{1,2}$/.test(token.word)) && isCapital(next.word) && token.word === "&"
}

/** Cuts one run into names; returns the token after the last one used. */
function cutRun(cursor: Cursor, start: number, runEnd: number): number {
  const { tokens, writing } = cursor
  let at = start
  let end = runEnd
  let role: string[] = []
  let affiliation: string | undefined
  const word = (i: number): string => tokens[i]?.word ?? ""
  const emit = (draft: Draft): number => {
    cursor.drafts.push(draft)
    role = []
    affiliation = undefined
    end = Math.max(end, draft.end)
    return draft.end
  }
  while (at < end) {
    const here = word(at)
    const headline = writing.headline[at] === 1
    const opening = writing.opens[at] === 1 || (headline && !isUpper(here))
    const known = cursor.lists.longestAt(tokens, at, cursor.sentence.end)
    // "US troops": a people's adjective is carried on to the name behind it.
    if (known?.known.demonym && known.end <= end) {
      const organisation = organisationEnd(cursor, known.end, end)
      if (organisation > known.end && !headline) {
        at = emit({ first: at, end: organisation, kind: "organisation", strength: "strong", ...affiliated(wordsOf(tokens, at, known.end)) })
        continue
      }
      affiliation = wordsOf(tokens, at, known.end)
      at = known.end
      continue
    }
    const listed = known && (known.end > at + 1 || !/^\p{Ll}/u.test(here)) ? known : undefined
    if (listed && listed.end < end && !headline && role.length === 0 && listed.known.kind !== "group") {
      const organisation = organisationEnd(cursor, at, end)
      if (organisation > listed.end) {
        at = emit({ first: at, end: organisation, kind: "organisation", strength: "strong", ...affiliated(wordsOf(tokens, at, listed.end)) })
        continue
      }
    }
    const personal = personEnd(cursor, at, end, role.length > 0)
    if (personal > at && !(listed && listed.end >= personal) && !(headline && !isGivenName(here))) {
      at = emit({ first: at, end: personal, kind: "person", strength: "strong", ...roleOf(role), ...affiliated(affiliation) })
      continue
    }
    if (listed) {
      const { known: entry } = listed
      const place = entry.kind === "place" ? placeEnd(cursor, at, listed.end, end) : listed.end
      if (role.length || listed.end >= end || !isTitleAt(tokens, listed.end)) {
        at = emit({ first: at, end: place, kind: entry.kind, known: entry, strength: "strong" })
      } else {
        const carried = wordsOf(tokens, at, listed.end)
        at = emit({ first: at, end: listed.end, kind: entry.kind, known: entry, strength: "strong" })
        affiliation = carried
      }
      continue
    }
    const titled = titleEnd(cursor, at, end)
    if (titled > at) {
      role.push(wordsOf(tokens, at, titled))
      at = titled
      const of = ofEnd(tokens, titled, cursor.sentence.end)
      // "Minister of Defence": the office's own words; a body or country behind it is a name and is read next.
      if (of > titled && !cursor.lists.longestAt(tokens, titled + (word(titled + 1) === "the" ? 2 : 1), of)) {
        role = [`${role.join(" ")} ${wordsOf(tokens, titled, of)}`]
        at = of
        end = Math.max(end, runEndFrom(cursor, of))
      }
      continue
    }
    if (neverName(here)) {
      at++
      role = []
      affiliation = undefined
      continue
    }
    if (opening && !headline && end - at === 1 && !(tokens[at] && mayOpenName(tokens[at] as Token, writing)) && !isPlaceAlone(cursor, at)) {
      at++
      continue
    }
    if (opening && isOpener(here) && !(ORGANISATION_HEADS.has(here.toLowerCase()) && word(at + 1) === "of")) {
      at++
      continue
    }
    const organisation = headline ? at : organisationEnd(cursor, at, end)
    if (organisation > at) {
      const first = unitStart(tokens, at, organisation, cursor.sentence.first)
      at = emit({ first, end: organisation, kind: "organisation", strength: "strong", ...affiliated(affiliation) })
      continue
    }
    const place = placeRun(cursor, at, end)
    if (place > at) {
      at = emit({ first: at, end: place, kind: "place", strength: place - at > 1 || LOCATES.test(word(at - 1).toLowerCase()) ? "strong" : "weak" })
      continue
    }
    if (headline) {
      at++
      continue
    }
    at = rest(cursor, at, end, role, affiliation, emit)
  }
  return at
}

/** What no list, head noun or title explains. */
function rest(cursor: Cursor, at: number, end: number, role: readonly string[], affiliation: string | undefined, emit: (draft: Draft) => number): number {
  const { tokens, writing } = cursor
  const word = (i: number): string => tokens[i]?.word ?? ""
  let to = at + 1
  while (to < end && to - at < LONGEST_PERSON && !isTitleAt(tokens, to) && !neverName(word(to)) && !cursor.lists.longestAt(tokens, to, end)) to++
  while (to > at + 1 && PARTICLE.test(word(to - 1))) to--
  const before = word(at - 1).toLowerCase()
  const after = word(to).toLowerCase()
  const said = SAID.test(after) || SAID.test(before) || (word(to) === "," && /^(?:\d{2}|who|whose)$/.test(word(to + 1)))
  const base = { first: at, end: to, ...roleOf(role), ...affiliated(affiliation) }
  if (to - at === 1) {
    const here = word(at)
    if (isUpper(here) && here.length <= 7 && /^[\p{Lu}\d-]+s?$/u.test(here)) return emit({ ...base, kind: "organisation", strength: "weak" })
    if (isOpener(here) || (writing.lower.has(here.toLowerCase()) && !said)) return to
    if (role.length || said || isPersonalTitle(before)) return emit({ ...base, kind: "person", strength: role.length || said ? "strong" : "weak" })
    if (/^(?:in|near|at|from|outside|around)$/.test(before)) return emit({ ...base, kind: "place", strength: "weak" })
    return emit({ ...base, kind: "person", strength: "weak" })
  }
  if (to - at <= 4 && !/\d/.test(wordsOf(tokens, at, to))) {
    const located = /^(?:in|near|at)$/.test(before) && !said
    if (located) return emit({ first: at, end: to, kind: "place", strength: "strong" })
    return emit({ ...base, kind: "person", strength: "strong" })
  }
  return emit({ first: at, end: to, kind: "organisation", strength: "strong" })
}

const isPersonalTitle = (word: string): boolean => isTitle(word) && !beforeTitle(word)
const roleOf = (role: readonly string[]): { role?: string } => {
  const words = role.filter((part) => !isStyle(part)).join(" ")
  return words ? { role: words } : {}
}
const affiliated = (affiliation: string | undefined): { affiliation?: string } => (affiliation ? { affiliation } : {})
export const wordsOf = (tokens: readonly Token[], first: number, end: number): string => {
  let words = ""
  for (let i = first; i < end; i++) {
    const token = tokens[i]
    if (token) words += i > first && token.from > (tokens[i - 1]?.to ?? 0) ? ` ${token.word}` : token.word
  }
  return words
}

const isTitleAt = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? ""
  return isCapital(word) && (isTitle(word) || (beforeTitle(word) && isTitle(tokens[at + 1]?.word ?? "")))
}

/** [E5] A title: words that stand before offices and ranks, then at least one office or rank. */
function titleEnd({ tokens, writing }: Cursor, start: number, limit: number): number {
  let at = start
  let titled = start
  while (at < limit && at - start < 7) {
    const word = tokens[at]?.word ?? ""
    if (isTitle(word)) titled = ++at
    else if (beforeTitle(word) && !/^\p{Ll}/u.test(word)) at++
    else break
  }
  if (titled === start) return start
  // "Major" or "General" at a sentence's head is no rank unless a name follows.
  return writing.opens[start] === 1 && titled >= limit ? start : titled
}

/** The end of "of (the) X and Y" behind a head noun; the place itself when none follows. */
function ofEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (!/^(?:of|for)$/.test(tokens[at]?.word ?? "")) return at
  let to = at + 1
  if (/^(?:the|all)$/.test(tokens[to]?.word ?? "")) to++
  const begin = to
  while (to < limit && to - begin < 6 && isCapital(tokens[to]?.word ?? "")) {
    to++
    const joint = tokens[to]?.word ?? ""
    if ((joint === "and" || joint === "&") && isCapital(tokens[to + 1]?.word ?? "") && plainNoun(tokens, to + 1)) to++
    else if (joint === "," && isCapital(tokens[to + 1]?.word ?? "") && /^(?:and|&)$/.test(tokens[to + 2]?.word ?? "") && plainNoun(tokens, to + 1) && plainNoun(tokens, to + 3)) to++
  }
  return to > begin ? to : at
}

/** The second half of "Foreign Affairs and Trade": what a department is for, and no other name. */
const plainNoun = (tokens: readonly Token[], at: number): boolean => MATTERS.has((tokens[at]?.word ?? "").toLowerCase())
// What ministries and committees are for. Own list.
const MATTERS: ReadonlySet<string> = new Set(
  "affairs trade commerce industry tourism culture sport sports youth energy water environment forestry fisheries food agriculture education science technology research health welfare labour labor employment social economic economy finance planning development cooperation immigration interior defence defense justice security emergency emergencies civil public works transport communications communication information media broadcasting housing urban rural family women children gender religious human rights natural resources mines mining minerals petroleum oil gas electricity infrastructure logistics population reconstruction rehabilitation resettlement refugees veterans budget taxation customs foreign international regional national senior commerce crafts arts heritage antiquities endowments guidance correction prisons peace reconciliation innovation".split(
    " ",
  ),
)

const runEndFrom = (cursor: Cursor, from: number): number => {
  let end = from
  while (end < cursor.sentence.end && end - from < LONGEST_RUN && isCapital(cursor.tokens[end]?.word ?? "") && (cursor.tokens[end]?.from ?? 0) - (cursor.tokens[end - 1]?.to ?? 0) <= 1) end++
  return end
}

/** [E4] An organisation: a run up to its head noun, and what "of" or "for" adds to it. */
function organisationEnd(cursor: Cursor, start: number, limit: number): number {
  const { tokens } = cursor
  let head = -1
  for (let at = start; at < limit; at++) {
    const word = (tokens[at]?.word ?? "").toLowerCase()
    if (ORGANISATION_HEADS.has(word) && !(beforeTitle(word) && isTitle(tokens[at + 1]?.word ?? ""))) head = at
    else if (isTitleAt(tokens, at)) break
    else if (head >= 0 && head === at - 1 && isGivenName(word) && at + 1 < limit) break
  }
  if (head < 0) return start
  const noun = (tokens[head]?.word ?? "").toLowerCase()
  const to = OF_HEADS.has(noun) ? ofEnd(tokens, head + 1, cursor.sentence.end) : head + 1
  // A head noun alone ("Army", "Parliament") is a name only where "of" completes it or mid-sentence, where its capital says so.
  if (head === start && to === head + 1) return cursor.writing.opens[start] === 1 || cursor.writing.headline[start] === 1 ? start : ALONE.has(noun) ? to : start
  return to
}
// Bodies that agency texts capitalise when they mean one particular body.
const ALONE: ReadonlySet<string> = new Set("army parliament congress senate knesset cabinet pentagon politburo kremlin duma majlis navy coalition".split(" "))

/** [E8] "321st Field Artillery Regiment": an ordinal before a unit belongs to its name. */
function unitStart(tokens: readonly Token[], first: number, end: number, limit: number): number {
  const before = tokens[first - 1]?.word ?? ""
  if (first - 1 < limit || !/^\d{1,4}(?:st|nd|rd|th)$/i.test(before)) return first
  for (let at = first; at < end; at++) if (UNIT_HEADS.has((tokens[at]?.word ?? "").toLowerCase())) return first - 1
  return first
}

/** [E6] A person: a given name and what follows it, or whatever follows a title. */
function personEnd(cursor: Cursor, start: number, limit: number, titled: boolean): number {
  const { tokens } = cursor
  const word = (i: number): string => tokens[i]?.word ?? ""
  const given = isGivenName(word(start)) || (isStyleOrInitial(word(start)) && titled)
  if (!titled && !given) return start
  if (isTitleAt(tokens, start) || neverName(word(start)) || (!given && ORGANISATION_HEADS.has(word(start).toLowerCase()))) return start
  let at = start + 1
  while (at < limit && at - start < LONGEST_PERSON) {
    const lower = word(at).toLowerCase()
    if (ORGANISATION_HEADS.has(lower) || PLACE_HEADS.has(lower)) return given && !titled ? start : at - 1 > start ? start : start
    if (isTitleAt(tokens, at) || neverName(word(at))) break
    at++
  }
  while (at > start + 1 && PARTICLE.test(word(at - 1))) at--
  if (at - start === 1 && !titled) return start
  return at
}
const isStyleOrInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word) || isStyle(word)

/** [E7] A place by the gazetteer or its noun: "Dalmora", "Lower Verin District", "Lake Orsa". */
function placeRun(cursor: Cursor, start: number, limit: number): number {
  const { tokens } = cursor
  const word = (i: number): string => tokens[i]?.word ?? ""
  for (let head = Math.min(limit, start + 5) - 1; head > start; head--) {
    if (PLACE_HEADS.has(word(head).toLowerCase()) && !/^\p{Ll}/u.test(word(head))) return head + 1
  }
  if (PLACE_OPENERS.has(word(start).toLowerCase()) && start + 1 < limit) return Math.min(limit, start + 3)
  if (PLACE_HEADS.has(word(start).toLowerCase())) {
    const of = ofEnd(tokens, start + 1, cursor.sentence.end)
    if (of > start + 1) return of
  }
  const from = COMPASS.has(word(start).toLowerCase()) && start + 1 < limit ? start + 1 : start
  for (let to = Math.min(limit, from + 5); to > from; to--) {
    if (to - from === 1 && !isPlaceAlone(cursor, from)) break
    const found = to - from === 1 || placesCalled(wordsOf(tokens, from, to)).length > 0
    // A shorter match than the run is taken only when what follows can be no surname of it.
    if (found && (to === limit || isTitleAt(tokens, to) || cursor.lists.longestAt(tokens, to, limit))) return to
  }
  return start
}

const placesCalled = (words: string): readonly Listed[] => gazetteer().called(fold(words))

/** Whether one word is a place by the gazetteer, as far as its standing in the sentence lets it be one. */
function isPlaceAlone({ tokens, writing }: Cursor, at: number): boolean {
  const word = tokens[at]?.word ?? ""
  if (word.length < 3 || isOpener(word) || neverName(word) || isTitle(word)) return false
  const lower = word.toLowerCase()
  const before = (tokens[at - 1]?.word ?? "").toLowerCase()
  const places = placesCalled(word)
  if (!places.length) return false
  const largest = places.reduce((most, place) => Math.max(most, place.level === "region" ? place.population * 2 : place.population), 0)
  if (writing.headline[at]) return writing.inside.has(lower) ? !writing.lower.has(lower) : largest >= HEADLINE_KNOWN && !writing.lower.has(lower)
  if (writing.lower.has(lower)) return LOCATES.test(before) && largest >= HEADLINE_KNOWN
  if (writing.opens[at]) return writing.inside.has(lower) || largest >= WELL_KNOWN
  return !isGivenName(word) || LOCATES.test(before)
}

/** Places behind a name: "Idlib province", with its noun when it has a capital. */
function placeEnd({ tokens }: Cursor, start: number, end: number, limit: number): number {
  const next = tokens[end]?.word ?? ""
  return end < limit && isCapital(next) && PLACE_HEADS.has(next.toLowerCase()) && end > start ? end + 1 : end
}
