import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import { touches } from "../../src/evidence/index.ts"
import type { Report } from "../../src/record/index.ts"
import { type Drawn, type Mark, marksOf } from "../evidence/marks-of.ts"
import type { Paragraph } from "../evidence/paragraphs-of.ts"
import { type Segment, segmentsOf } from "../evidence/segments-of.ts"
import { words } from "../language.ts"

interface Props {
  readonly report: Report
  readonly paragraphs: readonly Paragraph[]
  readonly hrefOf: (id: string) => string
}

/** The article with its evidence underlined. Its words are only ever text. */
export function ArticleText({ report, paragraphs, hrefOf }: Props) {
  const t = words.value.report
  const { article, claims } = report
  const marks = useMemo(() => marksOf(report), [report])
  if (!paragraphs.length) return <p class="state">{t.emptyArticle}</p>
  return (
    <div class="text" lang={article.language}>
      {paragraphs.map((paragraph) => {
        const here = marks.filter((mark) => touches(mark, paragraph))
        const part = article.parts?.find(({ from }) => from === paragraph.from)
        const denied = claims.some(({ realis, quote }) => realis === "denied" && touches(quote, paragraph))
        const holds = [...new Set(here.map(({ id }) => id))].join(" ")
        return (
          <div class="paragraph" key={paragraph.number} id={`p${paragraph.number}`}>
            {part && (
              <h2 dir="auto">
                {part.published && <time>{part.published.value}</time>} {part.title}
              </h2>
            )}
            <span class="margin" data-holds={holds} data-depth={depthIn(report, paragraph)} lang={undefined}>
              {denied && (
                <span class="denied" title={t.deniedHere}>
                  ≠<span class="unseen">{t.deniedHere}</span>
                </span>
              )}
              <span class="unseen">{t.paragraph(paragraph.number)}</span>
              <span aria-hidden="true">{paragraph.number}</span>
            </span>
            <p dir="auto">
              {segmentsOf(paragraph, here).map((segment) => (
                <Marked key={segment.from} segment={segment} text={article.text} hrefOf={hrefOf} />
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}

/** How deep attributions stand within each other in a paragraph: 0 when nobody is said to have said something. */
function depthIn({ attributions }: Report, paragraph: Paragraph): number {
  const withins = new Map(attributions.map(({ id, within }) => [id, within]))
  const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(withins.get(id)))
  const here = attributions.filter(({ content }) => content.some((span) => touches(span, paragraph)))
  return Math.min(3, Math.max(0, ...here.map(({ id }) => depth(id))))
}

const length = ({ from, to }: Mark): number => to - from
const lanes: readonly Drawn[] = ["figure", "incident", "agreement", "voice"]

function Marked({ segment, text, hrefOf }: { segment: Segment; text: string; hrefOf: (id: string) => string }) {
  const shown = text.slice(segment.from, segment.to)
  if (!segment.marks.length) return <>{shown}</>
  const narrowFirst = [...segment.marks].sort((a, b) => length(a) - length(b))
  const ids = [...new Set(narrowFirst.map(({ id }) => id))].join(" ")
  const drawn = lanes.reduce<ComponentChildren>((inner, lane) => {
    const own = segment.marks.filter((mark) => mark.drawn === lane)
    if (!own.length) return inner
    const certainty = own.some((mark) => mark.certainty === "implied") ? "implied" : "known"
    return <span class={`${lane} ${certainty} ${own.some(({ main }) => main) ? "main" : "detail"}`}>{inner}</span>
  }, shown)
  const start = segment.starts.filter(({ main }) => main).sort((a, b) => length(a) - length(b))[0]
  return start ? (
    <a class="mark" data-ids={ids} href={hrefOf(start.id)}>
      {drawn}
    </a>
  ) : (
    <span class="mark" data-ids={ids}>
      {drawn}
    </span>
  )
}
