import type { Incident } from "../../claim/index.ts"
import { holds, type Span, touches } from "../../evidence/index.ts"
import type { Account } from "../material/types.ts"
import { sentenceAt } from "./passage-of.ts"

/** An incident claim with the numbers of the sentences that tell of it: those of its clause and of its slots. */
interface Place {
  readonly claim: Incident
  readonly sentences: readonly number[]
}

/** In order of where their clauses begin. */
const sorted = new WeakMap<Account, readonly Place[]>()

// A slot that was found further from its clause than that is more often another incident's.
const FURTHEST_SLOT = 4

function placesOf(account: Account): readonly Place[] {
  let places = sorted.get(account)
  if (!places) {
    places = account.report.claims
      .flatMap((claim) =>
        claim.kind === "incident" && claim.type !== "agreement" ? [{ claim, sentences: sentencesOf(claim, account) }] : [],
      )
      .sort((a, b) => a.claim.quote.from - b.claim.quote.from || a.claim.quote.to - b.claim.quote.to)
    sorted.set(account, places)
  }
  return places
}

function sentencesOf(claim: Incident, account: Account): number[] {
  const { quote, date, place, initiator, target, weapon, killed, injured, missing, captured, displaced } = claim
  const own = [sentenceAt(account, quote.from), sentenceAt(account, Math.max(quote.from, quote.to - 1))]
  const slots = [date, place, initiator, target, weapon, killed, injured, missing, captured, displaced]
    .flatMap((slot) => (slot?.from === undefined ? [] : [sentenceAt(account, slot.from)]))
    .filter((sentence) => sentence >= (own[0] ?? 0) && sentence - (own[1] ?? 0) <= FURTHEST_SLOT)
  return [...new Set([...own, ...slots])].sort((a, b) => a - b)
}

// So many incidents before a span are asked: more stand in no passage of a report, and the work stays linear in any text.
const ASKED = 8

/**
 * [O1] The incident of an account that words at a span belong to: the one with the shortest clause round them; else the nearest that their sentence tells of; else the one told last
 * before them, `reach` sentences back at most. `fits` says which incidents may be it at all.
 */
export function hostOf(account: Account, span: Span, reach: number, fits: (claim: Incident) => boolean): Incident | undefined {
  const places = placesOf(account)
  const sentence = sentenceAt(account, span.from)
  const end = firstAfter(places, span.to)
  let beyond = end
  while (beyond < Math.min(places.length, end + ASKED) && places[beyond]?.sentences[0] === sentence) beyond++
  const asked = places.slice(Math.max(0, end - ASKED), beyond).filter(({ claim }) => fits(claim))
  const around = asked.filter(({ claim }) => holds(claim.quote, span)).sort((a, b) => length(a.claim.quote) - length(b.claim.quote))[0]
  if (around) return around.claim
  const here = asked
    .filter(({ claim, sentences }) => touches(claim.quote, span) || sentences.includes(sentence))
    .sort((a, b) => gap(a.claim.quote, span) - gap(b.claim.quote, span))[0]
  if (here) return here.claim
  const before = asked
    .map((place) => ({ ...place, last: place.sentences.filter((one) => one < sentence).at(-1) ?? Number.NEGATIVE_INFINITY }))
    .filter(({ last }) => sentence - last <= reach)
    .sort((a, b) => a.last - b.last || a.claim.quote.from - b.claim.quote.from)
  return before.at(-1)?.claim
}

const length = ({ from, to }: Span): number => to - from
const gap = (a: Span, b: Span): number => Math.max(0, a.from - b.to, b.from - a.to)

/** How many claims begin before a position. */
function firstAfter(places: readonly Place[], at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.claim.quote.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
