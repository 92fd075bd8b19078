import type { Syntax } from "../syntax.ts"
import type { IncidentType, Slot } from "../types.ts"
import { type DraftIncident, twoVoices } from "./draft-incident.ts"

/** How many sentences back, in one paragraph, another's version of an incident or the operation it belongs to may stand. */
const LOOK_BACK_SENTENCES = 4
/** How many incidents back. */
const LOOK_BACK = 6
/** What forces do in an operation of theirs. */
const PARTS: ReadonlySet<IncidentType> = new Set(["arrests", "armed-clash", "disrupted-weapons-use", "abduction-forced-disappearance"])

/**
 * [I16] An incident without day or place takes, as implied, those of the one of its type right before it in its paragraph when it is another's version of it
 * (another speaker, or a denial), and those of an operation when it tells what the forces did in it; what the same voice tells beside it lends nothing.
 */
export function borrowFromBefore(syntax: Syntax, drafts: readonly DraftIncident[]): DraftIncident[] {
  const done: DraftIncident[] = []
  for (const draft of drafts) {
    const before = draft.realis === "planned" || draft.realis === "hypothetical" ? undefined : lender(syntax, done, draft)
    done.push(before ? lent(syntax, before, draft) : draft)
  }
  return done
}

function lender(syntax: Syntax, done: readonly DraftIncident[], draft: DraftIncident): DraftIncident | undefined {
  const paragraph = syntax.reading.sentences[draft.sentence]?.paragraph
  return done
    .slice(-LOOK_BACK)
    .findLast(
      (other) =>
        syntax.reading.sentences[other.sentence]?.paragraph === paragraph &&
        Math.abs(draft.sentence - other.sentence) <= LOOK_BACK_SENTENCES &&
        (isPart(other, draft) || (other.type === draft.type && (other.realis !== draft.realis || twoVoices(other, draft)))),
    )
}

const isPart = (operation: DraftIncident, draft: DraftIncident): boolean =>
  operation.type === "military-operation" && operation.realis === "actual" && PARTS.has(draft.type) && draft.initiator !== undefined

function lent(syntax: Syntax, before: DraftIncident, draft: DraftIncident): DraftIncident {
  const part = isPart(before, draft)
  const elsewhere = draft.place?.ref !== undefined && before.place?.ref !== undefined && draft.place.ref !== before.place.ref
  const date = draft.date || elsewhere ? undefined : dayOf(before, part)
  const place = draft.place || (draft.date && draft.date.value !== before.date?.value) ? undefined : placeOf(syntax, before, part)
  return { ...draft, ...(date ? { date } : {}), ...(place ? { place } : {}) }
}

function dayOf({ date }: DraftIncident, part: boolean): Slot | undefined {
  if (!date?.value || date.value.includes("/")) return undefined
  // What was done in an operation was done on its first day or later.
  return part
    ? { value: `${date.value}/..`, certainty: "implied", basis: "in the operation told before it" }
    : { value: date.value, certainty: "implied", basis: "of what is told before it" }
}

function placeOf(syntax: Syntax, { place }: DraftIncident, part: boolean): Slot | undefined {
  if (!place || (place.from === undefined && place.value === undefined)) return undefined
  const words = place.value ?? syntax.reading.text.slice(place.from, place.to)
  const basis = part ? "in the operation told before it" : "of what is told before it"
  return { value: words.replace(/\s+/g, " "), ...(place.ref ? { ref: place.ref } : {}), certainty: "implied", basis }
}
