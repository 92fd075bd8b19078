import { describe, expect, test } from "vitest"
import { claimed, voices } from "./claimed.ts"

describe("who says what", () => {
  test.each<[string, string, string[]]>([
    ["C1", "Brekov said the road was mined.", ["Brekov | said | the road was mined"]],
    [
      "C2",
      "Brekov said the road was mined and added that the town was calm.",
      ["Brekov | said | the road was mined", "Brekov | added | the town was calm"],
    ],
    ["C3", "The raid was condemned by the mission.", ["the mission | was condemned | The raid"]],
    ["C4", "According to the ministry, nine men died.", ["the ministry | According to | nine men died"]],
    ["C5", "Nine men reportedly died.", ["- | reportedly | Nine men reportedly died"]],
    ["C7", "Brekov told reporters that the road was mined.", ["Brekov | told | the road was mined"]],
    ["C8", "Nine men died, according to the ministry.", ["the ministry | according to | Nine men died"]],
    ["C9", "The road was mined, Brekov said.", ["Brekov | said | The road was mined"]],
    ["C9", '"The road was mined," Brekov said.', ["Brekov | said | The road was mined"]],
    [
      "C10",
      "Brekov said the road was mined, but the mission said it was open.",
      ["Brekov | said | the road was mined", "the mission | said | it was open"],
    ],
    ["C13", "DALMORA, Kestria (Harbour Press) -- The road was mined, Brekov said.", ["Brekov | said | The road was mined"]],
  ])("[%s] %s", (_, text, found) => expect(voices(text)).toEqual(found))

  test("[C6] a noun that reports", () => expect(voices("Reports of shelling in Dalmora reached the mission.")[0]).toContain("Reports of"))
  test("[C11] a quotation without a cue is its neighbour's", () => {
    const found = voices('Brekov said the road was mined. "We will clear it by June."')
    expect(found).toHaveLength(2)
    expect(found[1]).toContain("We will clear it by June.")
  })
  test("[C12] a statement given whole", () => {
    const found = voices("The mission said:\n\nThe road is open. Convoys may pass.\n\nBoth sides were told.")
    expect(found[0]).toContain("The road is open. Convoys may pass.")
  })
  test("[C14] he is the last person who spoke", () => {
    const { attributions, entity } = claimed("Colonel Ana Brekov said the road was mined. She said the town was calm.")
    expect(attributions.map(({ speaker }) => entity(speaker?.ref))).toEqual(["Ana Brekov", "Ana Brekov"])
  })
  test("[C14] a description that names nobody has no entity", () =>
    expect(claimed("Residents said the road was mined.").attributions[0]?.speaker?.ref).toBeUndefined())
  test("an attribution inside another knows it", () => {
    const { attributions } = claimed("Brekov said that the mission denied the raid.")
    expect(attributions[1]?.within).toBe(attributions[0]?.id)
  })
  test("direct, indirect and mixed are told apart", () => {
    const manner = (text: string): string | undefined => claimed(text).attributions[0]?.manner
    expect(manner('"The road is mined," Brekov said.')).toBe("direct")
    expect(manner("Brekov said the road was mined.")).toBe("indirect")
    expect(manner('Brekov said the road was "full of mines".')).toBe("mixed")
  })
})

describe("who says nothing", () => {
  test.each<[string, string]>([
    ["C1", "The road runs along the river."],
    ["C2", "Brekov went north and moved camp."],
    ["C3", "The road was closed by snow."],
    ["C4", "The march went according to plan."],
    ["C5", "The road was certainly mined."],
    ["C6", "The report was long."],
    ["C7", "They told lies."],
    ["C8", "The mission acted in accord with its orders."],
    ["C9", "The road was mined, Brekov went home."],
    ["C10", "The road was mined, but the mission opened it."],
    ["C11", 'The "truce" held.'],
    ["C12", "They carried:\n\nTwo rifles.\n\nThree mortars."],
    ["C13", "DALMORA, Kestria (Harbour Press) -- The road was mined."],
  ])("[%s] %s", (_, text) => expect(voices(text)).toEqual([]))
})
