import { describe, expect, test } from "vitest"
import { annotate } from "../../src/reading/index.ts"

/** The dates of a text as `words = value`, a "~" before what is implied. Published on a Thursday, 11 June 2026, unless told otherwise. */
function dated(text: string, published: string | undefined = "2026-06-11"): string[] {
  const { dates } = annotate(text, published ? { published } : {})
  let last = 0
  return dates.map(({ from, to, value, certainty, basis }) => {
    expect(from).toBeGreaterThanOrEqual(last)
    expect(certainty === "implied").toBe(basis !== undefined)
    last = to
    return `${text.slice(from, to)} = ${certainty === "implied" ? "~" : ""}${value}`
  })
}

describe("expressions and their values", () => {
  test.each<[string, string, string[]]>([
    ["D1", "They met on 3 May 2024.", ["3 May 2024 = 2024-05-03"]],
    ["D1", "They met on May 3, 2024.", ["May 3, 2024 = 2024-05-03"]],
    ["D2", "They met in January 2024.", ["January 2024 = 2024-01"]],
    ["D3", "Fighting went on from 2 to 8 November 2023.", ["2 to 8 November 2023 = 2023-11-02/2023-11-08"]],
    ["D4", "Raids on 15 and 19 February 2023 failed.", ["15 = 2023-02-15", "19 February 2023 = 2023-02-19"]],
    ["D5", "Signed 2023-09-18 in Dalmora.", ["2023-09-18 = 2023-09-18"]],
    ["D6", "The war of 2019 ended.", ["2019 = 2019"]],
    ["D7", "It was built in 490 BC.", ["490 BC = -0489"]],
    ["D8", "It closed in the 1990s.", ["1990s = 199X"]],
    ["D10", "They left on Monday, 8 June 2026.", ["Monday, 8 June 2026 = 2026-06-08"]],
    ["D11", "They left last Tuesday.", ["last Tuesday = ~2026-06-09"]],
    ["D12", "They left yesterday.", ["yesterday = ~2026-06-10"]],
    ["D13", "He is now in Dalmora.", ["now = PRESENT_REF"]],
    ["D14", "They left last month.", ["last month = ~2026-05"]],
    ["D14", "They met on 3 May 2024 and left the following day.", ["3 May 2024 = 2024-05-03", "the following day = ~2024-05-04"]],
    ["D15", "Mines killed nine over the past three years.", ["the past three years = P3Y"]],
    ["D16", "The truce lasted five months.", ["five months = P5M"]],
    ["D17", "They left three years ago.", ["three years ago = ~2023"]],
    ["D18", "They meet every six months.", ["every six months = P6M"]],
    ["D19", "They left in the winter of 1994.", ["the winter of 1994 = 1994-WI"]],
    ["D20", "Sales rose in the third quarter of 2021.", ["the third quarter of 2021 = 2021-Q3"]],
    ["D21", "They came at 21:45 GMT on 3 May 2024.", ["21:45 GMT on 3 May 2024 = 2024-05-03T21:45Z"]],
    ["D22", "Shells fell in the early hours of Sunday.", ["the early hours of Sunday = ~2026-06-07TMO"]],
    ["D23", "They met on 20 June.", ["20 June = ~2025-06-20"]],
    ["D23", "They will meet on 20 June.", ["20 June = ~2026-06-20"]],
    ["D24", "Fighting lasted from 27 September to 10 November 2020.", ["27 September to 10 November 2020 = 2020-09-27/2020-11-10"]],
    ["D25", "They left on Monday.", ["Monday = ~2026-06-08"]],
    ["D26", "They met on 3 May 2024. Two days later they left.", ["3 May 2024 = 2024-05-03", "Two days later = ~2024-05-05"]],
    [
      "D26",
      "They met on Monday in a town cleared in March.\n\nThey left the next day.",
      ["Monday = ~2026-06-08", "March = ~2026-03", "the next day = ~2026-06-09"],
    ],
    ["D12", "They met on 3 May 2024 and left that evening.", ["3 May 2024 = 2024-05-03", "that evening = ~2024-05-03TEV"]],
    ["D26", "They met on 3 May 2024.\n\nA day later they left.", ["3 May 2024 = 2024-05-03", "A day later = ~2024-05-04"]],
    ["D14", "They met.\n\nLast month they left.", ["Last month = ~2026-05"]],
    ["D27", "They met on 3 May 2024 and left at 9 a.m.", ["3 May 2024 = 2024-05-03", "9 a.m. = ~2024-05-03T09:00"]],
  ])("[%s] %s", (_, text, dates) => expect(dated(text)).toEqual(dates))
})

test("[D28] in a part with a day of its own, that day stands for publication", () => {
  const text = "Talks began on Monday.\n\nTalks ended on Monday."
  const parts = [{ from: 0, to: 22, published: "2026-06-03" }]
  expect(annotate(text, { published: "2026-06-11", parts }).dates.map(({ value }) => value)).toEqual(["2026-06-01", "2026-06-08"])
})

describe("no expressions", () => {
  test.each<[string, string]>([
    ["D1", "They counted 31 June bugs."],
    ["D2", "They may leave the march to June Carver."],
    ["D3", "It took 2 to 8 people."],
    ["D4", "They lost 15 and 19 soldiers."],
    ["D5", "The form says 05/06/2023."],
    ["D6", "They counted 2019 people and 2,019 shells under resolution 2019."],
    ["D7", "He led 490 men."],
    ["D8", "the 90 men of the post"],
    ["D10", "The sun rose and mon ami left."],
    ["D11", "It was their last stand."],
    ["D12", "He wished them good morning."],
    ["D12", "They knew that evenings are cold."],
    ["D13", "They left soon after."],
    ["D14", "That man left."],
    ["D15", "The past president left."],
    ["D16", "The boy is five years old."],
    ["D18", "Every soldier left."],
    ["D19", "The fall of Dalmora ended it."],
    ["D20", "A quarter of the men left."],
    ["D21", "They won 3-1 at a ratio of 2:1."],
    ["D22", "The hours of talks were long."],
  ])("[%s] %s", (_, text) => expect(dated(text)).toEqual([]))

  test.each<[string, string, string[]]>([
    ["D17", "They left three days before the vote.", ["three days = P3D"]],
    ["D23", "They met on 20 June.", ["20 June = XXXX-06-20"]],
    ["D24", "It lasted from September to November.", ["September to November = XXXX-09/XXXX-11"]],
    ["D25", "They left on Monday.", ["Monday = XXXX-WXX-1"]],
    ["D26", "They left the next day.", ["the next day = XXXX-XX-XX"]],
    ["D27", "They left at 9 a.m.", ["9 a.m. = XXXX-XX-XXT09:00"]],
  ])("[%s] nothing is supplied without a day to lean on: %s", (_, text, dates) => expect(dated(text, "")).toEqual(dates))
})
