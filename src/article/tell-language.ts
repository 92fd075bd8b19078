import { eld } from "eld/small"

/** Enough text to tell a language, in code units; and too little. */
const LOOKED_AT = 1500
const FEWEST = 40

/** [A3] The ISO 639-1 code of a text's language, from its first part; absent when it cannot be told. */
export function tellLanguage(text: string): string | undefined {
  const head = text.slice(0, LOOKED_AT)
  if (head.trim().length < FEWEST) return undefined
  // Capitals alone mislead the detector: agencies' old wires are all capitals.
  const found = eld.detect(head === head.toUpperCase() ? head.toLowerCase() : head)
  return found.language && found.isReliable() ? found.language : undefined
}
