import { dossierAt } from "../dossier/index.ts"
import { type Askable, ask, isoOf } from "../store/ask.ts"
import { isRefusal, type Refusal } from "../store/refusal.ts"

/** When somebody last looked at a dossier, ISO; absent where they never did. */
export interface LastVisit {
  readonly at?: string
}

/** [N27] When somebody last looked at a dossier. `account`: their name, which need not be an account's. */
export async function lastVisit(db: Askable, account: string, dossier: string): Promise<LastVisit | Refusal> {
  const there = await dossierAt(db, dossier)
  return isRefusal(there) ? there : lastOf(db, account, there.id)
}

/** [N27] Keeps that somebody looks at a dossier, and gives when they last did before. Nothing of the desk's changes: no act of the audit trail. */
export async function visit(db: Askable, account: string, dossier: string, at: string): Promise<LastVisit | Refusal> {
  const there = await dossierAt(db, dossier)
  if (isRefusal(there)) return there
  const before = await lastOf(db, account, there.id)
  await ask(db, "visit-keep", [account, there.id, at])
  return before
}

async function lastOf(db: Askable, account: string, dossier: number): Promise<LastVisit> {
  const [row] = await ask<{ at: string }>(db, "visit-last", [account, dossier])
  return row ? { at: isoOf(row.at) } : {}
}
