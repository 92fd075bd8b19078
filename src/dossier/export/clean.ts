// Half of a surrogate pair is no character: strict readers of JSON refuse it, XML and CSV cannot hold it.
const HALF = /\p{Surrogate}/gu
// What XML 1.0 forbids and what terminals obey: controls but tab and newline, and the code points that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/gu
// Embeddings, overrides and isolates reorder what stands around them; the marks U+200E, U+200F and U+061C do not and stay.
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g

/** [Z20] For formats in JSON, which hold every character: only halves of surrogate pairs become U+FFFD. As many code units as before. */
export const wellFormed = (text: string): string => text.replace(HALF, "\ufffd")

/** [Z20] For what a person sees (tables, calendars, feeds): controls become U+FFFD, line ends "\n"; what reorders other text is dropped. */
export const shown = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(CONTROL, "\ufffd")
    .replace(REORDERING, "")

/** [Z20] On one line, with what is beyond `most` characters cut and marked. */
export function clipped(text: string, most: number): string {
  const line = shown(text).replace(/\s+/g, " ").trim()
  return line.length <= most ? line : `${wellFormed(line.slice(0, most - 2)).replace(/\ufffd$/, "")} …`
}

/** Compact JSON of [Z20]. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? wellFormed(part) : part), indent)

/** One JSON object a line. */
export const jsonLines = (values: readonly unknown[]): string => values.map((value) => `${jsonOf(value)}\n`).join("")
