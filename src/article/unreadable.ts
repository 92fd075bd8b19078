import type { Form, Unreadable } from "./types.ts"

/** Thirty million code units of HTML, a million of text: pages beyond are no articles. Code units. */
const MOST_HTML = 30_000_000
const MOST_TEXT = 1_000_000
/** More control characters than one in a hundred, in the first part, are the mark of a file that is no text. */
const LOOKED_AT = 4096
const CONTROLS = 0.01

/** [A1] What makes an input unreadable, before anything is read; nothing when it can be tried. */
export function unreadable(source: string, form: Form): Unreadable | undefined {
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
