import { effect, signal } from "@preact/signals"

const themes = ["auto", "light", "dark"] as const

/** `auto`: as the system has it. */
export type Theme = (typeof themes)[number]

const kept = localStorage.getItem("theme")

/** The theme that was chosen here before, else the system's. */
export const theme = signal<Theme>(themes.find((one) => one === kept) ?? "auto")

/** Takes the next theme and remembers it. */
export function nextTheme(): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? "auto"
  localStorage.setItem("theme", theme.value)
}

effect(() => {
  document.documentElement.dataset.theme = theme.value
})
