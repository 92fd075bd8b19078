import type { Named } from "../judgement/judge.ts"
import { type Askable, ask, isoOf } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { findArticle } from "../store/kept-versions.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"
import { dossierAt } from "./kept-dossiers.ts"

/** A person's word on an article: that it belongs into a dossier, or not. */
export interface KeptPlacing {
  readonly article: string
  readonly says: "in" | "out"
  readonly by: string
  readonly why?: string
}

/** How far a provision is implemented, said by a person. `on`: ISO day. */
export interface KeptLevel {
  readonly provision: string
  readonly level: 0 | 1 | 2 | 3
  readonly by: string
  readonly on: string
  readonly why?: string
}

interface PlacementRow {
  readonly article: string
  readonly says: "in" | "out"
  readonly who: string
  readonly why: string | null
}

const placingOf = ({ article, says, who, why }: PlacementRow): KeptPlacing => ({ article, says, by: who, ...(why === null ? {} : { why }) })

/** What people said of articles in a dossier, in the order they said it. */
export async function placingsIn(db: Askable, dossier: number): Promise<KeptPlacing[]> {
  return (await ask<PlacementRow>(db, "standing-placements", [dossier, null])).map(placingOf)
}

/** What people said of provisions in a dossier, in the order they said it. */
export async function levelsIn(db: Askable, dossier: number): Promise<KeptLevel[]> {
  const rows = await ask<{ provision: string; level: KeptLevel["level"]; who: string; why: string | null; at: string }>(
    db,
    "standing-levels",
    [dossier],
  )
  return rows.map(({ provision, level, who, why, at }) => ({
    provision,
    level,
    by: who,
    on: isoOf(at).slice(0, 10),
    ...(why === null ? {} : { why }),
  }))
}

const VERBS = { in: "include", out: "exclude", nothing: "release" } as const

/** [J10] Puts a report into a dossier, takes it out, or takes back what was said of it ("nothing"). */
export function placeReport(
  store: Store,
  key: string,
  { keys, name }: Named,
  { says, why }: { readonly says: keyof typeof VERBS; readonly why?: string },
  act: Act,
): Promise<KeptPlacing | { readonly article: string } | Refusal> {
  return inTransaction(store, async (client) => {
    const dossier = await dossierAt(client, key)
    if (isRefusal(dossier)) return dossier
    const article = await findArticle(client, keys, name)
    if (isRefusal(article)) return article
    await client.query("select from dossier where id = $1 for update", [dossier.id])
    const standing = await ask<PlacementRow>(client, "standing-placements", [dossier.id, article.id])
    const last = standing.at(-1)
    if (says === "nothing" ? !last : last?.says === says)
      return refusal({
        code: last ? "already-placed" : "not-placed",
        message: last
          ? `${last.who} has said that "${name}" is ${last.says} "${key}" already`.replace(" out ", " out of ")
          : `nobody has put "${name}" into "${key}" or taken it out: its definition decides`,
      })
    await ask(client, "withdraw-placements", [dossier.id, article.id, act.who, act.at])
    if (says !== "nothing") await ask(client, "keep-placement", [dossier.id, article.id, says, why ?? null, act.who, act.at])
    await audit(client, act, VERBS[says], `${article.key} in ${key}`, why ? { why } : {})
    return says === "nothing" ? { article: article.key } : { article: article.key, says, by: act.who, ...(why ? { why } : {}) }
  })
}

/** [J11] Says how far a provision is implemented; what was said before is withdrawn. `provision`: the id that the dossier gives it. */
export function setLevel(
  store: Store,
  key: string,
  { provision, level, why }: Pick<KeptLevel, "provision" | "level" | "why">,
  act: Act,
): Promise<KeptLevel | Refusal> {
  return inTransaction(store, async (client) => {
    const dossier = await dossierAt(client, key)
    if (isRefusal(dossier)) return dossier
    await client.query("select from dossier where id = $1 for update", [dossier.id])
    await ask(client, "keep-level", [dossier.id, provision, level, why ?? null, act.who, act.at])
    await audit(client, act, "set-level", `${provision} in ${key}`, { level, ...(why ? { why } : {}) })
    return { provision, level, by: act.who, on: act.at.slice(0, 10), ...(why ? { why } : {}) }
  })
}
