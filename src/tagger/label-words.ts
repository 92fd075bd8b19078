import { FEATURES, fillFeatures, hashOf, lookAt } from "./features.ts"
import type { Model } from "./model.ts"

const features = new Uint32Array(FEATURES)

/**
 * The labels of one sentence's words, from left to right, each by the highest score given the two before it (averaged perceptron, Collins 2002).
 * Linear in the words. The same words give the same labels.
 */
export function labelWords(model: Model, words: readonly string[]): string[] {
  const { labels, table, weights, sure } = model
  const mask = table.length - 1
  const scores = new Int32Array(labels.length)
  const looks = words.map((word, i) => lookAt(word, i === 0))
  const found: string[] = []
  let last = -1
  let beforeLast = -1
  for (let at = 0; at < words.length; at++) {
    let best = sure.get(hashOf(words[at] ?? ""))
    if (best === undefined) {
      fillFeatures(looks, at, last, beforeLast, features)
      scores.fill(0)
      for (let i = 0; i < FEATURES; i++) {
        const key = features[i] ?? 0
        let slot = (key * 4) & mask
        for (let end = table[slot + 2] ?? 0; end > 0; end = table[slot + 2] ?? 0) {
          if (table[slot] === key) {
            for (let e = table[slot + 1] ?? 0; e < end; e++) {
              const entry = weights[e] ?? 0
              const label = entry & 255
              scores[label] = (scores[label] ?? 0) + (entry >> 8)
            }
            break
          }
          slot = (slot + 4) & mask
        }
      }
      best = 0
      for (let label = 1; label < scores.length; label++) if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label
    }
    found.push(labels[best] ?? "")
    beforeLast = last
    last = best
  }
  return found
}
