import type { Teller } from "../material/teller.ts"
import type { Sameness, Telling } from "../material/types.ts"
import type { Disagreement, DossierIncident } from "../types.ts"
import { looseOf } from "./find-said.ts"
import { incidentWith, tellingKey } from "./incident-of.ts"

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All groups of tellings as incidents, in order of their first day (those without one last), then of id; disagreements in the order of their incidents. */
export function assembleIncidents(
  groups: readonly (readonly Telling[])[],
  tellers: ReadonlyMap<string, Teller>,
  samenesses: readonly Sameness[],
): { incidents: readonly DossierIncident[]; disagreements: readonly Disagreement[] } {
  const loose = looseOf(tellers.values())
  const having = new Map<string, Sameness[]>()
  for (const sameness of samenesses)
    for (const telling of [sameness.one, sameness.other]) {
      const key = tellingKey(telling)
      const of = having.get(key)
      if (of) of.push(sameness)
      else having.set(key, [sameness])
    }
  const assembled = groups
    .flatMap((group) => incidentWith(group, tellers, samenessesOf(group, having), loose) ?? [])
    .sort(({ incident: a }, { incident: b }) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id))
  return {
    incidents: assembled.map(({ incident }) => incident),
    disagreements: assembled.flatMap(({ disagreements }) => disagreements),
  }
}

const dayOf = ({ days }: DossierIncident): string => days?.first ?? "9999-99"

/** Those that a telling of the group is in, each once. */
const samenessesOf = (group: readonly Telling[], having: ReadonlyMap<string, readonly Sameness[]>): Sameness[] => [
  ...new Set(group.flatMap((telling) => having.get(tellingKey(telling)) ?? [])),
]
