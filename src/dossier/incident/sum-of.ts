import { type Figure, whoIs } from "../../claim/index.ts"
import { type Span, wordsOf } from "../../evidence/index.ts"
import type { Bounds } from "../types.ts"

/**
 * [O3] "Four police officers and five road workers were killed" is a list: numbers of one outcome by one speaker, with nothing but "and" and commas between. What stands over other
 * words ("two hospital employees, 11 people died") is none. `figures`: in order of position.
 */
export function listsOf(figures: readonly Figure[], text: string): Figure[][] {
  const lists: Figure[][] = []
  for (const figure of figures) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && goesOn(last, figure, text)) list.push(figure)
    else lists.push([figure])
  }
  return lists.filter((list) => list.length > 1 && isWhole(list, text))
}

const endOf = ({ of, number }: Figure): number => Math.max(of?.to ?? 0, number.to)

const goesOn = (last: Figure, next: Figure, text: string): boolean =>
  last.role === next.role &&
  last.saidBy[0] === next.saidBy[0] &&
  next.number.from > endOf(last) &&
  /^,?\s*(?:and\s+)?$/.test(text.slice(endOf(last), next.number.from))

/** [O3] "five children and four nurses" names those whom a reader asks after, not all who died; with men among them it is all. */
function isWhole(list: readonly Figure[], text: string): boolean {
  const whose = list.map(({ of }) => (of ? wordsOf(text, of) : ""))
  return !whose.some((of) => /^(?:child|woman)$/.test(whoIs(of) ?? "")) || whose.some((of) => /\bm[ae]n\b/i.test(of))
}

/** What the parts of a list come to, with the words it stands in and the sum as its basis. */
export function sumOf(list: readonly Figure[], text: string): { bounds: Bounds; of: string; at: Span; basis: string } {
  const add = (which: "low" | "high"): number | null =>
    list.reduce<number | null>((sum, part) => (sum === null || part[which] === null ? null : sum + part[which]), 0)
  const at = { from: Math.min(...list.map(({ number }) => number.from)), to: Math.max(...list.map(endOf)) }
  const approximate = list.some((part) => part.approximate)
  return {
    bounds: { low: add("low"), high: add("high"), ...(approximate ? { approximate } : {}) },
    of: wordsOf(text, at),
    at,
    basis: `${list.map(({ low, high }) => low ?? high).join(" + ")} in the same words`,
  }
}
