import { blockKeys } from "./block-keys.ts"
import { hashOf } from "./hash-of.ts"
import type { Profile } from "./profile.ts"

/** Days that two tellings of one incident may lie apart, by what they are dated to or published on: a report of Friday's attack on Monday. */
export const WINDOW = 3
/** Days of one bucket: with the window, two or three buckets are asked. */
const BUCKET = 4
/** How many of its keys two tellings share at least before they are compared. */
const SHARED = 2
/**
 * Tellings under one key and bucket from which on the key tells nothing any more. It bounds the cost; nothing real comes near it: a name in a thousand clauses of
 * four days. Only above it the order in which reports come would matter.
 */
const MOST = 1500

export interface TellingIndex {
  /** The numbers of the tellings that are worth comparing with this one, in ascending order. */
  readonly near: (profile: Profile) => number[]
  readonly put: (profile: Profile, number: number) => void
}

/** [X17] Tellings by key and time. Those dated to one longer time meet under it; those without any date meet all. */
export function indexOfTellings(): TellingIndex {
  const lists = new Map<number, number[]>()
  const buckets = new Map<number, number[]>()
  // One number of 53 bits for a key and its bucket: strings would cost three times as much.
  const place = (key: number, bucket: number): number => (key >>> 0) * 0x100000 + (bucket & 0xfffff)
  return {
    near: (profile) => {
      const undated = isUndated(profile)
      const dated = undated ? [] : [...bucketsOf(profile, WINDOW), UNDATED]
      // How many keys each shares, times 256, and the key it was last met under: one that stands in two buckets counts once.
      const shared = new Map<number, number>()
      blockKeys(profile).forEach((key, at) => {
        for (const bucket of undated ? (buckets.get(key) ?? []) : dated)
          for (const number of lists.get(place(key, bucket)) ?? []) {
            const before = shared.get(number)
            if (before === undefined) shared.set(number, 0x100 + at)
            else if ((before & 0xff) !== at) shared.set(number, (before & ~0xff) + 0x100 + at)
          }
      })
      return [...shared].flatMap(([number, count]) => (count >= SHARED * 0x100 ? [number] : [])).sort((a, b) => a - b)
    },
    put: (profile, number) => {
      const own = isUndated(profile) ? [UNDATED] : bucketsOf(profile, 0)
      for (const key of blockKeys(profile))
        for (const bucket of own) {
          const list = lists.get(place(key, bucket))
          if (!list) {
            lists.set(place(key, bucket), [number])
            const all = buckets.get(key)
            if (all) all.push(bucket)
            else buckets.set(key, [bucket])
          } else if (list.length < MOST) list.push(number)
        }
    },
  }
}

const UNDATED = 0xfffff

const isUndated = ({ known, days, period }: Profile): boolean => known === undefined && !days.length && period === undefined

function bucketsOf({ anchors, period }: Profile, around: number): number[] {
  if (period !== undefined) return [0x80000 | (hashOf(period) & 0x7fffe)]
  return [
    ...new Set(
      anchors.flatMap((day) => [Math.floor((day - around) / BUCKET), Math.floor(day / BUCKET), Math.floor((day + around) / BUCKET)]),
    ),
  ]
}
