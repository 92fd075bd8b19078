import { createHash } from "node:crypto"
import { type Capture, withoutTracking } from "../capture/index.ts"
import { forgottenDigest, type Keeping, type KeptCapture } from "../record/index.ts"
import type { Found, Given } from "./find-inputs.ts"
import { SOFTWARE } from "./software.ts"

const digestOf = (parts: readonly unknown[]): string => {
  const hash = createHash("sha256")
  for (const part of parts) {
    const bytes = part instanceof Uint8Array ? part : Buffer.from(JSON.stringify(part ?? null))
    // With its length before it: no two lists of parts run together.
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest("hex")
}

const isAddress = (url: string | undefined): url is string => url !== undefined && /^https?:/.test(url)

/**
 * What a report is kept under, before it is read: the article's key (its address, else the id that the caller gave it, else its content) and the digest of
 * its source. Two reports with both the same are one.
 */
export function keepingOf({ capture, given, input }: Found): Omit<Keeping, "read"> {
  const { bytes, text, page, html, as, charset, published, url, outlet, title } = input
  const form = as ?? (text !== undefined ? "text" : page !== undefined ? "page" : html !== undefined ? "html" : null)
  const key = isAddress(url) ? withoutTracking(url) : given.id === undefined ? `sha256:${capture.sha256}` : `id:${given.id}`
  return {
    capture: keptCapture(capture, given),
    key,
    source: digestOf([bytes ?? Buffer.from(text ?? page ?? html ?? ""), form, charset, published, url, outlet, title]),
    part: url === capture.url || url === undefined ? "" : url,
    software: SOFTWARE,
    tombstones: [forgottenDigest(key), forgottenDigest(capture.sha256)],
  }
}

/** The capture's row. Header fields and times are no part of its digest: the same bytes from the same place are one capture, however often they come. */
function keptCapture(capture: Capture, given: Given): KeptCapture {
  const { url, asked, at, status, headers, sha256, payload } = capture
  return {
    // In one order: the store gives the fields of an object back in another.
    digest: digestOf([sha256, url, Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))]),
    url,
    ...(asked ? { asked } : {}),
    ...(at ? { at } : {}),
    status,
    headers,
    given,
    sha256,
    payload,
  }
}
