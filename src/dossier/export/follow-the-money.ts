import { compare } from "../material/compare.ts"
import type { Dossier, Party } from "../types.ts"
import { rangeInWords } from "../wording/in-words.ts"
import { jsonLines } from "./clean.ts"
import { type IncidentSheet, incidentSheets } from "./incident-sheet.ts"
import { shortDays } from "./short-value.ts"
import { type Source, sourcesOf, voiceOf } from "./source.ts"
import { tellingInWords } from "./telling-words.ts"
import { toldValues } from "./told-values.ts"
import { uuidOf } from "./uuid-of.ts"

/** An entity of FollowTheMoney: every property has several values, every value is a string. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

type Values = readonly (string | undefined)[]

/** Each value once, empty ones and empty properties left out. */
function entity(id: string, schema: string, properties: Readonly<Record<string, Values>>): FtmEntity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const kept = [...new Set(values.filter((value) => value !== undefined && value !== ""))]
    return kept.length ? [[name, kept] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(filled) as Record<string, string[]> } // undefined values were filtered out above
}

/** [Z43] The dossier as entities for OpenAleph, one a line: articles, parties, incidents and signings as events, who is mentioned where, a note for each told value. */
export const followTheMoney = (dossier: Dossier): string => jsonLines(entitiesOf(dossier))

function entitiesOf(dossier: Dossier): FtmEntity[] {
  const sources = sourcesOf(dossier)
  const known = new Set(sources.map(({ key }) => key))
  const articleId = (key: string): string | undefined => (known.has(key) ? idOf("article", key) : undefined)
  const idOf = (kind: string, id: string): string => `sitrep-${uuidOf(dossier, kind, id)}`
  const sheets = incidentSheets(dossier)
  const parties = partiesOf(dossier)
  const mentions = new Map<string, FtmEntity>()
  for (const { party, account, words } of parties) {
    const document = articleId(account)
    if (!document) continue
    const id = idOf("mention", JSON.stringify([party.key, account, words]))
    mentions.set(
      id,
      entity(id, "Mention", { document: [document], resolved: [idOf("party", party.key)], name: [words], detectedSchema: ["LegalEntity"] }),
    )
  }
  const named = new Map(parties.map(({ party }) => [party.key, party]))
  const byKey = [...named.values()].sort((a, b) => compare(a.key, b.key))
  return [
    ...sources.map((source) => articleOf(source, idOf)),
    ...byKey.map(({ key, name, side }) => entity(idOf("party", key), "LegalEntity", { name: [name], notes: [side && `side: ${side}`] })),
    ...sheets.map((sheet) => eventOf(sheet, idOf, articleId)),
    ...dossier.agreements.map(({ id, name, kind, names, signed, signatories }) =>
      entity(idOf("agreement", id), "Event", {
        name: [name],
        alias: names.map((one) => one.name),
        date: signed.map(({ value }) => prefixOf(value.first, value.last)),
        involved: signatories.map(({ value }) => idOf("party", value.key)),
        keywords: [kind, "signing"],
        recordId: [id],
        proof: signed.map(({ words }) => articleId(words.account)),
      }),
    ),
    ...[...mentions.values()].sort((a, b) => compare(a.id, b.id)),
    ...notesOf(dossier, idOf, sources),
  ]
}

/** [Z43] A date's length is its precision: as many characters as its first and its last day share. */
export function prefixOf(first: string, last: string): string | undefined {
  if (first === last) return first
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7)
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : undefined
}

// FollowTheMoney has languages in three letters. Texts in others than English are kept, but nothing is read from them, so no dossier has them.
const LANGUAGES: Readonly<Record<string, string>> = { en: "eng" }

function articleOf({ key, joined, outlet, title, url, text }: Source, idOf: (kind: string, id: string) => string): FtmEntity {
  const { byline, published, modified, retrieved, language } = joined.account.report.article
  return entity(idOf("article", key), "Article", {
    title: [title || undefined],
    author: byline ?? [],
    publisher: [outlet],
    sourceUrl: [url],
    publishedAt: [published?.value.slice(0, 10)],
    modifiedAt: [modified?.value.slice(0, 10)],
    retrievedAt: [retrieved?.value.slice(0, 10)],
    language: [LANGUAGES[language ?? ""]],
    bodyText: [text],
  })
}

function eventOf(
  { incident, title, tellings, articles, initiators, targets, total }: IncidentSheet,
  idOf: (kind: string, id: string) => string,
  articleId: (key: string) => string | undefined,
): FtmEntity {
  const { days, place } = incident
  const killed = total("killed")
  return entity(idOf("incident", incident.id), "Event", {
    name: [[title, days && shortDays(days)].filter(Boolean).join(", ")],
    summary: tellings.map(tellingInWords),
    ...(days ? { date: [prefixOf(days.first, days.last)], startDate: [days.first], endDate: [days.last] } : {}),
    location: incident.places.map(({ value }) => value.name),
    country: [place?.at?.country?.toLowerCase()],
    involved: [...initiators, ...targets].map(({ value }) => idOf("party", value.key)),
    keywords: [incident.type, ...incident.types.map(({ value }) => value)],
    notes: [killed && `killed: ${rangeInWords(killed)}`],
    recordId: [incident.id],
    publisher: articles.map(({ outlet }) => outlet),
    sourceUrl: articles.map(({ url }) => url),
    proof: articles.map(({ key }) => articleId(key)),
  })
}

interface Mentioned {
  readonly party: Party
  readonly account: string
  readonly words: string
}

function partiesOf({ incidents, agreements }: Dossier): Mentioned[] {
  const told = [
    ...incidents.flatMap(({ initiators, targets }) => [...initiators, ...targets]),
    ...agreements.flatMap(({ signatories, thirdParties, provisions }) => [
      ...signatories,
      ...thirdParties,
      ...provisions.flatMap(({ obligors, beneficiaries }) => [...obligors, ...beneficiaries]),
    ]),
  ]
  return told.map(({ value, words }) => ({ party: value, account: words.account, words: words.words || value.name }))
}

/** Values of incidents and agreements as notes on them; figures and matters have no entity to hang on. */
function notesOf(dossier: Dossier, idOf: (kind: string, id: string) => string, sources: readonly Source[]): FtmEntity[] {
  const byKey = new Map(sources.map((source) => [source.key, source]))
  return toldValues(dossier).flatMap(({ kind, about, field, who, value, told }) => {
    if (kind !== "incident" && kind !== "agreement") return []
    const { words, by, day } = told
    const source = byKey.get(words.account)
    const what = `${who ? `${who} ` : ""}${field}: ${value}`
    return [
      entity(idOf("note", JSON.stringify([kind, about, what, words.account, words.claim, words.from, words.to])), "Note", {
        name: [`${what} (${voiceOf(by)}, ${day})`],
        description: [words.words],
        entity: [idOf(kind, about)],
        publisher: [source?.outlet],
        sourceUrl: [source?.url],
        createdAt: [day],
      }),
    ]
  })
}
