import type { Changed, Versions } from "../../desk/index.ts"
import type { KeptArticle, KeptVersion } from "../../record/index.ts"
import { type Entry, heading, layOut, type Style } from "./layout.ts"
import { layOutChanges } from "./text-changes.ts"

const line = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" · ")

const articleEntry = (article: KeptArticle, versions: readonly KeptVersion[]): Entry[] => [
  { indent: 0, words: versions.findLast(({ title }) => title)?.title ?? article.url ?? article.key, tone: "strong" },
  { indent: 0, words: line(article.outlet, article.url ?? article.key), tone: "quiet" },
]

const versionEntry = ({ number, captured, kept, published, title, failure }: KeptVersion): Entry => ({
  indent: 2,
  words: line(
    `${number}`,
    captured ? `captured ${captured}` : `kept ${kept}`,
    published ? `published ${published}` : failure ? undefined : "no day of publication",
    failure ? `unreadable: ${failure.message}` : title,
  ),
})

/** The versions of an article, and what changed between two of them. */
export function viewVersions({ article, versions, compared }: Versions, style: Style): string {
  const head = layOut([...articleEntry(article, versions), ...heading("Versions"), ...versions.map(versionEntry)], style)
  if (!compared)
    return (
      head +
      layOut(
        [
          { indent: 0, words: "" },
          { indent: 0, words: nothingOf(versions) },
        ],
        style,
      )
    )
  const { from, to, text, claims } = compared
  const told = layOut(
    [
      ...heading(`Claims, version ${from} to ${to}`),
      ...(claims.length ? claims.map(({ says }) => ({ indent: 2, words: says })) : [{ indent: 2, words: "none changed" }]),
      ...heading(`Text, version ${from} to ${to}`),
      ...(text.length ? [] : [{ indent: 2, words: "the same words" }]),
    ],
    style,
  )
  return head + told + layOutChanges(text, style)
}

const nothingOf = (versions: readonly KeptVersion[]): string =>
  versions.length < 2 ? "One version: there is nothing to compare." : "Fewer than two versions could be read: there is nothing to compare."

/** Articles that changed, each with what changed in its claims. */
export function viewChanged(changed: readonly Changed[], style: Style): string {
  if (!changed.length) return layOut([{ indent: 0, words: "No article has more than one version." }], style)
  return layOut(
    changed.flatMap(({ article, versions, claims }, at): Entry[] => [
      ...(at ? [{ indent: 0, words: "" }] : []),
      ...articleEntry(article, versions),
      {
        indent: 2,
        words: line(`${versions.length} versions`, whenOf(versions), claims.map(({ says }) => says).join("; ") || "no claim changed"),
      },
    ]),
    style,
  )
}

function whenOf(versions: readonly KeptVersion[]): string | undefined {
  const last = versions.at(-1)
  return last && `last ${last.captured ?? last.kept}`
}
