// Words of fewer texts than this are as rare as unknown ones: a name that the corpora have by chance says nothing of how often it is met elsewhere.
const LEAST_TEXTS = 20

/** The different words of a text: letters alone, two at least, lower case, without marks and apostrophes. */
export function wordsIn(text: string): ReadonlySet<string> {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'’]+/gu, "")
  return new Set(plain.match(/(?<![a-z0-9])[a-z]{2,}(?![a-z0-9])/g))
}

/** Words by `ln(texts / texts with it)` in tenths, commonest first, each step's in the order of the alphabet. */
export function rarityOf(texts: readonly ReadonlySet<string>[]): [tenths: number, words: string[]][] {
  const having = new Map<string, number>()
  for (const words of texts) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1)
  const steps = new Map<number, string[]>()
  for (const [word, count] of having) {
    if (count < LEAST_TEXTS) continue
    const tenths = Math.round(10 * Math.log(texts.length / count))
    steps.set(tenths, [...(steps.get(tenths) ?? []), word])
  }
  return [...steps].sort(([a], [b]) => a - b).map(([tenths, words]) => [tenths, words.sort()])
}
