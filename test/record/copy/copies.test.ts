import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decideCopy } from "../../../src/record/copy/decide-copy.ts"
import { containment, likeness } from "../../../src/record/copy/likeness.ts"
import { shinglesOf } from "../../../src/record/copy/shingles-of.ts"
import { SHARED_AT_LEAST, SKETCH, sharedNeeded, sketchOf } from "../../../src/record/copy/sketch-of.ts"

const WIRE = `At least 1,200 people fled the villages around Port Selk on Tuesday after Velland's army shelled the harbour for a third day, the
mayor said. Two warehouses burned down and the ferry to Marrow was turned back. "We have bread for two days," said Ina Tolv, who runs a
shelter in the old cannery. The U.N. mission in Kestria said that it had asked both sides to let ambulances through. A ceasefire signed in
March has been broken every week since, each side blaming the other.`

const OWN = `Shells fell on the harbour of Port Selk again yesterday, our correspondent reports, and by nightfall the roads inland were full. Some
1,200 villagers have left, according to the town hall. The cannery has been turned into a shelter, where Ina Tolv hands out what bread is
left. Ambulances are not let through, and the mission of the United Nations has protested to Kestria and to Velland alike.`

const BACKGROUND = ` Kestria and Velland have fought over the strait since the winter of 2016, when the toll on shipping was raised. Some nine
thousand people have died on both sides, by the count of the mission, and a third of the coast has been mined. Talks in Orlo broke off twice.`

const decided = (a: string, b: string) => decideCopy(shinglesOf(a), shinglesOf(b))
const sentences = (text: string): string[] => text.split(/(?<=[.”"]) /)

describe("[M1] runs of words", () => {
  test.each([
    ["lost commas", WIRE, WIRE.replaceAll(",", "")],
    ["lost apostrophes and quotation marks", WIRE, WIRE.replace(/['"]/g, "")],
    ["capitals", WIRE, WIRE.toUpperCase()],
    ["typographic marks", WIRE, WIRE.replace("Velland's", "Velland’s").replaceAll('"', "”")],
    ["other lines", WIRE, WIRE.replace(/\s+/g, "  \n")],
    ["U.N. as UN", "the U.N. mission in Kestria said", "the UN mission in Kestria said"],
    ["lost accents", "the mayor of Tólv said on Friday", "the mayor of Tolv said on Friday"],
  ])("are the same after: %s", (_, a, b) => expect(shinglesOf(b)).toEqual(shinglesOf(a)))

  test.each([
    ["a number", "at least 12 people were killed", "at least 13 people were killed"],
    ["an order", "Kestria attacked Velland on Friday night", "Velland attacked Kestria on Friday night"],
    ["a decimal point is kept out of other numbers", "a rise of 3.5 per cent", "a rise of 3 5 per cent"],
  ])("differ by: %s", (_, a, b) => expect(shinglesOf(b)).not.toEqual(shinglesOf(a)))

  test.each([
    ["", 0],
    [" .,- \n", 0],
    ["Shelling", 1],
    ["two killed in Marrow", 1],
    ["two people killed in Marrow", 1],
    ["two people killed in Marrow today", 2],
    ["ha ha ha ha ha ha ha ha", 1],
    ["停火協議已經簽署", 4],
  ])("%j has %i", (text, count) => expect(shinglesOf(text)).toHaveLength(count))

  test("are safe integers, ascending, each once", () => {
    const shingles = shinglesOf(WIRE + OWN)
    expect(shingles.every((hash, at) => Number.isSafeInteger(hash) && hash >= 0 && (at === 0 || hash > (shingles[at - 1] ?? 0)))).toBe(true)
  })
})

describe("likeness", () => {
  test("is exact: shared runs of all runs", () => {
    const [a, b] = [shinglesOf("a b c d e f g"), shinglesOf("b c d e f g h")]
    expect(likeness(a, b)).toBe(2 / 4)
    expect(containment(a, b)).toBe(2 / 3)
  })

  test("of a text without words is 0, with itself too", () => expect(likeness(shinglesOf(""), shinglesOf(""))).toBe(0))

  test("is the same both ways, from 0 to 1, and 1 with itself", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 30 }).map((list) => list.join(" "))
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [a, b] = [shinglesOf(x), shinglesOf(y)]
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeLessThanOrEqual(containment(a, b))
        expect(containment(a, b)).toBeLessThanOrEqual(1)
        expect(likeness(a, a)).toBe(1)
      }),
    )
  })
})

describe("[M2] sketches", () => {
  const shared = (a: string, b: string): number => {
    const other = new Set(sketchOf(shinglesOf(b)))
    return sketchOf(shinglesOf(a)).filter((hash) => other.has(hash)).length
  }

  test("are the smallest hashes, ascending", () => {
    const sketch = sketchOf(shinglesOf(WIRE))
    expect(sketch).toHaveLength(SKETCH)
    expect(sketch).toEqual([...shinglesOf(WIRE)].sort((a, b) => a - b).slice(0, SKETCH))
  })

  test("offer a copy that is half of other words", () => {
    expect(shared(WIRE, `${sentences(WIRE).slice(0, 3).join(" ")} ${OWN.slice(0, 150)}`)).toBeGreaterThanOrEqual(SHARED_AT_LEAST)
  })

  test("do not offer a report in other words", () => expect(shared(WIRE, OWN)).toBeLessThan(SHARED_AT_LEAST))

  test("of short texts have to be shared whole", () => {
    expect(sharedNeeded(sketchOf(shinglesOf("two killed in Marrow")))).toBe(1)
    expect(sharedNeeded(sketchOf(shinglesOf(WIRE)))).toBe(SHARED_AT_LEAST)
  })
})

describe("copies", () => {
  test.each([
    ["M3", "the same text", WIRE, WIRE],
    ["M3", "the same flash", "Two killed in Marrow, police say", "Two killed in Marrow - police say"],
    ["M4", "another first line and a sentence less", WIRE, `Thousands leave the coast. ${sentences(WIRE).slice(0, -1).join(" ")}`],
    ["M4", "a later toll in the same text", WIRE, WIRE.replace("1,200", "1,450").replace("Two warehouses", "Three warehouses")],
    ["M4", "background of one's own added", WIRE, WIRE + BACKGROUND],
    ["M5", "a short text within a long one", sentences(WIRE).slice(0, 3).join(" "), `${OWN} ${WIRE} ${BACKGROUND}`],
  ])("[%s] %s", (rule, _, a, b) => {
    expect(decided(a, b)).toMatchObject({ copy: true, trace: { rule } })
    expect(decided(b, a)).toEqual(decided(a, b))
  })

  test.each([
    ["M4", "one incident in other words", WIRE, OWN],
    ["M4", "two flashes of one mould", "Two killed in Marrow, police say", "Two killed in Dorn, police say"],
    [
      "M4",
      "the same background under other news",
      WIRE + BACKGROUND,
      `${OWN} The ferry sails again on Monday, its owners said. ${BACKGROUND}`,
    ],
    [
      "M4",
      "a stock phrase is half of both",
      "Nine wounded in Dorn, the Kestrian Centre for the Observation of Human Rights said on Sunday",
      "Three killed, the Kestrian Centre for the Observation of Human Rights said on Sunday",
    ],
    ["M5", "a statement that a report quotes", '"We have bread for two days," said Ina Tolv, who runs a shelter in the old cannery.', WIRE],
    ["M4", "nothing and nothing", "", ""],
  ])("[%s] none: %s", (rule, _, a, b) => {
    expect(decided(a, b)).toMatchObject({ copy: false, trace: { rule } })
    expect(decided(b, a)).toEqual(decided(a, b))
  })

  test("say why", () => expect(decided(WIRE, OWN).trace.why).toMatch(/^likeness 0\.0\d, under 0\.3: \d+ runs shared$/))
})
