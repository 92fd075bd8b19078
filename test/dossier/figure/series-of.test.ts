import { describe, expect, test } from "vitest"
import { nounOf, stemOf } from "../../../src/dossier/figure/noun-of.ts"
import { seriesOf } from "../../../src/dossier/figure/series-of.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

const series = (...reports: (string | SomeReport)[]) =>
  seriesOf(someTellers(someMaterial(reports.map((one) => (typeof one === "string" ? { text: one } : one)))))
/** "role unit of: low..high period" a point. */
const lines = (...reports: (string | SomeReport)[]) =>
  series(...reports).flatMap(({ role, unit, of, points }) =>
    points.map(
      ({ told: { value }, period }) =>
        `${role} ${unit} ${of}: ${value.low}..${value.high}${period ? ` ${period.first}/${period.last}` : ""}`,
    ),
  )

describe("what is counted", () => {
  test.each([
    ["armed separatists", "fighter"],
    ["members of illegal armed formations", "fighter"],
    ["unarmed observers", "observer"],
    ["armoured vehicles", "armoured vehicle"],
    ["policemen", "police officer"],
    ["batteries", "battery"],
    ["ceasefire violations", "ceasefire violation"],
    ["bursts of fire", "burst of fire"],
  ])("[Y1] %s", (words, noun) => expect(nounOf(words)?.noun).toBe(noun))

  test.each([
    ["vehicles", "armoured vehicle"],
    ["road workers", "fighter"],
    ["members of parliament", "fighter"],
    ["airspace violations", "ceasefire violation"],
  ])("[Y1] %s is no %s", (words, noun) => expect(nounOf(words)?.noun).not.toBe(noun))

  test("[Y1] names among the words say whose they are", () => {
    expect(nounOf("Kestrian soldiers")).toEqual({ noun: "soldier", whose: "Kestrian" })
    expect(stemOf("Kestrian")).toBe(stemOf("Kestria"))
    expect(stemOf("Orvania")).not.toBe(stemOf("Kestria"))
  })

  test("[Y2] a bare number that is set against another counts the same", () => {
    expect(
      lines(
        "The Defence Ministry puts the group's strength at about 3,200 fighters; independent analysts speak of between 1,500 and 2,000.",
      ),
    ).toEqual(["force-strength person fighter: 3200..3200", "force-strength person fighter: 1500..2000"])
  })

  test("[Y2] a bare number that nothing sets against another counts nothing", () => {
    expect(lines('The mission has some 480 observers in the valley. "We start at six," an observer said.')).toEqual([
      "force-strength person observer: 480..480",
    ])
  })
})

describe("which figures are series", () => {
  test.each([
    [
      "a toll over a period",
      "Mines have killed 34 people in the valley over the past two years.",
      ["killed person person by mine: 34..34 2024-06-11/2026-06-11"],
    ],
    [
      "people displaced",
      "Fighting has displaced 1,200 people since January.",
      ["displaced person person: 1200..1200 2026-01-01/2026-06-11"],
    ],
    ["arms", "The Home Guard has more than 40 tanks.", ["equipment item tank (Home Guard): 41..null"]],
    ["money", "The union has given $20 million in aid since 2023.", ["money USD aid: 20000000..20000000 2023-01-01/2026-06-11"]],
  ])("[Y3] %s", (_, text, expected) => expect(lines(text)).toEqual(expected))

  test.each([
    ["an incident's toll", "Nine people were killed in a blast near Dalmora on Monday."],
    ["a length of time", "The mandate lasts five years."],
    ["something more", "The council will send 60 more observers to the valley."],
    ["what was fired", "At least 20 shells landed in the village."],
    ["some who were met in passing", "Two soldiers told reporters about it."],
    ["people of whom nothing is said", "About 2,000 people marched through Orvan on Wednesday."],
    ["a day on which something was said", "Four police officers were killed on 8 June."],
  ])("[Y3] not %s", (_, text) => expect(lines(text)).toEqual([]))
})

describe("whose", () => {
  test("[Y4] forces of two owners are two series, of one owner one", () => {
    const found = series(
      "More than 900 Kestrian soldiers are deployed.",
      "Some 1,100 Kestrian troops are deployed.",
      "Some 700 Orvanian soldiers are deployed.",
    )
    expect(found.map(({ of, points }) => `${of} ${points.length}`)).toEqual(["soldier (Kestrian) 2", "soldier (Orvanian) 1"])
  })

  test("[Y4] land by who holds it; the whole is nobody's", () => {
    const text = "Kestrian forces liberated 1,250 of the valley's 1,800 square kilometres."
    expect(lines(text)).toEqual(["territory km2 territory (Kestrian): 1250..1250"])
  })

  test("[Y4] whose word it is does not say whose fighters they are", () => {
    expect(lines("Kestria puts the number at 3,200 fighters.")).toEqual(["force-strength person fighter: 3200..3200"])
  })

  test("[Y5] the same number from a hundred on is the same count, another number is not", () => {
    const named = "The Home Guard has 3,200 fighters."
    const both = (text: string) => series(named, text).map(({ points }) => points.length)
    expect(both("About 3,200 armed separatists remain in that area.")).toEqual([2])
    expect(both("About 2,900 armed separatists remain in that area.")).toEqual([1, 1])
    expect(series("The Home Guard has 60 fighters.", "60 fighters remain there.").map(({ points }) => points.length)).toEqual([1, 1])
  })

  test("[Y5] what stands along with it is of the same owner", () => {
    const text = "About 3,200 armed separatists remain in that area, with more than 40 tanks and at least 12 rocket launchers."
    expect(series("The Home Guard has 3,200 fighters.", text).map(({ of }) => of)).toEqual([
      "rocket launcher (Home Guard)",
      "tank (Home Guard)",
      "fighter (Home Guard)",
    ])
  })
})

describe("periods and points", () => {
  test("[Y6] a comparison is no period, nor is a length of time that says nothing of when", () => {
    expect(lines("Eleven people were killed in the blast, the deadliest attack since January.")).toEqual([])
    expect(lines("Kestrian forces occupied 900 square kilometres for 30 years.")).toEqual(["territory km2 territory (Kestrian): 900..900"])
  })

  test("[Y6] the same months of last year lie a year earlier", () => {
    expect(
      lines("The mission recorded 214 ceasefire violations between 1 January and 31 May, against 131 in the same months of last year."),
    ).toEqual([
      "violations item ceasefire violation: 131..131 2025-01-01/2025-05-31",
      "violations item ceasefire violation: 214..214 2026-01-01/2026-05-31",
    ])
  })

  test("[Y7] points stand in order of time whatever the order of reports; what a report repeats counts once; an old version stays and is marked", () => {
    const old: SomeReport = {
      key: "a",
      article: "x",
      number: 1,
      text: "The Home Guard has 900 fighters.",
      published: "2026-06-01",
      outlet: "Courier",
    }
    const now: SomeReport = {
      ...old,
      key: "b",
      number: 2,
      text: "The Home Guard has 950 fighters. The Home Guard has 950 fighters, it is said.",
      published: "2026-06-02",
    }
    const pointsOf = (reports: readonly SomeReport[]) =>
      series(...reports).flatMap(({ points }) => points.map(({ told }) => [told.value.low, told.day, told.superseded ?? false]))
    const expected = [
      [900, "2026-06-01", true],
      [950, "2026-06-02", false],
    ]
    expect(pointsOf([old, now])).toEqual(expected)
    expect(pointsOf([now, old])).toEqual(expected)
  })

  test("[Y7] every point's words are in its report", () => {
    const material = someMaterial([{ text: "The Home Guard has more than 40 tanks." }])
    const [point] = seriesOf(someTellers(material))[0]?.points ?? []
    expect(point?.told.words.words).toBe("more than 40")
    expect(material.accounts[0]?.report.article.text.slice(point?.told.words.from, point?.told.words.to)).toBe("more than 40")
  })
})
