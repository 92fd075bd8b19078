import type { Brief, BriefSentence, Passage } from "../../../src/dossier/brief/types.ts"
import type { Dossier } from "../../../src/dossier/types.ts"

/** The dossier before any report joined. */
export const emptied = (dossier: Dossier): Dossier => {
  const { period: _, ...rest } = dossier
  const none = {
    joined: [],
    incidents: [],
    series: [],
    sums: [],
    violations: [],
    agreements: [],
    disagreements: [],
    matters: [],
    timeline: [],
  }
  return { ...rest, ...none, sources: 0 }
}

export interface Visits {
  readonly sentence?: (sentence: BriefSentence) => BriefSentence
  readonly note?: (note: Passage) => Passage
}

/** The brief with every sentence and note put through a change; rows' own words stay. */
export function changed(brief: Brief, { sentence = (one) => one, note = (one) => one }: Visits): Brief {
  return {
    ...brief,
    head: { notes: brief.head.notes.map(note), clocks: brief.head.clocks.map(sentence) },
    sections: brief.sections.map((section) => ({
      ...section,
      notes: section.notes.map(note),
      parts: section.parts.map((part) => {
        if (part.kind === "list") return { ...part, items: part.items.map(sentence) }
        if (part.kind === "paragraph")
          return { ...part, ...(part.title ? { title: sentence(part.title) } : {}), sentences: part.sentences.map(sentence) }
        return { ...part, rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(sentence) })) }
      }),
    })),
  }
}

/** All sentences and cells, in the order they stand. */
export function sentencesOf(brief: Brief): BriefSentence[] {
  const all: BriefSentence[] = []
  changed(brief, {
    sentence: (one) => {
      all.push(one)
      return one
    },
  })
  return all
}

/** The brief with its n-th sentence changed. */
export function changedAt(brief: Brief, at: number, change: (sentence: BriefSentence) => BriefSentence): Brief {
  let count = 0
  return changed(brief, { sentence: (one) => (count++ === at ? change(one) : one) })
}
