import type { Block } from "./block-under-way.ts"
import type { Element } from "./collect.ts"
import type { Said } from "./marks.ts"
import type { Weight } from "./weigh.ts"

/** The article on a page: the blocks of an element from the first to the last of the article, half-open. */
export interface Body {
  readonly node: number
  readonly from: number
  readonly to: number
  /** Why each block of the page stands in furniture, by the names of the elements around it; "" for none. */
  readonly reasons: readonly string[]
}

/** A name is no reason when the elements called by it hold more than this share of the page's prose. */
const TOO_MUCH = 0.45
/** Comments, menus and lists of other articles may outweigh a short article: they are taken for one only where the rest is this small beside them. */
const SURE = new Set("aside nav footer sidebar complementary contentinfo".split(" "))
const LEFT = 0.1
/** The search goes into an element that holds this share of what its parent holds; and into one that is called a body with less. */
const MOST_OF = 0.8
const CALLED = 0.6
/** How many elements that are called bodies are looked at. */
const MOST_CALLED = 200
/** The most that one block speaks against the stretch it stands in: lists of links stand inside articles too. */
const LITTLE = 25

/**
 * [A14] The article is the stretch of blocks in which prose outweighs links and furniture most, in the smallest element that holds nearly all of
 * it. [A15] What an element is called is a reason to leave it out, unless most of the page's prose stands in elements of that name.
 */
export function findBody(blocks: readonly Block[], elements: readonly Element[], said: readonly Said[], weights: readonly Weight[]): Body {
  const names = furnitureNames(elements, said, weights)
  const reasons = blocks.map(({ node }) => names[node] ?? "")
  const values = weights.map(({ value }, i) => (reasons[i] ? -Math.min(Math.abs(value), LITTLE) : Math.max(value, -LITTLE)))
  const within = (node: number): Stretch => stretchOf(values, elements[node] ?? { from: 0, to: 0 })
  let node = 0
  let best = within(0)
  const called = elements.flatMap((_, i) => (said[i]?.body && !names[i] ? [i] : [])).slice(0, MOST_CALLED)
  const enough = best.sum * CALLED
  for (const i of called) {
    const held = within(i)
    if (held.sum >= enough && (node === 0 || held.sum >= best.sum * MOST_OF)) {
      node = i
      best = held
    }
  }
  const children = childrenOf(elements)
  for (let deeper = true; deeper; ) {
    deeper = false
    for (const child of children(node)) {
      const { from, to } = elements[child] ?? { from: 0, to: 0 }
      if (names[child] || to <= from) continue
      const held = within(child)
      if (held.sum < best.sum * MOST_OF || held.sum <= 0) continue
      node = child
      best = held
      deeper = true
      break
    }
  }
  if (best.sum > 0) return { node, from: best.from, to: best.to, reasons }
  // No prose at all: verses, a list, a line or two. What is called a body is taken for one, else all that is no furniture.
  const text = sumsOf(blocks.map((block, i) => (reasons[i] || (weights[i]?.value ?? 0) < -LITTLE ? 0 : block.text.length)))
  const length = ({ from, to }: { readonly from: number; readonly to: number }): number => (text[to] ?? 0) - (text[from] ?? 0)
  const most = elements.reduce<number>(
    (a, element, i) =>
      (said[i]?.body || /^(?:article|main)$/.test(element.tag)) && !names[i] && length(element) > (elements[a] ? length(elements[a]) : 0)
        ? i
        : a,
    0,
  )
  const { from, to } = elements[most] ?? { from: 0, to: 0 }
  return { node: most, from, to, reasons }
}

/** Why each element is furniture, by its name or one around it; "" for none. */
function furnitureNames(elements: readonly Element[], said: readonly Said[], weights: readonly Weight[]): string[] {
  const prose = sumsOf(weights.map(({ value }) => Math.max(0, value)))
  const total = prose[weights.length] ?? 0
  // The prose of all elements of one name together.
  const held = new Map<string, number>()
  elements.forEach(({ parent, from, to }, i) => {
    const word = said[i]?.word
    if (word && said[parent]?.word !== word) held.set(word, (held.get(word) ?? 0) + (prose[to] ?? 0) - (prose[from] ?? 0))
  })
  const tooMuch = (reason: string, word: string, sum: number): boolean =>
    reason === "comments" || SURE.has(word) ? total - sum < sum * LEFT : sum > total * TOO_MUCH
  const names: string[] = []
  elements.forEach(({ parent }, i) => {
    const { reason = "", word = "" } = said[i] ?? {}
    names[i] = (parent >= 0 ? (names[parent] ?? "") : "") || (tooMuch(reason, word, held.get(word) ?? 0) ? "" : reason)
  })
  return names
}

/** The sums of the values before each place. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value
  })
  return sums
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly sum: number
}

/** The stretch of blocks with the greatest sum. */
function stretchOf(values: readonly number[], { from, to }: { readonly from: number; readonly to: number }): Stretch {
  let best = { from, to: from, sum: 0 }
  let start = from
  let sum = 0
  for (let i = from; i < to; i++) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += values[i] ?? 0
    if (sum > best.sum) best = { from: start, to: i + 1, sum }
  }
  return best
}

/** The children of each element, in order. */
function childrenOf(elements: readonly Element[]): (node: number) => number[] {
  const lists = new Map<number, number[]>()
  elements.forEach(({ parent }, i) => {
    const list = lists.get(parent)
    if (list) list.push(i)
    else lists.set(parent, [i])
  })
  return (node) => lists.get(node) ?? []
}
