import type { Comparison } from "./compare.ts"

type Weights = Readonly<Record<keyof Comparison | "against", number>>

/**
 * [X13] What each likeness of two leads adds to or takes from the case for one incident, in logarithms of odds. Fitted to the pairs of articles of half of FA-KES that
 * lie within three days (190 of 5,036 are one incident; logistic regression, held to each eighth of the months by the other seven), then rounded to halves, which
 * costs nothing. `actors` and `typeSame` tell nothing there, where all reports are of one war; they have a small weight by choice.
 */
const LEAD: Weights = {
  against: -2.75,
  words: 1,
  names: 2,
  runs: 1.5,
  sameDay: 1,
  daysApart: -1,
  dayShared: 0.5,
  dayParted: -1,
  numbers: 1,
  tollParted: -0.5,
  sameToll: 0,
  sameOutlet: -1.5,
  kinds: 2,
  kindsParted: -2,
  near: 1.5,
  far: -1,
  undated: -3,
  actors: 0.25,
  typeSame: 0.25,
}

/**
 * [X13] The same for two clauses. Fitted to the clauses of the same leads, but that what a clause itself says (its day, its place, its kind) weighs more by choice,
 * and there is more against it: what reports tell in passing is alike from one incident to the next.
 */
const CLAUSE: Weights = {
  ...LEAD,
  against: -4,
  words: 2,
  names: 1.5,
  sameDay: 0.5,
  dayShared: 1.5,
  tollParted: -0.25,
  sameToll: 2,
  sameOutlet: -1,
  kindsParted: -1,
  near: 1,
  undated: -2.5,
  actors: 0.5,
  typeSame: 0.75,
}

/** [X13] A half and more is "same", a fifth and more "perhaps". */
export const SAME = 0.5
export const PERHAPS = 0.2

/** Clauses alone are never as sure as whole leads, so that leads are grouped before them: what is over a half of their likeness counts this much. */
const SURE_OF_CLAUSES = 0.1

/** From 0 to 1: how likely two tellings are of one incident. */
export function weigh(found: Comparison, lead: boolean): number {
  const weights = lead ? LEAD : CLAUSE
  let sum = weights.against
  for (const name of NAMES) sum += weights[name] * found[name]
  const score = 1 / (1 + Math.exp(-sum))
  return lead || score < SAME ? score : SAME + (score - SAME) * SURE_OF_CLAUSES
}

// Written out once in LEAD; the cast is because Object.keys forgets which keys they are.
const NAMES = Object.keys(LEAD).filter((name) => name !== "against") as (keyof Comparison)[]
