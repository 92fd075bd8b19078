import { describe, expect, test } from "vitest"
import { apart, sumOf } from "../../../src/dossier/figure/bounds-of.ts"
import { sumsOf } from "../../../src/dossier/figure/sums-of.ts"
import { someMaterial, someTellers } from "../some-material.ts"

const sums = (text: string) =>
  sumsOf(someTellers(someMaterial([{ text }]))).map(
    ({ whole, parts, holds, why }) => `${why.rule} ${whole.value.low} = ${parts.map(({ value }) => value.low).join(" + ")} ${holds}`,
  )

describe("parts and wholes", () => {
  test.each([
    [
      "Y8",
      "Kestria liberated 10,000 square kilometres of the 13,000 square kilometres of land, and the remaining 3,000 square kilometres are held by the mission.",
      "13000 = 10000 + 3000 true",
    ],
    [
      "Y8",
      "The army holds 1,250 of the valley's 1,800 square kilometres. The other 600 square kilometres are patrolled by the mission.",
      "1800 = 1250 + 600 false",
    ],
    ["Y9", "Nine people, four police officers and five road workers, were killed in the blast near Dalmora.", "9 = 4 + 5 true"],
    ["Y10", "Nine people were killed, including four police officers and two children, the ministry said.", "9 = 4 + 2 true"],
    ["Y10", "Nine people were killed, including four police officers and six children, the ministry said.", "9 = 4 + 6 false"],
    [
      "Y11",
      "An explosion killed nine people in the valley.\n\nThe blast struck a minibus. Four police officers and five road workers were killed.",
      "9 = 4 + 5 true",
    ],
    ["Y11", "The blast killed nine people. The dead were four police officers and six road workers, the ministry said.", "9 = 4 + 6 false"],
  ])("[%s] %s", (rule, text, expected) => expect(sums(text)).toEqual([`${rule} ${expected}`]))

  test.each([
    ["[Y8] no rest is told", "The army holds 1,250 of the valley's 1,800 square kilometres."],
    [
      "[Y8] the other number is of something else",
      "The army holds 1,250 of the valley's 1,800 square kilometres. The other 40 tanks were left behind.",
    ],
    ["[Y9] the next number stands in no list", "Nine people were killed when four police officers shot at a bus."],
    ["[Y10] two numbers that nothing makes part and whole", "Nine people were killed and 14 people were injured."],
    [
      "[Y11] another attack",
      "Nine people were killed in Orvan. In another attack, four soldiers and two civilians were killed near Dalmora.",
    ],
    [
      "[Y11] nothing points back further up",
      "Nine people were killed in Orvan.\n\nNear Dalmora, four soldiers and five civilians were killed.",
    ],
    [
      "[Y11] a toll over years",
      "Mines have killed 34 people over the past two years.\n\nThe blast killed four soldiers and five civilians.",
    ],
  ])("%s", (_, text) => expect(sums(text)).toEqual([]))

  test("[Y13] the dead are the dead, not a force", () => {
    expect(sums("Eleven people were killed. The dead are four police officers and seven civilians.")).toEqual(["Y11 11 = 4 + 7 true"])
  })
})

describe("whether it holds", () => {
  test.each([
    ["about", "The blast killed about nine people. The dead were four police officers and six road workers."],
    ["a bound that reaches it", "At least nine people, four police officers and six road workers, were killed in the blast."],
  ])("[Y12] %s leaves it open", (_, text) => expect(sums(text).map((line) => line.split(" ").at(-1))).toEqual(["undefined"]))

  test("[Y12] a bound that does not reach it does not", () => {
    expect(sums("At least 20 people, four police officers and six road workers, were killed in the blast.")).toEqual([
      "Y9 20 = 4 + 6 false",
    ])
  })

  test("[Y12] sums keep what is open and what is approximate", () => {
    const [exact, atLeast, about] = [
      { low: 2, high: 2 },
      { low: 3, high: null },
      { low: 70, high: 70, approximate: true as const },
    ]
    expect(sumOf([exact, atLeast])).toEqual({ low: 5, high: null })
    expect(sumOf([exact, about])).toEqual({ low: 72, high: 72, approximate: true })
    expect([apart(exact, atLeast), apart(exact, about), apart(exact, exact)]).toEqual([true, false, false])
  })
})
