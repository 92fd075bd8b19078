import { countries, fold, gazetteer } from "../../reading/index.ts"
import { alike, hasLine, KINDS } from "./alike-words.ts"
import { type Bag, bagOf } from "./bag.ts"
import { hashOf } from "./hash-of.ts"
import { RAREST, rarity } from "./rarity.ts"
import { skeletonOf } from "./skeleton.ts"

/**
 * What the words of a passage say of which incident it tells. `words` by their line of alike words, `names` by their consonants, `runs`: two telling words in a
 * row. `numbers`: in ascending order, each once, without 1 and years. `kinds`: bits of KINDS. `shown`: a name as printed, by its key.
 */
export interface Evidence {
  readonly words: Bag
  readonly names: Bag
  readonly runs: Bag
  readonly numbers: readonly number[]
  readonly kinds: number
  readonly shown: ReadonlyMap<number, string>
}

/** Below this a word tells nothing: it is in more than three reports of ten. Chosen on half of FA-KES; anything from 1 to 1.5 does. */
const TELLS = 1.2
/** [X12] A name that a town of 100,000, a district or a region has is told of too many incidents to weigh as a village's. */
const BIG_TOWN = 100_000
const BIG_WEIGHT = RAREST / 2
const NUMBERS: ReadonlyMap<string, number> = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(" ")
    .map((word, at): [string, number] => [word, at + 2])
    .concat([
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
    ]),
)

/** A word where it stands, with what it says there: `weight` 0 for what tells nothing. */
export interface Said {
  readonly at: number
  readonly printed: string
  readonly word: Word
  readonly capital: boolean
  readonly weight: number
}

/** What one word says, in lower case and with a capital; worked out once. */
interface Word {
  readonly key: number
  readonly weight: number
  /** What it weighs with a capital, once that was asked. */
  capital: number | undefined
  readonly kind: number
  readonly name: number
  readonly number: number | undefined
}

const known = new Map<string, Word>()
// A bound on memory, no more: what a word says does not depend on what was met before.
const MOST_KNOWN = 200_000

function wordOf(word: string): Word {
  const met = known.get(word)
  if (met) return met
  const stem = alike(word)
  const own = rarity(word)
  const weight = stem === word ? own : Math.min(own, rarity(stem))
  const bones = hasLine(word) ? "" : skeletonOf(word)
  const made: Word = {
    key: hashOf(stem),
    weight,
    capital: undefined,
    kind: KINDS.includes(stem) ? 1 << KINDS.indexOf(stem) : 0,
    name: bones ? hashOf(bones) : 0,
    number: numberOf(word),
  }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, made)
  return made
}

/** [X7] A number in figures or words; none for one and for what may be a year. */
function numberOf(word: string): number | undefined {
  const number = NUMBERS.get(word) ?? (/^\d{1,7}$/.test(word) ? Number(word) : undefined)
  return number === undefined || number < 2 || (number >= 1900 && number <= 2100) ? undefined : number
}

/** [X8] to [X12] The words of a text with what each says, in order. */
export function wordsOfText(text: string): Said[] {
  const said: Said[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}{2})|,(?=\d))*/gu)) {
    const printed = match[0]
    const word = wordOf(folded(printed))
    const first = printed.charCodeAt(0)
    const capital = first < 128 ? first >= 65 && first <= 90 : printed[0] !== printed[0]?.toLowerCase()
    const weight = printed.length < 2 || (first >= 48 && first <= 57) ? 0 : capital ? capitalOf(word, printed) : word.weight
    said.push({ at: match.index, printed, word, capital, weight: weight < TELLS ? 0 : weight })
  }
  return said
}

/** [X12] What a word weighs as a name. The gazetteer is asked of words with a capital alone, and once. */
function capitalOf(word: Word, printed: string): number {
  if (word.capital !== undefined) return word.capital
  const name = folded(printed)
  const weight = isOfState(name) ? 0 : isBig(name) ? Math.min(word.weight, BIG_WEIGHT) : word.weight
  word.capital = weight
  return weight
}

/** The evidence of those words that stand from `from` to `to`. */
export function evidenceIn(said: readonly Said[], from: number, to: number): Evidence {
  const words = new Map<number, number>()
  const names = new Map<number, number>()
  const runs = new Map<number, number>()
  const shown = new Map<number, string>()
  const numbers = new Set<number>()
  let kinds = 0
  let before: Said | undefined
  for (let i = firstFrom(said, from); i < said.length; i++) {
    const one = said[i]
    if (!one || one.at >= to) break
    const { word, weight, capital, printed } = one
    if (word.number !== undefined) numbers.add(word.number)
    if (!weight) {
      before = undefined
      continue
    }
    words.set(word.key, Math.min(weight, words.get(word.key) ?? weight))
    kinds |= word.kind
    if (before) runs.set(Math.imul(before.word.key, 31) ^ word.key, (weight + before.weight) / 2)
    if (capital && word.name && weight >= BIG_WEIGHT) {
      names.set(word.name, Math.max(weight, names.get(word.name) ?? 0))
      if (!shown.has(word.name)) shown.set(word.name, printed)
    }
    before = one
  }
  return { words: bagOf(words), names: bagOf(names), runs: bagOf(runs), numbers: [...numbers].sort((a, b) => a - b), kinds, shown }
}

/** The number of the first word at or after a position. */
function firstFrom(said: readonly Said[], from: number): number {
  let [low, high] = [0, said.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((said[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** In lower case, without marks, apostrophes and the commas of numbers. */
function folded(printed: string): string {
  const lower = printed.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower.normalize("NFKD").replace(/[\p{M}'’,]+/gu, "")
}

let ofStates: ReadonlySet<string> | undefined

/** A word of a state's name or of its people's: half of all reports of a conflict have it. */
function isOfState(word: string): boolean {
  ofStates ??= new Set(
    [...countries().values()].flatMap(({ names, demonyms }) => [...names, ...demonyms].flatMap((name) => fold(name).split(" "))),
  )
  return ofStates.has(word) || (word.endsWith("s") && ofStates.has(word.slice(0, -1)))
}

const isBig = (word: string): boolean =>
  [word, word.endsWith("s") ? word.slice(0, -1) : ""].some(
    (name) =>
      name !== "" &&
      gazetteer()
        .called(name)
        .some(({ level, population }) => level === "region" || level === "district" || population >= BIG_TOWN),
  )
