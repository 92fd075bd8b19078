import { type Dossier, daysInWords } from "../../../dossier/index.ts"
import { type Entry, heading } from "../layout.ts"

/** What happened, was signed, said and is due, in order; "~" where the days are supplied. */
export function viewTimeline({ timeline }: Dossier): Entry[] {
  if (!timeline.length) return []
  return [
    ...heading("Timeline"),
    ...timeline.map(({ days, certainty, kind, title, place, actors }): Entry => {
      const when = days ? `${daysInWords(days)}${certainty === "implied" ? " ~" : ""}` : "no date"
      const where = place && !title.includes(place.name) ? place.name : undefined
      const who = actors.map(({ name }) => name).join(", ")
      return { indent: 2, words: [when, kind === "incident" ? undefined : kind, title, where, who].filter(Boolean).join(" · ") }
    }),
  ]
}
