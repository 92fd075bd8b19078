import { createHash } from "node:crypto"
import { type Dispatcher, request } from "undici"
import type { Allowed } from "../guard/allowed.ts"
import { checkUrl } from "../guard/check-url.ts"
import { REFUSED } from "../guard/guarded-agent.ts"
import { type Capture, type Clock, type HeaderList, type Known, LARGEST, type Uncaptured, type Unchanged } from "../types.ts"

/** What a request needs besides its address. Times in milliseconds. */
export interface Wire {
  readonly agent: Dispatcher
  readonly allowed: Allowed
  readonly clock: Clock
  readonly userAgent: string
  /** How long one answer may take, from the first byte sent to the last received. */
  readonly patience: number
  /** Between two requests to one host, so between a redirect and what it leads to as well. */
  readonly interval: number
}

const MOST_REDIRECTS = 10
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Answers that another try may mend, and the waits before each, in milliseconds. */
const PASSING = new Set([408, 429, 500, 502, 503, 504])
const WAITS = [1000, 2000, 4000]
/** A server that asks to be left alone for longer is left alone. Milliseconds. */
const LONGEST_WAIT = 60_000
const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"

/**
 * Gets what stands at an address. [F6] Redirects are followed by hand, at most ten, each checked like the first. [F7] Faults that pass are tried again three
 * times, after 1, 2 and 4 seconds or as long as the server asks. Never throws for what a network does.
 */
export async function fetchCapture(asked: string, wire: Wire, known: Known = {}): Promise<Capture | Unchanged | Uncaptured> {
  let at = asked
  const seen = new Set<string>()
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (hop > 0 && wire.interval > 0) await wire.clock.sleep(wire.interval)
    const url = checkUrl(at, wire.allowed)
    if ("code" in url) return { ...url, url: asked }
    if (seen.has(url.href)) return { url: asked, code: "too-many-redirects", message: `"${asked}" leads back to itself by way of "${at}"` }
    seen.add(url.href)
    const answer = await tried(url, asked, wire, known)
    if (!("redirect" in answer)) return answer
    try {
      at = new URL(answer.redirect, url).href
    } catch {
      return { url: asked, code: "bad-url", message: `"${url.href}" leads to "${answer.redirect.slice(0, 200)}", which is no address` }
    }
  }
  return { url: asked, code: "too-many-redirects", message: `"${asked}" leads on more than ${MOST_REDIRECTS} times` }
}

type Answer = Capture | Unchanged | Uncaptured | { readonly redirect: string }

async function tried(url: URL, asked: string, wire: Wire, known: Known): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await once(url, asked, wire, known)
    const wait = WAITS[tries]
    if (!("passing" in answer)) return answer
    const asks = Math.max(wait ?? 0, answer.wait ?? 0)
    if (wait === undefined || asks > LONGEST_WAIT) return answer.passing
    await wire.clock.sleep(asks)
  }
}

async function once(
  url: URL,
  asked: string,
  wire: Wire,
  known: Known,
): Promise<Answer | { readonly passing: Uncaptured; readonly wait?: number }> {
  const headers: Record<string, string> = { "user-agent": wire.userAgent, accept: ACCEPT, "accept-encoding": "gzip, deflate, br" }
  if (known.etag) headers["if-none-match"] = known.etag
  if (known.lastModified) headers["if-modified-since"] = known.lastModified
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), wire.patience)
  const late = (): Uncaptured => ({
    url: asked,
    code: "timed-out",
    message: `"${url.href}" did not answer in full within ${wire.patience / 1000} s`,
  })
  try {
    const {
      statusCode: status,
      headers: raw,
      body,
    } = await request(url, { dispatcher: wire.agent, method: "GET", headers, signal: stop.signal, responseHeaders: "raw" })
    const list = headersOf(raw)
    const header = (name: string): string | undefined => list.find(([field]) => field === name)?.[1]
    const leave = async <T>(result: T): Promise<T> => {
      // What is left of the body is not wanted: a short one is read to keep the connection, a long one costs it.
      await body.dump({ limit: 16_384, signal: stop.signal }).catch(() => {})
      return result
    }
    if (status === 304) return await leave({ url: asked, unchanged: true as const })
    const location = header("location")
    if (REDIRECTS.has(status) && location) return await leave({ redirect: location })
    if (status < 200 || status > 299) {
      const failed: Uncaptured = {
        url: asked,
        code: "http-status",
        message: `"${url.href}" answered with status ${status}; needed is 200`,
        status,
      }
      const wait = waitOf(header("retry-after"), header("date"))
      return await leave(PASSING.has(status) ? { passing: failed, ...(wait ? { wait } : {}) } : failed)
    }
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of body) {
      length += chunk.length
      if (length > LARGEST) {
        stop.abort()
        return { url: asked, code: "too-large", message: `"${url.href}" is larger than ${LARGEST} bytes; allowed are ${LARGEST}` }
      }
      chunks.push(chunk)
    }
    const payload = Buffer.concat(chunks)
    const sha256 = createHash("sha256").update(payload).digest("hex")
    return { url: url.href, ...(asked === url.href ? {} : { asked }), at: wire.clock.now(), status, headers: list, payload, sha256 }
  } catch (problem) {
    if (stop.signal.aborted) return late()
    return faultOf(problem, asked, url)
  } finally {
    clearTimeout(timer)
  }
}

/** A fault of the connection, as a value; a refusal of the guard is not tried again. */
function faultOf(problem: unknown, asked: string, url: URL): Uncaptured | { readonly passing: Uncaptured } {
  if (!(problem instanceof Error)) throw problem
  const code = "code" in problem ? String(problem.code) : ""
  if (code === REFUSED) return { url: asked, code: "address-refused", message: problem.message }
  const failed = { url: asked, code: "fetch-failed", message: `"${url.href}" could not be had: ${problem.message || code}` }
  return /^(?:ENOTFOUND|CERT_|ERR_TLS|DEPTH_|SELF_SIGNED|UND_ERR_INVALID)/.test(code) ? failed : { passing: failed }
}

/** undici gives raw headers as names and values in turn. */
function headersOf(raw: unknown): HeaderList {
  const flat = Array.isArray(raw) ? raw.map(String) : []
  const list: [string, string][] = []
  for (let i = 0; i + 1 < flat.length; i += 2) list.push([(flat[i] ?? "").toLowerCase(), flat[i + 1] ?? ""])
  return list
}

/** Milliseconds of a Retry-After field: seconds, or a date, which is held against the server's own clock. */
function waitOf(after: string | undefined, date: string | undefined): number | undefined {
  if (after === undefined) return undefined
  if (/^\d{1,6}$/.test(after)) return Number(after) * 1000
  const wait = Date.parse(after) - Date.parse(date ?? "")
  return wait > 0 ? wait : undefined
}
