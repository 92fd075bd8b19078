import type { Voice, Words } from "../types.ts"
import { takesThe } from "../wording/voice-in-words.ts"
import type { BriefSentence, BriefValue, Cited } from "./types.ts"
import { type Path, pointerOf, printed, type Root, valueAlong } from "./value-at.ts"

/** What a sentence is put together from: words of a template, which hold no digits, values of the dossier, and marks of what it rests on. */
export type Piece = string | { readonly path: Path } | { readonly cite: Words }

export const at = (...path: Path): Piece => ({ path })
export const cite = (words: Words): Piece => ({ cite: words })

/** Writes sentences over one dossier. */
export type Write = (...pieces: readonly (Piece | readonly Piece[])[]) => BriefSentence

export function writerOf(root: Root): Write {
  return (...pieces) => {
    let text = ""
    const values: BriefValue[] = []
    const words: Cited[] = []
    for (const piece of pieces.flat()) {
      if (typeof piece === "string") text += piece
      else if ("cite" in piece) words.push({ ...piece.cite, at: text.length })
      else {
        const shown = printed(valueAlong(root, piece.path), root.asOf)
        const path = pointerOf(piece.path)
        if (shown === undefined) throw new Error(`nothing to print at ${path}`)
        values.push({ from: text.length, to: text.length + shown.length, path })
        text += shown
      }
    }
    return { text, values, words }
  }
}

/** Pieces with a mark between two and another before the last. */
export const listed = (items: readonly (readonly Piece[])[], between: string, last = between): Piece[] =>
  items.flatMap((item, at) => (at === 0 ? item : [at === items.length - 1 ? last : between, ...item]))

/**
 * [Z5] "Ilse Maron (mission spokeswoman, Meridian Union, in Arden Courier)": whoever says it, with office, side and outlet; an outlet in its own voice is its name. Whom
 * `met` holds was named so before, and is told by name alone.
 */
export function voicePieces(voice: Voice, path: Path, met?: Set<string>): Piece[] {
  const outlet = voice.through.length - 1
  if (outlet < 0) return [at(...path, "name")]
  const name: Piece[] = [takesThe(voice) ? "the " : "", at(...path, "name")]
  const key = `${voice.key}|${voice.through.join("|")}`
  // Somebody unnamed is nobody without his outlet.
  if (met?.has(key) && voice.kind !== "unnamed") return name
  met?.add(key)
  const about: Piece[][] = [
    ...(voice.role ? [[at(...path, "role")]] : voice.affiliation ? [[at(...path, "affiliation")]] : []),
    ...(voice.side && voice.side !== voice.name ? [[at(...path, "side")]] : []),
    ...voice.through.slice(0, outlet).map((_, step): Piece[] => ["by way of ", at(...path, "through", step)]),
    ["in ", at(...path, "through", outlet)],
  ]
  return [...name, " (", ...listed(about, ", "), ")"]
}
