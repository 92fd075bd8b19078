import type { Claim } from "../../claim/index.ts"
import type { Span, Trace } from "../../evidence/index.ts"

/** What one version says. `claim`: the id of the claim in that version. `value`: in short words. `words`: where it stands; absent when nowhere. */
export interface ChangedValue {
  readonly claim?: string
  readonly value: string
  readonly words?: Span
}

/**
 * What differs between two versions. `new` has an `after` alone, `gone` a `before` alone: a claim, whose value is its quote cut short.
 * `changed` is one property of a claim that both make, or of the article; a side is absent when that version does not say.
 */
export interface Change {
  readonly change: "new" | "gone" | "changed"
  readonly of: Claim["kind"] | "article"
  /** Of what changed: "killed", "date", "says". Absent for what is new or gone. */
  readonly property?: string
  readonly before?: ChangedValue
  readonly after?: ChangedValue
  readonly trace: Trace
}
