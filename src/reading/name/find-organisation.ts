import { countries } from "../place/countries.ts"
import { regionEnd } from "./find-place.ts"
import { affiliated } from "./find-title.ts"
import { isGivenName } from "./given-names.ts"
import { OF_HEADS, ORGANISATION_HEADS, UNIT_HEADS } from "./heads.ts"
import type { Match } from "./known.ts"
import { plainMatter } from "./matters.ts"
import { isOpener } from "./openers.ts"
import { type Found, isTitleAt, lowerAt, type Run, type Step, wordAt, wordsOf } from "./run.ts"
import { beforeTitle, isTitle } from "./titles.ts"
import { wordSet } from "./word-list.ts"
import { isCapital } from "./words.ts"

// Bodies that agency texts capitalise when they mean one particular body. Own list.
const ALONE: ReadonlySet<string> = wordSet("parliament congress senate knesset pentagon politburo kremlin duma majlis coalition")
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/i
/** No "of ..." has more capitals than this. */
const LONGEST_OF = 6

/** [E4] An organisation is a run up to its head noun, and what "of" or "for" adds to it. */
export const findOrganisation: Step = (run) => {
  const { at, end } = run
  if (run.headline) return undefined
  const to = organisationEnd(run, at, end)
  if (to === at) return undefined
  const first = unitStart(run, at, to)
  return {
    to,
    draft: { first, end: to, kind: "organisation", strength: "strong", ...affiliated(run.affiliation), ...listedBehind(run, at, to) },
  }
}

/** [E14] "Kestrian Defence Ministry": a people's adjective belongs to an organisation's name; before a person it is the affiliation. */
export const findPeople: Step = (run) => {
  const { tokens, at, end, match, headline } = run
  if (!match?.known.demonym || match.end > end) return undefined
  const region = regionEnd(run)
  if (region > match.end) return { to: region, draft: { first: at, end: region, kind: "place", strength: "strong" } }
  const people = wordsOf(tokens, at, match.end)
  const state = stateEnd(run, match)
  if (state) return state
  const to = headline ? match.end : organisationEnd(run, match.end, end, true)
  if (to === match.end) return { to, affiliation: people }
  const known = run.lists.of(wordsOf(tokens, match.end, to))
  return {
    to,
    draft: {
      first: at,
      end: to,
      kind: known?.kind ?? "organisation",
      strength: "strong",
      affiliation: people,
      ...(known ? { known } : {}),
    },
  }
}

/** "the Kestrian Republic" is the country. */
function stateEnd({ tokens, at, end, lists }: Run, { known, end: behind }: Match): Found | undefined {
  if (behind >= end || !/^(?:Republic|Federation|Kingdom|REPUBLIC|FEDERATION|KINGDOM)$/.test(wordAt(tokens, behind))) return undefined
  const country = known.country ? countries().get(known.country)?.names[0] : undefined
  const state = country ? lists.of(country) : undefined
  return { to: behind + 1, draft: { first: at, end: behind + 1, kind: "place", strength: "strong", ...(state ? { known: state } : {}) } }
}

// How a people's adjective ends in English, where no list has the people.
const ADJECTIVE = /^\p{Lu}\p{Ll}{2,}(?:ian|ean|an|ese|ish)$/u
/** An unknown people's adjective before a title: "Kestrian Defence Minister Pavel Oster". */
export const findUnknownPeople: Step = ({ tokens, at, role }) => {
  const word = wordAt(tokens, at)
  if (
    role.length ||
    !ADJECTIVE.test(word) ||
    isGivenName(word) ||
    isTitle(word) ||
    beforeTitle(word) ||
    !isTitle(titleBehind(tokens, at + 1))
  )
    return undefined
  return { to: at + 1, affiliation: word }
}

/** The first word behind that is no qualifier of a title. */
function titleBehind(tokens: Run["tokens"], at: number): string {
  let to = at
  while (to < at + LONGEST_OF && beforeTitle(wordAt(tokens, to)) && !isTitle(wordAt(tokens, to))) to++
  return wordAt(tokens, to)
}

/** "Kestria Red Cross": a listed name that goes on to an organisation's head noun is a longer name. */
export const findLongerThanListed: Step = (run) => {
  const { tokens, at, end, match } = run
  if (!match || run.headline || run.role.length > 0 || match.known.kind === "group") return undefined
  const to = organisationEnd(run, at, end)
  if (to <= match.end) return undefined
  return { to, draft: { first: at, end: to, kind: "organisation", strength: "strong", affiliation: wordsOf(tokens, at, match.end) } }
}

const listedBehind = ({ lists, tokens }: Run, at: number, to: number) => {
  const known = lists.of(wordsOf(tokens, at, to))
  return known && !known.demonym ? { known } : {}
}

/** `owned`: a people's adjective stands before, so that the head noun alone is enough ("Kestrian Army"). */
export function organisationEnd(run: Run, start: number, limit: number, owned = false): number {
  const { tokens, writing } = run
  // "Republican Guard of", "Army of": an opener is a name's first word only when "of" goes on behind it.
  if (writing.opens[start] === 1 && isOpener(wordAt(tokens, start)) && !startsOf(run, start)) return start
  let head = -1
  for (let at = start; at < limit; at++) {
    const word = lowerAt(tokens, at)
    if (ORGANISATION_HEADS.has(word) && !(beforeTitle(word) && isTitle(wordAt(tokens, at + 1)) && isCapital(wordAt(tokens, at + 1))))
      head = at
    else if (isTitleAt(tokens, at)) break
    else if (head >= 0 && head === at - 1 && isGivenName(word) && at + 1 < limit) break
  }
  if (head < 0) return start
  const noun = lowerAt(tokens, head)
  const to = OF_HEADS.has(noun) ? ofEnd(run, head + 1) : head + 1
  // A head noun alone ("Army") is a name only where "of" completes it, a people owns it or an ordinal counts it.
  const counted = UNIT_HEADS.has(noun) && ORDINAL.test(wordAt(tokens, start - 1))
  if (head === start && to === head + 1 && !owned && !counted) return ALONE.has(noun) && writing.opens[start] !== 1 ? to : start
  return to
}

const startsOf = (run: Run, at: number): boolean => {
  const noun = lowerAt(run.tokens, at)
  return ORGANISATION_HEADS.has(noun) && (ofEnd(run, at + 1) > at + 1 || ORGANISATION_HEADS.has(lowerAt(run.tokens, at + 1)))
}

/** The end of "of (the) X and Y" behind a head noun; `at` itself when none follows. */
export function ofEnd({ tokens, sentence }: Run, at: number): number {
  if (!/^(?:of|for)$/.test(wordAt(tokens, at))) return at
  let to = at + 1
  if (/^(?:the|all)$/.test(wordAt(tokens, to))) to++
  const begin = to
  while (to < sentence.end && to - begin < LONGEST_OF && isCapital(wordAt(tokens, to)) && !endsBefore(tokens, to)) {
    to++
    const joint = wordAt(tokens, to)
    const next = wordAt(tokens, to + 1)
    if ((joint === "and" || joint === "&") && isCapital(next) && plainMatter(next)) to++
    else if (joint === "," && plainMatter(next) && /^(?:and|&)$/.test(wordAt(tokens, to + 2)) && plainMatter(wordAt(tokens, to + 3))) to++
    else if (joint === "of" && isCapital(next) && plainMatter(wordAt(tokens, to - 1))) to++
  }
  return to > begin ? to : at
}

/** A title or a given name with a surname behind it begins another name. */
const endsBefore = (tokens: Run["tokens"], at: number): boolean =>
  isTitleAt(tokens, at) || (isGivenName(wordAt(tokens, at)) && isCapital(wordAt(tokens, at + 1)))

/** [E8] "4th Mountain Brigade": an ordinal before a unit belongs to its name. */
function unitStart({ tokens, sentence }: Run, first: number, end: number): number {
  if (first - 1 < sentence.first || !ORDINAL.test(wordAt(tokens, first - 1))) return first
  for (let at = first; at < end; at++) if (UNIT_HEADS.has(lowerAt(tokens, at))) return first - 1
  return first
}
