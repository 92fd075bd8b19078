import type { Listed } from "../place/gazetteer.ts"
import { isGivenName } from "./given-names.ts"
import { COMPASS, PLACE_HEADS, PLACE_OPENERS } from "./heads.ts"
import { isOpener, neverName } from "./openers.ts"
import { isTitleAt, lowerAt, placesCalled, type Run, type Step, wordAt, wordsOf } from "./run.ts"
import { isTitle } from "./titles.ts"
import { wordSet } from "./word-list.ts"
import { isCapital, isUpper } from "./words.ts"

/** Words before a place that say where something is, or that something was done to it. */
const LOCATES = wordSet(`
  in at near from around outside inside across toward towards throughout via through into to between of on leaving reached entered
  captured seized retook shelled bombed besieged visited within over beyond
`)
const PUT = /^(?:in|at|near|from|outside|inside|around|to|toward|towards|between|northern|southern|eastern|western)$/
/** A lone gazetteer name at the head of a sentence counts only from this many inhabitants on: smaller places are mostly other words. */
const WELL_KNOWN = 15000
/** Inside a sentence, without a word that puts something there. */
const UNLOCATED_KNOWN = 5000
/** In a headline, where every word has its capital, only the larger ones are told from plain words. */
const HEADLINE_KNOWN = 100000
/** In a text in capitals, without a word that puts something there. */
const SHOUTED_KNOWN = 1000000
/** No place name has more words than this. */
const LONGEST = 5

/** [E7] A place by the gazetteer, by its noun or by the noun before it: "Lower Verin District", "Lake Orsa", "the village of Dalmora". */
export const findPlace: Step = (run) => {
  const { tokens, at, end } = run
  const to = run.headline ? at : nounedEnd(run)
  if (to > at) return { to, draft: { first: at, end: to, kind: "place", strength: "strong" } }
  const listed = listedEnd(run, at, end)
  if (listed === at) return undefined
  const strength = listed - at > 1 || LOCATES.has(lowerAt(tokens, at - 1)) ? "strong" : "weak"
  return { to: listed, draft: { first: at, end: listed, kind: "place", strength } }
}

/** Names with a place's noun in, before or behind them. */
function nounedEnd(run: Run): number {
  const { tokens, at, end, sentence } = run
  for (let head = Math.min(end, at + LONGEST) - 1; head > at; head--)
    if (PLACE_HEADS.has(lowerAt(tokens, head)) && isCapital(wordAt(tokens, head))) return head + 1
  if (isTitleAt(tokens, at)) return at
  if (PLACE_OPENERS.has(lowerAt(tokens, at)) && at + 1 < end) return Math.min(end, at + 3)
  if (PLACE_HEADS.has(lowerAt(tokens, at)) && wordAt(tokens, at + 1) === "of" && isCapital(wordAt(tokens, at + 2)) && !run.opening)
    return at + 3
  if (run.opening && isOpener(wordAt(tokens, at))) return at
  const short = end - at <= 3 && !hasTitle(run)
  // "residents of Dalmora"
  if (short && lowerAt(tokens, at - 1) === "of" && PEOPLE_OF.has(lowerAt(tokens, at - 2)) && !isGivenName(wordAt(tokens, at))) return end
  // "the village of Dalmora", "Dalmora district", "the Orsa river".
  if (short && lowerAt(tokens, at - 1) === "of" && PLACE_HEADS.has(lowerAt(tokens, at - 2)) && at - 2 >= sentence.first) return end
  if (short && end < sentence.end && PLACE_HEADS.has(wordAt(tokens, end)) && !COMMON_BEHIND.has(wordAt(tokens, end)) && !run.role.length)
    return end
  return at
}

// Those who live somewhere. Own list.
const PEOPLE_OF = wordSet("residents inhabitants villagers resident inhabitant")

// Place nouns that stand behind names of persons and organisations as well ("the Brekov house", "a Red Cross camp"). Own list.
const COMMON_BEHIND = wordSet(`
  field fields base bank park tower palace hotel market station point pass prison camp gate memorial monument terminal pipeline zone
  corridor road street square strip crossing state territory territories coast border hill hills stadium fort castle port quarter
  line plain beach
`)

const hasTitle = ({ tokens, at, end }: Run): boolean => {
  for (let i = at; i < end; i++) if (isTitleAt(tokens, i)) return true
  return false
}

/** The end of the longest gazetteer name at `start`; `start` itself when there is none. */
function listedEnd(run: Run, start: number, limit: number): number {
  const whole = calledEnd(run, start, limit)
  if (whole > start) return whole
  // "northern Dalmora": the compass word is part of the name as written.
  if (!COMPASS.has(lowerAt(run.tokens, start)) || start + 1 >= limit) return start
  const rest = calledEnd(run, start + 1, limit)
  return rest > start + 1 ? rest : start
}

function calledEnd(run: Run, start: number, limit: number): number {
  const { tokens } = run
  for (let to = Math.min(limit, start + LONGEST); to > start; to--) {
    if (to - start === 1 ? !isPlaceAlone(run, start) : !isPlaceTogether(run, start, to)) continue
    // A shorter match than the run is taken only when what follows can be no surname of it.
    if (to === limit || run.headline || isTitleAt(tokens, to) || run.lists.longestAt(tokens, to, limit)) return to
  }
  return start
}

/** Whether words together are a place; where a capital means nothing and the first is a plain word, only a well-known one. */
function isPlaceTogether({ tokens, opening }: Run, start: number, to: number): boolean {
  const places = placesCalled(wordsOf(tokens, start, to))
  if (!places.length) return false
  return !opening || !isOpener(wordAt(tokens, start)) || places.some((place) => place.level === "region" || place.population >= WELL_KNOWN)
}

/** Whether several words from here on are a place: "New York". */
export const startsPlace = (run: Run): boolean => {
  for (let to = Math.min(run.end, run.at + LONGEST); to > run.at + 1; to--) if (isPlaceTogether(run, run.at, to)) return true
  return false
}

/** "British Columbia": the end of a region's name that begins with a people's adjective; `at` itself when there is none. */
export function regionEnd({ tokens, at, end }: Run): number {
  for (let to = Math.min(end, at + LONGEST); to > at + 1; to--)
    if (placesCalled(wordsOf(tokens, at, to)).some((place) => place.level === "region")) return to
  return at
}

/** Whether one word is a place by the gazetteer, as far as its standing in the sentence lets it be one. */
export function isPlaceAlone(run: Run, at: number): boolean {
  const { tokens, writing } = run
  const word = wordAt(tokens, at)
  if (word.length < 3 || isOpener(word) || neverName(word) || isTitle(word)) return false
  const lower = word.toLowerCase()
  const before = lowerAt(tokens, at - 1)
  const places = placesCalled(word)
  if (!places.length) return false
  const largest = places.reduce((most, place) => Math.max(most, place.level === "region" ? place.population * 2 : place.population), 0)
  // In a text in capitals any word may be a town's name somewhere: only what is put somewhere, or opens the text as a dateline, is one.
  if (writing.headline[at] && isUpper(word) && !PUT.test(before) && !writing.opens[at] && !places.some(isMetropolis)) return false
  if (writing.headline[at]) return !writing.lower.has(lower) && (writing.inside.has(lower) || largest >= HEADLINE_KNOWN)
  if (writing.lower.has(lower)) return LOCATES.has(before) && largest >= HEADLINE_KNOWN
  // A dateline: "DALMORA, Kestria -".
  if (writing.opens[at])
    return writing.inside.has(lower) || largest >= WELL_KNOWN || (wordAt(tokens, at + 1) === "," && startsCountry(run, at + 2))
  if (LOCATES.has(before)) return true
  return !isGivenName(word) && largest >= UNLOCATED_KNOWN
}

const isMetropolis = (place: Listed): boolean => place.level !== "region" && place.level !== "district" && place.population >= SHOUTED_KNOWN

const startsCountry = ({ lists, tokens, sentence }: Run, at: number): boolean => {
  const known = lists.longestAt(tokens, at, sentence.end)?.known
  return known?.kind === "place" && !known.demonym
}
