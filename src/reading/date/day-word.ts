import { DAY_PARTS } from "./day-part.ts"
import { glued, isDash, type Lexeme, type Match, wordAt } from "./lexeme.ts"
import { fixed, type Literal } from "./literal.ts"

const day = (by: number): Literal => ({ kind: "shift", from: "published", unit: "day", by })

const DAYS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ["today", day(0)],
  ["yesterday", day(-1)],
  ["tomorrow", day(1)],
  ["tonight", { kind: "clock", part: "NI", day: day(0) }],
])
// Adverbs and adjectives that point at now, before or after and give no date.
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ...["now", "currently", "presently", "nowadays", "current"].map((word): [string, string] => [word, "PRESENT_REF"]),
  ...["recently", "lately", "previously", "recent", "formerly"].map((word): [string, string] => [word, "PAST_REF"]),
  ...["soon", "shortly"].map((word): [string, string] => [word, "FUTURE_REF"]),
])
const PHRASES: readonly (readonly [readonly string[], string])[] = [
  [["at", "present"], "PRESENT_REF"],
  [["right", "now"], "PRESENT_REF"],
  [["at", "this", "time"], "PRESENT_REF"],
  [["the", "present"], "PRESENT_REF"],
  [["the", "past"], "PAST_REF"],
  [["the", "recent", "past"], "PAST_REF"],
  [["the", "distant", "past"], "PAST_REF"],
  [["long", "ago"], "PAST_REF"],
  [["the", "future"], "FUTURE_REF"],
  [["the", "near", "future"], "FUTURE_REF"],
  [["the", "foreseeable", "future"], "FUTURE_REF"],
]
/** After "the past" and "the present" these end the phrase; another word would be what it describes. */
const GOES_ON = /^(?:[,.;:!?)'’"”]|and|or|but|that|to|by|in|on|with|as|has|have|had|is|was|for|when|)$/

/** [D12] "today", "yesterday", "tomorrow", "tonight", "this morning", "last night"; "that evening" is the day told before. [D13] "now", "recently", "soon" and their like. */
export function findDayWord(lexemes: readonly Lexeme[], at: number): Match<Literal> | undefined {
  const word = wordAt(lexemes, at)
  const named = DAYS.get(word)
  if (named) {
    const part = DAY_PARTS.get(wordAt(lexemes, at + 1))
    if (part && word !== "tonight") return { end: at + 2, literal: { kind: "clock", part, day: named } }
    if (word === "today" && /^['’]$/.test(wordAt(lexemes, at + 1)) && wordAt(lexemes, at + 2) === "s")
      return { end: at + 1, literal: named }
    return { end: at + 1, literal: named }
  }
  if (word === "this" || word === "last") {
    const part = DAY_PARTS.get(wordAt(lexemes, at + 1))
    if (part && (word === "this" || part === "NI"))
      return { end: at + 2, literal: { kind: "clock", part, day: day(word === "this" ? 0 : -1) } }
  }
  const thatOne = word === "that" ? at + 1 : word === "the" && wordAt(lexemes, at + 1) === "same" ? at + 2 : -1
  const thatPart = thatOne < 0 || wordAt(lexemes, thatOne).endsWith("s") ? undefined : DAY_PARTS.get(wordAt(lexemes, thatOne))
  if (thatPart)
    return { end: thatOne + 1, literal: { kind: "clock", part: thatPart, day: { kind: "shift", from: "focus", unit: "day", by: 0 } } }
  for (const [words, value] of PHRASES) {
    if (words.every((part, step) => wordAt(lexemes, at + step) === part)) {
      const end = at + words.length
      if (words.length === 2 && words[0] === "the" && !GOES_ON.test(wordAt(lexemes, end))) return undefined
      return { end, literal: fixed("date", value) }
    }
  }
  const value = REFERENCES.get(word)
  if (!value || (isDash(wordAt(lexemes, at + 1)) && glued(lexemes, at + 1))) return undefined
  if (word === "shortly" && /^(?:after|before|afterwards|afterward|thereafter)$/.test(wordAt(lexemes, at + 1))) return undefined
  if (word === "soon" && /^(?:after|as|afterwards|enough)$/.test(wordAt(lexemes, at + 1))) return undefined
  return { end: at + 1, literal: fixed("date", value) }
}
