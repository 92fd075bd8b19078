import { expect } from "vitest"
import { type Article, type Form, type Given, isUnreadable, readArticle } from "../../src/article/index.ts"

/** The article of an input; the test fails when there is none. Every piece of its mapping must stand unchanged in the source. */
export function article(source: string, form: Form, given: Given = {}): Article {
  const result = readArticle(source, form, given)
  if (isUnreadable(result)) throw new Error(`unreadable: ${result.message}`)
  for (const { from, at, length } of result.mapping) expect(result.text.slice(from, from + length)).toBe(source.slice(at, at + length))
  return result
}
