import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addLength, addToDays, isLength } from "../../../src/dossier/agreement/day-count.ts"
import { daysBetween } from "../../../src/dossier/material/day.ts"

describe("a length added to a day", () => {
  test.each([
    ["2020-11-10", "P5Y", "2025-11-10"],
    ["2026-08-31", "P1M", "2026-09-30"],
    ["2024-02-29", "P1Y", "2025-02-28"],
    ["2024-02-29", "P4Y", "2028-02-29"],
    ["2026-12-31", "P2M", "2027-02-28"],
    ["2026-12-30", "P1W", "2027-01-06"],
    ["2026-01-31", "P1M1D", "2026-03-01"],
    ["2026-06-30", "P1Y6M", "2027-12-30"],
  ])("[L14] %s and %s is %s", (day, length, sum) => expect(addLength(day, length)).toBe(sum))

  test.each([
    ["2025-11-10", "P6M", "2025-05-10"],
    ["2026-03-31", "P1M", "2026-02-28"],
    ["2026-01-15", "P3M", "2025-10-15"],
  ])("[L14] %s less %s is %s", (day, length, rest) => expect(addLength(day, length, -1)).toBe(rest))

  test.each(["PT5H", "P", "five years", "P1.5Y", "PXY"])("[L14] %s is no length of whole days", (length) => {
    expect(isLength(length)).toBe(false)
    expect(addLength("2026-01-01", length)).toBeUndefined()
  })

  test("[L14] outside the years 1 to 9999 there is none", () => {
    expect(addLength("9999-06-01", "P1Y")).toBeUndefined()
    expect(addLength("0001-06-01", "P1Y", -1)).toBeUndefined()
  })

  test("[L14] whole months stay whole months", () => {
    expect(addToDays({ first: "2023-02-01", last: "2023-02-28" }, "P1Y")).toEqual({ first: "2024-02-01", last: "2024-02-29" })
    expect(addToDays({ first: "2022-10-12", last: "2022-10-14" }, "P1Y")).toEqual({ first: "2023-10-12", last: "2023-10-14" })
  })
})

test("days between are those of the calendar", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2)
  expect(daysBetween("2026-06-13", "2026-06-13")).toBe(0)
  expect(daysBetween("2026-06-13", "2025-05-30")).toBe(-379)
})

test("[L14] days added are days between", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 0, max: 20_000 }), (at, more) => {
      const day = addLength("0100-01-01", `P${at}D`)
      const later = day && addLength(day, `P${more}D`)
      return !day || !later || daysBetween(day, later) === more
    }),
  )
})
