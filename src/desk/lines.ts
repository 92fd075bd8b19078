import type { Readable } from "node:stream"
import { StringDecoder } from "node:string_decoder"

/** A line, or one that was longer than allowed and was let go by. */
export type Line = { readonly words: string } | { readonly tooLong: true }

/** The largest capture, 40 MB, in base64, as an export has it, and what else stands on its line. UTF-16 code units. */
export const LONGEST_LINE = 64 * 1024 * 1024

/** The lines of a stream of UTF-8, one at a time; no more than one line is held. */
export async function* linesOf(input: Readable): AsyncGenerator<Line> {
  const decoder = new StringDecoder("utf8")
  let parts: string[] = []
  let length = 0
  let skipping = false
  const take = (words: string): void => {
    length += words.length
    if (length > LONGEST_LINE) {
      skipping = true
      parts = []
    } else if (!skipping) parts.push(words)
  }
  const line = (): Line => {
    const whole: Line = skipping ? { tooLong: true } : { words: parts.join("") }
    parts = []
    length = 0
    skipping = false
    return whole
  }
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.write(chunk)
    let from = 0
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
      take(text.slice(from, to))
      yield line()
      from = to + 1
    }
    take(text.slice(from))
  }
  take(decoder.end())
  if (length > 0) yield line()
}
