import type { Disagreement, Dossier } from "../types.ts"
import { codeWords } from "../wording/labels.ts"
import { titlePieces } from "./incident-section.ts"
import { noteOf } from "./note.ts"
import { placed, voicesPieces } from "./told-pieces.ts"
import type { BriefPart, BriefSection, BriefSentence } from "./types.ts"
import { at, listed, type Piece, type Write } from "./write.ts"

/** What disagreements are about, by id: incidents and agreements. */
export function aboutPieces({ incidents, agreements }: Dossier): (id: string) => Piece[] {
  const known = new Map<string, Piece[]>()
  for (const [index, incident] of incidents.entries()) known.set(incident.id, titlePieces(incident, ["incidents", index]))
  for (const [index, { id }] of agreements.entries()) known.set(id, [at("agreements", index, "name")])
  return (id) => known.get(id) ?? []
}

function sentenceOf(one: Disagreement, index: number, aboutOf: (id: string) => Piece[], write: Write): BriefSentence {
  const { kind, about, values, stands, reasons } = one
  const path = ["disagreements", index]
  const sides = values.map(({ value, told, sources }, side): Piece[] => {
    const own = [...path, "values", side]
    return [
      codeWords(kind, value) ?? at(...own, "value"),
      " according to ",
      ...voicesPieces(placed(told, ...own, "told")),
      " (",
      at(...own, "sources"),
      sources === 1 ? " independent source)" : " independent sources)",
    ]
  })
  const subject = aboutOf(about)
  // Of values that stand against each other the reasons only say who tells which; of those that do not, why.
  const why = stands ? [] : reasons.map((_, reason) => [at(...path, "reasons", reason, "why")])
  return write(
    subject.length ? [...subject, ", "] : [],
    [at(...path, "scope")],
    ": ",
    listed(sides, " against "),
    why.length ? [". No disagreement: ", ...listed(why, "; ")] : [],
    ".",
  )
}

/** [Z14] Disagreements that stand, each with all values and all who tell them; then those that were found to be none, with the reason. */
export function disagreementSection(dossier: Dossier, write: Write): BriefSection {
  const aboutOf = aboutPieces(dossier)
  const all = dossier.disagreements.map((one, index) => ({ stands: one.stands, item: sentenceOf(one, index, aboutOf, write) }))
  const standing = all.filter(({ stands }) => stands).map(({ item }) => item)
  const gone = all.filter(({ stands }) => !stands).map(({ item }) => item)
  const parts = [standing, gone].flatMap((items): BriefPart[] => (items.length ? [{ kind: "list", items }] : []))
  return {
    key: "disagreements",
    title: "Disagreements",
    notes: [...(standing.length ? [] : [noteOf(write, "none")]), ...(gone.length ? [noteOf(write, "gone")] : [])],
    parts,
  }
}
