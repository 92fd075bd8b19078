import type { NameKind } from "../types.ts"
import type { Known } from "./known.ts"

/** A name as found, before mentions are grouped. `first`/`end`: half-open token range. `known`: its entry in a list. */
export interface Draft {
  readonly first: number
  readonly end: number
  readonly kind: NameKind
  readonly known?: Known
  readonly role?: string
  readonly affiliation?: string
  /** How far the words alone bear the kind out: `weak` drafts stay only when another mention supports them. */
  readonly strength: "strong" | "weak"
}
