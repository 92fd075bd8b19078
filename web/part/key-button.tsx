import type { ComponentChildren } from "preact"
import { useLocation } from "preact-iso"
import { useKey } from "../keys.ts"

interface Props {
  readonly keys: string
  readonly label: string
  readonly run: () => void
  readonly everywhere?: boolean
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly chief?: boolean
}

/** A button with its key: there is none without the other. */
export function KeyButton({ keys, label, run, everywhere = false, pressed, disabled = false, chief = false }: Props) {
  useKey({ keys, label, everywhere, run: () => !disabled && run() })
  return (
    <button
      type="button"
      class={chief ? "chief" : undefined}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={run}
    >
      {label} <kbd>{keys}</kbd>
    </button>
  )
}

/** A link to a page of the interface, with its key. */
export function KeyLink({ keys, href, children, label }: { keys: string; href: string; label: string; children?: ComponentChildren }) {
  const { route, path } = useLocation()
  useKey({ keys, label, everywhere: true, run: () => route(href) })
  return (
    <a href={href} aria-keyshortcuts={keys} aria-current={path === href ? "page" : undefined}>
      {children ?? label} <kbd>{keys}</kbd>
    </a>
  )
}
