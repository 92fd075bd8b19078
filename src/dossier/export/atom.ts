import { generateAtomFeed } from "feedsmith"
import { compare } from "../material/compare.ts"
import type { Dossier, DossierChange } from "../types.ts"
import { rangeInWords } from "../wording/in-words.ts"
import { clipped } from "./clean.ts"
import { momentOf } from "./day.ts"
import { type IncidentSheet, incidentSheets } from "./incident-sheet.ts"
import { shortDays } from "./short-value.ts"
import { tellingInWords } from "./telling-words.ts"
import { uuidOf } from "./uuid-of.ts"

/** `id`: a UUID. Days are ISO. `summary` is plain text. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly published: string
  readonly updated: string
  readonly summary: string
  readonly category: string
  readonly links: readonly { readonly href: string; readonly rel: string; readonly title?: string }[]
}

/**
 * [Z46] Incidents and changes as an Atom feed (RFC 4287), the newest first: an incident is updated when something more is told of it, a change is an entry of its own.
 * All text is plain text, so no reader takes a report's words for markup.
 */
export function atom(dossier: Dossier, changes: readonly DossierChange[] = []): string {
  return feedOf(dossier, "feed", [
    ...incidentSheets(dossier).map((sheet) => ofIncident(sheet, dossier)),
    ...changes.map((change) => ofChange(change, dossier)),
  ])
}

/** A feed of entries, the newest first. `name` tells it from other feeds of the dossier. */
export function feedOf(dossier: Dossier, name: string, all: readonly FeedEntry[]): string {
  const { definition, asOf } = dossier
  const entries = [...all].sort((a, b) => compare(b.updated, a.updated) || compare(a.id, b.id))
  return generateAtomFeed({
    id: `urn:uuid:${uuidOf(dossier, name, definition.key)}`,
    title: plainText(clipped(definition.title, 200) || definition.key),
    updated: momentOf(entries[0]?.updated ?? asOf),
    authors: [{ name: "Sitrep" }],
    generator: { text: "Sitrep" },
    entries: entries.map(({ id, title, published, updated, summary, category, links }) => ({
      id: `urn:uuid:${id}`,
      title: plainText(title),
      published: momentOf(published),
      updated: momentOf(updated),
      summary: plainText(summary),
      categories: [{ term: category }],
      links: links.map((link) => ({ ...link })),
      // RFC 4287 asks for content, or else for a link to an alternate; reports are related, not the same thing in another form.
      content: { value: summary, type: "text" },
    })),
  })
}

const plainText = (value: string): { value: string; type: string } => ({ value, type: "text" })

function ofIncident({ incident, title, tellings, articles, first, last, total }: IncidentSheet, dossier: Dossier): FeedEntry {
  const { days } = incident
  const [killed, injured] = [total("killed"), total("injured")]
  const toll = (word: string, of: typeof killed): string[] =>
    of ? [`${word}: ${rangeInWords(of)}; ${of.sources} source${of.sources === 1 ? "" : "s"}`] : []
  return {
    id: uuidOf(dossier, "incident", incident.id),
    title: clipped([title, days && shortDays(days)].filter(Boolean).join(", "), 250),
    published: first,
    updated: last,
    summary: [...toll("Killed", killed), ...toll("Injured", injured), ...tellings.map((one) => clipped(tellingInWords(one), 800))].join(
      "\n",
    ),
    category: incident.type,
    links: articles.flatMap(({ url, outlet, title }) =>
      url ? [{ href: url, rel: "related", title: clipped(`${outlet}: ${title}`, 250) }] : [],
    ),
  }
}

const ofChange = ({ id, kind, day, title, before, after, words }: DossierChange, dossier: Dossier): FeedEntry => ({
  id: uuidOf(dossier, "change", id),
  title: clipped(title, 250) || kind,
  published: day,
  updated: day,
  summary:
    [
      ...(before === undefined ? [] : [`Before: ${clipped(before, 600)}`]),
      ...(after === undefined ? [] : [`Now: ${clipped(after, 600)}`]),
      ...words.map((one) => `"${clipped(one.words, 600)}"`),
    ].join("\n") ||
    clipped(title, 250) ||
    kind,
  category: kind,
  links: [],
})
