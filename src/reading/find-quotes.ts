import type { Quote, Reading } from "./types.ts"

// A run of straight marks is one mark: exports of tables double and treble them.
const MARK = /"+|“|”|«|»|„|‘|’|'/g
/** A quotation that no mark closes within this many characters of one paragraph was a stray mark. */
const LONGEST = 4000

/**
 * [Q1] Marks are paired inside one paragraph. [Q2] A straight mark opens where a word follows it and none stands right before it.
 * [Q3] An opening mark without its partner, at the head of a paragraph, runs to the paragraph's end and goes on in the next one.
 * [Q4] Single marks count only where they open before a word and close behind one, outside double marks.
 */
export function findQuotes(reading: Reading): Reading {
  const quotes: Quote[] = []
  for (const paragraph of reading.paragraphs) {
    const { text } = reading
    let open: { at: number; inner: number; closes: string } | undefined
    MARK.lastIndex = paragraph.from
    for (let match = MARK.exec(text); match && match.index < paragraph.to; match = MARK.exec(text)) {
      const mark = match[0][0] ?? ""
      const at = match.index
      const to = at + match[0].length
      const wordBefore = at > paragraph.from && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")
      const wordAfter = to < paragraph.to && /[\p{L}\p{N}[(.…£$€'‘]/u.test(text[to] ?? "")
      if (open && mark === open.closes && !(mark !== '"' && mark !== "”" && wordBefore && wordAfter)) {
        if ((mark === "'" || mark === "’") && wordAfter) continue
        quotes.push({ from: open.at, to, inner: { from: open.inner, to: at }, open: false })
        open = undefined
      } else if (!open && wordAfter && !wordBefore) {
        const closes = CLOSING[mark]
        if (closes) open = { at, inner: to, closes }
      } else if (open && (open.closes === "'" || open.closes === "’") && (mark === '"' || mark === "“") && wordAfter) {
        open = { at, inner: to, closes: CLOSING[mark] ?? mark } // the single mark was an apostrophe after all
      }
    }
    if (open && open.at === paragraph.from && open.closes !== "'" && open.closes !== "’" && paragraph.to - open.at < LONGEST)
      quotes.push({ from: open.at, to: paragraph.to, inner: { from: open.inner, to: paragraph.to }, open: true })
  }
  return { ...reading, quotes }
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'" }
