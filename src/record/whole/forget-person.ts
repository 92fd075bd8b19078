import type pg from "pg"
import { plain } from "../name/slug.ts"
import type { Report } from "../report.ts"
import { ask } from "../store/ask.ts"
import { forgottenDigest, forgottenPerson } from "../store/forgotten.ts"
import type { Store } from "../store/open-store.ts"
import type { Refusal } from "../store/refusal.ts"
import { rowsOf } from "../store/rows-of.ts"
import { type Forgetting, type Forgotten, inForgetting, nothingOf, removed, type Tombstone } from "./forgetting.ts"
import { formsOf, inOneLine, isSeveral, withoutPerson } from "./redact.ts"
import { sweep } from "./sweep.ts"

interface Mention {
  readonly version_id: number
  readonly ref: string
  readonly folded: string
  readonly [column: string]: unknown
}

/**
 * Takes a person out of the store. Every version that mentions them keeps its text with the name blotted out, letter for letter, so that all positions stay;
 * claims are made again from it, and the bytes that it was read from go. Their entity, its names and all judgements on it go, and wherever else the
 * name stands it is blotted out too. Addresses stay: of one with the name in it the whole report has to be removed.
 */
export const forgetPerson = (store: Store, name: string, how: Forgetting): Promise<Forgotten | Refusal> =>
  inForgetting(store, how, async (client) => {
    const folded = plain(name)
    const entities = await ask<{ id: number; key: string; names: string[] }>(client, "find-person", [folded])
    const mentions = await ask<Mention>(client, "find-person-mentions", [folded, entities.map(({ id }) => id)])
    // What is blotted out wherever it stands: whole names. "Marel" alone may be somebody else where nobody said who it is.
    const whole = new Set([inOneLine(name), ...entities.flatMap(({ names }) => names.map(inOneLine).filter(isSeveral))])
    const refs = new Map<number, Set<string>>()
    for (const { version_id, ref } of mentions) refs.set(version_id, (refs.get(version_id) ?? new Set()).add(ref))
    for (const [id, here] of refs) for (const form of calledIn(await recordOf(client, id), here)) if (isSeveral(form)) whole.add(form)
    for (const { id } of await ask<{ id: number }>(client, "find-versions-saying", [patternOf(whole)]))
      if (!refs.has(id)) refs.set(id, new Set())
    for (const [id, here] of refs) await redo(client, id, here, whole)
    // An entity that is somebody else by its judgements may still have the name: it is blotted out below.
    await removed(
      client,
      "judgement",
      "entity_id",
      entities.map(({ id }) => id),
    )
    const gone = await removed(
      client,
      "entity",
      "id",
      entities.map(({ id }) => id),
    )
    const blanked = await ask<{ sha256: string }>(client, "blank-captures", [[], [...refs.keys()], bytesOf(whole)])
    const { rows, keys } = await sweep(client, formsOf(whole), patternOf(whole))
    if (!mentions.length && !refs.size && !gone && !blanked.length && !rows)
      return nothingOf(`a person "${name}"`, "the name as reports have it")
    const people = new Set([folded, ...[...whole].map(plain)])
    const tombstones: Tombstone[] = [
      ...[...people].map((one) => ({ digest: forgottenPerson(one), what: "person" as const })),
      ...blanked.map(({ sha256 }) => ({ digest: forgottenDigest(sha256), what: "person" as const })),
      ...keys.map((key) => ({ digest: forgottenDigest(key), what: "person" as const })),
    ]
    const forgotten: Forgotten = {
      articles: 0,
      versions: refs.size,
      captures: blanked.length,
      mentions: mentions.length,
      entities: gone,
      left: [],
    }
    return { forgotten, tombstones }
  })

async function recordOf(client: pg.ClientBase, version: number): Promise<Report> {
  const [row] = await ask<{ record: string }>(client, "record-of-version", [version])
  if (!row) throw new Error(`version ${version} is there, for it was just found`)
  return JSON.parse(row.record)
}

/** The words by which a record calls entities. */
const calledIn = ({ names, entities, article }: Report, refs: ReadonlySet<string>): string[] =>
  [
    ...names.filter(({ ref }) => refs.has(ref)).map(({ from, to }) => article.text.slice(from, to)),
    ...entities.filter(({ id }) => refs.has(id)).map((entity) => entity.name),
  ].map(inOneLine)

/** A version's record and rows without the person. */
async function redo(client: pg.ClientBase, id: number, refs: ReadonlySet<string>, whole: ReadonlySet<string>): Promise<void> {
  const report = await recordOf(client, id)
  const record = withoutPerson(report, refs, formsOf([...whole, ...calledIn(report, refs)]))
  const rows = rowsOf(record)
  await ask(client, "drop-mentions", [[...refs].map(() => id), [...refs]])
  await ask(client, "drop-version-rows", [id])
  await ask(client, "redo-version", [
    id,
    rows.title ?? null,
    rows.text,
    rows.agency ?? null,
    rows.language ?? null,
    rows.published ?? null,
    rows.publishedDay ?? null,
    rows.record,
    rows.claims,
    rows.statements,
    rows.mentions,
    rows.sketch,
  ])
}

/** The names as PostgreSQL looks for them, in texts and in JSON, where a line's end is written "\n". */
export const patternOf = (names: Iterable<string>): string =>
  [...names]
    .map((name) =>
      inOneLine(name)
        .split(" ")
        .map((word) => word.replace(/["\\]/g, "\\$&").replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
        .join("(?:\\s|\\\\n|\\\\t|\\\\r)+"),
    )
    .join("|")

/** The names as bytes, as they are written, in capitals and without. */
const bytesOf = (names: Iterable<string>): Buffer[] =>
  [...new Set([...names].flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()]))].map((form) => Buffer.from(form))
