import type { DossierNames } from "../material/dossier-names.ts"
import { remembered } from "../material/remembered.ts"
import type { Teller } from "../material/teller.ts"
import type { Account, Sameness } from "../material/types.ts"
import { byPair, type Matcher, matcherOf } from "./matcher-of.ts"

interface Held {
  readonly matcher: Matcher
  readonly accounts: ReadonlySet<Account>
  readonly pairs: readonly Sameness[]
}

/** What was compared last for the names of a definition: one more report is compared with what is there, not everything anew. */
const last = remembered((_: DossierNames): { held?: Held } => ({}))

/** All pairs that tellings of these accounts make with each other, in order of account and claim. The same whatever was asked before. */
export function proposePairs(tellers: readonly Teller[], names: DossierNames): Sameness[] {
  const kept = last(names)
  const { held } = kept
  const accounts = new Set(tellers.map(({ account }) => account))
  const within = held && [...held.accounts].every((account) => accounts.has(account))
  const matcher = within ? held.matcher : matcherOf()
  const added = matcher.add(within ? tellers.filter(({ account }) => !held.accounts.has(account)) : tellers)
  // Where a bound was met, the order of accounts matters, and only the whole in its own order is the same each time.
  if (within && !matcher.complete()) {
    delete kept.held
    return proposePairs(tellers, names)
  }
  const pairs = within ? merged(held.pairs, added) : added
  if (matcher.complete()) kept.held = { matcher, accounts, pairs }
  return [...pairs]
}

function merged(one: readonly Sameness[], other: readonly Sameness[]): Sameness[] {
  const all: Sameness[] = []
  let at = 0
  for (const pair of one) {
    for (let next = other[at]; next && byPair(next, pair) < 0; next = other[++at]) all.push(next)
    all.push(pair)
  }
  return all.concat(other.slice(at))
}
