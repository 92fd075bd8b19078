import { describe, expect, test } from "vitest"
import { codesOf, PROVISION_CODES } from "../../../src/dossier/agreement/provision-codes.ts"
import type { DossierProvision } from "../../../src/dossier/types.ts"
import { assembled, type MadeReport, sides } from "./made-up.ts"

type StatusSaying = Extract<MadeReport["claims"][number], { is: "status" }>

const text = {
  key: "r0",
  day: "2026-06-01",
  outlet: "Arden Courier",
  text: "Under the Dalmora Memorandum both armies must keep the ceasefire, Kestria must withdraw its guns and Orvania must release all prisoners.",
  claims: [
    { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
    { is: "provision", words: "both armies must keep the ceasefire", type: "ceasefire", obligor: "both armies" },
    { is: "provision", words: "Kestria must withdraw its guns", type: "withdrawal", obligor: "Kestria" },
    { is: "provision", words: "Orvania must release all prisoners", type: "prisoner-exchange", obligor: "Orvania" },
  ],
} satisfies MadeReport

/** A report in which somebody says something of the memorandum. */
const said = (
  key: string,
  words: string,
  says: StatusSaying["says"],
  by?: string,
  more: Partial<MadeReport> & Pick<StatusSaying, "realis"> = {},
): MadeReport => {
  const { realis, ...rest } = more
  return {
    key,
    outlet: "Arden Courier",
    text: `Of the Dalmora Memorandum: ${words}${by ? `, ${by} said` : ""}.`,
    claims: [
      { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
      { is: "status", words, says, ...(by ? { by } : {}), ...(realis ? { realis } : {}) },
    ],
    ...rest,
  }
}

const provisions = (reports: readonly MadeReport[], own = sides): readonly DossierProvision[] =>
  assembled([text, ...reports], { sides: own }).agreements[0]?.provisions ?? []
const compliance = (reports: readonly MadeReport[]): string[] =>
  provisions(reports).flatMap(({ type, compliance: all }) => all.map(({ value, by }) => `${type} ${value} ${by.name}`))
const force = (reports: readonly MadeReport[]): string[] =>
  assembled([text, ...reports], { sides }).agreements[0]?.force.map(({ value, by }) => `${value} ${by.name}`) ?? []

describe("provisions", () => {
  test("[L17] one type of one side is one, in whatever words; of all and of one are two", () => {
    const other: MadeReport = {
      ...text,
      key: "r1",
      text: "Under the Dalmora Memorandum Kestria has to pull back 15 kilometres, both sides shall withdraw, and guns must be withdrawn.",
      claims: [
        { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
        { is: "provision", words: "Kestria has to pull back 15 kilometres", type: "withdrawal", obligor: "Kestria" },
        { is: "provision", words: "both sides shall withdraw", type: "withdrawal", obligor: "both sides" },
      ],
    }
    expect(
      provisions([other])
        .map(({ type, told }) => `${type} ${told.length}`)
        .sort(),
    ).toEqual(["ceasefire 1", "prisoner-exchange 1", "withdrawal 1", "withdrawal 2"])
  })

  test("[L17] one of nobody named goes to the only one of its type", () => {
    const passive: MadeReport = {
      ...text,
      key: "r1",
      text: "Under the Dalmora Memorandum all captives are to be freed.",
      claims: [
        { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
        { is: "provision", words: "all captives are to be freed", type: "prisoner-exchange" },
      ],
    }
    expect(provisions([passive]).find(({ type }) => type === "prisoner-exchange")?.told.length).toBe(2)
  })

  test("[L17] ids stay when a report joins", () => {
    const ids = (all: readonly DossierProvision[]): string[] => all.map(({ id }) => id)
    expect(ids(provisions([said("r1", "Kestria has withdrawn its guns", "kept")]))).toEqual(ids(provisions([])))
  })
})

describe("codes", () => {
  test.each([
    ["deployment", "A United Nations force shall be deployed", "unpkf", "ImPK"],
    ["deployment", "A union mission shall be deployed", "regpkf", "ImPK"],
    ["withdrawal", "Both armies shall withdraw", "with", ""],
    ["withdrawal", "All foreign troops shall leave", "with", "SsrFf"],
    ["disarmament", "The militia shall disarm and be reintegrated", "disarm reint", "SsrDdr DdrProg"],
    ["reporting", "The mission shall report every month", "", ""],
    ["ceasefire", "Both sides shall keep the truce", "cease", "Ce CeProv"],
  ] as const)("[L16] %s: %s", (type, clause, pam, pax) => {
    const codes = codesOf(type, [clause])
    expect([codes.pam.join(" "), codes.pax.join(" "), codes.codedBy.rule]).toEqual([pam, pax, "L16"])
  })

  test("[L16] codes that are left out are named, with why", () => {
    expect(codesOf("withdrawal", ["Both armies shall withdraw"]).codedBy.why).toBe(
      "withdrawal: PAM with (Withdrawal of troops); not PA-X SsrFf (Withdrawal of foreign forces): no such words; none of PA-X's fits",
    )
  })

  test("[L16] every code has a label and stands once in its type", () => {
    for (const { pam, pax } of Object.values(PROVISION_CODES))
      for (const list of [pam, pax]) {
        expect(list.every(({ label }) => label.length > 2)).toBe(true)
        expect(new Set(list.map(({ stem }) => stem)).size).toBe(list.length)
      }
  })
})

describe("what a status speaks of", () => {
  test("[L19] the duty whose kind its words name, of the party they name besides the speaker", () => {
    expect(compliance([said("r1", "Orvania has not released a single prisoner", "not-implemented", "Mira Solen")])).toEqual([
      "prisoner-exchange not-yet Mira Solen",
    ])
    expect(compliance([said("r1", "Kestrian gunners have violated the ceasefire", "breached", "Stefan Arlow")])).toEqual([
      "ceasefire breached Stefan Arlow",
    ])
    expect(compliance([said("r1", "Kestria says Orvania must withdraw and has not", "not-implemented", "Mira Solen")])).toEqual([])
  })

  test("[L19] all duties of a party where the words speak of all, those of the same report where they say neither", () => {
    expect(compliance([said("r1", "Orvania has kept almost none of it", "not-implemented", "Mira Solen")])).toEqual([
      "ceasefire not-yet Mira Solen",
      "prisoner-exchange not-yet Mira Solen",
    ])
    expect(compliance([said("r1", "Kestria has done neither", "not-implemented", "Stefan Arlow")])).toEqual([])
    const inOne: MadeReport = {
      ...text,
      text: `${text.text} Kestria has done neither, Stefan Arlow said.`,
      claims: [...text.claims, { is: "status", words: "Kestria has done neither", says: "not-implemented", by: "Stefan Arlow" }],
    }
    expect(
      assembled([inOne], { sides }).agreements[0]?.provisions.flatMap(({ type, compliance: all }) =>
        all.map(({ value }) => `${type} ${value}`),
      ),
    ).toEqual(["ceasefire not-yet", "withdrawal not-yet"])
  })

  test("[L19] “we” is the speaker's side, and what names no duty stays with the agreement", () => {
    expect(compliance([said("r1", "We have respected the ceasefire", "kept", "Stefan Arlow")])).toEqual(["ceasefire kept Stefan Arlow"])
    const broke = said("r1", "Kestria broke the agreement", "breached", "Stefan Arlow")
    expect(compliance([broke])).toEqual([])
    expect(force([broke])).toEqual(["breached Stefan Arlow"])
  })

  test("[L19] the duty that its claim names", () => {
    const named: MadeReport = {
      ...text,
      text: `${text.text} The guns remain, monitors said.`,
      claims: [...text.claims, { is: "status", words: "The guns remain", says: "not-implemented", provision: "c3" }],
    }
    const [agreement] = assembled([named], { sides }).agreements
    expect(agreement?.provisions.flatMap(({ type, compliance: all }) => all.map(() => type))).toEqual(["withdrawal"])
    expect(agreement?.force).toEqual([])
  })
})

describe("the history of its force", () => {
  test("[L8] [L18] stands in order of day", () => {
    expect(
      force([
        said("r2", "the text is void", "void", "Irena Tolk", { day: "2026-06-12" }),
        said("r1", "the text remains in force until a signatory gives notice", "in-force", "Ilse Maron"),
      ]),
    ).toEqual(["in-force Ilse Maron", "void Irena Tolk"])
  })

  test.each([
    ["it was close to collapse", "ended"],
    ["it can be extended by agreement", "extended"],
    ["it might be cancelled", "void"],
  ] as const)("[L18] “%s” is not told as so", (words, says) => expect(force([said("r1", words, says)])).toEqual([]))

  test("[L18] nor is what is denied, planned or supposed", () => {
    for (const realis of ["denied", "planned", "hypothetical"] as const)
      expect(force([said("r1", "the text is void", "void", undefined, { realis })])).toEqual([])
    expect(force([said("r1", "the text is void", "void")])).toEqual(["void Arden Courier"])
  })
})

describe("counts of violations", () => {
  const counted = (of: string, number: string, low: number): MadeReport => ({
    key: "r1",
    outlet: "Arden Courier",
    text: `Of the Dalmora Memorandum: monitors counted ${number} ${of} in May.`,
    claims: [
      { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
      { is: "violations", words: `monitors counted ${number} ${of} in May`, number, of, low },
    ],
  })
  test("[L26] claim that the ceasefire was broken", () => {
    expect(compliance([counted("ceasefire violations", "214", 214)])).toEqual(["ceasefire breached Arden Courier"])
  })
  test("[L26] none, and other violations, claim nothing", () => {
    expect(compliance([counted("ceasefire violations", "no", 0)])).toEqual([])
    expect(compliance([counted("violations of airspace", "14", 14)])).toEqual([])
  })
})

describe("the level proposed", () => {
  const of = (reports: readonly MadeReport[], own = sides) =>
    provisions(reports, own).find(({ type }) => type === "prisoner-exchange")?.proposed
  const kept = (key: string, by?: string): MadeReport => said(key, "Orvania has fulfilled the release of prisoners", "kept", by)
  const not = (key: string, by?: string): MadeReport => said(key, "Orvania has not released its prisoners", "not-implemented", by)

  test("[L21] is absent where nobody spoke", () => expect(of([])).toBeUndefined())

  test.each([
    ["kept by a monitor", [kept("r1", "Ilse Maron")], 2, "L20"],
    ["kept by a monitor and the other side", [kept("r1", "Ilse Maron"), kept("r2", "Mira Solen")], 3, "L20"],
    ["kept by a monitor, denied by the other side", [kept("r1", "Ilse Maron"), not("r2", "Mira Solen")], 2, "L20"],
    ["not done, by a monitor", [not("r1", "Ilse Maron")], 0, "L20"],
    ["not done by a monitor, kept by its own word", [not("r1", "Ilse Maron"), kept("r2", "Stefan Arlow")], 1, "L20"],
    ["only accused", [not("r1", "Mira Solen")], 1, "L21"],
    ["only its own word", [kept("r1", "Stefan Arlow")], 1, "L21"],
    ["owned up to", [not("r1", "Stefan Arlow")], 0, "L21"],
    ["kept, says the other side", [kept("r1", "Mira Solen")], 2, "L21"],
    ["told both ways by the sides", [kept("r1", "Stefan Arlow"), not("r2", "Mira Solen")], 1, "L21"],
  ] as const)("[L20] [L21] %s", (_, reports, level, rule) => {
    const proposed = of(reports)
    expect([proposed?.level, proposed?.reasons[0]?.rule]).toEqual([level, rule])
    expect(proposed?.reasons.length).toBe(reports.length + 1)
  })

  test("[L20] whose side is not known is no monitor", () => expect(of([not("r1", "Dora Imre")])?.level).toBe(1))

  test("[L20] nobody is of no side where the dossier names none", () => expect(of([kept("r1", "Ilse Maron")], [])?.level).toBe(1))

  test("[L8] the last word of a speaker counts, and it says on whose words it rests", () => {
    const later = { ...kept("r2", "Mira Solen"), day: "2026-06-12" }
    const proposed = of([not("r1", "Mira Solen"), later])
    expect(proposed).toEqual({
      level: 2,
      reasons: [
        { rule: "L21", why: "another side says that it is kept, and nobody denies it: intermediate" },
        { rule: "L8", why: "kept by Mira Solen, of another side, on 2026-06-12" },
      ],
    })
  })

  test("[L22] what a person set last stands beside it", () => {
    const [first, other] = provisions([])
    const level = { provision: first?.id ?? "", by: "Dora", on: "2026-06-12" }
    const { agreements } = assembled([text], { sides }, "2026-06-13", [
      { ...level, level: 3 },
      { ...level, level: 1 },
      { ...level, provision: "p-other", level: 0 },
    ])
    expect(agreements[0]?.provisions.map(({ id, set }) => [id, set?.level])).toEqual([
      [first?.id, 1],
      [other?.id, undefined],
      [provisions([])[2]?.id, undefined],
    ])
  })
})
