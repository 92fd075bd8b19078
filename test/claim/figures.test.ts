import { describe, expect, test } from "vitest"
import { claimed, figures, first } from "./claimed.ts"

describe("what is counted", () => {
  test.each<[string, string, string[]]>([
    ["G1", "The mission costs $3 million.", ["$3 million: money"]],
    ["G2", "The truce held for five months.", ["five: duration"]],
    ["G3", "A mine killed nine people.", ["nine: killed"]],
    ["G3", "Nine people were killed and 14 were wounded.", ["Nine: killed", "14: injured"]],
    ["G3", "Mines have killed 34 people and injured 112 others.", ["34: killed", "112: injured"]],
    ["G3", "Nine people have died of a mine explosion.", ["Nine: killed"]],
    ["G3", "Some 400 residents have fled the village.", ["Some 400: displaced"]],
    ["G3", "Two of the wounded died in hospital.", ["Two: killed"]],
    ["G3", "The dead are four officers and seven civilians.", ["four: killed", "seven: killed"]],
    ["G3", "The rebels lost one man.", ["one: killed"]],
    ["G3", "The blast in which, the Herald has learned from two nurses, 11 people died, was a mine.", ["two: other", "11: killed"]],
    ["G3", "Nine people were killed and ten others injured when a mine exploded.", ["Nine: killed", "ten: injured"]],
    ["G3", "The bomber killed at least 33 people and wounded 100 others.", ["at least 33: killed", "100: injured"]],
    ["G3", "At least five people have been confirmed killed.", ["At least five: killed"]],
    ["G4", "The mission counted 214 ceasefire violations.", ["214: violations"]],
    ["G5", "The army regained 550 square kilometres.", ["550: territory"]],
    ["G6", "They have more than 40 tanks.", ["more than 40: equipment"]],
    ["G6", "The Home Guard has 3,200 fighters.", ["3,200: force-strength"]],
    ["G7", "The blast killed nine people, including three children.", ["nine: killed", "three: killed"]],
  ])("[%s] %s", (_, text, found) => expect(figures(text)).toEqual(found))

  test.each<[string, string, string]>([
    ["G1", "Three million people voted.", "Three million: other"],
    ["G2", "They found five watches.", "five: other"],
    ["G3", "Twelve people met in Dalmora.", "Twelve: other"],
    ["G3", "Nine people have dined in Dalmora.", "Nine: other"],
    ["G3", "Two of the guests left in a hurry.", "Two: other"],
    ["G3", "The guests are four officers and seven civilians.", "seven: other"],
    ["G3", "The club lost one player.", "one: other"],
    ["G3", "Nine people were injured in three blasts.", "three: other"],
    ["G3", "Some 2,000 houses were burnt.", "Some 2,000: other"],
    ["G4", "The mission counted 214 votes.", "214: other"],
    ["G5", "The army saw nine towns.", "nine: other"],
    ["G6", "They have 40 apples.", "40: other"],
    ["G7", "Nine envoys met, including three women.", "three: other"],
  ])("[%s] is none of that: %s", (_, text, found) => expect(figures(text)).toContain(found))

  test("[G8] a total over a stretch of time carries it", () =>
    expect(first("Mines have killed 34 people over the past two years.", "figure")?.period?.value).toBe("P2Y"))
  test("[G8] what has happened since a day told before", () =>
    expect(first("The war ended on 3 May 2024. Mines have since killed dozens of people.", "figure")?.period).toMatchObject({
      value: "2024-05-03/..",
    }))
  test("[G8] since is no stretch where it says why", () =>
    expect(first("He left on 3 May 2024, since mines killed nine people.", "figure")?.period).toBeUndefined())
  test("[G8] a day is no stretch", () => expect(first("A mine killed nine people on Monday.", "figure")?.period).toBeUndefined())
  test("[G9] the days on which tolls were told", () => {
    const { claims } = claimed("On Monday its officials spoke of six killed, on Tuesday of nine.")
    const tolls = claims.flatMap((claim) => (claim.kind === "figure" ? [`${claim.low} ${claim.role} ${claim.asOf?.value}`] : []))
    expect(tolls).toEqual(["6 killed 2026-06-08", "9 killed 2026-06-09"])
    expect(claims.some(({ kind }) => kind === "incident")).toBe(false)
  })
  test("[G9] the day of an incident is no day of telling", () =>
    expect(first("Oster said nine people were killed on Monday.", "figure")?.asOf).toBeUndefined())
})
