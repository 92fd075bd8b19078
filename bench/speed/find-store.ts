import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { from as copyFrom } from "pg-copy-streams"
import { openStore, type Store } from "../../src/record/index.ts"
import { TYPES, type World } from "./find-world.ts"

/** Days that the reports spread over, from the first on. */
const DAYS = 2000
const FIRST = Date.UTC(2021, 0, 1)

type Row = readonly (string | number | boolean | null | undefined)[]
const escaped = (value: Row[number]): string =>
  value === null || value === undefined
    ? "\\N"
    : String(value).replace(/[\\\t\n\r]/g, (sign) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[sign] ?? "")
const fold = (name: string): string => name.toLowerCase()

/** Reports of one COPY each: enough that a round trip costs nothing, few enough for the memory. */
const BATCH = 2000
const TABLES = {
  capture: "id, digest, status, headers, given, sha256, payload, kept_at",
  article: "id, key, url, outlet_id",
  version: "id, article_id, capture_id, source, software, title, text, language, published, published_day, record, kept_at",
  claim: "version_id, ref, kind, type, realis, quote_from, quote_to, said_by, first_day, last_day",
  statement: "version_id, claim, property, number, value, entity, span_from, span_to, certainty",
  mention: "version_id, ref, kind, name, folded",
  judgement: "kind, version_id, ref, entity_id, other_version_id, says, score, reasons, decided_by, decided_at",
} as const
type Table = keyof typeof TABLES

/** Fills an empty store with so many made-up reports: words, names, places, types and days as uneven as those of the world. */
export async function build(store: Store, world: World, reports: number, tell: (words: string) => void): Promise<void> {
  const client = await store.pool.connect()
  try {
    // Rows that hold together need no trigger and no foreign key to say so.
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '512MB'")
    await client.query("drop index sought_words_keys; drop index sought_newest")
    const copy = async (table: string, columns: string, lines: readonly Row[]): Promise<void> => {
      const into = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
      await pipeline(Readable.from(lines.map((row) => `${row.map(escaped).join("\t")}\n`)), into)
    }
    const entities = entitiesOf(world)
    await copy(
      "outlet",
      "id, key, name",
      world.outlets.map((name, at) => [at + 1, fold(name), name]),
    )
    await copy(
      "entity",
      "id, key, kind, origin, country, lat, lon, precision",
      entities.all.map(({ id, kind, name, country, lat, lon, precision }) => [
        id,
        `${kind}:${fold(name)}`,
        kind,
        "report",
        country,
        lat,
        lon,
        precision,
      ]),
    )
    await copy(
      "entity_name",
      "entity_id, name, folded, position",
      entities.all.map(({ id, name }) => [id, name, fold(name), 0]),
    )
    for (let first = 1; first <= reports; first += BATCH) {
      const rows: Record<Table, Row[]> = { capture: [], article: [], version: [], claim: [], statement: [], mention: [], judgement: [] }
      for (let id = first; id < Math.min(first + BATCH, reports + 1); id++) report(id, reports, world, entities, rows)
      for (const [table, columns] of Object.entries(TABLES)) await copy(table, columns, rows[table as Table]) // the keys of a literal
      if ((first - 1) % (BATCH * 10) === 0) tell(`${first - 1} of ${reports} reports`)
    }
    tell("making what searches ask")
    for (let first = 1; first <= reports; first += 20_000)
      await client.query("select sought_keep(array(select generate_series($1::bigint, $2::bigint)))", [first, first + 19_999])
    tell("making the index")
    await client.query("create index sought_words_keys on sought using gin (words, keys) with (gin_pending_list_limit = 1024)")
    await client.query("create index sought_newest on sought (day desc nulls last, version_id desc)")
    for (const table of ["outlet", "entity", "capture", "article", "version", "judgement"])
      await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) + 1 from ${table}))`)
    await client.query("reset session_replication_role")
    await client.query("vacuum analyze")
  } finally {
    client.release()
  }
}

interface Made {
  readonly id: number
  readonly kind: string
  readonly name: string
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly precision?: string
}

function entitiesOf({ countries, places, persons, groups, agreements, random }: World) {
  let id = 0
  const code = (at: number): string => `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`
  const all: Made[] = []
  const put = (kind: string, name: string, more: Omit<Made, "id" | "kind" | "name"> = {}): Made => {
    const made = { id: ++id, kind, name, ...more }
    all.push(made)
    return made
  }
  const made = {
    countries: countries.map((name, at) =>
      put("place", `${name}ia`, { country: code(at), lat: random() * 60 - 20, lon: random() * 80 - 20, precision: "country" }),
    ),
    places: places.map(({ name, lat, lon }, at) =>
      put("place", name, { country: code(at % countries.length), lat, lon, precision: "exact" }),
    ),
    persons: persons.map((name) => put("person", name)),
    groups: groups.map((name) => put("group", name)),
    agreements: agreements.map((name) => put("agreement", name)),
  }
  return { all, ...made }
}

type Entities = ReturnType<typeof entitiesOf>
const ANY_DIGEST = "\\x"
const digest = (id: number, kind: number): string =>
  `${ANY_DIGEST}${kind.toString(16).padStart(2, "0")}${id.toString(16).padStart(62, "0")}`
const dayOf = (number: number): string => new Date(FIRST + number * 86_400_000).toISOString().slice(0, 10)

function report(id: number, reports: number, world: World, made: Entities, rows: Record<Table, Row[]>): void {
  const { words, rank, random } = world
  const one = <T>(list: readonly T[]): T => list[rank(list.length)] as T // rank stays below the length
  const outlet = rank(world.outlets.length) + 1
  // Later reports are later, with some that came late.
  const number = Math.max(0, Math.floor((id / reports) * DAYS - random() ** 4 * 300))
  const day = dayOf(number)
  const people = [one(made.persons), one(made.persons)]
  const sites = [one(made.places), one(made.places)]
  const [group, country] = [one(made.groups), one(made.countries)]
  const pact = random() < 0.15 ? one(made.agreements) : undefined
  const who: Made[] = [...new Set([...people, ...sites, group, country, ...(pact ? [pact] : [])])]
  const ref = (entity: Made): string => `e${who.indexOf(entity) + 1}`
  let text = ""
  const sentences: { from: number; to: number }[] = []
  const names: { from: number; to: number; kind: string; ref: string }[] = []
  const say = (parts: readonly (string | Made)[]): { from: number; to: number; at: { from: number; to: number }[] } => {
    const from = text.length
    const at: { from: number; to: number }[] = []
    for (const part of parts) {
      if (text.length > from) text += " "
      const start = text.length
      text += typeof part === "string" ? part : part.name
      const span = { from: start, to: text.length }
      at.push(span)
      if (typeof part !== "string") names.push({ ...span, kind: part.kind, ref: ref(part) })
    }
    text += "."
    const to = text.length
    sentences.push({ from, to })
    text += sentences.length % 3 === 0 ? "\n\n" : " "
    return { from, to, at }
  }
  const some = (count: number): string => Array.from({ length: count }, () => one(words)).join(" ")
  const claim = (ref: string, kind: string, type: string, quote: { from: number; to: number }, saidBy: string, when?: string): void => {
    rows.claim.push([id, ref, kind, type, "actual", quote.from, quote.to, saidBy, when, when])
  }
  const state = (claim: string, property: string, value: string, span: { from: number; to: number } | undefined, entity?: Made): void => {
    if (span) rows.statement.push([id, claim, property, 0, value, entity && ref(entity), span.from, span.to, "known"])
  }
  const attributions: unknown[] = []
  const claims: unknown[] = []
  people.forEach((person, n) => {
    const { from, to, at } = say([person, "said that", some(8 + Math.floor(random() * 8))])
    const [speaker, cue, content] = at
    claim(`a${n + 1}`, "attribution", "assert", { from, to: to - 1 }, "{}")
    state(`a${n + 1}`, "speaker", person.name, speaker, person)
    state(`a${n + 1}`, "cue", "say", cue && { from: cue.from, to: cue.from + 4 })
    state(`a${n + 1}`, "content", text.slice(content?.from, content?.to), content)
    attributions.push({
      id: `a${n + 1}`,
      speaker: { ...speaker, ref: ref(person) },
      cue,
      content: [content],
      manner: "indirect",
      stance: "assert",
    })
  })
  sites.forEach((site, n) => {
    const when = dayOf(Math.max(0, number - rank(60)))
    const { from, to, at } = say([group, "fought near", site, "in", country, "on", when, some(4)])
    const said = random() < 0.4 ? "{a1}" : "{}"
    const type = one(TYPES)
    claim(`i${n + 1}`, "incident", type, { from, to: to - 1 }, said, when)
    state(`i${n + 1}`, "initiator", group.name, at[0], group)
    state(`i${n + 1}`, "place", site.name, at[2], site)
    state(`i${n + 1}`, "date", when, at[6])
    claims.push({
      id: `i${n + 1}`,
      kind: "incident",
      type,
      quote: { from, to: to - 1 },
      saidBy: said === "{}" ? [] : ["a1"],
      realis: "actual",
      trace: { rule: "I1", why: "made up" },
    })
  })
  if (pact) {
    const { from, to, at } = say(["The", pact, some(10)])
    claim("g1", "agreement", null as never, { from, to: to - 1 }, "{}") // a claim of an agreement has no type
    state("g1", "name", pact.name, at[1], pact)
    claims.push({
      id: "g1",
      kind: "agreement",
      quote: { from, to: to - 1 },
      saidBy: [],
      realis: "actual",
      trace: { rule: "I1", why: "made up" },
    })
  }
  while (text.length < 1400 + random() * 1200) say([some(10 + Math.floor(random() * 12))])
  text = text.trimEnd()
  const title = `${one(words)} ${one(sites).name} ${some(4)}`
  const record = {
    sitrep: 1,
    id: `r${id}`,
    article: { title, outlet: { name: world.outlets[outlet - 1] }, published: { value: day, certainty: "known" }, text, dropped: [] },
    sentences,
    names,
    entities: who.map((entity) => ({ id: ref(entity), kind: entity.kind, name: entity.name })),
    dates: [],
    quantities: sentences.map(({ from }) => ({
      from,
      to: from + 3,
      low: 3,
      high: 3,
      unit: "person",
      of: { from: from + 4, to: from + 9 },
    })),
    attributions,
    claims,
  }
  // Three in a hundred are a later text at the same address; one in twelve is another's text printed again.
  const article = id > 100 && random() < 0.03 ? id - 1 - rank(90) : id
  if (article === id) rows.article.push([id, `https://outlet${outlet}.example/${id}`, `https://outlet${outlet}.example/${id}`, outlet])
  const kept = `${day} 12:00:00Z`
  rows.capture.push([id, digest(id, 1), 200, "{}", "{}", digest(id, 2), "\\x61", kept])
  rows.version.push([
    id,
    articleOf(article, rows, id),
    id,
    digest(id, 3),
    "bench",
    title,
    text,
    "en",
    day,
    day,
    JSON.stringify(record),
    kept,
  ])
  for (const entity of who) {
    rows.mention.push([id, ref(entity), entity.kind, entity.name, fold(entity.name)])
    if (random() < 0.9) rows.judgement.push(["entity", id, ref(entity), entity.id, null, "same", 0.6, "[]", "bench", kept])
  }
  if (id > 200 && random() < 0.08) rows.judgement.push(["copy", id - 1 - rank(150), null, null, id, "same", 0.9, "[]", "bench", kept])
}

/** A report that is a later text of an article: that of an earlier report of this batch, where that one is an article. */
function articleOf(article: number, rows: Record<Table, Row[]>, id: number): number {
  if (article === id) return id
  if (rows.article.some(([there]) => there === article)) return article
  rows.article.push([id, `https://outlet.example/late/${id}`, null, null])
  return id
}

/** Opens the store to measure on, and builds it where it is empty. */
export async function openWorld(world: World, reports: number, data: string | undefined, tell: (words: string) => void): Promise<Store> {
  const url = process.env.DATABASE_URL
  const store = await openStore(data ? { data } : { url: url ?? "" })
  const { rows } = await store.pool.query("select count(*)::int as there from version")
  const there = Number(rows[0]?.there)
  if (there === reports) return store
  if (there) throw new Error(`the store holds ${there} reports; needed is an empty one, or one of ${reports} that was built before`)
  await build(store, world, reports, tell)
  return store
}
