import type { Trace } from "../../evidence/index.ts"
import type { Dossier, DossierChange } from "../types.ts"

/** Something of a dossier that a format has no place for, and why. */
export interface Omission {
  readonly id: string
  readonly why: Trace
}

/** A way to write a dossier. Pure: the same dossier gives the same text. Only a feed asks for changes; the others take no notice of them. */
export interface Format {
  /** Names it in commands and addresses. */
  readonly name: string
  /** Ending of its file, without the dot in front. */
  readonly ending: string
  readonly mediaType: string
  /** What it holds, in one line. */
  readonly holds: string
  readonly write: (dossier: Dossier, changes?: readonly DossierChange[]) => string
  /** What it leaves out; absent when it leaves out nothing. */
  readonly omits?: (dossier: Dossier) => readonly Omission[]
}
