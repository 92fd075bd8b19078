/** What is wrong with one record, the first thing met: an error, a text other than the one `given`, a span that is not whole. */
export function faultIn(record: unknown, given: string | undefined): string | undefined {
  const text = textOf(record)
  if (text !== undefined && given !== undefined && text !== given) return "article.text is not the text that was given"
  if (text === undefined) return isRecord(record) && isRecord(record.error) ? `error ${String(record.error.code)}` : "no article"
  const open: { at: string; value: unknown }[] = [{ at: "", value: record }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, value } = next
    if (Array.isArray(value)) open.push(...value.map((item: unknown, i) => ({ at: `${at}[${i}]`, value: item })))
    else if (isRecord(value)) {
      if (("from" in value || "to" in value) && !isSpan(value, text))
        return `${at} ${JSON.stringify({ from: value.from, to: value.to })} is no span of ${text.length} code units`
      open.push(...Object.entries(value).map(([key, item]) => ({ at: at ? `${at}.${key}` : key, value: item })))
    }
  }
  return undefined
}

function textOf(record: unknown): string | undefined {
  if (!isRecord(record) || !isRecord(record.article)) return undefined
  return typeof record.article.text === "string" ? record.article.text : undefined
}

const isRecord = (value: unknown): value is Readonly<{ [key: string]: unknown }> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Half-open, not empty, inside the text, and no edge inside a character of two code units. */
function isSpan({ from, to }: Readonly<{ [key: string]: unknown }>, text: string): boolean {
  if (typeof from !== "number" || typeof to !== "number" || !Number.isInteger(from) || !Number.isInteger(to)) return false
  return from >= 0 && from < to && to <= text.length && !splits(text, from) && !splits(text, to)
}

function splits(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}
