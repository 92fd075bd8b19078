import type { Reading, Token } from "../types.ts"
import { isOpener } from "./openers.ts"

/** What the whole text says of how its words are written, and which tokens open a sentence or stand in a headline. */
export interface Writing {
  /** Words met in lower case. */
  readonly lower: ReadonlySet<string>
  /** Lower-case forms of words met with a capital inside a running sentence. */
  readonly inside: ReadonlySet<string>
  /** A token at which a sentence, a quotation or a clause behind a colon begins: its capital means nothing. */
  readonly opens: Uint8Array
  /** A token of a sentence that writes most words with a capital. */
  readonly headline: Uint8Array
}

// An Arabic or Romance article keeps its small letter before the capital: "al-Assad", "d'Ivoire".
const CAPITAL = /^(?:(?:al|el|as|ar|ad|az|an|at|ash|adh|ath|es|ul|bin|abu|d|l|de|o|mc)[-'’ʼ‘])?\p{Lu}/u
const LETTERS = /^\p{L}/u
/**
 * A sentence in which this share of the words of four letters and more bear a capital is a headline, if it has no full stop or is in
 * capitals throughout; running text seldom comes over 0.5, and then it ends in a full stop.
 */
const HEADLINE_SHARE = 0.75
const HEADLINE_WORDS = 4

export const isCapital = (word: string): boolean => CAPITAL.test(word)
/** All letters are capitals, and there are at least two. */
export const isUpper = (word: string): boolean => /^[\p{Lu}\d.&'’-]{2,}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word)

export function lookAtWriting({ tokens, sentences }: Reading): Writing {
  const lower = new Set<string>()
  const inside = new Set<string>()
  const opens = new Uint8Array(tokens.length)
  const headline = new Uint8Array(tokens.length)
  for (const sentence of sentences) {
    let words = 0
    let capitals = 0
    let shouted = 0
    let opening = true
    const stopped = /^[.!?]$/.test(tokens[sentence.end - 1]?.word ?? "") || /^[.!?]$/.test(tokens[sentence.end - 2]?.word ?? "")
    for (let at = sentence.first; at < sentence.end; at++) {
      const word = tokens[at]?.word ?? ""
      if (!LETTERS.test(word)) {
        // Commas, dashes, brackets and closing marks do not open; bullets, colons and opening marks do.
        if (/^[:;•*“"‘[]$|^\.+$/.test(word)) opening = true
        continue
      }
      if (opening) opens[at] = 1
      if (word.length > 3 && !(opening && !isUpper(word))) {
        words++
        if (isCapital(word)) capitals++
        if (isUpper(word)) shouted++
      }
      opening = false
    }
    const shouts = words >= HEADLINE_WORDS && (stopped ? shouted : capitals) >= HEADLINE_SHARE * words
    for (let at = sentence.first; at < sentence.end; at++) {
      const word = tokens[at]?.word ?? ""
      if (shouts) headline[at] = 1
      if (!LETTERS.test(word)) continue
      if (!isCapital(word)) lower.add(word.toLowerCase())
      else if (!opens[at] && !shouts) inside.add(word.toLowerCase())
    }
  }
  return { lower, inside, opens, headline }
}

const NAMELIKE = /^(?:NNPS?|)$/
/** Whether a capital at the head of a sentence may begin a name: the word is met so elsewhere, or tagged so and never met in lower case. */
export function mayOpenName(token: Token, writing: Writing): boolean {
  const word = token.word.toLowerCase()
  if (writing.lower.has(word) || isOpener(word)) return writing.inside.has(word) && !isOpener(word)
  return writing.inside.has(word) || (NAMELIKE.test(token.tag) && !/(?:ly|ing|ed)$/.test(word))
}
