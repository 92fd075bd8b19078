import { FEATURES, fillFeatures, hashOf, lookAt, packModel } from "../../src/tagger/index.ts"
import type { Tagged } from "./read-treebank.ts"

// Chosen on the dev parts: more rounds gain nothing; rarer features cost size and gain under 0.1 points.
const ROUNDS = 8
const RARE = 2
/** A word is sure when it was seen this often and never, but for two times in a hundred, with another tag. */
const SURE_SEEN = 40
const SURE_SHARE = 0.98
/** Weights smaller than this share of the largest are dropped: size is halved, dev accuracy stays within 0.1 points. */
const SMALL = 0.002
/** The largest weight as a 16-bit number. Eight bits cost a point, a cut at the ends five. */
const LARGEST = 32767

/** Trains an averaged perceptron and packs it. Repeatable: the same sentences in the same order give the same bytes. */
export function trainLabeller(sentences: readonly Tagged[]): Uint8Array {
  const labels = [...new Set(sentences.flatMap(({ tags }) => tags))].sort()
  const number = new Map(labels.map((label, i) => [label, i]))
  const sure = sureWords(sentences, number)
  const features = new Uint32Array(FEATURES)

  const seen = new Map<number, number>()
  visit(sentences, number, (_, hashes) => {
    for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  })
  const ids = new Map<number, number>()
  for (const [hash, count] of seen) if (count >= RARE) ids.set(hash, ids.size)
  seen.clear()

  const width = labels.length
  const weights = new Float32Array(ids.size * width)
  const totals = new Float64Array(ids.size * width)
  const stamps = new Int32Array(ids.size * width)
  const scores = new Float32Array(width)
  let step = 0
  const order = sentences.map((_, i) => i)
  let seed = 20261124
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const kept = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = kept
    }
    let wrong = 0
    let all = 0
    for (const index of order) {
      const sentence = sentences[index]
      if (!sentence) continue
      const looks = sentence.words.map((word, i) => lookAt(word, i === 0))
      let last = -1
      let beforeLast = -1
      for (let at = 0; at < looks.length; at++) {
        const truth = number.get(sentence.tags[at] ?? "") ?? 0
        let guess = sure.get(hashOf(sentence.words[at] ?? ""))
        if (guess === undefined) {
          step++
          all++
          fillFeatures(looks, at, last, beforeLast, features)
          scores.fill(0)
          const bases: number[] = []
          for (const hash of features) {
            const id = ids.get(hash)
            if (id === undefined) continue
            const base = id * width
            bases.push(base)
            for (let label = 0; label < width; label++) scores[label] = (scores[label] ?? 0) + (weights[base + label] ?? 0)
          }
          guess = 0
          for (let label = 1; label < width; label++) if ((scores[label] ?? 0) > (scores[guess] ?? 0)) guess = label
          if (guess !== truth) {
            wrong++
            for (const base of bases) {
              for (const [cell, change] of [
                [base + truth, 1],
                [base + guess, -1],
              ] as const) {
                totals[cell] = (totals[cell] ?? 0) + (step - (stamps[cell] ?? 0)) * (weights[cell] ?? 0)
                stamps[cell] = step
                weights[cell] = (weights[cell] ?? 0) + change
              }
            }
          }
        }
        beforeLast = last
        last = guess
      }
    }
    console.error(`round ${round + 1}: ${wrong} of ${all} wrong`)
  }

  let largest = 0
  for (let cell = 0; cell < weights.length; cell++) {
    totals[cell] = ((totals[cell] ?? 0) + (step - (stamps[cell] ?? 0)) * (weights[cell] ?? 0)) / step
    largest = Math.max(largest, Math.abs(totals[cell] ?? 0))
  }
  const unit = largest / LARGEST
  const kept = new Map<number, [number, number][]>()
  for (const [hash, id] of ids) {
    const entries: [number, number][] = []
    for (let label = 0; label < width; label++) {
      const weight = totals[id * width + label] ?? 0
      if (Math.abs(weight) < SMALL * largest) continue
      entries.push([label, Math.round(weight / unit)])
    }
    if (entries.length) kept.set(hash, entries)
  }
  return packModel(labels, kept, sure)
}

function visit(sentences: readonly Tagged[], number: ReadonlyMap<string, number>, see: (label: number, hashes: Uint32Array) => void): void {
  const features = new Uint32Array(FEATURES)
  for (const { words, tags } of sentences) {
    const looks = words.map((word, i) => lookAt(word, i === 0))
    let last = -1
    let beforeLast = -1
    for (let at = 0; at < words.length; at++) {
      fillFeatures(looks, at, last, beforeLast, features)
      const label = number.get(tags[at] ?? "") ?? 0
      see(label, features)
      beforeLast = last
      last = label
    }
  }
}

function sureWords(sentences: readonly Tagged[], number: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<string, Map<string, number>>()
  for (const { words, tags } of sentences)
    words.forEach((word, i) => {
      const tag = tags[i] ?? ""
      const of = counts.get(word) ?? new Map<string, number>()
      counts.set(word, of.set(tag, (of.get(tag) ?? 0) + 1))
    })
  const sure = new Map<number, number>()
  for (const [word, of] of counts) {
    const seen = [...of.values()].reduce((sum, count) => sum + count, 0)
    const [tag, most] = [...of].reduce((best, one) => (one[1] > best[1] ? one : best))
    if (seen >= SURE_SEEN && most / seen >= SURE_SHARE) sure.set(hashOf(word), number.get(tag) ?? 0)
  }
  return sure
}
