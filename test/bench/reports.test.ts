import { expect, test } from "vitest"
import { reportFrom } from "../../bench/speed/reports.ts"

test("a seed gives the same report every time", () => expect(reportFrom(3)).toEqual(reportFrom(3)))

test("two seeds give two texts", () => expect(reportFrom(3).text).not.toBe(reportFrom(4).text))

test("a report has about 600 words", () => {
  const words = Array.from({ length: 50 }, (_, seed) => reportFrom(seed).text.split(/\s+/).length)
  expect(Math.min(...words)).toBeGreaterThanOrEqual(600)
  expect(Math.max(...words)).toBeLessThan(720)
})
