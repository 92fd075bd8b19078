import type { Dossier, DossierChange, Told } from "../types.ts"
import { boundsInWords, daysInWords } from "../wording/in-words.ts"
import { incidentTitle } from "../wording/incident-title.ts"
import { roleWords, statusWords, typeWords } from "../wording/labels.ts"
import { changeOf, dossierDay, wordsKey } from "./change-of.ts"
import { tollTitle } from "./toll-changes.ts"

/** Values said of one thing, as short words. */
interface List {
  readonly about: string
  readonly title: string
  readonly told: readonly Told<string>[]
}

const inWords = <Value>(told: readonly Told<Value>[], words: (value: Value) => string): Told<string>[] =>
  told.map((one) => ({ ...one, value: words(one.value) }))

function listsOf({ incidents, agreements, series }: Dossier): List[] {
  return [
    ...incidents.flatMap((incident) => {
      const list = (what: string, told: readonly Told<string>[]): List => ({
        about: incident.id,
        title: `${incidentTitle(incident)}: ${what}`,
        told,
      })
      return [
        ...incident.tolls.map((toll) => list(tollTitle(toll), inWords(toll.told, boundsInWords))),
        list("date", inWords(incident.dates, daysInWords)),
        list(
          "place",
          inWords(incident.places, ({ name }) => name),
        ),
        list(
          "type",
          inWords(incident.types, (type) => typeWords[type]),
        ),
        list(
          "who did it",
          inWords(incident.initiators, ({ name }) => name),
        ),
        list(
          "whether it happened",
          inWords(incident.realis, (realis) => realis),
        ),
      ]
    }),
    ...agreements.flatMap(({ id, name, force, signed }) => [
      { about: id, title: `${name}: whether it holds`, told: inWords(force, (status) => statusWords[status]) },
      { about: id, title: `${name}: signed`, told: inWords(signed, daysInWords) },
    ]),
    ...series.map(({ id, role, of, points }) => ({
      about: id,
      title: of ? `${roleWords[role]}, ${of}` : roleWords[role],
      told: inWords(
        points.map(({ told }) => told),
        boundsInWords,
      ),
    })),
  ]
}

/** What a later version of an article no longer says of a thing, and what it says instead; said again, in whichever words, it is no correction. */
export function correctionChanges(before: Dossier, after: Dossier): DossierChange[] {
  const articles = new Map(after.joined.map(({ account }) => [account.key, account.article]))
  const stood = new Set(
    listsOf(before).flatMap(({ about, told }) =>
      told.filter(({ superseded }) => !superseded).map((one) => `${about}|${wordsKey(one.words)}`),
    ),
  )
  return listsOf(after).flatMap(({ about, title, told }) => {
    const newer = new Map<string, Told<string>[]>()
    for (const one of told) {
      const article = articles.get(one.words.account)
      if (article === undefined || one.superseded) continue
      newer.set(article, [...(newer.get(article) ?? []), one])
    }
    return told.flatMap((one) => {
      if (!one.superseded || !stood.has(`${about}|${wordsKey(one.words)}`)) return []
      const now = newer.get(articles.get(one.words.account) ?? "") ?? []
      if (now.some(({ value }) => value === one.value)) return []
      const instead = now.find(({ by }) => by.key === one.by.key) ?? now[0]
      return [
        changeOf({
          kind: "correction",
          about,
          day: instead?.day ?? dossierDay(after),
          title: `${title}, by ${one.by.name}`,
          before: one.value,
          after: instead?.value ?? "no longer said",
          words: instead ? [instead.words, one.words] : [one.words],
        }),
      ]
    })
  })
}
