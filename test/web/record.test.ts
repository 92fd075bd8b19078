import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { isFailure, read } from "../../src/desk/index.ts"
import { groupsOf } from "../../web/evidence/groups-of.ts"
import { chiefOf, marksOf } from "../../web/evidence/marks-of.ts"
import { paragraphAt, paragraphsOf } from "../../web/evidence/paragraphs-of.ts"

const report = read({ page: readFileSync(new URL("../../examples/kestria-ledger.txt", import.meta.url), "utf8"), published: "2026-06-11" })
if (isFailure(report)) throw new Error(report.error.message)
const { article, attributions, claims } = report
const groups = groupsOf(report)

test("everything of a record is shown, once", () => {
  expect([...groups.order].sort()).toEqual([...attributions, ...claims].map(({ id }) => id).sort())
  expect(claims.length).toBeGreaterThan(20)
})

test("provisions, terms and statuses stand under their agreement", () => {
  expect(groups.agreements.map(({ agreement }) => agreement?.name.value).join()).toContain("Dalmora Memorandum")
  for (const { agreement, rest } of groups.agreements) if (agreement) for (const one of rest) expect(one.agreement).toBe(agreement.id)
})

test("what is of no agreement in the record comes last, under none", () => {
  const orphans = { ...report, claims: claims.filter(({ kind }) => kind !== "agreement") }
  const found = groupsOf(orphans).agreements
  expect(found.map(({ agreement }) => agreement)).toEqual([undefined])
  expect(found[0]?.rest.length).toBeGreaterThan(3)
})

test("every mark has words, and every claim a mark of its chief words", () => {
  const marks = marksOf(report)
  for (const { from, to } of marks) expect(article.text.slice(from, to).trim()).not.toBe("")
  for (const claim of claims) {
    const { from, to } = chiefOf(claim)
    expect(marks.filter((mark) => mark.id === claim.id && mark.main).map((mark) => [mark.from, mark.to])).toEqual([[from, to]])
  }
})

test("what was supplied is marked so where it has words", () => {
  const implied = marksOf(report).filter(({ certainty }) => certainty === "implied")
  expect(implied.map(({ from, to }) => article.text.slice(from, to))).toContain("A day later")
})

test("every claim stands in a numbered paragraph", () => {
  const paragraphs = paragraphsOf(article.text)
  for (const claim of claims) expect(paragraphAt(paragraphs, chiefOf(claim).from)).toBeGreaterThan(0)
})
