import type { Slot } from "../types.ts"
import type { Mention } from "./find-mentions.ts"

/** An agreement with all its namings. */
export interface Register {
  readonly id: string
  readonly mentions: readonly Mention[]
  readonly signed?: Slot
  /** A resolution or charter that is the text itself: its operative paragraphs are its provisions. */
  readonly own: boolean
}
