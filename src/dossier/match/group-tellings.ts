import type { Sameness, Telling } from "../material/types.ts"
import { MACHINE } from "./judge-pair.ts"

/** A group joins another when this share of their pairs of accounts was judged the same: one likeness does not chain two incidents. Chosen on half of FA-KES. */
const SHARE = 0.5

interface Edge extends Sameness {
  readonly key: string
}

interface Group {
  readonly members: Telling[]
}

/**
 * [X18] Tellings grouped by incident. Of several judgements on a pair the last counts, and a person's stands over the machine's. What people call the same is joined
 * first, then what the machine does, the surest first; a join that would bring together what a person keeps apart is refused, and so is one of the machine's
 * that too few of the pairs bear out, or that would bring together two tellings of one account of which nobody says that they are the same. The order of neither
 * list of tellings changes the groups: members, then groups, stand in the order of account and claim.
 */
export function groupTellings(tellings: readonly Telling[], samenesses: readonly Sameness[]): Telling[][] {
  const groups = new Map<string, Group>(tellings.map((telling) => [keyOf(telling), { members: [telling] }]))
  const standing = standingOf(samenesses.filter(({ one, other }) => groups.has(keyOf(one)) && groups.has(keyOf(other))))
  const apart = neighboursOf(standing.filter(({ says, by }) => says === "different" && by !== MACHINE))
  const same = standing.filter(({ says }) => says === "same").sort(bySureness)
  const alike = neighboursOf(same)
  for (const edge of same) {
    const one = groups.get(keyOf(edge.one))
    const other = groups.get(keyOf(edge.other))
    if (!one || !other || one === other || touching(one, other, apart)) continue
    if (edge.by === MACHINE && !bornOut(one, other, alike)) continue
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one]
    large.members.push(...small.members)
    for (const member of small.members) groups.set(keyOf(member), large)
  }
  return [...new Set(groups.values())]
    .map(({ members }) => [...members].sort(byTelling))
    .sort((a, b) => (a[0] && b[0] ? byTelling(a[0], b[0]) : 0))
}

const keyOf = ({ account, claim }: Telling): string => `${account}\n${claim}`
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byTelling = (a: Telling, b: Telling): number => compareText(keyOf(a), keyOf(b))

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

/** For each telling those that an edge leads to. */
function neighboursOf(edges: readonly Edge[]): ReadonlyMap<string, readonly Telling[]> {
  const neighbours = new Map<string, Telling[]>()
  const put = (from: Telling, to: Telling): void => {
    const list = neighbours.get(keyOf(from))
    if (list) list.push(to)
    else neighbours.set(keyOf(from), [to])
  }
  for (const { one, other } of edges) {
    put(one, other)
    put(other, one)
  }
  return neighbours
}

function touching(one: Group, other: Group, edges: ReadonlyMap<string, readonly Telling[]>): boolean {
  if (!edges.size) return false
  const members = new Set(other.members.map(keyOf))
  return one.members.some((member) => edges.get(keyOf(member))?.some((telling) => members.has(keyOf(telling))))
}

/** Whether enough pairs of accounts bear a join out, and no account would tell two incidents as one without saying so. */
function bornOut(one: Group, other: Group, alike: ReadonlyMap<string, readonly Telling[]>): boolean {
  const [small, large] = one.members.length <= other.members.length ? [one, other] : [other, one]
  const members = new Set(large.members.map(keyOf))
  const pairs = new Set<string>()
  for (const member of small.members)
    for (const telling of alike.get(keyOf(member)) ?? [])
      if (members.has(keyOf(telling))) pairs.add(`${member.account}\n${telling.account}`)
  const accounts = new Set(small.members.map(({ account }) => account))
  const others = new Set(large.members.map(({ account }) => account))
  const both = [...accounts].filter((account) => others.has(account))
  if (both.some((account) => !pairs.has(`${account}\n${account}`))) return false
  return pairs.size >= SHARE * (accounts.size * others.size)
}
