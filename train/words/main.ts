import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { rarityOf, wordsIn } from "./rarity.ts"

/** Makes data/words/rarity.tsv: `npx tsx train/words/main.ts FOLDER`, FOLDER with the corpora that ORIGIN.md names. */
const CORPORA = ["incidents-pitf/pitf.jsonl.gz", "incidents-muc/dev.jsonl.gz", "attribution/train.jsonl.gz"]

const folder = process.argv[2]
if (!folder) throw new Error("train/words/main.ts without a folder of corpora; see data/words/ORIGIN.md")

const texts = CORPORA.flatMap((path) => {
  const bytes = readFileSync(join(folder, path))
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n")
  return lines.filter(Boolean).map((line): string => JSON.parse(line).text)
})
const steps = rarityOf(texts.map(wordsIn))
const head = `# rarity in tenths\twords that are in one of e^(rarity) texts; of ${texts.length} texts. A word that is not here is rarer.\n`
const file = fileURLToPath(new URL("../../data/words/rarity.tsv", import.meta.url))
writeFileSync(file, head + steps.map(([tenths, words]) => `${tenths}\t${words.join(" ")}\n`).join(""))
