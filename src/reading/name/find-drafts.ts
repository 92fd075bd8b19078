import type { Reading, Sentence, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import { findAgain } from "./find-again.ts"
import { findListed } from "./find-listed.ts"
import { findLongerThanListed, findOrganisation, findPeople, findUnknownPeople } from "./find-organisation.ts"
import { findPerson } from "./find-person.ts"
import { findPlace, isPlaceAlone, startsPlace } from "./find-place.ts"
import { findRest } from "./find-rest.ts"
import { findTitle } from "./find-title.ts"
import { ORGANISATION_HEADS } from "./heads.ts"
import { lists } from "./known.ts"
import { isOpener, neverName } from "./openers.ts"
import { lowerAt, PARTICLE, type Run, type Step, wordAt } from "./run.ts"
import { wordSet } from "./word-list.ts"
import { isCapital, isUpper, lookAtWriting, mayOpenName, type Writing } from "./words.ts"

/** No name has more words than this; longer runs are lists or tables. */
const LONGEST_RUN = 14
/** A nickname between quotation marks has no more words than this. */
const LONGEST_NICKNAME = 3

// The first step that knows what to make of the words has them. Lists come before head nouns, head nouns before what stands around.
const steps: readonly Step[] = [
  skipPlain,
  findPeople,
  findUnknownPeople,
  findLongerThanListed,
  findPerson,
  findListed,
  findTitle,
  skipOpener,
  findOrganisation,
  findPlace,
  skipHeadline,
]

/** [E1] A name is a run of words with capitals, cut from the left; at a sentence's head only what the text or a list bears out. */
export function findDrafts(reading: Reading): Draft[] {
  const { tokens } = reading
  const writing = lookAtWriting(reading)
  const dated = datedTokens(reading)
  const drafts: Draft[] = []
  for (const sentence of reading.sentences) {
    for (let at = sentence.first; at < sentence.end; ) {
      if (dated[at] || !isCapital(wordAt(tokens, at))) {
        at++
        continue
      }
      let end = at + 1
      while (end < sentence.end && end - at < LONGEST_RUN && !dated[end]) {
        const on = runsOn(tokens, end, sentence.end)
        if (!on) break
        end = on
      }
      at = cutRun(tokens, writing, sentence, at, end, drafts)
    }
  }
  return findAgain(reading, writing, drafts)
}

/** Cuts one run into names; returns the token after the last one used. */
function cutRun(tokens: readonly Token[], writing: Writing, sentence: Sentence, start: number, runEnd: number, drafts: Draft[]): number {
  let at = start
  let end = runEnd
  let role: readonly string[] = []
  let affiliation: string | undefined
  while (at < end) {
    const headline = writing.headline[at] === 1
    const opening = writing.opens[at] === 1 || (headline && !isUpper(wordAt(tokens, at)))
    const match = lists().longestAt(tokens, at, sentence.end, headline)
    const run: Run = { tokens, writing, lists: lists(), sentence, at, end, role, affiliation, match, opening, headline }
    const found = firstFound(run)
    if (found.draft) drafts.push(found.draft)
    role = found.role ?? []
    affiliation = found.affiliation
    at = Math.max(at + 1, found.to)
    // A name may end behind the run ("Army of Liberation"); what stands there is cut with it.
    if (at >= end && (role.length || affiliation)) end = runEndFrom(tokens, at, sentence.end)
  }
  return at
}

function firstFound(run: Run) {
  for (const step of steps) {
    const found = step(run)
    if (found) return found
  }
  return findRest(run)
}

// [E23] "Dalmora-based", "Kestrian-led": adjectives made from names are no names.
const COMPOUND = wordSet(`
  based led backed held run controlled occupied administered born made trained funded supported linked affiliated aligned allied
  style era sponsored brokered mediated drafted flagged owned bound speaking wide
`)

/** [E16] Days, months, measures and plain words name nobody, whatever their capital. */
function skipPlain(run: Run): ReturnType<Step> {
  const here = wordAt(run.tokens, run.at)
  if (COMPOUND.has(here.slice(here.lastIndexOf("-") + 1)) && here.includes("-")) return { to: run.at + 1 }
  return neverName(here) && (!run.match || run.headline) && !startsPlace(run) ? { to: run.at + 1 } : undefined
}

function skipOpener(run: Run): ReturnType<Step> {
  const { tokens, at, end, opening, headline, writing } = run
  const here = wordAt(tokens, at)
  const token = tokens[at]
  if (opening && !headline && end - at === 1 && !(token && mayOpenName(token, writing)) && !isPlaceAlone(run, at)) return { to: at + 1 }
  const startsOf =
    ORGANISATION_HEADS.has(here.toLowerCase()) && (lowerAt(tokens, at + 1) === "of" || ORGANISATION_HEADS.has(lowerAt(tokens, at + 1)))
  return opening && isOpener(here) && !startsOf && findPlace(run) === undefined ? { to: at + 1 } : undefined
}

/** [E2] In headlines and in texts in capitals only lists and given names speak. */
function skipHeadline({ at, headline }: Run): ReturnType<Step> {
  return headline ? { to: at + 1 } : undefined
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

/** Where the run's next part ends: a capital, a particle or ampersand before one, a nickname in quotation marks; 0 when the run is over. */
function runsOn(tokens: readonly Token[], at: number, limit: number): number {
  if (parted(tokens, at)) return 0
  const word = wordAt(tokens, at)
  if (isCapital(word)) return at + 1
  if (/^["“‘']$/.test(word) && isCapital(wordAt(tokens, at + 1))) {
    for (let close = at + 2; close < limit && close <= at + 1 + LONGEST_NICKNAME; close++)
      if (/^["”’']$/.test(wordAt(tokens, close)))
        return close + 1 < limit && isCapital(wordAt(tokens, close + 1)) && tokens[close]?.from === tokens[close - 1]?.to ? close + 1 : 0
    return 0
  }
  if (at + 1 >= limit || parted(tokens, at + 1)) return 0
  const next = wordAt(tokens, at + 1)
  if (PARTICLE.test(word)) return isCapital(next) ? at + 1 : PARTICLE.test(next) && isCapital(wordAt(tokens, at + 2)) ? at + 2 : 0
  return word === "&" && isCapital(next) ? at + 1 : 0
}

/** A line break or a wide gap parts names. */
const parted = (tokens: readonly Token[], at: number): boolean => (tokens[at]?.from ?? 0) - (tokens[at - 1]?.to ?? 0) > 1

function runEndFrom(tokens: readonly Token[], from: number, limit: number): number {
  let end = from
  while (end < limit && end - from < LONGEST_RUN && isCapital(wordAt(tokens, end)) && !parted(tokens, end)) end++
  return end
}
