import type { Teller } from "../material/teller.ts"
import type { Sameness, Telling } from "../material/types.ts"
import type { Disagreement, DossierIncident } from "../types.ts"
import { looseOf } from "./find-said.ts"
import { incidentWith } from "./incident-of.ts"

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All groups of tellings as incidents, in order of their first day (those without one last), then of id; disagreements in the order of their incidents. */
export function assembleIncidents(
  groups: readonly (readonly Telling[])[],
  tellers: ReadonlyMap<string, Teller>,
  samenesses: readonly Sameness[],
): { incidents: readonly DossierIncident[]; disagreements: readonly Disagreement[] } {
  const loose = looseOf(tellers.values())
  const having = samenessesOf(groups, samenesses)
  const assembled = groups
    .flatMap((group, at) => incidentWith(group, tellers, having[at] ?? [], loose) ?? [])
    .sort(({ incident: a }, { incident: b }) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id))
  return {
    incidents: assembled.map(({ incident }) => incident),
    disagreements: assembled.flatMap(({ disagreements }) => disagreements),
  }
}

const dayOf = ({ days }: DossierIncident): string => days?.first ?? "9999-99"

/** For each group those that a telling of it is in, each once, in the order given. */
function samenessesOf(groups: readonly (readonly Telling[])[], samenesses: readonly Sameness[]): Sameness[][] {
  const groupOf = new Map<string, Map<string, number>>()
  for (const [at, group] of groups.entries())
    for (const { account, claim } of group) {
      const claims = groupOf.get(account)
      if (claims) claims.set(claim, at)
      else groupOf.set(account, new Map([[claim, at]]))
    }
  const of = groups.map((): Sameness[] => [])
  for (const sameness of samenesses) {
    const [one, other] = [sameness.one, sameness.other].map(({ account, claim }) => groupOf.get(account)?.get(claim))
    if (one !== undefined) of[one]?.push(sameness)
    if (other !== undefined && other !== one) of[other]?.push(sameness)
  }
  return of
}
