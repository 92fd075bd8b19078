import { describe, expect, test } from "vitest"
import { entitiesOf, entity, mentions } from "./named.ts"

describe("one entity", () => {
  test.each([
    ["Men of Hezbollah fled. A Hizbullah aide said so.", [["Hezbollah", "Hizbullah"]]],
    ["They left for Syria. In Syria nothing moved.", [["Syria", "Syria"]]],
  ])("[E10] %j", (text, groups) => expect(mentions(text)).toEqual(groups))
  test.each(["He asked the Orvania Bank and the Orvania Court.", "They called Pavel Oster and Pavel Tarnik."])("[E10] two in %j", (text) =>
    expect(entitiesOf(text)).toHaveLength(2),
  )

  test.each([
    ["Pavel Oster came. Later Oster left.", [["Pavel Oster", "Oster"]]],
    ["Minister Oster came. Pavel Oster left later.", [["Oster", "Pavel Oster"]]],
    ["Omar al-Selki came. Later Selki said no.", [["Omar al-Selki", "Selki"]]],
    ["Pavel Oster met Maria Oster. Later Oster said no.", [["Pavel Oster"], ["Maria Oster", "Oster"]]],
  ])("[E11] surnames in %j", (text, groups) => expect(mentions(text)).toEqual(groups))
  test.each([
    ["Pavel Oster came. Minister Tarnik left.", 2],
    ["Pavel Oster came. Maria Tarnik left.", 2],
  ])("[E11] other people in %j", (text, count) => expect(entitiesOf(text)).toHaveLength(count))

  test.each([
    ["The Kestrian Liberation Front (KLF) came. The KLF left.", [["Kestrian Liberation Front", "KLF", "KLF"]]],
    ["The Kestrian Liberation Front came. The KLF left. The KLF fled.", [["Kestrian Liberation Front", "KLF", "KLF"]]],
  ])("[E12] abbreviations in %j", (text, groups) => expect(mentions(text)).toEqual(groups))
  test.each(["The Kestrian Liberation Front came. The VHG left. The VHG fled.", "The Verin Home Guard came (QRS). The QRS left."])(
    "[E12] another body in %j",
    (text) => expect(entitiesOf(text)).toHaveLength(2),
  )

  test("[E13] the longest name, the first role, numbers in order", () =>
    expect(entitiesOf("Minister Oster came. In Syria, Mayor Pavel Oster left.")).toMatchObject([
      { id: "e1", name: "Pavel Oster", role: "Minister" },
      { id: "e2", name: "Syria" },
    ]))
  test("[E13] a shorter later mention changes nothing", () =>
    expect(entitiesOf("Mayor Pavel Oster came. Oster left.")).toEqual([{ id: "e1", kind: "person", name: "Pavel Oster", role: "Mayor" }]))
})

describe("role and affiliation", () => {
  test.each([
    ["Kestrian Defence Minister Pavel Oster came.", { role: "Defence Minister", affiliation: "Kestrian" }],
    ["Syrian President Pavel Oster came.", { role: "President", affiliation: "Syrian" }],
  ])("[E14] a people's adjective before a title: %j", (text, found) => expect(entity(text, "Pavel Oster")).toMatchObject(found))
  test("[E14] none without a title", () =>
    expect(entity("Pavel Oster saw Syrian troops.", "Pavel Oster")).not.toHaveProperty("affiliation"))

  test.each([
    ["They heard army spokesman Pavel Oster.", { role: "army spokesman" }],
    ["Pavel Oster, a spokesman for the Verin Home Guard, left.", { role: "spokesman", affiliation: "Verin Home Guard" }],
    ["Pavel Oster, the Syrian defence minister, left.", { role: "defence minister", affiliation: "Syrian" }],
    ["The deputy head of the Verin Home Guard, Pavel Oster, left.", { role: "deputy head", affiliation: "Verin Home Guard" }],
    ["They heard Verin Home Guard spokesman Pavel Oster.", { role: "spokesman", affiliation: "Verin Home Guard" }],
  ])("[E17] %j", (text, found) => expect(entity(text, "Pavel Oster")).toMatchObject(found))
  test.each([
    "Pavel Oster, who left, saw a spokesman.",
    "A house of Pavel Oster burned.",
    "They saw Pavel Oster, the minister's car and a general store.",
    "Mr Pavel Oster left.",
    "The president left. Pavel Oster came.",
  ])("[E17] no role in %j", (text) =>
    expect(entity(text, "Pavel Oster")).toEqual({ id: expect.any(String), kind: "person", name: "Pavel Oster" }),
  )

  test("[E18] bodies of two countries are two", () =>
    expect(
      entitiesOf("Syria's Defence Ministry and Iraq's Defence Ministry agreed.").filter(({ kind }) => kind === "organisation"),
    ).toMatchObject([{ affiliation: "Syria" }, { affiliation: "Iraq" }]))
  test.each(["The Defence Ministry agreed.", "Pavel Oster's Defence Ministry agreed."])("[E18] no owner in %j", (text) =>
    expect(entity(text, "Defence Ministry")).not.toHaveProperty("affiliation"),
  )
})
