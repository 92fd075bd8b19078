import { describe, expect, test } from "vitest"
import { composeBrief } from "../../../src/dossier/brief/compose-brief.ts"
import type { BriefSection } from "../../../src/dossier/brief/types.ts"
import type { Dossier, DossierIncident, Told } from "../../../src/dossier/types.ts"
import { someChanges, someDossier, someTold } from "../some-dossier.ts"

const HERALD = { kind: "outlet", name: "The Orvan Herald" } as const
const MINISTRY = { kind: "organisation", name: "Interior Ministry", side: "Kestria" } as const

const linesOf = ({ parts, notes }: BriefSection): string[] => [
  ...notes.map(({ text }) => text),
  ...parts.flatMap((part) => {
    if (part.kind === "list") return part.items.map(({ text }) => text)
    if (part.kind === "paragraph")
      return [...(part.title ? [`# ${part.title.text}`] : []), part.sentences.map(({ text }) => text).join(" ")]
    return part.rows.map(({ cells }) => cells.map(({ text }) => text).join(" | "))
  }),
]

const section = (key: BriefSection["key"], dossier: Dossier = someDossier, changes = someChanges): string[] => {
  const found = composeBrief(dossier, changes, "2026-06-10").sections.find((one) => one.key === key)
  return found ? linesOf(found) : []
}

const withBlast = (some: Partial<DossierIncident>): Dossier => ({
  ...someDossier,
  incidents: someDossier.incidents.map((incident) => (incident.id === "i-blast" ? { ...incident, ...some } : incident)),
})
const blastOf = (dossier: Dossier): string => {
  const lines = section("incidents", dossier)
  return lines[lines.findIndex((line) => line.startsWith("# Explosion")) + 1] ?? ""
}
const blast = someDossier.incidents.find(({ id }) => id === "i-blast")

test("the head says what it rests on, as of when, and how long is left", () => {
  const { head } = composeBrief(someDossier, [], "2026-06-10")
  expect(head.notes.map(({ text }) => text)).toEqual([
    "As of 13 June 2026.",
    "Rests on 4 reports from 4 independent sources.",
    "Published 9 to 12 June 2026.",
    "Changes are counted since 10 June 2026.",
  ])
})

test("[Z12] an agreement of which somebody tells an end has its clock, with the words; one of which nobody does has none", () => {
  const { head } = composeBrief(someDossier, [])
  expect(head.clocks.map(({ text }) => text)).toEqual([expect.stringMatching(/^Dalmora Memorandum: ends in \d+ days \(October 2027\)/)])
  expect(head.clocks[0]?.words.map(({ words }) => words)).toContain("The mission's five-year mandate ends in October 2027")
  const silent = { ...someDossier, agreements: someDossier.agreements.map((one) => ({ ...one, deadlines: [], force: [] })) }
  expect(composeBrief(silent, []).head.clocks).toEqual([])
})

test("[Z16] names by side stand in the head; a neutral one has no side, a lone one does not come", () => {
  const definition = {
    ...someDossier.definition,
    names: [
      { kind: "place" as const, names: [{ name: "Verin Valley" }, { name: "Werin Valley", by: "Orvania" }] },
      {
        kind: "place" as const,
        names: [
          { name: "Upper Tesk", by: "Kestria" },
          { name: "Ober-Tesq", by: "Orvania" },
        ],
      },
      { kind: "place" as const, names: [{ name: "Arden" }, { name: "Arden City" }] },
    ],
  }
  expect(
    composeBrief({ ...someDossier, definition }, []).head.notes.flatMap(({ text }) => (text.startsWith("Names") ? [text] : [])),
  ).toEqual(["Names: Verin Valley; Werin Valley (Orvania).", "Names: Upper Tesk (Kestria); Ober-Tesq (Orvania)."])
})

describe("what changed", () => {
  test("[Z3] a change stands with its day, what was and what is", () => {
    expect(section("changed")).toEqual(["11 June 2026, toll: Killed: 9, now 9 to 11: was 9, now 9 to 11."])
  })

  test("[Z3] a change whose words the dossier does not hold is left, and said to be", () => {
    const gone = someChanges.map((change) => ({
      ...change,
      words: change.words.map((words) => ({ ...words, account: "ledger/withdrawn" })),
    }))
    const brief = composeBrief(someDossier, gone, "2026-06-10")
    expect(brief.changes).toEqual([])
    expect(brief.left).toEqual([{ change: "ch-toll", why: "no report of the dossier holds the words it rests on" }])
    expect(section("changed", someDossier, gone)).toEqual(["Nothing changed."])
  })
})

describe("incidents", () => {
  test("[Z5] whoever speaks is named in full once in a paragraph, then by name", () => {
    const text = blastOf(someDossier)
    expect(text).toContain(
      "Told by the Interior Ministry (Kestria, in Kestria Ledger) and Ilse Maron (mission spokeswoman, in Arden Courier).",
    )
    expect(text).toContain("Killed: 9 according to the Interior Ministry; 11 according to Ilse Maron.")
    expect(text.match(/in Arden Courier/g)).toHaveLength(1)
  })

  test("[Z5] where one voice alone speaks it is named once, with the marks behind each value; where two do, each value has its own", () => {
    const lines = section("incidents", withBlast({ realis: [], told: blast?.told.slice(0, 1) ?? [], initiators: [], targets: [] }))
    const text = lines[lines.findIndex((line) => line.startsWith("# Explosion")) + 1] ?? ""
    expect(text).toContain("Weapon: mine.")
    expect(text).toContain("Killed: 9; 11 according to Ilse Maron (mission spokeswoman, in Arden Courier).")
    expect(blastOf(someDossier)).toContain("Weapon: mine according to the Interior Ministry.")
  })

  test("[Z10] what is only denied comes in a table; whoever denies what others tell is not among its tellers", () => {
    const denied = someTold("denied" as const, "ledger/blast", "Kestrian guns had fired on Upper Tesk", MINISTRY)
    const said = someTold("x", "ledger/blast", "Kestrian guns had fired on Upper Tesk", MINISTRY)
    const lines = section("incidents", withBlast({ realis: [denied], told: [said] }))
    expect(lines).toContain(
      "Denied: explosion of a mine or other device, Dalmora (8 June 2026) | the Interior Ministry (Kestria, in Kestria Ledger)",
    )
    expect(lines.filter((line) => line.startsWith("# Explosion"))).toEqual([])
    const shelling = section("incidents")[1]
    expect(shelling).toMatch(/^Told by Ilse Maron .* and the Orvanian Interior Ministry .*\. Denied by the Defence Ministry /)
  })

  test("[Z5] somebody unnamed keeps his outlet everywhere", () => {
    const said = someTold("killed", "herald/shelling", "Two civilians", { kind: "unnamed", name: "someone unnamed" })
    const text = blastOf(withBlast({ told: [said], weapons: [said] }))
    expect(text.match(/someone unnamed \(in The Orvan Herald\)/g)).toHaveLength(2)
  })

  test("[Z6] six voices stand by name, a seventh is one of the others", () => {
    const told = (count: number): Told<string>[] =>
      Array.from({ length: count }, (_, at) => someTold("x", "ledger/blast", "Nine", { kind: "person", name: `Speaker ${"ABCDEFG"[at]}` }))
    expect(blastOf(withBlast({ told: told(6) }))).toMatch(/Speaker E .* and Speaker F \(in Kestria Ledger\)\./)
    expect(blastOf(withBlast({ told: told(6) }))).not.toContain("others")
    expect(blastOf(withBlast({ told: told(7) }))).toMatch(/Speaker F \(in Kestria Ledger\), and others\./)
    expect(blastOf(withBlast({ told: told(7) }))).not.toContain("Speaker G")
  })

  test("[Z7] what a later version no longer says stands behind, and says so; equal values stand once", () => {
    const [nine, eleven] = blast?.tolls[0]?.told ?? []
    if (!blast?.tolls[0] || !nine || !eleven) throw new Error("the example has a toll of two values")
    const again = { ...eleven, by: { ...eleven.by, key: "outlet:herald", name: "The Orvan Herald", kind: "outlet" as const, through: [] } }
    const text = blastOf(withBlast({ tolls: [{ ...blast.tolls[0], told: [{ ...nine, superseded: true }, eleven, again] }] }))
    expect(text).toContain(
      "Killed: 11 according to Ilse Maron and The Orvan Herald; 9 according to the Interior Ministry (a later version no longer says so).",
    )
  })

  test("[Z9] a title has type, place and days, or says that no day is told", () => {
    if (!blast) throw new Error("the example has a blast")
    const { days: _, place: __, ...bare } = blast
    const titles = section("incidents", { ...someDossier, incidents: [bare, ...someDossier.incidents.slice(2)] }).filter((line) =>
      line.startsWith("# "),
    )
    expect(titles).toEqual([
      "# Shelling, Upper Tesk (9 June 2026)",
      "# Peaceful protest, Verin Valley (8 to 10 June 2026)",
      "# Explosion of a mine or other device (no day told)",
      "# Planned: agreement, Meridia (20 June 2026)",
    ])
  })

  test("[Z10] what ended long before the first report comes in a table, what ended a month before does not", () => {
    expect(section("incidents").at(-1)).toBe("Armed clash, Verin Valley (1 September to 30 November 2022) | The Orvan Herald")
    const recent = withBlast({ days: { first: "2026-05-09", last: "2026-05-09" } })
    expect(section("incidents", recent)).toContain("# Explosion of a mine or other device, Dalmora (9 May 2026)")
    const earlier = withBlast({ days: { first: "2026-05-08", last: "2026-05-08" } })
    expect(section("incidents", earlier)).not.toContain("# Explosion of a mine or other device, Dalmora (8 May 2026)")
  })

  test("what is only supposed is no incident of a brief", () => {
    const said = someTold("hypothetical" as const, "herald/shelling", "Two civilians", HERALD)
    expect(section("incidents", withBlast({ realis: [said] })).filter((line) => line.startsWith("# Explosion"))).toEqual([])
    expect(section("incidents").filter((line) => line.startsWith("# Explosion"))).toHaveLength(1)
  })
})

test("[Z11] figures on people, forces and arms are told, durations are not", () => {
  const point = { told: someTold({ low: 5, high: 5 }, "courier/monitors", "five-year", HERALD) }
  const series = [
    { id: "f1", role: "equipment" as const, unit: "item", of: "tank", points: [point] },
    { id: "f2", role: "duration" as const, unit: "year", of: "mandate", points: [point] },
  ]
  const lines = section("tolls", { ...someDossier, series })
  expect(lines).toContain("Equipment: tank | 5 | – | The Orvan Herald")
  expect(lines.filter((line) => line.includes("mandate"))).toEqual([])
})

test("sums that do not come out are told, those that do are not", () => {
  expect(section("tolls").filter((line) => line.startsWith("The parts"))).toEqual([])
  const sums = someDossier.sums.map((sum) => ({ ...sum, holds: false, total: { low: 12, high: 12 } }))
  expect(section("tolls", { ...someDossier, sums })).toContain(
    "The parts make 12, the whole is told as 11 by Ilse Maron (mission spokeswoman, in Arden Courier).",
  )
})

test("a watched agreement that no report names is a note, not a sentence", () => {
  const agreements = someDossier.agreements.map((one) => ({ ...one, names: [], force: [], terms: [], deadlines: [] }))
  expect(section("agreements", { ...someDossier, agreements })).toEqual(["Under watch, but named in no report: Dalmora Memorandum."])
})

test("[Z13] a matter with one voice is left out, unless that voice moved; two voices stand side by side", () => {
  expect(section("voices")).toHaveLength(5)
  const matters = someDossier.matters.map((matter) => ({ ...matter, positions: matter.positions.slice(0, 1) }))
  expect(section("voices", { ...someDossier, matters })).toEqual(["None."])
  const moved = matters.map((matter) => ({
    ...matter,
    positions: matter.positions.map((position) => ({
      ...position,
      moved: { from: someTold("x", "ledger/blast", "Nine", MINISTRY).words, why: { rule: "P12", why: "other words" } },
    })),
  }))
  expect(section("voices", { ...someDossier, matters: moved }).at(-1)).toBe(
    "Kestria | Pavel Oster (Interior Minister, Kestria, in Kestria Ledger) | Verin Home Guard (departs from what it said before) | 9 June 2026",
  )
})

test("[Z14] disagreements that stand come first, those that are none after them with the reason", () => {
  const [number, occurrence] = someDossier.disagreements
  if (!number || !occurrence) throw new Error("the example has two disagreements")
  const none = { ...number, stands: false, reasons: [{ rule: "O13", why: "a later toll" }] }
  const lines = section("disagreements", { ...someDossier, disagreements: [none, occurrence] })
  expect(lines[0]).toBe("Differences that turned out to be none, with the reason, come last.")
  expect(lines[1]).toContain("did or did not happen: ")
  expect(lines[1]).toContain("happened according to the Orvanian Interior Ministry")
  expect(lines[2]).toMatch(/, killed, everybody: 9 according to .* against 11 according to .* No disagreement: a later toll\.$/)
})

test("[Z15] every report is a source, copies and earlier versions marked", () => {
  const [first, second, ...rest] = someDossier.joined
  if (!first || !second) throw new Error("the example has reports")
  const copy = { ...second, account: { ...second.account, copyOf: first.account.key } }
  const lines = section("sources", { ...someDossier, joined: [{ ...first, newest: false }, copy, ...rest] })
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain("first version, a later one is there")
  expect(lines[1]).toContain("first version, a copy")
  expect(lines[2]).toMatch(/^The Orvan Herald \| .* \| 12 June 2026 \| https:.* \| first version \| names "Verin"$/)
})
