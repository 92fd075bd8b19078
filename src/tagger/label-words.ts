import { FEATURES, fillFeatures, hashOf, lookAt } from "./features.ts"
import type { Model } from "./model.ts"

const features = new Uint32Array(FEATURES)

/**
 * The labels of one sentence's words, from left to right, each by the highest score given the two before it (averaged perceptron, Collins 2002).
 * Linear in the words. The same words give the same labels.
 */
export function labelWords(model: Model, words: readonly string[]): string[] {
  const { labels, keys, slots, starts, entryLabels, entryWeights, sure } = model
  const mask = slots.length - 1
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
        let slot = key & mask
        for (let f = slots[slot] ?? 0; f > 0; f = slots[slot] ?? 0) {
          if (keys[f - 1] === key) {
            const end = starts[f] ?? 0
            for (let e = starts[f - 1] ?? 0; e < end; e++) {
              const label = entryLabels[e] ?? 0
              scores[label] = (scores[label] ?? 0) + (entryWeights[e] ?? 0)
            }
            break
          }
          slot = (slot + 1) & mask
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
