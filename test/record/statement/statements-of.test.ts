import { describe, expect, test } from "vitest"
import { isFailure, type Report, read } from "../../../src/desk/index.ts"
import { statementsOf } from "../../../src/record/statement/statements-of.ts"

const TEXT =
  'The Interior Ministry said that at least three policemen were killed when a mine exploded near Dalmora on 8 June 2026.\n\nKestria and Orvania signed the Dalmora Memorandum on 12 October 2022. "It remains in force," Foreign Minister Ana Brekov said.'

function reportOf(text: string): Report {
  const report = read({ text, published: "2026-06-11" })
  if (isFailure(report)) throw new Error(report.error.message)
  return report
}

describe("statements", () => {
  const report = reportOf(TEXT)
  const { claims, statements } = statementsOf(report)

  test("every attribution and every claim is an entry, and nothing else", () =>
    expect(claims.map(({ ref }) => ref)).toEqual([...report.attributions, ...report.claims].map(({ id }) => id)))
  test("each statement belongs to an entry, and no property of it stands twice", () => {
    const keys = statements.map(({ claim, property, number }) => `${claim} ${property} ${number}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(statements.filter(({ claim }) => !claims.some(({ ref }) => ref === claim))).toEqual([])
  })
  test("a toll keeps its bounds, its words and who was counted", () => {
    const killed = statements.find(({ property }) => property === "killed")
    expect(killed).toMatchObject({ low: 3 })
    expect(killed).not.toHaveProperty("high")
    expect(TEXT.slice(killed?.span?.from, killed?.span?.to)).toBe("at least three")
    expect(statements.find(({ property }) => property === "killed-who")?.value).toBe("police")
  })
  test("an incident has the days of its date", () =>
    expect(claims.find(({ kind }) => kind === "incident")?.days).toEqual({ first: "2026-06-08", last: "2026-06-08" }))
  test("a speaker leads to the record's entity", () => {
    const speaker = statements.find(({ property, value }) => property === "speaker" && value?.includes("Brekov"))
    expect(report.entities.find(({ id }) => id === speaker?.entity)?.name).toContain("Brekov")
  })
  test("what is implied says from what", () =>
    expect(statements.filter(({ certainty, basis }) => certainty === "implied" && !basis)).toEqual([]))
  test("a record without claims has no statements", () =>
    expect(statementsOf({ ...report, attributions: [], claims: [] })).toEqual({ claims: [], statements: [] }))
})
