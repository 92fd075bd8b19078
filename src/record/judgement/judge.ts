import { mentionsOf } from "../name/setting.ts"
import { plain } from "../name/slug.ts"
import type { Report } from "../report.ts"
import { type Askable, ask, isoOf } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { NAMING } from "../store/keep-report.ts"
import { findArticle, newestVersion, recordOf } from "../store/kept-versions.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"
import { entryAt } from "./keep-entry.ts"

export type Says = "same" | "different"

/** A report as somebody names it: the keys that it may be kept under, and the words it was asked by. */
export interface Named {
  readonly keys: readonly string[]
  readonly name: string
}

/** What a person says. `why`: in their words. */
export interface Word {
  readonly says: Says
  readonly why?: string
}

/** What came of it: the judgement's id, and of those that it withdrew. */
export interface Judged {
  readonly id: number
  readonly withdrew: readonly number[]
}

export interface Standing {
  readonly id: number
  readonly says: Says | "perhaps"
  readonly reasons: readonly { readonly rule?: string }[]
  readonly entity?: number
}

/** [J1] Says of two reports, by the newest version of each that was read, that they are copies of one text, or not. */
export function judgeCopies(store: Store, word: Word, [a, b]: readonly [Named, Named], act: Act): Promise<Judged | Refusal> {
  return alone(store, async (db) => {
    const [one, other] = [await versionAt(db, a), await versionAt(db, b)]
    if (isRefusal(one)) return one
    if (isRefusal(other)) return other
    if (one.article === other.article)
      return refusal({
        code: "same-report",
        message: `"${a.name}" and "${b.name}" are one report; needed are two, for the versions of one report are never independent`,
      })
    const pair = [Math.min(one.version, other.version), Math.max(one.version, other.version)]
    const standing = await ask<Standing>(db, "standing-on-copies", pair)
    const subject = `${one.key} ${other.key}`
    return said(
      db,
      word,
      { kind: "copy", row: [pair[0], null, null, pair[1], null, null], rule: "J1", standing, ends: standing, subject },
      act,
    )
  })
}

/** [J1] Says of a name in a report's newest version that it stands for an entry, or that it does not. */
export function judgeName(
  store: Store,
  word: Word,
  { name, report, key }: { readonly name: string; readonly report: Named; readonly key: string },
  act: Act,
): Promise<Judged | Refusal> {
  return alone(store, async (db) => {
    const found = await versionAt(db, report)
    if (isRefusal(found)) return found
    const entry = await entryAt(db, key)
    if (isRefusal(entry)) return entry
    const refs = refsOf(await recordOf(db, found.version), name, entry.kind)
    const [ref] = refs
    if (ref === undefined || refs.length > 1)
      return refusal({
        code: ref === undefined ? "no-such-name" : "several-names",
        message:
          ref === undefined
            ? `the report "${report.name}" has no name "${name}"; needed is one that it has: sitrep read shows them`
            : `${refs.length} of the report "${report.name}" are called "${name}"; needed is the longest name that it has for the one that is meant`,
      })
    const all = await ask<Standing>(db, "standing-on-mention", [found.version, ref])
    const standing = all.filter(({ entity }) => entity === entry.id)
    // A name stands for one: whoever says whom says of all others that it does not.
    const ends = word.says === "same" ? all.filter((one) => one.says === "same" || one.entity === entry.id) : standing
    const subject = `"${name}" in ${found.key} is ${key}`
    return said(
      db,
      word,
      { kind: "entity", row: [found.version, ref, entry.id, null, null, null], rule: "J1", standing, ends, subject },
      act,
    )
  })
}

/** [J2] Withdraws a judgement. What it had withdrawn stays withdrawn. */
export function undoJudgement(store: Store, id: number, act: Act): Promise<Judged | Refusal> {
  return alone(store, async (db) => {
    const [there] = await ask<{ withdrawn_by: string | null; withdrawn_at: string | null }>(db, "find-judgement", [id])
    if (!there)
      return refusal({ code: "no-such-judgement", message: `there is no judgement ${id}; sitrep judge --list shows those there are` })
    if (there.withdrawn_at !== null)
      return refusal({
        code: "already-withdrawn",
        message: `judgement ${id} was withdrawn by ${there.withdrawn_by} at ${isoOf(there.withdrawn_at)}; needed is one that stands`,
      })
    await ask(db, "withdraw-judgements", [[id], act.who, act.at])
    await audit(db, act, "withdraw", `judgement ${id}`, {})
    return { id, withdrew: [id] }
  })
}

/** One person judges at a time, and nothing is kept meanwhile: what is looked at does not change before it is answered. */
export const alone = <T>(store: Store, work: (db: Askable) => Promise<T>): Promise<T> =>
  inTransaction(store, async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [NAMING])
    return work(client)
  })

async function versionAt(db: Askable, { keys, name }: Named) {
  const article = await findArticle(db, keys, name)
  if (isRefusal(article)) return article
  const version = await newestVersion(db, article.id, name)
  return isRefusal(version) ? version : { version: version.id, article: article.id, key: article.key }
}

/** Those of a report that are called so; of several, those of the kind alone, where there are any. */
function refsOf(report: Report, name: string, kind: Report["entities"][number]["kind"]): string[] {
  const wanted = plain(name)
  const mentions = mentionsOf(report)
  const called = report.entities.filter((entity) => plain(entity.name) === wanted)
  const all = called.length ? called : report.entities.filter(({ id }) => mentions.get(id)?.forms.some((form) => plain(form) === wanted))
  const fitting = all.filter((entity) => entity.kind === kind)
  return (fitting.length ? fitting : all).map(({ id }) => id)
}

interface Saying {
  readonly kind: "entity" | "copy" | "incident"
  /** version_id, ref, entity_id, other_version_id, claim, other_claim */
  readonly row: readonly unknown[]
  /** The rule by which a person's word of this kind stands: it is in the reasons of each, and of no other. */
  readonly rule: "J1" | "J7"
  /** What stands on the same pair. */
  readonly standing: readonly Standing[]
  /** What the word withdraws. */
  readonly ends: readonly Standing[]
  readonly subject: string
}

/** Writes a person's word, withdraws what it ends, and tells the trail. */
export async function said(
  db: Askable,
  { says, why }: Word,
  { kind, row, rule, standing, ends, subject }: Saying,
  act: Act,
): Promise<Judged | Refusal> {
  const already = standing.find((one) => one.says === says && one.reasons.some((reason) => reason.rule === rule))
  if (already)
    return refusal({
      code: "already-judged",
      message: `judgement ${already.id} says "${says}" of them already; sitrep judge --undo ${already.id} withdraws it`,
    })
  const withdrew = ends.map(({ id }) => id)
  if (withdrew.length) await ask(db, "withdraw-judgements", [withdrew, act.who, act.at])
  const reasons = JSON.stringify([{ rule, why: why ?? "a person says so" }])
  const [made] = await ask<{ id: number }>(db, "keep-judgement", [kind, ...row, says, reasons, act.who, act.at])
  if (!made) throw new Error("a judgement that is kept has a row")
  await audit(db, act, `judge-${says}`, subject, { judgement: made.id, withdrew, ...(why ? { why } : {}) })
  return { id: made.id, withdrew }
}
