import type { Bag } from "./bag.ts"
import { TELLING_TOLL } from "./compare.ts"
import { hashOf } from "./hash-of.ts"
import type { Profile } from "./profile.ts"

/** The rarest names and words, and the largest numbers, that a telling is looked for under. More than enough for two of them to be shared by tellings of one incident. */
const NAMES = 8
const WORDS = 5
const NUMBERS = 3
const LEAST_NUMBER = 5

/** [X17] What a telling is looked for under: its rarest words, of equally rare ones those of the smallest hash, so that two passages choose alike. */
export function blockKeys({ evidence, spots, killed }: Profile): number[] {
  const numbers = evidence.numbers.filter((number) => number >= LEAST_NUMBER).slice(-NUMBERS)
  return [
    ...new Set([
      ...rarest(evidence.names, NAMES).map((key) => key ^ 0x55555555),
      ...rarest(evidence.words, WORDS),
      ...numbers.map((number) => hashOf(`number ${number}`)),
      ...killed
        .filter((dead) => dead >= TELLING_TOLL)
        .slice(-NUMBERS)
        .map((dead) => hashOf(`killed ${dead}`)),
      ...spots.slice(0, 3).map(({ key }) => hashOf(key)),
    ]),
  ]
}

function rarest({ keys, weights }: Bag, most: number): number[] {
  const order = Array.from(keys, (_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  return order.slice(0, most).map((at) => keys[at] ?? 0)
}
