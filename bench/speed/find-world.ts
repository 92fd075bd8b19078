/** What the made-up store holds, for the queries to ask of it. */
export interface World {
  /** Words by how common they are, the commonest first. */
  readonly words: readonly string[]
  readonly persons: readonly string[]
  readonly groups: readonly string[]
  readonly countries: readonly string[]
  readonly places: readonly { readonly name: string; readonly lat: number; readonly lon: number }[]
  readonly agreements: readonly string[]
  readonly outlets: readonly string[]
  /** A number from 0 to below `below`, the small ones by far the likeliest (Zipf). */
  readonly rank: (below: number) => number
  readonly random: () => number
}

export const TYPES = [
  "armed-clash",
  "shelling-artillery-missile",
  "air-drone-strike",
  "arrests",
  "peaceful-protest",
  "attack-on-civilians",
  "looting-property-destruction",
  "troop-withdrawal",
  "remote-explosive-landmine-ied",
  "grenade",
] as const
const SYLLABLES =
  "ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za zo".split(
    " ",
  )
const ENDS = "n r s l m nd rt sk th ng".split(" ")

/** mulberry32: the same store each time. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function worldOf(seed: number): World {
  const random = randomOf(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T) // the lists are not empty
  const word = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join("") + pick(ENDS)
  const named = (): string => {
    const made = word() + pick(SYLLABLES)
    return made.charAt(0).toUpperCase() + made.slice(1)
  }
  const several = <T>(count: number, make: () => T): T[] => [...new Set(Array.from({ length: count }, make))]
  // The inverse of the sum of 1/n: Zipf's law with exponent 1, to the accuracy that a logarithm gives.
  const rank = (below: number): number => Math.min(below - 1, Math.floor((below + 1) ** random()) - 1)
  return {
    words: several(60_000, () => word() + pick(SYLLABLES)).slice(0, 30_000),
    persons: several(20_000, () => `${named()} ${named()}`),
    groups: several(500, () => `${named()} ${pick(["Front", "Brigade", "Home Guard", "Council", "Movement"])}`),
    countries: several(40, named).slice(0, 30),
    places: several(6000, named).map((name) => ({ name, lat: random() * 60 - 20, lon: random() * 80 - 20 })),
    agreements: several(100, () => `${named()} Accord`),
    outlets: several(200, () => `${named()} Ledger`),
    rank,
    random,
  }
}
