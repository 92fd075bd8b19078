import { expect, test } from "vitest"
import {
  boundsInWords,
  daysInWords,
  durationInWords,
  numberInWords,
  rangeInWords,
  valueInWords,
} from "../../../src/dossier/wording/in-words.ts"
import { takesThe, voiceInWords } from "../../../src/dossier/wording/voice-in-words.ts"

test.each([
  ["2026-06-08", "2026-06-08", "8 June 2026"],
  ["2026-06-08", "2026-06-10", "8 to 10 June 2026"],
  ["2026-05-30", "2026-06-02", "30 May to 2 June 2026"],
  ["2025-12-30", "2026-01-02", "30 December 2025 to 2 January 2026"],
  ["2026-06-01", "2026-06-30", "June 2026"],
  ["2026-06-01", "2026-06-29", "1 to 29 June 2026"],
  ["2024-02-01", "2024-02-28", "1 to 28 February 2024"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2026-01-01", "2026-12-31", "2026"],
])("[P26] %s to %s is %s", (first, last, words) => expect(daysInWords({ first, last })).toBe(words))

test.each([
  [11, 11, undefined, "11"],
  [12, null, undefined, "at least 12"],
  [null, 20, undefined, "up to 20"],
  [9, 11, undefined, "9 to 11"],
  [70, 70, true, "about 70"],
  [null, null, undefined, "a number not told"],
  [1250, 1250, undefined, "1,250"],
] as const)("[Z4] %s to %s, about: %s, is %s", (low, high, approximate, words) =>
  expect(boundsInWords({ low, high, ...(approximate ? { approximate } : {}) })).toBe(words),
)

test.each([
  [9, 11, 11, "9 to 11 (best 11)"],
  [9, 9, 9, "9"],
  [9, null, null, "at least 9"],
])("[Z4] a range of %s, best %s, to %s is %s", (low, best, high, words) => expect(rangeInWords({ low, best, high })).toBe(words))

test.each([
  [1100, "1,100"],
  [999, "999"],
  [-3, "-3"],
  [-1250, "-1,250"],
  [1234567, "1,234,567"],
  [1234.5678, "1,234.5678"],
])("[Z4] the number %s is %s", (number, words) => expect(numberInWords(number)).toBe(words))

test.each([
  ["P5Y", "5 years"],
  ["P1Y6M", "1 year 6 months"],
  ["P1D", "1 day"],
  ["PT36H", "PT36H"],
])("[Z4] the duration %s is %s", (duration, words) => expect(durationInWords(duration)).toBe(words))

test.each([
  ["2026-06-08", "8 June 2026"],
  ["2027-10", "October 2027"],
  ["2022-09-01/2022-11-30", "1 September to 30 November 2022"],
  ["2022", "2022"],
  ["9 killed", "9 killed"],
  ["2026-06 talks", "2026-06 talks"],
  ["  two\n words ", "two words"],
])("[Z4] the value %j is %j", (value, words) => expect(valueInWords(value)).toBe(words))

test.each([
  ["organisation", "Interior Ministry", true],
  ["group", "Verin Home Guard", true],
  ["organisation", "Meridian Union", true],
  ["unnamed", "speaker of parliament", true],
  ["unnamed", "two hospital employees", false],
  ["unnamed", "someone unnamed", false],
  ["person", "Ilse Maron", false],
  ["place", "Orvanian Republic", false],
  ["outlet", "The Home Guard", false],
  ["group", "Ansar", false],
] as const)("[Z5] %s %j is spoken of with the article: %s", (kind, name, says) => expect(takesThe({ kind, name })).toBe(says))

test("a voice is its outlet, citing whom it cites", () => {
  expect(voiceInWords({ kind: "organisation", name: "Interior Ministry", key: "k", through: ["Kestria Ledger"] })).toBe(
    "Kestria Ledger, citing the Interior Ministry",
  )
  expect(voiceInWords({ kind: "outlet", name: "Kestria Ledger", key: "k", through: [] })).toBe("Kestria Ledger")
})
