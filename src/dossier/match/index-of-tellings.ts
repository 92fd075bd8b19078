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
 * Tellings under one key and bucket from which on the key tells nothing any more, and entries of such lists that are looked at for one telling: all for one with a date, which
 * asks two or three buckets. They bound the cost; nothing real comes near them: a name in hundreds of clauses of four days. Only above them the order in which
 * reports come matters.
 */
const MOST = 500
const LOOKED = 30_000
/**
 * [X17] Tellings that one is compared with at most: those that share most keys, of equals those that were there first. What all reports of a conflict repeat ("monitors have
 * counted 214 violations since January") would meet all others of its week. In FA-KES and ECB+ 40 give every pair that all give.
 */
export const COMPARED = 200

export interface TellingIndex {
  /** The tellings that are worth comparing with this one, of those that `fits` takes: those that share most keys first, of equals the first. */
  readonly near: (profile: Profile, fits: (other: Profile) => boolean) => Profile[]
  readonly put: (profile: Profile) => void
  /** Whether no bound was met so far. */
  readonly complete: () => boolean
}

/** [X17] Tellings by key and time. Those dated to one longer time meet under it; those without any date meet all. */
export function indexOfTellings(): TellingIndex {
  const profiles: Profile[] = []
  let complete = true
  const lists = new Map<number, number[]>()
  const buckets = new Map<number, number[]>()
  // One number of 53 bits for a key and its bucket: strings would cost three times as much.
  const place = (key: number, bucket: number): number => (key >>> 0) * 0x100000 + (bucket & 0xfffff)
  return {
    near: (profile, fits) => {
      const undated = isUndated(profile)
      const dated = undated ? [] : [...bucketsOf(profile, WINDOW), UNDATED]
      // How many keys each shares, times 256, and the key it was last met under: one that stands in two buckets counts once.
      const shared = new Map<number, number>()
      let left = LOOKED
      blockKeys(profile).forEach((key, at) => {
        for (const bucket of undated ? (buckets.get(key) ?? []) : dated) {
          const list = lists.get(place(key, bucket)) ?? []
          left -= list.length
          if (left < 0) {
            complete = false
            return
          }
          for (const number of list) {
            const before = shared.get(number)
            if (before === undefined) shared.set(number, 0x100 + at)
            else if ((before & 0xff) !== at) shared.set(number, (before & ~0xff) + 0x100 + at)
          }
        }
      })
      const found: Profile[] = []
      for (const number of mostShared(shared)) {
        const other = profiles[number]
        if (!other || !fits(other)) continue
        if (found.length === COMPARED) {
          complete = false
          break
        }
        found.push(other)
      }
      return found
    },
    put: (profile) => {
      const number = profiles.push(profile) - 1
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
          else complete = false
        }
    },
    complete: () => complete,
  }
}

/** Those that share enough, those that share most first, of equals the first. `shared`: how many keys each number shares, times 256. */
function mostShared(shared: ReadonlyMap<number, number>): number[] {
  const found: number[] = []
  for (const [number, count] of shared) if (count >= SHARED * 0x100) found.push(number)
  const keys = (number: number): number => (shared.get(number) ?? 0) >> 8
  return found.sort((a, b) => keys(b) - keys(a) || a - b)
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
