import { describe, expect, test } from "vitest"
import { clockOf } from "../../../src/dossier/agreement/clock-of.ts"
import type { Disagreement } from "../../../src/dossier/types.ts"
import { assembled, type MadeReport, sides } from "./made-up.ts"

type StatusSaying = Extract<MadeReport["claims"][number], { is: "status" }>
const said = (
  key: string,
  says: StatusSaying["says"],
  by: string | undefined,
  day: string,
  more: Partial<MadeReport> = {},
): MadeReport => ({
  key,
  day,
  text: `Of the Dalmora Memorandum: it is ${says}${by ? `, ${by} said` : ""}.`,
  claims: [
    { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
    { is: "status", words: `it is ${says}`, says, ...(by ? { by } : {}) },
  ],
  ...more,
})
const signed = (key: string, value: string, day = "2026-06-11", more: Partial<MadeReport> = {}): MadeReport => ({
  key,
  day,
  text: `The Dalmora Memorandum, signed on ${value}, counts.`,
  claims: [{ is: "agreement", words: "The Dalmora Memorandum", name: "The Dalmora Memorandum", signed: `${value}=${value}` }],
  ...more,
})
const found = (reports: readonly MadeReport[]): readonly Disagreement[] => assembled(reports, { sides }).disagreements
const short = (all: readonly Disagreement[]): unknown[] =>
  all.map(({ kind, stands, values, reasons }) => [
    kind,
    stands,
    values.map(({ value, sources }) => `${value} ${sources}`),
    reasons[0]?.rule,
  ])

describe("in force or void", () => {
  test("[L23] two speakers who say one and the other disagree", () => {
    expect(short(found([said("r1", "in-force", "Ilse Maron", "2026-06-11"), said("r2", "void", "Irena Tolk", "2026-06-12")]))).toEqual([
      ["force", true, ["in force 1", "void 1"], "O60"],
    ])
  })

  test("[L8] one who says void after in force has moved", () => {
    expect(short(found([said("r1", "in-force", "Irena Tolk", "2026-06-11"), said("r2", "void", "Irena Tolk", "2026-06-12")]))).toEqual([
      ["force", false, ["in force 1", "void 1"], "L8"],
    ])
  })

  test("[L8] copies of one text are one, and its last form counts", () => {
    const copies = [said("r1", "in-force", undefined, "2026-06-11"), said("r2", "void", undefined, "2026-06-12", { copyOf: "r1" })]
    expect(short(found(copies))).toEqual([["force", false, ["in force 1", "void 1"], "L8"]])
    expect(short(found([said("r1", "in-force", undefined, "2026-06-11"), said("r2", "void", undefined, "2026-06-12")]))[0]).toContain(true)
  })

  test("[L23] what ended later held before; void and ended, breached and kept do not disagree", () => {
    expect(short(found([said("r1", "in-force", "Ilse Maron", "2026-06-11"), said("r2", "ended", "Irena Tolk", "2026-06-12")]))).toEqual([
      ["force", false, ["ended 1", "in force 1"], "L23"],
    ])
    expect(
      short(found([said("r1", "in-force", "Ilse Maron", "2026-06-13"), said("r2", "ended", "Irena Tolk", "2026-06-12")]))[0],
    ).toContain(true)
    expect(found([said("r1", "void", "Irena Tolk", "2026-06-11"), said("r2", "ended", "Ilse Maron", "2026-06-12")])).toEqual([])
    expect(found([said("r1", "breached", "Irena Tolk", "2026-06-11"), said("r2", "in-force", "Ilse Maron", "2026-06-12")])).toEqual([])
  })
})

describe("signed on different days", () => {
  test("[L24] October 2022 does not disagree with the twelfth of it, the thirteenth does", () => {
    expect(short(found([signed("r1", "2022-10-12"), signed("r2", "2022-10")]))).toEqual([
      ["date", false, ["2022-10-01..2022-10-31 1", "2022-10-12 1"], "L24"],
    ])
    expect(short(found([signed("r1", "2022-10-12"), signed("r2", "2022-10-13")]))).toEqual([
      ["date", true, ["2022-10-12 1", "2022-10-13 1"], "O60"],
    ])
  })

  test("[L24] the same day is no disagreement", () => expect(found([signed("r1", "2022-10-12"), signed("r2", "2022-10-12")])).toEqual([]))

  test("[L8] a copy with another day is one text that was changed", () => {
    expect(short(found([signed("r1", "2022-10-12"), signed("r2", "2022-10-13", "2026-06-12", { copyOf: "r1" })]))).toEqual([
      ["date", false, ["2022-10-12 1", "2022-10-13 1"], "L8"],
    ])
  })

  test("[L24] a later version that no longer says it leaves nothing to disagree", () => {
    expect(
      found([
        signed("r1", "2022-10-12", "2026-06-11", { article: "x" }),
        signed("r2", "2022-10-13", "2026-06-12", { article: "x", number: 2 }),
      ]),
    ).toEqual([])
  })
})

describe("the clock in words", () => {
  const until = (key: string, value: string, day = "2026-06-11"): MadeReport => ({
    ...signed(key, "2022-10-12", day),
    text: `The Dalmora Memorandum, signed on 2022-10-12, runs until ${value}.`,
    claims: [
      { is: "agreement", words: "The Dalmora Memorandum", name: "The Dalmora Memorandum", signed: "2022-10-12=2022-10-12" },
      { is: "term", words: `runs until ${value}`, end: `${value}=${value}` },
    ],
  })
  const clock = (reports: readonly MadeReport[], asOf: string): string => {
    const [agreement] = assembled(reports, { sides }, asOf).agreements
    return agreement ? clockOf(agreement, asOf) : ""
  }

  test.each([
    ["2027-10", "2026-06-13", "ends in 505 days (October 2027)"],
    ["2027-10", "2027-10-20", "ends within 11 days (October 2027)"],
    ["2026-06-14", "2026-06-13", "ends in 1 day (14 June 2026)"],
    ["2026-06-13", "2026-06-13", "ends today (13 June 2026)"],
    ["2026-06-12", "2026-06-13", "lapsed 1 day ago (12 June 2026)"],
    ["2025-05-30", "2026-06-13", "lapsed 379 days ago (30 May 2025)"],
  ])("[L25] %s on %s", (end, asOf, words) => expect(clock([until("r1", end, "2025-01-01")], asOf)).toBe(words))

  test("[L25] who claims since it lapsed that it holds", () => {
    const reports = [
      until("r0", "2025-05-30", "2025-01-01"),
      said("r1", "in-force", "Ilse Maron", "2025-05-01"),
      said("r2", "in-force", "Ilse Maron", "2026-06-01"),
      said("r3", "in-force", "Mira Solen", "2026-06-02"),
      said("r4", "void", "Irena Tolk", "2026-06-03"),
    ]
    expect(clock(reports, "2026-06-13")).toBe(
      "lapsed 379 days ago (30 May 2025); claimed in force by two speakers since; claimed void by one speaker since",
    )
  })

  test("[L25] each end where reports differ, and none where none is told", () => {
    expect(clock([until("r1", "2027-10"), until("r2", "2028-10")], "2026-06-13")).toBe(
      "ends in 505 days (October 2027), or ends in 871 days (October 2028), as reports differ",
    )
    expect(clock([said("r1", "void", "Irena Tolk", "2026-06-12")], "2026-06-13")).toBe("no end told; claimed void by one speaker")
  })
})
