import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib"
import { type Capture, LARGEST, type Uncaptured } from "./types.ts"

/** Several codings on one body are a bomb, or a mistake. */
const MOST_CODINGS = 3

/**
 * [F5] A capture's body without its content codings, no larger than 40 MB at any step. A body that breaks off is read as far as it goes, as browsers do; one
 * that is not in its coding at all, but is text, is taken as it is.
 */
export function bodyOf(capture: Capture): Uint8Array | Uncaptured {
  const codings = capture.headers
    .filter(([name]) => name === "content-encoding")
    .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/))
    .filter((coding) => coding && coding !== "identity")
  const wrong = (code: string, message: string): Uncaptured => ({ url: capture.url, code, message })
  if (codings.length > MOST_CODINGS)
    return wrong("bad-coding", `the body has ${codings.length} content codings; allowed are ${MOST_CODINGS}`)
  let body = capture.payload
  for (const coding of codings.reverse()) {
    if (!body.length) return body
    try {
      const next = decoded(body, coding)
      if (next === undefined) return wrong("bad-coding", `the body is in the coding "${coding}"; allowed are gzip, deflate and br`)
      body = next
    } catch (problem) {
      if (problem instanceof RangeError || (problem instanceof Error && "code" in problem && problem.code === "ERR_BUFFER_TOO_LARGE"))
        return wrong("too-large", `the body is larger than ${LARGEST} bytes when its coding ${coding} is off; allowed are ${LARGEST}`)
      if (!isText(body)) return wrong("bad-coding", `the body is not in the coding "${coding}" that its header names`)
    }
  }
  return body
}

function decoded(bytes: Uint8Array, coding: string): Uint8Array | undefined {
  const limits = { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH }
  if (coding === "gzip" || coding === "x-gzip") return gunzipSync(bytes, limits)
  if (coding === "br") return brotliDecompressSync(bytes, { maxOutputLength: LARGEST, finishFlush: constants.BROTLI_OPERATION_FLUSH })
  // Servers send deflate with and without its wrapper.
  if (coding === "deflate") return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, limits) : inflateRawSync(bytes, limits)
  return undefined
}

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 512).some((byte) => byte < 9)
