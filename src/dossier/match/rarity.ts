import { readFileSync } from "node:fs"

const FILE = new URL("../../../data/words/rarity.tsv", import.meta.url)
let loaded: ReadonlyMap<string, number> | undefined

/** [X8] What a word weighs that the table does not have: it is in fewer than one of 220 texts. */
export const RAREST = 5.4

/** [X8] How rare a folded word is: the logarithm of one in how many reports has it, from 0 to RAREST. A fixed table (data/words), so that a pair's score never changes. */
export function rarity(word: string): number {
  loaded ??= read(readFileSync(FILE, "utf8"))
  return loaded.get(word) ?? RAREST
}

function read(table: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const line of table.split("\n")) {
    const [tenths, list] = line.split("\t")
    if (list && tenths && !tenths.startsWith("#")) for (const word of list.split(" ")) words.set(word, Number(tenths) / 10)
  }
  return words
}
