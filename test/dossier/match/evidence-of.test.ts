import { describe, expect, test } from "vitest"
import { alike } from "../../../src/dossier/match/alike-words.ts"
import { evidenceIn, wordsOfText } from "../../../src/dossier/match/evidence-of.ts"
import { likeTypes } from "../../../src/dossier/match/families.ts"
import { RAREST, rarity } from "../../../src/dossier/match/rarity.ts"
import { skeletonOf } from "../../../src/dossier/match/skeleton.ts"

const evidence = (text: string) => evidenceIn(wordsOfText(text), 0, text.length)
const namesIn = (text: string): string[] => [...evidence(text).shown.values()]

describe("what words tell", () => {
  test("[X8] common words of conflict weigh little, unknown ones most", () => {
    expect(rarity("killed")).toBeLessThan(1.2)
    expect(rarity("mine")).toBeGreaterThan(rarity("killed"))
    expect(rarity("ashgrove")).toBe(RAREST)
  })

  test.each([
    ["X9", "airstrikes", "raid", true],
    ["X9", "clinic", "hospital", true],
    ["X9", "howitzer", "shells", true],
    ["X9", "clinic", "school", false],
    ["X9", "mine", "raid", false],
  ])("[%s] %s and %s: %s", (_, one, other, same) => expect(alike(one) === alike(other)).toBe(same))

  test.each([
    ["X11", "tariq", "tareeq", true],
    ["X11", "tesk", "tesq", true],
    ["X11", "dalmora", "dalmara", true],
    ["X11", "marrow", "dorn", false],
    ["X11", "tesk", "tosk-ara", false],
  ])("[%s] %s and %s: %s", (_, one, other, same) => expect(skeletonOf(one) === skeletonOf(other)).toBe(same))

  test("[X11] a name of one consonant has no bones", () => expect(skeletonOf("aya")).toBe(""))

  test("[X12] a village is a name that counts, a state and its people are none", () => {
    expect(namesIn("Shells fell on Karimtesk, the Ukrainian and French armies said.")).toEqual(["Karimtesk"])
  })

  test("[X12] a city counts half", () => {
    const weight = (text: string): number => evidence(text).names.weights[0] ?? 0
    expect(weight("shells fell on Aleppo")).toBe(weight("shells fell on Karimtesk") / 2)
  })

  test("[X7] numbers in figures and words, no years and no one", () => {
    expect(evidence("In 2016 one man, twelve women and 1,400 soldiers died; 31 were hurt").numbers).toEqual([12, 31, 1400])
  })

  test("[X10] what was hit", () => {
    expect(evidence("the clinic was hit").kinds).toBe(evidence("hospitals burned").kinds)
    expect(evidence("the clinic was hit").kinds).not.toBe(evidence("the bakery was hit").kinds)
    expect(evidence("the hill was hit").kinds).toBe(0)
  })
})

describe("[X2] kinds of incident", () => {
  test.each([
    ["remote-explosive-landmine-ied", "suicide-bomb", "same"],
    ["attack-on-civilians", "air-drone-strike", "open"],
    ["air-drone-strike", "shelling-artillery-missile", "open"],
    ["peaceful-protest", "air-drone-strike", "unlike"],
    ["agreement", "remote-explosive-landmine-ied", "unlike"],
  ] as const)("%s and %s: %s", (one, other, like) => {
    expect(likeTypes(one, other)).toBe(like)
    expect(likeTypes(other, one)).toBe(like)
  })
})
