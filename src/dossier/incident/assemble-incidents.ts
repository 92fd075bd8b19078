import { compare } from "../material/compare.ts"
import { remembered } from "../material/remembered.ts"
import type { Teller } from "../material/teller.ts"
import type { Sameness, Telling } from "../material/types.ts"
import type { Disagreement, DossierIncident } from "../types.ts"
import { findSaid, type Loose, looseOf } from "./find-said.ts"
import { type Assembled, incidentOf, type Ties } from "./incident-of.ts"
import { type Tale, talesOf } from "./tale.ts"

/** All groups of tellings as incidents, in order of their first day (those without one last), then of id; disagreements in the order of their incidents. */
export function assembleIncidents(
  groups: readonly (readonly Telling[])[],
  tellers: ReadonlyMap<string, Teller>,
  samenesses: readonly Sameness[],
): { incidents: readonly DossierIncident[]; disagreements: readonly Disagreement[] } {
  const loose = looseOf(tellers.values())
  const ties = tiesOf(groups, samenesses)
  const assembled = groups
    .flatMap((group, at) => assembleOne(talesOf(group, tellers), tellers, ties[at] ?? { within: [], beyond: [] }, loose) ?? [])
    .sort(({ incident: a }, { incident: b }) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id))
  return {
    incidents: assembled.map(({ incident }) => incident),
    disagreements: assembled.flatMap(({ disagreements }) => disagreements),
  }
}

const dayOf = ({ days }: DossierIncident): string => days?.first ?? "9999-99"

interface Kept {
  readonly tales: readonly Tale[]
  readonly ties: Ties
  readonly assembled: Assembled
}

/** What was assembled last of the incidents that tellings of an account are the first of, by claim: one more report changes few of them. */
const keptOf = remembered((_: Teller) => new Map<string, Kept>())

/** An incident is made of its tales, of what ties them and of what is said of it: while these are the same, so is the incident. */
function assembleOne(tales: readonly Tale[], tellers: ReadonlyMap<string, Teller>, ties: Ties, loose: Loose): Assembled | undefined {
  const [first] = tales
  if (!first) return undefined
  const kept = keptOf(first.teller)
  const known = kept.get(first.claim.id)
  if (
    known &&
    equal(known.tales, tales, (a, b) => a.teller === b.teller && a.claim === b.claim) &&
    equal(known.ties.within, ties.within) &&
    equal(known.ties.beyond, ties.beyond) &&
    equal(known.assembled.said, findSaid(tales, loose, known.assembled.incident))
  )
    return known.assembled
  const assembled = incidentOf(tales, tellers, ties, loose)
  if (assembled) kept.set(first.claim.id, { tales, ties, assembled })
  return assembled
}

const equal = <One>(a: readonly One[], b: readonly One[], same = (one: One, other: One): boolean => one === other): boolean =>
  a.length === b.length && a.every((one, at) => same(one, b[at] ?? one))

interface TiesBeingFound extends Ties {
  readonly within: Sameness[]
  readonly beyond: Sameness[]
}

/** What ties the tellings of each group, each judgement once a group. */
function tiesOf(groups: readonly (readonly Telling[])[], samenesses: readonly Sameness[]): Ties[] {
  const ties = groups.map((): TiesBeingFound => ({ within: [], beyond: [] }))
  const tiesBy = new Map<string, Map<string, TiesBeingFound>>()
  for (const [at, group] of groups.entries())
    for (const { account, claim } of group) {
      const claims = tiesBy.get(account) ?? new Map<string, TiesBeingFound>()
      const of = ties[at]
      if (of) tiesBy.set(account, claims.set(claim, of))
    }
  for (const sameness of samenesses) {
    const { one, other } = sameness
    const a = tiesBy.get(one.account)?.get(one.claim)
    const b = tiesBy.get(other.account)?.get(other.claim)
    if (a === b) a?.within.push(sameness)
    else {
      a?.beyond.push(sameness)
      b?.beyond.push(sameness)
    }
  }
  return ties
}
