import type { Incident } from "../../claim/index.ts"
import { holds, type Span, touches } from "../../evidence/index.ts"
import type { Account } from "../material/types.ts"
import { sentenceAt } from "./passage-of.ts"

/** The incident claims of an account in order of where they begin. */
const sorted = new WeakMap<Account, readonly Incident[]>()

function incidentsOf(account: Account): readonly Incident[] {
  let claims = sorted.get(account)
  if (!claims) {
    claims = account.report.claims
      .flatMap((claim) => (claim.kind === "incident" && claim.type !== "agreement" ? [claim] : []))
      .sort((a, b) => a.quote.from - b.quote.from || a.quote.to - b.quote.to)
    sorted.set(account, claims)
  }
  return claims
}

// So many incidents before a span are asked: more stand in no passage of a report, and the work stays linear in any text.
const ASKED = 8

/**
 * [O1] The incident of an account that words at a span belong to: the one with the shortest clause round them; else the nearest in their sentence; else the last one before them in
 * their paragraph, `reach` sentences back at most. `fits` says which incidents may be it at all.
 */
export function hostOf(account: Account, span: Span, reach: number, fits: (claim: Incident) => boolean): Incident | undefined {
  const claims = incidentsOf(account)
  let end = firstAfter(claims, span.to)
  const before = claims.slice(Math.max(0, end - ASKED), end).filter(fits)
  const around = before.filter(({ quote }) => holds(quote, span)).sort((a, b) => length(a.quote) - length(b.quote))[0]
  if (around) return around
  const sentence = sentenceAt(account, span.from)
  const furthest = Math.min(claims.length, end + ASKED)
  while (end < furthest && sentenceAt(account, claims[end]?.quote.from ?? 0) === sentence) end++
  const here = claims
    .slice(Math.max(0, end - 2 * ASKED), end)
    .filter((claim) => fits(claim) && (touches(claim.quote, span) || sentenceAt(account, claim.quote.from) === sentence))
    .sort((a, b) => gap(a.quote, span) - gap(b.quote, span))[0]
  if (here) return here
  const last = before.at(-1)
  return last && sentence - sentenceAt(account, Math.max(last.quote.from, last.quote.to - 1)) <= reach ? last : undefined
}

const length = ({ from, to }: Span): number => to - from
const gap = (a: Span, b: Span): number => Math.max(0, a.from - b.to, b.from - a.to)

/** How many claims begin before a position. */
function firstAfter(claims: readonly Incident[], at: number): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.quote.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
