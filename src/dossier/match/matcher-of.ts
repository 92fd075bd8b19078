import { compare } from "../material/compare.ts"
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
   * is there already gives none. In order of account and claim.
   */
  readonly add: (tellers: readonly Teller[]) => Sameness[]
  /** Whether it has compared all that share enough: then the order in which accounts were added has changed nothing. */
  readonly complete: () => boolean
}

/** [X17] A matcher with nothing in it. It keeps what it has compared by: about 4 kB an incident claim. */
export function matcherOf(): Matcher {
  // Two leads are compared by their leads alone, anything else by its clauses.
  const [leads, clauses] = [indexOfTellings(), indexOfTellings()]
  const there = new Set<string>()
  const addOne = (teller: Teller): Sameness[] => {
    if (there.has(teller.account.key)) return []
    there.add(teller.account.key)
    const own = profilesOf(teller)
    const compared = own.filter(({ background }) => !background)
    const found = compared.flatMap((profile) =>
      (profile.lead ? leads : clauses)
        .near(profile, (other) => comparable(profile, other) && withinReach(profile, other))
        .flatMap((other) => judgePair(profile, other) ?? []),
    )
    for (const profile of compared) (profile.lead ? leads : clauses).put(profile)
    return [...joinWithin(own.filter(({ lead }) => !lead)), ...found]
  }
  return { add: (tellers) => tellers.flatMap(addOne).sort(byPair), complete: () => leads.complete() && clauses.complete() }
}

const comparable = (a: Profile, b: Profile): boolean => a.lead || !a.leads || !b.leads

/** Buckets are wider than the window: the days themselves decide. */
function withinReach(a: Profile, b: Profile): boolean {
  for (const one of a.anchors) for (const other of b.anchors) if (Math.abs(one - other) <= WINDOW) return true
  if (isOpen(a) || isOpen(b)) return true
  return a.period !== undefined && a.period === b.period
}

const isOpen = ({ known, days, period }: Profile): boolean => known === undefined && !days.length && period === undefined

export const byPair = (a: Sameness, b: Sameness): number =>
  compare(a.one.account, b.one.account) ||
  compare(a.one.claim, b.one.claim) ||
  compare(a.other.account, b.other.account) ||
  compare(a.other.claim, b.other.claim)
