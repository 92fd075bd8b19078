import type { Dossier, DossierChange } from "../types.ts"
import { valueInWords } from "../wording/in-words.ts"
import { changeOf, wordsKey } from "./change-of.ts"

/** Voices that departed from what they said before, by words that were not there before. */
export function positionChanges(before: Dossier, after: Dossier): DossierChange[] {
  const known = new Set(
    before.matters.flatMap(({ positions }) => positions.filter(({ moved }) => moved).map(({ said }) => wordsKey(said.words))),
  )
  return after.matters.flatMap(({ id, title, positions }) => {
    const values = new Map(positions.map(({ said, value }) => [wordsKey(said.words), value]))
    return positions.flatMap(({ moved, said, value }) => {
      if (!moved || said.superseded || known.has(wordsKey(said.words))) return []
      const was = values.get(wordsKey(moved.from))
      return [
        changeOf({
          kind: "position",
          about: id,
          day: said.day,
          title: `${said.by.name} on ${title}`,
          ...(was ? { before: valueInWords(was) } : {}),
          after: valueInWords(value),
          words: [said.words, moved.from],
        }),
      ]
    })
  })
}
