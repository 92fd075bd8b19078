import { describe, expect, test } from "vitest"
import { agencyOf } from "../../../src/record/copy/agency-of.ts"
import type { Report } from "../../../src/record/report.ts"

const BODY = "Shells fell on the harbour of Port Selk on Tuesday, the mayor said. Nobody was hurt."
const LONG = `${BODY}\n\n`.repeat(12)
const of = (text: string, more: Partial<Report["article"]> = {}) => agencyOf({ article: { text, dropped: [], ...more } })

describe("[M7] the agency behind a text", () => {
  test.each([
    ["a dateline", `PORT SELK, Kestria, June 9 (Reuters) - ${LONG}`, "Reuters"],
    ["a dateline in small letters", `Port Selk (AFP) – ${LONG}`, "Agence France-Presse"],
    ["its name before the text", `AFP - ${LONG}`, "Agence France-Presse"],
    ["a first line", `Harbour shelled again\nBy Reuters\n\n${LONG}`, "Reuters"],
    ["a first line with staff", `Harbour shelled again\nReuters Staff\n\n${LONG}`, "Reuters"],
    ["behind the last word", `${LONG.trim()}--AFP`, "Agence France-Presse"],
    ["in brackets at the end", `${LONG.trim()} (Xinhua)\n`, "Xinhua"],
    ["a source", `${LONG}Source: AFP`, "Agence France-Presse"],
    ["a source in brackets", `${LONG.trim()} [Source: AP]`, "Associated Press"],
    ["a last line", `${LONG}REUTERS`, "Reuters"],
    ["a right to copy", `${LONG}© 2021 Agence France-Presse. All rights reserved.`, "Agence France-Presse"],
    ["a text of one line", `${BODY} (dpa)`, "Deutsche Presse-Agentur"],
  ])("stands in %s", (_, text, name) => {
    const found = of(text)
    expect(found).toMatchObject({ name, trace: { rule: "M7" } })
    expect(text.slice(found?.from, found?.to).length).toBeGreaterThan(1)
    expect(text.slice(found?.from, found?.to)).toMatch(/^[\p{L} -]+$/u)
  })

  test("is the one the article's dateline names, listed or not", () => {
    const text = `PORT SELK, June 9 (Harbour Press) -- ${BODY}`
    expect(of(text, { agency: "Harbour Press" })).toMatchObject({ name: "Harbour Press", from: 19, to: 32 })
    expect(of(BODY, { agency: "AFP" })).toEqual({ name: "Agence France-Presse", trace: { rule: "M7", why: "named by its dateline" } })
  })

  test.each([["AFP"], ["By Reuters"], ["Lena Orr, AFP"], ["AFP / Lena Orr"], ["Lena Orr | Associated Press"], ["Lena Orr of Reuters"]])(
    "stands in the byline %j",
    (line) => expect(of(LONG, { byline: [line] })?.trace.why).toBe("named by its byline"),
  )

  test("is the outlet that is one, unless the text credits another", () => {
    expect(of(LONG, { outlet: { name: "Xinhua" } })?.name).toBe("Xinhua")
    expect(of(`${LONG.trim()} (AFP)`, { outlet: { name: "Xinhua" } })?.name).toBe("Agence France-Presse")
  })

  test.each([
    ["told Reuters", `The mayor told Reuters that shells fell. ${LONG}The minister told AFP.`],
    ["reported by another", `Reuters reported that shells fell.\n\n${LONG}"It was quiet," a witness said, according to AFP.`],
    ["a picture", `${LONG}(Photo: AFP)`],
    ["a picture of a contributor", `${LONG}[Photo by Lena Orr/Reuters]`],
    ["helped", `${LONG}AFP contributed to this report.`],
    ["two of them", `${LONG.trim()} (AFP, Reuters)`],
    ["a body that is not listed", `${LONG.trim()} (Source: Harbour Council)`],
    ["a name in the middle", `${LONG}(Reuters)\n\n${LONG}`],
    ["letters within a word", `${LONG}Source: AFPX`],
    ["an abbreviation in the dateline's place", `The Action for Port Selk (APS) - a club - met. ${LONG}`],
    ["nothing", ""],
  ])("is not named by: %s", (_, text) => expect(of(text)).toBeUndefined())

  test.each([["Lena Orr with AFP"], ["Lena Orr and agencies"], ["Reuter Tolv"]])("is not named by the byline %j", (line) =>
    expect(of(LONG, { byline: [line] })).toBeUndefined(),
  )
})
