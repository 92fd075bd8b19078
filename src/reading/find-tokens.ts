import { ABBREVIATIONS } from "./abbreviations.ts"
import type { Reading, Token } from "./types.ts"

// One alternative a kind of token, the most particular first. Every alternative is linear: none can match one stretch in two ways.
const TOKEN = new RegExp(
  [
    String.raw`(?:https?://|www\.)[^\s<>"“”]+`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\d+(?:[.,:/]\d+)*(?:\p{L}\p{M}*)*`,
    String.raw`(?:\p{L}\p{M}*)+(?:[-‐‑](?:[\p{L}\p{N}]\p{M}*)+)*(?:['’ʼ](?:\p{L}\p{M}*)+)?`,
    String.raw`\.{2,}|…|-{2,}`,
    String.raw`[^\s]`,
  ].join("|"),
  "gu",
)
const CLITIC = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/i
/** Longer runs of letters are no words; they are kept whole. */
const LONGEST_CLITIC_WORD = 60

/**
 * [T1] A word is a run of letters, hyphens inside it kept. [T2] A full stop belongs to an abbreviation or an initial.
 * [T3] "n't", "'s", "'ve" and their like are tokens of their own. [T4] Everything else is a token a mark.
 */
export function findTokens(reading: Reading): Reading {
  const { text } = reading
  const tokens: Token[] = []
  const push = (from: number, to: number): void => {
    tokens.push({ from, to, word: text.slice(from, to), tag: "", lemma: "" })
  }
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const word = match[0]
    const from = match.index
    let to = from + word.length
    if (text[to] === "." && takesStop(word)) {
      to++
      TOKEN.lastIndex = to
    }
    const clitic = word.length < LONGEST_CLITIC_WORD ? CLITIC.exec(word) : null
    if (clitic?.[1]) {
      const at = from + clitic[1].length
      push(from, at)
      push(at, to)
    } else push(from, to)
  }
  return { ...reading, tokens }
}

/** An initial ("J.") or a known abbreviation ("Gen.", "Nov."). */
const takesStop = (word: string): boolean => (word.length === 1 && /\p{Lu}/u.test(word)) || ABBREVIATIONS.has(word.toLowerCase())
