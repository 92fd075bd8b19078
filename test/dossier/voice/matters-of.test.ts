import { describe, expect, test } from "vitest"
import { assembleAgreements } from "../../../src/dossier/agreement/assemble-agreements.ts"
import { assembleIncidents } from "../../../src/dossier/incident/assemble-incidents.ts"
import { namesOf } from "../../../src/dossier/material/dossier-names.ts"
import type { Telling } from "../../../src/dossier/material/types.ts"
import type { Matter } from "../../../src/dossier/types.ts"
import { mattersOf } from "../../../src/dossier/voice/matters-of.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

const sides = [
  { name: "Kestria", members: ["Kestria", "Kestrian", "Mira Solen"], outlets: ["Ledger"] },
  { name: "Orvania", members: ["Orvania", "Orvanian"], outlets: ["Herald"] },
]
const agreements = [{ kind: "agreement" as const, name: "Dalmora Memorandum", also: ["Dalmara Memorandum"] }]

/** Matters of reports in which all incidents are one. */
function matters(reports: readonly SomeReport[]): Matter[] {
  const material = someMaterial(reports, { sides, agreements })
  const tellers = someTellers(material)
  const group = material.accounts.flatMap(({ key, report }) =>
    report.claims.flatMap(({ kind, id }): Telling[] => (kind === "incident" ? [{ account: key, claim: id }] : [])),
  )
  const { incidents } = assembleIncidents(group.length ? [group] : [], new Map(tellers.map((one) => [one.account.key, one])), [])
  const held = assembleAgreements(tellers, material.definition, namesOf(material.definition), [], "2026-06-30")
  return mattersOf(tellers, incidents, held.agreements)
}
/** "side voice stance value", a star behind those that moved. */
const lines = (reports: readonly SomeReport[], title: RegExp): string[] =>
  matters(reports)
    .filter((one) => title.test(one.title))
    .flatMap(({ positions }) =>
      positions.map(({ said, stance, value, moved }) => `${said.by.side ?? "-"} ${said.by.name} ${stance} ${value}${moved ? " *" : ""}`),
    )

const report = (text: string, published = "2026-06-11", outlet = "Courier"): SomeReport => ({
  text,
  published,
  outlet,
  key: `${outlet}-${published}`,
})

describe("on an incident", () => {
  const blast = /explosion|attack/i

  test("[P10] each voice with its toll, by side, those of no side last", () => {
    expect(
      lines(
        [
          report("A mine explosion killed nine people near Dalmora on 8 June, the Kestrian Interior Ministry said."),
          report(
            "A mine explosion near Dalmora on 8 June killed 11 people and injured 12, the Orvanian Interior Ministry said.",
            "2026-06-12",
            "Herald",
          ),
          report("A mine explosion near Dalmora on 8 June killed ten people, Ilse Maron said.", "2026-06-12", "Post"),
        ],
        blast,
      ),
    ).toEqual([
      "Kestria Kestrian Interior Ministry assert 9 killed",
      "Orvania Orvanian Interior Ministry assert 11 killed, 12 injured",
      "- Ilse Maron assert 10 killed",
    ])
  })

  test("[P10] a rumour that somebody calls false is denied by him", () => {
    const text = "Pavel Oster said that a rumour of an Orvanian air strike on the police post near Dalmora was false."
    expect(lines([report(text)], /strike/i)).toEqual(["- Pavel Oster deny denied"])
  })

  test("[P15] what only an outlet says is no matter, nor is what is only supposed", () => {
    expect(matters([report("A mine explosion killed nine people near Dalmora on 8 June.")])).toEqual([])
    expect(matters([report('"If another convoy is attacked, we will close the corridor," Mira Solen said.')])).toEqual([])
  })

  test("[P15] beside somebody who speaks, an outlet has a position of its own", () => {
    const found = lines(
      [
        report("A mine explosion killed nine people near Dalmora on 8 June."),
        report("A mine explosion near Dalmora on 8 June killed 11 people, Ilse Maron said.", "2026-06-12", "Post"),
      ],
      blast,
    )
    expect(found).toEqual(["- Courier assert 9 killed", "- Ilse Maron assert 11 killed"])
  })

  test("[P16] who denies a part in it does not deny it", () => {
    const text =
      "A mine explosion killed nine people near Dalmora on Monday. The Interior Ministry accused the Home Guard of the attack. The Home Guard denied any part in the attack."
    const found = lines([report(text)], blast)
    expect(found).toContain("- Home Guard deny denies a part in it")
    expect(found.filter((line) => / denied$/.test(line))).toEqual([])
  })
})

describe("on an agreement", () => {
  const memorandum = /Memorandum$/

  test.each([
    [
      "Kestria will not leave the Dalmora Memorandum, the Kestrian Foreign Ministry said.",
      "Kestria Kestrian Foreign Ministry assert will not leave",
    ],
    ["Irena Tolk declared that the Dalmora Memorandum was void.", "- Irena Tolk assert void"],
    ["Irena Tolk warned that the Dalmora Memorandum was close to collapse.", "- Irena Tolk warn in danger"],
    ["Mira Solen said that the Dalmora Memorandum remains in force.", "Kestria Mira Solen assert in force"],
    ["Mira Solen denied that Kestria would leave the Dalmora Memorandum.", "Kestria Mira Solen deny will not leave"],
    [
      "Irena Tolk said Orvania would agree to prolong the Dalmora Memorandum only if the mission moved its posts.",
      "- Irena Tolk assert extend it on a condition",
    ],
  ])("[P11] %s", (text, expected) => expect(lines([report(text)], memorandum)).toContain(expected))

  test.each([
    ["of something else", "The Dalmora Memorandum was signed in 2022. Mira Solen said that the troops would leave the village."],
    ["behind until", 'Mira Solen said the Dalmora Memorandum "remains in force until a signatory leaves it".'],
    ["behind although", "Mira Solen said they were bound by the Dalmora Memorandum, although others might leave it."],
  ])("[P11] leaving is not said %s", (_, text) => {
    expect(lines([report(text)], memorandum).filter((line) => /leave/.test(line))).toEqual([])
  })

  test("[P11] a text that a sentence before names is meant by it", () => {
    const text = "Orvania has kept almost none of the Dalmora Memorandum, Mira Solen said. She stressed that the text remains in force."
    expect(lines([report(text)], memorandum)).toContain("Kestria Mira Solen assert in force")
  })
})

describe("how positions moved", () => {
  const holds = "Mira Solen said that the Dalmora Memorandum remains in force."
  const void_ = "Mira Solen declared that the Dalmora Memorandum was void."
  const memorandum = /Memorandum$/

  test("[P12] the same voice on a later day says something else, with the words it departs from", () => {
    const [matter] = matters([report(holds), report(void_, "2026-06-13", "Herald")])
    const [first, second] = matter?.positions ?? []
    expect([first?.moved, second?.moved?.from]).toEqual([undefined, first?.said.words])
    expect(second?.moved?.why).toEqual({ rule: "P12", why: 'Mira Solen said "in force" on 2026-06-11, and "void" on 2026-06-13' })
  })

  test.each([
    ["the same day", [report(holds), report(void_, "2026-06-11", "Herald")]],
    ["another voice", [report(holds), report(void_.replace("Mira Solen", "Irena Tolk"), "2026-06-13", "Herald")]],
    [
      "something that goes with it",
      [report(holds), report("Mira Solen said that Kestria would not leave the Dalmora Memorandum.", "2026-06-13", "Herald")],
    ],
    [
      "a version that was corrected",
      [
        { ...report(holds), article: "x", number: 1 },
        { ...report(void_, "2026-06-13"), article: "x", number: 2 },
      ],
    ],
  ])("[P12] not %s", (_, reports) => expect(lines(reports, memorandum).filter((line) => line.endsWith("*"))).toEqual([]))

  test("[P12] a toll that the earlier one allows for is no move, one that it excludes is", () => {
    const told = (toll: string, day: string) =>
      report(`${toll} people were killed in a mine explosion near Dalmora on 8 June, Ilse Maron said.`, day)
    const moved = (first: string, second: string) => lines([told(first, "2026-06-09"), told(second, "2026-06-11")], /explosion/i)
    expect(moved("At least nine", "Eleven")).toEqual(["- Ilse Maron assert at least 9 killed", "- Ilse Maron assert 11 killed"])
    expect(moved("Nine", "Eleven")).toEqual(["- Ilse Maron assert 9 killed", "- Ilse Maron assert 11 killed *"])
  })

  test("[P14] what a voice says again is one position, and a position of its own after it had said something else", () => {
    const again = [report(holds, "2026-06-10"), report(holds, "2026-06-11", "Post")]
    expect(lines(again, memorandum)).toEqual(["Kestria Mira Solen assert in force"])
    expect(lines([...again, report(void_, "2026-06-12", "Herald"), report(holds, "2026-06-13", "Ledger")], memorandum)).toEqual([
      "Kestria Mira Solen assert in force",
      "Kestria Mira Solen assert void *",
      "Kestria Mira Solen assert in force *",
    ])
  })

  test("[P15] the same in whatever order reports come", () => {
    const reports = [
      report(holds),
      report(void_, "2026-06-13", "Herald"),
      report("Irena Tolk declared that the Dalmora Memorandum was void.", "2026-06-12", "Post"),
    ]
    expect(matters([...reports].reverse())).toEqual(matters(reports))
  })
})
