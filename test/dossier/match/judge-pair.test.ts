import { describe, expect, test } from "vitest"
import { matcherOf } from "../../../src/dossier/match/matcher-of.ts"
import type { Sameness } from "../../../src/dossier/material/types.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

const places = [
  ["Verin Valley", "Werin Valley"],
  ["Upper Tesk", "Ober-Tesq"],
  ["Lower Verin"],
  ["Dalmora", "Dalmara"],
  ["Marrow"],
  ["Dorn"],
]
const names = places.map((all) => ({ kind: "place" as const, names: all.map((name) => ({ name })) }))

/** What the machine says of the leads of two reports; undefined for nothing. */
function leads(one: SomeReport, other: SomeReport): Sameness | undefined {
  return matcherOf()
    .add(someTellers(someMaterial([one, other], { names })))
    .find((found) => found.one.account !== found.other.account && found.one.claim === "i1" && found.other.claim === "i1")
}

const rulesOf = (found: Sameness | undefined): string[] => (found?.reasons ?? []).map(({ rule }) => rule)
const whyOf = (found: Sameness | undefined): string => (found?.reasons ?? []).map(({ rule, why }) => `[${rule}] ${why}`).join("\n")

const blast = "Nine people were killed on Monday when a minibus hit a mine on the Dalmora road near Marrow, the Interior Ministry said."
const blastAgain =
  "A mine blew up a minibus near Marrow on Monday, and eleven people died on the Dalmora road, monitors said. Nine were reported dead at first."

describe("two tellings of one incident", () => {
  test("[X7] tolls that differ do not part them, and the reasons say how they differ", () => {
    const found = leads({ text: blast, published: "2026-06-09" }, { text: blastAgain, published: "2026-06-11" })
    expect(found).toMatchObject({ says: "same", by: "sitrep" })
    expect(rulesOf(found)).toEqual(expect.arrayContaining(["X2", "X3", "X4", "X7", "X8", "X10"]))
  })

  test("[X7] the same toll on the same day joins what two reports tell in passing; the same toll of another day does not", () => {
    const aside = (words: string) => ({
      text: `The harvest was the best in years, growers in Marrow said. They sold two thirds of it abroad.\n\n${words}`,
      published: "2026-06-12",
    })
    const whole = { text: "Eleven people were killed by a mine on the Dalmora road on June 8, monitors said.", published: "2026-06-11" }
    const told = aside("A mine explosion on the Dalmara road on 8 June killed 11 people, hospital staff said.")
    expect(whyOf(leads(whole, told))).toMatch(/the same numbers: .*\b11\b/)
    expect(leads(whole, told)?.says).toBe("same")
    expect(leads(whole, aside("A mine explosion on the Dalmara road on 2 June killed 11 people, hospital staff said."))).toBeUndefined()
  })

  test("[X13] every judgement has a score from 0 to 1 with three digits, and reasons", () => {
    const found = leads({ text: blast }, { text: blastAgain })
    expect(found?.score).toBeGreaterThanOrEqual(0.5)
    expect(found?.score).toBeLessThanOrEqual(1)
    expect(String(found?.score).length).toBeLessThanOrEqual(5)
  })

  test("[X11] names spelt by two desks meet by their consonants", () => {
    const found = leads(
      { text: "Two villagers were killed on Tuesday when Kestrian artillery shelled Karimtesk in the valley." },
      { text: "Shelling by Kestrian guns killed two villagers in Kareemtesq on Tuesday, officials said." },
    )
    expect(found?.says).toBe("same")
    expect(whyOf(found)).toContain("Kareemtesq")
  })

  test("[X15] that one tells of it as denied is said among the reasons", () => {
    const found = matcherOf()
      .add(
        someTellers(
          someMaterial(
            [
              {
                text: "Kestrian artillery shelled the mill of Upper Tesk on Tuesday, 9 June 2026, and killed two millers, the Orvanian ministry said.",
              },
              {
                text: "Colonel Ana Brekov denied that Kestrian artillery had shelled the mill of Upper Tesk on Tuesday, 9 June 2026, and had killed two millers.",
              },
            ],
            { names },
          ),
        ),
      )
      .find(({ reasons }) => reasons.some(({ rule }) => rule === "X15"))
    expect(whyOf(found)).toContain("denied")
  })
})

describe("two incidents that look alike", () => {
  test("[X5] Monday's mine and Tuesday's shelling of one valley", () => {
    const found = leads(
      { text: blast, published: "2026-06-09" },
      {
        text: "Seven people were killed on Tuesday when Kestrian artillery shelled Marrow on the Dalmora road, the ministry said.",
        published: "2026-06-10",
      },
    )
    expect(found).toBeUndefined()
  })

  test("[X10] a school and a bakery hit on one day in one city", () => {
    const found = leads(
      { text: "An air strike hit a school in Dorn on Tuesday and killed four pupils, the Observatory said." },
      { text: "An air strike hit a bakery in Dorn on Tuesday and killed twenty people in the queue, residents said." },
    )
    expect(found?.says).not.toBe("same")
  })

  test("[X3] the same village a month apart", () => {
    const one = { text: blast, published: "2026-06-09" }
    expect(leads(one, { text: blastAgain, published: "2026-07-15" })).toBeUndefined()
  })

  test("[X14] one outlet on two days", () => {
    const [one, other] = [
      { text: "Six fighters were killed in clashes near Dorn, the army said on Monday.", published: "2026-06-08" },
      { text: "Four fighters were killed in clashes near Dorn, the army said on Wednesday.", published: "2026-06-10" },
    ]
    const apart = leads({ ...one, outlet: "Herald" }, { ...other, outlet: "Courier" })?.score ?? 0
    const together = leads({ ...one, outlet: "Herald" }, { ...other, outlet: "Herald" })?.score ?? 0
    expect(together).toBeLessThanOrEqual(apart)
    expect(together).toBeLessThan(0.5)
  })

  test("[X2] a march and an air strike on one day in one town", () => {
    const found = matcherOf().add(
      someTellers(
        someMaterial([
          { text: "About 2,000 people marched peacefully through Dorn on Wednesday." },
          { text: "An air strike killed 2,000 sheep near Dorn on Wednesday, and people fled." },
        ]),
      ),
    )
    expect(found.filter(({ says }) => says === "same")).toEqual([])
  })

  test("[X16] three attacks that one article tells stay three, a toll told twice is one", () => {
    const three = someMaterial([
      {
        text: "A mine killed two farmers in Marrow on Monday. Rockets killed three people in Dorn on Monday. A bomb killed five people at Lower Verin on Monday.",
      },
    ])
    expect(matcherOf().add(someTellers(three))).toEqual([])
  })
})

describe("places and actors", () => {
  test("[X4] cities far apart speak against it, a country says nothing", () => {
    const text = (place: string): string => `A car bomb killed twelve people at a checkpoint in ${place} on Tuesday, the governor said.`
    const near = leads({ text: text("Aleppo") }, { text: text("Aleppo") })
    const far = leads({ text: text("Aleppo") }, { text: text("Damascus") })
    expect(near?.says).toBe("same")
    expect(far?.score ?? 0).toBeLessThan(near?.score ?? 0)
    expect(whyOf(leads({ text: text("Syria") }, { text: text("Syria") }))).not.toContain("[X4]")
  })

  test("[X6] a named actor in both is a reason, the army is none", () => {
    const text = (who: string): string => `The ${who} attacked a checkpoint near Marrow on Monday and killed six guards, officials said.`
    expect(whyOf(leads({ text: text("Verin Home Guard") }, { text: text("Verin Home Guard") }))).toContain("[X6]")
    expect(whyOf(leads({ text: text("army") }, { text: text("army") }))).not.toContain("[X6]")
  })

  test("[X3] a war of long ago is background and is not compared", () => {
    const text = "More than 1,100 soldiers were killed in fighting in Marrow in 2022."
    expect(matcherOf().add(someTellers(someMaterial([{ text }, { text }])))).toEqual([])
  })

  test("[X16] what one article tells as done and as denied, of one kind, day and place, is one incident", () => {
    const within = (text: string) =>
      matcherOf()
        .add(someTellers(someMaterial([{ text, published: "2026-06-11" }], { names })))
        .filter(({ one, other }) => one.account === other.account)
    const shelled = "Kestrian guns shelled Upper Tesk on June 9, residents said."
    expect(within(`${shelled} The army denied that its guns had shelled Upper Tesk on June 9.`)).toMatchObject([{ says: "same" }])
    expect(within(`${shelled} The army denied that its guns had shelled Dorn on June 9.`)).toEqual([])
    expect(within(`${shelled} The army denied that its guns had shelled Upper Tesk on June 7.`)).toEqual([])
  })

  test("[X16] a toll told twice in a row is one incident", () => {
    const found = matcherOf().add(
      someTellers(
        someMaterial([
          {
            text: "Nine people were killed when a mine exploded near Marrow on Monday. The attack on the minibus killed nine people in Marrow, the ministry said.",
          },
        ]),
      ),
    )
    expect(found.map(({ says }) => says)).toEqual(["same"])
  })
})
