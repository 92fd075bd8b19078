export { readArticle } from "./read-article.ts"
export type { Article, Dropped, Form, Given, Unreadable } from "./types.ts"
