/**
 * One slot of a claim set right. `value`: a code, a date (EDTF), a duration (ISO 8601), "true" or "false", or words; `low`, `high`: of a count, null for an open
 * end; `from`, `to`: the words in the article's text, in UTF-16 code units. With none of these the claim has no such slot.
 */
export interface SlotChange {
  readonly slot: string
  readonly value?: string
  readonly low?: number | null
  readonly high?: number | null
  readonly from?: number
  readonly to?: number
}

/** What a person says of a claim. `correction`: with "correct", and only then. `why`: in their words. */
export interface Deciding {
  readonly says: "accept" | "correct" | "reject"
  readonly correction?: readonly SlotChange[]
  readonly why?: string
}

/** A decision as it is kept. `account`: the key by which dossiers know the version; `claim`: the claim's id in its record. `at`: ISO time. */
export interface Decision extends Deciding {
  readonly id: number
  readonly account: string
  readonly claim: string
  readonly by: string
  readonly at: string
  readonly withdrawn?: { readonly by: string; readonly at: string }
}

/** What came of it: the decision's id, and of those that it withdrew. */
export interface Decided {
  readonly id: number
  readonly withdrew: readonly number[]
}
