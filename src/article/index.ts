export { decodeBytes } from "./decode-bytes.ts"
export { isUnreadable, readArticle } from "./read-article.ts"
export { tellForm } from "./tell-form.ts"
export type { Article, Dropped, Form, Given, Unreadable } from "./types.ts"
