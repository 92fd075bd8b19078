/** The hashes of all runs of five words of a text, each once, in ascending order. Safe integers: SQL keeps them as bigint. */
export type Shingles = Float64Array

// Five words, as the survey of near copies that we are measured by; three or four tie texts to each other by stock phrases alone
// ("the monitor said on Sunday that at least").
const WORDS = 5

/** [M1] The five-word runs of a text, folded: case, marks, apostrophes and punctuation gone. A shorter text is one run of all its words. */
export function shinglesOf(text: string): Shingles {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (!words.length) return new Float64Array(0)
  const count = Math.max(1, words.length - WORDS + 1)
  const high = new Int32Array(words.length)
  const low = new Int32Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ""
    high[i] = hashOf(word, 0x811c9dc5, 0x01000193)
    low[i] = hashOf(word, 0x2f0b4c47, 0xcc9e2d51)
  }
  const made = new Float64Array(count)
  const length = Math.min(WORDS, words.length)
  for (let i = 0; i < count; i++) made[i] = 0x200000 * (joined(high, i, length) >>> 0) + (joined(low, i, length) >>> 11)
  return once(made.sort())
}

// Scripts that write no space between words: there each character is a word.
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu

function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, where four of the five steps find nothing.
  const plain = /^[\x00-\x7f]*$/.test(text)
  const letters = plain
    ? text
    : text
        .normalize("NFKD")
        .replace(/[\p{M}\p{Cf}‘’ʼ´]+/gu, "")
        .replace(UNSPACED, " $& ")
  return letters
    .toLowerCase()
    .replace(/['`]+/g, "")
    .replace(/(?<=\d)[.,](?=\d)/g, "")
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, "")
}

// FNV-1a over UTF-16 code units, in two lanes of other start and factor: among values of 32 bits two unlike runs meet by some 80,000 runs,
// which is 250 articles; among those of 53 bits by a hundred million. A clash offers a candidate too many, no more.
function hashOf(word: string, start: number, factor: number): number {
  let hash = start
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), factor)
  return hash
}

// The last steps are those of murmur3: without them the smallest hashes of a text would be those of like words, and no fair sample.
function joined(hashes: Int32Array, from: number, length: number): number {
  let hash = length
  for (let i = from; i < from + length; i++) hash = Math.imul((hash << 13) | (hash >>> 19), 5) ^ Math.imul(hashes[i] ?? 0, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function once(sorted: Shingles): Shingles {
  let kept = 0
  for (const hash of sorted) if (!kept || hash !== sorted[kept - 1]) sorted[kept++] = hash
  return sorted.subarray(0, kept)
}
