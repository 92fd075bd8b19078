import { effect, signal } from "@preact/signals"
import type { Draft } from "./api.ts"

const stored = sessionStorage.getItem("draft")

/** The report that is about to be read, as it was pasted; it outlives a reload of the tab, and nothing else. */
// Written by the effect below, by nobody else.
export const draft = signal<Draft | undefined>(stored ? (JSON.parse(stored) as Draft) : undefined)

/** The words of a draft. */
export const wordsOfDraft = ({ text, page, html }: Draft): string => text ?? page ?? html ?? ""

effect(() => {
  if (!draft.value) return sessionStorage.removeItem("draft")
  try {
    sessionStorage.setItem("draft", JSON.stringify(draft.value))
  } catch {
    // A report larger than the browser stores is read all the same; it is gone when the tab is loaded again.
    sessionStorage.removeItem("draft")
  }
})
