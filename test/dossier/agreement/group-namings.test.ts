import { describe, expect, test } from "vitest"
import { agreementName, mayBeOne, spelledAlike } from "../../../src/dossier/agreement/agreement-name.ts"
import type { Definition } from "../../../src/dossier/definition/types.ts"
import { assembled, type MadeReport, registerOf } from "./made-up.ts"

/** A report that names agreements, each with a status so that it is shown. `signed` as "2022-10-12=12 October 2022". */
function naming(key: string, ...named: (readonly [name: string, signed?: string, signatories?: readonly string[]])[]): MadeReport {
  const sentences = named.map(
    ([name, signed, parties = []], at) =>
      `Clause ${at}: ${name}${signed ? ` signed on ${signed.split("=")[1]}` : ""}${parties.length ? ` by ${parties.join(" and ")}` : ""} remains in force.`,
  )
  return {
    key,
    text: sentences.join(" "),
    claims: [
      ...named.map(([name, signed, signatories = []], at) => ({
        is: "agreement" as const,
        words: sentences[at] ?? "",
        name,
        ...(signed ? { signed } : {}),
        signatories,
      })),
      ...named.map((_, at) => ({ is: "status" as const, words: sentences[at] ?? "", says: "in-force" as const, of: `c${at + 1}` })),
    ],
  }
}

const register = (reports: readonly MadeReport[], some: Partial<Definition> = {}): string[] =>
  registerOf(assembled(reports, some).agreements)

const memorandum = { kind: "agreement" as const, name: "Dalmora Memorandum", also: ["the three-way text"] }
const dalmora = { kind: "place" as const, names: [{ name: "Dalmora" }, { name: "Dalmara", by: "Orvania" }] }

describe("the definition's agreements", () => {
  test("[L1] [L27] what is under watch is there without a report, and first", () => {
    const { agreements } = assembled([naming("r1", ["the Verin Accord"])], { agreements: [memorandum] })
    expect(registerOf(agreements)).toEqual(["Dalmora Memorandum: ", "Verin Accord: r1"])
    expect(agreements.map(({ watched }) => watched)).toEqual([true, false])
  })

  test("[L1] its other names, and the other names of places in them, are its own", () => {
    expect(
      register([naming("r1", ["the Dalmora Memorandum"]), naming("r2", ["Dalmara Memorandum"]), naming("r3", ["the three-way text"])], {
        agreements: [memorandum],
        names: [dalmora],
      }),
    ).toEqual(["Dalmora Memorandum: r1 r2 r3"])
  })

  test("[L1] one of its name that was signed in another year is another", () => {
    expect(
      register([naming("r1", ["the Dalmora Memorandum", "2019-03-01=1 March 2019"])], {
        agreements: [{ ...memorandum, signed: "2022-10-12" }],
      }),
    ).toEqual(["Dalmora Memorandum: ", "Dalmora Memorandum: r1"])
  })

  test("[L1] names of an agreement that is not under watch are one as well", () => {
    const names = [{ kind: "agreement" as const, names: [{ name: "Verin Accord" }, { name: "Tesk Protocol" }] }]
    const { agreements } = assembled([naming("r1", ["the Tesk Protocol"]), naming("r2", ["the Verin Accord"])], { names })
    expect(registerOf(agreements)).toEqual(["Verin Accord: r1 r2"])
    expect(agreements[0]?.watched).toBe(false)
  })
})

describe("names alone", () => {
  test("[L2] the same telling words and kind word are one", () => {
    expect(register([naming("r1", ["the Dalmora accord"]), naming("r2", ["Dalmora agreement"])])).toEqual(["Dalmora accord: r1 r2"])
  })

  test("[L2] another kind word, or other telling words, are another", () => {
    expect(
      register([naming("r1", ["the Dalmora accord"]), naming("r2", ["the Dalmora protocol"]), naming("r3", ["the Verin accord"])]),
    ).toEqual(["Dalmora accord: r1", "Dalmora protocol: r2", "Verin accord: r3"])
  })

  test("[L2] resolutions are told by number and year", () => {
    expect(
      register([naming("r1", ["Resolution 817 (2011)"]), naming("r2", ["resolution 817 (2011)"]), naming("r3", ["Resolution 818 (2011)"])]),
    ).toEqual(["Resolution 817 (2011): r1 r2", "Resolution 818 (2011): r3"])
  })

  test("[L3] what one report calls by two names is one in the others", () => {
    const both: MadeReport = {
      ...naming("r2", ["the trilateral statement", "2020-11-10=10 November 2020"]),
      text: "Clause 0: the trilateral statement signed on 10 November 2020 remains in force. The trilateral declaration binds all.",
    }
    const { agreements } = assembled([naming("r1", ["the trilateral declaration"]), both])
    expect(registerOf(agreements)).toEqual(["trilateral declaration: r1 r2"])
    expect(agreements[0]?.names.map(({ name, why }) => [name, why?.rule])).toEqual([
      ["trilateral declaration", "L3"],
      ["trilateral statement", "L4"],
    ])
  })

  test("[L3] a name with other telling words in the same report is no further name", () => {
    const report = naming("r1", ["the Dalmora Memorandum"])
    const { agreements } = assembled([{ ...report, text: `${report.text} The Verin protocol was another matter.` }])
    expect(agreements[0]?.names.map(({ name }) => name)).toEqual(["Dalmora Memorandum"])
  })
})

describe("days of signing", () => {
  test("[L4] one name signed on two days are two, and a naming without a day is of neither", () => {
    expect(
      register([
        naming("r1", ["the trilateral statement", "2020-11-10=10 November 2020"]),
        naming("r2", ["the trilateral statement", "2021-01-11=11 January 2021"]),
        naming("r3", ["the trilateral statement", "2020-11=November 2020"]),
        naming("r4", ["the trilateral statement"]),
      ]),
    ).toEqual(["trilateral statement: r1 r3", "trilateral statement: r2", "trilateral statement: r4"])
  })

  test("[L4] a telling name with a slip of a month is one, and its days disagree", () => {
    const { agreements, disagreements } = assembled([
      naming("r1", ["the Dalmora Memorandum", "2022-10-12=12 October 2022"]),
      naming("r2", ["the Dalmora Memorandum", "2022-11-12=12 November 2022"]),
    ])
    expect(registerOf(agreements)).toEqual(["Dalmora Memorandum: r1 r2"])
    expect(disagreements.map(({ kind, stands }) => [kind, stands])).toEqual([["date", true]])
  })

  test("[L5] another name for what was signed that month is the same agreement", () => {
    expect(
      register([
        naming("r1", ["the Dalmora Memorandum", "2022-10-12=12 October 2022"]),
        naming("r2", ["the three-way text", "2022-10=October 2022"]),
        naming("r3", ["the Dalmara Memorandum", "2022-10=October 2022"]),
      ]),
    ).toEqual(["Dalmora Memorandum: r1 r2 r3"])
  })

  test("[L5] not where the parties, the words or the kind speak against it", () => {
    const day = "2022-10-12=12 October 2022"
    expect(
      register([
        naming("r1", ["the trilateral memorandum", day, ["Kestria", "Orvania"]]),
        naming("r2", ["the agreement", day, ["Meridia", "Selk"]]),
        naming("r3", ["the bilateral statement", day]),
        naming("r4", ["the truce", day]),
      ]),
    ).toEqual(["trilateral memorandum: r1", "agreement: r2 r3", "truce: r4"])
  })

  test("[L5] of two texts signed that day it is neither", () => {
    const day = "2022-10-12=12 October 2022"
    expect(
      register([
        naming("r1", ["the Dalmora Memorandum", day]),
        naming("r2", ["the Verin Protocol", day]),
        naming("r3", ["the agreement", day]),
      ]),
    ).toEqual(["Dalmora Memorandum: r1", "Verin Protocol: r2", "agreement: r3"])
  })

  test("[L5] a truce is the text signed that day by a party in common", () => {
    const day = "2022-10-12=12 October 2022"
    expect(register([naming("r1", ["the Dalmora Memorandum", day, ["Kestria"]]), naming("r2", ["the truce", day, ["Kestria"]])])).toEqual([
      "Dalmora Memorandum: r1 r2",
    ])
  })
})

describe("bare names", () => {
  test("[L6] the only named agreement of the report that may be called so", () => {
    expect(register([naming("r1", ["the Dalmora Memorandum"], ["the agreement"])])).toEqual(["Dalmora Memorandum: r1"])
  })

  test("[L6] [L7] with two it is neither, and a truce is no memorandum", () => {
    expect(register([naming("r1", ["the Dalmora Memorandum"], ["the Verin Accord"], ["the agreement"])])).toEqual([
      "Dalmora Memorandum: r1",
      "Verin Accord: r1",
      "agreement: r1",
    ])
    expect(register([naming("r1", ["the Dalmora Memorandum"], ["the truce"])])).toEqual(["Dalmora Memorandum: r1", "truce: r1"])
  })

  test("[L7] bare ones of one kind are one entry of which nothing disagrees", () => {
    const over: MadeReport = {
      key: "r2",
      text: "The truce is void.",
      claims: [
        { is: "agreement", words: "The truce is void", name: "The truce" },
        { is: "status", words: "The truce is void", says: "void" },
      ],
    }
    const { agreements, disagreements } = assembled([naming("r1", ["the ceasefire"]), over])
    expect(registerOf(agreements)).toEqual(["ceasefire: r1 r2"])
    expect(disagreements).toEqual([])
  })
})

test("[L27] a name in passing is no entry", () => {
  const passing: MadeReport = {
    key: "r1",
    text: "He wrote of the Verin Accord.",
    claims: [{ is: "agreement", words: "the Verin Accord", name: "the Verin Accord" }],
  }
  expect(register([passing])).toEqual([])
})

test("the order of reports changes nothing", () => {
  const reports = [
    naming("r1", ["the trilateral statement", "2020-11-10=10 November 2020"], ["the agreement"]),
    naming("r2", ["the trilateral declaration"]),
    naming("r3", ["the Dalmora Memorandum", "2022-10-12=12 October 2022"]),
    naming("r4", ["the three-way text", "2022-10=October 2022"]),
    naming("r5", ["the ceasefire"]),
  ]
  expect(assembled([...reports].reverse())).toEqual(assembled(reports))
})

test("an id stays when another report of it joins", () => {
  const [first] = assembled([naming("r1", ["the Dalmora Memorandum"])]).agreements
  const [more] = assembled([
    naming("r1", ["the Dalmora Memorandum"]),
    naming("r2", ["the Dalmora Memorandum", "2022-10-12=12 October 2022"]),
  ]).agreements
  expect(first?.id).toMatch(/^a-[0-9a-f]{10}$/)
  expect(more?.id).toBe(first?.id)
})

describe("a name taken apart", () => {
  test.each([
    ["the three-way text of October 2022", "|three-party|text"],
    ["Trilateral Statement", "|three-party|statement"],
    ["the fragile cease-fire", "||ceasefire"],
    ["the Dalmora Peace Accord", "dalmora|peace|agreement"],
  ])("[L2] %s", (printed, key) => expect(agreementName(printed).key).toBe(key))

  test("[L5] spelled alike are long words of one kind that differ in one letter", () => {
    const alike = (a: string, b: string): boolean => spelledAlike(agreementName(a), agreementName(b))
    expect(alike("Dalmora Memorandum", "Dalmara Memorandum")).toBe(true)
    expect(alike("Dalmora Memorandum", "Dalmara Protocol")).toBe(false)
    expect(alike("Tesk Memorandum", "Tosk Memorandum")).toBe(false)
    expect(alike("Dalmora Memorandum", "Delmira Memorandum")).toBe(false)
  })

  test("[L5] [L6] what may be one text", () => {
    const may = (a: string, b: string): boolean => mayBeOne(agreementName(a), agreementName(b))
    expect(may("the Dalmora Memorandum", "the agreement")).toBe(true)
    expect(may("the Dalmora Ceasefire Agreement", "the truce")).toBe(true)
    expect(may("the Dalmora Memorandum", "the truce")).toBe(false)
    expect(may("the Dalmora Memorandum", "the statement")).toBe(false)
    expect(may("resolution 817 (2011)", "the agreement")).toBe(false)
  })
})
