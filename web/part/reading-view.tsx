import { useSignal, useSignalEffect } from "@preact/signals"
import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import type { Report } from "../../src/record/index.ts"
import { groupsOf } from "../evidence/groups-of.ts"
import { paragraphsOf } from "../evidence/paragraphs-of.ts"
import { words } from "../language.ts"
import { useTitle } from "../use-title.ts"
import { ArticleText } from "./article-text.tsx"
import { Furniture } from "./furniture.tsx"
import { Heading } from "./heading.tsx"
import { KeyButton } from "./key-button.tsx"
import { light } from "./light.ts"
import { RecordList } from "./record-list.tsx"

interface Props {
  readonly report: Report
  /** Buttons of the page that shows it. */
  readonly tools: ComponentChildren
  /** What is to be said above the article. */
  readonly note: ComponentChildren
}

/** A report with its record beside it, each pointing into the other. The claim that is pinned stands in the address. */
export function ReadingView({ report, tools, note }: Props) {
  const t = words.value.report
  const { url, query, route } = useLocation()
  const root = useRef<HTMLDivElement>(null)
  useTitle(report.article.title ?? t.untitled)
  const pinned = useSignal(query.claim)
  const met = useSignal<string | undefined>(undefined)
  const [furniture, setFurniture] = useState(false)
  const paragraphs = useMemo(() => paragraphsOf(report.article.text), [report])
  const groups = useMemo(() => groupsOf(report), [report])
  const hrefOf = (id: string): string => withClaim(url, id === query.claim ? undefined : id)

  useEffect(() => {
    pinned.value = query.claim
  }, [query.claim])
  useSignalEffect(() => {
    const [lit, held] = [met.value ?? pinned.value, pinned.value]
    if (root.current) light(root.current, lit, held)
  })
  useEffect(() => {
    const meet = ({ target, type }: Event) => {
      const id = target instanceof Element ? target.closest<HTMLElement>("[data-ids]")?.dataset.ids?.split(" ")[0] : undefined
      if (id || type === "mouseover") met.value = id
    }
    // A pin takes the place of the one before it in the history, and the page stays where it is.
    const pinHere = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a.mark, a.head")?.getAttribute("href") : undefined
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      route(link, true)
    }
    root.current?.addEventListener("mouseover", meet)
    root.current?.addEventListener("click", pinHere)
    root.current?.addEventListener("focusin", meet)
    if (query.claim) {
      document.getElementById(`at-${query.claim}`)?.scrollIntoView({ block: "nearest" })
      root.current?.querySelector(`article [data-ids~="${CSS.escape(query.claim)}"]`)?.scrollIntoView({ block: "center" })
    }
  }, [])

  const current = () => met.peek() ?? pinned.peek()
  const move = (by: number) => {
    const at = groups.order.indexOf(current() ?? "")
    const next = groups.order[at < 0 && by < 0 ? groups.order.length - 1 : at + by]
    const item = next === undefined ? null : document.getElementById(`at-${next}`)
    item?.closest("details.group")?.setAttribute("open", "")
    item?.focus()
  }
  const pin = () => {
    const id = current()
    if (id) route(hrefOf(id), true)
  }
  const why = () => {
    const shown = document.querySelector(`#at-${current()}`)?.closest("li")?.querySelector<HTMLDetailsElement>("details.why")
    if (shown) shown.open = !shown.open
  }
  return (
    <div class="reading" ref={root}>
      <div class="bar" role="toolbar" aria-label={t.article}>
        <KeyButton keys="k" label={t.previous} run={() => move(-1)} />
        <KeyButton keys="j" label={t.next} run={() => move(1)} />
        <KeyButton keys="Enter" label={query.claim ? t.unpin : t.pin} run={pin} />
        <KeyButton keys="w" label={t.why} run={why} />
        <KeyButton
          keys="f"
          label={`${t.furniture} ${report.article.dropped.length}`}
          pressed={furniture}
          run={() => setFurniture(!furniture)}
        />
        {tools}
        <KeyButton keys="p" label={t.print} run={() => print()} />
      </div>
      <article>
        <Heading article={report.article} />
        {note}
        {furniture && <Furniture dropped={report.article.dropped} />}
        <ArticleText report={report} paragraphs={paragraphs} hrefOf={hrefOf} />
      </article>
      <aside aria-label={t.record}>
        <RecordList report={report} groups={groups} paragraphs={paragraphs} hrefOf={hrefOf} pinned={query.claim} />
      </aside>
    </div>
  )
}

/** The same address with another claim pinned, or none. */
function withClaim(url: string, claim: string | undefined): string {
  const at = new URL(url, location.origin)
  if (claim) at.searchParams.set("claim", claim)
  else at.searchParams.delete("claim")
  return at.pathname + at.search
}
