import type { Dossier } from "../types.ts"
import { type Cell, listed, tableOf } from "./csv.ts"
import { sourcesOf } from "./source.ts"
import { type ToldValue, toldValues } from "./told-values.ts"

const COLUMNS = [
  "kind",
  "about",
  "field",
  "who",
  "value",
  "low",
  "high",
  "approximate",
  "realis",
  "period_first",
  "period_last",
  "speaker",
  "speaker_kind",
  "speaker_role",
  "speaker_affiliation",
  "side",
  "through",
  "day",
  "certainty",
  "basis",
  "superseded",
  "copy_of",
  "words",
  "from",
  "to",
  "claim",
  "account",
  "outlet",
  "title",
  "url",
]

/** [Z25] One row for each value that somebody tells, with who and in which words. `from` and `to` count UTF-16 code units of the article's text. */
export function claimsCsv(dossier: Dossier): string {
  const sources = new Map(sourcesOf(dossier).map((source) => [source.key, source]))
  const row = ({ kind, about, field, who, value, bounds, period, realis, told }: ToldValue): Cell[] => {
    const { by, day, certainty, basis, superseded, copyOf, words } = told
    const source = sources.get(words.account)
    return [
      kind,
      about,
      field,
      who,
      value,
      bounds?.low,
      bounds?.high,
      bounds?.approximate,
      realis,
      period?.first,
      period?.last,
      by.name,
      by.kind,
      by.role,
      by.affiliation,
      by.side,
      listed(by.through),
      day,
      certainty,
      basis,
      superseded,
      copyOf,
      words.words,
      words.from,
      words.to,
      words.claim,
      words.account,
      source?.outlet,
      source?.title,
      source?.url,
    ]
  }
  return tableOf([COLUMNS, ...toldValues(dossier).map(row)])
}
