import { kilometres } from "../material/kilometres.ts"
import { eachShared, likeness } from "./bag.ts"
import { likeTypes } from "./families.ts"
import type { Profile } from "./profile.ts"

/** How alike two tellings are, each from 0 to 1 and of the two alone. What each means stands at its weight in `WEIGHTS`. */
export interface Comparison {
  readonly words: number
  readonly names: number
  readonly runs: number
  readonly sameDay: number
  readonly daysApart: number
  readonly dayShared: number
  readonly dayParted: number
  readonly numbers: number
  readonly tollParted: number
  readonly sameToll: number
  readonly sameOutlet: number
  readonly kinds: number
  readonly kindsParted: number
  readonly near: number
  readonly far: number
  readonly undated: number
  readonly actors: number
  readonly typeSame: number
}

/** Kilometres within which two places of a gazetteer are one place, and beyond which they are two. Chosen: a town and its edge; the next city. */
const NEAR = 10
const FAR = 60
/** Numbers of dead from which on the same one on the same day is seldom of two incidents. Chosen: FA-KES has most of its incidents below. */
export const TELLING_TOLL = 5
/** Runs of two words in both that are all one needs; about six. */
const ENOUGH_RUNS = 30
/** The size of some ten telling words and of four villages' names: a passage with fewer says little. Nearly all leads are larger. */
const FEW_WORDS = 13
const FEW_NAMES = 11

export function compare(a: Profile, b: Profile): Comparison {
  const known = a.known !== undefined && b.known !== undefined
  const bothLead = a.lead && b.lead
  const gap = bothLead && known ? Math.abs((a.known ?? 0) - (b.known ?? 0)) : gapOf(a.anchors, b.anchors)
  const undated = a.period !== undefined || b.period !== undefined ? 0 : Number(!known && !(a.days.length && b.days.length))
  const shared = a.days.some((day) => b.days.includes(day))
  const places = comparePlaces(a, b)
  return {
    words: likeness(a.evidence.words, b.evidence.words, FEW_WORDS),
    names: likeness(a.evidence.names, b.evidence.names, FEW_NAMES),
    runs: Math.min(1, sharedRuns(a, b) / ENOUGH_RUNS),
    sameDay: undated ? 0 : Number(gap === 0),
    daysApart: undated ? 0 : Number(gap >= 2),
    dayShared: Number(shared),
    dayParted: Number(!shared && a.days.length > 0 && b.days.length > 0),
    numbers: sharedNumbers(a.evidence.numbers, b.evidence.numbers),
    tollParted: Number(a.killed.length > 0 && b.killed.length > 0 && !a.killed.some((dead) => dead > 1 && b.killed.includes(dead))),
    sameToll: Number(a.own !== undefined && a.own === b.own && a.killed.some((dead) => dead >= TELLING_TOLL && b.killed.includes(dead))),
    sameOutlet: Number(a.article !== b.article && a.outlet !== "" && a.outlet === b.outlet),
    kinds: Math.min(3, bits(a.evidence.kinds & b.evidence.kinds)) / 3,
    kindsParted: partedKinds(a.evidence.kinds, b.evidence.kinds),
    ...places,
    undated,
    typeSame: Number(likeTypes(a.claim.type, b.claim.type) === "same"),
    actors: Number([...a.actors.keys()].some((key) => b.actors.has(key))),
  }
}

/** The fewest days between any two; 0 for two that are dated to one longer time. */
function gapOf(a: readonly number[], b: readonly number[]): number {
  if (!a.length || !b.length) return 0
  let least = Number.POSITIVE_INFINITY
  for (const one of a) for (const other of b) least = Math.min(least, Math.abs(one - other))
  return least
}

function sharedRuns(a: Profile, b: Profile): number {
  let sum = 0
  eachShared(a.evidence.runs, b.evidence.runs, (_, one) => {
    sum += one
  })
  return sum
}

/** Numbers in both, each by how seldom it is met by chance: the larger the more. Three of 90 are all one needs. */
function sharedNumbers(a: readonly number[], b: readonly number[]): number {
  const sum = a.reduce((all, number) => all + (b.includes(number) ? Math.min(1.5, Math.log(number) / 3) : 0), 0)
  return Math.min(3, sum) / 3
}

function comparePlaces(a: Profile, b: Profile): { near: number; far: number } {
  let near = false
  let closest = Number.POSITIVE_INFINITY
  for (const one of a.spots)
    for (const other of b.spots) {
      if (one.key === other.key && one.at?.precision !== "region") near = true
      if (!one.at || !other.at) continue
      const distance = kilometres(one.at, other.at)
      closest = Math.min(closest, distance)
      if (distance < NEAR && one.at.precision !== "region" && other.at.precision !== "region") near = true
    }
  return { near: Number(near), far: Number(!near && closest > FAR && closest < Number.POSITIVE_INFINITY) }
}

/** Kinds of which only one tells, four being all one needs; all of it where both tell of some and share none: a school here and a bakery there. */
function partedKinds(a: number, b: number): number {
  return a && b && !(a & b) ? 1 : Math.min(4, bits(a ^ b)) / 4
}

function bits(set: number): number {
  let count = 0
  for (let left = set; left; left &= left - 1) count++
  return count
}
