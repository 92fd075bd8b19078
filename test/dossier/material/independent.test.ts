import { expect, test } from "vitest"
import { independentOf } from "../../../src/dossier/material/independent.ts"
import type { Told } from "../../../src/dossier/types.ts"

const told = (
  copyOf: string,
  key: string,
  kind: "outlet" | "person" | "unnamed" = "outlet",
  more: Partial<Told<string>> = {},
): Told<string> => ({
  value: "9",
  by: { kind, name: key, key, through: [] },
  day: "2026-06-11",
  words: { account: copyOf, claim: "c1", from: 0, to: 1, words: "9" },
  copyOf,
  certainty: "known",
  ...more,
})

test("[P3] outlets count each for themselves, copies of one text once", () => {
  expect(independentOf([told("a", "outlet:a"), told("b", "outlet:b")])).toBe(2)
  expect(independentOf([told("a", "outlet:a"), told("a", "outlet:b"), told("a", "outlet:c")])).toBe(1)
})

test("[P3] one named speaker is one source in however many papers; unnamed ones are not taken for one", () => {
  expect(independentOf([told("a", "person:oster", "person"), told("b", "person:oster", "person")])).toBe(1)
  expect(independentOf([told("a", "words:officials", "unnamed"), told("b", "words:officials", "unnamed")])).toBe(2)
})

test("[P3] what a later version no longer says counts for nothing", () => {
  expect(independentOf([told("a", "outlet:a", "outlet", { superseded: true }), told("b", "outlet:b")])).toBe(1)
  expect(independentOf([])).toBe(0)
})
