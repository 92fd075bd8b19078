/**
 * A run of letters, a run of digits or a single mark. `word` is in lower case. `gap`: what stands before it: 0 nothing, 1 blank
 * space (a line break too), 2 an empty line. An empty line is a lexeme of its own without letters, so that no expression runs across it.
 */
export interface Lexeme {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly gap: 0 | 1 | 2
  readonly capital: boolean
  readonly digits: boolean
}

/** What a family of expressions makes of the words that begin at one place; `end` is the first lexeme after them. */
export interface Match<T> {
  readonly end: number
  readonly literal: T
}

const LEXEME = /[A-Za-z\u00C0-\u024F]+|\d+|[^\s]/g
const EMPTY_LINE = /\n[^\S\n]*\n/
/** No word of a date is longer; a longer run keeps its place but not its letters. */
const LONGEST = 24

/** Cuts a text into lexemes. Linear: the alternatives share no first character. */
export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let last = 0
  LEXEME.lastIndex = 0
  for (let match = LEXEME.exec(text); match; match = LEXEME.exec(text)) {
    const from = match.index
    const run = match[0]
    const to = from + run.length
    const code = run.charCodeAt(0)
    const parted = from - last > 1 && last > 0 && EMPTY_LINE.test(text.slice(last, from))
    if (parted) lexemes.push({ from: last, to: last, word: "", gap: 2, capital: false, digits: false })
    const gap = from === last ? 0 : 1
    lexemes.push({
      from,
      to,
      word: run.length > LONGEST ? "" : run.toLowerCase(),
      gap,
      capital: code >= 65 && code <= 90,
      digits: code >= 48 && code <= 57,
    })
    last = to
  }
  return lexemes
}

/** The word at a place; "" for an empty line and beyond the text. */
export function wordAt(lexemes: readonly Lexeme[], at: number): string {
  const lexeme = lexemes[at]
  return lexeme && lexeme.gap < 2 ? lexeme.word : ""
}

/** Whether the lexeme is glued to the one before it. */
export const glued = (lexemes: readonly Lexeme[], at: number): boolean => lexemes[at]?.gap === 0

/** The number a run of digits stands for, when it has at most four of them. */
export function digitsAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const lexeme = lexemes[at]
  return lexeme?.digits && lexeme.gap < 2 && lexeme.word.length > 0 && lexeme.word.length <= 4 ? Number(lexeme.word) : undefined
}

/** Hyphens and dashes. */
export const isDash = (word: string): boolean => word === "-" || word === "–" || word === "—" || word === "‑" || word === "‐"
