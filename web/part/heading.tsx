import type { Report } from "../../src/record/index.ts"
import { words } from "../language.ts"
import { Basis } from "./basis.tsx"

const timeOf = (value: string): string => value.replace("T", " ").replace(/(\d)([+-]\d\d:?\d\d|Z)$/, "$1 $2")

/** Who published a report, when, and what it is called. */
export function Heading({ article }: { article: Report["article"] }) {
  const t = words.value.report
  const { outlet, published, byline, agency, title, dateline } = article
  const name = outlet?.name ?? outlet?.domain
  return (
    <header class="heading">
      <p class="source">
        {name && <bdi class="outlet">{name}</bdi>}
        {published && (
          <span>
            <time>{timeOf(published.value)}</time>
            {published.basis && <Basis basis={published.basis} />}
          </span>
        )}
        {byline?.length ? (
          <span>
            {t.by} <bdi>{byline.join(", ")}</bdi>
          </span>
        ) : null}
        {dateline?.place && <bdi>{dateline.place}</bdi>}
        {agency && <span>{t.agency(agency)}</span>}
      </p>
      <h1 dir="auto">{title ?? t.untitled}</h1>
    </header>
  )
}
