import type { Trace } from "../../evidence/index.ts"
import type { Bounds, Told } from "../types.ts"
import { type Behind, type FindBehind, grew } from "./behind.ts"
import { isEverybody } from "./counts-of.ts"
import { type Explain, inWords, type Side } from "./disagreement.ts"
import { numberOf } from "./range-of.ts"

interface Pair {
  readonly less: Side<Bounds>
  readonly more: Side<Bounds>
  readonly behind: FindBehind
}

/**
 * Why two numbers of one toll do not disagree: the first reason that holds, from what the words say to who says them. Each is a rule of its own in docs/rules/disagreements.md.
 */
export function explainNumbers(behind: FindBehind): Explain<Bounds> {
  const rules = [casualties, narrowerPopulation, narrowerArea, revised, hasGrown, oneSource, boundsAllowBoth]
  return (a, b) => {
    const swap = (numberIn(a) ?? 0) > (numberIn(b) ?? 0)
    const pair: Pair = { less: swap ? b : a, more: swap ? a : b, behind }
    for (const rule of rules) {
      const why = rule(pair)
      if (why) return why
    }
    return undefined
  }
}

const numberIn = ({ told }: Side<Bounds>): number | null => (told[0] ? numberOf(told[0].value) : null)
const behindAll = ({ told }: Side<Bounds>, behind: FindBehind): Behind[] => told.flatMap((one) => behind(one) ?? [])

// Half of the step that a round number is given in: "about 400" is 350 to 450, "about 70" 65 to 75, "about 72" itself.
function widened({ low, high, approximate }: Bounds): readonly [number, number] {
  const half = approximate ? roundness(low ?? high ?? 0) / 2 : 0
  return [(low ?? 0) - half, (high ?? Number.POSITIVE_INFINITY) + half]
}

function roundness(number: number): number {
  let step = 1
  while (number >= step * 10 && number % (step * 10) === 0) step *= 10
  return step === 1 ? 0 : step
}

/** [O10] "at least 8" and "9", "about 400" and "380": bounds that one number can meet. */
function boundsAllowBoth({ less, more }: Pair): Trace | undefined {
  const [a, b] = [less.told[0]?.value, more.told[0]?.value]
  if (!a || !b) return undefined
  const [lowA, highA] = widened(a)
  const [lowB, highB] = widened(b)
  if (Math.max(lowA, lowB) > Math.min(highA, highB)) return undefined
  return { rule: "O10", why: `one number can be both ${less.value} and ${more.value}` }
}

/** [O11] A toll that grew, in the words of who tells more. */
function hasGrown({ less, more, behind }: Pair): Trace | undefined {
  const growth = grew(less.told, more.told, behind)
  return growth && { rule: "O11", why: `${less.value}, then ${more.value}: "${growth.words}", ${inWords(growth.told)}, ${growth.told.day}` }
}

/** [O12] The same speaker gave both, one on a later day, and nobody gave the earlier number after that. */
function revised({ less, more }: Pair): Trace | undefined {
  const changes = (from: Side<Bounds>, to: Side<Bounds>): Told<Bounds> | undefined => {
    const last =
      from.told
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? ""
    return to.told.find((told) => told.day >= last && from.told.some(({ by, day }) => by.key === told.by.key && day < told.day))
  }
  const rise = changes(less, more)
  if (rise) return { rule: "O12", why: `${inWords(rise)} gave ${less.value} before and ${more.value} on ${rise.day}` }
  const fall = changes(more, less)
  return fall && { rule: "O12", why: `${inWords(fall)} gave ${more.value} before and ${less.value} on ${fall.day}` }
}

/** [O13] The smaller number counts some of those whom the larger counts: "five road workers", "nine people". Those of a category of ours are another toll. */
function narrowerPopulation({ less, more, behind }: Pair): Trace | undefined {
  const few = behindAll(less, behind).map(({ counted }) => counted.of)
  const many = behindAll(more, behind).map(({ counted }) => counted.of)
  if (!few.length || few.some((of) => isEverybody(of)) || !many.some((of) => isEverybody(of))) return undefined
  return { rule: "O13", why: `${less.value} counts ${few[0]}, ${more.value} everybody` }
}

/** [O14] The smaller number is told of a place, the larger of a region or country round it. */
function narrowerArea({ less, more, behind }: Pair): Trace | undefined {
  const wide = (back: Behind): boolean => /^(?:region|country)$/.test(back.place?.at?.precision ?? "")
  const [few, many] = [behindAll(less, behind), behindAll(more, behind)]
  const [here, there] = [few[0]?.place, many.find(wide)?.place]
  if (!here || !there || here.key === there.key || !few.every((one) => one.place && !wide(one)) || !many.every(wide)) return undefined
  return { rule: "O14", why: `${less.value} is told of ${here.name}, ${more.value} of ${there.name}` }
}

/** [O15] The larger number counts killed and injured together ("20 casualties", "20 killed and wounded"), the smaller one of the two. */
function casualties({ less, more, behind }: Pair): Trace | undefined {
  const both = ({ counted }: Behind): boolean => counted.together
  const [few, many] = [behindAll(less, behind), behindAll(more, behind)]
  if (!many.length || !many.every(both) || few.some(both)) return undefined
  return { rule: "O15", why: `${more.value} counts killed and injured together, ${less.value} does not` }
}

/** [O16] Both are one text: copies of it, told by the same voice, of which one was changed. */
function oneSource({ less, more }: Pair): Trace | undefined {
  const all = [...less.told, ...more.told]
  const [first] = all
  const outlet = (told: Told<Bounds>): boolean => told.by.kind === "outlet" || told.by.kind === "unnamed"
  const one =
    first && all.every((told) => told.copyOf === first.copyOf && (told.by.key === first.by.key || (outlet(told) && outlet(first))))
  const articles = new Set(all.map(({ words }) => words.account))
  return one && articles.size > 1 ? { rule: "O16", why: `${less.value} and ${more.value} stand in copies of one text` } : undefined
}
