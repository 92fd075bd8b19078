/** A message that went out: whoever took it said so. */
export interface Delivered {
  readonly delivered: true
}

/** One that did not. `code`: docs/errors.md. `again`: another try may mend it. */
export interface Undelivered {
  readonly code: string
  readonly message: string
  readonly again: boolean
}

export const isUndelivered = (result: Delivered | Undelivered): result is Undelivered => "code" in result

/** Time, as whoever sends sees it: milliseconds since 1970. */
export interface Clock {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}
