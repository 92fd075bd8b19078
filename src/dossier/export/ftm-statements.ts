import { createHash } from "node:crypto"
import { plain } from "../../record/index.ts"
import { compare } from "../material/compare.ts"
import type { Dossier } from "../types.ts"
import { jsonLines, wellFormed } from "./clean.ts"
import { prefixOf } from "./follow-the-money.ts"
import { type Source, sourcesOf, voiceOf } from "./source.ts"
import { type ToldValue, toldValues } from "./told-values.ts"
import { uuidOf } from "./uuid-of.ts"

/** Which properties of an Event the values of an incident are, the rest are notes. */
const PROPERTIES: Readonly<Record<string, string>> = {
  date: "date",
  place: "location",
  told: "summary",
  type: "keywords",
  initiator: "involved",
  target: "involved",
}

interface Statement {
  readonly id: string
  readonly [name: string]: unknown
}

/**
 * [Z43] The values of incidents as FollowTheMoney statements, one a line: what differs by source stays apart, each value with its outlet as the data set it is from.
 * Ids are made as FollowTheMoney makes them; a value that an outlet tells twice is one statement, first seen on the earlier day.
 */
export function ftmStatements(dossier: Dossier): string {
  const sources = new Map(sourcesOf(dossier).map((source) => [source.key, source]))
  const statements = new Map<string, Statement>()
  const told = toldValues(dossier)
    .filter(({ kind }) => kind === "incident")
    .sort((a, b) => compare(a.told.day, b.told.day))
  for (const value of told) {
    const statement = statementOf(value, dossier, sources)
    if (!statements.has(statement.id)) statements.set(statement.id, statement)
  }
  return jsonLines([...statements.values()])
}

function statementOf(told: ToldValue, dossier: Dossier, sources: ReadonlyMap<string, Source>): Statement {
  const { words, day, by } = told.told
  const [prop, value] = propertyOf(told, dossier)
  const dataset = plain(sources.get(words.account)?.outlet ?? by.name).replace(/[^\p{L}\p{N}]+/gu, "_") || "unknown"
  const entityId = `sitrep-${uuidOf(dossier, "incident", told.about)}`
  return {
    canonical_id: entityId,
    entity_id: entityId,
    prop,
    schema: "Event",
    value,
    dataset,
    lang: null,
    original_value: words.words === value ? null : words.words,
    first_seen: day,
    last_seen: dossier.asOf,
    external: false,
    origin: `${words.account}#${words.claim} (${voiceOf(by)})`,
    id: createHash("sha1")
      .update(wellFormed(`${dataset}.${entityId}.${prop}.${value}`))
      .digest("hex"),
  }
}

function propertyOf({ field, who, value, told }: ToldValue, dossier: Dossier): readonly [prop: string, value: string] {
  const prop = PROPERTIES[field]
  if (prop === undefined) return ["notes", `${who ? `${who} ` : ""}${field}: ${value}`]
  if (prop === "involved") return [prop, `sitrep-${uuidOf(dossier, "party", partyKey(told.value) ?? value)}`]
  if (prop !== "date") return [prop, value]
  const [first = value, last = first] = value.split("/")
  return [prop, prefixOf(first, last) ?? first.slice(0, 4)]
}

const partyKey = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "key" in value && typeof value.key === "string" ? value.key : undefined
