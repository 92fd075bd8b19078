import { signal } from "@preact/signals"
import { useEffect, useRef } from "preact/hooks"

/** What a key does. `keys`: `j`, `?`, `Enter`, or two in order with a blank between: `g h`. `everywhere`: belongs to the frame, not to the page. */
export interface Key {
  readonly keys: string
  readonly label: string
  readonly run: () => void
  readonly everywhere?: boolean
}

/** The keys that work now, in the order in which their buttons came up. */
export const keysNow = signal<readonly Key[]>([])

/** A key works for as long as the part that names it stands on the page. */
export function useKey({ keys, label, run, everywhere = false }: Key): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const key: Key = { keys, label, run: () => latest.current(), everywhere }
    keysNow.value = [...keysNow.peek(), key]
    return () => {
      keysNow.value = keysNow.peek().filter((one) => one !== key)
    }
  }, [keys, label, everywhere])
}

const writes = "input, textarea, select, [contenteditable]"
const acts = "a, button, summary"

let before = ""

/** Runs the key that was struck, unless words are being written or a dialog is open. The newest of two keys of one name wins. */
function struck(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const target = event.target instanceof Element ? event.target : document.body
  if (target.closest(writes) || document.querySelector("dialog[open]")) return
  if (event.key === "Enter" && target.closest(acts)) return
  const both = `${before} ${event.key}`
  const found = keysNow.peek().findLast(({ keys }) => keys === both) ?? keysNow.peek().findLast(({ keys }) => keys === event.key)
  before = found ? "" : event.key
  if (!found) return
  event.preventDefault()
  found.run()
}

/** Listens for keys from now on. */
export const listenForKeys = (): void => document.addEventListener("keydown", struck)
