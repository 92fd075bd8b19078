import { describe, expect, test } from "vitest"
import { PROVISION_KINDS } from "../../src/claim/kind/agreement.ts"
import { claimed, first, kinds } from "./claimed.ts"

const SIGNED = "The Dalmora Memorandum was signed on 12 October 2022 by Kestria and the Meridian Union."
const RESOLUTION =
  "Resolution 2999 (2021)\n\nThe Security Council,\n\nRecalling its earlier statements,\n\n1. Demands that both parties cease hostilities;\n\n2. Requests the Secretary-General to report to the Council within two months;\n"

const names = (text: string): (string | undefined)[] => {
  const { claims } = claimed(text)
  return claims.flatMap((claim) => (claim.kind === "agreement" ? [claim.name.value] : []))
}
const says = (text: string): string[] => claimed(text).claims.flatMap((claim) => (claim.kind === "status" ? [claim.says] : []))

describe("agreements", () => {
  test("[K1] a phrase headed by a word for one", () => expect(names(SIGNED)).toEqual(["The Dalmora Memorandum"]))
  test.each(["The ministry issued a statement on Monday.", "They read the text of the song at school."])("[K1] none: %s", (text) =>
    expect(names(text)).toEqual([]),
  )
  test("[K2] resolutions by number", () =>
    expect(names("The Council recalled resolution 1701 (2006).")).toEqual(["resolution 1701 (2006)"]))
  test("[K2] another number in brackets is none", () => expect(names("The museum (2006) is closed.")).toEqual([]))
  test("[K3] the memorandum is the one named before", () => expect(names(`${SIGNED} The memorandum has two pages.`)).toHaveLength(1))
  test("[K3] two names are two", () =>
    expect(names("Kestria signed the Dalmora Memorandum. Orvania signed the Arden Accord.")).toHaveLength(2))
  test("[K4] the day of signing", () => expect(first(SIGNED, "agreement")?.signed?.value).toBe("2022-10-12"))
  test("[K4] a day beside another verb is none", () =>
    expect(first("The Dalmora Memorandum was read aloud on 12 October 2022.", "agreement")?.signed).toBeUndefined())
  test("[K5] who signed", () => {
    const agreement = first(SIGNED, "agreement")
    expect(agreement?.signatories.map((slot) => agreement.said.slot(slot))).toEqual(["Kestria", "Meridian Union"])
  })
  test("[K5] nobody is supplied", () => expect(first("The Dalmora Memorandum has two pages.", "agreement")?.signatories).toEqual([]))
})

describe("provisions", () => {
  test("[K6] operative paragraphs, not the preamble", () => {
    const found = claimed(RESOLUTION).claims.flatMap((claim) => (claim.kind === "provision" ? [claim.type] : []))
    expect(found).toContain("ceasefire")
    expect(found).toContain("reporting")
    expect(found).toHaveLength(2)
  })
  test("[K7] must, beside an agreement's name", () => {
    const provision = first("Under the Dalmora Memorandum, both armies must withdraw from the valley.", "provision")
    expect(provision?.type).toBe("withdrawal")
    expect(provision?.said.slot(provision.obligor)).toBe("both armies")
  })
  test("[K7] must, far from any, is none", () => expect(kinds("Drivers must withdraw from the lane.")).not.toContain("provision"))
  test("[K8] done in accordance with one", () =>
    expect(first("A force was deployed in the valley in accordance with the Dalmora Memorandum.", "provision")?.type).toBe("deployment"))
  test("[K8] done without one", () =>
    expect(kinds("A force was deployed in the valley in accordance with the weather.")).not.toContain("provision"))
  test("[K9] due by a day", () =>
    expect(first("Under the Dalmora Memorandum, both armies must withdraw by 30 June 2026.", "provision")?.due?.value).toBe("2026-06-30"))
  test("[K9] nothing is due where no day is told", () =>
    expect(first("Under the Dalmora Memorandum, both armies must withdraw.", "provision")?.due).toBeUndefined())
  test("each type has an example of its own words and a counter-example without", () => {
    for (const { words, example, counter, type } of PROVISION_KINDS)
      if (type !== "mandate-task") {
        expect(example).toMatch(words)
        if (type !== "withdrawal" && type !== "protection-of-civilians") expect(counter).not.toMatch(words)
      }
  })
})

describe("terms", () => {
  const term = first(
    "The Dalmora Memorandum lets the mission stay for five years, until October 2027, with the possibility of extension.",
    "term",
  )
  test("[K10] a duration and an end", () => {
    expect(term?.duration?.value).toBe("P5Y")
    expect(term?.end?.value).toBe("2027-10")
    expect(term?.renewable?.value).toBe(true)
  })
  test("[K10] years that have passed are none", () =>
    expect(kinds("Three years have passed since the Dalmora Memorandum.")).not.toContain("term"))
  test("[K11] the start follows from the two", () => expect(term?.start).toMatchObject({ value: "2022-10", certainty: "implied" }))
  test("[K11] nothing follows from an end alone", () =>
    expect(first("The Dalmora Memorandum lets the mission stay until October 2027.", "term")?.start).toBeUndefined())
})

describe("terms and duties told in other words", () => {
  const named = "The Dalmora Memorandum has two pages. "
  test("[K10] a mandate of so many years that ends", () =>
    expect(first(`${named}The mission's five-year mandate ends in October 2027 and can be extended.`, "term")).toMatchObject({
      duration: { value: "P5Y" },
      end: { value: "2027-10" },
      renewable: { value: true },
    }))
  test("[K10] what ended is none", () => expect(kinds(`${named}The mission's mandate ended in October 2022.`)).not.toContain("term"))
  test("[K16] the notice", () =>
    expect(first(`${named}Any of them may leave it with six months' notice.`, "term")?.notice?.value).toBe("P6M"))
  test("[K16] no notice", () => expect(kinds(`${named}The road is closed until further notice.`)).not.toContain("term"))
  const duties = (text: string): string[] => claimed(text).claims.flatMap((claim) => (claim.kind === "provision" ? [claim.type] : []))
  test("[K17] what a text obliges to, each verb a duty", () =>
    expect(
      duties("The Dalmora Memorandum obliges Kestria to pull its guns back 15 kilometres and to let lorries with food through."),
    ).toEqual(["withdrawal", "humanitarian-access"]))
  test("[K17] two verbs of one modal", () =>
    expect(duties("Under the Dalmora Memorandum, both armies must keep the ceasefire and withdraw heavy weapons.")).toEqual([
      "ceasefire",
      "withdrawal",
    ]))
  test("[K17] the weather obliges to nothing", () =>
    expect(duties("The Dalmora Memorandum has two pages. The weather obliges Kestria to pull its guns back.")).toEqual([]))
  test("[K18] a ceasefire that is a duty is no agreement", () =>
    expect(names("Under the Dalmora Memorandum, both armies must keep the ceasefire.")).toEqual(["the Dalmora Memorandum"]))
  test("[K18] a ceasefire that holds is one", () =>
    expect(names("The Dalmora Memorandum has two pages. The ceasefire is holding.")).toEqual(["The Dalmora Memorandum", "The ceasefire"]))
})

describe("statuses", () => {
  test.each<[string, string]>([
    ["Both sides are still bound by the Dalmora Memorandum.", "in-force"],
    ["The Dalmora Memorandum was extended.", "extended"],
    ["The Dalmora Memorandum collapsed.", "ended"],
  ])("[K12] %s", (text, found) => expect(says(text)).toEqual([found]))
  test.each(["The Dalmora Memorandum can be extended.", "The Dalmora Memorandum is close to collapse."])("[K12] none: %s", (text) =>
    expect(says(text)).toEqual([]),
  )
  test.each<[string, string]>([
    ["Orvania has kept almost none of it.", "not-implemented"],
    ["Kestria has done neither.", "not-implemented"],
    ["Kestria has honoured all of it.", "kept"],
    ["The minister called it void.", "void"],
    ["Only 61 of the 140 lorries due in May reached the valley.", "not-implemented"],
  ])("[K15] %s", (text, found) => expect(says(`The Dalmora Memorandum has two pages. ${text}`)).toEqual([found]))
  test.each(["Orvania has kept the receipts.", "The minister called it a day.", "Only nine of the ten men came."])(
    "[K15] none: %s",
    (text) => expect(says(`The Dalmora Memorandum has two pages. ${text}`)).toEqual([]),
  )
  test("[K12] a word of force", () => expect(says("The Dalmora Memorandum remains in force.")).toEqual(["in-force"]))
  test("[K12] the document remains a document", () => expect(says("The Dalmora Memorandum has two pages.")).toEqual([]))
  test("[K12] who says so", () => {
    const { claims, attributions, words } = claimed("Solen said the Dalmora Memorandum remains in force.")
    const status = claims.find(({ kind }) => kind === "status")
    const speaker = attributions.find(({ id }) => id === status?.saidBy[0])?.speaker
    expect(speaker && words(speaker)).toBe("Solen")
  })
  test("[K13] forces that stayed", () =>
    expect(says("Under the Dalmora Memorandum, rebel forces had to leave. The rebel forces were not withdrawn.")).toContain(
      "not-implemented",
    ))
  test("[K13] tourists who stayed", () =>
    expect(says("The Dalmora Memorandum has two pages. The tourists were not withdrawn.")).not.toContain("not-implemented"))
  test("[K14] talks on its matter", () =>
    expect(says("The Dalmora Memorandum has two pages. Both sides are considering the withdrawal of the mission.")).toContain(
      "under-negotiation",
    ))
  test("[K14] talks on trade", () =>
    expect(says("The Dalmora Memorandum has two pages. Both sides are considering a lower tariff.")).toEqual([]))
})
