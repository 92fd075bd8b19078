/** Lights what belongs to a claim on both sides, marks the one that is pinned, and brings the article's words into view. */
export function light(root: HTMLElement, lit: string | undefined, pinned: string | undefined): void {
  for (const shown of root.querySelectorAll<HTMLElement>("[data-lit]")) delete shown.dataset.lit
  const mark = (id: string, how: string) => {
    const name = CSS.escape(id)
    for (const shown of root.querySelectorAll<HTMLElement>(`[data-ids~="${name}"], [data-holds~="${name}"]`)) shown.dataset.lit = how
  }
  if (pinned) mark(pinned, "pinned")
  if (lit && lit !== pinned) mark(lit, "met")
  if (!lit || root.querySelector("article:hover")) return
  root.querySelector(`article [data-ids~="${CSS.escape(lit)}"]`)?.scrollIntoView({ block: "nearest" })
}
