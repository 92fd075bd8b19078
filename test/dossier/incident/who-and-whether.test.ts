import { describe, expect, test } from "vitest"
import { disagreeActors } from "../../../src/dossier/incident/disagree-actors.ts"
import { disagreeOccurrence } from "../../../src/dossier/incident/disagree-occurrence.ts"
import type { DossierIncident, Party, Told } from "../../../src/dossier/types.ts"
import { disagreements, inShort, someIncident } from "./some-incident.ts"

const tell = <Value>(value: Value, outlet: string, day = "2026-06-10"): Told<Value> => ({
  value,
  by: { kind: "outlet", name: outlet, key: `outlet:${outlet}`, through: [] },
  day,
  words: { account: `${outlet} ${day}`, claim: "i1", from: 0, to: 5, words: "words" },
  copyOf: outlet,
  certainty: "known",
})
const blast = "A mine exploded near Marrow on Monday, killing nine people. "
const one = (rest: string, before = blast) => someIncident([{ text: before + rest }], {}, /exploded|shelled|laid/)
const actors = (rest: string, before = blast): string[] => disagreements(one(rest, before), "actor").map(inShort)

describe("who did it", () => {
  const parties = (...all: readonly (readonly [name: string, side?: string])[]): string[] => {
    const initiators = all.map(([name, side], at) => tell<Party>({ key: name, name, ...(side ? { side } : {}) }, `o${at}`))
    return disagreeActors("i-1", initiators, []).map(inShort)
  }
  test("[O40] of one side", () => {
    expect(parties(["the army", "Kestria"], ["Kestrian troops", "Kestria"])).toEqual(["the army | Kestrian troops does not stand: O40"])
    expect(parties(["the army", "Kestria"], ["Orvanian troops", "Orvania"])).toEqual(["the army | Orvanian troops stands: O60"])
    expect(parties(["Kestrian troops"], ["Orvanian troops"])).toEqual(["Kestrian troops | Orvanian troops stands: O60"])
  })
  test("[O41] one name holds the other", () => {
    expect(parties(["Verin Home Guard"], ["fighters of the Verin Home Guard"])).toEqual([
      "Verin Home Guard | fighters of the Verin Home Guard does not stand: O41",
    ])
    expect(parties(["Northern Front"], ["Southern Front"])).toEqual(["Northern Front | Southern Front stands: O60"])
  })
  test("[O42] nobody in particular", () => {
    expect(parties(["Gunmen"], ["Verin Home Guard"])).toEqual(["Gunmen | Verin Home Guard does not stand: O42"])
    expect(parties(["government forces"], ["Rebels"])).toEqual(["government forces | Rebels stands: O60"])
    expect(parties(["The minibus"], ["Verin Home Guard"])).toEqual([])
  })

  test("[O50] the accused is told by his accuser, and his denial answers", () => {
    const incident = one(
      "Interior Minister Pavel Oster accused the Verin Home Guard of laying the mine. The Verin Home Guard denied any part in the attack.",
    )
    expect(incident.incident.initiators.map(({ value, by }) => [value.name, by.name])).toEqual([["Verin Home Guard", "Pavel Oster"]])
    expect(disagreements(incident, "actor").map(inShort)).toEqual(["Verin Home Guard | denied stands: O60"])
    expect(disagreements(incident, "occurrence")).toEqual([])
  })
  test.each([
    "Interior Minister Pavel Oster accused the Verin Home Guard of smuggling fuel. The Verin Home Guard denied that there had been talks.",
    "The Verin Home Guard denied any part in the attack.",
    "Talks go on in Arden. The union meets in June. A council is planned. Lorries wait. Schools are open. Rain fell. Interior Minister Pavel Oster accused the Verin Home Guard of laying the mine.",
  ])("[O50] speaks of another matter, answers nobody, or stands too far off: %s", (rest) => expect(actors(rest)).toEqual([]))
  test("[O51] 'his men' answers who did it, not whether", () => {
    const incident = one(
      "Kestria accused the Verin Home Guard of laying the mine. Commander Radu Kessen denied that his men had laid the mine.",
    )
    expect(disagreements(incident, "actor").map(inShort)).toEqual(["Verin Home Guard | denied stands: O60"])
    expect(disagreements(incident, "occurrence")).toEqual([])
  })
  test("[O51] any other denial answers whether", () => {
    const incident = one(
      "Colonel Ana Brekov denied that guns had fired on Marrow.",
      "Kestrian guns shelled Marrow on Monday, residents said. ",
    )
    expect(disagreements(incident, "occurrence").map(inShort)).toEqual(["happened | denied stands: O60"])
    expect(disagreements(incident, "actor")).toEqual([])
  })
  test("[O55] the answer of the accused in the accusation", () => {
    const incident = one("Kestria accuses the Verin Home Guard of the attack, which the armed group denies.")
    const [only] = disagreements(incident, "actor")
    expect(only?.values[1]?.told[0]).toMatchObject({
      value: "denied",
      by: { name: "Verin Home Guard", through: ["Outlet 1"] },
      certainty: "implied",
      words: { words: "which the armed group denies" },
    })
  })
  test("[O55] an accusation without an answer", () => {
    expect(actors("Kestria accuses the Verin Home Guard of the attack, which the union condemned.")).toEqual([])
  })
})

describe("whether it happened", () => {
  const shelling = { text: "Kestrian artillery shelled the village of Upper Tesk on Monday, killing two people." }
  const denial = (place: string, rest = {}) => ({
    text: `Colonel Ana Brekov spoke in Dalmora. She denied that Kestrian guns had fired on the village of ${place}.`,
    ...rest,
  })
  const occurrence = (...reports: readonly { readonly text: string }[]): string[] =>
    disagreements(someIncident(reports, {}, /shelled/), "occurrence").map(inShort)
  test("[O52] a denial in another account that names the deed and the place", () => {
    expect(occurrence(shelling, denial("Upper Tesk"))).toEqual(["happened | denied stands: O60"])
  })
  test("[O52] another place, another deed, another week", () => {
    expect(occurrence(shelling, denial("Nether Dorn"))).toEqual([])
    expect(occurrence(shelling, { text: "Colonel Ana Brekov denied that her troops had kidnapped farmers in Upper Tesk." })).toEqual([])
    expect(occurrence(shelling, denial("Upper Tesk", { published: "2026-07-11" }))).toEqual([])
  })

  type Realis = DossierIncident["realis"][number]["value"]
  const whether = (...told: readonly Told<Realis>[]): string[] => disagreeOccurrence("i-1", told).map(inShort)
  test("[O53] what is planned or feared is no denial", () => {
    expect(whether(tell<Realis>("actual", "a"), tell<Realis>("planned", "b"), tell<Realis>("hypothetical", "c"))).toEqual([])
    expect(whether(tell<Realis>("ongoing", "a"), tell<Realis>("denied", "b"))).toEqual(["happened | denied stands: O60"])
    expect(whether(tell<Realis>("denied", "b"))).toEqual([])
  })
  test("[O53] who denies it gives no day or place of it", () => {
    const incident = someIncident([
      shelling,
      { text: "Kestria has denied shelling Nether Dorn on Tuesday, the Kestrian army said on Wednesday." },
    ]).incident
    expect(incident.places.map(({ value }) => value.name)).not.toContain("Nether Dorn")
    expect(incident.days).toEqual({ first: "2026-06-08", last: "2026-06-08" })
  })
  const by = (told: Told<Realis>): Told<Realis> => ({ ...told, by: { ...told.by, kind: "organisation", key: "army", name: "army" } })
  test("[O54] who denied it says later that it happened", () => {
    expect(whether(by(tell("denied", "a", "2026-06-09")), by(tell("actual", "b", "2026-06-10")))).toEqual([
      "happened | denied does not stand: O54",
    ])
    expect(whether(by(tell("denied", "a", "2026-06-10")), by(tell("actual", "b", "2026-06-09")))).toEqual(["happened | denied stands: O60"])
    expect(whether(by(tell("denied", "a", "2026-06-09")), tell("actual", "b", "2026-06-10"))).toEqual(["happened | denied stands: O60"])
  })
})
