// Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, by the blocks of Unicode that run right to left.
const LETTER = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}"
const RUN = new RegExp(`[${LETTER}](?:[^\\p{L}\\n]*[${LETTER}]+)*`, "gu")

/** Characters that turn the direction of what follows them: they would reach beyond the words they stand in. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const EITHER = new RegExp(`[${LETTER}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]`, "u")

/** [Z18] A text as runs, those that run right to left told apart; marks that turn the direction are left out. */
export function directions(text: string): { readonly text: string; readonly rightToLeft: boolean }[] {
  // Most texts have neither, and need no look at each letter.
  if (!EITHER.test(text)) return text === "" ? [] : [{ text, rightToLeft: false }]
  const clean = text.replace(TURNS, "")
  const runs: { text: string; rightToLeft: boolean }[] = []
  let from = 0
  for (const match of clean.matchAll(RUN)) {
    runs.push({ text: clean.slice(from, match.index), rightToLeft: false }, { text: match[0], rightToLeft: true })
    from = match.index + match[0].length
  }
  return [...runs, { text: clean.slice(from), rightToLeft: false }].filter((run) => run.text !== "")
}

/** For plain text: first-strong isolates around what runs right to left. */
export const isolated = (text: string): string =>
  directions(text)
    .map((run) => (run.rightToLeft ? `\u2068${run.text}\u2069` : run.text))
    .join("")
