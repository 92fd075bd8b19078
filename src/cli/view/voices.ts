import type { Attribution } from "../../claim/index.ts"
import { type Entry, heading } from "./layout.ts"
import type { Source } from "./source.ts"

/** Who said what, by speaker in order of their first words. */
export function viewVoices(source: Source): Entry[] {
  const { report, paragraph, words, speaker, entity } = source
  if (!report.attributions.length) return []
  const groups = new Map<string, Attribution[]>()
  for (const attribution of report.attributions) {
    const name = attribution.speaker?.ref ?? (attribution.speaker ? words(attribution.speaker).toLowerCase() : "")
    groups.set(name, [...(groups.get(name) ?? []), attribution])
  }
  const entries = heading("Who said what")
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const known = entity(first.speaker?.ref)
    const about = [known?.role, known?.affiliation].filter(Boolean).join(", ")
    entries.push({ indent: 2, words: `${speaker(first.id)}${about ? ` (${about})` : ""}`, tone: "strong" })
    for (const one of group) {
      const cue = one.cue ? words(one.cue) : "quoted"
      const stance = one.stance === "assert" ? "" : ` [${one.stance}]`
      const within = one.within ? ` (as told by ${speaker(one.within)})` : ""
      const content = one.content.map(words).join(" … ")
      const marked = one.manner === "direct" ? `“${content.replace(/^[“"]|[”"]$/g, "")}”` : content
      const where = one.content[0] ?? one.cue
      entries.push({ indent: 4, words: `${where ? paragraph(where) : ""} ${cue}${stance}${within}: ${marked}` })
    }
  }
  return entries
}
