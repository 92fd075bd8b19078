import type { Entry } from "./layout.ts"
import type { Source } from "./source.ts"

/** Title, outlet, byline, dates, and what was left out of the page. */
export function viewHead({ report }: Source): Entry[] {
  const { article } = report
  const { title, outlet, byline, published, modified, retrieved, dateline, agency, url, language, dropped, text } = article
  const facts = [
    outlet?.name ?? outlet?.domain,
    byline?.length ? `by ${byline.join(", ")}` : undefined,
    published ? `published ${published.value.replace("T", " ")}` : "no day of publication",
    modified ? `changed ${modified.value.replace("T", " ")}` : undefined,
    retrieved ? `copied ${retrieved.value}` : undefined,
  ]
  const origin = [dateline?.place ? `dateline ${dateline.place}` : undefined, agency ? `credited to ${agency}` : undefined, url]
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim()).length
  const counts = new Map<string, number>()
  for (const { reason } of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const left = [...counts].map(([reason, count]) => (count > 1 ? `${reason} ${count}` : reason)).join(", ")
  const foreign = language !== undefined && language !== "en"
  const lines = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" · ")
  const entries: Entry[] = [
    { indent: 0, words: title ?? "(no title)", tone: "strong" },
    { indent: 0, words: lines(...facts) },
  ]
  if (origin.some(Boolean)) entries.push({ indent: 0, words: lines(...origin) })
  entries.push({
    indent: 0,
    words: lines(`${paragraphs} paragraphs`, left ? `left out of the page: ${left}` : undefined),
    tone: "quiet",
  })
  if (foreign)
    entries.push({ indent: 0, words: `The text is in another language (${language}): it is kept, and nothing was read from it.` })
  return entries
}
