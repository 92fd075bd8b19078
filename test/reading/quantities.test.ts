import { describe, expect, test } from "vitest"
import { annotate } from "../../src/reading/index.ts"

/** The quantities of a text as `words = low..high unit`, "~" for about, then what is counted. */
const counted = (text: string): string[] =>
  annotate(text, { published: "2026-06-11" }).quantities.map(
    ({ from, to, low, high, unit, of, approximate }) =>
      `${text.slice(from, to)} = ${approximate ? "~" : ""}${low === high ? low : `${low ?? ""}..${high ?? ""}`} ${unit}${of ? `: ${text.slice(of.from, of.to)}` : ""}`,
  )

describe("amounts", () => {
  test.each<[string, string, string[]]>([
    ["N1", "Rebels killed twenty-four soldiers.", ["twenty-four = 24 person: soldiers"]],
    ["N1", "Some 1.2 million people fled.", ["Some 1.2 million = ~1200000 person: people"]],
    ["N2", "At least 12 people died.", ["At least 12 = 12.. person: people"]],
    ["N2", "They hold more than 100 tanks.", ["more than 100 = 101.. item: tanks"]],
    ["N2", "Up to 20 fighters left.", ["Up to 20 = ..20 person: fighters"]],
    ["N3", "Dozens of villagers fled.", ["Dozens = 24.. person: villagers"]],
    ["N4", "They expect 3,000 to 5,000 fighters.", ["3,000 to 5,000 = 3000..5000 person: fighters"]],
    ["N5", "They found nine craters.", ["nine = 9 item: craters"]],
    ["N6", "It cost $3 million.", ["$3 million = 3000000 USD"]],
    ["N6", "They took 550 square kilometres.", ["550 = 550 km2"]],
    ["N6", "The truce lasted five months.", ["five = 5 month: months"]],
    ["N7", "One of the bombs went off.", ["One = 1 item: bombs"]],
    ["N8", "Four soldiers and a civilian were killed.", ["Four = 4 person: soldiers", "a = 1 person: civilian"]],
    ["N9", "There were no casualties.", ["no = 0 person: casualties"]],
  ])("[%s] %s", (_, text, quantities) => expect(counted(text)).toEqual(quantities))
})

describe("no amounts", () => {
  test.each<[string, string]>([
    ["N1", "The T-72 and the M23 left."],
    ["N2", "More soldiers left."],
    ["N3", "Many villagers fled."],
    ["N5", "The third brigade left."],
    ["N6", "Dollars and years were lost."],
    ["N7", "Resolution 1701 and Article 5 hold."],
    ["N7", "Brekov, 45, left at 10:30 on the 4th."],
    ["N7", "No one knew which one had left."],
    ["N8", "A civilian said the road was open."],
    ["N9", "No one knows."],
  ])("[%s] %s", (_, text) => expect(counted(text)).toEqual([]))

  test("[N4] a change is two amounts", () => expect(counted("It rose from 3 to 500 men.")).toHaveLength(2))
})
