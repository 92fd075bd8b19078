/** `known`: the report says it. `implied`: supplied from context, with the basis. What is neither is left out. */
export type Certainty = "known" | "implied"

/** A value with where it comes from. `basis` is there whenever the value is implied, and says from what. */
export interface Supplied<T> {
  readonly value: T
  readonly certainty: Certainty
  readonly basis?: string
}

/** Which rule made something, by its number in docs/rules.md, and why it held here. */
export interface Trace {
  readonly rule: string
  readonly why: string
}
