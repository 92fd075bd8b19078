import type { Reason } from "../name/types.ts"
import { type Askable, ask, isoOf } from "../store/ask.ts"
import type { Says } from "./judge.ts"

/**
 * A judgement as one reads it. Of an incident `report` and `other` are accounts as dossiers name them, `claim` and `otherClaim` the claims of theirs, and
 * `dossier` where the machine says so; a person's word holds in all. `report`: the address of the report, or its key. Of a copy `other` is the other report; of a name, `name` is what stands in
 * the report, `entity` the key of the entry and `called` its first name. Times are ISO 8601.
 */
export interface Judgement {
  readonly id: number
  readonly kind: "entity" | "copy" | "incident"
  readonly says: Says | "perhaps"
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly report: string
  readonly other?: string
  readonly name?: string
  readonly entity?: string
  readonly called?: string
  readonly claim?: string
  readonly otherClaim?: string
  readonly dossier?: string
  readonly decidedBy: string
  readonly decidedAt: string
  readonly withdrawn?: { readonly by: string; readonly at: string }
}

/** The judgements of these ids, the newest first. */
export async function judgementsAt(db: Askable, ids: readonly number[]): Promise<Judgement[]> {
  const rows = await ask<{
    id: number
    kind: Judgement["kind"]
    says: Judgement["says"]
    score: number
    reasons: readonly Reason[]
    decided_by: string
    decided_at: string
    withdrawn_by: string | null
    withdrawn_at: string | null
    report: string
    name: string | null
    entity: string | null
    called: string | null
    other: string | null
    claim: string | null
    other_claim: string | null
    dossier: string | null
  }>(db, "tell-judgements", [ids])
  return rows.map(({ id, kind, says, score, reasons, report, ...row }) => ({
    id,
    kind,
    says,
    score,
    reasons,
    report,
    ...(row.other === null ? {} : { other: row.other }),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.entity === null ? {} : { entity: row.entity }),
    ...(row.called === null ? {} : { called: row.called }),
    ...(row.claim === null || row.other_claim === null ? {} : { claim: row.claim, otherClaim: row.other_claim }),
    ...(row.dossier === null ? {} : { dossier: row.dossier }),
    decidedBy: row.decided_by,
    decidedAt: isoOf(row.decided_at),
    ...(row.withdrawn_by !== null && row.withdrawn_at !== null ? { withdrawn: { by: row.withdrawn_by, at: isoOf(row.withdrawn_at) } } : {}),
  }))
}

/** The newest judgements, those that were withdrawn too. */
export async function listJudgements(db: Askable, limit: number, kind?: Judgement["kind"]): Promise<Judgement[]> {
  const rows = await ask<{ id: number }>(db, "judgement-ids", [kind ?? null, limit])
  return judgementsAt(
    db,
    rows.map(({ id }) => id),
  )
}
