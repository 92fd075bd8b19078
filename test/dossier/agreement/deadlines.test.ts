import { describe, expect, test } from "vitest"
import { lengthOf } from "../../../src/dossier/agreement/assemble-terms.ts"
import type { Deadline } from "../../../src/dossier/types.ts"
import { assembled, type MadeReport } from "./made-up.ts"

type TermSaying = Extract<MadeReport["claims"][number], { is: "term" }>

/** A report with one term of the Dalmora Memorandum. */
function termed(key: string, words: string, term: Omit<TermSaying, "is" | "words">, signed?: string, day?: string): MadeReport {
  const head = `The Dalmora Memorandum was signed${signed ? ` on ${signed.split("=")[1]}` : ""}.`
  return {
    key,
    ...(day ? { day } : {}),
    text: `${head} ${words}.`,
    claims: [
      { is: "agreement", words: head, name: "Dalmora Memorandum", ...(signed ? { signed } : {}) },
      { is: "term", words, ...term },
    ],
  }
}

const deadlines = (reports: readonly MadeReport[], what?: Deadline["what"], asOf = "2026-06-13"): Deadline[] =>
  assembled(reports, {}, asOf).agreements.flatMap(({ deadlines: all }) => all.filter((one) => !what || one.what === what))
const short = (all: readonly Deadline[]): string[] =>
  all.map(
    ({ days: { first, last }, left, told }) =>
      `${first === last ? first : `${first}..${last}`} ${left} ${told.map(({ by }) => by.name).join(", ")}`,
  )

const signed = "2020-11-10=10 November 2020"

describe("when a term ends", () => {
  test("[L10] a month told is all its days, and days left are counted to the last", () => {
    const [end] = deadlines([termed("r1", "It runs until October 2027", { end: "2027-10=October 2027" })], "ends")
    expect(end).toMatchObject({
      days: { first: "2027-10-01", last: "2027-10-31" },
      left: 505,
      told: [{ value: "2027-10", certainty: "known" }],
    })
    expect(end?.computation).toEqual(["“October 2027” is any day from 2027-10-01 to 2027-10-31; days left are counted to the last of them"])
  })

  test("[L11] five years from the day of signing end on the same day of the month, and the steps say what is counted", () => {
    const [end] = deadlines([termed("r1", "It holds for five years", { duration: "P5Y=five years" }, signed)], "ends", "2025-11-09")
    expect(end).toMatchObject({ days: { first: "2025-11-10", last: "2025-11-10" }, left: 1 })
    expect(end?.computation).toEqual([
      "“five years” (5 years) from 10 November 2020, the day of signing, ends on 10 November 2025",
      "counted from date to date: the day of the start is not counted, the last day is",
    ])
    expect(end?.told.map(({ certainty, words }) => [certainty, words.words])).toEqual([
      ["implied", "10 November 2020"],
      ["implied", "five years"],
    ])
  })

  test("[L11] from the day of signing that another report gives, or the definition", () => {
    const term = termed("r2", "It holds for five years", { duration: "P5Y=five years" })
    const named: MadeReport = { ...termed("r1", "It was a long night", { duration: "P1D=long" }, signed) }
    expect(short(deadlines([{ ...named, claims: named.claims.slice(0, 1) }, term], "ends"))).toEqual([
      "2025-11-10 -215 Outlet r1, Outlet r2",
    ])
    const watched = { kind: "agreement" as const, name: "Dalmora Memorandum", also: [], signed: "2020-11-10" }
    const [agreement] = assembled([term], { agreements: [watched] }).agreements
    expect(agreement?.deadlines.map(({ days }) => days.last)).toEqual(["2025-11-10"])
    expect(agreement?.deadlines[0]?.computation[0]).toContain("the day of signing that the definition has")
  })

  test("[L11] a start that is told goes before the day of signing; a length alone gives no day", () => {
    const started = termed(
      "r1",
      "From 1 January 2021 it holds for two years",
      { start: "2021-01-01=1 January 2021", duration: "P2Y=two years" },
      signed,
    )
    expect(short(deadlines([started], "ends"))).toEqual(["2023-01-01 -1259 Outlet r1, Outlet r1"])
    expect(deadlines([termed("r1", "It holds for five years", { duration: "P5Y=five years" })])).toEqual([])
  })

  test("[L10] [L11] an end and a length that agree are one deadline, the count beside it", () => {
    const both = termed(
      "r1",
      "It holds for five years, until November 2025",
      { duration: "P5Y=five years", end: "2025-11=November 2025" },
      signed,
    )
    const [end, ...more] = deadlines([both], "ends")
    expect(more).toEqual([])
    expect(end?.days).toEqual({ first: "2025-11-01", last: "2025-11-30" })
    expect(end?.computation.at(-1)).toBe(
      "“five years” (5 years) from 10 November 2020, the day of signing, ends on 10 November 2025, which agrees",
    )
  })

  test("[L11] [L24] an end and a length that do not agree are two, and disagree", () => {
    const both = termed(
      "r1",
      "It holds for five years, until March 2026",
      { duration: "P5Y=five years", end: "2026-03=March 2026" },
      signed,
    )
    expect(short(deadlines([both], "ends"))).toEqual(["2025-11-10 -215 Outlet r1, Outlet r1", "2026-03-01..2026-03-31 -74 Outlet r1"])
  })

  test("[L10] equal ends of several reports are one, a month joins its day, other days stay apart", () => {
    const until = (key: string, value: string, words: string) => termed(key, `It runs until ${words}`, { end: `${value}=${words}` })
    expect(short(deadlines([until("r1", "2027-10", "October 2027"), until("r2", "2027-10-12", "12 October 2027")], "ends"))).toEqual([
      "2027-10-12 486 Outlet r1, Outlet r2",
    ])
    expect(
      short(
        deadlines(
          [
            until("r1", "2027-10", "October 2027"),
            until("r2", "2027-10-12", "12 October 2027"),
            until("r3", "2027-10-30", "30 October 2027"),
          ],
          "ends",
        ),
      ),
    ).toEqual(["2027-10-12 486 Outlet r2", "2027-10-30 504 Outlet r3", "2027-10-01..2027-10-31 505 Outlet r1"])
  })

  test("[L10] what a later version no longer says sets no deadline", () => {
    const old = { ...termed("r1", "It runs until October 2027", { end: "2027-10=October 2027" }), article: "x" }
    const next = { ...termed("r2", "It runs until May 2028", { end: "2028-05=May 2028" }), article: "x", number: 2 }
    expect(short(deadlines([old, next], "ends"))).toEqual(["2028-05-01..2028-05-31 718 Outlet r2"])
  })
})

describe("prolongations", () => {
  const first = termed("r1", "It runs until 30 June 2026", { end: "2026-06-30=30 June 2026" }, signed, "2026-01-10")

  test("[L12] are counted from the end before, not from the signing", () => {
    const longer = termed("r2", "They extended it for six months", { duration: "P6M=six months" }, signed, "2026-06-01")
    expect(short(deadlines([first, longer], "ends"))).toEqual(["2026-06-30 17 Outlet r1", "2026-12-30 200 Outlet r1, Outlet r2"])
  })

  test("[L12] without an end told before they give no day, and what may be extended is none", () => {
    const alone = termed("r2", "They extended it for six months", { duration: "P6M=six months" }, signed)
    expect(deadlines([alone], "ends")).toEqual([])
    const may = termed("r2", "It could be extended, and holds for five years", { duration: "P5Y=five years" }, signed)
    expect(short(deadlines([may], "ends"))).toEqual(["2025-11-10 -215 Outlet r2, Outlet r2"])
  })

  test("[L24] and the end before does not disagree with the new one", () => {
    const moved = termed("r2", "They extended it until 30 December 2026", { end: "2026-12-30=30 December 2026" }, signed, "2026-06-01")
    const { disagreements } = assembled([first, moved])
    expect(disagreements.map(({ kind, stands, reasons }) => [kind, stands, reasons[0]?.rule])).toEqual([["date", false, "L24"]])
    const plain = termed("r2", "It runs until 30 December 2026", { end: "2026-12-30=30 December 2026" }, signed, "2026-06-01")
    expect(assembled([first, plain]).disagreements.map(({ stands }) => stands)).toEqual([true])
  })
})

describe("notice and renewal", () => {
  const words = "It runs until 10 November 2025 and renews automatically unless a party gives six months' notice"
  const term = { end: "2025-11-10=10 November 2025", renewable: "renews automatically unless a party gives", notice: "six months' notice" }

  test("[L15] what renews by itself has a last day for notice, and renews the day after its end", () => {
    const all = deadlines([termed("r1", words, term)], undefined, "2025-05-01")
    expect(all.map(({ what, days, left }) => [what, days.first, days.last, left])).toEqual([
      ["last-day-for-notice", "2025-05-10", "2025-05-10", 9],
      ["ends", "2025-11-10", "2025-11-10", 193],
      ["renewal", "2025-11-11", "2025-11-11", 194],
    ])
    expect(all[0]?.computation.at(-1)).toBe(
      "“six months' notice”: 6 months before 10 November 2025 is 10 May 2025, the last day on which notice stops the renewal",
    )
  })

  test("[L15] what may be extended has until its end, and notice to leave sets no day", () => {
    const may = termed("r1", "It runs until October 2027, may be extended, and any party may leave with six months' notice", {
      end: "2027-10=October 2027",
      renewable: "may be extended",
      notice: "six months' notice",
    })
    expect(deadlines([may]).map(({ what, days }) => [what, days.last])).toEqual([
      ["renewal", "2027-10-31"],
      ["ends", "2027-10-31"],
    ])
  })

  test.each([
    ["six months' notice", "P6M"],
    ["30 days' notice", "P30D"],
    ["a year's notice", "P1Y"],
    ["two-week notice", "P2W"],
  ])("[L13] %s is %s", (said, length) => expect(lengthOf(said)).toBe(length))

  test.each(["due notice", "prior written notice", "several months' notice"])("[L13] %s has no length", (said) =>
    expect(lengthOf(said)).toBeUndefined(),
  )
})

describe("duties that are due", () => {
  const owed = (due: Extract<MadeReport["claims"][number], { is: "provision" }>["due"]): MadeReport => ({
    key: "r1",
    text: "Under the Dalmora Memorandum Kestria must withdraw its guns by the end of 2022.",
    claims: [
      { is: "agreement", words: "the Dalmora Memorandum", name: "the Dalmora Memorandum" },
      {
        is: "provision",
        words: "Kestria must withdraw its guns by the end of 2022",
        type: "withdrawal",
        obligor: "Kestria",
        ...(due ? { due } : {}),
      },
    ],
  })

  test("[L10] a day told is due with its duty, long past or not", () => {
    const [one] = deadlines([owed({ value: "2022-12-31", from: 75, to: 78, certainty: "known" })])
    expect(one).toMatchObject({ what: "due", days: { last: "2022-12-31" }, left: -1260 })
    expect(one?.provision).toMatch(/^p-/)
  })

  test("[L11] a day counted by the report says from what", () => {
    const [one] = deadlines([owed({ value: "2022-12-12", from: 75, to: 78, certainty: "implied", basis: "P2M from signing, 2022-10-12" })])
    expect(one?.computation[0]).toContain("P2M from signing, 2022-10-12")
  })

  test("[L10] a duty without a day has no deadline", () => expect(deadlines([owed(undefined)])).toEqual([]))
})

describe("mandates", () => {
  const report = termed("r1", "The mission's mandate ends in October 2027", { end: "2027-10=October 2027" })

  test("[L9] a clause that says so is of the mandate under the agreement", () => {
    const { agreements } = assembled([report], { agreements: [{ kind: "agreement", name: "Dalmora Memorandum", also: [] }] })
    expect(agreements.map(({ kind, name, terms }) => [kind, name, terms.length])).toEqual([
      ["agreement", "Dalmora Memorandum", 0],
      ["mandate", "Mandate under Dalmora Memorandum", 1],
    ])
  })

  test("[L9] of the one under watch that it names, else of the only one", () => {
    const mandate = { kind: "mandate" as const, name: "Monitoring Mission", also: [] }
    const put = termed("r2", "The Monitoring Mission stays until October 2027", { end: "2027-10=October 2027" })
    const { agreements } = assembled([report, put], { agreements: [mandate] })
    expect(agreements.filter(({ kind }) => kind === "mandate").map(({ name, watched, terms }) => [name, watched, terms.length])).toEqual([
      ["Monitoring Mission", true, 2],
    ])
  })

  test("[L9] a term of the agreement itself stays with it", () => {
    const own = termed("r1", "It runs until October 2027", { end: "2027-10=October 2027" })
    expect(assembled([own]).agreements.map(({ kind, terms }) => [kind, terms.length])).toEqual([["agreement", 1]])
  })
})
