/** Header fields as they came: names in small letters, in order, repeated ones kept. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** What came back for one address: immutable bytes, with where, when and how they were had. */
export interface Capture {
  /** The address that answered, after redirects; for a part of a file, the address the file gives it. */
  readonly url: string
  /** The address that was asked for, where that was another. */
  readonly asked?: string
  /** When the answer came: ISO 8601 in UTC, to the second: `2026-06-11T15:40:12Z`. Absent where a file does not say. */
  readonly at?: string
  /** HTTP status; 200 for what came from a file. */
  readonly status: number
  readonly headers: HeaderList
  /** The entity as it was sent: content codings (gzip, br) are still on it. `bodyOf` takes them off. */
  readonly payload: Uint8Array
  /** SHA-256 of `payload`, hex. */
  readonly sha256: string
}

/** Why there is no capture. `code` is listed in docs/errors.md; the message says what is wrong, the value, where, what is allowed. */
export interface Uncaptured {
  readonly url: string
  readonly code: string
  readonly message: string
  /** HTTP status, where there was an answer. */
  readonly status?: number
}

/** The page is as it was when it was captured before: the server said so. */
export interface Unchanged {
  readonly url: string
  readonly unchanged: true
}

/** What an earlier capture lets one ask: whether the page has changed since. */
export interface Known {
  readonly etag?: string
  readonly lastModified?: string
}

/** What the room needs of the world besides sockets and files: the desk owns the clock, tests bring their own. */
export interface Clock {
  /** ISO 8601 in UTC, to the second. */
  readonly now: () => string
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const isUncaptured = (result: object): result is Uncaptured => "code" in result
export const isUnchanged = (result: object): result is Unchanged => "unchanged" in result

/** The value of a header field, the first where it stands repeatedly. */
export const headerOf = ({ headers }: Pick<Capture, "headers">, name: string): string | undefined =>
  headers.find(([field]) => field === name)?.[1]

/** No body is larger than this, in bytes, on the wire and when its codings are off. */
export const LARGEST = 40_000_000
