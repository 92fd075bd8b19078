import type { Leaf, Tree } from "./types.ts"

/** The same question with every NOT right before a word or phrase. */
export function inward(tree: Tree, negated = false): Tree {
  if (tree.kind === "not") return inward(tree.of, !negated)
  if (tree.kind === "words") return negated ? { kind: "not", of: tree } : tree
  const turned = tree.kind === "and" ? "or" : "and"
  return { kind: negated ? turned : tree.kind, of: tree.of.map((one) => inward(one, negated)) }
}

/** The words and phrases that a report is to have, in the order of the question; not those that it is to lack. */
export function wanted(tree: Tree): Leaf[] {
  const inner = inward(tree)
  if (inner.kind === "words") return [inner]
  return inner.kind === "not" ? [] : inner.of.flatMap(wanted)
}

/** [U3] Whether the question says what is to be there, on every way through its alternatives. */
export function saysWhat(tree: Tree): boolean {
  const inner = inward(tree)
  if (inner.kind === "words") return true
  return inner.kind === "not" ? false : inner.kind === "and" ? inner.of.some(saysWhat) : inner.of.every(saysWhat)
}

/** Whether words are one run of letters and digits, which an index answers by itself; others are a phrase to it. */
export const isOneWord = ({ words }: Leaf): boolean => /^[\p{L}\p{N}]+$/u.test(words)
