import type { Block, Element } from "./collect.ts"
import type { Said } from "./marks.ts"
import type { Weight } from "./weigh.ts"

/** The article on a page: an element, and the blocks inside it from the first to the last of the article, half-open. */
export interface Body {
  readonly node: number
  readonly from: number
  readonly to: number
  /** Why each block of the page stands in furniture, by the names of the elements around it; "" for none. */
  readonly reasons: readonly string[]
}

/** A name is no reason when the element holds more than this share of the page's prose. */
const TOO_MUCH = 0.45
/** Comments may outweigh an article; they are taken for one only where less prose than this stands elsewhere. Code units. */
const FEWEST = 150
/** How much an element called the article's body is preferred. */
const CALLED = 1.25
/** What links and furniture inside an element count against its prose. */
const AGAINST = 1.5
/** The most that one block speaks against the stretch it stands in. */
const LITTLE = 25

/**
 * [A14] The article is the element in which prose outweighs links and furniture most; what an element is called is a reason to leave it out only
 * when most of the page's prose stands elsewhere.
 */
export function findBody(blocks: readonly Block[], elements: readonly Element[], said: readonly Said[], weights: readonly Weight[]): Body {
  const prose = sums(weights.map(({ value }) => Math.max(0, value)))
  const total = prose[blocks.length] ?? 0
  const inside = (sum: Float64Array, { from, to }: { from: number; to: number }): number => (sum[to] ?? 0) - (sum[from] ?? 0)
  // The prose of all elements of one name together.
  const held = new Map<string, number>()
  elements.forEach((element, i) => {
    const word = said[i]?.word
    if (word && said[element.parent]?.word !== word) held.set(word, (held.get(word) ?? 0) + inside(prose, element))
  })
  const tooMuch = (reason: string, sum: number): boolean => (reason === "comments" ? total - sum < FEWEST : sum > total * TOO_MUCH)
  const named: string[] = []
  elements.forEach(({ parent }, i) => {
    const { reason = "", word = "" } = said[i] ?? {}
    named[i] = (parent >= 0 ? (named[parent] ?? "") : "") || (tooMuch(reason, held.get(word) ?? 0) ? "" : reason)
  })
  const reasons = blocks.map(({ node }) => named[node] ?? "")
  const values = weights.map(({ value }, i) => (reasons[i] ? -Math.min(Math.abs(value), 40) : value))
  const kept = sums(values.map((value) => (value < 0 ? value * AGAINST : value)))
  let node = 0
  let most = Number.NEGATIVE_INFINITY
  elements.forEach((element, i) => {
    if (named[i]) return
    const sum = inside(kept, element)
    // A later element of the same sum stands deeper: it is the closer fit.
    const score = sum > 0 && said[i]?.body ? sum * CALLED : sum
    if (score >= most && element.to > element.from) {
      most = score
      node = i
    }
  })
  const { from, to } = elements[node] ?? { from: 0, to: blocks.length }
  return { node, ...stretch(values, from, to), reasons }
}

/** The stretch of blocks with the greatest sum; what speaks against a block counts little, for lists of links stand inside articles too. */
function stretch(values: readonly number[], from: number, to: number): { from: number; to: number } {
  let best = { from, to: from, sum: 0 }
  let start = from
  let sum = 0
  for (let i = from; i < to; i++) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += Math.max(values[i] ?? 0, -LITTLE)
    if (sum > best.sum) best = { from: start, to: i + 1, sum }
  }
  return best
}

/** Sums of the values before each place. */
function sums(values: readonly number[]): Float64Array {
  const sum = new Float64Array(values.length + 1)
  values.forEach((value, i) => {
    sum[i + 1] = (sum[i] ?? 0) + value
  })
  return sum
}
