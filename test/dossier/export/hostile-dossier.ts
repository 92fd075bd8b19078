import type { Dossier } from "../../../src/dossier/types.ts"
import { someDossier } from "../some-dossier.ts"

/** Text that tries to break formats: formulas, markup, ends of lines, controls, bidi overrides, half a surrogate pair, what is no character. */
export const HOSTILE = `=HYPERLINK("http://x.example","open") ]]> <script>alert('1')</script> & "quoted", a;b\\c\r\nEND:VEVENT\r\n\u0000\u0007\u001b[31m\u202etxt.exe\u202c\u2028\ud800 \uffff é 🕊️ ‏عربي`

/** The same dossier with hostile words wherever a report, a user or a page can put words of its own. */
export function hostileDossier(words: string = HOSTILE): Dossier {
  const strings = new Set(["name", "title", "words", "url", "text", "role", "affiliation", "side", "basis"])
  const bad = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return strings.has(key) ? words : value
    if (Array.isArray(value)) return value.map((one) => bad(one, key))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bad(part, name)]))
  }
  const incidents = someDossier.incidents.map((incident) => ({
    ...incident,
    told: incident.told.map((told) => ({ ...told, value: words })),
    weapons: incident.weapons.map((told) => ({ ...told, value: words })),
  }))
  return bad({ ...someDossier, incidents }) as Dossier // only strings were put in the place of strings
}
