import type { Teller } from "../material/teller.ts"
import type { Sameness } from "../material/types.ts"
import { indexOfTellings, WINDOW } from "./index-of-tellings.ts"
import { joinWithin } from "./join-within.ts"
import { judgePair } from "./judge-pair.ts"
import { type Profile, profilesOf } from "./profile.ts"

/** Finds who tells of one incident, account after account. */
export interface Matcher {
  /**
   * All pairs that the accounts given make with each other and with those before. Accounts added one by one give the same pairs as all at once; an account that
   * is there already gives none.
   */
  readonly add: (tellers: readonly Teller[]) => Sameness[]
}

/** [X17] A matcher with nothing in it. It keeps what it has compared by: about 4 kB an incident claim. */
export function matcherOf(): Matcher {
  const profiles: Profile[] = []
  const index = indexOfTellings()
  const there = new Set<string>()
  const addOne = (teller: Teller): Sameness[] => {
    if (there.has(teller.account.key)) return []
    there.add(teller.account.key)
    const own = profilesOf(teller)
    const compared = own.filter(({ background }) => !background)
    const found = compared.flatMap((profile) =>
      index.near(profile).flatMap((number) => {
        const other = profiles[number]
        return other && comparable(profile, other) && withinReach(profile, other) ? (judgePair(profile, other) ?? []) : []
      }),
    )
    for (const profile of compared) index.put(profile, profiles.push(profile) - 1)
    return [...joinWithin(own.filter(({ lead }) => !lead)), ...found]
  }
  return { add: (tellers) => tellers.flatMap(addOne).sort(byPair) }
}

/** Two leads are compared by their leads alone, anything else by its clauses. */
const comparable = (a: Profile, b: Profile): boolean => a.lead === b.lead && (a.lead || !a.leads || !b.leads)

/** Buckets are wider than the window: the days themselves decide. */
function withinReach(a: Profile, b: Profile): boolean {
  for (const one of a.anchors) for (const other of b.anchors) if (Math.abs(one - other) <= WINDOW) return true
  if (isOpen(a) || isOpen(b)) return true
  return a.period !== undefined && a.period === b.period
}

const isOpen = ({ known, days, period }: Profile): boolean => known === undefined && !days.length && period === undefined

const byPair = (a: Sameness, b: Sameness): number => compareText(keyOf(a), keyOf(b))
const keyOf = ({ one, other }: Sameness): string => [one.account, one.claim, other.account, other.claim].join("\n")
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
