/** How many features a token has: the length of the buffer that `fillFeatures` writes into. */
export const FEATURES = 20

/** What one word looks like, as 32-bit hashes: made once a token, used by its neighbours too. */
export interface Look {
  readonly word: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly prefix: number
  readonly shape: number
}

const OUTSIDE: Look = { word: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix: 1, shape: 1 }
/** No word is looked at further than this: longer runs of letters are no words. */
const LONGEST = 40

/** FNV-1a over UTF-16 code units; 32 bits, unsigned. */
export function hashOf(text: string, from = 0): number {
  let hash = 0x811c9dc5
  const end = Math.min(text.length, from + LONGEST)
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}

/** Capitals, digits, hyphens and where in the sentence, as a small number. */
function shapeOf(word: string, first: boolean): number {
  const code = word.charCodeAt(0)
  const capital = word.toLowerCase() !== word
  const opening = capital && word[0] !== word[0]?.toLowerCase()
  const allCapitals = capital && word.length > 1 && word.toUpperCase() === word
  const digit = code >= 48 && code <= 57
  const hyphen = word.length > 1 && word.includes("-")
  const letter = /\p{L}/u.test(word)
  return (
    (opening ? 1 : 0) |
    (allCapitals ? 2 : 0) |
    (digit ? 4 : 0) |
    (hyphen ? 8 : 0) |
    (letter ? 16 : 0) |
    (first ? 32 : 0) |
    (capital && !opening ? 64 : 0)
  )
}

export function lookAt(word: string, first: boolean): Look {
  const lower = word.toLowerCase()
  const length = lower.length
  return {
    // Numbers of one length are one word.
    word: /^\d/.test(lower) ? hashOf(lower.replace(/\d/g, "0")) : hashOf(lower),
    suffix2: hashOf(lower, Math.max(0, length - 2)),
    suffix3: hashOf(lower, Math.max(0, length - 3)),
    suffix4: hashOf(lower, Math.max(0, length - 4)),
    prefix: hashOf(lower.slice(0, 2)),
    shape: shapeOf(word, first),
  }
}

/** Writes the features of token `at` into `out`. `last`, `beforeLast`: label numbers of the tokens before, -1 outside. */
export function fillFeatures(looks: readonly Look[], at: number, last: number, beforeLast: number, out: Uint32Array): void {
  const here = looks[at] ?? OUTSIDE
  const left = looks[at - 1] ?? OUTSIDE
  const farLeft = looks[at - 2] ?? OUTSIDE
  const right = looks[at + 1] ?? OUTSIDE
  const farRight = looks[at + 2] ?? OUTSIDE
  out[0] = mix(1, here.word)
  out[1] = mix(2, here.suffix2)
  out[2] = mix(3, here.suffix3)
  out[3] = mix(4, here.suffix4)
  out[4] = mix(5, here.prefix)
  out[5] = mix(6, here.shape)
  out[6] = mix(7, last + 2)
  out[7] = mix(8, (last + 2) * 64 + beforeLast + 2)
  out[8] = mix(mix(9, here.word), last + 2)
  out[9] = mix(10, left.word)
  out[10] = mix(11, left.suffix3)
  out[11] = mix(12, farLeft.word)
  out[12] = mix(13, right.word)
  out[13] = mix(14, right.suffix3)
  out[14] = mix(15, farRight.word)
  out[15] = mix(mix(16, here.word), right.word)
  out[16] = mix(mix(17, left.word), here.word)
  out[17] = mix(mix(18, here.suffix3), last + 2)
  out[18] = mix(mix(19, here.shape), left.shape)
  out[19] = mix(mix(20, right.shape), mix(here.shape, right.suffix2))
}
