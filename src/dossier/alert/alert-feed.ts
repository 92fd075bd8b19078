import { feedOf } from "../export/atom.ts"
import { uuidOf } from "../export/uuid-of.ts"
import type { Dossier } from "../types.ts"
import { AHEAD, alertsOf } from "./alerts-of.ts"

/** Entries of the feed: readers of feeds come often, and keep what they have read. */
const MOST = 200

/** The newest alerts of a dossier as an Atom feed. An alert keeps its id, so a reader shows it once. */
export function alertFeed(dossier: Dossier, ahead: readonly number[] = AHEAD): string {
  const urls = new Map(dossier.joined.map(({ account }) => [account.key, account.report.article.url]))
  return feedOf(
    dossier,
    "alerts",
    alertsOf(dossier, ahead)
      .slice(-MOST)
      .map(({ id, kind, day, title, lines, words }) => ({
        id: uuidOf(dossier, "alert", id),
        title,
        published: day,
        updated: day,
        summary: lines.join("\n") || title,
        category: kind,
        links: [...new Set(words.flatMap(({ account }) => urls.get(account) ?? []))].map((href) => ({ href, rel: "related" })),
      })),
  )
}
