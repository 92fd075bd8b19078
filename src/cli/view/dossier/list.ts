import type { KeptDossier } from "../../../record/index.ts"
import type { Entry } from "../layout.ts"

/** Dossiers, two lines each: what it is called, then its key, who made it and who changed it last. */
export function viewDossiers(dossiers: readonly KeptDossier[]): Entry[] {
  if (!dossiers.length) return [{ indent: 0, words: "There is no dossier; sitrep dossier new FILE makes one." }]
  return dossiers.flatMap(({ key, parsed, made, changed, edition }): Entry[] => {
    const title = "title" in parsed ? String(parsed.title) : key
    const last = edition > 1 ? `, edition ${edition} by ${changed.who}, ${changed.at}` : ""
    return [
      { indent: 0, words: title, tone: "strong" },
      { indent: 2, words: `${key} · made by ${made.who}, ${made.at}${last}`, tone: "quiet" },
    ]
  })
}
