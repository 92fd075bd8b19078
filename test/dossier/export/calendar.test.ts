import ICAL from "ical.js"
import { describe, expect, test } from "vitest"
import { calendar } from "../../../src/dossier/export/calendar.ts"
import type { Dossier } from "../../../src/dossier/types.ts"
import { someDossier } from "../some-dossier.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

const component = (dossier: Dossier) => new ICAL.Component(ICAL.parse(calendar(dossier)))
const events = (dossier: Dossier) =>
  component(dossier)
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one))
const alarms = (event: InstanceType<typeof ICAL.Event>) =>
  event.component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger")))

describe("the calendar", () => {
  test("[Z49] each deadline is an event of whole days, from the first to the last that the words allow", () => {
    const [ends, notice, exchange] = events(someDossier)
    expect(ends?.summary).toBe("Dalmora Memorandum: ends")
    expect([ends?.startDate.isDate, ends?.startDate.toString(), ends?.endDate.toString()]).toEqual([true, "2027-10-01", "2027-11-01"])
    expect(ends?.duration.toString()).toBe("P31D")
    expect([notice?.summary, notice?.startDate.toString()]).toEqual(["Dalmora Memorandum: last day for notice", "2027-04-12"])
    expect(exchange?.summary).toBe("Dalmora Memorandum: prisoner exchange, due")
  })

  test("[Z49] it reminds 90, 30 and 7 days ahead, and of nothing that is past", () => {
    const [ends, , exchange] = events(someDossier)
    expect(ends && alarms(ends)).toEqual(["-P90D", "-P30D", "-P7D"])
    expect(exchange && alarms(exchange)).toEqual([])
  })

  test("[Z49] it says how a day was computed, from whose words", () => {
    const [ends] = events(someDossier)
    expect(ends?.description.split("\n")).toEqual([
      "signed 2022-10-12",
      "five-year: P5Y",
      "October 2027; the words give no day",
      '"The mission\'s five-year mandate ends in October 2027" (Ilse Maron, by Arden Courier (2026-06-11))',
    ])
  })

  test("[Z49] it is stamped with the dossier's day, and an event keeps its identifier while the dossier grows", () => {
    const later = { ...someDossier, asOf: "2026-08-01" }
    expect(events(later).map(({ uid }) => uid)).toEqual(events(someDossier).map(({ uid }) => uid))
    expect(new Set(events(someDossier).map(({ uid }) => uid)).size).toBe(3)
    const stamps = events(someDossier).map(({ component: one }) => String(one.getFirstPropertyValue("dtstamp")))
    expect(new Set(stamps)).toEqual(new Set(["2026-06-13T00:00:00Z"]))
  })

  test.each(["America/Los_Angeles", "Asia/Tokyo", "UTC"])("[Z49] it is the same on a machine in %s", (zone) => {
    const before = process.env.TZ
    const here = calendar(someDossier)
    try {
      process.env.TZ = zone
      expect(calendar(someDossier)).toBe(here)
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  test("[Z20] hostile words end no event and no line", () => {
    const text = calendar(hostileDossier(HOSTILE.repeat(50)))
    expect(events(hostileDossier(HOSTILE.repeat(50))).length).toBe(3)
    expect(text.match(/^END:VEVENT\r$/gm)?.length).toBe(3)
    for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202e]/)
  })

  test("a dossier without deadlines is a calendar without events", () => expect(events({ ...someDossier, agreements: [] })).toEqual([]))
})
