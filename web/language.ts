import { computed, effect, signal } from "@preact/signals"
import { en, type Words } from "./words/en.ts"
import { fr } from "./words/fr.ts"

const catalogues = { en, fr }

/** A language that the interface speaks. */
export type Language = keyof typeof catalogues

const isLanguage = (word: string | null): word is Language => word !== null && word in catalogues

function preferred(): Language {
  const chosen = localStorage.getItem("language")
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en"
}

/** The language of the interface: what was chosen here before, else the first of the browser's that there is. */
export const language = signal<Language>(preferred())

/** The words of the interface. */
export const words = computed<Words>(() => catalogues[language.value])

/** Takes the other language and remembers it. */
export function switchLanguage(): void {
  language.value = language.value === "en" ? "fr" : "en"
  localStorage.setItem("language", language.value)
}

/** A number as the language writes it. */
export const numeral = (value: number): string => new Intl.NumberFormat(language.value).format(value)

effect(() => {
  document.documentElement.lang = language.value
})
