import { compare } from "../material/compare.ts"
import type { Sameness, Telling } from "../material/types.ts"
import { COMPARED } from "./index-of-tellings.ts"
import { MACHINE } from "./judge-pair.ts"

/** A group joins another when this share of their pairs of accounts was judged the same: one likeness does not chain two incidents. Chosen on half of FA-KES. */
const SHARE = 0.5
/** Of a larger group half of so many accounts are enough: no telling is compared with more. */
const MANY = COMPARED

/** A judgement on two tellings, by their numbers; the lower first. */
interface Edge {
  readonly low: number
  readonly high: number
  readonly sameness: Sameness
}

interface Group {
  readonly id: number
  readonly members: number[]
  readonly accounts: Set<number>
  /** Whose pairs are counted: accounts, and in place of those that people tied together one for all. */
  readonly units: Set<number>
}

/** For each telling, by number, those that an edge leads to. */
type Neighbours = ReadonlyMap<number, readonly number[]>

/**
 * [X18] Tellings grouped by incident. Of several judgements on a pair the last counts, and a person's stands over the machine's. What people call the same is joined
 * first, then what the machine does, the surest first; a join that would bring together what a person keeps apart is refused, and so is one of the machine's
 * that too few of the pairs bear out, or that would bring together two tellings of one account of which nobody says that they are the same. The order of neither
 * list of tellings changes the groups: members, then groups, stand in the order of account and claim.
 */
export function groupTellings(tellings: readonly Telling[], samenesses: readonly Sameness[]): Telling[][] {
  // Numbers stand in the order of account and claim. Hundreds of thousands of edges would be slow under strings.
  const { all, numberOf, accountOf } = numbered(tellings)
  const groups = all.map((_, id): Group => {
    const account = accountOf[id] ?? 0
    return { id, members: [id], accounts: new Set([account]), units: new Set([account]) }
  })
  const standing = standingOf(samenesses, numberOf)
  const apart = neighboursOf(standing.filter(({ sameness: { says, by } }) => says === "different" && by !== MACHINE))
  const same = standing.filter(({ sameness }) => sameness.says === "same").sort(bySureness)
  const alike = neighboursOf(same)
  const join = (one: Group, other: Group): void => {
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one]
    for (const account of small.accounts) large.accounts.add(account)
    for (const unit of small.units) large.units.add(unit)
    for (const member of small.members) {
      large.members.push(member)
      groups[member] = large
    }
  }
  // Units are numbers of accounts; those that people tied stand behind them.
  const unitOf = [...accountOf]
  for (const { low, high, sameness } of same) {
    const [one, other] = [groups[low], groups[high]]
    if (sameness.by !== MACHINE && one && other && one !== other && !touching(one, other, groups, apart)) join(one, other)
  }
  for (const { id, members, units } of new Set(groups)) {
    if (members.length < 2) continue
    units.clear()
    units.add(all.length + id)
    for (const member of members) unitOf[member] = all.length + id
  }
  // Two groups that did not join are not asked again before one has grown.
  const refused = new Map<number, number>()
  for (const { low, high, sameness } of same) {
    const [one, other] = [groups[low], groups[high]]
    if (sameness.by !== MACHINE || !one || !other || one === other) continue
    const pair = Math.min(one.id, other.id) * all.length + Math.max(one.id, other.id)
    const size = one.members.length + other.members.length
    if (refused.get(pair) === size) continue
    const [small, large] = one.members.length <= other.members.length ? [one, other] : [other, one]
    if (touching(small, large, groups, apart) || !bornOut(small, large, groups, alike, accountOf, unitOf)) refused.set(pair, size)
    else join(one, other)
  }
  return [...new Set(groups)]
    .map(({ members }) => members.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((members) => members.flatMap((member) => all[member] ?? []))
}

type NumberOf = (telling: Telling) => number | undefined

/** Each telling once, in order of account and claim; `accountOf`: a number for the account of each. */
function numbered(tellings: readonly Telling[]): { all: Telling[]; numberOf: NumberOf; accountOf: number[] } {
  const all: Telling[] = []
  const accountOf: number[] = []
  const numbers = new Map<string, Map<string, number>>()
  for (const telling of [...tellings].sort((a, b) => compare(a.account, b.account) || compare(a.claim, b.claim))) {
    const { account, claim } = telling
    const claims = numbers.get(account) ?? new Map<string, number>()
    if (claims.has(claim)) continue
    numbers.set(account, claims.set(claim, all.length))
    all.push(telling)
    accountOf.push(numbers.size - 1)
  }
  return { all, numberOf: ({ account, claim }) => numbers.get(account)?.get(claim), accountOf }
}

/** The judgement that counts on each pair: the last of a person's, else the last of the machine's. */
function standingOf(samenesses: readonly Sameness[], numberOf: NumberOf): Edge[] {
  const standing = new Map<number, Map<number, Edge>>()
  for (const sameness of samenesses) {
    const [one, other] = [numberOf(sameness.one), numberOf(sameness.other)]
    if (one === undefined || other === undefined) continue
    const edge: Edge = { low: Math.min(one, other), high: Math.max(one, other), sameness }
    const beside = standing.get(edge.low)
    const before = beside?.get(edge.high)?.sameness
    if (!beside) standing.set(edge.low, new Map([[edge.high, edge]]))
    else if (!before || before.by === MACHINE || sameness.by !== MACHINE) beside.set(edge.high, edge)
  }
  return [...standing.values()].flatMap((beside) => [...beside.values()])
}

const bySureness = (a: Edge, b: Edge): number =>
  Number(a.sameness.by === MACHINE) - Number(b.sameness.by === MACHINE) ||
  b.sameness.score - a.sameness.score ||
  a.low - b.low ||
  a.high - b.high

function neighboursOf(edges: readonly Edge[]): Neighbours {
  const neighbours = new Map<number, number[]>()
  const put = (from: number, to: number): void => {
    const list = neighbours.get(from)
    if (list) list.push(to)
    else neighbours.set(from, [to])
  }
  for (const { low, high } of edges) {
    put(low, high)
    put(high, low)
  }
  return neighbours
}

const touching = (small: Group, large: Group, groups: readonly Group[], edges: Neighbours): boolean =>
  edges.size > 0 && small.members.some((member) => edges.get(member)?.some((to) => groups[to] === large))

/** Whether enough pairs of accounts bear a join out, and no account would tell two incidents as one without saying so. */
function bornOut(
  small: Group,
  large: Group,
  groups: readonly Group[],
  alike: Neighbours,
  accountOf: readonly number[],
  unitOf: readonly number[],
): boolean {
  const needed = SHARE * small.units.size * Math.min(large.units.size, MANY)
  const pairs = new Set<number>()
  const within = new Set<number>()
  for (const member of small.members)
    for (const to of alike.get(member) ?? []) {
      if (groups[to] !== large) continue
      pairs.add((unitOf[member] ?? 0) * 2 * groups.length + (unitOf[to] ?? 0))
      if (accountOf[member] === accountOf[to]) within.add(accountOf[to] ?? 0)
    }
  for (const account of small.accounts) if (large.accounts.has(account) && !within.has(account)) return false
  return pairs.size >= needed
}
