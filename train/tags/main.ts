// Trains data/model/tags.bin.gz: `npx tsx train/tags/main.ts FOLDER` with the folder that holds ewt-*.conllu.gz, gum-*.conllu.gz and gum-documents.jsonl.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { labelWords, unpackModel } from "../../src/tagger/index.ts"
import { readTreebank, type Tagged } from "./read-treebank.ts"
import { trainLabeller } from "./train-labeller.ts"

const folder = process.argv[2]
if (!folder) throw new Error("no folder given: name the one that holds the treebanks (see data/model/ORIGIN.md)")

/** Only documents whose licence lets the weights ship: CC BY and CC BY-SA, none for non-commercial use alone. */
const shippable = new Set(
  readFileSync(join(folder, "gum-documents.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line): { id: string; licence: string } => JSON.parse(line))
    .filter(({ licence }) => /^CC BY(?:-SA)? \d/.test(licence))
    .map(({ id }) => id),
)
const ewt = (part: string): Tagged[] => readTreebank(join(folder, `ewt-${part}.conllu.gz`), () => true)
const gum = (part: string, wanted: (id: string) => boolean): Tagged[] => readTreebank(join(folder, `gum-${part}.conllu.gz`), wanted)

// One sentence in ten again in small letters: a text all in capitals is read as one in small letters.
const small = (sentences: readonly Tagged[]): Tagged[] =>
  sentences.filter((_, i) => i % 10 === 0).map(({ words, tags }) => ({ words: words.map((word) => word.toLowerCase()), tags }))

const sentences = [...ewt("train"), ...gum("train", (id) => shippable.has(id))]
const packed = trainLabeller([...sentences, ...small(sentences)])
const file = gzipSync(packed, { level: 9 })
writeFileSync(new URL("../../data/model/tags.bin.gz", import.meta.url), file)
console.log(`${sentences.length} sentences, ${file.length} bytes`)

const model = unpackModel(packed)
const parts: readonly (readonly [string, readonly Tagged[]])[] = [
  ["EWT dev", ewt("dev")],
  ["GUM dev", gum("dev", () => true)],
  ["GUM dev, news", gum("dev", (id) => id.includes("_news_"))],
]
for (const [name, part] of parts) {
  let right = 0
  let all = 0
  for (const { words, tags } of part)
    labelWords(model, words).forEach((tag, i) => {
      all++
      if (tag === tags[i]) right++
    })
  console.log(`${name}: ${((100 * right) / all).toFixed(2)} % of ${all} tokens`)
}
