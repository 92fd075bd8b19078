import type { Token } from "../types.ts"

/** What words before or after a number do to it. */
export type Bound = "at-least" | "more" | "at-most" | "less" | "about"

// The comparators of news English. Own list. "nearly" and "almost" are approximations: agencies use them for tolls that are about so high.
const BEFORE: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...["at least", "no less than", "no fewer than", "not less than", "not fewer than", "a minimum of", "minimum", "at a minimum"].map(
    (words) => [words, "at-least"] as const,
  ),
  ...[
    "more than",
    "over",
    "greater than",
    "in excess of",
    "upwards of",
    "upward of",
    "well over",
    "exceeding",
    "above",
    "a little over",
    "little over",
    "just over",
    "far more than",
    "well more than",
    "slightly more than",
    "slightly over",
  ].map((words) => [words, "more"] as const),
  ...["up to", "at most", "as many as", "as much as", "no more than", "not more than", "a maximum of", "maximum", "at the most"].map(
    (words) => [words, "at-most"] as const,
  ),
  ...["less than", "fewer than", "under", "below", "just under", "well under", "just below"].map((words) => [words, "less"] as const),
  ...[
    "about",
    "around",
    "some",
    "approximately",
    "approx",
    "roughly",
    "nearly",
    "almost",
    "close to",
    "an estimated",
    "estimated",
    "circa",
    "perhaps",
    "nearer",
    "maybe",
    "near",
  ].map((words) => [words, "about"] as const),
])
const LONGEST = 4

const AFTER: readonly (readonly [readonly string[], Bound])[] = [
  [["or", "more"], "at-least"],
  [["or", "so"], "about"],
  [["at", "least"], "at-least"],
  [["or", "fewer"], "at-most"],
  [["or", "less"], "at-most"],
  [["plus"], "at-least"],
]

/** [N2] The comparator right before a number, and the token it begins with. The longest one counts. */
export function comparatorBefore(
  tokens: readonly Token[],
  at: number,
  first: number,
): { readonly first: number; readonly bound: Bound } | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const start = at - length
    if (start < first) continue
    let words = ""
    for (let i = start; i < at; i++) words += `${i > start ? " " : ""}${tokens[i]?.word.toLowerCase() ?? ""}`
    const bound = BEFORE.get(words)
    if (bound) return { first: start, bound }
  }
  return undefined
}

/** The comparator right behind a number, and the token after it. */
export function comparatorAfter(
  tokens: readonly Token[],
  at: number,
  limit: number,
): { readonly end: number; readonly bound: Bound } | undefined {
  for (const [words, bound] of AFTER)
    if (at + words.length <= limit && words.every((word, i) => tokens[at + i]?.word.toLowerCase() === word))
      return { end: at + words.length, bound }
  return undefined
}

/** The bounds of a number under a comparator: "more than 100" is 101 or more, for whole numbers; of a measure the number itself. */
export function bounded(
  low: number,
  high: number | null,
  bound: Bound | undefined,
): { low: number | null; high: number | null; approximate?: true } {
  const step = Number.isInteger(low) ? 1 : 0
  switch (bound) {
    case "at-least":
      return { low, high: null }
    case "more":
      return { low: low + step, high: null }
    case "at-most":
      return { low: null, high: high ?? low }
    case "less":
      return { low: null, high: (high ?? low) - step }
    case "about":
      return { low, high, approximate: true }
    default:
      return { low, high }
  }
}
