import type { NameKind } from "../types.ts"
import type { Draft } from "./draft.ts"

/** The mentions of one thing in one article. */
export interface Group {
  readonly kind: NameKind
  readonly drafts: Draft[]
  name: string
  role?: string
  affiliation?: string
}
