import type { DossierNames } from "../material/dossier-names.ts"
import { remembered } from "../material/remembered.ts"
import type { Teller } from "../material/teller.ts"
import type { Account, Sameness } from "../material/types.ts"
import { byPair, type Matcher, matcherOf } from "./matcher-of.ts"

/** `inOrder`: the matcher was given them in the order in which they stand here. */
interface Held {
  readonly matcher: Matcher
  readonly inOrder: boolean
  readonly accounts: readonly Account[]
  readonly pairs: readonly Sameness[]
}

/** What was compared last for the names of a definition: one more report is compared with what is there, not everything anew. */
const last = remembered((_: DossierNames): { held?: Held } => ({}))

/** All pairs that tellings of these accounts make with each other, in order of account and claim. The same whatever was asked before. */
export function proposePairs(tellers: readonly Teller[], names: DossierNames): Sameness[] {
  const kept = last(names)
  const { held } = kept
  const accounts = tellers.map(({ account }) => account)
  if (held) {
    const there = new Set(held.accounts)
    const added = tellers.filter(({ account }) => !there.has(account))
    const within = added.length === accounts.length - held.accounts.length
    const further = within ? held.matcher.add(added) : []
    // Where a bound was met the order of accounts matters, so only those that stand behind all others can be added.
    const inOrder = held.inOrder && held.accounts.every((account, at) => account === accounts[at])
    if (within && (inOrder || held.matcher.complete())) {
      const pairs = merged(held.pairs, further)
      kept.held = { matcher: held.matcher, inOrder, accounts, pairs }
      return [...pairs]
    }
  }
  const matcher = matcherOf()
  const pairs = matcher.add(tellers)
  kept.held = { matcher, inOrder: true, accounts, pairs }
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
