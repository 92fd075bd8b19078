import type { Form, Given, Unreadable } from "./types.ts"

/** Ten megabytes of HTML, a million code units of text: pages beyond are no articles. Code units. */
const MOST_HTML = 10_000_000
const MOST_TEXT = 1_000_000
/** More control characters than one in a hundred, in the first part, are the mark of a file that is no text. */
const LOOKED_AT = 4096
const CONTROLS = 0.01
const ISO =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/

/** [A1] What makes an input unreadable, before anything is read; nothing when it can be tried. */
export function unreadable(source: string, form: Form, given: Given): Unreadable | undefined {
  if (given.published !== undefined && !ISO.test(given.published))
    return {
      code: "bad-published",
      message: `the day of publication is no ISO 8601 date: "${given.published.slice(0, 40)}"; allowed are 2026, 2026-06, 2026-06-11, 2026-06-11T18:40+03:00`,
    }
  if (!source.trim())
    return { code: "empty-input", message: "the input is empty: it has no character but blank space; needed is the text of a report" }
  const most = form === "html" ? MOST_HTML : MOST_TEXT
  if (source.length > most)
    return { code: "too-large", message: `the input is too large: ${source.length} characters as ${form}; allowed are ${most}` }
  const head = source.slice(0, LOOKED_AT)
  let controls = 0
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0 || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) controls++
  }
  if (controls > head.length * CONTROLS)
    return {
      code: "binary-input",
      message: `the input is no text: ${controls} of its first ${head.length} characters are control characters; needed is the text of a report`,
    }
  if (!/\p{L}/u.test(source)) return { code: "no-text", message: "the input has no letter; needed is the text of a report" }
  return undefined
}
