import type { Dossier, DossierChange, Words } from "../types.ts"
import { citable } from "./check-words.ts"
import { shownIncidents } from "./incident-section.ts"
import { noteOf } from "./note.ts"
import { VOICES } from "./told-pieces.ts"
import type { Brief, BriefPart, BriefSection } from "./types.ts"
import { at, cite, type Piece, type Write } from "./write.ts"

/** What a reader looks for first stands first. */
const ORDER: readonly (readonly [kind: DossierChange["kind"], label: string])[] = [
  ["incident", "incident"],
  ["toll", "toll"],
  ["correction", "correction"],
  ["status", "status"],
  ["agreement", "agreement"],
  ["deadline", "deadline"],
  ["disagreement", "disagreement"],
  ["disagreement-gone", "no longer a disagreement"],
  ["position", "position"],
  ["report", "report"],
]

/** [Z3] A change is told with those of its words that the dossier holds; one that none of them carries any more is left out, and the brief lists it as left. */
export function sharedChanges(dossier: Dossier, changes: readonly DossierChange[]): Pick<Brief, "changes" | "left"> {
  const holds = citable(dossier)
  const all = changes.map((change) => ({ ...change, words: change.words.filter(holds) }))
  return {
    changes: all.filter(({ words }) => words.length),
    left: all
      .filter(({ words }) => !words.length)
      .map(({ id }) => ({ change: id, why: "no report of the dossier holds the words it rests on" })),
  }
}

const marks = (words: readonly Words[]): Piece[] => words.slice(0, VOICES).map(cite)

/** `changes`: those of `sharedChanges`, by whose places the sentences find their values. An incident that the brief does not tell is no change of it. */
export function changedSection(dossier: Dossier, changes: readonly DossierChange[], since: string | undefined, write: Write): BriefSection {
  const told = new Set(shownIncidents(dossier).map(({ id }) => id))
  const items = ORDER.flatMap(([kind, label]) =>
    changes.flatMap((change, index) => {
      if (change.kind !== kind || (kind === "incident" && !told.has(change.about))) return []
      const { before, after, words } = change
      const path = ["changes", index]
      const values: Piece[] = [
        ...(before === undefined ? [] : [": was ", at(...path, "before")]),
        ...(after === undefined ? [] : [before === undefined ? ": " : ", now ", at(...path, "after")]),
      ]
      return [write([at(...path, "day")], `, ${label}: `, [at(...path, "title")], values, ".", marks(words))]
    }),
  )
  const parts: BriefPart[] = items.length ? [{ kind: "list", items }] : []
  const note = items.length ? [] : [noteOf(write, since === undefined ? "first" : "unchanged")]
  return { key: "changed", title: "What changed", notes: note, parts }
}
