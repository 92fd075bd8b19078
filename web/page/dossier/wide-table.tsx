import type { ComponentChildren } from "preact"

/** A table that may be wider than the page: it scrolls by itself, and by keys once it is reached. */
export const WideTable = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys (WCAG 2.1.1)
  <section class="wide-table" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
