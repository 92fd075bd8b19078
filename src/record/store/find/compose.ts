import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder, sql } from "kysely"
import { keysOfDays, monthsOf } from "../../find/read-days.ts"
import { inward, isOneWord } from "../../find/tree.ts"
import type { Leaf, Tree } from "../../find/types.ts"
import type { Filters } from "./filters.ts"
import type { Who } from "./resolve-name.ts"

type Sql = RawBuilder<unknown>

// Kysely puts the parts together and numbers the parameters; the connection is ours.
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A composed query, as pg takes it. */
export function composed(part: Sql): { text: string; values: unknown[] } {
  const { sql: text, parameters } = part.compile(compiler)
  return { text, values: [...parameters] }
}

/** [U2] The question as full text search has it. Words of a user are only ever parameters. */
export function strictOf(tree: Tree): Sql {
  if (tree.kind === "words") return sql`phraseto_tsquery('english', ${tree.words}::text)`
  if (tree.kind === "not") return sql`(!! ${strictOf(tree.of)})`
  return sql`(${sql.join(tree.of.map(strictOf), tree.kind === "and" ? sql` && ` : sql` || `)})`
}

/**
 * A question that the index answers alone and that finds all of what the strict one finds: of a phrase, all its words; of a phrase that is to be absent,
 * anything. Undefined when it leaves nothing out.
 */
export function looseOf(tree: Tree): Sql | undefined {
  const inner = inward(tree)
  if (inner.kind === "words") return sql`plainto_tsquery('english', ${inner.words}::text)`
  if (inner.kind === "not") {
    // Turned inward, NOT stands before words alone.
    const leaf = inner.of as Leaf
    return isOneWord(leaf) ? sql`(!! plainto_tsquery('english', ${leaf.words}::text))` : undefined
  }
  const parts = inner.of.map(looseOf)
  const known = parts.flatMap((part) => part ?? [])
  if (!known.length || (inner.kind === "or" && known.length < parts.length)) return undefined
  return sql`(${sql.join(known, inner.kind === "and" ? sql` && ` : sql` || `)})`
}

/** Whether the loose question finds more than the strict one. */
export const needsStrict = (tree: Tree): boolean =>
  tree.kind === "words" ? !isOneWord(tree) : tree.kind === "not" ? needsStrict(tree.of) : tree.of.some(needsStrict)

/** The keys of `sought` by which a name is found in a part. */
const keysOf = (part: string, { ids, folded, countries }: Who): string[] => [
  ...ids.map((id) => `${part}:${id}`),
  ...folded.map((name) => `${part}=${name}`),
  ...(part === "place" ? countries.map((code) => `place-in:${code}`) : part === "named" ? countries.map((code) => `country:${code}`) : []),
]

/** Keys that a report has: one at least of each list. */
function keyLists({
  speaker,
  actor,
  place,
  agreement,
  type,
  kind,
  happened,
  outlets,
  ofClaims,
}: Omit<Filters, "outlets"> & { readonly outlets?: Filters["outlets"] | undefined }): string[][] {
  const lists: string[][] = []
  if (outlets) lists.push(outlets.map((id) => `outlet:${id}`))
  if (type.length) lists.push(type.map((one) => `type:${one}`))
  if (kind.length) lists.push(kind.map((one) => `kind:${one}`))
  if (happened) lists.push(keysOfDays(happened))
  if (speaker) lists.push(keysOf("speaker", speaker))
  const parts = { actor, place, agreement }
  for (const [part, who] of Object.entries(parts)) if (who) lists.push([...keysOf(part, who), ...(ofClaims ? [] : keysOf("named", who))])
  return lists
}

/**
 * Ids of the versions that may fit, the newest published first, no more than `most`. `months`: only those published in one of them, which the index tells
 * from the others without a look at them.
 */
export function candidatesOf(filters: Filters, most: number, months?: readonly string[]): Sql {
  const { text, published, newest } = filters
  const loose = text && looseOf(text)
  const within = months ?? (published && monthsOf(published))
  const conditions = [
    ...(loose ? [sql`words @@ ${loose}`] : []),
    ...keyLists(filters).map((keys) => sql`keys && ${keys}::text[]`),
    ...(within?.length ? [sql`keys && ${within.map((month) => `published:${month}`)}::text[]`] : []),
  ]
  const kept = [...(newest ? [sql`newest`] : []), ...(published ? [sql`day between ${published.first} and ${published.last}`] : [])]
  const where = (all: readonly Sql[]): Sql => (all.length ? sql`where ${sql.join(all, sql` and `)}` : sql``)
  // What has no words and no keys is read from the index of days. All else is asked of the index of words and keys first and whole, whatever the planner
  // thinks (the offset keeps it): walking the reports from the newest back until enough of them fit may end at the oldest.
  const table = conditions.length ? sql`(select version_id, day, newest from sought ${where(conditions)} offset 0) fitting` : sql`sought`
  return sql`select version_id from ${table} ${where(kept)} order by day desc nulls last, version_id desc limit ${most}`
}

/** [U4] Whether claims have to be looked at one by one to know that a report fits: keys tell of the report, not that all holds of one claim. */
export const needsClaims = ({ speaker, actor, place, agreement, type, kind, happened, ofClaims }: Filters): boolean =>
  ofClaims && (happened !== undefined || [speaker, actor, place, agreement, type[0], kind[0]].filter((one) => one !== undefined).length > 1)

const ACTOR = ["initiator", "target", "obligor", "beneficiary", "signatory", "third-party"]

interface Part {
  readonly name: string
  readonly who: Who
  readonly properties: readonly string[]
}

const partsOf = ({ speaker, actor, place, agreement }: Filters): Part[] => [
  ...(speaker ? [{ name: "speaker", who: speaker, properties: ["speaker"] }] : []),
  ...(actor ? [{ name: "actor", who: actor, properties: ACTOR }] : []),
  ...(place ? [{ name: "place", who: place, properties: ["place"] }] : []),
  ...(agreement ? [{ name: "agreement", who: agreement, properties: ["name"] }] : []),
]

// What follows asks version by version, along the primary keys, in laterals that an offset keeps as they are written: the planner, which cannot tell how many
// mentions a version has of whom was asked for, else joins a thousand of one with a thousand of the other in loops.

/** The mentions of a version that stand for somebody: `met_NAME.refs`. */
function metOf({ name, who: { ids, folded, inside } }: Part): Sql {
  const standing = sql`j.version_id = asked.version_id and j.kind = 'entity' and j.says = 'same' and j.withdrawn_at is null`
  return sql`cross join lateral (
      select coalesce(array_agg(m.ref), '{}') as refs from (
        select j.ref from (select j.ref, j.entity_id from judgement j where ${standing} offset 0) j
        where j.entity_id = any (${[...ids, ...inside]}::bigint[])
        ${
          folded.length
            ? sql`union all
        select m.ref from (select ref, folded from mention where version_id = asked.version_id offset 0) m where m.folded = any (${folded}::text[])
          and not exists (select from judgement j where ${standing} and j.ref = m.ref)`
            : sql``
        }
      ) m offset 0
    ) ${sql.id(`met_${name}`)}`
}

/** The claims of a version that have these mentions in a part: `part_NAME.claims`. */
function partOf({ name, who: { folded }, properties }: Part): Sql {
  const unnamed = folded.length ? sql`or (s.entity is null and sought_plain(s.value) = any (${folded}::text[]))` : sql``
  return sql`cross join lateral (
      select coalesce(array_agg(s.claim), '{}') as claims from statement s
      where s.version_id = asked.version_id and s.property = any (${properties}::text[])
        and (s.entity = any (${sql.id(`met_${name}`)}.refs) ${unnamed})
      offset 0
    ) ${sql.id(`part_${name}`)}`
}

const CLAIMS = sql`(select * from claim where claim.version_id = asked.version_id offset 0)`

/** What has to hold of a claim. */
function claimConditions({ type, kind, happened, speaker, actor, place, agreement }: Filters): Sql {
  const alone = !actor && !place && !agreement && !type.length && !kind.length && !happened
  return sql.join(
    [
      sql`true`,
      ...(type.length ? [sql`c.type = any (${type}::text[])`] : []),
      ...(kind.length ? [sql`c.kind = any (${kind}::text[])`] : []),
      ...(happened ? [sql`c.first_day <= ${happened.last} and c.last_day >= ${happened.first}`] : []),
      // Of a speaker alone: the words that are theirs. With other filters: whatever they say.
      ...(speaker ? [sql`(c.ref = any (part_speaker.claims) ${alone ? sql`` : sql`or c.said_by && part_speaker.claims`})`] : []),
      ...(actor ? [sql`c.ref = any (part_actor.claims)`] : []),
      ...(place ? [sql`c.ref = any (part_place.claims)`] : []),
      ...(agreement
        ? [
            sql`(c.ref = any (part_agreement.claims) or exists (select from statement s where s.version_id = c.version_id and s.claim = c.ref
              and s.property = 'agreement' and s.value = any (part_agreement.claims)))`,
          ]
        : []),
    ],
    sql` and `,
  )
}

/** Whether a row has one of these keys: each of its own is looked up among them, for around a place there may be thousands, and && compares all with all. */
const hasOneOf = (keys: readonly string[]): Sql => sql`exists (select from unnest(sought.keys) as key where key = any (${keys}::text[]))`

/** Whether there may be claims that answer the question. */
const asksClaims = (filters: Filters): boolean => filters.ofClaims || partsOf(filters).length > 0

/** Of these versions those that fit, with what ranks them: version_id, article_id, day, copied, and where asked for words, title, part. */
export function examined(filters: Filters, versions: readonly number[]): Sql {
  const { text, ofClaims } = filters
  const strict = text && strictOf(text)
  const inPart = ofClaims ? [] : keyLists({ ...filters, outlets: undefined, ofClaims: true })
  const columns = [
    sql`asked.version_id, sought.article_id, sought.day, sought.copied`,
    ...(strict ? [sql`ts_rank(sought.words, ${strict}, 1) as words, ts_filter(sought.words, '{a}') @@ ${strict} as title`] : []),
    ...(inPart.length ? [sql`${sql.join(inPart.map(hasOneOf), sql` and `)} as part`] : []),
  ]
  const byClaims = needsClaims(filters)
  const parts = byClaims ? partsOf(filters) : []
  const conditions = [
    ...(strict && needsStrict(text) ? [sql`sought.words @@ ${strict}`] : []),
    ...(byClaims ? [sql`exists (select from ${CLAIMS} c where ${claimConditions(filters)})`] : []),
  ]
  return sql`select ${sql.join(columns)}
    from unnest(${versions}::bigint[]) as asked (version_id)
    cross join lateral (select * from sought where sought.version_id = asked.version_id offset 0) sought
    ${sql.join([...parts.map(metOf), ...parts.map(partOf)], sql` `)}
    ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
    order by sought.day desc nulls last, asked.version_id desc`
}

/** The claims that fit, and the mentions of whom was asked for, in these versions. */
export function answersIn(filters: Filters, versions: readonly number[]): Sql | undefined {
  const parts = partsOf(filters)
  if (!asksClaims(filters)) return undefined
  const named = parts.map(({ name }) => sql`${sql.id(`met_${name}`)}.refs`)
  return sql`select asked.version_id, fits.claims, ${named.length ? sql.join(named, sql` || `) : sql`'{}'::text[]`} as named
    from unnest(${versions}::bigint[]) as asked (version_id)
    ${sql.join([...parts.map(metOf), ...parts.map(partOf)], sql` `)}
    cross join lateral (
      select coalesce(json_agg(c order by c.quote_from, c.ref), '[]') as claims from (
        select c.ref, c.kind, c.type, c.realis, c.quote_from, c.quote_to, c.said_by, c.first_day, c.last_day
        from ${CLAIMS} c where ${claimConditions(filters)}) c
    ) fits`
}

/** How many parts a question has to full text search: none when it is made of words alone that stand in every text. */
export const numbered = (tree: Tree): Sql => sql`select numnode(${strictOf(tree)}) as nodes`
