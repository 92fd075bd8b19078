import { identity } from "../evidence/index.ts"
import type { Article, Form, Given, Unreadable } from "./types.ts"

export function readArticle(source: string, form: Form, given: Given): Article | Unreadable {
  void form
  void given
  return { text: source, dropped: [], mapping: identity(source.length) }
}
