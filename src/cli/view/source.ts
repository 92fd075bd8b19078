import type { Slot } from "../../claim/index.ts"
import type { Report } from "../../desk/index.ts"
import type { Span } from "../../evidence/index.ts"
import type { Entity } from "../../reading/index.ts"

/** What the blocks of a view ask of a record: words, paragraph numbers, names, speakers. */
export interface Source {
  readonly report: Report
  readonly words: (span: Span) => string
  /** "¶3": the paragraph a position stands in, counted from 1. */
  readonly paragraph: (span: Span) => string
  /** A slot as one reads it: its words, else its value; "~" before what is implied. */
  readonly slot: (slot: Slot | undefined) => string | undefined
  /** Who says something, innermost first; "the outlet" for no one. */
  readonly saidBy: (ids: readonly string[]) => string
  readonly speaker: (id: string) => string
  readonly entity: (ref: string | undefined) => Entity | undefined
}

export function sourceOf(report: Report): Source {
  const { text } = report.article
  const starts = [0, ...[...text.matchAll(/\n[^\S\n]*\n\s*/g)].map((gap) => gap.index + gap[0].length)]
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]))
  const attributions = new Map(report.attributions.map((attribution) => [attribution.id, attribution]))
  const words = ({ from, to }: Span): string => text.slice(from, to).replace(/\s+/g, " ")
  const speaker = (id: string): string => {
    const found = attributions.get(id)?.speaker
    if (!found) return "someone unnamed"
    const entity = found.ref ? entities.get(found.ref) : undefined
    return entity && (entity.kind === "person" || entity.kind === "organisation" || entity.kind === "group") ? entity.name : words(found)
  }
  return {
    report,
    words,
    paragraph: ({ from }) => `¶${lastAtMost(starts, from) + 1}`,
    slot: (slot) => {
      if (!slot) return undefined
      const said = slot.from !== undefined && slot.to !== undefined ? words({ from: slot.from, to: slot.to }) : undefined
      const value =
        slot.value && said && slot.value !== said && /^\d|^P/.test(slot.value) ? `${slot.value} (“${said}”)` : (said ?? slot.value ?? "")
      return slot.certainty === "implied" ? `~${value}${slot.basis ? `, ${slot.basis}` : ""}` : value
    },
    saidBy: (ids) => (ids.length ? [...new Set(ids.map(speaker))].join(", as told by ") : (report.article.outlet?.name ?? "the outlet")),
    speaker,
    entity: (ref) => (ref ? entities.get(ref) : undefined),
  }
}

/** The number of the last start at or before a position. */
function lastAtMost(starts: readonly number[], position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
