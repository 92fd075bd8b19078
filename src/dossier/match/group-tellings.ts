import type { Sameness, Telling } from "../material/types.ts"
import { MACHINE } from "./judge-pair.ts"

/** A group joins another when this share of their pairs of accounts was judged the same: one likeness does not chain two incidents. Chosen on half of FA-KES. */
const SHARE = 0.5

interface Edge extends Sameness {
  readonly key: string
}

interface Group {
  readonly id: number
  readonly members: string[]
  readonly accounts: Set<string>
  /** Whose pairs are counted: accounts, and in place of those that people tied together one for all. */
  readonly units: Set<string>
}

/** For each telling, by key, those that an edge leads to. */
type Neighbours = ReadonlyMap<string, readonly string[]>

/**
 * [X18] Tellings grouped by incident. Of several judgements on a pair the last counts, and a person's stands over the machine's. What people call the same is joined
 * first, then what the machine does, the surest first; a join that would bring together what a person keeps apart is refused, and so is one of the machine's
 * that too few of the pairs bear out, or that would bring together two tellings of one account of which nobody says that they are the same. The order of neither
 * list of tellings changes the groups: members, then groups, stand in the order of account and claim.
 */
export function groupTellings(tellings: readonly Telling[], samenesses: readonly Sameness[]): Telling[][] {
  const byKey = new Map(tellings.map((telling) => [keyOf(telling), telling]))
  const groups = new Map<string, Group>(
    [...byKey].map(([key, { account }], id) => [key, { id, members: [key], accounts: new Set([account]), units: new Set([account]) }]),
  )
  const standing = standingOf(samenesses.filter(({ one, other }) => byKey.has(keyOf(one)) && byKey.has(keyOf(other))))
  const apart = neighboursOf(standing.filter(({ says, by }) => says === "different" && by !== MACHINE))
  const same = standing.filter(({ says }) => says === "same").sort(bySureness)
  const alike = neighboursOf(same)
  const join = (one: Group, other: Group): void => {
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one]
    large.members.push(...small.members)
    for (const account of small.accounts) large.accounts.add(account)
    for (const unit of small.units) large.units.add(unit)
    for (const member of small.members) groups.set(member, large)
  }
  const unitOf = new Map<string, string>()
  for (const edge of same.filter(({ by }) => by !== MACHINE)) {
    const [one, other] = [groups.get(keyOf(edge.one)), groups.get(keyOf(edge.other))]
    if (one && other && one !== other && !touching(one, other, groups, apart)) join(one, other)
  }
  for (const { id, members, units } of new Set(groups.values())) {
    if (members.length < 2) continue
    units.clear()
    units.add(`joined ${id}`)
    for (const member of members) unitOf.set(member, `joined ${id}`)
  }
  // Two groups that did not join are not asked again before one has grown.
  const refused = new Map<number, number>()
  for (const edge of same.filter(({ by }) => by === MACHINE)) {
    const [one, other] = [groups.get(keyOf(edge.one)), groups.get(keyOf(edge.other))]
    if (!one || !other || one === other) continue
    const pair = Math.min(one.id, other.id) * byKey.size + Math.max(one.id, other.id)
    const size = one.members.length + other.members.length
    if (refused.get(pair) === size) continue
    const [small, large] = one.members.length <= other.members.length ? [one, other] : [other, one]
    if (touching(small, large, groups, apart) || !bornOut(small, large, groups, alike, unitOf)) refused.set(pair, size)
    else join(one, other)
  }
  return [...new Set(groups.values())]
    .map(({ members }) => members.sort(compareText).flatMap((key) => byKey.get(key) ?? []))
    .sort(([a], [b]) => (a && b ? compareText(keyOf(a), keyOf(b)) : 0))
}

const keyOf = ({ account, claim }: Telling): string => `${account}\n${claim}`
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const accountOf = (key: string): string => key.slice(0, key.lastIndexOf("\n"))

/** The judgement that counts on each pair: the last of a person's, else the last of the machine's. */
function standingOf(samenesses: readonly Sameness[]): Edge[] {
  const standing = new Map<string, Edge>()
  for (const sameness of samenesses) {
    const key = [keyOf(sameness.one), keyOf(sameness.other)].sort().join("\n")
    const before = standing.get(key)
    if (!before || before.by === MACHINE || sameness.by !== MACHINE) standing.set(key, { ...sameness, key })
  }
  return [...standing.values()]
}

const bySureness = (a: Edge, b: Edge): number =>
  Number(a.by === MACHINE) - Number(b.by === MACHINE) || b.score - a.score || compareText(a.key, b.key)

function neighboursOf(edges: readonly Edge[]): Neighbours {
  const neighbours = new Map<string, string[]>()
  const put = (from: string, to: string): void => {
    const list = neighbours.get(from)
    if (list) list.push(to)
    else neighbours.set(from, [to])
  }
  for (const { one, other } of edges) {
    put(keyOf(one), keyOf(other))
    put(keyOf(other), keyOf(one))
  }
  return neighbours
}

const touching = (small: Group, large: Group, groups: ReadonlyMap<string, Group>, edges: Neighbours): boolean =>
  edges.size > 0 && small.members.some((member) => edges.get(member)?.some((key) => groups.get(key) === large))

/** Whether enough pairs of accounts bear a join out, and no account would tell two incidents as one without saying so. */
function bornOut(
  small: Group,
  large: Group,
  groups: ReadonlyMap<string, Group>,
  alike: Neighbours,
  unitOf: ReadonlyMap<string, string>,
): boolean {
  const pairs = new Set<string>()
  const within = new Set<string>()
  const unit = (key: string): string => unitOf.get(key) ?? accountOf(key)
  for (const member of small.members)
    for (const key of alike.get(member) ?? []) {
      if (groups.get(key) !== large) continue
      pairs.add(`${unit(member)}\n${unit(key)}`)
      if (accountOf(member) === accountOf(key)) within.add(accountOf(key))
    }
  for (const account of small.accounts) if (large.accounts.has(account) && !within.has(account)) return false
  return pairs.size >= SHARE * small.units.size * large.units.size
}
