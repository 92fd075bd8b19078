import { type Askable, ask, isoOf } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"

/** What a dossier watches: the file as its user wrote it, and what was read out of it, as JSON. `key` names the dossier. */
export interface Defining {
  readonly key: string
  readonly words: string
  readonly parsed: object
}

/** A dossier with its last definition. `edition`: how many it has had. */
export interface KeptDossier extends Defining {
  readonly id: number
  readonly edition: number
  readonly made: Act
  readonly changed: Act
}

interface Row {
  readonly id: number
  readonly key: string
  readonly words: string
  readonly parsed: object
  readonly edition: number
  readonly made_by: string
  readonly made_at: string
  readonly changed_by: string
  readonly changed_at: string
}

const dossierOf = ({ made_by, made_at, changed_by, changed_at, ...row }: Row): KeptDossier => ({
  ...row,
  made: { who: made_by, at: isoOf(made_at) },
  changed: { who: changed_by, at: isoOf(changed_at) },
})

/** All dossiers, by key. */
export async function listDossiers(db: Askable): Promise<KeptDossier[]> {
  return (await ask<Row>(db, "list-dossiers", [null])).map(dossierOf)
}

/** The dossier of a key. */
export async function dossierAt(db: Askable, key: string): Promise<KeptDossier | Refusal> {
  const [row] = await ask<Row>(db, "list-dossiers", [key])
  if (row) return dossierOf(row)
  return refusal({ code: "no-such-dossier", message: `there is no dossier "${key}"; sitrep dossier list shows those there are` })
}

/** All definitions that a dossier has had, the first one first. */
export async function definitionsOf(db: Askable, key: string): Promise<(Omit<Defining, "key"> & Act & { readonly edition: number })[]> {
  const rows = await ask<{ words: string; parsed: object; who: string; at: string; edition: number }>(db, "list-definitions", [key])
  return rows.map((row) => ({ ...row, at: isoOf(row.at) }))
}

/** Makes a dossier. One that is there is refused: it is edited. */
export function makeDossier(store: Store, { key, words, parsed }: Defining, act: Act): Promise<KeptDossier | Refusal> {
  return inTransaction(store, async (client) => {
    const [row] = await ask<{ id: number; fresh: boolean }>(client, "keep-dossier", [key])
    if (!row?.fresh)
      return refusal({
        code: "dossier-there",
        message: `there is a dossier "${key}" already; sitrep dossier edit changes it, another key makes another`,
      })
    await ask(client, "keep-definition", [row.id, words, JSON.stringify(parsed), act.who, act.at])
    await audit(client, act, "new-dossier", key, {})
    return dossierAt(client, key)
  })
}

/** [J12] Gives a dossier another definition; the earlier ones stay. */
export function redefine(store: Store, { key, words, parsed }: Defining, act: Act): Promise<KeptDossier | Refusal> {
  return inTransaction(store, async (client) => {
    // Of two that edit at once the second sees the first.
    await client.query("select from dossier where key = $1 for update", [key])
    const there = await dossierAt(client, key)
    if (isRefusal(there)) return there
    if (there.words === words)
      return refusal({ code: "same-definition", message: `that is what "${key}" watches already; nothing was changed` })
    await ask(client, "keep-definition", [there.id, words, JSON.stringify(parsed), act.who, act.at])
    await audit(client, act, "edit-dossier", key, { edition: there.edition + 1 })
    return dossierAt(client, key)
  })
}
