import type { Claim } from "../../claim/index.ts"
import { wordsOf } from "../../evidence/index.ts"
import type { Report } from "../report.ts"
import { folded, isSame, type Property, propertiesOf, sourceOf } from "./properties.ts"

/** A claim as it is matched. `role`: what no match may differ in; `words`: those of its quote, numbers as "#". */
export interface Matched {
  readonly claim: Claim
  readonly properties: ReadonlyMap<string, Property>
  readonly role: string
  readonly quote: string
  readonly words: ReadonlySet<string>
  readonly at: number
}

export interface Matches {
  readonly pairs: readonly (readonly [Matched, Matched])[]
  readonly gone: readonly Matched[]
  readonly new: readonly Matched[]
}

// What likeness of the quotes and agreement of the properties have to come to. 0.6: a quote that keeps three of five words is enough by
// itself; so are type, place and day where the sentence was written anew; a stock phrase ("were killed in") with another place is not.
const ENOUGH = 0.6

// The last figure of its role in both versions needs less: "59 people were killed in the strike on X" and "the toll of X rose to 61" share
// a third of their words. Incidents and agreements do not: the last incident is as often another one.
const ENOUGH_ALONE = 0.35

/** What agreement in a property adds, and difference takes away. Chosen by hand on invented pairs of versions. */
const WEIGHTS: Readonly<Record<string, readonly [same: number, other: number]>> = {
  type: [0.2, -0.1],
  place: [0.25, -0.25],
  date: [0.15, -0.1],
  target: [0.1, -0.05],
  initiator: [0.1, -0.05],
  name: [0.6, -0.2],
  signatories: [0.2, -0.1],
  counted: [0.25, -0.25],
  obligor: [0.15, -0.1],
  end: [0.2, 0],
  says: [0.2, 0],
}

// Claims of a kind and role are compared with each of the other version up to 400 x 400; in longer records with the 64 beside them.
const MOST_PAIRS = 160_000
const BESIDE = 32

/** [V4] [V5] Which claims of two versions are one claim: one to one, the likest first, and where two are as like the earlier ones. */
export function matchClaims(before: Report, after: Report): Matches {
  const groups = { before: groupsIn(before), after: groupsIn(after) }
  const pairs: (readonly [Matched, Matched])[] = []
  const taken = new Set<Matched>()
  const pair = (a: Matched, b: Matched) => {
    pairs.push([a, b])
    taken.add(a).add(b)
  }
  const open = (list: readonly Matched[]): Matched[] => list.filter((one) => !taken.has(one))
  for (const [role, olds] of groups.before) {
    const news = groups.after.get(role) ?? []
    for (const [a, b] of unchanged(olds, news)) pair(a, b)
    for (const [a, b] of likest(open(olds), open(news))) if (!taken.has(a) && !taken.has(b)) pair(a, b)
    const [[a, ...others], [b, ...rivals]] = [open(olds), open(news)]
    const alone = a?.claim.kind === "figure" && !others.length && !rivals.length
    if (alone && b && scoreOf(a, b) >= ENOUGH_ALONE) pair(a, b)
  }
  const rest = (of: ReadonlyMap<string, readonly Matched[]>): Matched[] => open([...of.values()].flat()).sort((a, b) => a.at - b.at)
  return { pairs: pairs.sort(([a], [b]) => a.at - b.at), gone: rest(groups.before), new: rest(groups.after) }
}

function groupsIn(report: Report): Map<string, Matched[]> {
  const groups = new Map<string, Matched[]>()
  const source = sourceOf(report)
  report.claims.forEach((claim, at) => {
    const quote = folded(wordsOf(report.article.text, claim.quote))
    const one: Matched = {
      claim,
      properties: new Map(propertiesOf(claim, source).map((property) => [property.name, property])),
      role: roleOf(claim),
      quote,
      words: new Set(quote.split(" ").map((word) => (/\p{N}/u.test(word) ? "#" : word))),
      at,
    }
    const group = groups.get(one.role)
    if (group) group.push(one)
    else groups.set(one.role, [one])
  })
  return groups
}

// People are counted without a word for them as well ("the toll rose to 61"): of tolls the unit tells nothing.
const roleOf = (claim: Claim): string =>
  claim.kind === "figure" ? `figure ${claim.role} ${TOLLS.has(claim.role) ? "" : claim.unit}` : claim.kind

/** [V4] Claims of the same words and the same properties, in order: most of two versions. Linear. */
function* unchanged(olds: readonly Matched[], news: readonly Matched[]): Generator<readonly [Matched, Matched]> {
  const keyOf = ({ quote, properties }: Matched): string =>
    [quote, ...[...properties.values()].map(({ name, keys }) => `${name}=${keys[0] ?? ""}`)].join("\n")
  const waiting = new Map<string, Matched[]>()
  for (const one of [...news].reverse()) {
    const same = waiting.get(keyOf(one))
    if (same) same.push(one)
    else waiting.set(keyOf(one), [one])
  }
  for (const old of olds) {
    const same = waiting.get(keyOf(old))?.pop()
    if (same) yield [old, same]
  }
}

/** [V5] Pairs that are like enough, the likest first. */
function likest(olds: readonly Matched[], news: readonly Matched[]): (readonly [Matched, Matched])[] {
  const all = olds.length * news.length <= MOST_PAIRS
  const scored = olds.flatMap((old, i) =>
    (all ? news : news.slice(Math.max(0, i - BESIDE), i + BESIDE)).flatMap((made) => {
      const score = scoreOf(old, made)
      return score >= ENOUGH ? [{ old, made, score }] : []
    }),
  )
  return scored
    .sort((a, b) => b.score - a.score || a.old.at - b.old.at || a.made.at - b.made.at)
    .map(({ old, made }) => [old, made] as const)
}

function scoreOf(a: Matched, b: Matched): number {
  let shared = 0
  for (const word of a.words) if (b.words.has(word)) shared++
  let score = (2 * shared) / (a.words.size + b.words.size)
  for (const [name, [same, other]] of Object.entries(WEIGHTS)) {
    const [x, y] = [a.properties.get(name), b.properties.get(name)]
    if (x && y) score += isSame(x, y) ? same : other
  }
  // Equal tolls tell two incidents of one sentence apart; different ones say nothing, for tolls are what versions change.
  for (const [name, toll] of a.properties) {
    const other = TOLLS.has(name) ? b.properties.get(name) : undefined
    if (other && isSame(toll, other)) score += 0.1
  }
  return score
}

const TOLLS: ReadonlySet<string> = new Set(["killed", "injured", "missing", "captured", "displaced"])
