import { type DossierChange, dayInWords, valueInWords } from "../../../dossier/index.ts"
import { type Entry, heading } from "../layout.ts"

/** What changed after a day, in the order it became known. */
export function viewChanges(changes: readonly DossierChange[], since: string): Entry[] {
  return [
    ...heading(`Changed since ${dayInWords(since)}`),
    ...(changes.length ? [] : [{ indent: 2, words: "nothing" }]),
    ...changes.map(({ day, kind, title, before, after }): Entry => {
      const value = [before, after].flatMap((one) => (one === undefined ? [] : valueInWords(one))).join(" → ")
      return { indent: 2, words: `${dayInWords(day)} · ${kind.replaceAll("-", " ")} · ${title}${value ? `: ${value}` : ""}` }
    }),
  ]
}
