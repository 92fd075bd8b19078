import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { labelWords, type Model, unpackModel } from "../tagger/index.ts"
import { lemmaOf } from "./lemma.ts"
import { mendTags } from "./mend-tags.ts"
import type { Reading, Token } from "./types.ts"

const FILE = new URL("../../data/model/tags.bin.gz", import.meta.url)
let loaded: Model | undefined

/** The labeller of parts of speech, read on first use (about 30 ms). Throws when the package's data is missing. */
function model(): Model {
  loaded ??= unpackModel(gunzipSync(readFileSync(FILE)))
  return loaded
}

/** A sentence is in capitals when at least this share of its letters is; three words at least, so that no acronym alone counts. */
const CAPITALS = 0.8
const FEWEST_WORDS = 3

/** [T9] Each token has a Penn part of speech, by a trained labeller, mended where news differs from what it
 * was trained on ([T12] to [T14]). [T10] A sentence in capitals is labelled as if in small letters. */
export function findTags(reading: Reading): Reading {
  const tokens: Token[] = []
  for (const sentence of reading.sentences) {
    const own = reading.tokens.slice(sentence.first, sentence.end)
    const written = own.map(({ word }) => word)
    const words = inCapitals(written) ? written.map((word) => word.toLowerCase()) : written
    const tags = mendTags(words, labelWords(model(), words))
    own.forEach((token, i) => {
      const tag = tags[i] ?? ""
      tokens.push({ ...token, tag, lemma: lemmaOf(token.word, tag) })
    })
  }
  return { ...reading, tokens }
}

function inCapitals(words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS) return false
  let letters = 0
  let capitals = 0
  for (const word of words)
    for (const letter of word) {
      const lower = letter.toLowerCase()
      if (lower === letter.toUpperCase()) continue
      letters++
      if (letter !== lower) capitals++
    }
  return capitals >= letters * CAPITALS
}
