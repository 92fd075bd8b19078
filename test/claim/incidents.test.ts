import { describe, expect, test } from "vitest"
import { INCIDENT_KINDS } from "../../src/claim/kind/incident.ts"
import { claimed, first, types } from "./claimed.ts"

const slots = (text: string): Readonly<Record<string, string | undefined>> => {
  const incident = first(text, "incident")
  if (!incident) return {}
  const { said, date, place, initiator, target, weapon } = incident
  return {
    date: date?.value,
    place: said.slot(place),
    initiator: said.slot(initiator),
    target: said.slot(target),
    weapon: said.slot(weapon),
  }
}
const realis = (text: string): string | undefined => first(text, "incident")?.realis

describe("what happened", () => {
  test("[I1] two triggers of one clause are one incident", () =>
    expect(types("Rebels attacked the post and killed nine soldiers in Dalmora.")).toHaveLength(1))
  test("[I1] two clauses of two kinds are two", () =>
    expect(types("Rebels shelled the town of Dalmora on Monday. On Tuesday the army arrested nine men in Port Selk.")).toHaveLength(2))
  test("[I2] a general word yields to a particular one", () =>
    expect(types("Nine people were killed in an airstrike on Dalmora.")).toEqual(["air-drone-strike"]))
  test("[I2] alone the general word stands", () =>
    expect(types("Gunmen killed nine villagers in Dalmora on Monday.")).toEqual(["attack-on-civilians"]))
  test("[I3] a type from its trigger", () =>
    expect(types("A roadside bomb killed nine soldiers near Dalmora.")).toEqual(["remote-explosive-landmine-ied"]))
  test.each(["The war on poverty goes on.", "The bombshell novel was a blast.", "He suffered a heart attack at home."])(
    "[I4] nothing happened: %s",
    (text) => expect(types(text)).toEqual([]),
  )
  test("[I5] subject and object", () =>
    expect(slots("Rebels attacked a convoy near Dalmora.")).toMatchObject({ initiator: "Rebels", target: "a convoy near Dalmora" }))
  test("[I5] absent where the words do not say", () =>
    expect(slots("Nine people were killed in shelling near Dalmora.").initiator).toBeUndefined())
  test("[I5] a date that begins inside a word stands between subject and verb", () =>
    expect(types("Rebel rockets in mid-December hit soldiers in the town of Dalmora.")).toHaveLength(1))
  test.each<[string, string]>([
    ["Nine people were killed when gunmen attacked a market in Nairobi.", "gunmen"],
    ["Coalition air strikes hit the town of Dalmora.", "Coalition"],
    ["An attack in Nairobi on Monday, for which the rebels claimed responsibility, killed nine.", "the rebels"],
  ])("[I5] the doer told beside it: %s", (text, doer) => expect(slots(text).initiator).toBe(doer))
  test("[I5] what only describes it does nothing", () =>
    expect(slots("The third air strike hit the town of Dalmora.").initiator).toBeUndefined())
  test("[I2] a word that tells nothing leaves the clause to the others", () =>
    expect(types("A leading opponent of mining in Selkmar was killed in Nairobi on Monday.")).toEqual(["attack-on-civilians"]))
  test("[I3] aircraft strike from the air", () =>
    expect(types("Nine people were killed when warplanes struck a market in Nairobi.")).toEqual(["air-drone-strike"]))
  test("[I6] the weapon", () => expect(slots("Rebels fired mortars at the town of Dalmora.").weapon).toContain("mortars"))
  test("[I6] none is supplied", () => expect(slots("Gunmen attacked a convoy near Dalmora.").weapon).toBeUndefined())
  test("[I7] the day in the clause", () => expect(slots("Rebels attacked a convoy near Dalmora on 8 June 2026.").date).toBe("2026-06-08"))
  test("[I7] never the day of publication", () => expect(slots("Rebels attacked a convoy near Dalmora.").date).toBeUndefined())
  test("[I8] the place a preposition leads to", () => expect(slots("Rebels attacked a convoy in Nairobi.").place).toBe("Nairobi"))
  test("[I8] a dateline is no place of an incident", () =>
    expect(slots("NAIROBI, Kenya (Harbour Press) -- Rebels attacked a convoy.").place).toBeUndefined())
  test("[I9] numbers of one role add up, parts do not", () => {
    expect(first("A mine killed four policemen and five workers near Dalmora.", "incident")?.killed).toMatchObject({ low: 9, high: 9 })
    expect(first("A mine killed nine people, including two children, near Dalmora.", "incident")?.killed).toMatchObject({ low: 9, high: 9 })
  })
  test("[I10] a later telling joins the earlier one", () =>
    expect(types("Rebels attacked a convoy near Nairobi on Monday. The attack lasted an hour.")).toHaveLength(1))
  test("[I10] another day parts them", () =>
    expect(types("Rebels attacked a convoy near Nairobi on Monday. Rebels attacked a convoy near Nairobi on Tuesday.")).toHaveLength(2))
  test("[I11] the later fills what the earlier left open", () =>
    expect(slots("Rebels attacked a convoy near Nairobi. The attack happened on 8 June 2026.").date).toBe("2026-06-08"))
  test("[I9] two verbs of one subject count in both", () =>
    expect(first("A car bomb explosion killed five civilians and wounded 13 in Nairobi.", "incident")).toMatchObject({
      killed: { low: 5 },
      injured: { low: 13 },
    }))
  test("[I10] two speakers tell each their own", () => {
    const { claims } = claimed("Oster said shells had hit Nairobi on Monday. Orvania says howitzers killed two civilians.")
    const told = claims.flatMap((claim) =>
      claim.kind === "incident" ? [`${claim.killed?.low ?? "-"} ${claim.date?.value} ${claim.date?.certainty}`] : [],
    )
    expect(told).toEqual(["- 2026-06-08 implied", "2 2026-06-08 implied"])
  })
  test("[I16] what forces did in an operation happened in it", () => {
    const { claims } = claimed("On 9 June 2026 the army began an operation near Nairobi. Its troops captured three fighters.")
    const arrests = claims.find((claim) => claim.kind === "incident" && claim.type === "arrests")
    expect(arrests).toMatchObject({
      date: { value: "2026-06-09/..", certainty: "implied" },
      place: { value: "Nairobi", certainty: "implied" },
    })
  })
  test("[I16] a denial speaks of what is told before it", () => {
    const { claims } = claimed("Rebels shelled Nairobi on 8 June 2026. The Front has denied shelling the town.")
    expect(claims.find((claim) => claim.kind === "incident" && claim.realis === "denied")).toMatchObject({ date: { value: "2026-06-08" } })
  })
  test("[I16] in another paragraph it lends nothing", () => {
    const { claims } = claimed("Rebels shelled Nairobi on 8 June 2026.\n\nThe Front has denied shelling the town.")
    const denied = claims.find((claim) => claim.kind === "incident" && claim.realis === "denied")
    expect(denied?.kind === "incident" ? denied.date : "none").toBeUndefined()
  })
  test("[I12] nothing is borrowed from another incident", () => {
    const { claims } = claimed("Rebels shelled Nairobi on 8 June 2026. The army arrested nine men.")
    const arrests = claims.find((claim) => claim.kind === "incident" && claim.type === "arrests")
    expect(arrests?.kind === "incident" ? arrests.date : "missing").toBeUndefined()
  })
})

describe("what tells nothing", () => {
  test.each([
    "The council wants to send 60 observers and two drones to the town of Dalmora.",
    "We do not know who laid this mine in the town of Dalmora.",
    "Whoever attacked the convoy near Dalmora knew the road.",
  ])("[I13] no incident: %s", (text) => expect(types(text)).toEqual([]))
  test.each([
    "Two drones hit the post in the town of Dalmora.",
    "The men who attacked the convoy near Dalmora fled.",
    "They sent drones that killed two people in the town of Dalmora.",
  ])("[I13] an incident: %s", (text) => expect(types(text)).toHaveLength(1))
  test("[I13] the month is no march", () => expect(types("The mission declared the road to Dalmora clear in March.")).toEqual([]))
  test("[I13] a march is one", () => expect(types("The protest march in Dalmora ended in the evening.")).toHaveLength(1))
  test("[I7] a dateline's day is no incident's", () =>
    expect(slots("ARDEN, Meridia, June 11 (Harbour Press) -- Rebels attacked a convoy near Dalmora.").date).toBeUndefined())
})

describe("where, when and which", () => {
  test("[I14] counted back from the day of the sentence", () =>
    expect(slots("The ministry said on Thursday, three days after an explosion killed nine people in the town of Dalmora.").date).toBe(
      "2026-06-08",
    ))
  test("[I14] nothing is counted without a day", () =>
    expect(slots("Three days after an explosion killed nine people in the town of Dalmora, he left.").date).toBeUndefined())
  test("[I7] a stretch told beside the clause is no day", () =>
    expect(
      slots("Nine people died in an ambush near Dalmora, the mission said, and monitors recorded the heaviest fighting since January.")
        .date,
    ).toBeUndefined())
  test("[I8] a place that is the target", () => expect(slots("Rebels shelled Nairobi on Monday.").place).toBe("Nairobi"))
  test("[I8] a garrison of a place is no place", () => expect(slots("Rebels shelled the Nairobi garrison.").place).toBeUndefined())
  test("[I8] the village is the last one named", () => {
    const { claims, entity } = claimed("They left the village of Selkmar. Rebels shelled the village on Monday.")
    const found = claims.find((claim) => claim.kind === "incident")
    expect(found?.kind === "incident" ? entity(found.place?.ref) : "none").toBe("Selkmar")
  })
  test("[I2] an aim yields to what was done", () =>
    expect(types("The army launched an offensive to retake the town of Dalmora.")).toEqual(["military-operation"]))
  test("[I15] those who die of their wounds", () =>
    expect(types("Two of the wounded died in hospital in the town of Dalmora on Monday.")).toEqual([]))
  test("[I15] those who die in an ambush", () => expect(types("Two soldiers died in an ambush near Dalmora on Monday.")).toHaveLength(1))
  test("[I3] what lies in wait is hit", () =>
    expect(slots("The minibus hit the device on Monday near the town of Dalmora.")).toMatchObject({
      target: "The minibus",
      weapon: "the device",
    }))
  test.each<[string, string[]]>([
    ["Kestrian guns fired on the village of Selkmar.", ["shelling-artillery-missile"]],
    ["At least 20 shells landed in the village of Selkmar.", ["shelling-artillery-missile"]],
    ["The beach of Selkmar was covered with sea shells.", []],
    ["About 2,000 people marched through the town of Selkmar on Monday to demand peace.", ["peaceful-protest"]],
    ["These actions demonstrate a disregard for the town of Selkmar.", []],
  ])("[I3] %s", (text, found) => expect(types(text)).toEqual(found))
})

describe("how it holds", () => {
  test.each<[string, string, string]>([
    ["R1", "The army did not shell the town of Dalmora.", "denied"],
    ["R1", "Kestria denied that it had shelled the town of Dalmora.", "denied"],
    ["R1", "Police detained no one in the town of Dalmora.", "denied"],
    ["R1", "Oster said a rumour of an air strike on the town of Dalmora was false.", "denied"],
    ["R1", "Oster rejected the claim that three fighters had been taken prisoner in the town of Dalmora.", "denied"],
    ["R2", "The army will attack the town of Dalmora.", "planned"],
    ["R3", "Rebels may attack the town of Dalmora.", "hypothetical"],
    ["R4", "Troops are shelling the town of Dalmora.", "ongoing"],
    ["R5", "Troops shelled the town of Dalmora.", "actual"],
  ])("[%s] %s", (_, text, found) => expect(realis(text)).toBe(found))

  test.each<[string, string]>([
    ["R1", "Brekov said troops shelled the town of Dalmora."],
    ["R1", "Oster rejected an offer after troops shelled the town of Dalmora."],
    ["R2", "The army willingly shelled the town of Dalmora."],
    ["R3", "In May troops shelled the town of Dalmora."],
    ["R4", "Troops had shelled the town of Dalmora."],
    ["R5", "On Monday troops shelled the town of Dalmora."],
  ])("[%s] it happened: %s", (_, text) => expect(realis(text)).toBe("actual"))
})

describe("the kinds as data", () => {
  test("each kind has an example and a counter-example of its own", () => {
    const all = INCIDENT_KINDS.flatMap(({ example, counter }) => [example, counter])
    expect(new Set(all).size).toBe(all.length)
  })
})
