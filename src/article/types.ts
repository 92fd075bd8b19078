import type { Mapping, Span, Supplied } from "../evidence/index.ts"

/** `html`: a saved page. `page`: text copied from a page, furniture and all. `text`: the body alone, taken as it is. */
export type Form = "html" | "page" | "text"

/** What the caller knows of an article. It wins over what the page says. */
export interface Given {
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  /** ISO 8601 prefix whose length is its precision: `2023-12-30`, `2023-12-30T12:59+04:00`. */
  readonly published?: string
  /** When the copy was made, as its capture says. */
  readonly retrieved?: string
}

/** Page furniture that was left out of the text, and why: a kebab-case reason listed in docs/rules.md. */
export interface Dropped {
  readonly text: string
  readonly reason: string
}

/** A part of an article with a time of its own: an entry of a live blog. */
export interface Part extends Span {
  readonly title?: string
  readonly published?: Supplied<string>
}

/** One published text and what its page says of it. Absent: the page does not say. */
export interface Article {
  readonly url?: string
  readonly outlet?: { readonly name?: string; readonly domain?: string }
  readonly title?: string
  readonly byline?: readonly string[]
  readonly dateline?: { readonly place?: string; readonly date?: string }
  /** The wire service the text credits. */
  readonly agency?: string
  readonly published?: Supplied<string>
  readonly modified?: Supplied<string>
  /** When the copy was made: what a page prints as today's date. */
  readonly retrieved?: Supplied<string>
  /** ISO 639-1 code of the text's language. */
  readonly language?: string
  /** Paragraphs parted by an empty line; for `text` the input unchanged. */
  readonly text: string
  /** Entries of a live blog, in the order of the page. */
  readonly parts?: readonly Part[]
  /** Where the text says that it was corrected, clarified or updated. */
  readonly corrections?: readonly Span[]
  readonly dropped: readonly Dropped[]
  /** Where each run of `text` stands in the input. */
  readonly mapping: Mapping
}

/** Input from which no article can be had. `code` is listed in docs/errors.md; the message says what is wrong, the value, where, what is allowed. */
export interface Unreadable {
  readonly code: string
  readonly message: string
}
