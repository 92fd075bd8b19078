import { createRequire } from "node:module"
import iconv from "iconv-lite"
import type { Form, Unreadable } from "./types.ts"

// The sniffer has no types of its own; its one function gives the WHATWG label of the encoding.
const sniff = createRequire(import.meta.url)("html-encoding-sniffer") as (
  bytes: Uint8Array,
  options: { readonly transportLayerEncodingLabel?: string },
) => string

/** No input is larger than this, in bytes, whatever its form. */
const MOST = 40_000_000

/**
 * [A2] Bytes as a string: HTML in the encoding a browser would take, everything else in UTF-8, or UTF-16 where its byte order mark says so.
 * Bytes that are no text in that encoding are `bad-encoding`. `charset`: what the transport says; a page that is UTF-8 throughout is that, whatever is said.
 */
export function decodeBytes(bytes: Uint8Array, form?: Form, charset?: string): string | Unreadable {
  if (bytes.length > MOST) return { code: "too-large", message: `the input is too large: ${bytes.length} bytes; allowed are ${MOST}` }
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined
  try {
    return new TextDecoder(marked ?? "utf-8", { fatal: true }).decode(bytes)
  } catch {
    if (
      form === "html" ||
      (form === undefined && /<(?:html|body|head|meta|p|div)\b/i.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1")))
    )
      return iconv.decode(Buffer.from(bytes), sniff(bytes, charset ? { transportLayerEncodingLabel: charset } : {}))
    const at = firstBad(bytes)
    return {
      code: "bad-encoding",
      message: `the input is not UTF-8: byte 0x${(bytes[at] ?? 0).toString(16)} at ${at}; allowed are UTF-8, UTF-16 with its mark, and HTML that names its encoding`,
    }
  }
}

/** Where UTF-8 breaks, by halving: a stretch that decodes has no fault before its end. */
function firstBad(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle
    }
  }
  // The stretch may end inside a character: the fault is where that one begins.
  for (let at = low - 1; at >= Math.max(0, low - 3); at--)
    if ((bytes[at] ?? 0) < 0x80) break
    else if ((bytes[at] ?? 0) >= 0xc0) return at
  return low
}
